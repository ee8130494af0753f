import { marl } from "@teilhabe/konzepte/marl"
import { describe, expect, it } from "vitest"
import { umfeld } from "../../test/faelle/beispielfall.js"
import * as Umfeld from "./Umfeld.js"

describe("what a case may refer to", () => {
  it("is every Handlungsfeld of the Konzept, the catalogue, and no checklist where none is given", () => {
    expect(Umfeld.of(marl, umfeld.katalog)).toEqual({ handlungsfelder: marl.handlungsfelder.map(({ id }) => id), katalog: umfeld.katalog, checklisten: [] })
  })
})
