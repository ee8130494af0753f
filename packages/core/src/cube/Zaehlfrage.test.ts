import { describe, expect, it } from "vitest"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import * as Geschlecht from "../merkmal/Geschlecht.js"
import * as Merkmal from "../merkmal/Merkmal.js"
import * as Zaehlfrage from "./Zaehlfrage.js"

const arten: Zaehlfrage.Spaltenarten = { geschlecht: "Schluessel", geburtstag: "Tag", gewicht: "Zahl" }
const sex = Merkmal.make("geschlecht", Geschlecht.liste)
const bySex: Zaehlfrage.Zaehlmerkmal = { merkmal: sex, lesart: { art: "spalte", spalte: "geschlecht" } }
const stichtag = Stichtag.make(2020, 12, 31)
const liste = (...keys: ReadonlyArray<string>): Merkmal.Merkmal =>
  Merkmal.make("alter", Codeliste.make({ id: "alter", titel: "Alter", quelle: "made up", auspraegungen: [...keys.map((schluessel) => ({ schluessel, name: schluessel })), { schluessel: "fehlt", name: "fehlt", art: "fehlt" }] }))
const byAge = (merkmal: Merkmal.Merkmal, spalte = "geburtstag"): Zaehlfrage.Zaehlmerkmal => ({ merkmal, lesart: { art: "alter", spalte, stichtag } })
const found = (frage: Zaehlfrage.Zaehlfrage): ReadonlyArray<unknown> => Zaehlfrage.check(frage, arten).map(({ code, path, nearest }) => [code.slice(5), path.join("."), ...(nearest === undefined ? [] : [nearest])])

describe("check", () => {
  it("finds nothing where a question fits", () => {
    expect(found({ merkmale: [bySex, byAge(liste("ALT000B18", "ALT018UM"))], gewicht: "gewicht", filter: { art: "fehlt", spalte: "gewicht" } })).toEqual([])
  })

  it.each<readonly [string, Zaehlfrage.Zaehlfrage, ReadonlyArray<unknown>]>([
    ["an unknown column, with the nearest", { merkmale: [{ merkmal: sex, lesart: { art: "spalte", spalte: "gechlecht" } }] }, [["SpalteNotFound", "merkmale.0.lesart.spalte", "geschlecht"]]],
    ["a column that every object seems to have", { merkmale: [], filter: { art: "fehlt", spalte: "constructor" } }, [["SpalteNotFound", "filter.spalte"]]],
    ["days read as keys", { merkmale: [{ merkmal: sex, lesart: { art: "spalte", spalte: "geburtstag" } }] }, [["SpalteOfOtherKind", "merkmale.0.lesart.spalte"]]],
    ["keys read as days", { merkmale: [byAge(liste("ALT000UM"), "geschlecht")] }, [["SpalteOfOtherKind", "merkmale.0.lesart.spalte"]]],
    ["a weight that is no number", { merkmale: [], gewicht: "geschlecht" }, [["SpalteOfOtherKind", "gewicht"]]],
    ["bands with ages in common", { merkmale: [byAge(liste("ALT000B18", "ALT015UM"))] }, [["BaenderOverlap", "merkmale.0.lesart"]]],
    ["keys that are no bands", { merkmale: [byAge(liste("ALT000B18", "alt"))] }, [["SchluesselNoBand", "merkmale.0.lesart"]]],
    ["a Merkmal twice", { merkmale: [bySex, bySex] }, [["MerkmalTwice", "merkmale.1"]]],
    ["no pairs", { merkmale: [{ merkmal: sex, lesart: { art: "umschluesselung", spalte: "geschlecht", paare: {} } }] }, [["PaareLacking", "merkmale.0.lesart.paare"]]],
    ["pairs to a key that the list does not have", { merkmale: [{ merkmal: sex, lesart: { art: "umschluesselung", spalte: "geschlecht", paare: { 1: "M" }, sonst: "?" } }] }, [["SchluesselNotInListe", "merkmale.0.lesart.paare", "m"], ["SchluesselNotInListe", "merkmale.0.lesart.paare"]]],
    ["a fixed key that the list does not have", { merkmale: [{ merkmal: sex, lesart: { art: "fest", schluessel: "insgesamt" } }] }, [["SchluesselNotInListe", "merkmale.0.lesart.schluessel"]]],
    ["a condition deep in another", { merkmale: [], filter: { art: "und", teile: [{ art: "nicht", teil: { art: "in", spalte: "gewicht", schluessel: [] } }] } }, [["SpalteOfOtherKind", "filter.teile.0.teil.spalte"]]],
    ["the birthday of sex", { merkmale: [{ merkmal: sex, lesart: { art: "geschlecht", spalte: "geschlecht", geburtstag: "tag", zuordnung: { art: "keine" } } }] }, [["SpalteNotFound", "merkmale.0.lesart.geburtstag"]]],
  ])("finds %s", (_, frage, expected) => {
    expect(found(frage)).toEqual(expected)
  })
})
