import { describe, expect, it } from "vitest"
import { eigenaktivitaet, handlungsziel, leistung } from "../../test/faelle/beispielfall.js"
import * as Id from "../kernel/Id.js"
import * as Massnahme from "./Massnahme.js"

describe("a measure", () => {
  it("serves the Handlungsziel that it was made for, and is of one kind", () => {
    expect(leistung).toMatchObject({ art: "leistung", handlungsziel: handlungsziel.id })
    expect(eigenaktivitaet).toMatchObject({ art: "eigenaktivitaet", handlungsziel: handlungsziel.id })
    expect(Massnahme.passung(handlungsziel, { id: Id.make("pa-1"), art: "neues-angebot", grund: "Grund", vereinbarung: "Vereinbarung", beruehrt: [] }))
      .toMatchObject({ art: "neues-angebot", handlungsziel: handlungsziel.id })
  })

  it.each([
    ["geplant", true], ["angefragt", true], ["laeuft", true], ["erbracht", false], ["abgelehnt", false], ["abgebrochen", false], ["gestrichen", false],
  ] as const)("that is %s: open is %s", (stand, offen) => {
    expect(Massnahme.isOffen({ stand })).toBe(offen)
  })
})
