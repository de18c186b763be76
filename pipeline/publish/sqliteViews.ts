/** A question that is often asked of the tables, as a view of the database. */
interface View {
  readonly name: string
  readonly description: string
  readonly sql: string
}

/** The views, each after those that it uses. */
export const views: ReadonlyArray<View> = [
  {
    name: "statements_with_speakers",
    description: "Who said what: each statement with its speaker's name, role and side, and the outlet that prints it.",
    sql: `
SELECT s.statement_id, s.kind, s.quote, s.speaker_id, e.name AS speaker, s.speaker_text, e.kind AS speaker_kind,
  p.role AS speaker_role, p.role_kind AS speaker_role_kind, a.name AS speaker_affiliation, s.cue, s.relayed_by,
  d.publisher AS outlet, d.agency, d.title, d.published, d.url, s.document_id, s.char_start, s.char_end,
  s.sources, s.independent_sources, s.confidence, s.damaged
FROM statements s
JOIN documents d USING (document_id)
LEFT JOIN entities e ON e.entity_id = s.speaker_id
LEFT JOIN people p ON p.person_id = s.speaker_id
LEFT JOIN entities a ON a.entity_id = p.affiliation_id`
  },
  {
    name: "positions_with_actors",
    description:
      "Who is for and against what: each position with its actor, the actor's role, and the jurisdiction that the actor is or acts for.",
    sql: `
SELECT o.position_id, o.actor_id, e.name AS actor, e.kind AS actor_kind, o.topic, o.stance, o.basis,
  p.role AS actor_role, p.role_kind AS actor_role_kind, j.jurisdiction_id, j.name AS jurisdiction, j.state,
  w.name AS attributed_to_name, o.exact, d.publisher AS outlet, d.published, o.document_id, o.char_start, o.char_end,
  o.sources, o.independent_sources, o.confidence, o.damaged
FROM positions o
JOIN documents d USING (document_id)
JOIN entities e ON e.entity_id = o.actor_id
LEFT JOIN people p ON p.person_id = o.actor_id
LEFT JOIN jurisdictions j ON j.jurisdiction_id = coalesce(p.affiliation_id, o.actor_id)
LEFT JOIN entities w ON w.entity_id = o.attributed_to`
  },
  {
    name: "sums_at_risk",
    description: "Federal money that is said to be at risk, in US dollars: whose, how much, and who says so.",
    sql: `
SELECT f.figure_id, f.jurisdiction_id, j.name AS jurisdiction, j.state, f.value_low, f.value_high, f.modifier,
  w.name AS attributed_to_name, f.exact, d.publisher AS outlet, d.published, f.document_id, f.char_start, f.char_end,
  f.sources, f.independent_sources, f.contradicts, f.confidence, f.damaged
FROM figures f
JOIN documents d USING (document_id)
LEFT JOIN jurisdictions j USING (jurisdiction_id)
LEFT JOIN entities w ON w.entity_id = f.attributed_to
WHERE f.measure = 'federal_funding_at_risk' AND f.unit = 'usd'`
  },
  {
    name: "claims",
    description: "Every record of every table, in the columns that they share.",
    sql: ["statement", "position", "policy", "figure", "event"]
      .map((one) => {
        const table = one === "policy" ? "policies" : `${one}s`
        return `
SELECT '${table}' AS record_table, ${one}_id AS record_id, exact, attributed_to, rule, confidence, damaged, sources,
  independent_sources, document_id, char_start, char_end
FROM ${table}`
      })
      .join("\nUNION ALL")
  },
  {
    name: "claims_on_one_source",
    description: "Claims that rest on one independent source, however many copies of it there are.",
    sql: `
SELECT c.*, d.publisher AS outlet, d.agency, d.title, d.published
FROM claims c
JOIN documents d USING (document_id)
WHERE c.independent_sources = 1`
  },
  {
    name: "event_names",
    description: "The names of those who took part in each event.",
    sql: `
SELECT event_id, ${names("actor")} AS actors, ${names("target")} AS targets
FROM events v`
  },
  {
    name: "event_sides",
    description: "Who took part in each event, and for whom: people stand for themselves and for their affiliation.",
    sql: `
SELECT event_id, part, entity_id AS side_id FROM event_participants
UNION
SELECT event_id, part, affiliation_id FROM event_participants JOIN people ON person_id = entity_id
WHERE affiliation_id IS NOT NULL`
  },
  {
    name: "threats_and_refusals",
    description:
      "Each threat with the refusals that followed and are not known to be earlier. `link` says how they belong together: `named`, where the threatened refuse or whoever threatened is refused; `same_text`, where a text that tells of a threat to nobody in particular tells of the refusal, too. `later` is 1 if the days prove the order, and empty if they don't.",
    sql: `
WITH links AS (
  SELECT t.event_id AS threat_id, r.event_id AS refusal_id, 'named' AS link
  FROM event_sides t JOIN event_sides r USING (side_id) WHERE t.part <> r.part
  UNION
  SELECT t.record_id, r.record_id, 'same_text'
  FROM evidence t JOIN evidence r USING (document_id)
  WHERE t.record_table = 'events' AND r.record_table = 'events'
    AND NOT EXISTS (SELECT 1 FROM event_participants p WHERE p.event_id = t.record_id AND p.part = 'target')
), answers AS (
  SELECT l.threat_id, l.refusal_id, min(l.link) AS link
  FROM links l JOIN events t ON t.event_id = l.threat_id JOIN events r ON r.event_id = l.refusal_id
  WHERE t.event_type = 'threat' AND r.event_type = 'refusal' AND NOT coalesce(r.date_to < t.date_from, 0)
  GROUP BY l.threat_id, l.refusal_id
)
SELECT t.event_id AS threat_id, tn.actors AS threat_by, tn.targets AS threat_to, t.date AS threat_date,
  t.factuality AS threat_factuality, t.exact AS threat_exact, t.document_id AS threat_document_id,
  r.event_id AS refusal_id, rn.actors AS refusal_by, rn.targets AS refusal_to, r.date AS refusal_date,
  r.factuality AS refusal_factuality, r.exact AS refusal_exact, r.document_id AS refusal_document_id,
  a.link, CASE WHEN r.date_from > t.date_to THEN 1 END AS later
FROM events t
JOIN event_names tn USING (event_id)
LEFT JOIN answers a ON a.threat_id = t.event_id
LEFT JOIN events r ON r.event_id = a.refusal_id
LEFT JOIN event_names rn ON rn.event_id = r.event_id
WHERE t.event_type = 'threat'`
  }
]

/** The names of an event's participants of one part, in the order of names. */
function names(part: "actor" | "target"): string {
  return `(
  SELECT group_concat(name, ', ') FROM (
    SELECT e.name FROM event_participants p JOIN entities e USING (entity_id)
    WHERE p.event_id = v.event_id AND p.part = '${part}' ORDER BY e.name
  )
)`
}
