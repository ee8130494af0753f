import { describe, expect, it } from "vitest"
import { kreis, marl, nrw } from "../../../test/kleineTabellen.js"
import * as Raum from "../../kernel/Raum.js"
import { type Befund, befundText, nearest } from "./befund.js"
import { merkmalText, schluesselText } from "./merkmalText.js"
import { fuerRaum } from "./raumText.js"

const jahre = { jahre: "2010 bis 2015", nur: false }
const of = (raum: Raum.Raum, befund: Befund) => ({ raum, befund })

describe("why areas have no value", () => {
  it("is said of each area in one sentence, of several in the same words at once", () => {
    expect(befundText([of(marl, { art: "daten" }), of(kreis, { art: "daten" }), of(nrw, { art: "zeit" })], jahre))
      .toBe("Für Marl und für den Kreis Recklinghausen liegen keine Daten vor; für Nordrhein-Westfalen liegen keine Daten für 2010 bis 2015 vor.")
    expect(befundText([of(marl, { art: "ebene" }), of(kreis, { art: "summen", merkmale: ["nationalitaet", "alter"] })], jahre))
      .toBe("Für die Ebene Gemeinde gibt es die Statistik nicht; für den Kreis Recklinghausen gibt es nur Summen, nicht getrennt nach Nationalität und Alter.")
    expect(befundText([], jahre)).toBe("")
  })

  it("keeps the sentences of a table apart from what is said of the next area", () => {
    expect(befundText([of(marl, { art: "ohne", gruende: ["Elbe: geheim."] }), of(kreis, { art: "teil", groessen: ["elb", "bevoelkerung"] })], jahre))
      .toBe("Für Marl gibt es keinen Wert: Elbe: geheim. Für den Kreis Recklinghausen fehlen Zahlen zu „erwerbsfähige Leistungsberechtigte“ und „Bevölkerung“.")
  })

  it("names the year where only one was looked at", () => {
    expect(befundText([of(marl, { art: "summen", merkmale: ["familiensprache"] })], { jahre: "2015", nur: true })).toBe("Für Marl gibt es 2015 nur Summen, nicht getrennt nach Familiensprache.")
  })

  it("is that of the preferred reading, unless that has no data at all", () => {
    const [zeit, summen, ebene] = [{ art: "zeit" }, { art: "summen", merkmale: ["alter"] }, { art: "ebene" }] as const
    expect(nearest([{ variante: "a", befund: zeit }, { variante: "b", befund: summen }])).toEqual(zeit)
    expect(nearest([{ variante: "a", befund: zeit }, { variante: "b", befund: ebene }, { variante: "a", befund: summen }])).toEqual(summen)
    expect(nearest([{ variante: "a", befund: ebene }, { variante: "b", befund: summen }])).toEqual(summen)
    expect(nearest([])).toBeUndefined()
  })
})

describe("words for a reader", () => {
  it("name areas, Merkmale and keys as people do", () => {
    expect([kreis, marl, Raum.make("03241", "Region Hannover"), Raum.make("10", "Saarland")].map(fuerRaum))
      .toEqual(["für den Kreis Recklinghausen", "für Marl", "für die Region Hannover", "für das Saarland"])
    expect([merkmalText("nationalitaet"), merkmalText("elternherkunft"), merkmalText("eigenes")]).toEqual(["Nationalität", "Herkunft der Eltern", "„eigenes“"])
    expect([schluesselText("nationalitaet", "NATD"), schluesselText("nationalitaet", "?")]).toEqual(["Deutsche", "?"])
  })
})
