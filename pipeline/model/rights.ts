const open =
  /\b(?:cc[ -]?0|cc[ -]by(?:-sa)?|public[ -]domain|pdm|pddl|odc[ -]by|odbl|u\.?s\.? government works?)\b|creativecommons\.org\/(?:licenses\/by(?:-sa)?|publicdomain)\/|creative commons (?:zero|attribution)/iu
const closed = /\bnot\b|\bno\b|non-?commercial|no-?deriv|\b(?:nc|nd)\b|copyright|all rights reserved/iu

/**
 * Whether a text may be quoted in full, as far as its `rights` say: CC0, CC BY, CC BY-SA, the public domain and the like
 * (https://opendefinition.org/licenses/). What nobody has said is not open, nor is a licence with further conditions.
 */
export const isOpen = (rights: string | null): boolean => rights !== null && open.test(rights) && !closed.test(rights)

/** How much of a text a release may quote, 0 to 1; null: all of it. `budget` is that of texts that aren't open. */
export const budgetOf = (rights: string | null, budget: number | null): number | null =>
  isOpen(rights) ? null : budget

/** The budget of a release for which none is given. */
export const usualBudget = 0.5
