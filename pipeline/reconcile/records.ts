import { earliest, latest } from "../model/edtf.ts"
import type { LocatedEvent, LocatedFigure, LocatedPolicy, LocatedPosition } from "../model/extraction.ts"
import { digestId } from "../model/ids.ts"
import type { Tables } from "../model/tables.ts"
import { contradictions } from "./contradictions.ts"
import type { Entities } from "./entities.ts"
import { type Fact, factsBy, order, provenance, supports, type Testimony } from "./merge.ts"
import { fold } from "./names.ts"
import type { Witnesses } from "./witnesses.ts"

type IdOf = Entities["idOf"]
type Reconciled<Row> = { readonly rows: ReadonlyArray<Row>; readonly evidence: ReadonlyArray<Tables["evidence"]> }

/** The row and the evidence of each fact, by its id. */
const reconciled = <R extends Testimony["record"], Row>(
  facts: ReadonlyArray<Fact<R>>,
  idOf: (fact: Fact<R>) => string,
  row: (id: string, fact: Fact<R>) => Row
): Reconciled<Row> => {
  const all = facts.map((fact) => {
    const id = idOf(fact)
    return { row: row(id, fact), evidence: supports(fact[0].record.table, id, fact) }
  })
  return { rows: all.map((one) => one.row), evidence: all.flatMap((one) => one.evidence) }
}

/** One row an actor, topic and stance; whoever is said to hold two stances has two rows, and each names the other. */
export const reconcilePositions = (
  testimonies: ReadonlyArray<Testimony<LocatedPosition>>,
  idOf: IdOf,
  witnesses: Witnesses
): Reconciled<Tables["positions"]> => {
  const known = testimonies.filter(({ document, record }) => idOf(document.id, record.actor) !== null)
  const actor = ({ document, record }: Testimony<LocatedPosition>) => idOf(document.id, record.actor) ?? ""
  const keyOf = (one: Testimony<LocatedPosition>) => [actor(one), one.record.topic, one.record.stance].join("\n")
  const { rows, evidence } = reconciled(
    factsBy(known, keyOf),
    ([best]) => digestId("po", keyOf(best)),
    (id, fact) => {
      const { topic, stance, basis } = fact[0].record
      return { position_id: id, actor_id: actor(fact[0]), topic, stance, basis, ...provenance(fact, witnesses, idOf) }
    }
  )
  return {
    rows: contradictions(rows, {
      idOf: ({ position_id }) => position_id,
      thing: ({ actor_id, topic }) => `${actor_id}\n${topic}`,
      side: ({ stance }) => stance,
      disagree: () => true
    }),
    evidence
  }
}

/** A policy's id in its text, to find what became of it. */
export type PolicyIdOf = (document: string, key: string | null) => string | null

/** One row a jurisdiction, provision, instrument and name; what is nobody's in particular stays with its cluster. */
export const reconcilePolicies = (
  testimonies: ReadonlyArray<Testimony<LocatedPolicy>>,
  idOf: IdOf,
  witnesses: Witnesses
): Reconciled<Tables["policies"]> & { readonly policyIdOf: PolicyIdOf } => {
  const keyOf = ({ document, record }: Testimony<LocatedPolicy>) => {
    const jurisdiction = idOf(document.id, record.jurisdiction)
    const year = record.adopted === null ? "" : (earliest(record.adopted) ?? "").slice(0, 4)
    return [
      jurisdiction ?? `${witnesses.cluster(document.id)} ${fold(record.evidence.exact)}`,
      record.provision,
      record.direction,
      record.instrument,
      record.name === null ? "" : fold(record.name),
      year
    ].join("\n")
  }
  const facts = factsBy(testimonies, keyOf)
  const ids = new Map<string, string>()
  const { rows, evidence } = reconciled(
    facts,
    ([best]) => digestId("pl", keyOf(best)),
    (id, fact) => {
      for (const { document, record } of fact) ids.set(`${document.id}\n${record.key}`, id)
      const [{ document, record }] = fact
      return {
        policy_id: id,
        jurisdiction_id: idOf(document.id, record.jurisdiction),
        name: record.name,
        instrument: record.instrument,
        provision: record.provision,
        direction: record.direction,
        status: record.status,
        court_status: record.courtStatus,
        adopted: record.adopted,
        ...span("adopted", record.adopted),
        ...provenance(fact, witnesses, idOf)
      }
    }
  )
  return {
    rows,
    evidence,
    policyIdOf: (document, key) => (key === null ? null : (ids.get(`${document}\n${key}`) ?? null))
  }
}

/** The earliest and latest day of a date, as the columns beside it. */
const span = <Name extends string>(
  name: Name,
  date: string | null
): Record<`${Name}_from` | `${Name}_to`, string | null> => {
  const both = { [`${name}_from`]: date && earliest(date), [`${name}_to`]: date && latest(date) }
  return both as Record<`${Name}_from` | `${Name}_to`, string | null>
}

