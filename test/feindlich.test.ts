/**
 * Hostile words in every field of every input, and what goes out of it in every form: only words.
 *
 * Held against a tame city of the same shape, whose words are as long and do nothing: a page with one element more has let a word in as markup.
 *
 * @module
 */
import { createRequire } from "node:module"
import { type Dokument, jahresbericht } from "@teilhabe/core/bericht"
import type { Pflicht, Spanne } from "@teilhabe/core/gremienarbeit"
import type { Konzept } from "@teilhabe/core/konzept"
import type { Renderer } from "@teilhabe/core/ports"
import { renderIcs } from "@teilhabe/output-calendar"
import { renderHtml } from "@teilhabe/output-html"
import { renderMarkdown } from "@teilhabe/output-markdown"
import { renderDocx } from "@teilhabe/output-office/docx"
import { renderXlsx } from "@teilhabe/output-office/xlsx"
import { asFile, drawBilder } from "@teilhabe/output-svg"
import { readTabellen, renderTabellen } from "@teilhabe/output-tables"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { dangers, elements } from "../packages/output-html/test/parsed.js"
import { shape as markdownShape } from "../packages/output-markdown/test/parsed.js"
// @ts-expect-error the scripts are plain JavaScript
import { validateIcs as validateIcsJs } from "../scripts/validate/ics.mjs"
// @ts-expect-error the city is plain JavaScript, for scripts too
import * as stadtJs from "./feindlich/stadt.mjs"

type Jahresstadt = Parameters<typeof jahresbericht>[0]
interface Stadt {
  readonly changed: number
  readonly stadt: Jahresstadt & { readonly konzept: Konzept.Konzept }
  readonly kalender: { readonly pflichten: ReadonlyArray<Pflicht.Pflicht>; readonly spanne: Spanne }
  readonly herausgeber: string
  readonly kalendertitel: string
}
const { JAHR, feindlicheStadt, zahmeStadt } = stadtJs as { readonly JAHR: number; readonly feindlicheStadt: () => Stadt; readonly zahmeStadt: () => Stadt }
const validateIcs = validateIcsJs as (bytes: Uint8Array) => ReadonlyArray<string>

const ofOffice = createRequire(new URL("../packages/output-office/package.json", import.meta.url))
const { unzipSync } = ofOffice("fflate") as { readonly unzipSync: (bytes: Uint8Array) => Readonly<Record<string, Uint8Array>> }
const { DOMParser } = ofOffice("@xmldom/xmldom") as { readonly DOMParser: new (options: { readonly onError: (level: string, message: string) => void }) => { readonly parseFromString: (xml: string, type: string) => unknown } }

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const boese = feindlicheStadt()
const brave = zahmeStadt()
const berichte = { boese: jahresbericht(boese.stadt, JAHR), brave: jahresbericht(brave.stadt, JAHR) }
const first = async (dateien: ReadonlyArray<Renderer.Datei> | Promise<ReadonlyArray<Renderer.Datei>>): Promise<Uint8Array> => (await dateien)[0]?.bytes ?? new Uint8Array()

/** What is wrong with the parts of an office file: not well-formed, signs that XML does not know, something that calculates or leads out of it. */
const officeProblems = (bytes: Uint8Array, felder: RegExp, change = (xml: string) => xml, only = ""): ReadonlyArray<string> =>
  Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
    if (!/\.(?:xml|rels)$/u.test(name) || !name.endsWith(only)) return []
    const xml = change(decode(part))
    const problems: Array<string> = []
    try {
      new DOMParser({ onError: (level, message) => { if (level !== "warning") problems.push(`${level}: ${message}`) } }).parseFromString(xml, "text/xml")
    } catch (error) {
      problems.push(String(error))
    }
    if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}|&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|d[89a-f]..|fff[ef])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/iu.test(xml)) problems.push("a sign that XML does not know")
    if (/<!DOCTYPE|<!ENTITY|TargetMode="External"|<f[ >/]|<\w*:?(?:ddeLink|oleObject|object|altChunk)\b/u.test(xml)) problems.push("something that calculates or leads out")
    const instructions = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)<|w:instr="([^"]*)"/gu)].map(([, inner, attribute]) => (inner ?? attribute ?? "").trim())
    return [...problems, ...instructions.filter((one) => !felder.test(one)).map((one) => `field ${one}`)].map((problem) => `${name}: ${problem.slice(0, 200)}`)
  })

