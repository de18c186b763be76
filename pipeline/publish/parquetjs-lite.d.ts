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
  /** What it makes of rows (`shred.js`): values and levels by column, the path of which is joined by commas. */
  interface RowBuffer {
    readonly rowCount: number
    readonly pageRowCount: number
    readonly columnData: Readonly<
      Record<
        string,
        {
          readonly values: Array<unknown>
          readonly rlevels: Array<number>
          readonly dlevels: Array<number>
          /** Empty if there are no statistics. */
          readonly distinct_values: Set<unknown>
          count: number
        }
      >
    >
    readonly pages: Readonly<Record<string, Array<unknown>>>
  }
  class ParquetSchema {
    constructor(fields: Readonly<Record<string, Field>>)
  }
  class ParquetWriter {
    static openStream(
      schema: ParquetSchema,
      sink: Sink,
      options: { readonly useDataPageV2: boolean; readonly pageIndex: boolean; readonly rowGroupSize: number }
    ): Promise<ParquetWriter>
    /** The rows that aren't written yet. */
    rowBuffer: RowBuffer
    appendRow(row: Readonly<Record<string, unknown>>): Promise<void>
    setMetadata(key: string, value: string): void
    close(): Promise<void>
  }
  const parquet: { readonly ParquetSchema: typeof ParquetSchema; readonly ParquetWriter: typeof ParquetWriter }

  export type { Field, ParquetWriter, RowBuffer, Sink }
  export default parquet
}
