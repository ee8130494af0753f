/** Search, filter, hostile words and the PDF in a real browser: few pages, many checks on each. */
import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import path from "node:path"
import { pathToFileURL } from "node:url"
import type { Dokument } from "@teilhabe/core/bericht"
import { checkKonzept } from "@teilhabe/core/pruefung"
import { konzeptbericht } from "@teilhabe/core/bericht"
import { Stichtag } from "@teilhabe/core/kernel"
import { marl } from "@teilhabe/konzepte/marl"
import { Renderer } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { pageNumbers } from "../src/internal/pdf/bytes.js"
import * as PdfRenderer from "../src/pdf/PdfRenderer.js"
import { renderPdf } from "../src/pdf/renderPdf.js"
import type { PdfOptions } from "../src/pdf/renderPdf.js"
import { renderHtml } from "../src/renderHtml.js"
import { findChromium, launch } from "./browser.js"
import { kleines } from "./kleines.js"
import { mapTexts } from "./texts.js"

const executable = findChromium()
const folder = mkdtempSync(path.join(tmpdir(), "teilhabe-bedienung-"))
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
let browser: Browser | undefined

beforeAll(async () => {
  if (executable !== undefined) browser = await launch(executable)
}, 60_000)

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What a page did that it must not do: ran something, asked somebody, or was refused something. */
const watch = (page: Page): ReadonlyArray<string> => {
  const seen: Array<string> = []
  page.on("dialog", (dialog) => {
    seen.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on("console", (message) => seen.push(`console ${message.text()}`))
  page.on("pageerror", (error) => seen.push(`error ${error.message}`))
  page.on("request", (request) => {
    if (!/^(?:file:|data:,)/u.test(request.url())) seen.push(`request ${request.url()}`)
  })
  return seen
}

const open = async (dokument: Dokument.Dokument, options: BrowserContextOptions = {}): Promise<{ readonly page: Page; readonly seen: ReadonlyArray<string> }> => {
  const [datei] = await renderHtml(dokument)
  const file = path.join(folder, `${Math.abs(JSON.stringify(dokument).length)}.html`)
  writeFileSync(file, datei?.bytes ?? "")
  const context = await browser?.newContext({ viewport: { width: 1200, height: 900 }, ...options })
  const page = await context?.newPage()
  if (page === undefined) throw new Error("the browser did not start")
  const seen = watch(page)
  await page.goto(pathToFileURL(file).href)
  return { page, seen }
}

const violations = async (page: Page): Promise<ReadonlyArray<string>> => {
  await page.evaluate(axeSource)
  return page.evaluate("axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'], preload: false }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)))")
}

const rows = (page: Page): Promise<ReadonlyArray<string>> => page.locator("tr[data-merkmale]:visible th").allTextContents()
const meldung = (page: Page, which: "suche" | "filter"): Promise<string | null> => page.locator(`#${which}-meldung`).textContent()

describe.skipIf(executable === undefined)("search and filter", () => {
  test("a filter hides the rows that do not fit, and everything says how many are left", async () => {
    const { page, seen } = await open(kleines)
    await page.getByLabel("Horizont").selectOption({ label: "kurzfristig" })
    expect(await rows(page)).toEqual(["Mietercafé", "Bürgerbus"])
    expect(await page.locator("caption", { hasText: "Farbe" }).textContent()).toBe("Projekte und ihre Farbe2 von 3 Zeilen")
    expect(await meldung(page, "filter")).toBe("2 von 3 Zeilen in einer Tabelle.")
    await page.getByLabel("Zielgruppe").selectOption({ label: "Jugendliche" })
    expect(await rows(page)).toEqual(["Mietercafé"])
    await page.getByLabel("Farbe").selectOption({ label: "Rot" })
    expect(await rows(page)).toEqual([])
    expect(await page.locator(".zeilenzahl").textContent()).toBe("Keine der 3 Zeilen passt zum Filter")
    expect(await violations(page)).toEqual([])
    // On paper everything is there, and the paper says so.
    await page.emulateMedia({ media: "print" })
    expect(await rows(page)).toHaveLength(3)
    expect(await page.locator("#druckhinweis").isVisible()).toBe(true)
    expect(await page.locator(".werkzeug:visible, .zeilenzahl:visible").count()).toBe(0)
    await page.emulateMedia({ media: "screen" })
    await page.getByRole("button", { name: "Alles zeigen" }).click()
    expect(await rows(page)).toHaveLength(3)
    expect(await page.locator(".zeilenzahl").count()).toBe(0)
    expect(await page.locator("#druckhinweis").isHidden()).toBe(true)
    expect(seen).toEqual([])
    await page.context().close()
  }, 60_000)

  test("a table that says nothing of a Merkmal is not emptied by it, and says so", async () => {
    const beschluesse = { _tag: "Tabelle", titel: "Beschlüsse", spalten: [{ titel: "Was", ausrichtung: "links" }], zeilen: [[["Bus"]]], filter: [{ handlungsfeld: ["Mobil sein"] }] } as const
    const { page } = await open({ ...kleines, bloecke: [...kleines.bloecke, beschluesse] })
    await page.getByLabel("Farbe").selectOption({ label: "Rot" })
    expect(await rows(page)).toEqual(["Bürgerbus", "Bus"])
    expect(await page.locator("caption", { hasText: "Beschlüsse" }).textContent()).toBe("Beschlüsse1 von 1 Zeilen; ohne Angabe zu: Farbe")
    await page.context().close()
  }, 60_000)

  test("a search finds words in any spelling, also in folded tables, and leads by key from one place to the next", async () => {
    const { page, seen } = await open(kleines, { viewport: { width: 390, height: 800 } })
    const field = page.getByRole("searchbox", { name: "Suche im Bericht" })
    await field.fill("BUERGERBUS")
    await expect.poll(() => meldung(page, "suche")).toBe("1 Stelle gefunden.")
    await field.fill("mietercafe")
    // Paragraph of a list, two folded tables and two open ones, and the words of the city.
    await expect.poll(() => meldung(page, "suche")).toBe("5 Stellen gefunden.")
    expect(await page.evaluate("[...CSS.highlights.get('fund')].map(String)")).toEqual(Array.from({ length: 5 }, () => "Mietercafé"))
    expect(await page.locator("nav a[data-treffer]").evaluateAll((links) => links.map((link) => `${link.textContent} ${link.getAttribute("data-treffer")}`))).toEqual(["Wohnen & Leben 3", "Fristen 2", "Stand der Projekte 2"])
    for (let at = 1; at <= 3; at += 1) await field.press("Enter")
    expect(await meldung(page, "suche")).toBe("Stelle 3 von 5, in „Fristen“")
    expect(await page.locator("figure details[open]").count()).toBe(1)
    expect(await page.evaluate("(() => { const { top, bottom } = [...CSS.highlights.get('hier')][0].getBoundingClientRect(); return top >= 0 && bottom <= innerHeight })()")).toBe(true)
    expect(await page.evaluate("document.querySelector('#suchleiste').getBoundingClientRect().top")).toBe(0)
    expect(await violations(page)).toEqual([])
    await field.press("Shift+Enter")
    await field.press("Shift+Enter")
    await page.getByRole("button", { name: "Vorige Stelle" }).click()
    expect(await meldung(page, "suche")).toContain("Stelle 5 von 5")
    await page.getByLabel("Farbe").selectOption({ label: "Rot" })
    expect(await meldung(page, "suche")).toBe("4 Stellen gefunden. 1 weitere in Zeilen, die der Filter ausblendet.")
    await field.fill("gibt es nicht")
    await expect.poll(() => meldung(page, "suche")).toBe("Keine Stelle gefunden.")
    await field.press("Escape")
    expect([await field.inputValue(), await meldung(page, "suche"), await page.evaluate("CSS.highlights.size")]).toEqual(["", "", 0])
    expect(seen).toEqual([])
    await page.context().close()
  }, 60_000)

  test("without a script nothing of it shows, and the report is whole", async () => {
    const { page } = await open(kleines, { javaScriptEnabled: false })
    expect(await page.locator(".werkzeug:visible").count()).toBe(0)
    expect(await rows(page)).toHaveLength(3)
    expect(await page.locator(".streifen").isVisible()).toBe(true)
    await page.context().close()
  }, 60_000)

  test("the policy lets no other script, style or markup in", async () => {
    const { page, seen } = await open(kleines)
    const tries = await page.evaluate(`(() => {
      const tried = []
      const attempt = (name, act) => { try { act(); tried.push(name) } catch { /* refused */ } }
      attempt("innerHTML", () => { document.body.innerHTML = "<b>x</b>" })
      attempt("script text", () => { document.createElement("script").text = "1" })
      attempt("onclick", () => { document.createElement("button").setAttribute("onclick", "window.ran = true") })
      attempt("eval", () => { setTimeout("window.ran = true", 0) })
      const image = document.createElement("img"); image.src = "https://example.org/x.png"; document.body.append(image)
      return [...tried, ...(window.ran === true ? ["ran"] : [])]
    })()`)
    expect(tries).toEqual([])
    const refused = ["img-src", "TrustedHTML"].map((directive) => seen.some((one) => one.startsWith("console") && one.includes(directive)))
    expect(refused).toEqual([true, true])
    await page.context().close()
  }, 60_000)
})

const HOSTILE = [
  "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "]]><svg onload=alert(1)>", "\u202Egnp.exe\u202D", "\u200F\u05E9\u05DC\u05D5\u05DD 12 \u2067x",
  "\u0000\u0008\u001B[31m", "\uD800 \uDC00", "</style></script><script>alert(2)</script>", "x".repeat(10_000), "ﷺ".repeat(60), "-->", "{{7*7}}${7*7}", "=1+1", "a b ".repeat(400), "W".repeat(90),
]

