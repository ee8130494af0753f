import { Messwert, Stichtag } from "@teilhabe/core/kernel"
import { Renderer } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { bericht, erfunden, quote } from "../test/beispiel.js"
import { renderTabellen } from "./renderTabellen.js"
import { streamZeilen } from "./internal/streamZeilen.js"
import { streamTabelle } from "./streamTabelle.js"
import * as TabellenRenderer from "./TabellenRenderer.js"

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)

describe("the files of a package", () => {
  test("are a description, words for people and a file for each table, always the same", async () => {
    const dateien = await renderTabellen(bericht(quote, erfunden))
    expect(dateien.map(({ path }) => path)).toEqual(["datapackage.json", "LIESMICH.txt", "daten/quote.csv", "daten/faelle.csv"].map((file) => `musterstadt-2024-tabellen/${file}`))
    expect(dateien).toEqual(await renderTabellen(bericht(quote, erfunden)))
    expect(await renderTabellen(bericht())).toEqual([])
  })
  test("read as RFC 4180 has them", async () => {
    const [, , datei] = await renderTabellen(bericht(quote))
    expect(textOf(datei?.bytes)).toBe([
      "raum,jahr,stand,wert,wert_status,wert_von,wert_bis,wert_basis,wert_eingeschraenkt,anmerkung,datenherkunft",
      "05562024,2023,2023-03-01,34.5,exakt,,,,nein,wie gemeldet,veroeffentlicht",
      "05562024,2024,2024-03-01,,folgt-spaeter,,,,,,veroeffentlicht",
      "insgesamt,2024,,0,exakt,,,,nein,\"a;b,c \"\"d\"\"\",veroeffentlicht",
      "",
    ].join("\r\n"))
  })
  test("read as a German Excel has them", async () => {
    const [, , datei] = await renderTabellen(bericht(quote), { form: "deutsch" })
    expect(textOf(datei?.bytes).split("\r\n").slice(0, 2)).toEqual([
      "\uFEFFraum;jahr;stand;wert;wert_status;wert_von;wert_bis;wert_basis;wert_eingeschraenkt;anmerkung;datenherkunft",
      "05562024;2023;2023-03-01;34,5;exakt;;;;nein;wie gemeldet;veroeffentlicht",
    ])
  })
  test("a true 0, a rounded 0 and an absent value are three things", async () => {
    const [, , datei] = await renderTabellen(bericht(erfunden))
    const lines = textOf(datei?.bytes).split("\r\n")
    expect(lines[1]).toBe("0,0,exakt,,,,nein,erfunden")
    expect(lines[7]).toBe("6,0,gerundet,0,2,5,nein,erfunden")
    expect(lines.filter((line) => line.includes("geheim"))).toEqual(["11,,geheim,,,,,erfunden"])
    expect(lines.at(-2)).toBe("ohne,,leer,,,,,erfunden")
  })
  test("say in every row, in the description and in words what is invented", async () => {
    const [paket, liesmich, , datei] = (await renderTabellen(bericht(quote, erfunden))).map(({ bytes }) => textOf(bytes))
    expect(datei?.trim().split("\r\n").slice(1).every((line) => line.endsWith(",erfunden"))).toBe(true)
    expect(JSON.parse(paket ?? "")).toMatchObject({ kennzeichnung: "Die Fälle sind erfunden.", resources: [{ herkunft: "veroeffentlicht" }, { herkunft: "erfunden" }] })
    expect(liesmich).toContain("Die Fälle sind erfunden.")
    expect(liesmich).toContain("daten/faelle.csv\r\n  Fälle\r\n  Herkunft: ERFUNDENE Zahlen")
    for (const grund of Messwert.gruende) expect(liesmich).toContain(`\r\n  ${grund} `)
  })
  test("a table with a name for two columns, or a number that is none, is refused with its place", async () => {
    const taken = { ...quote, spalten: quote.spalten.map((spalte) => (spalte.name === "anmerkung" ? { ...spalte, name: "wert_status" } : spalte)) }
    await expect(renderTabellen(bericht(taken))).rejects.toThrow("the data table \"quote\" would have two columns named \"wert_status\"")
    const year = { ...quote, zeilen: [["05562024", "0215", Stichtag.make(2023, 3, 1), Messwert.exakt(1), "x"]] }
    await expect(renderTabellen(bericht(year))).rejects.toThrow("the data table \"quote\", row 1, column \"jahr\", holds no jahr")
    await expect(renderTabellen(bericht({ ...quote, zeilen: [[]] }))).rejects.toThrow(Renderer.RendererError)
  })
  test("the layer gives what renderTabellen gives, and a refusal in the error channel", async () => {
    const render = (dokument: ReturnType<typeof bericht>) => Effect.gen(function* () {
      return yield* (yield* Renderer.Renderer).render(dokument)
    }).pipe(Effect.provide(TabellenRenderer.layerWith({ form: "deutsch" })))
    expect(await Effect.runPromise(render(bericht(quote)))).toEqual(await renderTabellen(bericht(quote), { form: "deutsch" }))
    expect((await Effect.runPromise(Effect.flip(render(bericht({ ...quote, zeilen: [[]] })))))._tag).toBe("ports/RendererError")
  })
})

describe("a long table", () => {
  test("goes out in pieces while its rows still come: 300,000 rows, never more than one piece ahead", () => {
    let made = 0
    function* zeilen() {
      for (; made < 300_000; made += 1) yield [`0556${made}`, "2024", undefined, Messwert.exakt(made), undefined]
    }
    let [chunks, bytes, most, before] = [0, 0, 0, 0]
    for (const chunk of streamZeilen({ ...quote, zeilen: zeilen() }, "rfc4180")) {
      chunks += 1
      bytes += chunk.length
      most = Math.max(most, chunk.length, (made - before) * 40)
      before = made
    }
    expect(made).toBe(300_000)
    expect(most).toBeLessThan(80_000)
    expect(chunks).toBe(Math.ceil(bytes / 65_580))
  })
  test("stops at the first cell that does not fit", () => {
    expect(() => [...streamZeilen({ ...quote, zeilen: [["x"]] }, "rfc4180")]).toThrow("row 1, has 1 cells for 5 columns")
  })
  test("of a report goes out as its file, and not at all where the report must not", async () => {
    const dokument = bericht(quote, erfunden)
    const [, , datei] = await renderTabellen(dokument, { form: "deutsch" })
    expect([...streamTabelle(dokument, "quote", "deutsch")].map(textOf).join("")).toBe(textOf(datei?.bytes))
    expect(() => streamTabelle(dokument, "andere")).toThrow("The report has no data table \"andere\": it has quote, faelle")
    expect(() => streamTabelle({ ...dokument, bloecke: [{ _tag: "Tabelle", titel: "T", spalten: [], zeilen: [[["1"]]] }] }, "quote")).toThrow(Renderer.RendererError)
  })
})

describe("what somebody noted beside a table", () => {
  test("does not go out: its rows, columns and head are what they were declared to be", async () => {
    const more = { ...quote, roh: [["NATA", "sued", 2]], spalten: quote.spalten.map((spalte) => ({ ...spalte, intern: "Süd: 2" })) }
    expect(await renderTabellen(bericht(more))).toEqual(await renderTabellen(bericht(quote)))
  })
})
