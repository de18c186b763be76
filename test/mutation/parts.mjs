/** What of each folder is changed, and which tests must see it. */
export const parts = {
  clean: { code: ["pipeline/clean/*.ts"], tests: ["test/clean/*.test.ts"] },
  dedupe: { code: ["pipeline/dedupe/*.ts"], tests: ["test/dedupe/*.test.ts"] },
  annotate: {
    code: ["pipeline/annotate/quotations.ts", "pipeline/annotate/marks.ts"],
    tests: ["test/annotate/quotations.test.ts"]
  },
  validate: { code: ["pipeline/validate/*.ts"], tests: ["test/validate/*.test.ts"] }
}

/**
 * Changes that are left out, since nobody but who debugs could see them: the names of traced functions, of spans, of
 * services and of kinds of errors, and what is logged for debugging. Messages for users count.
 */
export const unseen = (mutant, line) =>
  ["StringLiteral", "ObjectLiteral"].includes(mutant.mutatorName) &&
  /Effect\.fn\("|withSpan\(|logDebug\(|TaggedError<|Context\.Service</u.test(line)
