import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Tables } from "../../pipeline/model/tables.ts"

/** What every annotated row may say: GUIDE.md tells what it means. */
interface Marked {
  readonly optional?: boolean
  readonly damaged?: boolean
}

type Annotated<Row, Columns extends keyof Row> = Marked & Pick<Row, Columns>

/** The reference annotations of one text, as GUIDE.md describes them. */
export interface Annotations {
  readonly document_id: string
  readonly document: Readonly<
    Partial<Record<"title" | "publisher" | "agency" | "author" | "published", string | null>>
  > & { readonly damage?: ReadonlyArray<string> }
  readonly jurisdictions: ReadonlyArray<Annotated<Tables["jurisdictions"], "jurisdiction_id" | "described_as">>
  readonly people: ReadonlyArray<
    Annotated<Tables["people"], "name" | "role" | "role_kind"> & { readonly affiliation: string | null }
  >
  readonly organizations: ReadonlyArray<Annotated<Tables["organizations"], "name" | "acronym" | "kind">>
  readonly statements: ReadonlyArray<
    Annotated<Tables["statements"], "kind" | "cue" | "relayed_by"> & {
      readonly quote: string
      readonly speaker: string | null
    }
  >
  readonly positions: ReadonlyArray<
    Annotated<Tables["positions"], "topic" | "stance" | "basis"> & { readonly actor: string; readonly exact: string }
  >
  readonly policies: ReadonlyArray<
    Annotated<
      Tables["policies"],
      "name" | "instrument" | "provision" | "direction" | "status" | "court_status" | "adopted"
    > & { readonly jurisdiction: string | null; readonly exact: string }
  >
  readonly figures: ReadonlyArray<
    Annotated<Tables["figures"], "measure" | "value_low" | "value_high" | "unit" | "modifier"> & {
      readonly jurisdiction: string | null
      readonly attributed_to: string | null
      readonly exact: string
    }
  >
  readonly events: ReadonlyArray<
    Annotated<Tables["events"], "event_type" | "date" | "factuality"> & {
      readonly actors: ReadonlyArray<string>
      readonly targets: ReadonlyArray<string>
      readonly exact: string
    }
  >
}

/** All annotations of a folder, in the order of their file names. */
export const readAnnotations = (folder: string): ReadonlyArray<Annotations> =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")))
