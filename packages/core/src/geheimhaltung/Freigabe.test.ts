import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as Beispiel from "../../test/freigabeBeispiel.js"
import * as Cube from "../cube/Cube.js"
import type { Datensatz } from "../cube/Datensatz.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Freigabe from "./Freigabe.js"
import { isFreigabe } from "./isFreigabe.js"

const { nachGeschlecht, nachStadtteil, regel, vorjahr } = Beispiel
const weise: Freigabe.Freigabeweise = { am: Stichtag.make(2025, 3, 1), bericht: "Jahresbericht 2024", ohneGrenzen: "erlaubt" }
const release = (...daten: ReadonlyArray<Datensatz>) => Result.getOrThrow(Freigabe.make(daten, regel, weise))
const codesOf = (result: ReturnType<typeof Freigabe.make>) => (Result.isFailure(result) ? result.failure.map(({ code }) => code) : [])
const ort = { raum: "05999001", zeit: "2024-12-31" }
const withheld = ({ cube }: Datensatz) => Cube.zellen(cube).filter(({ wert }) => wert._tag === "Fehlend" && wert.grund === "gesperrt")

describe("Freigabe", () => {
  it("withholds the small cell, and does not tell it from those that protect it", () => {
    const [datensatz] = release(nachStadtteil).datensaetze
    const cells = datensatz === undefined ? [] : withheld(datensatz)
    expect(cells.map(({ koordinate }) => koordinate)).toContainEqual({ ...ort, nationalitaet: "NATA", stadtteil: "sued" })
    expect(cells.length).toBeGreaterThan(3)
    expect(new Set(cells.map(({ wert }) => JSON.stringify(wert))).size).toBe(1)
  })

  it("leaves every other number as it was counted", () => {
    const [datensatz] = release(nachStadtteil).datensaetze
    const open = datensatz === undefined ? [] : Cube.zellen(datensatz.cube).filter(({ wert }) => Messwert.isZahl(wert))
    expect(open.length).toBeGreaterThan(0)
    expect(open.map(({ wert }) => wert)).toEqual(open.map(({ koordinate }) => Cube.get(nachStadtteil.cube, koordinate)))
  })

  it("keeps what a Datensatz says about itself, and adds by which rule it was protected", () => {
    const [datensatz] = release(nachStadtteil).datensaetze
    expect(datensatz).toMatchObject({ id: "stadtteile", groesse: "bevoelkerung", herkunft: "eigene-auszaehlung" })
    expect(datensatz?.anmerkungen).toEqual(["Geheimhaltung: Zahlen unter 3 (Dienstanweisung der Beispielstadt)"])
  })

  it("records the rule, the tables, the cells and how far the attack went", () => {
    const { protokoll } = release(nachStadtteil, nachGeschlecht)
    expect(protokoll).toMatchObject({ regel: { id: "stadt" }, am: "2025-03-01", bericht: "Jahresbericht 2024", weitereTabellen: 0 })
    expect(protokoll.tabellen.map(({ gesperrt, gegenstand, id }) => [id, gegenstand, gesperrt > 0])).toEqual([
      ["stadtteile", "bevoelkerung melderegister", true], ["geschlecht", "bevoelkerung melderegister", false],
    ])
    expect(protokoll.reichweite.gleichungen).toBe(protokoll.angegriffen)
    expect(protokoll.gesperrt).toBe(protokoll.tabellen[0]?.gesperrt)
  })

  it("says nothing in the record of why a cell is withheld", () => {
    expect(JSON.stringify(release(nachStadtteil).protokoll)).not.toMatch(/primaer|sekundaer|schwelle/u)
  })

  it("enters its tables in the register, after those that were there", () => {
    const first = release(vorjahr)
    const second = Result.getOrThrow(Freigabe.make([nachStadtteil], regel, { ...weise, register: first.register }))
    expect(second.register.eintraege.map(({ am, bericht, tabelle }) => [am, bericht, tabelle.id])).toEqual([
      ["2025-03-01", "Jahresbericht 2024", "vorjahr"], ["2025-03-01", "Jahresbericht 2024", "stadtteile"],
    ])
    expect(second.protokoll.weitereTabellen).toBe(1)
  })

  it("releases nothing without bounds, unless that is said", () => {
    const { ohneGrenzen: _, ...strict } = weise
    const result = Freigabe.make([nachStadtteil], regel, strict)
    expect(codesOf(result)).toEqual(["geheimhaltung/GrenzenFehlen"])
    expect(Result.isFailure(result) && result.failure[0]?.details).toMatchObject({ grund: expect.stringMatching(/./u) })
  })

  it("needs no bounds where nothing is withheld", () => {
    const { ohneGrenzen: _, ...strict } = weise
    expect(Result.getOrThrow(Freigabe.make([nachGeschlecht], regel, strict)).protokoll).toMatchObject({ gesperrt: 0, angegriffen: 0 })
  })

  it("is known by where it came from: no copy is one", () => {
    const freigabe = release(nachGeschlecht)
    expect([isFreigabe(freigabe), isFreigabe({ ...freigabe }), isFreigabe(structuredClone({ ...freigabe })), isFreigabe(undefined)]).toEqual([true, false, false, false])
    expect(Object.isFrozen(freigabe)).toBe(true)
  })

  it("is the same whenever it is made", () => {
    expect(release(nachStadtteil, nachGeschlecht)).toEqual(release(nachStadtteil, nachGeschlecht))
  })

  it("refuses a rule that does not hold on the day of the report", () => {
    const codes = [{ gueltigBis: Stichtag.make(2025, 2, 28) }, { gueltigAb: Stichtag.make(2025, 3, 2) }, { gueltigAb: weise.am, gueltigBis: weise.am }]
      .map((dauer) => codesOf(Freigabe.make([nachGeschlecht], { ...regel, ...dauer }, weise)))
    expect(codes).toEqual([["geheimhaltung/RegelNotInForce"], ["geheimhaltung/RegelNotInForce"], []])
  })

  it.each([
    ["nothing", []],
    ["one Datensatz twice", [nachStadtteil, nachStadtteil]],
    ["a table that others published", [{ ...nachStadtteil, herkunft: "veroeffentlicht" as const }]],
  ])("refuses %s as a slip", (_, daten) => {
    expect(() => Freigabe.make(daten, regel, weise)).toThrow(RangeError)
  })
})

