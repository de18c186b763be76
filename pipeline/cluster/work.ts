import type { Plan } from "./plan.ts"
import { type ReleaseOptions, release } from "./release.ts"
import { type Give, type Input, steps } from "./steps.ts"
import type { Stage } from "./table.ts"

/** Does what a stage does with lines, wherever they come from and go to. */
export const work = (name: Stage, input: Input, give: Give, plan: Plan, options: ReleaseOptions) =>
  name === "release" ? release(input, give, plan, options) : steps[name](input, give, plan)
