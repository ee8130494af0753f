import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { Block, type Dokument } from "@teilhabe/core/bericht"
import { Renderer } from "@teilhabe/core/ports"
import { describe, expect, test } from "vitest"
// @ts-expect-error the scripts are plain JavaScript
import { scriptText, written } from "../scripts/script.mjs"
import { bundle } from "../test/bundle.js"
import { kleines } from "../test/kleines.js"
import { musterstadt, seeded } from "../test/musterstadt.js"
import { attribute, dangers, elements, shape, textOf } from "../test/parsed.js"
import { mapTexts } from "../test/texts.js"
import { PAGE_SCRIPT } from "./internal/pageScript.generated.js"
import { renderHtml } from "./renderHtml.js"

const page = async (dokument: Dokument.Dokument): Promise<string> => {
  const [datei] = await renderHtml(dokument)
  return new TextDecoder().decode(datei?.bytes)
}

/** Style and script are long and have their own eyes: here they are only named. */
const readable = (markup: string): string => markup.replace(/<style>.*<\/style>/su, "<style>…</style>").replace(/<script>.*<\/script>/su, "<script>…</script>").replace(/sha256-[^']+/gu, "sha256-…")

describe("a page", () => {
  test("reads as written", async () => {
    await expect(readable(await page(kleines))).toMatchFileSnapshot("../test/kleines.snapshot.html")
  })
  test("is one file named after the report", async () => {
    const dateien = await renderHtml({ ...kleines, id: "../Fremdes Haus" })
    expect(dateien.map((datei) => datei.path)).toEqual(["fremdes-haus.html"])
  })
  test("is written in German, with its title and the day it speaks of", async () => {
    const all = elements(await page(kleines))
    expect(attribute(all.find((one) => one.tagName === "html")!, "lang")).toBe("de")
    expect(textOf(all.find((one) => one.tagName === "title")!)).toBe("Gemeinsam wohnen")
    expect(all.filter((one) => one.tagName === "time").map((one) => attribute(one, "datetime"))).toEqual(["2024-06-30", "2024-06-03"])
  })
  test("never skips a level of heading", async () => {
    const levels = elements(await page(kleines)).flatMap((one) => (/^h[1-6]$/u.test(one.tagName) ? [Number(one.tagName[1])] : []))
    expect(levels).toEqual([1, 2, 3, 2])
  })
  test("allows no style and no script but its own, by their hashes", async () => {
    const all = elements(await page(musterstadt))
    const [style, script] = ["style", "script"].map((name) => textOf(all.find((one) => one.tagName === name)!))
    const policy = attribute(all.find((one) => attribute(one, "http-equiv") !== undefined)!, "content")
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`style-src 'sha256-${createHash("sha256").update(style ?? "").digest("base64")}'`)
    expect(policy).toContain(`script-src 'sha256-${createHash("sha256").update(script ?? "").digest("base64")}'`)
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/u)
    expect(all.filter((one) => ["style", "script"].includes(one.tagName))).toHaveLength(2)
  })
  test("holds the script that its sources make", async () => {
    expect(written(), "run: node packages/output-html/scripts/script.mjs").toBe(await scriptText())
    expect(PAGE_SCRIPT).not.toMatch(/<\/|<!--|innerHTML|outerHTML|insertAdjacentHTML|eval|fetch|XMLHttp|WebSocket|import\(|https?:/u)
  })
  test("offers search and filter only where they run, and what a filter may choose only where there are rows", async () => {
    const tools = elements(await page(kleines)).filter((one) => attribute(one, "class")?.startsWith("werkzeug") === true)
    expect(tools.map((one) => [attribute(one, "role"), attribute(one, "hidden")])).toEqual([["search", ""], ["group", ""]])
    expect(elements(await page({ ...kleines, bloecke: [] })).filter((one) => one.tagName === "select")).toEqual([])
  })
  test("numbers its values, so that a row holds none of the words of the report", async () => {
    const all = elements(await page(kleines))
    expect(all.flatMap((one) => attribute(one, "data-merkmale") ?? [])).toEqual(["0.0 1.0 2.0 2.1 3.0", "0.0 1.1 2.0 3.1", "0.1 1.0 3.2"])
    expect(all.filter((one) => one.tagName === "option").map((one) => `${attribute(one, "value")} ${textOf(one)}`).slice(0, 3)).toEqual([" alle", "0.0 Wohnen & Leben", "0.1 Mobil sein"])
  })
  test("puts a shape beside the word of a colour, and no shape where the word is another", async () => {
    const all = elements(await page(kleines)).filter((one) => attribute(one, "class")?.startsWith("farbe ") === true)
    expect(all.map((one) => attribute(one, "class"))).toEqual(["farbe farbe-gruen", "farbe farbe-gelb", "farbe farbe-rot"])
  })
  test("leads from a number to its explanation, and sets one without apart", async () => {
    const markup = await page(kleines)
    expect(markup).toContain("Von <a class=\"wert\" href=\"#fristen\">1.240</a> Haushalten sind <span class=\"wert\">elf</span> neu.")
  })
  test("shows whose words are whose, and leaves out a place where the office wrote nothing", async () => {
    const markup = await page(kleines)
    expect(markup).toContain("Text der Stadt")
    expect(markup).toContain("Geschrieben am <time datetime=\"2024-06-03\">3.\u00A0Juni\u00A02024</time>, von: Integrationsbüro")
    expect(await page({ ...kleines, bloecke: [{ _tag: "Eigentext", ort: "a", titel: "Freier Platz", absaetze: [] }] })).not.toContain("Freier Platz")
  })
  test("says on the screen and at the head of each sheet what is invented", async () => {
    const marked = await page(kleines)
    expect(elements(marked).flatMap((one) => (["streifen", "kennzeichnung"].includes(attribute(one, "class") ?? "") ? [textOf(one)] : []))).toEqual(["Erfundenes Beispiel", "Erfundenes Beispiel"])
    expect(marked).toMatch(/@top-left\{content:"Erfundenes Beispiel"/u)
    const { kennzeichnung: _, ...plain } = kleines
    expect(await page(plain)).not.toContain("<aside")
  })
  test("sets apart what reads from right to left, so that the number beside it stays where it is", async () => {
    const markup = await page({ ...kleines, bloecke: [{ _tag: "Absatz", inhalt: ["Verein \u05E9\u05DC\u05D5\u05DD \u05E2\u05DC\u05D9\u202E 12 von 30"] }] })
    expect(markup).toContain("<p>Verein <bdi>\u05E9\u05DC\u05D5\u05DD \u05E2\u05DC\u05D9</bdi> 12 von 30</p>")
  })
  test("links only to what is there", async () => {
    const all = elements(await page(musterstadt))
    const ids = all.flatMap((one) => attribute(one, "id") ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const targets = all.flatMap((one) => (one.tagName === "a" ? [attribute(one, "href")?.slice(1)] : []))
    expect(targets.filter((target) => target === undefined || !ids.includes(target))).toEqual([])
  })
  test("names nothing that is not there", async () => {
    const all = elements(await page(musterstadt))
    const ids = new Set(all.map((one) => attribute(one, "id")))
    const named = all.flatMap((one) => [attribute(one, "aria-labelledby"), attribute(one, "aria-describedby")]).filter((id) => id !== undefined)
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })
  test("gives every id once, whatever its headings are called", async () => {
    const taken = [...new Set(elements(await page(kleines)).flatMap((one) => attribute(one, "id") ?? []))]
    expect(taken).toContain("inhalt-titel")
    const titles = [...taken, ...taken, "Inhalt Titel", "Bild Titel", "bild-titel-2", "Tabelle Alle Fristen", "", "-", "2", "titel-2"]
    const headings = titles.flatMap((text): ReadonlyArray<Block.Block> => [Block.ueberschrift(2, text), { _tag: "Ueberschrift", ebene: 3, text: "x", anker: text }])
    const wide = { _tag: "Tabelle" as const, titel: "Inhalt", spalten: Array.from({ length: 5 }, () => ({ titel: "Donaudampfschifffahrt", ausrichtung: "rechts" as const })), zeilen: [] }
    const all = elements(await page({ ...kleines, bloecke: [...headings, wide, ...kleines.bloecke, wide] }))
    const ids = all.flatMap((one) => attribute(one, "id") ?? [])
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    const inhalt = all.find((one) => attribute(one, "id") === "inhalt-titel")
    expect(inhalt?.tagName).toBe("p")
  })
  test("keeps the words of a link that leads nowhere", async () => {
    const markup = await page({ ...kleines, bloecke: [{ _tag: "Absatz", inhalt: [{ _tag: "Verweis", anker: "nichts", text: "dort" }] }] })
    expect(markup).toContain("<p>dort</p>")
  })
  test("stays small and quick at the size of a city", async () => {
    const start = performance.now()
    const [datei] = await renderHtml(musterstadt)
    expect(datei?.bytes.length).toBeLessThan(1_000_000)
    // Ten times what it takes, so that a busy machine does not fail it.
    expect(performance.now() - start).toBeLessThan(5000)
  })
  test("has all that its pictures show in a table as well", async () => {
    const all = elements(await page(kleines))
    const figures = all.filter((one) => one.tagName === "figure")
    expect(figures.map((one) => textOf(one)).every((text) => text.includes("Dieselben Angaben als Tabelle"))).toBe(true)
    expect(all.filter((one) => attribute(one, "role") === "img")).toHaveLength(4)
  })
  test("prints those tables in every browser: they stand behind the fold, not in it", async () => {
    const folds = elements(await page(kleines)).filter((one) => one.tagName === "details")
    expect(folds.map((one) => textOf(one))).toEqual(["Alle Kapitel zeigen", ...Array.from({ length: 4 }, () => "Dieselben Angaben als Tabelle")])
  })
  test("names a figure and its table differently", async () => {
    const all = elements(await page(kleines))
    const names = all.flatMap((one) => (["figcaption", "caption"].includes(one.tagName) ? [textOf(one)] : []))
    expect(names).toContain("Wer mit wem arbeitet als Tabelle")
    expect(new Set(names).size).toBe(names.length)
  })
  test("says what a picture shows once", async () => {
    const [first] = kleines.bloecke.flatMap((block) => (block._tag === "Bild" ? [block.alternativtext] : []))
    const markup = await page(kleines)
    expect(markup.split(first ?? "?")).toHaveLength(2)
    const picture = elements(markup).find((one) => attribute(one, "aria-label") === first)
    expect(picture?.attrs.map(({ name }) => name)).toEqual(["class", "role", "aria-label"])
  })
})

describe("a tab stop", () => {
  const stops = async (spalten: ReadonlyArray<Block.Spalte>): Promise<ReadonlyArray<string | undefined>> => {
    const markup = await page({ ...kleines, bloecke: [{ _tag: "Tabelle", titel: "T", spalten, zeilen: [] }] })
    return elements(markup).flatMap((one) => (attribute(one, "tabindex") === "0" ? [attribute(one, "role")] : []))
  }
  const columns = (titel: string, ausrichtung: "links" | "rechts", length: number) => Array.from({ length }, () => ({ titel, ausrichtung }))

  test("is on a table of figures that is wider than a phone", async () => {
    expect(await stops(columns("mittelfristig", "rechts", 5))).toEqual(["group"])
  })
  test("is not on one that fits, nor on one that restacks as cards", async () => {
    expect(await stops(columns("2024", "rechts", 3))).toEqual([])
    expect(await stops(columns("mittelfristig", "links", 8))).toEqual([])
  })
  test("is on pictures that scroll on a phone; no landmark is made of them", async () => {
    const all = elements(await page(kleines))
    expect(all.filter((one) => attribute(one, "tabindex") === "0").map((one) => one.tagName)).toEqual(["div", "div"])
    expect(all.filter((one) => attribute(one, "role") === "region")).toEqual([])
  })
})

describe("a report that does not fit together", () => {
  const broken = (dokument: unknown): Promise<unknown> => renderHtml(dokument as Dokument.Dokument).catch((error: unknown) => error)
  const withBlock = (at: number, change: object) => ({ ...kleines, bloecke: kleines.bloecke.map((block, index) => (index === at ? { ...block, ...change } : block)) })

  test("is refused for a row with too few cells", async () => {
    const error = await broken(withBlock(5, { zeilen: [[["Mietercafé"]]] }))
    expect(error).toBeInstanceOf(Renderer.RendererError)
    expect(error).toMatchObject({ reason: "document", message: expect.stringContaining("row 1 of the table \"Alle Fristen\" has 1 cells for 2 columns") })
  })
  test("is refused for a matrix with too few counts or a count that is none", async () => {
    const matrix = { _tag: "Matrix", zeilen: ["a"], spalten: ["b"], einheit: "Projekte" }
    expect(await broken(withBlock(6, { diagramm: { ...matrix, anzahl: [] } }))).toMatchObject({ reason: "document" })
    expect(await broken(withBlock(6, { diagramm: { ...matrix, anzahl: [[Number.NaN]] } }))).toMatchObject({ reason: "document" })
  })
  test("is refused for a link to nobody and for two nodes of one id", async () => {
    const knoten = [{ id: "a", titel: "A", gruppe: "g", gewicht: 1 }]
    expect(await broken(withBlock(8, { diagramm: { _tag: "Netzwerk", knoten, kanten: [{ von: "a", nach: "b", gewicht: 1 }] } }))).toMatchObject({ reason: "document" })
    expect(await broken(withBlock(8, { diagramm: { _tag: "Netzwerk", knoten: [...knoten, ...knoten], kanten: [] } }))).toMatchObject({ reason: "document" })
  })
})

const HOSTILE = [
  "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</style><script>1</script>", "</svg><script>1</script>",
  "</title><body onload=1>", "javascript:alert(1)", "https://example.org/x.png", "url(https://example.org)", "<!--", "]]>", "&lt;script&gt;", "&#60;b&#62;",
  "__proto__", "constructor", "toString", "\u0000\u0008<b>\u001B", "\uD800", "\u202Egnp.exe", "{{x}}", "${x}", "`", "\\", "\"; } body { display: none } \"",
  "@import url(//example.org)", "<a href=//example.org>x</a>", "<style>*{}</style>", "<template><p>", "datum.x", "signal", "🙂".repeat(40), "x".repeat(3000), " ", "", "ﷺ", "-1", "0",
]

/** The one thing that words may change is whether a table gets wide enough to scroll. */
const withoutScrolling = (name: string): string => name.replace("div[aria-labelledby class role tabindex]", "div[class]").replace("caption[id]", "caption[]")

describe("properties", () => {
  const next = seeded(11)
  const hostile = (): string => HOSTILE[Math.floor(next() * HOSTILE.length)] ?? ""
  // A report whose texts are all harmless words gives the shape that hostile words must not change.
  const harmless = mapTexts(kleines, (text, key) => (key === "anker" || key === "id" ? text : `Wort ${text.length}`))

  const outside = (names: ReadonlyArray<string>) => names.filter((name) => !/^(?:g|path|rect|line|text|tspan|svg|bdi)\[/u.test(name)).map(withoutScrolling)
  let plain: Promise<ReadonlyArray<string>> | undefined

  test.each(HOSTILE.map((text, at) => [at, text] as const))("no text becomes markup: %i %j", async (_, text) => {
    const markup = await page(mapTexts(kleines, (old, key) => (key === "anker" || key === "id" ? old : `${text}${old.length}`)))
    expect(dangers(markup)).toEqual([])
    expect(outside(shape(markup))).toEqual(await (plain ??= page(harmless).then((one) => outside(shape(one)))))
  })
  test("no mixture of hostile texts becomes markup, in anchors and ids either", async () => {
    for (let round = 0; round < 20; round += 1) expect(dangers(await page(mapTexts(kleines, hostile)))).toEqual([])
  })
  test("every text is found again, as it was", async () => {
    const words = new Set<string>()
    // Whoever has no link is left to the table, so here everybody has one.
    const linked = kleines.bloecke.map((block) => (block._tag === "Bild" && block.diagramm._tag === "Netzwerk" ? { ...block, diagramm: { ...block.diagramm, kanten: [...block.diagramm.kanten, { von: "amt", nach: "kammer", gewicht: 1 }] } } : block))
    const marked = mapTexts({ ...kleines, bloecke: linked }, (old, key) => {
      if (["anker", "id", "dokument"].includes(key)) return old
      words.add(`<i>&amp;"${words.size}`)
      return `<i>&amp;"${words.size - 1}`
    })
    const all = elements(await page(marked))
    const text = textOf(all[0]!) + all.map((one) => `${attribute(one, "content")} ${attribute(one, "aria-label")}`).join()
    expect([...words].filter((word) => !text.includes(word))).toEqual([])
  })
  test("the same report gives the same bytes", async () => {
    expect(await page(musterstadt)).toBe(await page(musterstadt))
  })
  test("the same report gives the same bytes in another process, time zone and language", async () => {
    const script = await bundle("hash.ts")
    const run = (env: Record<string, string>): string => execFileSync(process.execPath, [script], { env, encoding: "utf8" }).trim()
    const [datei] = await renderHtml(musterstadt)
    const here = createHash("sha256").update(datei?.bytes ?? "").digest("hex")
    expect(run({ TZ: "Pacific/Kiritimati", LANG: "C" })).toBe(here)
    expect(run({ TZ: "America/St_Johns", LC_ALL: "tr_TR.UTF-8" })).toBe(here)
  })
  test("nodes may have any id", async () => {
    const ids = ["__proto__", "constructor", "<b>", ""]
    const knoten = ids.map((id) => ({ id, titel: `Titel ${id}`, gruppe: id, gewicht: 1 }))
    const kanten = ids.slice(1).map((nach) => ({ von: "__proto__", nach, gewicht: 1 }))
    const markup = await page({ ...kleines, bloecke: kleines.bloecke.map((block) => (block._tag === "Bild" && block.diagramm._tag === "Netzwerk" ? { ...block, diagramm: { ...block.diagramm, knoten, kanten } } : block)) })
    expect(markup).toContain("Titel __proto__")
    expect(dangers(markup)).toEqual([])
  })
})
