/** The page in a real browser: on a phone, on a desk, on paper. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { konzeptbericht, Monitoringzahlen, verlaufsbericht } from "@teilhabe/core/bericht"
import { definitionen, statistiken } from "@teilhabe/core/indikator"
import { Raum, Stichtag } from "@teilhabe/core/kernel"
import { checkKonzept } from "@teilhabe/core/pruefung"
import { marl } from "@teilhabe/konzepte/marl"
import { marlZahlen } from "@teilhabe/konzepte/marlZahlen"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { eingang } from "../../core/test/verlaufBeispiel.js"
import { renderHtml } from "../src/renderHtml.js"
import { findChromium, launch } from "./browser.js"
import { musterstadt } from "./musterstadt.js"

const executable = findChromium()
const required = process.env["TEILHABE_REQUIRE_BROWSER"] === "1"
const folder = mkdtempSync(path.join(tmpdir(), "teilhabe-browser-"))
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

if (executable === undefined) {
  console.log("No browser found: the HTML page was not looked at. Install chromium or set TEILHABE_CHROMIUM to its path.")
}

interface Violation {
  readonly id: string
  readonly nodes: ReadonlyArray<{ readonly html: string }>
}

/** What axe objects to at WCAG 2.1 AA and as against good practice, as `rule: element`. */
const violations = async (page: Page): Promise<ReadonlyArray<string>> => {
  // Through the protocol, since the policy of the page lets no script run.
  await page.evaluate(axeSource)
  const found = await page.evaluate<ReadonlyArray<Violation>>(
    // Only what is objected to is described: to say of each element that nothing is wrong with it takes longer than to look.
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'], resultTypes: ['violations'], selectors: false, preload: false }).then((result) => result.violations)",
  )
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

test("a browser is there where one is required", () => {
  expect(executable !== undefined || !required, "TEILHABE_REQUIRE_BROWSER=1, but no browser was found. Install chromium or set TEILHABE_CHROMIUM.").toBe(true)
})

const monitoring = Monitoringzahlen.calculate(marl, {
  raum: Raum.make("05562024", "Marl"), jahr: 2015, daten: marlZahlen, definitionen, statistiken, weitereRaeume: [Raum.make("05562", "Recklinghausen")],
})

/** The reports, and how many places in them a key may have to pass: tables of figures for years and groups are wide. */
const reports = [
  ["an invented city", 3, musterstadt],
  ["Marl", 14, konzeptbericht(marl, { stand: Stichtag.make(2026, 11, 22), findings: checkKonzept(marl), monitoring })],
] as const

const UNFOLD = "document.querySelectorAll('details').forEach((one) => { one.open = true })"

/** The places that are wider inside than outside, and those that a key leads to, by their number on the page. */
const PLACES = `[...document.querySelectorAll(".tafel")].map((one, at) => ({ at, scrolls: one.scrollWidth > one.clientWidth, stop: one.tabIndex === 0 }))`

interface Place {
  readonly at: number
  readonly scrolls: boolean
  readonly stop: boolean
}

let browser: Browser | undefined

beforeAll(async () => {
  if (executable !== undefined) browser = await launch(executable)
}, 60_000)

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

test.skipIf(executable === undefined)("the check sees: a page without its language and letters too pale to read are objected to", async () => {
  const page = await browser?.newPage()
  await page?.setContent("<title>T</title><main><h1>T</h1><p style='color:#ccc'>Blass</p></main>")
  expect(page === undefined ? [] : (await violations(page)).map((one) => one.split(":")[0]).sort()).toEqual(["color-contrast", "html-has-lang"])
  await page?.close()
}, 60_000)

test.skipIf(executable === undefined).each([[320, 812], [1280, 900]])("the report on the years of a town is accessible and fits at %i pixels, unfolded", async (width, height) => {
  const file = path.join(folder, "verlauf.html")
  const [datei] = await renderHtml(verlaufsbericht(eingang))
  writeFileSync(file, datei?.bytes ?? "")
  const page = await browser?.newPage({ viewport: { width, height } })
  if (page === undefined) throw new Error("the browser did not start")
  await page.goto(pathToFileURL(file).href)
  await page.evaluate(UNFOLD)
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width)
  const places = await page.evaluate<ReadonlyArray<Place>>(PLACES)
  expect(places.filter(({ scrolls, stop }) => scrolls && !stop)).toEqual([])
  await page.close()
}, 60_000)

