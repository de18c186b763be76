import { about, type Described, type Json, nameOfBytes, nameOfRelease } from "./about.ts"
import { mediaType } from "./mediaTypes.ts"

/**
 * `provenance.jsonld`: where the release comes from, as W3C PROV-O (https://www.w3.org/TR/prov-o/). The texts and the
 * files are entities, each named by its bytes; the run that used the ones and made the others is an activity; the
 * pipeline and the authors are agents. One node a line, so that many texts don't fill the memory.
 */
export function* provenance(release: Described): Generator<string> {
  yield `{"@context":${JSON.stringify(context)},"@graph":[\n`
  let before = ""
  for (const node of nodes(release)) {
    yield `${before}${JSON.stringify(node)}`
    before = ",\n"
  }
  yield "\n]}\n"
}

function* nodes({ manifest, dataset, written }: Described): Generator<Json> {
  const release = nameOfRelease(manifest)
  const run = `${release}#run`
  const pipeline = `${about.home}pipeline/${manifest.pipeline}`
  const authors = `${about.home}#authors`
  yield {
    "@id": release,
    "@type": ["prov:Entity", "prov:Collection"],
    label: `${about.title}, release ${manifest.version}`,
    version: manifest.version,
    generatedAtTime: manifest.created,
    wasGeneratedBy: run,
    wasAttributedTo: authors
  }
  yield {
    "@id": run,
    "@type": "prov:Activity",
    label: `The run that made release ${manifest.version}`,
    endedAtTime: manifest.created,
    wasAssociatedWith: [pipeline, authors],
    qualifiedAssociation: { "@type": "prov:Association", agent: pipeline, hadPlan: `${pipeline}#rules` }
  }
  yield {
    "@id": pipeline,
    "@type": ["prov:Agent", "prov:SoftwareAgent"],
    label: `The pipeline of Sanctuary Record, version ${manifest.pipeline}`,
    version: manifest.pipeline,
    actedOnBehalfOf: authors
  }
  yield {
    "@id": `${pipeline}#rules`,
    "@type": ["prov:Entity", "prov:Plan"],
    label: `The rules, word lists and schemas of the pipeline's version ${manifest.pipeline}`
  }
  yield { "@id": authors, "@type": ["prov:Agent", "prov:Organization"], label: about.creator }
  for (const [path, { sha256, bytes }] of written) {
    yield {
      "@id": nameOfBytes(sha256),
      "@type": "prov:Entity",
      label: path,
      format: mediaType(path).type,
      extent: bytes,
      sha256,
      wasGeneratedBy: run,
      memberOf: release
    }
  }
  for (const text of dataset.documents) {
    yield {
      "@id": nameOfBytes(text.sha256),
      "@type": ["prov:Entity", "prov:PrimarySource"],
      label: text.file,
      identifier: text.document_id,
      sha256: text.sha256,
      extent: text.bytes,
      title: text.title ?? undefined,
      publisher: text.publisher ?? undefined,
      creator: text.author ?? undefined,
      issued: text.published ?? undefined,
      source: text.url ?? undefined,
      rights: text.rights ?? undefined,
      usedBy: run
    }
  }
}

const link = (id: string): Json => ({ "@id": id, "@type": "@id" })
const time = (id: string): Json => ({ "@id": id, "@type": "xsd:dateTime" })

/** In the file itself, so that nobody has to fetch one. */
const context: Json = {
  prov: "http://www.w3.org/ns/prov#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  dct: "http://purl.org/dc/terms/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "https://schema.org/",
  label: "rdfs:label",
  version: "schema:version",
  sha256: "schema:sha256",
  identifier: "dct:identifier",
  title: "dct:title",
  publisher: "dct:publisher",
  creator: "dct:creator",
  issued: "dct:issued",
  rights: "dct:rights",
  format: "dct:format",
  extent: "dct:extent",
  source: link("dct:source"),
  wasGeneratedBy: link("prov:wasGeneratedBy"),
  wasAttributedTo: link("prov:wasAttributedTo"),
  wasAssociatedWith: link("prov:wasAssociatedWith"),
  actedOnBehalfOf: link("prov:actedOnBehalfOf"),
  qualifiedAssociation: link("prov:qualifiedAssociation"),
  agent: link("prov:agent"),
  hadPlan: link("prov:hadPlan"),
  generatedAtTime: time("prov:generatedAtTime"),
  endedAtTime: time("prov:endedAtTime"),
  usedBy: { "@reverse": "prov:used", "@type": "@id" },
  memberOf: { "@reverse": "prov:hadMember", "@type": "@id" }
}
