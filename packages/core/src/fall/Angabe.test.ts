import { describe, expect, it } from "vitest"
import { ids, tag } from "../../test/faelle/beispielfall.js"
import * as Id from "../kernel/Id.js"
import * as Angabe from "./Angabe.js"

const sprache = (id: string, wert: string, person = ids.hauptperson): Angabe.Stand => ({
  id: Id.make(id), person, herkunft: { art: "person" }, feld: "sprache", datenart: "lebenslage", wert, am: tag(),
})

describe("what is noted of a person", () => {
  const angaben = [sprache("a-1", "ar"), sprache("a-2", "tr"), sprache("a-3", "de", ids.kind)]

  it("is what was noted last of her in that field", () => {
    expect(Angabe.findLast(angaben, ids.hauptperson, "sprache")).toBe(angaben[1])
    expect(Angabe.findLast(angaben, ids.kind, "sprache")?.wert).toBe("de")
  })

  it("is not there where nothing is noted", () => {
    expect(Angabe.findLast(angaben, ids.partner, "sprache")).toBeUndefined()
    expect(Angabe.findLast(angaben, ids.hauptperson, "kontakt")).toBeUndefined()
  })
})
