import type { Datentabelle } from "@teilhabe/core/bericht"
import { Messwert } from "@teilhabe/core/kernel"
import { Renderer } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { strFromU8, unzipSync } from "fflate"
import { readXlsx } from "hucre/xlsx"
import { describe, expect, test } from "vitest"
import { dokumentOf, FAELLE, FALLTABELLE, held, HOSTILE, tabelle } from "../../test/tabellen.js"
import { blattnamen } from "../internal/xlsx/blattnamen.js"
import { requireRoom } from "../internal/xlsx/requireRoom.js"
import { renderXlsx } from "./renderXlsx.js"
import { streamXlsx } from "./streamXlsx.js"
import * as XlsxRenderer from "./XlsxRenderer.js"

const bytesOf = (daten: ReadonlyArray<Datentabelle.Datentabelle>, text?: (words: string) => string): Uint8Array =>
  renderXlsx(dokumentOf(daten, text))[0]?.bytes ?? new Uint8Array()
const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
const read = (bytes: Uint8Array) => readXlsx(bytes, { readStyles: true })
const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? null))

/** The rows of the table on a sheet: what stands between its head and the first empty row. */
const tableRows = async (bytes: Uint8Array, sheet = 1): Promise<ReadonlyArray<ReadonlyArray<unknown>>> => {
  const rows = (await read(bytes)).sheets[sheet]?.rows ?? []
  const head = rows.findIndex((row) => typeof row[0] === "string" && row[0].startsWith("←"))
  const end = rows.findIndex((row, at) => at > head && row.every((value) => value === null || value === undefined))
  return rows.slice(head + 1, end).map((row) => row.map(plain))
}