/** One row a measure, value and jurisdiction; other values of the same measure and place contradict it. */
export const reconcileFigures = (
  testimonies: ReadonlyArray<Testimony<LocatedFigure>>,
  idOf: IdOf,
  witnesses: Witnesses
): Reconciled<Tables["figures"]> => {
  const keyOf = ({ document, record }: Testimony<LocatedFigure>) => {
    const jurisdiction = idOf(document.id, record.jurisdiction)
    const { measure, valueLow, valueHigh, unit, modifier } = record
    // A measure without a name of its own, or of nobody, means something else in the next text.
    const where = measure === "other" || jurisdiction === null ? witnesses.cluster(document.id) : ""
    const what = measure === "other" ? fold(record.evidence.exact) : ""
    return [measure, valueLow, valueHigh, unit, modifier, jurisdiction, where, what].join("\n")
  }
  const { rows, evidence } = reconciled(
    factsBy(testimonies, keyOf),
    ([best]) => digestId("fi", keyOf(best)),
    (id, fact) => {
      const [{ document, record }] = fact
      return {
        figure_id: id,
        measure: record.measure,
        value_low: record.valueLow,
        value_high: record.valueHigh,
        unit: record.unit,
        modifier: record.modifier,
        jurisdiction_id: idOf(document.id, record.jurisdiction),
        ...provenance(fact, witnesses, idOf)
      }
    }
  )
  return {
    rows: contradictions(rows, {
      idOf: ({ figure_id }) => figure_id,
      thing: ({ measure, unit, jurisdiction_id }) =>
        measure === "other" || jurisdiction_id === null ? null : `${measure}\n${unit}\n${jurisdiction_id}`,
      side: ({ document_id }) => document_id,
      disagree: (a, b) => !compatible(a, b)
    }),
    evidence
  }
}

/** Whether two figures can both be true: their ranges meet, each as open as its modifier says. */
const compatible = (a: Tables["figures"], b: Tables["figures"]): boolean => {
  const range = ({ value_low, value_high, modifier }: Tables["figures"]) => {
    const low = value_low ?? 0
    const high = value_high ?? Number.POSITIVE_INFINITY
    const slack = modifier === "about" || modifier === "nearly" ? 0.1 : 0
    return {
      low: modifier === "at_most" || modifier === "less_than" ? 0 : low * (1 - slack),
      high: modifier === "more_than" || modifier === "at_least" ? Number.POSITIVE_INFINITY : high * (1 + slack)
    }
  }
  const [x, y] = [range(a), range(b)]
  return x.low <= y.high && y.low <= x.high
}

/** One row an event: the same type, actors and day; without a day, only copies of one passage tell of the same one. */
export const reconcileEvents = (
  testimonies: ReadonlyArray<Testimony<LocatedEvent>>,
  idOf: IdOf,
  policyIdOf: PolicyIdOf,
  witnesses: Witnesses
): Reconciled<Tables["events"]> & { readonly participants: ReadonlyArray<Tables["event_participants"]> } => {
  const ids = (document: string, keys: ReadonlyArray<string>) =>
    Array.from(new Set(keys.flatMap((key) => idOf(document, key) ?? []))).sort(order)
  const keyOf = ({ document, record }: Testimony<LocatedEvent>) => {
    const actors = ids(document.id, record.actors)
    const dated = record.date !== null && /^\d{4}-\d{2}-\d{2}$/u.test(record.date) && actors.length > 0
    const when = dated ? record.date : `${witnesses.cluster(document.id)} ${gist(record.evidence.exact)}`
    return [record.eventType, record.factuality, ...actors, when].join("\n")
  }
  const { rows, evidence } = reconciled(
    factsBy(testimonies, keyOf),
    ([best]) => digestId("en", keyOf(best)),
    (id, fact) => {
      const [{ document, record }] = fact
      return {
        event_id: id,
        event_type: record.eventType,
        plover: record.plover,
        plover_mode: record.ploverMode,
        actor_ids: ids(document.id, record.actors),
        target_ids: ids(document.id, record.targets),
        jurisdiction_id: idOf(document.id, record.jurisdiction),
        policy_id: policyIdOf(document.id, record.policy),
        date: record.date,
        ...span("date", record.date),
        date_text: record.dateText,
        date_basis: record.dateBasis,
        factuality: record.factuality,
        ...provenance(fact, witnesses, idOf)
      }
    }
  )
  const participants = rows.flatMap(({ event_id, actor_ids, target_ids }) => [
    ...actor_ids.map((entity_id) => ({ event_id, entity_id, part: "actor" as const })),
    ...target_ids.map((entity_id) => ({ event_id, entity_id, part: "target" as const }))
  ])
  return { rows, evidence, participants }
}

/** The first words of a passage: copies that were cut or damaged later on still begin alike. */
const gist = (text: string): string => fold(text).split(" ").slice(0, 8).join(" ")
