import { type CleanDocument, noMetadata, type RawDocument } from "../pipeline/model/document.ts"

/** A raw document of a text alone, as tests of rules need it. */
export const raw = (text: string): RawDocument => ({
  id: "test",
  file: "test.txt",
  sha256: "0".repeat(64),
  bytes: text.length,
  encoding: "utf-8",
  text,
  metadata: noMetadata
})

/** A clean document of a clean text: each line is a paragraph, nothing is edited. */
export const clean = (text: string): CleanDocument => {
  const blocks = Array.from(text.matchAll(/[^\n]+/gu), ({ 0: line, index }) => ({
    kind: "paragraph" as const,
    span: { start: index, end: index + line.length }
  }))
  const map = [{ at: 0, from: { start: 0, end: text.length }, kept: true }] as const
  return { raw: raw(text), text, maps: [map], blocks, metadata: noMetadata, damage: [] }
}