describe("hostile words", () => {
  it("stand in the fields of every input", () => {
    expect(boese.changed).toBeGreaterThan(2500)
    expect(JSON.stringify(berichte.boese.bloecke).split("onerror").length).toBeGreaterThan(20)
    expect(berichte.boese.bloecke.map((one) => one._tag)).toEqual(berichte.brave.bloecke.map((one) => one._tag))
  })

  it("are words in the page, which has the elements of the tame one, runs nothing and leads nowhere", async () => {
    const [page, tame] = (await Promise.all([boese, brave].map((one, at) => first(renderHtml(at === 0 ? berichte.boese : berichte.brave, { herausgeber: one.herausgeber }))))).map(decode)
    expect(dangers(page ?? "")).toEqual([])
    // The check sees: the same page with one word let in as markup.
    expect(dangers((page ?? "").replace("&lt;script&gt;", "<script>"))).not.toEqual([])
    expect(skeleton(page ?? "")).toEqual(skeleton(tame ?? ""))
  })

  it("are words in Markdown, which has the blocks of the tame one", async () => {
    const [text, tame] = (await Promise.all([berichte.boese, berichte.brave].map((one) => first(renderMarkdown(one))))).map(decode)
    // An anchor is made from the words of its heading.
    const shapeOf = (markdown = "") => markdownShape(markdown).map((one) => one.replace(/^a id=[a-z0-9.-]+$/u, "a id"))
    expect(shapeOf(text)).toEqual(shapeOf(tame))
    expect(shapeOf(text?.replace("\\[Klick\\]", "[Klick]").replace("]\\(javascript", "](javascript"))).not.toEqual(shapeOf(tame))
  })

  it("are words in the pictures", async () => {
    const sheets = async (dokument: Dokument.Dokument) =>
      [...(await drawBilder(dokument))].map(([{ alternativtext, titel }, { svgs }]) => svgs.map((svg) => asFile(svg, { titel, alternativtext })).join("\n"))
    const [drawn, tame] = [await sheets(berichte.boese), await sheets(berichte.brave)]
    expect(drawn.length).toBeGreaterThan(5)
    expect(drawn.map(skeleton)).toEqual(tame.map(skeleton))
  })

  it("are words in Word: well-formed, no field but our own, no way out", async () => {
    const word = await first(renderDocx(berichte.boese, { herausgeber: boese.herausgeber }))
    expect(officeProblems(word, /^(?:PAGE|NUMPAGES|SEQ \w+|TOC [\\ "\w-]+|PAGEREF [\w-]+|REF [\w-]+)/u)).toEqual([])
  })

  it("are words in Excel: well-formed, no formula, no way out", async () => {
    const excel = await first(renderXlsx(berichte.boese))
    expect(officeProblems(excel, /^$/u)).toEqual([])
    expect(officeProblems(excel, /^$/u, (xml) => xml.replace("<v>", "<v><script>").replace("<t ", "<t><script>"), "sheet2.xml")).not.toEqual([])
  })

  it.each(["rfc4180", "deutsch"] as const)("come back from the tables of the form %s as they went out", async (form) => {
    const read = Result.getOrThrow(await readTabellen(await renderTabellen(berichte.boese, { form })))
    expect(read).toEqual({ tabellen: berichte.boese.daten, findings: [] })
  })

  it("are words in the calendar, which has as many events as the tame one", async () => {
    const [calendar, tame] = await Promise.all([boese, brave].map((one) => first(renderIcs(one.kalender.pflichten, { konzept: one.stadt.konzept, domain: "stadt.example", spanne: one.kalender.spanne, erstellt: berichte.boese.stand, titel: one.kalendertitel }))))
    expect(validateIcs(calendar ?? new Uint8Array())).toEqual([])
    expect(decode(calendar).split("\r\nBEGIN:VEVENT").length).toBe(decode(tame).split("\r\nBEGIN:VEVENT").length)
    expect(validateIcs(new TextEncoder().encode(decode(calendar).replace("\\nEND:VEVENT", "\r\nEND:VEVENT")))).not.toEqual([])
    expect(decode(calendar)).not.toMatch(/^(?:ATTACH|X-BOESE)/mu)
  })
})

/** The elements of a page with the names of their attributes, without those that hold only letters: where a line of a picture breaks, and what reads from right to left. */
function skeleton(markup: string): ReadonlyArray<string> {
  return elements(markup).filter(({ tagName }) => tagName !== "tspan" && tagName !== "bdi").map(({ attrs, tagName }) => `${tagName}[${attrs.map(({ name }) => name).sort().join(" ")}]`)
}
