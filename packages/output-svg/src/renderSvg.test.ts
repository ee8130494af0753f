import { Renderer } from "@teilhabe/core/ports"
import type { Diagramm, Dokument } from "@teilhabe/core/bericht"
import { Messwert } from "@teilhabe/core/kernel"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { kleines } from "../../output-html/test/kleines.js"
import { bildOf, flaeche, gruppe, karte, pyramide, vergleich } from "../test/bilder.js"
import { drawn, isWellFormed, misfits } from "../test/drawn.js"
import { drawBilder } from "./drawBilder.js"
import { renderSvg } from "./renderSvg.js"
import * as SvgRenderer from "./SvgRenderer.js"

const report = (...diagramme: ReadonlyArray<Diagramm.Diagramm>): Dokument.Dokument => ({ ...kleines, bloecke: diagramme.map((one, at) => bildOf(one, `Bild ${at}`)) })
const all = report(vergleich, pyramide, karte(flaeche(0, Messwert.exakt(1)), flaeche(1, Messwert.fehlend("geheim"))))
const read = async (dokument: Dokument.Dokument): Promise<ReadonlyArray<string>> => (await renderSvg(dokument)).map(({ bytes }) => new TextDecoder().decode(bytes))

describe("a file", () => {
  test("is made of each picture, in a folder of the report, and named by number and title", async () => {
    const dateien = await renderSvg(kleines)
    expect(dateien.map(({ path }) => path)).toEqual([
      "kleines-konzept-bilder/01-projekte-nach-horizont.svg", "kleines-konzept-bilder/02-fristen-auf-der-zeitachse.svg",
      "kleines-konzept-bilder/03-haushalte-seit-2018.svg", "kleines-konzept-bilder/04-wer-mit-wem-arbeitet.svg",
    ])
    expect(new Set(dateien.map(({ mediaType }) => mediaType))).toEqual(new Set(["image/svg+xml"]))
    expect(await renderSvg({ ...kleines, bloecke: [] })).toEqual([])
  })
  test("says its title, its description, its remark and what of the report is invented", async () => {
    const [file = ""] = await read({ ...kleines, kennzeichnung: "Erfunden < echt" })
    expect(file).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" role="img" [^>]*width="\d+"[^>]*height="\d+"/u)
    expect(file).toContain("<title>Projekte nach Horizont</title><desc>Ein Projekt ist kurzfristig, keines langfristig.</desc>")
    expect(drawn(file).words.map(({ text }) => text)).toEqual(expect.arrayContaining(["Projekte nach Horizont", "Erfunden < echt", "Die Zahl im Feld: Projekte. Je dunkler das Feld, desto mehr."]))
    expect(file).not.toContain("aria-hidden")
  })
  test("has every part of a picture, and closes what it opens", async () => {
    const files = [...await read(kleines), ...await read(all)]
    expect(files.filter((file) => !isWellFormed(file))).toEqual([])
    expect(isWellFormed("<svg><g></svg>")).toBe(false)
    const long = { ...vergleich, zeilen: Array.from({ length: 60 }, (_, at) => ({ titel: `Zeile ${at}`, werte: [gruppe("a", Messwert.exakt(at))] })) }
    const [file = ""] = await read(report(long))
    expect(drawn(file).words.map(({ text }) => text)).toEqual(expect.arrayContaining(["Zeile 0", "Zeile 59"]))
  })
  test("has its bytes from the report alone", async () => {
    expect(await renderSvg(all)).toEqual(await renderSvg(all))
  })
  test("is not made of a report that does not fit together", async () => {
    await expect(renderSvg(report({ ...pyramide, altersgruppen: [] }))).rejects.toMatchObject({ _tag: "ports/RendererError", reason: "document" })
    const below = { ...pyramide, altersgruppen: ["a"], seiten: [{ titel: "m", reihen: [{ name: "m", werte: [Messwert.exakt(-1)] }] }, pyramide.seiten[1]] } as const
    await expect(drawBilder(report(below))).rejects.toMatchObject({ _tag: "ports/RendererError", reason: "document" })
  })
  test("comes by the port as well", async () => {
    const program = Effect.gen(function* () {
      const renderer = yield* Renderer.Renderer
      return yield* renderer.render(all)
    })
    expect(await Effect.runPromise(program.pipe(Effect.provide(SvgRenderer.layer)))).toEqual(await renderSvg(all))
  })
})

const HOSTILE = [
  "<script>alert(1)</script>", "\"><image href=x onerror=alert(1)>", "</text></svg><script>", "]]><!--", "&lt;b&gt;&#60;", "\u202Etxet\u200F", "\u0000\uD800",
  "W".repeat(10_000), "ein Wort ".repeat(1000), "", " ",
]

const withWords = (wort: string): Dokument.Dokument => {
  const werte = [gruppe(wort, Messwert.exakt(5)), gruppe(`${wort}2`, Messwert.fehlend("geheim"))]
  const seite = { titel: wort, reihen: [{ name: wort, werte: [Messwert.exakt(5)] }, { name: `${wort}2`, werte: [Messwert.exakt(2)] }] }
  return {
    ...report(
      { ...vergleich, einheit: wort, zeilen: [{ titel: wort, werte }] },
      { ...pyramide, einheit: wort, altersgruppen: [wort], seiten: [seite, seite] },
      { ...karte(flaeche(0, Messwert.exakt(5), { titel: wort, schluessel: wort })), einheit: wort },
    ),
    kennzeichnung: wort,
  }
}

describe("hostile words", () => {
  test.each(HOSTILE.map((wort) => [wort.slice(0, 24), wort] as const))("stay words within the sheet: %j", async (_, wort) => {
    const dokument = withWords(wort)
    const tags = new Set(["svg", "title", "desc", "g", "path", "rect", "text", "tspan", "line"])
    for (const file of await read({ ...dokument, bloecke: dokument.bloecke.map((block) => ({ ...block, titel: wort, alternativtext: wort })) })) {
      expect(drawn(file).tags.filter((tag) => !tags.has(tag))).toEqual([])
      expect(isWellFormed(file)).toBe(true)
      expect(file).not.toMatch(/[\u0000-\u0008\u202A-\u202E]|<[^>]* on\w+=/u)
    }
    for (const { narrow, svgs } of (await drawBilder(dokument)).values()) {
      expect(narrow).toBeDefined()
      expect([...svgs, narrow ?? ""].flatMap(misfits)).toEqual([])
    }
  })
})
