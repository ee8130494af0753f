import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { anyMesswert } from "../../../test/anyMesswert.js"
import { definition, geschlecht, kreis, marl, nationalitaet, operand, tabelle, type Zeile } from "../../../test/kleineTabellen.js"
import { forAll, implies, type Seeded } from "../../../test/seeded.js"
import * as Cube from "../../cube/Cube.js"
import type { Datensatz } from "../../cube/Datensatz.js"
import * as Messwert from "../../kernel/Messwert.js"
import * as Raummerkmal from "../../merkmal/Raummerkmal.js"
import type { Ausdruck } from "../Ausdruck.js"
import { blaetter, type Ergebnis } from "../Ergebnis.js"
import * as Erklaerung from "../Erklaerung.js"
import { evaluate } from "../evaluate.js"
import { explain } from "../explain.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"

const STATISTIKEN = ["bevoelkerungsfortschreibung", "melderegister", "azr"] as const

const rows = (chance: Seeded, kopf: ReadonlyArray<string>): ReadonlyArray<Zeile> => {
  const key = (id: string): string => {
    if (id === "raum") return chance.pick(["05562", "05562", "05562024"])
    if (id === "zeit") return chance.pick(["2015-12-31", "2015-12-31", "2014-12-31"])
    if (id === "alter") return chance.pick(["ALT000B15", "ALT015B18", "ALT018B65", "ALT015B65", "*"])
    return chance.pick(id === "geschlecht" ? ["m", "w", "*", "*"] : ["NATA", "NATD", "*", "*"])
  }
  const found = new Map<string, Zeile>()
  for (let count = chance.int(0, 24); count > 0; count -= 1) {
    const keys = kopf.map(key)
    found.set(keys.join(), [...keys, chance.int(0, 2) > 0 ? Messwert.exakt(chance.int(0, 9)) : anyMesswert(chance)])
  }
  return [...found.values()]
}

const anyDatensatz = (chance: Seeded, id: string): Datensatz => {
  const kopf = ["raum", "zeit", "nationalitaet", "geschlecht", "alter"].filter((_, at) => (at < 2 ? chance.int(0, 19) > 0 : chance.int(0, 2) === 0))
  const datensatz = tabelle({
    id,
    groesse: chance.pick(["bevoelkerung", "bevoelkerung", "auslaender"]),
    statistik: chance.pick(STATISTIKEN),
    einheit: chance.int(0, 9) === 0 ? "Fälle" : "Personen",
    herkunft: chance.pick(["veroeffentlicht", "veroeffentlicht", "eigene-auszaehlung", "synthetisch"]),
    definitionen: { nationalitaet: chance.pick(["alt", "neu"]) },
    ...(chance.int(0, 4) === 0 ? { toleranz: { art: "abweichung", hoechstens: 3 } } : {}),
  }, kopf, rows(chance, kopf))
  return chance.int(0, 4) === 0 ? { ...datensatz, cube: Cube.empty(datensatz.cube.merkmale) } : datensatz
}

const anyOperand = (chance: Seeded): Ausdruck =>
  operand({
    groesse: chance.pick(["bevoelkerung", "bevoelkerung", "auslaender"]),
    fest: chance.bool() ? {} : { nationalitaet: chance.pick(["NATA", "NATA", "NATD", "insgesamt", "ohne"]) },
    nach: chance.bool() ? ["geschlecht"] : [],
    zeit: chance.pick([[{ art: "stichtag", tag: "12-31", jahr: 0 }], [{ art: "stichtag", tag: "12-31", jahr: 0 }, { art: "stichtag", tag: "12-31", jahr: -1 }], [{ art: "stichtag", tag: "02-29", jahr: 0 }]]),
    statistiken: chance.pick([[...STATISTIKEN], ["melderegister"], ["azr", "melderegister"]]),
    ...(chance.int(0, 4) === 0 ? { alter: { von: chance.pick([0, 15, 16]), bis: 65 } } : {}),
  })

