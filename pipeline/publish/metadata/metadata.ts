import { tableNames } from "../../model/schemas.ts"
import type { Edition } from "../edition.ts"
import type { Described } from "./about.ts"
import { annotations } from "./annotations.ts"
import { citation } from "./citation.ts"
import { croissant } from "./croissant.ts"
import { csvw, csvwGroup } from "./csvw.ts"
import { dataPackage } from "./datapackage.ts"
import { dictionary } from "./dictionary.ts"
import { readMeasured } from "./measured.ts"
import { provenance } from "./provenance.ts"
import { datasetJsonLd } from "./schemaorg.ts"

/** Files that describe a release, each generated from the schemas, the rows and the files that are there. */
export const metadata: Edition = function* (source) {
  const release: Described = { ...source, measured: readMeasured() }
  yield ["README.md", dictionary(release)]
  yield ["datapackage.json", dataPackage(release)]
  yield ["croissant.json", croissant(release)]
  yield ["dataset.jsonld", datasetJsonLd(release)]
  yield ["CITATION.cff", citation(release)]
  yield ["annotations.jsonld", annotations(release)]
  yield ["csv/csv-metadata.json", csvwGroup(release)]
  for (const table of tableNames) yield [`csv/${table}.csv-metadata.json`, csvw(table, release)]
  yield ["provenance.jsonld", provenance(release)] // the last, since it names the others
}
