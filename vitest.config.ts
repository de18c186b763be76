import { defineConfig } from "vitest/config"
import { BaseSequencer, type TestSpecification } from "vitest/node"

/** Tests that run the whole program again and again: minutes each, and few lines, by which vitest would begin them last. */
const long = ["/test/faults/", "/test/hostile/"]
const isLong = ({ moduleId }: TestSpecification): boolean => long.some((folder) => moduleId.includes(folder))

/** Begins the long ones first, so that at the end there are short ones for every core. */
class LongOnesFirst extends BaseSequencer {
  override async sort(files: Array<TestSpecification>) {
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: "100%",
    sequence: { sequencer: LongOnesFirst }
  }
})
