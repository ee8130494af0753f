// A city of hostile words (test/feindlich) in the programs that people open it with: node scripts/validate/feindlich.mjs [--browser PATH]
// In a browser its page runs nothing, asks nobody, says nothing on the console and does not scroll sideways; html-validate takes it as it takes every page;
// LibreOffice shows Word with all titles and Excel with every cell as it is; the readers of tables and calendars take theirs. Ends with 1 where one does not.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { parseArgs } from "node:util"
import { jahresbericht } from "@teilhabe/core/bericht"
import { renderIcs } from "@teilhabe/output-calendar"
import { renderHtml } from "@teilhabe/output-html"
import { renderDocx } from "@teilhabe/output-office/docx"
import { renderXlsx } from "@teilhabe/output-office/xlsx"
import { renderTabellen } from "@teilhabe/output-tables"
import { chromium } from "playwright-core"
import { feindlicheStadt, JAHR } from "../../test/feindlich/stadt.mjs"
import { node } from "../run.mjs"
import { root } from "../workspace.mjs"
import { titlesOf, validateDocx } from "./docx.mjs"
import { validatePaket } from "./frictionless.mjs"
import { validateIcs } from "./ics.mjs"
import { validateXlsx } from "./xlsx.mjs"

const { values } = parseArgs({ options: { browser: { type: "string" } } })
const executablePath = values.browser ?? process.env.TEILHABE_CHROMIUM ?? "/usr/bin/chromium"

/** Opens a page at a width, unfolds it, searches in it, and tells all that it did besides being read. */
const lookAt = async (browser, file, width, bypassCSP) => {
  const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP })
  const page = await context.newPage()
  const seen = []
  page.on("dialog", (dialog) => { seen.push(`dialog ${dialog.message()}`); void dialog.dismiss() })
  page.on("console", (message) => seen.push(`console ${message.text()}`))
  page.on("pageerror", (error) => seen.push(`error ${error.message}`))
  page.on("request", (request) => { if (!/^(?:file:|data:,)/u.test(request.url())) seen.push(`request ${request.url()}`) })
  page.on("framenavigated", (frame) => { if (!frame.url().startsWith("file:")) seen.push(`leads to ${frame.url()}`) })
  await page.goto(pathToFileURL(file).href)
  for (const state of ["folded", "unfolded", "searched"]) {
    if (state === "unfolded") await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    if (state === "searched" && await page.locator("#suche").count() > 0) {
      await page.fill("#suche", "<script>alert(1)</script>")
      await page.press("#suche", "Enter")
    }
    const wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
    if (wide > 0) seen.push(`${state}: ${wide} pixels wider than the window`)
  }
  await context.close()
  return seen.map((one) => `${width} pixels${bypassCSP ? " without the policy" : ""}: ${one.slice(0, 200)}`)
}

const browse = async (folder, html) => {
  const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"] })
  try {
    const file = path.join(folder, "seite.html")
    writeFileSync(file, html)
    const problems = []
    // Also without its policy: words that were let in as markup must not be saved by it alone.
    for (const width of [320, 390, 1200]) for (const bypassCSP of [false, true]) problems.push(...await lookAt(browser, file, width, bypassCSP))
    const broken = [
      ["a word let in as a script", (page) => page.replace("&lt;script&gt;alert(document.title)&lt;/script&gt;", "<script>alert(1)</script>")],
      ["a word let in as a picture", (page) => page.replace("&lt;img src=x onerror=alert(document.title)&gt;", "<img src=x onerror=alert(1)>")],
      ["a word that does not break", (page) => page.replace("</main>", "<p style=\"white-space:nowrap\"><nobr><svg width=\"2000\" height=\"1\"></svg></nobr></p></main>")],
    ]
    for (const [name, mutate] of broken) {
      const copy = mutate(html)
      writeFileSync(file, copy)
      const isRefused = copy !== html && (await lookAt(browser, file, 390, false)).length > 0
      console.log(`${name}: ${isRefused ? "refused" : "NOT refused"}`)
      if (!isRefused) process.exitCode = 1
    }
    return problems
  } finally {
    await browser.close()
  }
}

/** Titles that the fonts and the text of a PDF give back letter by letter: others are drawn, but not found by their letters. */
const plainTitles = (bytes) => titlesOf(bytes).filter((title) => /^[\u0020-\u007E\u00C0-\u00FF–„“]{1,60}$/u.test(title))

// LibreOffice writes signs such as _x0041_, soft hyphens and the mark U+FEFF anew when it saves: the words that come back from it are held to in docx.mjs.
const isOfSaving = (problem) => /^(?:after LibreOffice|the words of the office do not come back)/u.test(problem)

/** Word, as LibreOffice shows it. */
const openWord = async (bytes) => {
  const titles = plainTitles(bytes)
  return titles.length > 30 ? (await validateDocx(bytes, titles)).filter((problem) => !isOfSaving(problem)) : [`only ${titles.length} titles to look for`]
}

const writeAll = (folder, dateien) => {
  for (const { bytes, path: name } of dateien) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), bytes)
  }
  return path.join(folder, dateien[0].path)
}

const folder = mkdtempSync(path.join(os.tmpdir(), "feindlich-"))
try {
  const { herausgeber, kalender, kalendertitel, stadt } = feindlicheStadt()
  const dokument = jahresbericht(stadt, JAHR)
  const page = writeAll(folder, await renderHtml(dokument, { herausgeber }))
  const checks = [
    ["browser", () => browse(folder, readFileSync(page, "utf8"))],
    ["html-validate", async () => {
      const { code, output } = await node([path.join(root, "scripts", "validate", "html.mjs"), page], { quiet: true })
      return code === 0 ? [] : output.split("\n").slice(0, 10)
    }],
    ["Word", async () => openWord((await renderDocx(dokument, { herausgeber }))[0].bytes)],
    ["Excel", async () => validateXlsx((await renderXlsx(dokument))[0].bytes, dokument.daten)],
    ...["rfc4180", "deutsch"].map((form) => [`tables ${form}`, async () => (await validatePaket(path.dirname(writeAll(folder, await renderTabellen(dokument, { form }))))).problems]),
    ["calendar", async () => validateIcs((await renderIcs(kalender.pflichten, { konzept: stadt.konzept, domain: "stadt.example", spanne: kalender.spanne, erstellt: dokument.stand, titel: kalendertitel }))[0].bytes)],
  ]
  for (const [name, check] of checks) {
    const problems = await check()
    console.log(`${name}: ${problems.length === 0 ? "only words" : `${problems.length} problems`}`)
    for (const problem of problems.slice(0, 10)) console.error(`  ${problem.slice(0, 400)}`)
    if (problems.length > 0) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
