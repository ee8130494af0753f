import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as Fallstand from "../../src/befund/Fallstand.js"
import * as Fallstatistik from "../../src/befund/Fallstatistik.js"
import * as Cube from "../../src/cube/Cube.js"
import type { Datensatz } from "../../src/cube/Datensatz.js"
import { regeln } from "../../src/geheimhaltung/regeln.js"
import * as Messwert from "../../src/kernel/Messwert.js"
import * as Stichtag from "../../src/kernel/Stichtag.js"
import { forAll } from "../seeded.js"
import { errate } from "./jahrangriff.js"
import { stadt, statistikstelle } from "./kuenstlicheFaelle.js"
import { bedarf, ereignisseOf, kreis, type Kurzfall, wer } from "./kurzfall.js"

const BIS = Stichtag.make(2025, 12, 31)
const felder = { wohnen: "Wohnen", sprache: "Sprache" }
const jahrOf = (am: Stichtag.Stichtag = Stichtag.make(2026, 3, 1), jahr = 2025) => Fallstatistik.empty({ jahr, empfaenger: statistikstelle, am })
const weise = { raum: stadt, handlungsfelder: felder, herausgeber: "Beispielstadt", regel: regeln.schwelleFuenf, ohneGrenzen: "erlaubt" as const, bericht: "Fallstatistik" }
const zaehle = (faelle: ReadonlyArray<Kurzfall>, jahr = jahrOf()) => Fallstatistik.addAll(jahr, faelle.map((plan, at) => Fallstand.of(ereignisseOf(at, plan), Stichtag.make(jahr.jahr, 12, 31))))
const releasedOf = (faelle: ReadonlyArray<Kurzfall>): ReadonlyArray<Datensatz> =>
  Result.getOrThrowWith(Fallstatistik.release(zaehle(faelle), weise), (findings) => new Error(findings.map(({ code, message }) => `${code}: ${message}`).join("\n"))).freigabe.datensaetze
const jeder = (anzahl: number, plan: Kurzfall): ReadonlyArray<Kurzfall> => Array.from({ length: anzahl }, () => plan)
const readIn = (datensaetze: ReadonlyArray<Datensatz>, tabelle: string, merkmal: string, key: string): Messwert.Messwert | undefined => {
  const cube = datensaetze.find(({ id }) => id === `fallstatistik-2025-${tabelle}`)?.cube
  return cube === undefined ? undefined : Cube.get(cube, { raum: "05999001", zeit: "2025", [merkmal]: key })
}

const arten = {
  aufnahme: { offen: "2025-02-01", phase: "aufnahme" }, bestandsaufnahme: { offen: "2025-02-01", phase: "bestandsaufnahme" }, hilfeplanung: { offen: "2024-02-01", phase: "hilfeplanung" },
  steuerung: { offen: "2023-02-01" }, monitoring: { offen: "2022-02-01", phase: "monitoring", bedarf: "sprache" }, beraten: { offen: "2025-02-01", beraten: "2025-03-01" },
  umzug: { offen: "2024-08-01", ende: ["umzug", "2025-03-01"] }, fort: { offen: "2025-01-10", ende: ["kein-kontakt", "2025-12-01"] },
} as const satisfies Readonly<Record<string, Kurzfall>>

describe("the number that was withheld", () => {
  it.each([
    [{ aufnahme: 20, bestandsaufnahme: 3, beraten: 6, steuerung: 30, umzug: 9 }],
    [{ aufnahme: 7, bestandsaufnahme: 3, beraten: 16, steuerung: 30, umzug: 19 }],
    [{ aufnahme: 8, bestandsaufnahme: 4, beraten: 9, steuerung: 30, umzug: 6 }],
  ])("is read in no other table, by one that knows what each number is made of: %j", (mengen) => {
    const datensaetze = releasedOf(Object.entries(mengen).flatMap(([art, anzahl]) => jeder(anzahl, arten[art as keyof typeof arten])))
    const erraten = errate(datensaetze, 80)
    expect(erraten.length).toBeGreaterThan(0)
    expect(erraten.filter(({ werte }) => Math.max(...werte) - Math.min(...werte) < 4)).toEqual([])
  })
})

