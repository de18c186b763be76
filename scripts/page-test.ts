/**
 * Opens the page in headless Chromium as readers do: on a desk, on a phone, in the dark, with hostile texts, with
 * 100,000 statements. Takes screenshots. Asks: does it leave the machine, does a text run, does axe object?
 *
 *   node scripts/page-test.ts [RELEASE] [SCREENSHOTS]
 */
import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core"
import { readersParts } from "../pipeline/publish/page/page.ts"
import { writeHostile } from "../test/hostile/names.ts"
import { hostile, hostileRelease, kind, largeRelease, pageOf } from "../test/publish/pageRelease.ts"

const [release = "", pictures = "out/screenshots"] = process.argv.slice(2)
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

const desk = { viewport: { width: 1280, height: 900 } }
const screens: Readonly<Record<string, BrowserContextOptions>> = {
  desk,
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  dark: { ...desk, colorScheme: "dark" }
}

const views = {
  overview: "#overview",
  about: "#about",
  opposes: "#questions/against-the-cutoff",
  sums: "#questions/sums-by-city",
  single: "#questions/one-source",
  statements: "#statements?all=1",
  positions: "#positions",
  figures: "#figures",
  events: "#events",
  policies: "#policies",
  people: "#people",
  jurisdictions: "#jurisdictions",
  documents: "#documents",
  search: "#search?q=mayor"
}

const executable = [
  process.env.CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome"
].find((path) => path !== "" && existsSync(path))

const main = async (): Promise<void> => {
  if (executable === undefined) {
    console.log(
      "skipped: the page is tested in Chromium, and there is none. Install it (Debian: apt-get install chromium), or set CHROMIUM to its path."
    )
    return
  }
  mkdirSync(pictures, { recursive: true })
  const folder = mkdtempSync(join(tmpdir(), "page-test-"))
  const browser = await chromium.launch({ executablePath: executable, args: ["--no-sandbox"] })
  try {
    for (const [name, source] of Object.entries({ kind, hostile: hostileRelease, large: largeRelease(100_000) })) {
      writeFileSync(join(folder, `${name}.html`), await pageOf(source))
    }
    writeFileSync(join(folder, "own.html"), await ownPage())
    const shown = release === "" ? join(folder, "kind.html") : resolve(release, "index.html")
    for (const [screen, options] of Object.entries(screens)) await looks(browser, shown, screen, options)
    await answers(browser, join(folder, "kind.html"))
    await keyboard(browser, join(folder, "kind.html"))
    await hostility(browser, join(folder, "hostile.html"))
    await corpus(browser, hostileCorpus(folder))
    await size(browser, join(folder, "large.html"))
    await own(browser, join(folder, "own.html"))
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(`the page holds; screenshots are in ${pictures}`)
}

/** A page that fails the test by a request that leaves, an error in the console, or an exception. */
const watched = async (browser: Browser, options: BrowserContextOptions) => {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const wrong: Array<string> = []
  page.on("request", (request) => {
    if (!/^(?:file|data):/u.test(request.url())) wrong.push(`it asked for ${request.url()}`)
  })
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") wrong.push(`console: ${message.text()}`)
  })
  page.on("pageerror", (error) => wrong.push(`exception: ${error.message}`))
  page.on("dialog", (dialog) => wrong.push(`dialog: ${dialog.message()}`))
  const close = async () => {
    await context.close()
    assert.deepEqual(wrong, [])
  }
  return { page, close }
}

const go = async (page: Page, file: string, address: string): Promise<void> => {
  await page.goto(`${pathToFileURL(file)}${address}`)
  await page.waitForFunction("document.documentElement.classList.contains('scripted')")
}

/** What axe finds that is serious or critical. It comes by the debugger, which no policy stops. */
const objections = async (page: Page): Promise<ReadonlyArray<string>> => {
  await page.evaluate(`${axe};0`)
  const found: unknown = await page.evaluate(
    `axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => id + ": " + nodes[0].html))`
  )
  assert(Array.isArray(found))
  return found.map(String)
}

