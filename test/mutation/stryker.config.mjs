/** What is mutated of a folder, and which tests must see it. */
const parts = {
  clean: { mutate: ["pipeline/clean/**/*.ts"], tests: ["test/clean/**/*.test.ts"] },
  dedupe: { mutate: ["pipeline/dedupe/**/*.ts"], tests: ["test/dedupe/**/*.test.ts"] },
  annotate: {
    mutate: ["pipeline/annotate/quotations.ts", "pipeline/annotate/marks.ts"],
    tests: ["test/annotate/quotations.test.ts"]
  },
  validate: { mutate: ["pipeline/validate/**/*.ts"], tests: ["test/validate/**/*.test.ts"] }
}
const part = process.env.FOLDER || "dedupe"
const { mutate, tests } = parts[part]

export default {
  mutate: process.env.MUTATE ? process.env.MUTATE.split(",") : mutate,
  testFiles: tests,
  testRunner: "vitest",
  plugins: [new URL("node_modules/@stryker-mutator/vitest-runner/dist/src/index.js", import.meta.url).pathname],
  vitest: { configFile: "vitest.config.ts", related: false },
  tsconfigFile: "none", // TypeScript 7 can't be asked to rewrite it, and nothing here compiles
  coverageAnalysis: "perTest",
  incremental: false,
  ignorePatterns: [
    "out",
    "raw/**",
    "!raw/0*",
    "test/mutation",
    "test/cases/hostile",
    "bench",
    "examples",
    "/test/gold",
    "*.tmp"
  ],
  ignoreStatic: true,
  concurrency: Number(process.env.JOBS || 1),
  timeoutMS: 20_000,
  reporters: ["clear-text", "json", "progress-append-only"],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `test/mutation/report/${part}.json` },
  tempDirName: "test/mutation/.stryker",
  cleanTempDir: "always",
  thresholds: { high: 90, low: 80, break: 80 }
}