describe("properties", () => {
  it("of small years no withheld number is known to fewer than five values, by one that tries every town there can be", () => {
    let [withheld, told] = [0, 0]
    forAll(24, (chance) => {
      const at = chance.int(0, 4)
      const faelle = Object.values(arten).slice(at, at + 4).flatMap((plan) => jeder(chance.int(1, 6), plan))
      const mitKreis = faelle.map((plan, nummer): Kurzfall => (chance.int(1, 3) > 1 ? plan : { ...plan, dazu: [[plan.offen, kreis(`z-${nummer}`, wer(nummer).haupt, chance.pick(["sgb-ii", "asylblg"]), "2022-01-01")]] }))
      const datensaetze = releasedOf(mitKreis)
      const erraten = errate(datensaetze, mitKreis.length)
      withheld += erraten.length
      told += datensaetze.flatMap(({ cube }) => Cube.zellen(cube)).filter(({ wert }) => (Messwert.getWert(wert) ?? 0) > 0).length
      if (mitKreis.length >= 10) expect(erraten.filter(({ werte }) => Math.max(...werte) - Math.min(...werte) < 4)).toEqual([])
      else expect(datensaetze.length).toBe(1)
    })
    expect(withheld).toBeGreaterThan(50)
    expect(told).toBeGreaterThan(50)
  })

  it("no number below the threshold is told, nor one that leaves fewer than that over", () => {
    forAll(20, (chance) => {
      const faelle = Object.values(arten).flatMap((plan) => jeder(chance.int(0, 12), plan))
      const datensaetze = releasedOf(faelle)
      const zahlen = datensaetze.flatMap(({ cube }) => Cube.zellen(cube)).flatMap(({ wert }) => Messwert.getWert(wert) ?? [])
      expect(zahlen.filter((zahl) => zahl > 0 && zahl < 5)).toEqual([])
      const darunter = datensaetze.filter(({ cube }) => cube.merkmale.some(({ id }) => id === "zutreffend")).flatMap(({ cube }) => Messwert.getWert(Cube.get(cube, { raum: "05999001", zeit: "2025", zutreffend: "ja" })) ?? [])
      expect(darunter.filter((ja) => faelle.length - ja > 0 && faelle.length - ja < 5)).toEqual([])
    })
  })
})

