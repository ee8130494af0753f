import { bergkamen } from "@teilhabe/konzepte/bergkamen"
import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { leer, neustadt } from "../../test/beispiel.js"
import { anchorsOf, inlinesOf, linesOf, picture, tablesOf } from "../../test/berichtTeile.js"
import { berichtText } from "../../test/berichtText.js"
import { generateKonzept } from "../../test/generateKonzept.js"
import * as Stichtag from "../kernel/Stichtag.js"
import { checkKonzept } from "../pruefung/checkKonzept.js"
import { decodeKonzept } from "../pruefung/decodeKonzept.js"
import * as Horizontregel from "../konzept/Horizontregel.js"
import type { Konzept } from "../konzept/Konzept.js"
import { netzwerk } from "../konzept/netzwerk.js"
import type { Bild, Zeile } from "./Block.js"
import { checkDokument } from "./checkDokument.js"
import { konzeptbericht } from "./konzeptbericht.js"

const stand = Stichtag.make(2021, 2, 1)

const number = (cell: Zeile | undefined): number => Number(cell?.[0])

describe("konzeptbericht", () => {
  it.each(["22.11.2026", new Date(0), undefined, "2026-02-30"])("refuses %j as the day of the report", (stand) => {
    expect(() => konzeptbericht(marl, { stand: stand as never })).toThrow(/konzeptbericht needs stand, the day of the report: .*(?:Stichtag|calendar)/u)
  })

  it("tells a small Konzept as a person would read it", async () => {
    const bericht = konzeptbericht(neustadt, { stand, findings: checkKonzept(neustadt) })
    await expect(berichtText(bericht)).toMatchFileSnapshot("../../test/neustadt-konzept.txt")
  })

  it("tells a Konzept that says next to nothing without empty tables", async () => {
    await expect(berichtText(konzeptbericht(leer, { stand }))).toMatchFileSnapshot("../../test/leer-konzept.txt")
  })

  it("tells of a city on its way what it aims at, what is done and what comes next", async () => {
    const bericht = konzeptbericht(bergkamen, { stand: Stichtag.make(2019, 6, 15), findings: checkKonzept(bergkamen) })
    await expect(berichtText(bericht)).toMatchFileSnapshot("../../test/bergkamen-konzept.txt")
    expect(berichtText(bericht)).not.toMatch(/Handlungsfeld nennt|Projekte nach Horizont|kein Projekt|Projekte \||null /u)
    expect(checkDokument(bericht)).toEqual([])
  })

  it("says of a planned step whose time is over that nobody knows what became of it", () => {
    const text = berichtText(konzeptbericht(bergkamen, { stand: Stichtag.make(2019, 7, 9) }))
    expect(text).toContain("Bei einem Schritt ist die geplante Zeit verstrichen; was daraus wurde, ist nicht gesagt.")
    expect(text).toContain("geplant; die Zeit ist verstrichen")
    expect(text).not.toContain("Als Nächstes steht")
  })

  it("counts nothing from a Beschluss that a draft does not have", () => {
    const { beschluss: _, ...entwurf } = neustadt
    const text = berichtText(konzeptbericht(entwurf, { stand, findings: checkKonzept(entwurf) }))
    expect(text).toContain("Beschlossen ist noch nichts.")
    expect(text).toContain("aus den Horizonten folgt deshalb noch kein Termin")
    expect(text).not.toMatch(/Ende des Horizonts|Überprüfung:/u)
  })

  it("names the Fassung where the Konzept says which one it is", () => {
    const zwei = { ...neustadt, fassung: { nummer: 2, gueltigAb: Stichtag.make(2024, 1, 1), art: "teilweise" } as const }
    expect(berichtText(konzeptbericht(zwei, { stand }))).toContain("Es ist die 2. Fassung (teilweise fortgeschrieben), gültig ab dem 01.01.2024.")
    expect(berichtText(konzeptbericht(neustadt, { stand }))).not.toContain("Fassung")
  })

  it("tells not checked from nothing found", () => {
    expect(berichtText(konzeptbericht(neustadt, { stand }))).toContain("wurden für den Bericht nicht geprüft")
    expect(berichtText(konzeptbericht(neustadt, { stand, findings: [] }))).toContain("hat nichts beanstandet")
  })

  it("takes the rule it is given, then the city's, then the assumption", () => {
    const city: Horizontregel.Horizontregel = { ...Horizontregel.annahme, herkunft: "stadt" }
    const given = berichtText(konzeptbericht({ ...neustadt, horizontregel: city }, { stand, regel: Horizontregel.annahme }))
    expect(given).toContain("Wie lang ein Horizont dauert, ist nicht beschlossen")
    expect(berichtText(konzeptbericht({ ...neustadt, horizontregel: city }, { stand }))).toContain("Die Stadt hat für die Horizonte festgelegt")
    expect(berichtText(konzeptbericht({ ...neustadt, horizontregel: city }, { stand }))).not.toContain("angenommen)")
  })

  it("says how near each date is on the day of the report", () => {
    const rows = picture(konzeptbericht(neustadt, { stand: Stichtag.make(2021, 7, 2) }), "Zeitachse")?.tabelle.zeilen ?? []
    expect(rows.map((row) => row.at(-1)?.[0])).toEqual([
      "vergangen", "vergangen", "in weniger als 6 Monaten", "in weniger als 6 Monaten", "später", "später", "später",
    ])
  })

  it("names the document of a source by its title", () => {
    expect(konzeptbericht(neustadt, { stand }).quellen).toContainEqual({ id: "statistik", titel: "Statistikheft" })
  })

  it("keeps the first page short, however many Zielgruppen there are", () => {
    const { bloecke } = konzeptbericht(marl, { stand, findings: checkKonzept(marl) })
    const second = bloecke.findIndex((block, index) => index > 0 && block._tag === "Ueberschrift")
    const words = bloecke.slice(0, second).flatMap(linesOf).flat().map((one) => (typeof one === "string" ? one : one.text)).join("").split(" ")
    expect(words.length).toBeLessThan(220)
  })
})