/** What makes the page scroll sideways: elements that stand out and lie in no place that scrolls on its own. */
const WIDE = `document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")].filter((one) => one.closest(".tafel svg, .tafel table") === null && one.getBoundingClientRect().right > innerWidth).map((one) => one.outerHTML.slice(0, 80))`

describe.skipIf(executable === undefined)("hostile words in every place of every block", () => {
  const shifted = (by: number): Dokument.Dokument => {
    let at = by
    const hostile = mapTexts(kleines, (old, key) => (["anker", "id"].includes(key) ? old : `${HOSTILE[(at += 1) % HOSTILE.length]}${old.slice(0, 3)}`))
    // One title that is short keeps the report findable.
    return { ...hostile, id: "feindlich" }
  }

  test.each([0, 5, 10])("nothing runs and nothing leaves its place, shifted by %i", async (by) => {
    const { page, seen } = await open(shifted(by), { viewport: { width: 320, height: 700 } })
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    for (const width of [320, 390, 1200]) {
      await page.setViewportSize({ width, height: 700 })
      expect(await page.evaluate(WIDE), `${width}`).toEqual([])
    }
    for (const select of await page.locator(".filter select").all()) await select.selectOption({ index: 1 })
    await page.getByRole("searchbox").fill(HOSTILE[by] ?? "")
    await page.getByRole("searchbox").press("Enter")
    expect(await page.evaluate(WIDE)).toEqual([])
    expect(seen).toEqual([])
    await page.context().close()
  }, 60_000)

  test("what reads from right to left turns no number beside it", async () => {
    const places = `(() => [...document.querySelectorAll("p.probe, #bericht > p")].map((p) => {
      const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT); const xs = []
      while (walker.nextNode()) for (const { index } of walker.currentNode.data.matchAll(/\\d+/g)) { const r = document.createRange(); r.setStart(walker.currentNode, index); r.setEnd(walker.currentNode, index + 1); xs.push(r.getBoundingClientRect().left) }
      return xs
    }).filter((xs) => xs.length > 1))()`
    const satz = "Verein \u05E9\u05DC\u05D5\u05DD 12 von 30 und \u0645\u0631\u062D\u0628\u0627 7 Personen"
    const { page } = await open({ ...kleines, bloecke: [{ _tag: "Absatz", inhalt: [satz] }] })
    const [xs = []] = await page.evaluate<ReadonlyArray<ReadonlyArray<number>>>(places)
    expect(xs).toHaveLength(3)
    expect([...xs].sort((a, b) => a - b)).toEqual(xs)
    await page.context().close()
  }, 60_000)
})

