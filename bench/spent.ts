/**
 * Loaded into a program by `--import`, writes what it used into the file named by SPENT when it ends: CPU time in
 * seconds, that of its threads with it, and the memory at its most, in MB.
 */
import { writeFileSync } from "node:fs"
import { isMainThread } from "node:worker_threads"

const file = process.env.SPENT
if (isMainThread && file !== undefined)
  process.on("exit", () => {
    const { user, system } = process.cpuUsage()
    writeFileSync(file, JSON.stringify({ cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024 }))
  })