describe.skipIf(executable === undefined).each(reports)("the page of %s in a browser", (name, stops, dokument) => {
  const file = path.join(folder, `${name}.html`)
  const requests: Array<string> = []
  const complaints: Array<string> = []

  const open = async (width: number, height: number): Promise<Page> => {
    if (browser === undefined) throw new Error("the browser did not start")
    const page = await browser.newPage({ viewport: { width, height } })
    page.on("request", (request) => requests.push(request.url()))
    page.on("console", (message) => complaints.push(message.text()))
    page.on("pageerror", (error) => complaints.push(error.message))
    await page.goto(pathToFileURL(file).href)
    return page
  }

  beforeAll(async () => {
    const [datei] = await renderHtml(dokument, { herausgeber: `Stadt ${name}` })
    writeFileSync(file, datei?.bytes ?? "")
  }, 60_000)

  test.each([[375, 812], [1280, 900]])("is accessible and fits at %i pixels, folded and unfolded", async (width, height) => {
    const page = await open(width, height)
    // What the long report folds is what the short one folds: looked at folded once, it need not be again.
    if (name !== "Marl") expect(await violations(page)).toEqual([])
    await page.evaluate(UNFOLD)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width)
    await page.close()
  }, 60_000)

  test("fits at every width; what scrolls is reached by a key", async () => {
    const page = await open(320, 900)
    await page.evaluate(UNFOLD)
    for (const width of [320, 375, 600, 768, 895, 896, 1135, 1136, 1280, 1600]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate("document.documentElement.scrollWidth"), `${width}`).toBeLessThanOrEqual(width)
      const places = await page.evaluate<ReadonlyArray<Place>>(PLACES)
      expect(places.filter(({ scrolls, stop }) => scrolls && !stop), `${width}`).toEqual([])
      // On the narrowest phone no key may lead to what does not scroll; where there is more room, some tables just fit.
      if (width <= 320) expect(places.filter(({ scrolls, stop }) => stop && !scrolls), `${width}`).toEqual([])
      expect(places.filter(({ stop }) => stop).length).toBeLessThanOrEqual(stops)
    }
    await page.close()
  }, 60_000)

  test("is accessible as it is printed, with its tables unfolded", async () => {
    const page = await open(794, 1123)
    await page.emulateMedia({ media: "print" })
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate("[...document.querySelectorAll('figure table')].map((one) => one.checkVisibility() && one.getBoundingClientRect().height > 50)")).not.toContain(false)
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(794)
    await page.close()
  }, 60_000)

  test("makes pages of A4", async () => {
    const page = await open(1280, 900)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1")
    expect(pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0).toBeGreaterThan(5)
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/u)
    await page.close()
  }, 60_000)

  test("no link leads nowhere", async () => {
    const page = await open(1280, 900)
    expect(await page.evaluate("[...document.querySelectorAll('a')].filter((one) => document.querySelectorAll(`[id='${one.hash.slice(1)}']`).length !== 1).map((one) => one.href)")).toEqual([])
    await page.close()
  }, 60_000)

  test("its contents lead to the headings they name", async () => {
    const page = await open(1280, 900)
    const links = await page.locator("nav a").all()
    expect(links.length).toBeGreaterThan(20)
    for (const link of [links[0], links[Math.floor(links.length / 2)], links.at(-1)]) {
      const text = await link?.textContent()
      await link?.click()
      expect(await page.locator(":target").textContent()).toBe(text)
      expect(await page.evaluate("Math.abs(document.querySelector(':target').getBoundingClientRect().top) < innerHeight")).toBe(true)
    }
    await page.close()
  }, 60_000)

  test("is reached by keyboard: the first key leads past the head, a wide picture can be scrolled", async () => {
    const page = await open(375, 812)
    await page.keyboard.press("Tab")
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Zum Text springen")
    await page.keyboard.press("Enter")
    expect(await page.evaluate("document.activeElement.id")).toBe("bericht")
    const group = page.locator("figure").nth(1).locator("[role=group]").first()
    await group.focus()
    await page.keyboard.press("ArrowRight")
    await expect.poll(() => page.evaluate("document.activeElement.scrollLeft")).toBeGreaterThan(0)
    await page.close()
  }, 60_000)

  test("its letters are not too small, pictures included", async () => {
    const page = await open(375, 812)
    const sizes = await page.evaluate<ReadonlyArray<number>>(
      `[...document.querySelectorAll("svg text")].filter((one) => one.checkVisibility()).map((one) => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a)`,
    )
    expect(sizes.length).toBeGreaterThan(100)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11)
    await page.close()
  }, 60_000)

  test("asks nobody for anything and nothing in it is refused", () => {
    const page = pathToFileURL(file).href
    expect(requests.filter((url) => url.split("#")[0] !== page && url !== "data:,")).toEqual([])
    expect(complaints).toEqual([])
  })
})
