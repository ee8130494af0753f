import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { anyMesswert } from "../../test/anyMesswert.js"
import { ergebnis } from "../../test/ergebnisse.js"
import { forAll } from "../../test/seeded.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Raum from "../kernel/Raum.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { abstand } from "./abstand.js"
import type { Ergebnis } from "./Ergebnis.js"

const von = (nationalitaet: string, wert: number | Messwert.Messwert, part: Partial<Ergebnis> = {}) =>
  ergebnis(2019, wert, { gruppe: { nationalitaet }, einheit: "Prozent", mass: "quote", ...part })

const gap = (a: number | Messwert.Messwert, b: number | Messwert.Messwert) =>
  Result.getOrThrow(abstand(von("NATA", a), von("NATD", b)))

describe("abstand", () => {
  it("is the group minus the reference, in points, and the group divided by it", () => {
    expect(gap(20, 8)).toMatchObject({ differenz: Messwert.exakt(12), einheit: "Prozentpunkte", verhaeltnis: Messwert.exakt(2.5) })
    expect(gap(8, 20)).toMatchObject({ differenz: Messwert.exakt(-12), verhaeltnis: Messwert.exakt(0.4) })
    expect(Result.getOrThrow(abstand(von("a", 8, { einheit: "Fälle" }), von("b", 3, { einheit: "Fälle" }))).einheit).toBe("Fälle")
  })

  it("has no ratio to a reference that is or may be 0, and none where a value lies below 0", () => {
    expect(gap(20, 0)).toMatchObject({ differenz: Messwert.exakt(20), verhaeltnis: Messwert.fehlend("undefiniert") })
    expect(gap(20, Messwert.gerundet(0, { basis: 0.1, nichtNegativ: true })).verhaeltnis).toEqual(Messwert.fehlend("undefiniert"))
    expect(gap(-20, 10)).toMatchObject({ differenz: Messwert.exakt(-30), verhaeltnis: Messwert.fehlend("nicht-sinnvoll") })
    expect(gap(0, 10).verhaeltnis).toEqual(Messwert.exakt(0))
  })

  it("carries the reason of an absent value", () => {
    expect(gap(Messwert.fehlend("nicht-auf-dieser-ebene"), 0)).toMatchObject({ differenz: { grund: "nicht-auf-dieser-ebene" }, verhaeltnis: { grund: "nicht-auf-dieser-ebene" } })
  })

  const codes = (b: Ergebnis) => Result.match(abstand(von("NATA", 1), b), { onSuccess: () => [], onFailure: (all) => all.map(({ code, details }) => `${code} ${String(details["was"] ?? "")}`) })
  it.each([
    ["indikator", { indikator: "3.2" }], ["variante", { variante: "x" }], ["einheit", { einheit: "je 1.000" }],
    ["raum", { raum: Raum.make("05562", "Recklinghausen") }], ["jahr", { jahr: 2018 }], ["kennzeichen", { kennzeichen: ["stellvertretend" as const] }],
  ])("refuses groups that differ in %s too", (was, part) => {
    expect(codes(von("NATD", 1, part))).toEqual([`indikator/NotComparable ${was}`])
  })

  it.each([["statistik", { statistik: "azr" }], ["zeit", { zeit: Zeitraum.tag(Stichtag.make(2018, 12, 31)) }]])("refuses numbers of another %s", (was, gelesen) => {
    expect(codes(ergebnis(2019, 1, { gruppe: { nationalitaet: "NATD" }, einheit: "Prozent" }, gelesen))).toEqual([`indikator/NotComparable ${was}`])
  })

  it("refuses groups of two Merkmale, and a group against one that holds it", () => {
    const code = (gruppe: Readonly<Record<string, string>>) => codes(von("NATD", 1, { gruppe }))
    expect(code({ geschlecht: "w" })).toEqual(["indikator/GroupsOverlap "])
    expect(code({})).toEqual(["indikator/GroupsOverlap "])
    expect(code({ nationalitaet: "NATD", geschlecht: "w" })).toEqual(["indikator/GroupsOverlap "])
  })

  it("refuses a group as its own reference", () => {
    expect(codes(von("NATA", 2))).toEqual(["indikator/GroupDoubled "])
  })
})

describe("properties", () => {
  it("turned round, the difference changes its sign", () => {
    forAll(300, (chance) => {
      const [a, b] = [anyMesswert(chance), anyMesswert(chance)]
      expect(Messwert.negate(gap(a, b).differenz)).toEqual(gap(b, a).differenz)
    })
  })
})
