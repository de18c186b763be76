import type { Duplicates } from "../model/duplicates.ts"
import { earliest, latest } from "../model/edtf.ts"
import type { Extraction } from "../model/extraction.ts"
import { better, type Standing, standingOf } from "../model/standing.ts"
import type { Tables } from "../model/tables.ts"
import type { Witnesses } from "./witnesses.ts"

/** A row a text. How much of it the release quotes is counted when all quotations are known. */
export const documentRows = (
  extractions: ReadonlyArray<Extraction>,
  { cluster }: Witnesses
): ReadonlyArray<Omit<Tables["documents"], "published_share">> => {
  const best = new Map<string, Standing>()
  for (const { document } of extractions) {
    const known = best.get(cluster(document.id))
    const standing = standingOf(document)
    if (!known || better(standing, known) < 0) best.set(cluster(document.id), standing)
  }
  return extractions.map(({ document }) => ({
    document_id: document.id,
    file: document.file,
    sha256: document.sha256,
    bytes: document.bytes,
    encoding: document.encoding,
    language: document.language,
    on_topic: document.onTopic,
    title: document.metadata.title,
    publisher: document.metadata.publisher,
    agency: document.metadata.agency,
    author: document.metadata.author,
    published: document.metadata.published,
    published_from: document.metadata.published && earliest(document.metadata.published),
    published_to: document.metadata.published && latest(document.metadata.published),
    url: document.metadata.url,
    rights: document.metadata.rights,
    title_basis: document.metadata.titleBasis,
    publisher_basis: document.metadata.publisherBasis,
    author_basis: document.metadata.authorBasis,
    published_basis: document.metadata.publishedBasis,
    words: document.words,
    sentences: document.sentences,
    cluster_id: cluster(document.id),
    canonical: best.get(cluster(document.id))?.id === document.id,
    damage: [...document.damage],
    damaged_sentence_share: share(document.damagedSentences, document.sentences)
  }))
}

/** Four decimals, and 0 of nothing. */
const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 1e4)

/** A row a pair of texts that share words. */
export const duplicateRows = ({ pairs }: Duplicates): ReadonlyArray<Tables["duplicates"]> =>
  pairs.map((pair) => ({
    document_a: pair.a,
    document_b: pair.b,
    relation: pair.relation,
    jaccard: Math.round(pair.jaccard * 1e4) / 1e4,
    containment_a: Math.round(pair.containmentA * 1e4) / 1e4,
    containment_b: Math.round(pair.containmentB * 1e4) / 1e4,
    shared_words: pair.sharedWords,
    longest_passage_words: pair.longestPassageWords
  }))