describe("a year", () => {
  it("says the same whenever it is counted: a later end, reopening, goal or law does not change it", () => {
    const plan: Kurzfall = { offen: "2024-03-01", phase: "monitoring", ende: ["umzug", "2025-06-01"] }
    const later: Kurzfall = { ...plan, wieder: "2026-02-01" }
    const offen: Kurzfall = { offen: "2024-03-01", phase: "monitoring", dazu: [["2026-02-03", { _tag: "HandlungszielSettled", handlungsziel: wer(10).ziel, ausgang: "erreicht" }], ["2026-02-04", { _tag: "FallBrokenOff", grund: "umzug" }]] }
    const count = (faelle: ReadonlyArray<Kurzfall>) => zaehle(faelle).anzahlen
    expect(count(jeder(10, later))).toEqual(count(jeder(10, plan)))
    expect(count(jeder(10, later))).toMatchObject({ "stand/umzug": 10, "dauer/frueher.1-jahr": 10, "zielausgang/offen": 10 })
    expect(count([...jeder(10, plan), offen])).toMatchObject({ "stand/monitoring": 1, "zielausgang/offen": 11 })
    expect(count(jeder(3, { offen: "2025-02-01", beraten: "2025-03-01", wieder: "2026-01-15" }))).toEqual({ "stand/beraten": 3, "dauer/im-jahr.unter-6-monaten": 3 })
  })

  it("leaves out who has withdrawn since, and a need that was taken back since", () => {
    const plan: Kurzfall = { offen: "2025-03-01" }
    const weg: Kurzfall = { ...plan, dazu: [["2026-01-10", { _tag: "EinwilligungWithdrawn", einwilligung: `e-${wer(0).haupt}`, durch: wer(0).haupt }]] }
    expect(zaehle([weg, plan])).toMatchObject({ gezaehlt: 1, ausgelassen: 1 })
    const zurueck: Kurzfall = { ...plan, dazu: [["2026-01-10", { _tag: "BestandWithdrawn", bestand: "b-0", grund: "x" }]] }
    expect(zaehle([zurueck, plan]).anzahlen).toMatchObject({ "handlungsfeld/wohnen": 1, "stand/leistungssteuerung": 2 })
  })

  it("counts the law of the Hauptperson, and of a child with her leave alone what is needed", () => {
    const kind = (nummer: number): Kurzfall => ({ offen: "2025-03-01", kind: true, dazu: [["2025-03-01", kreis(`z-${nummer}`, wer(nummer).kind, "sgb-viii", "2025-01-01")], ["2025-03-01", bedarf(`bk-${nummer}`, wer(nummer).kind, "sprache")]] })
    expect(Object.keys(zaehle([kind(0), kind(1)]).anzahlen).sort()).toEqual(["dauer/im-jahr.6-bis-11-monate", "handlungsfeld/wohnen", "stand/leistungssteuerung", "zielausgang/offen"])
  })

  it("counts only cases that are told up to its last day", () => {
    const heute = Fallstand.of(ereignisseOf(1, { offen: "2024-03-01", ende: ["umzug", "2026-02-01"] }), Stichtag.make(2026, 3, 1))
    expect(() => Fallstatistik.add(jahrOf(), heute)).toThrow(/Fallstand\.of.*2025-12-31.*replayUntil/u)
    expect(() => Fallstatistik.add(jahrOf(), { ...heute, bis: BIS })).toThrow(RangeError)
    expect(() => Fallstatistik.add(jahrOf(), { ...Fallstand.of(ereignisseOf(1, { offen: "2024-03-01" }), BIS), heute: heute.heute, bis: BIS })).not.toThrow()
    expect(Fallstatistik.add(jahrOf(), Fallstand.of(ereignisseOf(1, { offen: "2026-01-03" }), BIS)).gezaehlt).toBe(0)
  })

  it("with a need in a Handlungsfeld that is not named does not go out", () => {
    expect(() => Fallstatistik.release(zaehle(jeder(12, { offen: "2025-03-01", bedarf: "arbeit" })), weise)).toThrow(/handlungsfeld\/arbeit/u)
  })

  it("goes out once: counted again after a withdrawal, the difference would be a person", () => {
    const faelle = jeder(37, { offen: "2025-03-01" })
    const { freigabe: { register } } = Result.getOrThrow(Fallstatistik.release(zaehle(faelle), weise))
    const again = Fallstatistik.release(zaehle(faelle.slice(1)), { ...weise, register, bericht: "Fallstatistik, neu" })
    expect(Result.isFailure(again) && again.failure.map(({ code }) => code)).toEqual(["befund/ZeitraumPublished"])
    expect(Result.isSuccess(Fallstatistik.release(zaehle(faelle, jahrOf(Stichtag.make(2027, 2, 1), 2026)), { ...weise, register, bericht: "Fallstatistik 2026" }))).toBe(true)
  })

  it("of fewer cases than twice the threshold tells their number alone, and of more who has a need and who has none", () => {
    expect(releasedOf(jeder(9, { offen: "2025-03-01" })).map(({ id }) => id)).toEqual(["fallstatistik-2025-insgesamt"])
    const zwanzig = releasedOf([...jeder(14, { offen: "2025-03-01" }), ...jeder(6, { offen: "2025-03-01", bedarf: "sprache" })])
    expect(readIn(zwanzig, "handlungsfeld-sprache", "zutreffend", "nein")).toEqual(Messwert.exakt(14))
    const neunzehn = releasedOf([...jeder(19, { offen: "2025-03-01" }), ...jeder(1, { offen: "2025-03-01", phase: "bestandsaufnahme" })])
    expect(readIn(neunzehn, "handlungsfeld-wohnen", "zutreffend", "ja")).toEqual(Messwert.fehlend("gesperrt"))
  })
})
