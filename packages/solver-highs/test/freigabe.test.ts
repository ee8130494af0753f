import { Cube, type Datensatz } from "@teilhabe/core/cube"
import { type Angriff, attack, Freigabe, type Geheimhaltungsregel, regeln, Stelle } from "@teilhabe/core/geheimhaltung"
import { Messwert, Raum, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
import { Codeliste, Merkmal, Nationalitaet, Raummerkmal, Zeitmerkmal } from "@teilhabe/core/merkmal"
import { highsLoeser } from "@teilhabe/solver-highs"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type Zufall, zufall } from "./zufall.js"

const loeser = await highsLoeser()
const regel: Geheimhaltungsregel.Geheimhaltungsregel = { id: "drei", titel: "Zahlen unter 3", quelle: "erfunden", schwelle: 3, nullen: "offen", verfahren: { art: "sperrung" } }
const weise = { am: Stichtag.make(2025, 3, 1), bericht: "Jahresbericht 2024", loeser }

const fest = { raum: "05999001", zeit: "2024" }
const listOf = (id: string, count: number): Merkmal.Merkmal => Merkmal.make(id, Codeliste.make({
  id, titel: id, quelle: "erfunden", auspraegungen: Array.from({ length: count }, (_, at) => ({ schluessel: `${id}${at}`, name: `${id}${at}` })),
}))
const merkmale = { a: listOf("a", 4), b: listOf("b", 3), c: listOf("c", 3) }

/** One random town, counted by two of its three Merkmale at a time. */
const datensaetzeOf = (next: Zufall): ReadonlyArray<Datensatz.Datensatz> => {
  const all = merkmale.a.liste.auspraegungen.flatMap((a) => merkmale.b.liste.auspraegungen.flatMap((b) => merkmale.c.liste.auspraegungen.map((c) =>
    ({ koordinate: { ...fest, a: a.schluessel, b: b.schluessel, c: c.schluessel }, wert: Messwert.exakt(next(5)) }))))
  const ganz = Cube.make([Raummerkmal.make([Raum.make("05999001", "Beispielstadt")]), Zeitmerkmal.make([Zeitraum.jahr(2024)]), ...Object.values(merkmale)], "null", all)
  return (["a", "b", "c"] as const).map((left) => ({
    id: `ohne-${left}`, titel: `ohne ${left}`, groesse: "bevoelkerung", einheit: "Personen", statistik: "melderegister", definitionen: {}, herkunft: "eigene-auszaehlung",
    fundstelle: { herausgeber: "erfunden", tabelle: "erfunden" }, anmerkungen: [], cube: Result.getOrThrow(Cube.rollUp(ganz, left)),
  }))
}

const countsOf = ({ protokoll: { angegriffen, gesperrt, reichweite } }: Freigabe.Freigabe) => ({ angegriffen, gesperrt, programme: reichweite.programme })

describe("a Freigabe with a solver", () => {
  it("has the bounds of every withheld cell, on 40 random towns with three linked tables, and no cell is known", () => {
    let [released, withheld] = [0, 0]
    for (let seed = 1; seed <= 40; seed++) {
      const result = Freigabe.make(datensaetzeOf(zufall(seed)), regel, weise)
      if (Result.isFailure(result)) {
        // Nothing goes out rather than something breakable: the reason is always said.
        expect(result.failure.length, `seed ${seed}`).toBeGreaterThan(0)
        continue
      }
      const { angegriffen, gesperrt, programme } = countsOf(result.success)
      released += 1
      withheld += gesperrt
      expect({ angegriffen, programme }, `seed ${seed}`).toEqual({ angegriffen: gesperrt, programme: gesperrt })
      const angriff: Angriff.Angriff = attack({ tabellen: result.success.register.eintraege.map(({ tabelle }) => tabelle) }, { loeser })
      expect(angriff.enthuellt, `seed ${seed}`).toEqual([])
    }
    expect(released).toBe(40)
    expect(withheld).toBeGreaterThan(200)
  })

  it("says for how many cells there are no bounds where the tables are too large for it", () => {
    const daten = datensaetzeOf(zufall(1))
    const small = { ...weise, hoechstens: 1 }
    const refused = Freigabe.make(daten, regel, small)
    expect(Result.isFailure(refused) && refused.failure.map(({ code }) => code)).toEqual(["geheimhaltung/GrenzenFehlen"])
    const { angegriffen, programme } = countsOf(Result.getOrThrow(Freigabe.make(daten, regel, { ...small, ohneGrenzen: "erlaubt" })))
    expect(angegriffen - programme).toBeGreaterThan(0)
  })

  it("tells with a later report nothing that an earlier one withheld, or is not given", () => {
    let later = 0
    for (let seed = 1; seed <= 12; seed++) {
      const [first, ...rest] = datensaetzeOf(zufall(seed)).toReversed()
      const { register } = Result.getOrThrow(Freigabe.make(first === undefined ? [] : [first], regel, weise))
      const second = Freigabe.make(rest, regel, { ...weise, bericht: "Sonderauswertung", register })
      if (Result.isFailure(second)) continue
      later += 1
      const { eintraege } = second.success.register
      expect(eintraege.length).toBe(3)
      expect(attack({ tabellen: eintraege.map(({ tabelle }) => tabelle) }, { loeser }).enthuellt, `seed ${seed}`).toEqual([])
    }
    expect(later).toBeGreaterThan(3)
  })

  it("withholds nothing that another office has told already: withholding it would protect nobody", () => {
    const daten = datensaetzeOf(zufall(1)).filter((one) => countsOf(Result.getOrThrow(Freigabe.make([one], regel, weise))).gesperrt > 0)
    expect(daten.length).toBeGreaterThan(0)
    const told = daten.map((one) => ({ ...one, id: `woanders-${one.id}`, herkunft: "veroeffentlicht" as const, cube: Cube.make(one.cube.merkmale, "unbekannt", Cube.zellen(one.cube)) }))
    const { protokoll } = Result.getOrThrow(Freigabe.make(daten, regel, { ...weise, bekannt: told }))
    expect([protokoll.gesperrt, protokoll.angegriffen, protokoll.weitereTabellen]).toEqual([0, 0, daten.length])
    expect(() => Freigabe.make(daten, regel, { ...weise, bekannt: daten })).toThrow(/is given as bekannt but is a count of rows/u)
  })
})

