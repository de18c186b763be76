import type { Duplicates } from "../model/duplicates.ts"
import { earliest, latest } from "../model/edtf.ts"
import type { Extraction } from "../model/extraction.ts"
import type { Tables } from "../model/tables.ts"
import type { Witnesses } from "./witnesses.ts"

type Facts = Extraction["document"]

/** A row a text. How much of it the release quotes is counted when all quotations are known. */
export const documentRows = (
  extractions: ReadonlyArray<Extraction>,
  { cluster }: Witnesses
): ReadonlyArray<Omit<Tables["documents"], "published_share">> => {
  const best = new Map<string, Facts>()
  for (const { document } of extractions) {
    const known = best.get(cluster(document.id))
    if (!known || better(document, known) < 0) best.set(cluster(document.id), document)
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
    canonical: best.get(cluster(document.id)) === document,
    damage: [...document.damage],
    damaged_sentence_share: share(document.damagedSentences, document.sentences)
  }))
}

/** The best text of a cluster: undamaged, then the longest, then the earliest published, then the first by id. */
const better = (a: Facts, b: Facts): number =>
  a.damage.length - b.damage.length || b.words - a.words || order(day(a), day(b)) || order(a.id, b.id)

/** Unknown dates come last. */
const day = ({ metadata: { published } }: Facts): string => (published && latest(published)) ?? "9999"

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

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
