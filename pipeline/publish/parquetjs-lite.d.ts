/** What we use of parquetjs-lite, which has no types of its own. */
declare module "parquetjs-lite" {
  interface Field {
    readonly type: "UTF8" | "INT64" | "DOUBLE" | "BOOLEAN" | "DATE" | "LIST"
    readonly optional?: boolean
    readonly compression?: "SNAPPY"
    readonly statistics?: false
    readonly fields?: Readonly<Record<string, Group>>
  }
  interface Group {
    readonly repeated: true
    readonly fields: Readonly<Record<string, Field>>
  }
  /** `write` and `end` call back when they are done. */
  interface Sink {
    readonly write: (bytes: Uint8Array, done: (error?: Error) => void) => void
    readonly end: (done: (error?: Error) => void) => void
  }
  class ParquetSchema {
    constructor(fields: Readonly<Record<string, Field>>)
  }
  class ParquetWriter {
    static openStream(
      schema: ParquetSchema,
      sink: Sink,
      options: { readonly useDataPageV2: boolean; readonly pageIndex: boolean }
    ): Promise<ParquetWriter>
    appendRow(row: Readonly<Record<string, unknown>>): Promise<void>
    setMetadata(key: string, value: string): void
    close(): Promise<void>
  }
  const parquet: { readonly ParquetSchema: typeof ParquetSchema; readonly ParquetWriter: typeof ParquetWriter }

  export type { Field, ParquetWriter, Sink }
  export default parquet
}
