// Looks at HTML pages in a browser, in every view that a reader can have of them: node scripts/validate/views.mjs [--browser PATH] FILE…
// axe-core must object to nothing (WCAG 2.2 AA and good practice), and no page may scroll sideways as a whole. Ends with 1 where one does.
import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { parseArgs } from "node:util"
import { chromium } from "playwright-core"

const { positionals: files, values } = parseArgs({ options: { browser: { type: "string" } }, allowPositionals: true })
const places = [values.browser, process.env.TEILHABE_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
const executablePath = places.find((place) => place !== undefined && existsSync(place))
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

const unfold = (page) => page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
const search = async (page, question) => {
  await page.fill("#suche", question)
  await page.press("#suche", "Enter")
}
// What WCAG 1.4.12 lets a reader set: nothing may be lost by it. Through the protocol, since the policy lets no style in.
const SPACING = "const sheet = new CSSStyleSheet(); sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}'); document.adoptedStyleSheets = [sheet]"

/** A view: how large the window is, what the reader does there, and the rules of axe that mean nothing in it. */
const views = [
  ["desk", { width: 1200, height: 900 }, async () => {}],
  ["desk, unfolded", { width: 1200, height: 900 }, unfold],
  ["phone", { width: 390, height: 800 }, async () => {}],
  ["phone, unfolded", { width: 390, height: 800 }, unfold],
  ["enlarged to 400 percent", { width: 320, height: 256 }, unfold],
  // The width of a sheet between its margins. Nobody taps on paper.
  ["printed", { width: 645, height: 900 }, (page) => page.emulateMedia({ media: "print" }), ["target-size"]],
  ["searched", { width: 1200, height: 900 }, (page) => search(page, "projekt")],
  ["searched on a phone", { width: 390, height: 800 }, (page) => search(page, "projekt")],
  ["searched in vain", { width: 1200, height: 900 }, (page) => search(page, "xyzzyx")],
  ["filtered", { width: 1200, height: 900 }, async (page) => {
    for (const select of await page.locator(".filter select").all()) await select.selectOption({ index: 1 })
  }],
  ["spaced", { width: 390, height: 800 }, (page) => page.evaluate(SPACING)],
  // The colours are then those of the system: axe reads those of the page.
  ["in colours of the reader", { width: 1200, height: 900 }, (page) => page.emulateMedia({ forcedColors: "active" }), ["color-contrast"]],
  ["without movement", { width: 1200, height: 900 }, (page) => page.emulateMedia({ reducedMotion: "reduce" })],
]

const look = async (browser, file, [name, viewport, act, unasked = []]) => {
  const page = await browser.newPage({ viewport })
  const complaints = []
  page.on("console", (message) => complaints.push(`console: ${message.text()}`))
  await page.goto(pathToFileURL(path.resolve(file)).href)
  await act(page)
  const wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
  if (wide > 0) complaints.push(`the page is ${wide} pixels wider than the window`)
  await page.evaluate(axe)
  complaints.push(...await page.evaluate(`axe.run({ rules: ${JSON.stringify(Object.fromEntries(unasked.map((rule) => [rule, { enabled: false }])))}, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'], preload: false }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html.slice(0, 200))))`))
  await page.close()
  console.log(`${file}: ${name}: ${complaints.length === 0 ? "good" : `${complaints.length} complaints`}`)
  for (const complaint of complaints.slice(0, 10)) console.error(`  ${complaint}`)
  return complaints.length
}

if (files.length === 0 || executablePath === undefined) {
  console.error(files.length === 0 ? "Usage: node scripts/validate/views.mjs [--browser PATH] FILE…" : "No browser found: give its path with --browser or in TEILHABE_CHROMIUM.")
  process.exitCode = 1
} else {
  const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"] })
  for (const file of files) for (const view of views) if (await look(browser, file, view) > 0) process.exitCode = 1
  await browser.close()
}