describe.skipIf(executable === undefined)("the page as PDF", () => {
  const konzept = konzeptbericht(marl, { stand: Stichtag.make(2026, 11, 22), findings: checkKonzept(marl) })
  const print = async (dokument: Dokument.Dokument): Promise<string> => {
    if (browser === undefined) throw new Error("the browser did not start")
    const [datei] = await renderPdf(dokument, { browser })
    return Buffer.from(datei?.bytes ?? "").toString("latin1")
  }

  const byPort = (dokument: Dokument.Dokument, options: PdfOptions) =>
    Renderer.Renderer.use((renderer) => renderer.render(dokument)).pipe(Effect.provide(PdfRenderer.layerWith(options)))

  test("is tagged, in German, with title, outline and the day of the report, and the same each time", async () => {
    const pdf = await print(kleines)
    expect(pdf).toMatch(/\/MarkInfo <<[^>]*\/Marked true/u)
    expect(pdf).toMatch(/\/Lang \(de\)/u)
    expect(pdf).toContain("/Title (Gemeinsam wohnen)")
    expect(pdf).toContain("/Type /Outlines")
    expect(pdf.match(/\(D:20240630000000\+00'00'\)/gu)).toHaveLength(2)
    if (browser === undefined) throw new Error("the browser did not start")
    // A page made before is printed, and by the port all is the same.
    const [seite] = await renderHtml(kleines)
    const [again] = await renderPdf(kleines, { browser, ...(seite === undefined ? {} : { seite }) })
    expect(Buffer.from(again?.bytes ?? "").toString("latin1")).toBe(pdf)
    const [other] = await Effect.runPromise(byPort(kleines, { browser }))
    expect(Buffer.from(other?.bytes ?? "").equals(Buffer.from(pdf, "latin1"))).toBe(true)
    expect(await print({ ...kleines, titel: "Anders" })).not.toBe(pdf)
  }, 60_000)

  test("numbers its contents by the pages where the chapters are, in a report of many pages", async () => {
    const pdf = await print({ ...konzept, kennzeichnung: "Erfundenes Beispiel" })
    const numbers = pageNumbers(Buffer.from(pdf, "latin1"))
    expect(numbers.size).toBeGreaterThan(10)
    expect(Math.max(...numbers.values())).toBeGreaterThan(9)
    const file = path.join(folder, "konzept.pdf")
    writeFileSync(file, pdf, "latin1")
    let pages: ReadonlyArray<string>
    try {
      pages = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).split("\f")
    } catch {
      return
    }
    const chapters = konzept.bloecke.flatMap((block) => (block._tag === "Ueberschrift" && block.ebene === 2 && block.anker !== undefined ? [block] : []))
    for (const { anker = "", text } of chapters) {
      const number = numbers.get(anker)
      expect(pages[(number ?? 0) - 1]?.replace(/\s+/gu, " "), text).toContain(text.slice(0, 20))
      expect(pages.slice(0, 2).join("\n")).toMatch(new RegExp(`\\b${number}\\b`, "u"))
    }
    expect(pages.slice(0, -1).filter((page) => !page.includes("Erfundenes Beispiel") || !/Seite \d+ von \d+/u.test(page))).toEqual([])
  }, 60_000)

  test("turns the sheet for a table that fits on no upright one", async () => {
    const spalten = Array.from({ length: 14 }, (_, at) => ({ titel: `Jahreswert ${at + 1}`, ausrichtung: "rechts" as const }))
    const wide = { _tag: "Tabelle" as const, titel: "Breit", spalten, zeilen: [spalten.map((_, at) => [`${at}.123.456`])] }
    const boxes = (pdf: string): ReadonlySet<string> => new Set([...pdf.matchAll(/\/MediaBox \[0 0 (\d+)/gu)].map(([, width = ""]) => width))
    expect(boxes(await print({ ...kleines, bloecke: [wide] }))).toEqual(new Set(["594", "841"]))
    expect(boxes(await print({ ...kleines, bloecke: [{ ...wide, spalten: spalten.slice(0, 3), zeilen: [] }] }))).toEqual(new Set(["594"]))
  }, 60_000)

  test("says what is wrong where there is no browser, or where it takes too long", async () => {
    await expect(renderPdf(kleines, {} as never)).rejects.toMatchObject({ _tag: "output-html/PdfError", reason: "browser", message: expect.stringContaining("findChromium") })
    await expect(renderPdf(kleines, { executablePath: "nirgends" })).rejects.toMatchObject({ reason: "browser" })
    const failed = await Effect.runPromise(Effect.flip(byPort(kleines, { executablePath: "nirgends" })))
    expect(failed).toMatchObject({ _tag: "ports/RendererError", reason: "program", cause: { _tag: "output-html/PdfError", reason: "browser" } })
    const broken = { ...kleines, bloecke: [{ _tag: "Tabelle" as const, titel: "T", spalten: [], zeilen: [[["zu viel"]]] }] }
    const seite = { path: "a.html", mediaType: "text/html", bytes: new Uint8Array() }
    await expect(renderPdf(broken, { executablePath: "nirgends", seite })).rejects.toMatchObject({ _tag: "ports/RendererError" })
    if (browser !== undefined) await expect(renderPdf(kleines, { browser, timeout: 1 })).rejects.toMatchObject({ reason: "timeout" })
  }, 60_000)
})
