import { describe, expect, it } from "vitest"
import { fallIn, ids } from "../../test/faelle/beispielfall.js"
import * as Person from "./Person.js"

describe("the Hauptperson", () => {
  it("is who came for help, wherever she stands in the list", () => {
    const { personen } = fallIn("aufnahme")
    expect(Person.hauptperson(personen)?.id).toBe(ids.hauptperson)
    expect(Person.hauptperson(personen.toReversed())?.id).toBe(ids.hauptperson)
    expect(Person.hauptperson([])).toBeUndefined()
  })
})
