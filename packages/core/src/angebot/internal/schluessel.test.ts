import { describe, expect, it } from "vitest"
import * as Codeliste from "../../merkmal/Codeliste.js"
import { meetsOne } from "./schluessel.js"

const liste = Codeliste.make({
  id: "beispiel",
  titel: "Erfundene Liste mit Gruppen",
  quelle: "erfunden",
  auspraegungen: [
    { schluessel: "befristet", name: "befristet" },
    { schluessel: "schutz", name: "Schutz", oberhalb: "befristet" },
    { schluessel: "asyl", name: "Asyl", oberhalb: "schutz" },
    { schluessel: "familie", name: "Familie", oberhalb: "befristet" },
    { schluessel: "unbefristet", name: "unbefristet" },
    { schluessel: "sonstige", name: "sonstige", art: "rest" },
    { schluessel: "unbekannt", name: "unbekannt", art: "fehlt" },
  ],
})

describe("a condition on keys", () => {
  it.each([
    [["asyl"], ["asyl"], "ja"],
    [["befristet"], ["asyl"], "ja"],
    [["schutz"], ["asyl"], "ja"],
    [["schutz"], ["familie"], "nein"],
    [["unbefristet"], ["befristet"], "nein"],
    [["asyl"], ["befristet"], "ungeklaert"],
    [["asyl"], ["schutz"], "ungeklaert"],
    [["asyl"], ["sonstige"], "ungeklaert"],
    [["sonstige"], ["sonstige"], "ja"],
    [["asyl"], ["unbekannt"], "ungeklaert"],
    [["unbekannt"], ["unbekannt"], "ungeklaert"],
    [["asyl"], [], "nein"],
    [["asyl"], undefined, "ungeklaert"],
    [["asyl"], ["unbefristet", "unbekannt"], "ungeklaert"],
    [["asyl"], ["unbefristet", "unbekannt", "asyl"], "ja"],
  ])("%j asked for, %j there: %s", (verlangt, vorhanden, antwort) => {
    expect(meetsOne(liste, verlangt, vorhanden)).toBe(antwort)
  })

  it("throws on a key that the list does not have", () => {
    expect(() => meetsOne(liste, ["asyl"], ["azyl"])).toThrow(RangeError)
  })
})
