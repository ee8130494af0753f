import { describe, expect, it } from "vitest"
import * as Messwert from "../../kernel/Messwert.js"
import { medianOf } from "./wartezeit.js"

const fertig = (...tage: ReadonlyArray<number>) => tage.map((one) => ({ tage: one, offen: false }))
const offen = (...tage: ReadonlyArray<number>) => tage.map((one) => ({ tage: one, offen: true }))

describe("the median of waits", () => {
  it("is the middle one in completed weeks, or half way between the two middle ones", () => {
    expect(medianOf(fertig(70, 7, 20))).toEqual({ wochen: Messwert.exakt(2) })
    expect(medianOf(fertig(7, 14, 28, 70))).toEqual({ wochen: Messwert.exakt(3) })
  })
  it("is known although some still wait, where they wait longer than the middle", () => {
    expect(medianOf([...fertig(7, 14, 21), ...offen(60, 90)])).toEqual({ wochen: Messwert.exakt(3) })
  })
  it("is told as at least so long where too many still wait", () => {
    expect(medianOf([...fertig(7, 14), ...offen(35, 60, 90)])).toEqual({ wochen: Messwert.fehlend("unbekannt"), wochenMindestens: Messwert.exakt(5) })
  })
  it("of nothing is undefined", () => {
    expect(medianOf([])).toEqual({ wochen: Messwert.fehlend("undefiniert") })
  })
})
