import { spawnSync } from "node:child_process"
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from "node:fs"
import { join } from "node:path"
import { afterEach, beforeAll, describe, expect, it } from "vitest"
import { tree } from "../shards/corpus.ts"
import { tell } from "../soak/told.ts"
import {
  copyOf,
  type Ended,
  expectMended,
  expectVerified,
  expectWhole,
  type How,
  remove,
  run,
  start,
  type Undisturbed,
  undisturbed,
  type World
} from "./runs.ts"

let known: Undisturbed
beforeAll(async () => {
  known = await undisturbed()
})
afterEach(({ task }) => {
  if (task.result?.state !== "fail") tell("other faults survived", 1)
})

/** The number of the last call that changes files which a pattern fits. */
const lastCall = (pattern: RegExp): number => {
  const at = known.calls.findLastIndex((call) => pattern.test(call))
  expect(at).toBeGreaterThan(0)
  return at
}
/** The texts are read and their results kept; they aren't read again yet to be held to their quotations. */
const betweenReading = () => lastCall(/^mkdir .*\/out\/releases$/u)
const atShare = (share: number): number => Math.floor(share * known.calls.length)

/** A run that ends by itself, badly, with the last release whole, and that goes on well once the fault is gone. */
const failsAndMends = async (how: How, look: (ended: Ended) => void): Promise<void> => {
  const world = copyOf(known.before, "faulty")
  look(await run(world, how))
  await expectWhole(world, known)
  await expectMended(world, known)
  remove(world)
}

describe("what the disk refuses", () => {
  const places = [0, 0.01, 0.02, 0.05, 0.3, 0.6, 0.9, 0.97]

  it.each(places)("no room from the call at %d on: ends with 74, says where and what to do", async (share) => {
    await failsAndMends({ jobs: 2, fault: { at: atShare(share), does: "ENOSPC" } }, ({ code, stderr }) => {
      expect([code, stderr]).toEqual([74, expect.stringMatching(/ENOSPC[\s\S]*disk/u)])
    })
  })

  it.each(["EIO", "EACCES", "EMFILE"] as const)("%s while the release is moved into its place", async (does) => {
    for (const call of [/^rename .*\.building-/u, /^symlink /u, /^rename .*latest$/u]) {
      await failsAndMends({ fault: { at: lastCall(call), does } }, ({ code, stderr }) => {
        expect([code, stderr]).toEqual([74, expect.stringContaining("Look at")])
      })
    }
  })

  const sh = (...command: ReadonlyArray<string>): boolean => spawnSync(command[0] ?? "", command.slice(1)).status === 0

  it("a file system that is full, or files that may not grow", async () => {
    for (const kilobytes of [300, 1200]) {
      const world = copyOf(known.before, "full")
      const kept = join(world.folder, "kept")
      cpSync(world.out, kept, { recursive: true, verbatimSymlinks: true })
      rmSync(world.out, { recursive: true })
      mkdirSync(world.out)
      const used = Number(String(spawnSync("du", ["-sk", kept]).stdout).split("\t")[0])
      const isMounted = sh("mount", "-t", "tmpfs", "-o", `size=${used + kilobytes}k`, "tmpfs", world.out)
      try {
        cpSync(kept, world.out, { recursive: true, verbatimSymlinks: true })
        // Who may not mount has a bound on the size of each file, which the same calls meet.
        const limit = `trap '' XFSZ; ulimit -f ${kilobytes >> 4}; exec "$@"`
        const by = isMounted ? [] : ["sh", "-c", limit, "sh"]
        const { code, stderr } = await run(world, { jobs: 2, by })
        expect([code, stderr]).toEqual([74, expect.stringMatching(/disk|space|large|EFBIG|full/iu)])
        await expectWhole(world, known)
        await expectVerified(world)
        if (isMounted) expect(sh("mount", "-o", "remount,size=1g", world.out)).toBe(true)
        await expectMended(world, known)
      } finally {
        if (isMounted) sh("umount", world.out)
        remove(world)
      }
    }
  })
})