const looks = async (browser: Browser, file: string, screen: string, options: BrowserContextOptions): Promise<void> => {
  const { page, close } = await watched(browser, options)
  const record = await firstRecord(page, file)
  for (const [name, address] of Object.entries({ ...views, record })) {
    await go(page, file, address)
    await page.screenshot({ path: join(pictures, `${screen}-${name}.png`), fullPage: true })
    assert.deepEqual(await objections(page), [], `${screen}, ${name}`)
    const isWide = await page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert.equal(isWide, false, `${screen}, ${name}: it is wider than the screen`)
  }
  await close()
}

/** What the line above the rows comes to say. */
const counted = (page: Page, text: string) => page.locator(".count").getByText(text, { exact: true }).waitFor()

const textOf = async (part: Locator): Promise<string> => (await part.textContent()) ?? ""

/** A record with its evidence, as a click in a table leads to it. */
const firstRecord = async (page: Page, file: string): Promise<string> => {
  await go(page, file, "#figures")
  return (await page.locator(".of-words a").first().getAttribute("href")) ?? "#figures"
}

/** A stranger's three questions, each a click away, and the words that prove the answer a click further. */
const answers = async (browser: Browser, file: string): Promise<void> => {
  const { page, close } = await watched(browser, desk)
  await go(page, file, "")
  await page.getByRole("link", { name: /What sums are named/u }).click()
  await page.getByRole("heading", { level: 1, name: /What sums are named/u }).waitFor()
  assert.match(await textOf(page.locator("#view")), /Riverton, CA[\s\S]*\$70 million/iu)
  await page.getByRole("link", { name: "Evidence and sources" }).first().click()
  await page.getByRole("heading", { name: "The evidence" }).waitFor()
  assert.equal(await textOf(page.locator(".evidence mark").first()), "$70 million")
  assert.match(await textOf(page.locator("#view")), /2 texts say so, of which 1 is independent/u)
  await page.goBack()
  await page.goBack()
  await page.getByRole("link", { name: /Which claims rest on one source/u }).click()
  await page.getByRole("heading", { level: 1, name: /Which claims rest on one source/u }).waitFor()
  assert.match(await textOf(page.locator("#view")), /6 of 6 records/u)
  await page.goBack()
  await page.getByRole("link", { name: /Who opposes/u }).click()
  await page.getByRole("heading", { level: 1, name: /Who opposes/u }).waitFor()
  assert.match(await textOf(page.locator("#view")), /Nobody is found to do so/u)
  await page.locator("#search input").fill("papers")
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { name: "Search: papers" }).waitFor()
  assert.match(await textOf(page.locator("#view")), /Statements \(2\)/u)
  await close()
}

/** Without a mouse: skip, search, filter, sort. */
const keyboard = async (browser: Browser, file: string): Promise<void> => {
  const { page, close } = await watched(browser, desk)
  await go(page, file, "#evidence")
  await page.keyboard.press("Tab")
  assert.equal(await page.evaluate("document.activeElement.tagName"), "A")
  const search = page.locator(".controls input[type=search]")
  await search.focus()
  await page.keyboard.type("million")
  await counted(page, "Rows 1 to 2 of 2")
  assert.match(page.url(), /#evidence\?q=million$/u)
  await search.fill("")
  await page.locator("select[name=record_table]").selectOption("people")
  await counted(page, "Rows 1 to 5 of 5")
  const header = page.locator("th button").filter({ hasText: "Char start" })
  await header.focus()
  await page.keyboard.press("Enter")
  assert.equal(await page.locator("th[aria-sort=ascending]").count(), 1)
  assert.match(await page.evaluate("document.activeElement.textContent"), /Char start/u)
  await close()
}

/** Nothing runs, nothing is fetched, no link runs anything, no letters are turned round. */
const harmless = async (page: Page, file: string, address: string): Promise<void> => {
  await go(page, file, address)
  assert.equal(await page.evaluate("globalThis.broken"), undefined, address)
  assert.equal(await page.locator("img, iframe, object").count(), 0, address)
  assert.equal(await page.locator("a[href^='javascript:' i], a[href^='data:' i]").count(), 0, address)
  const shown = await textOf(page.locator("#view"))
  assert.doesNotMatch(shown, /[\u202a-\u202e\u2066-\u2069]/u, address)
}

/** The page of a release of test/cases/hostile, made by the real program. */
const hostileCorpus = (folder: string): string => {
  const out = join(folder, "corpus")
  const raw = join(folder, "corpus-raw")
  writeHostile(raw)
  const args = ["release", "--raw", raw, "--out", out, "--all", "--excerpt-budget", "1"]
  const { status, stderr } = spawnSync(process.execPath, [
    resolve(import.meta.dirname, "../pipeline/start.mjs"),
    ...args
  ])
  assert.equal(status, 0, String(stderr))
  return join(out, "latest/index.html")
}

/** Every view of the hostile corpus, and every record and entity that it leads to. */
const corpus = async (browser: Browser, file: string): Promise<void> => {
  const { page, close } = await watched(browser, desk)
  const addresses = new Set<string>([...Object.values(views), "#evidence?all=1", "#duplicates", "#organizations"])
  for (const address of addresses) {
    await harmless(page, file, address)
    const links = page.locator("#view a[href^='#']")
    for (const link of await links.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""))) {
      if (addresses.size < 400 && link.includes("/")) addresses.add(link) // it is gone through in its turn
    }
  }
  console.log(`the hostile corpus: ${addresses.size} views, and nothing ran`)
  await close()
}