describe("what is released beside the counts", () => {
  it("withholds a rate that would give a secret cell away", () => {
    const quote = (id: string, stadtteil: string) => ({ id, nachkommastellen: 1, zaehler: { ...ort, stadtteil, nationalitaet: "NATA" }, nenner: { ...ort, stadtteil } })
    const posten = { datensatz: nachStadtteil, quoten: [quote("sued", "sued")] }
    const { register } = Result.getOrThrow(Freigabe.make([posten], regel, weise))
    expect(register.eintraege[0]?.tabelle.quoten.map(({ id, wert }) => [id, wert._tag])).toEqual([["sued", "Fehlend"]])
  })
})

describe("which Datensätze count the same persons", () => {
  const nachStatus = (id: string, definition: string | undefined, zahlen: readonly [number, number]): Datensatz =>
    Beispiel.auszaehlungOf(id, [Beispiel.nationalitaet, Beispiel.stadtteil], {
      NATD: { nord: 410, sued: 380, west: 295 }, NATA: { nord: zahlen[0], sued: zahlen[1], west: 48 },
    }, { definitionen: definition === undefined ? {} : { stadtteil: definition } })

  it("links tables of one groesse and statistik: what one withholds no other tells", () => {
    const doppelt = { ...nachStadtteil, id: "noch-einmal" }
    const cells = release(nachStadtteil, doppelt).datensaetze.map(withheld)
    expect(cells[0]).toEqual(cells[1])
    expect(cells[0]?.length).toBeGreaterThan(0)
  })

  it("tells groups of two definitions apart, and gives each table its Merkmale back", () => {
    const { datensaetze } = release(nachStatus("alt", "2011", [61, 20]), nachStatus("neu", "2020", [59, 22]))
    expect(datensaetze.map(({ cube }) => cube.merkmale.map(({ id }) => id))).toEqual([
      ["nationalitaet", "raum", "stadtteil", "zeit"], ["nationalitaet", "raum", "stadtteil", "zeit"],
    ])
    expect(datensaetze.map((one) => Cube.get(one.cube, { ...ort, nationalitaet: "NATA", stadtteil: "sued" }))).toEqual([Messwert.exakt(20), Messwert.exakt(22)])
  })

  it("asks for the definition where some tables name it and some do not", () => {
    expect(codesOf(Freigabe.make([nachStatus("alt", "2011", [61, 20]), nachStatus("neu", undefined, [61, 20])], regel, weise))).toEqual(["geheimhaltung/DefinitionUnclear"])
  })

  it("links persons by whatever word their unit has for them, and nothing of other statistics", () => {
    const [persons, ...others] = ["Personen", "Einwohner", " Anzahl ", "Fälle"].map((einheit) => Freigabe.gegenstandOf({ ...nachStadtteil, einheit }))
    expect(others).toEqual([persons, persons, persons])
    expect(Freigabe.gegenstandOf({ ...nachStadtteil, einheit: "Haushalte" })).toBe("bevoelkerung melderegister Haushalte")
    expect(Freigabe.gegenstandOf({ ...nachStadtteil, statistik: "azr" })).toBe("bevoelkerung azr")
  })

  it("withholds in one table what the other withholds under another word for persons", () => {
    const einwohner = { ...nachStadtteil, id: "noch-einmal", einheit: "Einwohner" }
    const cells = release(nachStadtteil, einwohner).datensaetze.map(withheld)
    expect(cells[0]?.length).toBeGreaterThan(0)
    expect(cells[1]).toEqual(cells[0])
  })

  it("warns where tables of one groesse and statistics are not linked, as their units differ", () => {
    const codes = (...daten: ReadonlyArray<Datensatz>) => release(...daten).hinweise.map(({ code, schwere }) => [code, schwere])
    const haushalte = { ...nachGeschlecht, einheit: "Haushalte" }
    expect(codes(nachStadtteil, haushalte)).toEqual([["geheimhaltung/GegenstandUnlinked", "warnung"]])
    expect(codes(nachStadtteil, nachGeschlecht)).toEqual([])
    const { register } = release(nachStadtteil)
    expect(Result.getOrThrow(Freigabe.make([haushalte], regel, { ...weise, register })).hinweise.map(({ code }) => code)).toEqual(["geheimhaltung/GegenstandUnlinked"])
  })
})

