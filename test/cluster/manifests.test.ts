import { execFileSync } from "node:child_process"
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { stageNames, tasksOf } from "../../pipeline/cluster/table.ts"

const temporary = mkdtempSync(join(tmpdir(), "sanctuary-record-manifests-"))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))
const cluster = new URL("../../pipeline/cluster/", import.meta.url)
const sizes = { shards: 30, parts: 6 }
const tasks = stageNames.map((stage) => ({ stage, shards: tasksOf(stage, sizes) }))
writeFileSync(join(temporary, "plan.json"), JSON.stringify({ tasks }, null, 2))

/** Runs a script where a tool only takes down what it is told, with what comes in, and prints something. */
const told = (name: string, tool: string, prints: string, ...given: ReadonlyArray<string>) => {
  const place = mkdtempSync(join(temporary, `${tool}-`))
  writeFileSync(join(place, tool), `#!/bin/sh\necho "$*" >>${place}/log\n${prints}\n`)
  chmodSync(join(place, tool), 0o755)
  const printed = execFileSync("sh", [new URL(name, cluster).pathname, join(temporary, "plan.json"), ...given], {
    env: { ...process.env, PATH: `${place}:${process.env.PATH}`, PLACE: place },
    encoding: "utf8"
  })
  return { printed, calls: readFileSync(join(place, "log"), "utf8").trim().split("\n"), place }
}

describe("on Kubernetes", () => {
  const prints = '[ "$1" = wait ] || { cat; echo "----"; } >>$PLACE/applied'
  const { calls, place } = told("kubernetes.sh", "kubectl", prints, "example.org/pipeline:1", "texts")
  const jobs = readFileSync(join(place, "applied"), "utf8")
    .split("----\n")
    .filter((text) => text !== "")
    .map((text) => JSON.parse(text))

  it("makes an Indexed Job a stage, of as many pods as it has tasks, and waits for each", () => {
    expect(jobs.map(({ metadata, spec }) => [metadata.name, spec.completions])).toEqual(
      tasks.map(({ stage, shards }) => [`sanctuary-${stage}`, shards])
    )
    expect(calls.filter((call) => call.startsWith("wait")).length).toBe(tasks.length)
    expect(calls[1]).toContain("job/sanctuary-extract")
  })

  it("gives up at 65 and tries again at anything else, as often as a task may fail", () => {
    for (const { apiVersion, kind, spec } of jobs) {
      expect([apiVersion, kind, spec.completionMode]).toEqual(["batch/v1", "Job", "Indexed"])
      expect(spec.backoffLimitPerIndex).toBeGreaterThan(0)
      expect(spec.podFailurePolicy.rules[0]).toMatchObject({ action: "FailJob", onExitCodes: { values: [65] } })
      expect(spec.template.spec.restartPolicy).toBe("Never") // which the policy needs
      const [{ image, args, volumeMounts }] = spec.template.spec.containers
      expect(image).toBe("example.org/pipeline:1")
      expect(args).toEqual(expect.arrayContaining(["--shard", "auto"]))
      expect(volumeMounts[0].name).toBe(spec.template.spec.volumes[0].name)
      expect(spec.template.spec.volumes[0].persistentVolumeClaim.claimName).toBe("texts")
    }
  })

  it("ends with an error if a job fails", () => {
    const fails = 'case "$*" in *condition=complete*words) exit 1 ;; *wait*) exit 0 ;; *) cat >/dev/null ;; esac'
    expect(() => told("kubernetes.sh", "kubectl", fails, "image", "claim")).toThrow("sanctuary-words failed")
  })
})

describe("on AWS Batch", () => {
  it("submits each stage after the one before, as an array if it has several tasks", () => {
    const { printed, calls } = told("aws-batch.sh", "aws", 'echo "id-$(wc -l <$PLACE/log | tr -d " ")"', "queue")
    expect(printed.trim().split("\n")).toEqual(tasks.map(({ stage }, index) => `${stage} id-${index + 1}`))
    for (const [index, { stage, shards }] of tasks.entries()) {
      expect(calls[index]).toContain(`--job-name sanctuary-${stage} --job-queue queue`)
      expect(calls[index]).toContain(`stage=${stage}`)
      expect(calls[index]?.includes(`--array-properties size=${shards}`)).toBe(shards > 1)
      expect(calls[index]?.includes(`--depends-on jobId=id-${index}`)).toBe(index > 0)
    }
  })

  it("tries again at 75 and at the loss of a machine, and at nothing else", () => {
    const definition = JSON.parse(readFileSync(new URL("aws-batch.json", cluster), "utf8"))
    expect(definition.retryStrategy.evaluateOnExit).toEqual([
      { onExitCode: "75", action: "RETRY" },
      { onStatusReason: "Host EC2*", action: "RETRY" },
      { onExitCode: "*", action: "EXIT" }
    ])
    for (const name of definition.containerProperties.command.flatMap(
      (word: string) => word.match(/(?<=^Ref::).*/u) ?? []
    )) {
      expect(definition.parameters).toHaveProperty(name)
    }
  })
})