const auszaehlungOf = (id: string, merkmal: Merkmal.Merkmal, zahlen: Readonly<Record<string, number>>): Datensatz.Datensatz => ({
  id, titel: id, groesse: "bevoelkerung", einheit: "Personen", statistik: "melderegister", definitionen: {}, herkunft: "eigene-auszaehlung",
  fundstelle: { herausgeber: "erfunden", tabelle: "erfunden" }, anmerkungen: [],
  cube: Cube.make([Raummerkmal.make([Raum.make("05999001", "Beispielstadt")]), Zeitmerkmal.make([Zeitraum.jahr(2024)]), merkmal], "null",
    Object.entries(zahlen).map(([schluessel, wert]) => ({ koordinate: { ...fest, [merkmal.id]: schluessel }, wert: Messwert.exakt(wert) }))),
})
const codesOf = (result: ReturnType<typeof Freigabe.make>) => (Result.isFailure(result) ? [...new Set(result.failure.map(({ code }) => code))] : [])

describe("secret cells that no table shows as withheld", () => {
  it("are attacked behind rounded numbers: four cells of 2 come out of their rounded total", () => {
    const viermalZwei = auszaehlungOf("zwei", merkmale.a, { a0: 2, a1: 2, a2: 2, a3: 2 })
    expect(codesOf(Freigabe.make([viermalZwei], regeln.azr, weise))).toEqual(["geheimhaltung/ZelleEnthuellt"])
    const offen = auszaehlungOf("offen", merkmale.a, { a0: 2, a1: 14, a2: 21, a3: 33 })
    expect(codesOf(Freigabe.make([offen], regeln.azr, weise))).toEqual([])
  })

  it("are not given away by what is asked for: of 38 Germans and 2 foreigners no two of the three numbers go out", () => {
    const kurse = auszaehlungOf("kurse", Merkmal.make("nationalitaet", Nationalitaet.liste), { NATD: 38, NATA: 2 })
    const result = Freigabe.make([{ datensatz: kurse, zellen: [fest, { ...fest, nationalitaet: "NATD" }] }], regeln.bundesagentur, weise)
    const told = Result.isFailure(result) ? [] : result.success.datensaetze.flatMap(({ cube }) => Cube.zellen(cube)).filter(({ wert }) => Messwert.isZahl(wert))
    expect(told.length).toBeLessThan(2)
  })
})

describe("what an earlier report withheld", () => {
  it("stays as wide as its rule says, also where a later report has another rule", () => {
    let [refused, later] = [0, 0]
    const fuenf = { ...regel, schwelle: 5 }
    for (let seed = 1; seed <= 12; seed++) {
      const [daten] = datensaetzeOf(zufall(seed))
      if (daten === undefined) continue
      const first = Result.getOrThrow(Freigabe.make([daten], fuenf, weise))
      const before = new Map(attack({ tabellen: first.register.eintraege.map(({ tabelle }) => tabelle) }, { loeser }).schranken.map(({ bis, stelle, von }) => [Stelle.keyOf(stelle), bis - von]))
      const second = Freigabe.make([{ ...daten, id: "gerundet" }], regeln.azr, { ...weise, bericht: "Sonderauswertung", register: first.register })
      if (Result.isFailure(second)) {
        refused += 1
        continue
      }
      later += 1
      const { schranken } = attack({ tabellen: second.success.register.eintraege.map(({ tabelle }) => tabelle) }, { loeser })
      for (const { bis, stelle, von } of schranken) {
        expect(bis - von, `seed ${seed}, ${Stelle.toText(stelle)}`).toBeGreaterThanOrEqual(Math.min(4, before.get(Stelle.keyOf(stelle)) ?? 4))
      }
    }
    expect([refused > 0, refused + later]).toEqual([true, 12])
  })
})
