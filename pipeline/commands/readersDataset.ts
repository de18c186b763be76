import type { Dataset } from "../model/dataset.ts"
import type { Tables } from "../model/tables.ts"
import type { Place } from "./codeUnits.ts"
import { keyOf } from "./hydrate.ts"

type Statement = Tables["statements"]

/** Places whose characters a release leaves out, since it may quote only so much of a text, or they are too many. */
export const leftOut = (dataset: Dataset): ReadonlyArray<Place> => {
  const { evidence, statements, positions, policies, figures, events } = dataset
  const whole: ReadonlyArray<Place & { readonly exact: string | null }> = [
    ...evidence,
    ...statements,
    ...positions,
    ...policies,
    ...figures,
    ...events
  ]
  return [
    ...whole.filter(({ exact }) => exact === null),
    ...statements.flatMap((row) => [
      ...(row.speaker_text === null ? placed(speakerOf(row)) : []),
      ...(row.cue === null ? placed(cueOf(row)) : [])
    ])
  ]
}

/** A dataset with the characters that it leaves out, as far as they are known: by `keyOf`. */
export const filledIn = (dataset: Dataset, words: ReadonlyMap<string, string>): Dataset => {
  const at = (place: Place | null): string | null => (place === null ? null : (words.get(keyOf(place)) ?? null))
  const whole = <Row extends Place & { readonly exact: string | null }>(row: Row): Row => ({
    ...row,
    exact: row.exact ?? at(row)
  })
  return {
    ...dataset,
    evidence: dataset.evidence.map(whole),
    statements: dataset.statements.map((row) => ({
      ...whole(row),
      speaker_text: row.speaker_text ?? at(speakerOf(row)),
      cue: row.cue ?? at(cueOf(row))
    })),
    positions: dataset.positions.map(whole),
    policies: dataset.policies.map(whole),
    figures: dataset.figures.map(whole),
    events: dataset.events.map(whole)
  }
}

const speakerOf = (row: Statement): Place | null => part(row, row.speaker_char_start, row.speaker_char_end)

const cueOf = (row: Statement): Place | null => part(row, row.cue_char_start, row.cue_char_end)

const part = ({ document_id }: Statement, char_start: number | null, char_end: number | null): Place | null =>
  char_start === null || char_end === null ? null : { document_id, char_start, char_end }

const placed = (place: Place | null): ReadonlyArray<Place> => (place === null ? [] : [place])