const anyFormel = (chance: Seeded, depth = 2): Ausdruck => {
  if (depth === 0 || chance.int(0, 3) === 0) return anyOperand(chance)
  const next = (): Ausdruck => anyFormel(chance, depth - 1)
  return chance.pick<() => Ausdruck>([
    () => ({ art: chance.pick(["summe", "mittel"]), teile: [next(), next()].slice(chance.int(0, 1)) }),
    () => ({ art: "differenz", von: next(), minus: next() }),
    () => ({ art: "quotient", zaehler: next(), nenner: next(), je: chance.pick([100, 1000, 1]) }),
  ])()
}

const anyDefinition = (chance: Seeded): Indikatordefinition =>
  definition({
    formel: anyFormel(chance),
    mass: chance.pick(["anzahl", "anteil", "quote", "saldo"]),
    gliederung: chance.bool() ? [] : [{ merkmal: geschlecht, schluessel: ["insgesamt", "m", "w"] }],
    ...(chance.bool() ? { mischung: "erlaubt" } : {}),
    ...(chance.int(0, 3) === 0 ? { mindestnenner: { wert: 5, grund: "unsicher", quelle: "Amt" } } : {}),
    ...(chance.int(0, 3) === 0 ? { rangliste: { merkmal: "geschlecht", plaetze: 3 } } : {}),
  })

const anyFall = (chance: Seeded) => ({
  definition: anyDefinition(chance),
  lage: {
    daten: Array.from({ length: chance.int(0, 7) }, (_, at) => anyDatensatz(chance, `t${at}`)),
    raum: chance.pick([kreis, kreis, marl]),
    jahr: chance.pick([2015, 2015, 2016]),
  },
})

const each = (runs: number, property: (ergebnis: Ergebnis, fall: ReturnType<typeof anyFall>) => void): void =>
  forAll(runs, (chance) => {
    const fall = anyFall(chance)
    for (const ergebnis of evaluate(fall.definition, fall.lage).ergebnisse) property(ergebnis, fall)
  })

const leavesOf = ({ rechnung }: Ergebnis) => blaetter(rechnung)
const operandenOf = (ergebnis: Ergebnis) => leavesOf(ergebnis).flatMap((one) => (one.art === "operand" ? [one] : []))

