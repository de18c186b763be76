/** Cases of a property that takes long: so many in CI, and in `make soak` as many times more as of the others. */
export const cases = (usual: number): number =>
  Math.max(usual, Math.round((usual * Number(process.env.RUNS ?? 0)) / 200))