describe("texts that can't be read", () => {
  /** The release of the other texts, and the reason in the quarantine. */
  const isRefused = async (world: World, how: How, file: string, why: string): Promise<void> => {
    expect(await run(world, how)).toMatchObject({ code: 0 })
    const [folder = ""] = readdirSync(join(world.out, "quarantine"))
    const reason = readFileSync(join(world.out, "quarantine", folder, `${file}.json`), "utf8")
    expect(JSON.parse(reason)).toMatchObject({ file, reason: { _tag: "Unreadable", why } })
    const documents = readFileSync(join(world.out, "latest/json/documents.json"), "utf8")
    expect(documents).not.toContain(`"${file}"`)
    expect(documents).toContain('"text-021.txt"')
    await expectVerified(world)
  }

  it.each(["EIO", "EACCES"])("for %s, on one thread and two", async (why) => {
    for (const jobs of [1, 2]) {
      const world = copyOf(known.before, "unreadable")
      await isRefused(
        world,
        { jobs, fault: { unreadable: { "text-020.txt": why, "/text-020.txt": why } } },
        "text-020.txt",
        why
      )
      await expectLikeWithout(world, "text-020.txt")
      remove(world)
    }
  })

  it("for a link to itself, to memory, to nothing, and to a pipe", async () => {
    const world = copyOf(known.before, "links")
    symlinkSync("loop.txt", join(world.raw, "loop.txt"))
    symlinkSync("/proc/self/mem", join(world.raw, "memory.txt"))
    symlinkSync("nowhere", join(world.raw, "nothing.txt"))
    expect(sh("mkfifo", join(world.raw, "pipe.txt"))).toBe(true)
    expect(await run(world, { jobs: 2 })).toMatchObject({ code: 0 })
    const [folder = ""] = readdirSync(join(world.out, "quarantine"))
    const reasons = readdirSync(join(world.out, "quarantine", folder))
    expect(reasons).toEqual(
      expect.arrayContaining(["loop.txt.json", "memory.txt.json", "nothing.txt.json", "pipe.txt.json"])
    )
    expect(reasons).not.toContain("memory.txt")
    remove(world)
  })

  const sh = (...command: ReadonlyArray<string>): boolean => spawnSync(command[0] ?? "", command.slice(1)).status === 0

  it("for whoever lacks the permission", async () => {
    const world = copyOf(known.before, "closed")
    chmodSync(join(world.raw, "text-020.txt"), 0)
    const isRoot = process.getuid?.() === 0 // to whom nothing is closed: another does it
    if (isRoot) {
      const nobody = 65_534
      chmodSync(join(world.folder, ".."), 0o755)
      for (const path of [world.folder, ...all(world.folder)]) chownSync(path, nobody, nobody)
    }
    const by = isRoot ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    await isRefused(world, { jobs: 2, by }, "text-020.txt", "EACCES")
    chmodSync(world.out, 0o555)
    chmodSync(join(world.out, "releases"), 0o555)
    appendFileSync(join(world.raw, "text-021.txt"), "Nobody went home.\n")
    const before = tree(world.out)
    expect((await run(world, { by })).code).toBe(74)
    expect(tree(world.out)).toEqual(before)
    await expectVerified(world)
    remove(world)
  })

  const all = (folder: string): ReadonlyArray<string> =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((path) => join(folder, path))
      .filter((path) => !statSync(path, { throwIfNoEntry: false })?.isSymbolicLink())

  /** The tables are those of a run that never saw the file. */
  const expectLikeWithout = async (world: World, file: string): Promise<void> => {
    const other = copyOf(known.before, "without")
    rmSync(join(other.raw, file))
    expect(await run(other)).toMatchObject({ code: 0 })
    expect(tables(world)).toEqual(tables(other))
    remove(other)
  }
})

/** The tables of the newest release, with their bytes. */
const tables = ({ out }: World): ReadonlyMap<string, string> =>
  new Map(
    ["csv", "json", "parquet"].flatMap((format) =>
      readdirSync(join(out, "latest", format))
        .filter((file) => file.endsWith(`.${format}`) && format !== "parquet")
        .map((file) => [file, readFileSync(join(out, "latest", format, file), "utf8")] as const)
    )
  )

