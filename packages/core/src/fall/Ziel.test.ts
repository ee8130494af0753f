import { describe, expect, it } from "vitest"
import { handlungsziel, ids, mottoziel, rahmenziel, tag } from "../../test/faelle/beispielfall.js"
import * as Kennung from "./Kennung.js"
import * as Ziel from "./Ziel.js"

const baum: Ziel.Zielbaum = {
  motto: [{ ...mottoziel, seit: tag() }],
  rahmen: [{ ...rahmenziel, seit: tag() }],
  handlung: [{ ...handlungsziel, seit: tag(), bewertungen: [], ausgang: "offen" }],
}
const given = { am: tag(9), grund: "Grund" }

describe("a goal", () => {
  it("carries the key of what it serves", () => {
    expect(rahmenziel).toMatchObject({ id: ids.rahmen, mottoziel: mottoziel.id })
    expect(handlungsziel).toMatchObject({ id: ids.handlung, rahmenziel: rahmenziel.id })
  })

  it("is found with what it serves", () => {
    expect(Ziel.find(baum, ids.handlung)).toEqual({ handlungsziel: baum.handlung[0], rahmenziel: baum.rahmen[0], mottoziel: baum.motto[0] })
    expect(Ziel.find(baum, Kennung.handlungsziel("h-2"))).toBeUndefined()
  })

  it("is not found where a level above is missing", () => {
    expect(Ziel.find({ ...baum, rahmen: [] }, ids.handlung)).toBeUndefined()
    expect(Ziel.find({ ...baum, motto: [] }, ids.handlung)).toBeUndefined()
  })
})

describe("an open Handlungsziel", () => {
  it("is neither settled nor given up", () => {
    expect(Ziel.isOffen(baum, ids.handlung)).toBe(true)
    for (const ausgang of ["erreicht", "teilweise", "nicht-erreicht", "aufgegeben"] as const) {
      expect(Ziel.isOffen({ ...baum, handlung: baum.handlung.map((ziel) => ({ ...ziel, ausgang })) }, ids.handlung)).toBe(false)
    }
    expect(Ziel.isOffen({ ...baum, handlung: baum.handlung.map((ziel) => ({ ...ziel, aufgegeben: given })) }, ids.handlung)).toBe(false)
  })

  it("serves goals that are not given up either", () => {
    expect(Ziel.isOffen({ ...baum, rahmen: baum.rahmen.map((ziel) => ({ ...ziel, aufgegeben: given })) }, ids.handlung)).toBe(false)
    expect(Ziel.isOffen({ ...baum, motto: baum.motto.map((ziel) => ({ ...ziel, aufgegeben: given })) }, ids.handlung)).toBe(false)
  })

  it("is one of the case", () => {
    expect(Ziel.isOffen(baum, Kennung.handlungsziel("h-2"))).toBe(false)
  })
})
