import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { errechenbar, gesperrte } from "../../test/geheimhaltungProbe.js"
import { listeOf, zaehlung } from "../../test/geheimhaltungTabellen.js"
import * as Cube from "../cube/Cube.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import * as Merkmal from "../merkmal/Merkmal.js"
import type { Geheimhaltungsregel } from "./Geheimhaltungsregel.js"
import { protect, type Schutzweise } from "./protect.js"
import type { Tabelle } from "./Tabelle.js"
import type { Veroeffentlichungsregister } from "./Veroeffentlichungsregister.js"

const regel: Geheimhaltungsregel = { id: "stadt", titel: "Stadt", quelle: "Test", schwelle: 3, nullen: "offen", verfahren: { art: "sperrung" } }
const keys = (...names: ReadonlyArray<string>) => Object.fromEntries(names.map((name) => [name, undefined]))
const stadtteil = Merkmal.make("stadtteil", listeOf("stadtteil", keys("nord", "mitte", "sued")))
const status = Merkmal.make("status", listeOf("status", keys("a", "b", "c")))

const kreuz = (werte: ReadonlyArray<ReadonlyArray<number>>, mehr: Partial<Tabelle> = {}): Tabelle => ({
  id: "kreuz",
  gegenstand: "personen",
  cube: zaehlung([stadtteil, status], ["nord", "mitte", "sued"].flatMap((ort, at) =>
    ["a", "b", "c"].map((art, nach) => [{ stadtteil: ort, status: art }, werte[at]?.[nach] ?? 0] as const))),
  ...mehr,
})
const offen = kreuz([[20, 31, 17], [25, 2, 40], [33, 28, 19]])

const sichtbar = (tabellen: ReadonlyArray<Tabelle>, weise: Schutzweise = {}, nach: Geheimhaltungsregel = regel) => Result.getOrThrow(protect(tabellen, nach, weise))
const codes = (tabellen: ReadonlyArray<Tabelle>, weise: Schutzweise = {}, nach: Geheimhaltungsregel = regel) => {
  const result = protect(tabellen, nach, weise)
  return Result.isFailure(result) ? result.failure.map(({ code }) => code) : []
}
const registerOf = (tabellen: ReadonlyArray<Tabelle>, bericht = "Jahresbericht 2024", weise: Schutzweise = {}): Veroeffentlichungsregister =>
  ({ eintraege: sichtbar(tabellen, weise).tabellen.map((tabelle) => ({ am: Stichtag.make(2025, 3, 1), bericht, tabelle })) })