const generated: Konzept = Result.getOrThrow(decodeKonzept(generateKonzept(1)))

describe.each([["neustadt", neustadt], ["leer", leer], ["marl", marl], ["generated", generated]] as const)("properties: %s", (_, konzept) => {
  const bericht = konzeptbericht(konzept, { stand: Stichtag.make(2026, 11, 22), findings: checkKonzept(konzept) })

  it("gives every Projekt one section of its own", () => {
    const anchors = anchorsOf(bericht).filter((anker) => anker.startsWith("projekt-"))
    expect([...anchors].sort()).toEqual(konzept.projekte.map(({ id }) => `projekt-${id}`).sort())
  })

  it("has each anchor once, and every link leads to one", () => {
    const anchors = anchorsOf(bericht)
    expect(new Set(anchors).size).toBe(anchors.length)
    const links = inlinesOf(bericht).flatMap((one) => (typeof one !== "string" && one._tag === "Verweis" ? [one.anker] : []))
    expect(links.filter((anker) => !anchors.includes(anker))).toEqual([])
  })

  it("has tables with rows, each as wide as its columns and with a head", () => {
    for (const { spalten, titel, zeilen } of tablesOf(bericht)) {
      expect(zeilen.length, titel).toBeGreaterThan(0)
      for (const row of zeilen) {
        expect(row.length, titel).toBe(spalten.length)
        expect(row[0]?.join(""), titel).not.toBe("")
      }
    }
  })

  it("has no list, line or heading without words", () => {
    for (const block of bericht.bloecke) {
      if (block._tag === "Liste") expect(block.punkte.length).toBeGreaterThan(0)
      for (const line of linesOf(block)) expect(line.map((one) => (typeof one === "string" ? one : one.text)).join("").trim()).not.toBe("")
    }
  })

  it("lets no slip of a program into the text", () => {
    const slips = berichtText(bericht).split("\n").filter((line) => /undefined|NaN|\[object|\.\.(?:\s|$)|\w{3}\.;|\(\)|\S {2}\S| ,/u.test(line))
    expect(slips).toEqual([])
  })

  it("names elements by title, never by id", () => {
    const text = berichtText(bericht)
    const ids = [...konzept.akteure, ...konzept.gremien, ...konzept.zielgruppen, ...konzept.handlungsfelder].map(({ id }) => id)
    expect(ids.filter((id) => id.includes("-") && text.includes(` ${id}`))).toEqual([])
  })

  it("counts the same in the Matrix and in its table", () => {
    const bild = picture(bericht, "Matrix")
    if (konzept.projekte.length === 0) return expect(bild).toBeUndefined()
    const { anzahl } = bild!.diagramm as Extract<Bild["diagramm"], { _tag: "Matrix" }>
    const rows = bild!.tabelle.zeilen
    expect(rows.slice(0, -1).map((row) => row.slice(1, -1).map(number))).toEqual(anzahl)
    expect(number(rows.at(-1)?.at(-1))).toBe(konzept.projekte.length)
    expect(anzahl.flat().reduce((sum, count) => sum + count, 0)).toBe(konzept.projekte.length)
  })

  it("shows the same dates on the axis and in its table", () => {
    const bild = picture(bericht, "Zeitachse")
    const { termine } = (bild?.diagramm ?? { termine: [] }) as Extract<Bild["diagramm"], { _tag: "Zeitachse" }>
    const rows = bild?.tabelle.zeilen ?? []
    const inTable = rows.map((row) => [String(row[0]?.[0]).slice(-10), row[3]?.[0] === "angenommen"].join())
    expect(inTable.toSorted()).toEqual(termine.map(({ angenommen, bis }) => [Stichtag.toText(bis), angenommen].join()).toSorted())
  })

  it("groups the axis in the order of the Handlungsfelder, in each by time", () => {
    const { termine } = (picture(bericht, "Zeitachse")?.diagramm ?? { termine: [] }) as Extract<Bild["diagramm"], { _tag: "Zeitachse" }>
    const groups = [...new Set(termine.map(({ gruppe }) => gruppe))]
    const fields = konzept.handlungsfelder.map(({ titel }) => titel.de)
    expect(groups.filter((gruppe) => fields.includes(gruppe))).toEqual(fields.filter((field) => groups.includes(field)))
    for (const gruppe of groups) {
      const days = termine.filter((termin) => termin.gruppe === gruppe).map(({ bis }) => bis)
      expect(days).toEqual(days.toSorted())
    }
  })

  it("shows the same links in the network and in its table", () => {
    const bild = picture(bericht, "Netzwerk")
    const { kanten } = (bild?.diagramm ?? { kanten: [] }) as Extract<Bild["diagramm"], { _tag: "Netzwerk" }>
    expect((bild?.tabelle.zeilen ?? []).map((row) => number(row[2]))).toEqual(kanten.map(({ gewicht }) => gewicht))
    const weight = (a: string, b: string) => netzwerk(konzept).verbindungen.find((one) => one.a === a && one.b === b)?.projekte.length
    for (const { gewicht, nach, von } of kanten) expect(gewicht).toBe(weight(von, nach))
  })

  it("gives the same report for the same input", () => {
    expect(konzeptbericht(konzept, { stand: Stichtag.make(2026, 11, 22), findings: checkKonzept(konzept) })).toEqual(bericht)
  })
})
