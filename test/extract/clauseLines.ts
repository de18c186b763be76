import { clausesOf } from "../../pipeline/extract/clauses/clauses.ts"
import { annotated } from "./read.ts"

/** Each clause as `relation:mark subject | verb | objects`. */
export const clauseLines = (text: string) => {
  const document = annotated(text)
  const cut = (first: number, next: number) =>
    text.slice(document.tokens[first]?.start ?? 0, document.tokens[next - 1]?.end ?? 0)
  return clausesOf(document).map(({ relation, mark, subject, verb, objects }) => {
    const who = subject.map(({ first, next }) => cut(first, next)).join("+") || "-"
    const does = `${verb.negated ? "not " : ""}${verb.lemma} ${verb.passive ? "passive " : ""}${verb.tense}`
    const whom = objects.map(({ first, next }) => cut(first, next)).join("+") || "-"
    return `${relation}${mark === null ? "" : `:${mark}`} ${who} | ${does} | ${whom}`
  })
}