describe("protect", () => {
  it("withholds a small cell and three others, so that no row and no column gives it back", () => {
    const { sperrungen, tabellen, zellen } = sichtbar([offen])
    expect(zellen).toBe(16)
    expect(sperrungen.filter(({ art }) => art === "primaer").map(({ stelle }) => stelle.koordinate)).toEqual([{ stadtteil: "mitte", status: "b" }])
    expect(sperrungen).toHaveLength(4)
    expect(errechenbar([offen], tabellen)).toEqual([])
  })

  it("does not do with one complement, from which the margins give a hidden 3 back", () => {
    // A 3 hidden with one neighbour of its row: the sums of the two columns give both back.
    const tabelle = kreuz([[3, 12, 15], [22, 18, 20], [14, 16, 30]])
    const { tabellen } = sichtbar([tabelle], {}, { ...regel, schwelle: 5 })
    const cube = Cube.make([stadtteil, status], "unbekannt", Cube.zellen(tabellen[0]?.cube ?? tabelle.cube).map(({ koordinate }) => ({
      koordinate,
      wert: koordinate["stadtteil"] === "nord" && (koordinate["status"] === "a" || koordinate["status"] === "b") ? Messwert.fehlend("gesperrt") : Cube.get(tabelle.cube, koordinate),
    })))
    expect(errechenbar([tabelle], tabellen)).toEqual([])
    expect(errechenbar([tabelle], tabellen.map((one) => ({ ...one, cube })))).toHaveLength(2)
  })

  it("does not tell a reader which withheld cell is small", () => {
    const { tabellen } = sichtbar([offen])
    const absent = tabellen.flatMap(({ cube }) => Cube.zellen(cube)).filter(({ wert }) => wert._tag === "Fehlend")
    expect(new Set(absent.map(({ wert }) => JSON.stringify(wert)))).toEqual(new Set([JSON.stringify(Messwert.fehlend("gesperrt"))]))
  })

  it("never withholds a 0 that the rule tells", () => {
    const { tabellen } = sichtbar([kreuz([[20, 0, 17], [25, 2, 40], [33, 28, 19]])])
    expect(tabellen.map(({ cube }) => Cube.get(cube, { stadtteil: "nord", status: "b" }))).toEqual([Messwert.exakt(0)])
  })

  it("keeps one status for a cell that stands in two tables", () => {
    const rand: Tabelle = { id: "rand", gegenstand: "personen", cube: zaehlung([status], [[{ status: "a" }, 78], [{ status: "b" }, 61], [{ status: "c" }, 76]]) }
    const klein = kreuz([[20, 31, 17], [25, 1, 40], [33, 29, 19]])
    const { tabellen } = sichtbar([klein, rand])
    expect(errechenbar([klein, rand], tabellen)).toEqual([])
    for (const key of ["a", "b", "c"]) expect(new Set(tabellen.map(({ cube }) => JSON.stringify(Cube.get(cube, { status: key }))))).toHaveLength(1)
  })

  it("leaves a cell absent that has no number, and counts on nobody knowing it", () => {
    const cube = Cube.make([status], "unbekannt", [
      { koordinate: {}, wert: Messwert.exakt(40) }, { koordinate: { status: "a" }, wert: Messwert.fehlend("geheim") },
      { koordinate: { status: "b" }, wert: Messwert.exakt(2) }, { koordinate: { status: "c" }, wert: Messwert.exakt(20) },
    ])
    const { tabellen, sperrungen } = sichtbar([{ id: "amt", gegenstand: "personen", cube }])
    expect(tabellen.map((one) => Cube.get(one.cube, { status: "a" }))).toEqual([Messwert.fehlend("geheim")])
    expect(sperrungen.map(({ stelle }) => stelle.koordinate)).toEqual([{ status: "b" }])
  })

  it("knows bands of age of two sets by where they begin and end", () => {
    const grob = Merkmal.make("alter", listeOf("grob", keys("ALT000B18", "ALT018UM")))
    const fein = Merkmal.make("alter", listeOf("fein", keys("ALT000B06", "ALT006B18", "ALT018B65", "ALT065UM")))
    const tabellen: ReadonlyArray<Tabelle> = [
      { id: "grob", gegenstand: "personen", cube: zaehlung([grob], [[{ alter: "ALT000B18" }, 30], [{ alter: "ALT018UM" }, 70]]) },
      { id: "fein", gegenstand: "personen", cube: zaehlung([fein], [[{ alter: "ALT000B06" }, 2], [{ alter: "ALT006B18" }, 28], [{ alter: "ALT018B65" }, 50], [{ alter: "ALT065UM" }, 20]]) },
    ]
    const { sperrungen } = sichtbar(tabellen)
    expect(sperrungen.map(({ stelle }) => stelle.koordinate["alter"])).toEqual(["ALT000B06", "ALT006B18"])
  })

  describe("rates", () => {
    const quote = { id: "anteil", zaehler: { gegenstand: "personen", koordinate: { status: "a" } }, nenner: { gegenstand: "personen", koordinate: {} }, nachkommastellen: 1 }
    const einfach = (a: number, b: number, mehr: Partial<Tabelle> = {}): Tabelle =>
      ({ id: "einfach", gegenstand: "personen", cube: zaehlung([status], [[{ status: "a" }, a], [{ status: "b" }, b], [{ status: "c" }, 0]]), quoten: [quote], ...mehr })

    it("publishes a rate of numbers that are told", () => {
      expect(Messwert.getWert(sichtbar([einfach(20, 40)]).tabellen[0]?.quoten[0]?.wert ?? Messwert.fehlend("unbekannt"))).toBe(33.3)
    })

    it("withholds a rate whose rest is small, although no table states the rest", () => {
      const { tabellen } = sichtbar([einfach(98, 2, { zellen: [{}, { status: "a" }] })])
      expect(tabellen[0]?.quoten[0]?.wert).toEqual(Messwert.fehlend("gesperrt"))
      expect(tabellen.flatMap(({ cube }) => Cube.zellen(cube)).filter(({ wert }) => wert._tag === "Fehlend")).toHaveLength(1)
    })

    it("gives up where no table states what a rate needs", () => {
      expect(codes([einfach(20, 40, { quoten: [{ ...quote, zaehler: { gegenstand: "haushalte", koordinate: {} } }] })])).toEqual(["geheimhaltung/QuoteNotFound"])
    })
  })

  it("tells what is odd in the rule, whatever it does with the numbers", () => {
    const eng = { ...regel, spanne: 0.1 }
    expect(sichtbar([offen], {}, eng).findings.map(({ code }) => code)).toEqual(["geheimhaltung/SpanneNarrow"])
    expect(sichtbar([offen], {}, { ...eng, verfahren: { art: "rundung", basis: 5 } }).findings.map(({ code }) => code)).toEqual(["geheimhaltung/SpanneNarrow"])
  })

  it("names the secret cells where numbers are rounded, with how wide rounding keeps them", () => {
    const { sperrungen, ziele } = sichtbar([{ ...offen, zellen: [{}] }, { ...offen, id: "alle" }], {}, { ...regel, verfahren: { art: "rundung", basis: 5 } })
    expect(sperrungen).toEqual([])
    expect(ziele).toEqual([{ stelle: { gegenstand: "personen", koordinate: { stadtteil: "mitte", status: "b" } }, spanne: 2 }])
  })

  it("knows that what is left of a total is not below 0", () => {
    const cube = Cube.make([status], "unbekannt", [[{}, 27], [{ status: "a" }, 1], [{ status: "c" }, 26]].map(([koordinate, zahl]) => ({ koordinate: koordinate as Merkmal.Koordinate, wert: Messwert.exakt(Number(zahl)) })))
    expect(gesperrte(sichtbar([{ id: "rest", gegenstand: "personen", cube }]).tabellen)).toHaveLength(2)
  })

  describe("with earlier reports", () => {
    it("withholds again what was withheld, although it has grown", () => {
      const register = registerOf([offen])
      const jetzt = kreuz([[20, 31, 17], [25, 2, 40], [33, 28, 19]], { id: "neu" })
      const vorher = new Set(gesperrte(register.eintraege.map(({ tabelle }) => tabelle)))
      const nachher = new Set(gesperrte(sichtbar([jetzt], { register }, { ...regel, schwelle: 2 }).tabellen))
      expect([...vorher].every((stelle) => nachher.has(stelle))).toBe(true)
    })

    it("publishes again what is out, even where other cells would protect as well", () => {
      const register = registerOf([kreuz([[20, 31, 17], [25, 2, 40], [33, 28, 19]], { id: "rand", zellen: [{}, { stadtteil: "mitte" }, { status: "b" }, { stadtteil: "nord", status: "a" }] })])
      const nachher = gesperrte(sichtbar([offen], { register }).tabellen)
      for (const stelle of register.eintraege.flatMap(({ tabelle }) => Cube.zellen(tabelle.cube)).filter(({ wert }) => wert._tag === "Exakt")) {
        expect(nachher).not.toContain(JSON.stringify(stelle.koordinate))
      }
    })

    it("gives up, and names the report, where old numbers give a secret cell away", () => {
      const zahlen = [[{}, 67], [{ status: "a" }, 25], [{ status: "c" }, 40]] as const
      const cube = Cube.make([stadtteil, status], "unbekannt", zahlen.map(([koordinate, zahl]) => ({ koordinate: { stadtteil: "mitte", ...koordinate }, wert: Messwert.exakt(zahl) })))
      const register = { eintraege: [{ am: Stichtag.make(2025, 3, 1), bericht: "Jahresbericht 2024", tabelle: { id: "alt", gegenstand: "personen", cube, quoten: [], mindestens: 1, ganzzahlig: true } as const }] }
      const result = protect([offen], regel, { register })
      expect(Result.isFailure(result) ? result.failure : []).toMatchObject([
        { code: "geheimhaltung/FrueherOffenbart", details: { stelle: "personen: stadtteil mitte, status b", bericht: "Jahresbericht 2024" } },
      ])
    })

    const jahr = (zeit: string): Merkmal.Merkmal =>
      Merkmal.make("zeit", Codeliste.make({ id: `zeit-${zeit}`, titel: "Zeit", quelle: "Test", auspraegungen: [{ schluessel: zeit, name: zeit, gliederung: "darunter" }] }))
    const imJahr = (zeit: string, zahlen: ReadonlyArray<number>, mehr: Partial<Tabelle> = {}): Tabelle => ({
      id: `jahr-${zeit}`, gegenstand: "personen", ...mehr,
      cube: zaehlung([jahr(zeit), status], ["a", "b", "c"].map((key, at) => [{ zeit, status: key }, zahlen[at] ?? 0] as const)),
    })

    it("publishes the next year although last year's withheld numbers are not there any more", () => {
      const register = registerOf([imJahr("2023", [2, 12, 30])])
      expect(gesperrte(sichtbar([imJahr("2024", [5, 12, 30])], { register }).tabellen)).toEqual([])
      expect(gesperrte(sichtbar([imJahr("2024", [5, 2, 30])], { register }).tabellen)).toHaveLength(2)
      // The old total alone tells nothing new either.
      expect(gesperrte(sichtbar([imJahr("2023", [2, 12, 30], { zellen: [{ zeit: "2023" }] })], { register }).tabellen)).toEqual([])
    })

    it("tells more of last year beside what was withheld then, as far as that stays possible", () => {
      const register = registerOf([imJahr("2023", [2, 12, 30])])
      const gruppe = Merkmal.make("status", listeOf("gruppen", { ab: undefined, a: "ab", b: "ab", c: undefined }))
      const cube = Cube.make([jahr("2023"), gruppe], "unbekannt", [{ koordinate: { zeit: "2023", status: "ab" }, wert: Messwert.exakt(14) }])
      expect(gesperrte(sichtbar([{ id: "gruppen", gegenstand: "personen", cube }], { register }).tabellen)).toEqual([])
    })

    it("says that a number was corrected, and stays safe", () => {
      const register = registerOf([offen])
      const { findings, tabellen } = sichtbar([kreuz([[20, 31, 17], [25, 2, 40], [33, 28, 24]])], { register })
      expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["geheimhaltung/Korrektur"]))
      expect(errechenbar([offen], tabellen)).toEqual([])
    })

    it("tells no corrected number that the report does not print", () => {
      const alt = Cube.make([status], "unbekannt", [{ koordinate: { status: "a" }, wert: Messwert.exakt(20) }])
      const register = { eintraege: [{ am: Stichtag.make(2025, 3, 1), bericht: "Heft 1", tabelle: { id: "alt", gegenstand: "personen", cube: alt, quoten: [], mindestens: 1, ganzzahlig: true } as const }] }
      const jetzt = (zellen: ReadonlyArray<Merkmal.Koordinate>): Tabelle =>
        ({ id: "neu", gegenstand: "personen", cube: zaehlung([status], [[{ status: "a" }, 2], [{ status: "b" }, 38]]), zellen })
      expect(sichtbar([jetzt([{ status: "b" }])], { register }).findings).toEqual([])
      // Nor does it follow: the old number does not stand in the way of looking at the new ones.
      expect(gesperrte(sichtbar([jetzt([{}, { status: "b" }, { status: "c" }])], { register }).tabellen)).toHaveLength(1)
      const asked = protect([jetzt([{ status: "a" }])], regel, { register })
      expect(Result.isFailure(asked) ? asked.failure : []).toMatchObject([{ code: "geheimhaltung/KorrekturGeheim", details: { stelle: "personen: status a" } }])
      expect(JSON.stringify(asked)).not.toMatch(/ (20|2)[^0-9]/u)
    })
  })

  describe("gives up with a finding", () => {
    const eine = (wert: Messwert.Messwert): Tabelle => ({ id: "eine", gegenstand: "personen", cube: Cube.make([status], "unbekannt", [{ koordinate: { status: "a" }, wert }]) })

    it("on numbers that count nothing", () => {
      expect(codes([eine(Messwert.exakt(-1))])).toEqual(["geheimhaltung/WertNegativ"])
      expect(codes([eine(Messwert.exakt(1.5))])).toEqual(["geheimhaltung/WertBruchteil"])
      expect(codes([eine(Messwert.gerundet(5, { basis: 5, ganzzahlig: true }))])).toEqual(["geheimhaltung/WertGerundet"])
    })

    it("on contributions in the wrong order, which would keep nothing secret", () => {
      const stated = (zahl: number) => Cube.make([status], "unbekannt", [{ koordinate: { status: "a" }, wert: Messwert.exakt(zahl) }])
      const eins: Tabelle = { id: "euro", gegenstand: "euro", cube: stated(1000), traeger: stated(9), beitraege: [stated(50), stated(950)] }
      expect(codes([eins], {}, { ...regel, dominanz: [{ art: "nk", n: 1, k: 70 }] })).toEqual(["geheimhaltung/BeitraegeContradict"])
    })

    it("on chosen cells that the lists do not have, with their place", () => {
      const result = protect([{ ...offen, zellen: [{}, { stadtteil: "mite" }, { ort: "nord" }] }], regel)
      expect(Result.isFailure(result) ? result.failure : []).toMatchObject([
        { code: "geheimhaltung/ZelleUnknown", path: ["kreuz", "zellen", 1], details: { wort: "mite", meint: "mitte" } },
        { code: "geheimhaltung/ZelleUnknown", path: ["kreuz", "zellen", 2], details: { wort: "ort", meint: "" } },
      ])
    })

    it("on two numbers for one cell", () => {
      const result = protect([eine(Messwert.exakt(7)), { ...eine(Messwert.exakt(8)), id: "zwei" }], regel)
      expect(Result.isFailure(result) ? result.failure.map(({ code }) => code) : []).toEqual(["geheimhaltung/ZelleWiderspruch"])
      // The office has the tables; the numbers may be secret ones.
      expect(JSON.stringify(result)).not.toMatch(/[78]/u)
    })

    it("on totals that are not what their parts make up", () => {
      const cube = Cube.make([status], "unbekannt", [{}, { status: "a" }, { status: "b" }, { status: "c" }].map((koordinate) => ({ koordinate, wert: Messwert.exakt(10) })))
      expect(codes([{ id: "schief", gegenstand: "personen", cube }])).toEqual(["geheimhaltung/SummeWiderspruch"])
    })

    it("on a key that means two things", () => {
      const liste = { ...status.liste, id: "anders", auspraegungen: status.liste.auspraegungen.map((one) => ({ ...one, name: `anders ${one.name}` })) }
      const other = Cube.make([Merkmal.make("status", liste)], "unbekannt", [{ koordinate: { status: "a" }, wert: Messwert.exakt(7) }])
      expect(new Set(codes([eine(Messwert.exakt(7)), { id: "anders", gegenstand: "personen", cube: other }]))).toEqual(new Set(["geheimhaltung/SchluesselMehrdeutig"]))
    })

    it("where open zeros give a secret cell away", () => {
      const register: Veroeffentlichungsregister = { eintraege: [{ am: Stichtag.make(2025, 3, 1), bericht: "Heft 1", tabelle: { id: "summe", gegenstand: "personen", cube: Cube.make([], "unbekannt", [{ koordinate: {}, wert: Messwert.exakt(2) }]), quoten: [], mindestens: 1, ganzzahlig: true } }] }
      const cube = zaehlung([status], [[{ status: "a" }, 2]])
      expect(codes([{ id: "eins", gegenstand: "personen", cube }], { register })).toEqual(["geheimhaltung/FrueherOffenbart"])
    })
  })
})
