import { describe, expect, it } from "vitest"
import * as Personen from "../datenschutz/Kennung.js"
import * as Finding from "../kernel/Finding.js"
import * as Stichtag from "../kernel/Stichtag.js"
import { checkHandlungsziel, handlungszielmass } from "./checkHandlungsziel.js"
import { GELOESCHT } from "./Fall.js"
import * as Kennung from "./Kennung.js"
import type { Handlungsziel } from "./Ziel.js"

const am = Stichtag.make(2026, 3, 2)

const gut: Handlungsziel = {
  id: Kennung.handlungsziel("h-1"),
  rahmenziel: Kennung.rahmenziel("r-1"),
  personen: [Personen.person("p-1")],
  wortlaut: "Den Antrag auf einen Wohnberechtigungsschein abgeben",
  bis: Stichtag.make(2026, 4, 30),
  gewicht: 2,
  skala: ["kein Formular", "Formular da", "Antrag liegt beim Amt", "Bescheid ist da", "Wohnung besichtigt"],
  beruehrt: [],
}

const codes = (mehr: Partial<Handlungsziel>, day = am): ReadonlyArray<string> => checkHandlungsziel({ ...gut, ...mehr }, day).map(({ code }) => code)

describe("a Handlungsziel", () => {
  it("that is small, concrete, measurable and dated has no findings", () => {
    expect(codes({})).toEqual([])
  })

  it("may be due in half a year, and is far off a day later", () => {
    expect(codes({ bis: Stichtag.make(2026, 9, 2) })).toEqual([])
    expect(codes({ bis: Stichtag.make(2026, 9, 3) })).toEqual(["fall/HandlungszielDistant"])
  })

  it("whose last day is over wants a decision", () => {
    expect(codes({ bis: am })).toEqual([])
    expect(codes({ bis: Stichtag.make(2026, 3, 1) })).toEqual(["fall/HandlungszielOverdue"])
  })

  it("needs five levels that a rating can tell apart, whatever the case and the spaces", () => {
    const [finding] = checkHandlungsziel({ ...gut, skala: ["nichts", "Ein  Termin", "ein Termin ", "Antrag", "Bescheid"] }, am)
    expect(finding).toMatchObject({ code: "fall/SkalaRepeated", path: ["skala", 2], details: { frueher: -1, spaeter: 0 } })
  })

  it("says at the level 0 what would be seen, which is more than its wording", () => {
    expect(codes({ skala: ["a", "b", ` ${gut.wortlaut.toUpperCase()}`, "d", "e"] })).toEqual(["fall/SkalaNotConcrete"])
  })

  it("is one step in few words", () => {
    expect(codes({ wortlaut: "ä".repeat(300) })).toEqual([])
    expect(codes({ wortlaut: "ä".repeat(301) })).toEqual(["fall/WortlautLong"])
    expect(codes({ wortlaut: "Formular holen und  dann abgeben" })).toEqual(["fall/WortlautSeveralSteps"])
  })

  it("counts in no score with the weight 0", () => {
    expect(codes({ gewicht: 0 })).toEqual(["fall/GewichtZero"])
  })

  it("whose outcome and last rating do not agree, or that was never rated, is asked about", () => {
    const held = (ausgang: "offen" | "erreicht" | "teilweise" | "nicht-erreicht" | "aufgegeben", ...stufen: ReadonlyArray<-2 | -1 | 0 | 1 | 2>) =>
      checkHandlungsziel({ ...gut, ausgang, bewertungen: stufen.map((stufe) => ({ am, stufe, gemeinsam: true })) }, am).map(({ code }) => code)
    expect(held("nicht-erreicht", -1, 2)).toEqual(["fall/AusgangContradictsStufe"])
    expect(held("erreicht", 1, -1)).toEqual(["fall/AusgangContradictsStufe"])
    expect(held("erreicht")).toEqual(["fall/AusgangUnrated"])
    expect([held("erreicht", -2, 0), held("nicht-erreicht", 1, -1), held("teilweise", 2), held("offen", 2), held("aufgegeben")].flat()).toEqual([])
  })

  it("whose words were erased is not held against them", () => {
    expect(codes({ wortlaut: GELOESCHT, skala: [GELOESCHT, GELOESCHT, GELOESCHT, GELOESCHT, GELOESCHT] })).toEqual([])
  })

  it("is held against the measure of the house where there is one", () => {
    expect(checkHandlungsziel(gut, am, { ...handlungszielmass, zeichen: 20 }).map(({ code }) => code)).toEqual(["fall/WortlautLong"])
  })

  it("is never refused for it, and no finding repeats its words", () => {
    const findings = checkHandlungsziel({ ...gut, bis: Stichtag.make(2999, 1, 1), gewicht: 0, wortlaut: "Geheim und dann", skala: ["Geheim", "Geheim", "Geheim und dann", "x", "y"] }, am)
    expect(findings.map(({ code }) => code)).toEqual(["fall/HandlungszielDistant", "fall/SkalaRepeated", "fall/SkalaNotConcrete", "fall/WortlautSeveralSteps", "fall/GewichtZero"])
    expect(findings.filter(Finding.isFehler)).toEqual([])
    expect(JSON.stringify(findings)).not.toContain("eheim")
  })

  it("is checked on any day of the calendar", () => {
    expect(codes({ bis: Stichtag.make(2999, 12, 31) }, Stichtag.make(2999, 12, 30))).toEqual([])
  })
})