describe("texts that change while a run goes on", () => {
  it.each(["change", "vanish"] as const)(
    "%s between reading and checking: nothing is published, the next run is right",
    async (does) => {
      const world = copyOf(known.before, "changing")
      const file = join(world.raw, "text-021.txt")
      const { code, stderr } = await run(world, { fault: { at: betweenReading(), does, file } })
      expect([code, stderr]).toEqual([65, expect.stringContaining("text-021")])
      await expectWhole(world, known)
      expect(readdirSync(join(world.out, "releases"))).toEqual(["1.0.0"])
      const other = copyOf(world, "fresh") // the texts as they are now, from the same last release
      rmSync(join(other.out, ".cache"), { recursive: true })
      expect(await run(world)).toMatchObject({ code: 0 })
      expect(await run(other)).toMatchObject({ code: 0 })
      expect(tree(world.out)).toEqual(tree(other.out))
      remove(world)
      remove(other)
    }
  )

  it.each(["change", "vanish"] as const)("%s before it is read: as if it had been so", async (does) => {
    const world = copyOf(known.before, "early")
    const file = join(world.raw, "text-021.txt")
    const { code } = await run(world, { fault: { at: 1, does, file } })
    const other = copyOf(world, "as-it-is")
    rmSync(join(other.out, "releases/1.1.0"), { recursive: true, force: true })
    expect(code).toBe(0)
    await run(other)
    expect(tables(world)).toEqual(tables(other))
    remove(world)
    remove(other)
  })
})

describe("a clock that jumps", () => {
  it.each([1000, 40 * 365 * 86_400_000])("by %d ms, forth and back, changes no byte", async (clock) => {
    const world = copyOf(known.before, "clock")
    expect(await run(world, { jobs: 2, fault: { clock } })).toMatchObject({ code: 0 })
    expect(tree(world.out)).toEqual(known.after)
    remove(world)
  })

  it("and tells when a release was made, and nothing else", async () => {
    const world = copyOf(known.before, "created")
    expect(await run(world, { fault: { clock: 40 * 365 * 86_400_000 }, byTheClock: true })).toMatchObject({ code: 0 })
    await expectVerified(world)
    const other = copyOf(known.before, "created-now")
    expect(await run(other)).toMatchObject({ code: 0 })
    expect(tables(world)).toEqual(tables(other))
    expect((await run(world, { byTheClock: true })).code).toBe(0)
    expect(readdirSync(join(world.out, "releases"))).toEqual(["1.0.0", "1.1.0"]) // nothing changed but the time
    remove(world)
    remove(other)
  })
})

describe("two runs at once", () => {
  it("on one folder: one does it, the other waits or says who does", async () => {
    const world = copyOf(known.before, "twice")
    const ended = await Promise.all([start(world, { jobs: 2 }).ended, start(world).ended])
    const codes = ended.map(({ code }) => code).sort()
    expect([
      [0, 0],
      [0, 75]
    ]).toContainEqual(codes)
    for (const { code, stderr } of ended)
      if (code === 75) expect(stderr).toMatch(/another run \(process \d+ on .*\) is at work/u)
    expect(tree(world.out)).toEqual(known.after)
    await expectMended(world, known)
    remove(world)
  })
})

describe("a thread that crashes", () => {
  it.each([
    { after: 0, how: "throw" },
    { after: 0, how: "exit" },
    { after: 1, how: "throw" },
    { after: 1, how: "exit" }
  ] as const)("after $after answers ($how) stops the run", async (thread) => {
    await failsAndMends({ jobs: 2, fault: { thread } }, ({ code, stderr }) => {
      expect([code, stderr]).toEqual([70, expect.stringContaining("This is a bug")])
    })
  })
})

it("a store that was damaged is made anew", async () => {
  const world = copyOf(known.before, "damaged")
  writeFileSync(
    join(world.out, ".cache/results.sqlite"),
    "no database at all, but long enough to be looked at as one".repeat(100)
  )
  await expectMended(world, known, 2)
  remove(world)
})
