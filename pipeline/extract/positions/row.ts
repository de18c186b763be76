import type { PositionCandidate } from "../../model/candidate.ts"
import type { Grammar } from "../resolve.ts"

/** A position before its table is named. */
export type Row = Omit<PositionCandidate, "table">

/** The stance of a sign: 1 is for its topic. */
export const stanceOf = (sign: 1 | -1): PositionCandidate["stance"] => (sign > 0 ? "supports" : "opposes")

/** Only who has a public part takes positions; an outlet that reports has none. */
export const isActor = ({ entity }: Grammar, key: string): boolean => {
  const found = entity(key)
  if (!found) return false
  if (found.kind === "person") return !found.private && found.roleKind !== "journalist" && found.roleKind !== "judge"
  return found.kind === "jurisdiction" || !["media", "court", "legislature"].includes(found.organizationKind)
}
