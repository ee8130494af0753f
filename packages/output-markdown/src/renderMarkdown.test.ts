import type { Block, Dokument } from "@teilhabe/core/bericht"
import { Stichtag } from "@teilhabe/core/kernel"
import { Renderer } from "@teilhabe/core/ports"
import { describe, expect, test } from "vitest"
import { bericht } from "../test/bericht.js"
import { shape, texts } from "../test/parsed.js"
import { renderMarkdown } from "./renderMarkdown.js"

const markdown = (dokument: Dokument.Dokument): string => new TextDecoder().decode(renderMarkdown(dokument)[0]?.bytes)
const plain = bericht((text) => text)
const only = (...bloecke: ReadonlyArray<Block.Block>): string =>
  markdown({ id: "x", titel: "T", untertitel: "U", stand: Stichtag.make(2024, 1, 1), zusammenfassung: "Z", bloecke })

describe("a Markdown file", () => {
  test("reads as written", async () => {
    await expect(markdown(plain)).toMatchFileSnapshot("../test/bericht.snapshot.md")
  })
  test("is one file named after the report, always the same", () => {
    expect(renderMarkdown({ ...plain, id: "../Fremdes Haus" }).map((datei) => datei.path)).toEqual(["fremdes-haus.md"])
    expect(markdown(plain)).toBe(markdown(plain))
  })
  test("has a heading for each of the report and an anchor for each link", () => {
    expect(texts(markdown(plain), "h1", "h2", "h3")).toEqual(["Gemeinsam arbeiten", "Ausgangslage", "Das Ziel"])
    const tags = shape(markdown(plain))
    const links = tags.flatMap((tag) => /^a href=#(.+)$/u.exec(tag)?.[1] ?? [])
    expect(links.length).toBeGreaterThan(2)
    expect(links.filter((link) => !tags.includes(`a id=${link}`))).toEqual([])
  })
  test("has a table with the cells of the report, numbers to the right", () => {
    expect(texts(markdown(plain), "th", "td").slice(0, 6)).toEqual(["Jahr", "Plätze", "2023", "40", "2024", "55 (geplant)"])
    expect(shape(markdown(plain)).filter((tag) => tag.startsWith("td")).slice(0, 2)).toEqual(["td align=left", "td align=right"])
  })
  test("says of a picture what it shows, and names sources by their title", () => {
    expect(texts(markdown(plain), "p")).toContain("Von 2023 auf 2024 kommen 15 Plätze hinzu.")
    expect(texts(markdown(plain), "blockquote").join()).toContain("Quelle: Haushaltsplan 2024, Seite 12")
  })
  test("gives two headings of one name two anchors, and keeps the words of a link that leads nowhere", () => {
    const heading = { _tag: "Ueberschrift", ebene: 2, text: "Gleich" } as const
    const text = only(heading, { ...heading }, { _tag: "Absatz", inhalt: [{ _tag: "Verweis", anker: "nirgends", text: "dort" }] })
    expect(shape(text).filter((tag) => tag.startsWith("a id="))).toEqual(["a id=gleich", "a id=gleich-2"])
    expect(texts(text, "p")).toContain("dort")
  })
  test("stresses words beside signs, letters and other stressed words", () => {
    const fett = (text: string) => ({ _tag: "Fett", text }) as const
    const lines: ReadonlyArray<Block.Zeile> = [["vor", fett("„Wort“"), "nach"], [fett("eins"), fett("zwei")], [fett(" Rand "), "und weiter"], ["*", fett("Stern"), "*"], [fett("Ende.")]]
    for (const inhalt of lines) {
      const words = inhalt.flatMap((part) => (typeof part === "object" ? [part.text.trim()] : []))
      expect(texts(only({ _tag: "Absatz", inhalt }), "strong")).toEqual(words)
    }
  })
  test("refuses a row with too few cells", () => {
    const broken = () => only({ _tag: "Tabelle", titel: "T", spalten: [{ titel: "A", ausrichtung: "links" }], zeilen: [[]] })
    expect(broken).toThrow(Renderer.RendererError)
    expect(broken).toThrow("row 1 of the table \"T\" has 0 cells for 1 columns")
  })
})

const HOSTILE = [
  "<script>alert(1)</script>", "<!-- ", "-->", "&lt;b&gt;", "&amp;", "[x](https://example.org)", "![x](y.png)", "[x]: https://example.org", "](#x)", "https://example.org", "www.example.org",
  "mailto:a@example.org", "a@example.org", "<https://example.org>", "*a*", "**a**", "_a_", "__a__", "`a`", "``", "~~a~~", "~a~", "# a", "## a ##", "- a", "+ a", "* a", "1. a", "1) a", "> a", "---", "***",
  "===", "    a", "\ta", "```", "~~~", "| a | b |", "a|b", "a\\|b", "\\", "\\\\", "a\\", "| --- |", "a\nb", "a\n\n# b", "a  \nb", "\r\n- b", "$x$", "$$", ":smile:", "[^1]", "[^1]: a", "- [ ] a", "[ ] a", "&#124;", "&#x0A;# a",
  "<a id=x>", "</a>", "<details>", "\u0000\u0007a", "\u202Ea", "\uD800", "a\u2028# b", "__proto__", "{#id}", "!", "a!",
]

/** How a reader sees a text: in one line, without what is hidden. */
const seen = (text: string): string => text.replace(/[\u0000-\u0008\u202E]/gu, "").replace(/\p{Surrogate}/gu, "\uFFFD").replace(/\s+/gu, " ").trim()

describe("properties", () => {
  const harmless = shape(markdown(bericht(() => "Wort"))).map((tag) => tag.replace(/=\S+/gu, ""))

  test.each(HOSTILE.map((text, at) => [at, text] as const))("no text becomes markup and each is found again: %i %j", (_, text) => {
    const result = markdown(bericht(() => text))
    expect(shape(result).map((tag) => tag.replace(/=\S+/gu, ""))).toEqual(harmless)
    expect(texts(result, "th", "td").map(seen)).toContain(seen(text))
    expect(texts(result, "h1", "h2", "h3").map(seen)).toEqual([text, text, text].map(seen))
    expect(texts(result, "li").map(seen)).toContain(seen(text))
  })
  test("hostile texts keep their place between other words", () => {
    for (const text of HOSTILE) {
      const line = `vor ${text} nach`
      expect(texts(only({ _tag: "Absatz", inhalt: [line] }), "p").map(seen)).toContain(seen(line))
    }
  })
})