describe("properties", () => {
  it("any tables and any formula give an answer, and the draws give all kinds of them", () => {
    const seen = new Set<string>()
    forAll(500, (chance) => {
      const fall = anyFall(chance)
      const { ergebnisse, findings } = evaluate(fall.definition, fall.lage)
      for (const { code } of findings) seen.add(code.replace("indikator/", ""))
      for (const { wert } of ergebnisse) seen.add(wert._tag)
    })
    expect([...seen]).toEqual(expect.arrayContaining([
      "AlterNotFilling", "EinheitMixed", "Exakt", "Fehlend", "Gerundet", "HerkunftMixed", "NennerTooSmall", "OperandNotFound", "SourcesContradict", "StatistikMixed",
    ]))
  })

  it("the order of the tables changes nothing", () => {
    forAll(200, (chance) => {
      const { definition: asked, lage } = anyFall(chance)
      expect(evaluate(asked, { ...lage, daten: lage.daten.toReversed() })).toEqual(evaluate(asked, lage))
    })
  })

  it("the trace gives the value, survives JSON, and is told in whole words", () => {
    each(200, (ergebnis) => {
      const erklaerung = explain(ergebnis)
      expect(Erklaerung.recompute(erklaerung)).toEqual(ergebnis.wert)
      const decoded = Schema.decodeUnknownResult(Erklaerung.Erklaerung)(JSON.parse(JSON.stringify(erklaerung)), { onExcessProperty: "error" })
      expect(decoded).toEqual(Result.succeed(erklaerung))
      expect(`${erklaerung.satz} ${erklaerung.formel}`).not.toMatch(/undefined|NaN|Infinity|\[object|\s\.|\.\.(?!\.)/u)
      expect(erklaerung.satz.includes("kein Wert.")).toBe(ergebnis.wert._tag === "Fehlend")
    })
  })

  it("a reason survives: where a part is absent, the result is", () => {
    each(200, (ergebnis) => {
      const absent = leavesOf(ergebnis).flatMap(({ wert }) => (wert._tag === "Fehlend" ? [wert.grund] : []))
      expect(implies(absent.length > 0, () => ergebnis.wert._tag === "Fehlend")).toBe(true)
      expect(implies(absent.includes("gesperrt"), () => ergebnis.wert._tag === "Fehlend" && ergebnis.wert.grund === "gesperrt")).toBe(true)
    })
  })

  it("every number is of the area asked for, and nothing meets that may not", () => {
    each(200, (ergebnis, { definition: asked, lage }) => {
      const parts = operandenOf(ergebnis)
      for (const { raum, koordinate } of parts) expect([raum, koordinate["raum"]]).toEqual([lage.raum, Raummerkmal.keyOf(lage.raum)])
      expect(new Set(parts.map(({ herkunft }) => herkunft === "synthetisch")).size).toBeLessThanOrEqual(1)
      const isMixed = new Set(parts.map(({ statistik }) => statistik)).size > 1
      expect(implies(isMixed, () => asked.mischung !== undefined && ergebnis.kennzeichen.includes("mischung"))).toBe(true)
    })
  })

  it("the true share lies in the interval of the share of rounded numbers", () => {
    forAll(200, (chance) => {
      const [teil, gesamt] = [chance.int(0, 400), chance.int(10, 1000)]
      const rounded = (zahl: number): Messwert.Messwert => Messwert.gerundet(Math.round(zahl / 5) * 5, { basis: 5, ganzzahlig: true, nichtNegativ: true })
      const daten = [tabelle({ id: "a" }, ["raum", "zeit", "nationalitaet"], [["05562", "2015-12-31", "NATA", rounded(teil)], ["05562", "2015-12-31", "*", rounded(gesamt)]])]
      const [first] = evaluate(definition({ mass: "quote" }), { daten, raum: kreis, jahr: 2015 }).ergebnisse
      expect(first !== undefined && Messwert.isZahl(first.wert) && Messwert.within(first.wert, (100 * teil) / gesamt)).toBe(true)
    })
  })

  it("the rate of a union lies between the rates of its parts", () => {
    forAll(200, (chance) => {
      const part = (): readonly [number, number] => [chance.int(0, 500), chance.int(1, 900)]
      const [[mz, mn], [wz, wn]] = [part(), part()]
      const cells = [["m", mz, mn], ["w", wz, wn], ["*", mz + wz, mn + wn]] as const
      const daten = [tabelle({ id: "a" }, ["raum", "zeit", "geschlecht", "nationalitaet"], cells.flatMap(([key, zaehler, nenner]): ReadonlyArray<Zeile> => [
        ["05562", "2015-12-31", key, "NATA", zaehler], ["05562", "2015-12-31", key, "*", nenner],
      ]))]
      const asked = definition({
        mass: "quote",
        formel: { art: "quotient", zaehler: operand({ fest: { [nationalitaet.id]: "NATA" }, nach: ["geschlecht"] }), nenner: operand({ nach: ["geschlecht"] }), je: 100 },
        gliederung: [{ merkmal: geschlecht, schluessel: ["m", "w", "insgesamt"] }],
      })
      const [m = 0, w = 0, all = -1] = evaluate(asked, { daten, raum: kreis, jahr: 2015 }).ergebnisse.map(({ wert }) => Messwert.getWert(wert))
      expect(all).toBeGreaterThanOrEqual(Math.min(m, w) - 1e-9)
      expect(all).toBeLessThanOrEqual(Math.max(m, w) + 1e-9)
    })
  })
})