describe("what a Freigabe tells the office", () => {
  it("warns where the rule lets a reader tell a secret value", () => {
    for (const verfahren of [regel.verfahren, { art: "rundung", basis: 5 }] as const) {
      const { hinweise } = Result.getOrThrow(Freigabe.make([nachGeschlecht], { ...regel, verfahren, spanne: 0.1 }, weise))
      expect(hinweise.map(({ code }) => code), verfahren.art).toEqual(["geheimhaltung/SpanneNarrow"])
    }
  })

  it("counts in the record what every reader sees withheld, and not how many numbers are small", () => {
    const gerundet = Result.getOrThrow(Freigabe.make([nachStadtteil], { ...regel, verfahren: { art: "rundung", basis: 5 } }, weise))
    expect(gerundet.protokoll).toMatchObject({ gesperrt: 0, angegriffen: 0, reichweite: { gleichungen: 0, programme: 0 } })
  })

  it("enters in the register how wide its rule keeps what is withheld, and nothing for others", () => {
    const bekannt = [{ ...vorjahr, id: "amt", herkunft: "veroeffentlicht" as const, cube: Cube.make(vorjahr.cube.merkmale, "unbekannt", Cube.zellen(vorjahr.cube)) }]
    const { register } = Result.getOrThrow(Freigabe.make([nachStadtteil], regel, { ...weise, bekannt }))
    expect(register.eintraege.map(({ spanne }) => spanne)).toEqual([undefined, 2])
  })
})

describe("the register of a Freigabe", () => {
  it("takes no table twice of one report", () => {
    const { register } = release(nachGeschlecht)
    const again = Freigabe.make([nachStadtteil, nachGeschlecht], regel, { ...weise, register })
    expect(Result.isFailure(again) && again.failure.map(({ code, path }) => [code, path])).toEqual([["geheimhaltung/EintragDoppelt", [1]]])
    expect(codesOf(Freigabe.make([nachGeschlecht], regel, { ...weise, register, bericht: "Sonderauswertung" }))).toEqual([])
  })

  it("enters once what others published, however often it is given", () => {
    const bekannt = [{ ...nachGeschlecht, id: "amt", herkunft: "veroeffentlicht" as const, cube: Cube.make(nachGeschlecht.cube.merkmale, "unbekannt", Cube.zellen(nachGeschlecht.cube)) }]
    const first = Result.getOrThrow(Freigabe.make([vorjahr], regel, { ...weise, bekannt: [...bekannt, ...bekannt] }))
    const second = Result.getOrThrow(Freigabe.make([nachStadtteil], regel, { ...weise, bekannt, register: first.register }))
    expect(second.register.eintraege.map(({ tabelle }) => tabelle.id)).toEqual(["amt", "vorjahr", "stadtteile"])
    expect(second.protokoll.weitereTabellen).toBe(2)
  })

  it("takes no report before its last one, and none without a name", () => {
    const { register } = release(vorjahr)
    expect(codesOf(Freigabe.make([nachGeschlecht], regel, { ...weise, register, am: Stichtag.make(2025, 2, 28) }))).toEqual(["geheimhaltung/TagBeforeRegister"])
    expect(() => Freigabe.make([nachGeschlecht], regel, { ...weise, bericht: " " })).toThrow(/needs the name of its report/u)
  })
})