/** Texts that want to run, leave or disguise themselves, in every view. */
const hostility = async (browser: Browser, file: string): Promise<void> => {
  const { page, close } = await watched(browser, desk)
  const records = await (async () => {
    await go(page, file, "#statements")
    const hrefs = await page
      .locator(".of-words a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""))
    assert.equal(hrefs.length, 10)
    return hrefs
  })()
  for (const address of [...Object.values(views), ...records, "#documents/a", "#people/ana-ruiz", "#evidence?all=1"]) {
    await harmless(page, file, address)
  }
  for (const address of records) {
    await go(page, file, address)
    assert.doesNotMatch(await textOf(page.locator("#view h1")), /Not in this page/u, address)
  }
  await go(page, file, "#statements/%E0%A4%A")
  assert.match(await textOf(page.locator("h1:visible")), /Not in this page/u)
  await close()
}

/** A reader's own edition: each place in its whole sentence, which holds hostile text here. */
const ownPage = async (): Promise<string> => {
  const around = {
    before: `${hostile.join(" ")} `,
    after: ` It ends here. ${"So it goes on. ".repeat(20)}Now it does.`
  }
  const sentences = new Map(kind.dataset.evidence.map(({ evidence_id }) => [evidence_id, around]))
  const parts = readersParts(kind, { sentences, notes: [...hostile], summary: "All places", files: "../release/" })
  let text = ""
  for await (const part of parts) text += part
  return text
}

const own = async (browser: Browser, file: string): Promise<void> => {
  const { page, close } = await watched(browser, desk)
  for (const address of ["#overview", `#statements/${kind.dataset.statements[0]?.statement_id}`]) {
    await go(page, file, address)
    assert.match(await textOf(page.locator("#readers")), /Not to be published/u)
    assert.equal(await page.evaluate("globalThis.broken"), undefined, address)
    assert.equal(await page.locator("img, iframe, object").count(), 0, address)
    assert.deepEqual(await objections(page), [], address)
  }
  const passage = await textOf(page.locator(".evidence .passage").first())
  assert.ok(passage.startsWith("</script>") && passage.endsWith("Now it does."), passage)
  await close()
}

/** 100,000 statements and as many places of evidence. */
const size = async (browser: Browser, file: string): Promise<void> => {
  const { page, close } = await watched(browser, desk)
  const begin = performance.now()
  const since = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} s`
  await go(page, file, "#statements")
  await counted(page, "Rows 1 to 50 of 100,000")
  const opened = since(begin)
  const searching = performance.now()
  await page.locator(".controls input[type=search]").fill("year 99999,")
  await counted(page, "Rows 1 to 1 of 1")
  const searched = since(searching)
  await page.locator(".of-words a").first().click()
  await page.getByRole("heading", { name: "The evidence" }).waitFor()
  assert.match(await textOf(page.locator(".evidence mark").first()), /not in year 99999,/u)
  console.log(`100,000 statements: opened in ${opened}, searched in ${searched}`)
  await close()
}

await main()
