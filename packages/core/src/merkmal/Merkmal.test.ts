import { describe, expect, it } from "vitest"
import * as Geschlecht from "./Geschlecht.js"
import * as Merkmal from "./Merkmal.js"
import * as Nationalitaet from "./Nationalitaet.js"

describe("Merkmal", () => {
  const merkmale = [Merkmal.make("geschlecht", Geschlecht.liste), Merkmal.make("nationalitaet", Nationalitaet.liste, "Deutsch oder nicht")]

  it("has the title of its list unless it is given one", () => {
    expect(merkmale.map(({ titel }) => titel)).toEqual(["Geschlecht", "Deutsch oder nicht"])
  })

  it("is found by its id", () => {
    expect(Merkmal.get(merkmale, "nationalitaet")).toBe(merkmale[1])
  })

  it("says which are known and which was probably meant", () => {
    expect(() => Merkmal.get(merkmale, "geschlehct")).toThrow(`No Merkmal "geschlehct" here; known: geschlecht, nationalitaet; did you mean "geschlecht"?`)
    expect(() => Merkmal.get([], "alter")).toThrow("known: none")
  })
})
