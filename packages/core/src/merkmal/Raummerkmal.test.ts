import { describe, expect, it } from "vitest"
import { forAll } from "../../test/seeded.js"
import * as Raum from "../kernel/Raum.js"
import * as Codeliste from "./Codeliste.js"
import * as Raummerkmal from "./Raummerkmal.js"

const oberhalb = (raeume: ReadonlyArray<Raum.Raum>): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(Raummerkmal.make(raeume).liste.auspraegungen.map((one) => [one.schluessel, one.oberhalb]))

describe("the Merkmal raum", () => {
  it("puts each area below the smallest of the others that holds it", () => {
    const raeume = [
      Raum.make("05", "Nordrhein-Westfalen"), Raum.make("055", "Münster"), Raum.make("05562", "Recklinghausen"),
      Raum.make("05562024", "Marl"), Raum.sozialraum("05562024", "huels", "Hüls"), Raum.make("03101", "Braunschweig"),
    ]
    expect(oberhalb(raeume)).toEqual({
      "05": undefined, "055": "05", "05562": "055", "05562024": "05562", "05562024:huels": "05562024", "03101": undefined,
    })
  })

  it("passes over a level that the table does not have", () => {
    expect(oberhalb([Raum.make("05", "Nordrhein-Westfalen"), Raum.sozialraum("05562024", "huels", "Hüls")])).toEqual({
      "05": undefined, "05562024:huels": "05",
    })
  })

  it("adds up the areas of a table only where it has them all", () => {
    const raeume = [Raum.make("05562", "Recklinghausen"), Raum.make("05562024", "Marl"), Raum.make("05562004", "Castrop-Rauxel")]
    const leaves = (vollstaendig: boolean) => Codeliste.leaves(Raummerkmal.make(raeume, { vollstaendig }).liste).map(({ name }) => name)
    expect(leaves(false)).toEqual([])
    expect(leaves(true)).toEqual(["Marl", "Castrop-Rauxel"])
  })

  it("puts a town that is its own Kreis below the key of that Kreis", () => {
    expect(oberhalb([Raum.make("05513000", "Gelsenkirchen"), Raum.make("05513", "Gelsenkirchen")])).toEqual({ "05513000": "05513", "05513": undefined })
  })

  it("keeps two quarters of one name in two towns apart", () => {
    const { liste } = Raummerkmal.make([Raum.sozialraum("05562024", "mitte", "Mitte"), Raum.sozialraum("05513000", "mitte", "Mitte")])
    expect(liste.auspraegungen.map(({ schluessel }) => schluessel)).toEqual(["05562024:mitte", "05513000:mitte"])
  })
})

describe("properties", () => {
  const alle = [
    Raum.make("05", "L"), Raum.make("055", "R"), Raum.make("05562", "K"), Raum.make("05513", "K2"), Raum.make("05562024", "G"),
    Raum.make("05562004", "G2"), Raum.sozialraum("05562024", "a", "S"), Raum.make("03", "L2"),
  ] as const

  it("an area stands below another exactly where it lies within it", () => {
    forAll(300, ({ bool }) => {
      const raeume = alle.filter(() => bool())
      const { liste } = Raummerkmal.make(raeume)
      for (const inner of raeume) {
        const above = Codeliste.above(liste, Raummerkmal.keyOf(inner)).map(({ schluessel }) => schluessel)
        const around = raeume.filter((outer) => outer !== inner && Raum.isWithin(inner, outer)).map(Raummerkmal.keyOf)
        expect([...above].sort()).toEqual([...around].sort())
      }
    })
  })
})
