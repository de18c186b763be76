import { about, type Described, dayOf, nameOfRelease } from "./about.ts"

/** `CITATION.cff`: how to cite this release, in the Citation File Format 1.2.0. */
export const citation = ({ manifest }: Described): Iterable<string> => [
  [
    "cff-version: 1.2.0",
    "message: If you use the dataset, please cite it so, with the version of the release.",
    `title: ${JSON.stringify(about.title)}`,
    `abstract: ${JSON.stringify(about.description)}`,
    "type: dataset",
    `version: ${JSON.stringify(manifest.version)}`,
    `date-released: ${JSON.stringify(dayOf(manifest.created))}`,
    `url: ${JSON.stringify(nameOfRelease(manifest))}`,
    "authors:",
    `  - name: ${JSON.stringify(about.creator)}`,
    `license: ${about.licence.id}`,
    "keywords:",
    ...about.keywords.map((keyword) => `  - ${JSON.stringify(keyword)}`),
    ""
  ].join("\n")
]

/** The same for BibTeX. */
export const bibtex = (manifest: Described["manifest"]): string =>
  [
    `@misc{${about.name}-${manifest.version},`,
    `  title = {${about.title}},`,
    `  author = {{${about.creator}}},`,
    `  year = {${manifest.created.slice(0, 4)}},`,
    `  version = {${manifest.version}},`,
    `  url = {${nameOfRelease(manifest)}}`,
    "}"
  ].join("\n")