describe("a workbook", () => {
  test("has every value in the form that it has: numbers, days, keys, signs", async () => {
    const [kopf, ...zeilen] = await tableRows(bytesOf([FALLTABELLE]))
    expect(kopf).toEqual(["Raum", "Jahr", "Stichtag", "Quote (Prozent)", "Quote (Prozent): mindestens", "Quote (Prozent): höchstens", "Quote: Genauigkeit", "Anmerkung"])
    expect(zeilen).toEqual(FAELLE.map(({ zellen }) => zellen))
  })
  test("shows an exact 0 as dash, a rounded one as 0, and what is uncertain in brackets", () => {
    const parts = partsOf(bytesOf([FALLTABELLE]))
    const formats = [...(parts["xl/styles.xml"] ?? "").matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/gu)].map(([, id, code]) => [id, code] as const)
    const xfs = [...(/<cellXfs.*<\/cellXfs>/su.exec(parts["xl/styles.xml"] ?? "")?.[0] ?? "").matchAll(/<xf numFmtId="(\d+)"/gu)].map(([, id]) => id)
    const formatAt = (place: string) => {
      const style = new RegExp(`<c r="${place}" s="(\\d+)"`, "u").exec(parts["xl/worksheets/sheet2.xml"] ?? "")?.[1]
      return formats.find(([id]) => id === xfs[Number(style)])?.[1]
    }
    expect(formatAt("D7")).toBe("#,##0.0;-#,##0.0;&quot;–&quot;")
    expect(formatAt("D8")).toBe("#,##0.0;-#,##0.0;#,##0.0")
    expect(formatAt("D12")).toBe("&quot;(&quot;#,##0.0&quot;)&quot;;&quot;(-&quot;#,##0.0&quot;)&quot;;&quot;(–)&quot;")
  })
  test("begins with its contents, and names the sheets by the number of the Indikator, in order", async () => {
    const daten = [{ ...FALLTABELLE, id: "b" }, { ...FALLTABELLE, id: "a", indikator: "1.2" }]
    const mittel = { ...FALLTABELLE, id: "mittel", titel: "Mittel [Euro]" }
    const { indikator: _, ...ohne } = mittel
    const { sheets } = await read(bytesOf([ohne, ...daten]))
    expect(sheets.map(({ name }) => name)).toEqual(["Inhalt", "1.2 Quote – nach Raum", "1.10 Quote – nach Raum", "Mittel -Euro-"])
    expect(partsOf(bytesOf(daten))["xl/worksheets/sheet1.xml"]).toContain("location=\"'1.2 Quote – nach Raum'!A1\"")
  })
  test("says on every sheet what is invented, where numbers come from, and explains only the signs that occur", async () => {
    const texts = ((await read(bytesOf([FALLTABELLE]))).sheets[1]?.rows ?? []).map((row) => row[0])
    expect(texts).toContain("Erfunden sind die Projekte.")
    expect(texts).toContain("Herkunft: Angaben der Verwaltung")
    expect(texts).toContain("Statistisches Amt, Tabelle 1")
    expect(texts.filter((text) => typeof text === "string" && text.startsWith("„"))).toEqual([
      "„–“ genau null (die Zelle hat den Wert 0)", "„0“ mehr als nichts, aber weniger als die Hälfte der kleinsten gezeigten Einheit", "„( )“ nur eingeschränkt aussagekräftig",
      "„.“ zum Schutz Einzelner nicht veröffentlicht", "„/“ zu unsicher für eine Angabe",
    ])
  })
  test("does not call published numbers invented: their sheet names its origin alone, and the contents say so", async () => {
    const published = { ...FALLTABELLE, id: "amtlich", titel: "Amtlich", herkunft: "veroeffentlicht" } as const
    const [inhalt, first, second] = (await read(bytesOf([published, { ...FALLTABELLE, indikator: "9.9" }]))).sheets.map(({ rows }) => rows.map((row) => row[0]))
    expect(first).toContain("Herkunft: veröffentlichte Zahlen der genannten Quellen")
    expect(first).not.toContain("Erfunden sind die Projekte.")
    expect(second).toContain("Erfunden sind die Projekte.")
    expect(inhalt).toEqual(expect.arrayContaining(["Erfunden sind die Projekte.", "Für das eine Blatt mit der Herkunft „veröffentlichte Zahlen der genannten Quellen“ gilt diese Kennzeichnung nicht."]))
    const without = (await read(bytesOf([FALLTABELLE]))).sheets[0]?.rows.map((row) => row[0])
    expect(without?.filter((text) => String(text).includes("gilt diese Kennzeichnung nicht"))).toEqual([])
  })
  test("keeps head and filter in place and prints on A4 across", () => {
    const sheet = partsOf(bytesOf([FALLTABELLE]))["xl/worksheets/sheet2.xml"]
    expect(sheet).toContain("<pane ySplit=\"5\" topLeftCell=\"A6\"")
    expect(sheet).toContain("<autoFilter ref=\"A5:H12\"/>")
    expect(sheet).toContain("paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"")
    expect(partsOf(bytesOf([FALLTABELLE]))["xl/workbook.xml"]).toContain("'1.10 Quote – nach Raum'!$1:$5</definedName>")
  })
  test("always has the same bytes, dated by the report, and the same ones piece by piece", () => {
    const bytes = bytesOf([FALLTABELLE])
    expect(bytesOf([FALLTABELLE])).toEqual(bytes)
    expect([...streamXlsx(dokumentOf([FALLTABELLE]))].flatMap((chunk) => [...chunk])).toEqual([...bytes])
    // The date of the first part, as archives have it: years from 1980, months, days.
    expect(new DataView(bytes.buffer).getUint16(12, true)).toBe(((2024 - 1980) << 9) | (12 << 5) | 31)
    expect(partsOf(bytes)["docProps/core.xml"]).toContain("2024-12-31T00:00:00Z</dcterms:modified>")
  })
  test("cuts a text that is too long for its cell in plain sight and keeps all of it on a last sheet", async () => {
    const long = `${"ab😀".repeat(20_000)}Ende`
    const bytes = bytesOf([{ ...tabelle((words) => (words === "Anmerkung" ? long : words)), zeilen: [["1", "2024", "2024-01-01", Messwert.exakt(1), long]] }])
    const { sheets } = await read(bytes)
    expect(sheets.map(({ name }) => name)).toEqual(["Inhalt", "1.10 Quote – nach Raum", "Lange Texte"])
    const cell = sheets[1]?.rows[5]?.[4]
    expect(cell).toMatch(/… \[gekürzt: 80004 Zeichen/u)
    expect(String(cell).length).toBeLessThan(32_767)
    const parts = sheets[2]?.rows.slice(3).filter((row) => row[1] === "E6").map((row) => row[3])
    expect(parts?.join("")).toBe(long)
  })
  test("is refused where a sheet has no room, and not made without data", () => {
    expect(() => requireRoom(FALLTABELLE, { zeilen: 1_048_577, spalten: 5 })).toThrow("needs 1048577 rows with its head and notes")
    expect(() => requireRoom(FALLTABELLE, { zeilen: 5, spalten: 16_385 })).toThrow(Renderer.RendererError)
    expect(requireRoom(FALLTABELLE, { zeilen: 1_048_576, spalten: 16_384 })).toBeUndefined()
    expect(renderXlsx(dokumentOf([]))).toEqual([])
  })
  test("comes through the port as from the function, and a report that does not fit fails in the error channel", async () => {
    const render = (dokument: ReturnType<typeof dokumentOf>) =>
      Effect.gen(function* () {
        return yield* (yield* Renderer.Renderer).render(dokument)
      }).pipe(Effect.provide(XlsxRenderer.layerWith({ herausgeber: "Stadt" })))
    expect(await Effect.runPromise(render(dokumentOf([FALLTABELLE])))).toEqual(renderXlsx(dokumentOf([FALLTABELLE]), { herausgeber: "Stadt" }))
    const broken = dokumentOf([{ ...FALLTABELLE, zeilen: [["1"]] }])
    expect((await Effect.runPromise(Effect.flip(render(broken)))).message).toContain("has 1 cells for 5 columns")
  })
})

/** Numbers that look random and are always the same. */
const numbers = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const REASONS = Messwert.gruende

const randomWert = (next: (below: number) => number): Messwert.Messwert | undefined => {
  const kind = next(5)
  if (kind === 0) return Messwert.fehlend(REASONS[next(REASONS.length)] ?? "unbekannt")
  if (kind === 1) return undefined
  const wert = (next(2_000_000) - 1_000_000) / 10 ** next(6)
  return kind === 2 ? Messwert.gerundet(next(100) * 5, { basis: 5, nichtNegativ: true }) : Messwert.exakt(wert)
}

describe("properties", () => {
  test.each(HOSTILE.map((text, at) => [at, text.slice(0, 30), text] as const))("no text calculates or is lost in any place: %i %j", async (_, __, text) => {
    const bytes = bytesOf([tabelle(() => text)], () => text)
    const parts = partsOf(bytes)
    const xml = Object.values(parts).join("")
    expect(xml).not.toMatch(/<f[ >/]|TargetMode|ddeLink|externalLink|vbaProject|t="e"|t="str"/u)
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u)
    const rows = await tableRows(bytes)
    expect(rows[0]?.[0]).toBe(held(text))
    expect(rows.slice(1).map((row) => row[7])).toEqual(FAELLE.map(({ zellen }) => (zellen[7] === null ? null : held(text))))
    expect(rows.slice(1).map((row) => row[3])).toEqual(FAELLE.map(({ zellen }) => zellen[3]))
  })
  test("whatever a table holds, its numbers come back as numbers and its absent values as signs", async () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const next = numbers(seed)
      const zeilen = Array.from({ length: 1 + next(20) }, (_, at) => [String(at).padStart(8, "0"), randomWert(next)] as const)
      const werte = { ...FALLTABELLE, spalten: [{ name: "k", titel: "K", art: "text" }, { name: "w", titel: "W", art: "messwert" }], schluessel: ["k"], zeilen } as const
      const rows = (await tableRows(bytesOf([werte]))).slice(1)
      expect(rows.map((row) => row[0])).toEqual(zeilen.map(([key]) => key))
      for (const [at, [, wert]] of zeilen.entries()) {
        const cell = rows[at]?.[1] ?? null
        if (wert === undefined) expect(cell).toBeNull()
        else if (wert._tag === "Fehlend") expect([".", "/", "x", "..."]).toContain(cell)
        else expect(cell).toBe(wert.wert)
      }
    }
  })
  test("names of sheets are short, single, and without signs that are forbidden", () => {
    const wanted = [...HOSTILE, ...HOSTILE, "Inhalt", "inhalt", "History", "a:b", "A-B", "a/b", "'", "''''", "[]", "x".repeat(31), "X".repeat(31), "x".repeat(40), "😀".repeat(20), "Straße", "STRASSE"]
    const names = blattnamen(wanted, ["Inhalt"])
    expect(names).toHaveLength(wanted.length)
    expect(new Set(["inhalt", "history", ...names.map((name) => name.toUpperCase().toLowerCase())]).size).toBe(wanted.length + 2)
    for (const name of names) expect(name).toMatch(/^(?!')[^:\\/?*[\]\p{Cc}\p{Surrogate}]{1,31}(?<!')$/u)
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31)
  })
})
