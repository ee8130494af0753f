import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { wechsel } from "../../test/faelle/checklisten.js"
import * as Dauer from "../kernel/Dauer.js"
import * as Finding from "../kernel/Finding.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Checkliste from "./Checkliste.js"

const juni = Stichtag.make(2026, 6, 1)
const due = (lage: "vor" | "nach", dauer: Dauer.Dauer) => Checkliste.faelligAm({ frist: { lage, dauer } }, juni)

describe("a step", () => {
  it.each([
    ["vor", { months: 2 }, "2026-04-01"], ["vor", { days: 1 }, "2026-05-31"], ["nach", { weeks: 2 }, "2026-06-15"], ["vor", { months: 3, days: 1 }, "2026-02-28"],
  ] as const)("due %s the change by %j is due on %s", (lage, parts, day) => {
    expect(due(lage, Dauer.make(parts))).toBe(day)
  })

  it("without a term is due on no day", () => {
    expect(Checkliste.faelligAm({}, juni)).toBeUndefined()
  })
})

describe("a checklist", () => {
  it("is read from data, and a German text alone is enough", () => {
    const text = JSON.parse(JSON.stringify({ ...wechsel, titel: "Wechsel" })) as unknown
    expect(Schema.decodeUnknownSync(Checkliste.Checkliste)(text).titel).toEqual({ de: "Wechsel" })
    expect(Result.isFailure(Schema.decodeUnknownResult(Checkliste.Checkliste)({ ...wechsel, schritte: [] }))).toBe(true)
  })

  it("is found in the version of the day", () => {
    const alt = { ...wechsel, gueltigAb: Stichtag.make(2020, 1, 1), gueltigBis: Stichtag.make(2024, 12, 31), von: "sgb-xii" }
    const listen = [alt, wechsel]
    expect(Checkliste.findOn(listen, wechsel.id, juni)).toBe(wechsel)
    expect(Checkliste.findOn(listen, wechsel.id, Stichtag.make(2024, 12, 31))).toBe(alt)
    expect(Checkliste.findOn(listen, wechsel.id, Stichtag.make(2019, 1, 1))).toBeUndefined()
    expect(Checkliste.findOn(listen, Id.make("anders"), juni)).toBeUndefined()
  })
})

describe("the check of a checklist", () => {
  it("finds nothing in one that is in order", () => {
    expect(Checkliste.check(wechsel)).toEqual([])
  })

  it.each<[string, string, Checkliste.Checkliste, string]>([
    ["a step twice", "fall/ChecklisteSchrittTwice", { ...wechsel, schritte: [wechsel.schritte[0], wechsel.schritte[0]] }, "schritte[1].id"],
    ["a law that no list has", "fall/ChecklisteRechtskreisNotFound", { ...wechsel, nach: "sgb-99" }, "nach"],
    ["a law that was not in force", "fall/ChecklisteRechtskreisNotFound", { ...wechsel, von: "bvg" }, "von"],
    ["an end before the beginning", "fall/ChecklisteNeverValid", { ...wechsel, gueltigBis: Stichtag.make(2024, 1, 1) }, "gueltigBis"],
    ["a right without a translation", "fall/ChecklisteTranslationMissing", { ...wechsel, rechte: [{ de: "Integrationskurs" }] }, "rechte[0]"],
  ])("names %s", (_, code, liste, path) => {
    const [finding, ...others] = Checkliste.check(liste)
    expect(others).toEqual([])
    expect(finding?.code).toBe(code)
    expect(Finding.pathToText(finding?.path ?? [])).toBe(path)
  })

  it("asks every text for every language that one of them has", () => {
    const liste = { ...wechsel, titel: { de: "Wechsel", tr: "Geçiş", ar: "انتقال" } }
    const missing = Checkliste.check(liste)
    expect(new Set(missing.map(({ details }) => details["sprache"]))).toEqual(new Set(["ar"]))
    expect(missing).toHaveLength(wechsel.schritte.length + wechsel.rechte.length)
  })
})
