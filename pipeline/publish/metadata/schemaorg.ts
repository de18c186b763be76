import { schemas, tableNames } from "../../model/schemas.ts"
import type { Source } from "../edition.ts"
import { about, dayOf, type Json, jsonText, nameOfRelease } from "./about.ts"
import { isData, mediaType } from "./mediaTypes.ts"

/** `dataset.jsonld`: the release as schema.org's `Dataset`, which search engines for datasets read. */
export const datasetJsonLd = (release: Source): Iterable<string> => jsonText(schemaOrg(release))

/**
 * The release as schema.org's `Dataset` in JSON-LD, to be embedded in a page, too: there, `<` has to be written as
 * `\u003c`, so that no text ends the script.
 */
export const schemaOrg = (release: Source): { readonly [key: string]: Json | undefined } => {
  const { manifest, written, dataset } = release
  const days = temporalCoverage(dataset.documents)
  return {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    "@id": nameOfRelease(manifest),
    name: about.title,
    alternateName: about.name,
    description: about.description,
    url: nameOfRelease(manifest),
    identifier: nameOfRelease(manifest),
    version: manifest.version,
    datePublished: dayOf(manifest.created),
    license: about.licence.url,
    isAccessibleForFree: true,
    inLanguage: "en",
    keywords: about.keywords,
    creator: { "@type": "Organization", name: about.creator, url: about.home },
    publisher: { "@type": "Organization", name: about.creator, url: about.home },
    measurementTechnique: `Extraction from news texts by rules, pipeline version ${manifest.pipeline}`,
    spatialCoverage: { "@type": "Place", name: "United States" },
    ...(days === null ? {} : { temporalCoverage: days }),
    variableMeasured: tableNames.map((table) => ({
      "@type": "PropertyValue",
      name: table,
      alternateName: schemas[table].title,
      description: schemas[table].description,
      value: dataset[table].length,
      unitText: "rows"
    })),
    distribution: Array.from(written)
      .filter(([path]) => isData(path))
      .map(([path, { sha256, bytes }]) => ({
        "@type": "DataDownload",
        name: path,
        contentUrl: `${nameOfRelease(manifest)}${path}`,
        encodingFormat: mediaType(path).type,
        contentSize: `${bytes} B`,
        sha256
      }))
  }
}

/** From the earliest to the latest day on which a text was published, as ISO 8601 has it; null if none is known. */
const temporalCoverage = (documents: Source["dataset"]["documents"]): string | null => {
  let first: string | null = null
  let last: string | null = null
  for (const { published_from: from, published_to: to } of documents) {
    const [start, end] = [from ?? to, to ?? from]
    if (start !== null && (first === null || start < first)) first = start
    if (end !== null && (last === null || end > last)) last = end
  }
  return first === null || last === null ? null : `${first}/${last}`
}
