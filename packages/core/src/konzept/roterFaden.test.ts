import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { generateKonzept } from "../../test/generateKonzept.js"
import { smallKonzept } from "../../test/smallKonzept.js"
import * as Id from "../kernel/Id.js"
import { decodeKonzept } from "../pruefung/decodeKonzept.js"
import * as Element from "./Element.js"
import { roterFaden } from "./roterFaden.js"

const konzept = Result.getOrThrow(decodeKonzept(smallKonzept()))
const through = (id: string) => Result.getOrThrow(roterFaden(konzept, Id.make(id)))
const path = (id: string) => through(id).pfad.map((element) => element.id)
const below = (id: string) => through(id).abwaerts.map(({ element }) => element.id).sort()

describe("roterFaden", () => {
  it.each([
    ["integration", ["integration"]],
    ["eckpunkt", ["eckpunkt", "integration"]],
    ["kodex", ["kodex", "integration"]],
    ["zahl-gefluechtete", ["zahl-gefluechtete", "gefluechtete", "inklusion", "integration"]],
    ["ziel-wohnraum", ["ziel-wohnraum", "wohnen", "integration"]],
    ["patenschaft", ["patenschaft", "ziel-wohnraum", "wohnen", "integration"]],
    ["caritas", ["caritas", "wohnen", "integration"]],
    ["land", ["land", "patenschaft", "ziel-wohnraum", "wohnen", "integration"]],
    ["1.1", ["1.1", "monitoring", "integration"]],
    ["rahmenziel", ["rahmenziel", "case-management", "integration"]],
    ["zahl-bueros", ["zahl-bueros", "buero", "patenschaft", "ziel-wohnraum", "wohnen", "integration"]],
  ])("leads from %s to the Integrationsbegriff", (id, expected) => {
    expect(path(id)).toEqual(expected)
    expect(through(id).vollstaendig).toBe(true)
  })

  it("leads down to everything that depends on an element", () => {
    expect(below("ziel-arbeit")).toEqual(["amt", "jobmesse"])
    expect(below("gefluechtete")).toContain("patenschaft")
    expect(below("caritas")).toEqual([])
    expect(below("integration")).toHaveLength(Element.list(konzept).length - 1)
  })

  it("says how far each is away and over which neighbour", () => {
    const stufe = through("wohnen").abwaerts.find(({ element }) => element.id === "buero")
    expect(stufe).toMatchObject({ entfernung: 3, ueber: "patenschaft" })
  })

  it("says that nothing leads up from an Akteur that only adopted the Konzept", () => {
    const { monitoring: _, ...authored } = smallKonzept()
    const alone = Result.getOrThrow(decodeKonzept(authored))
    const faden = Result.getOrThrow(roterFaden(alone, Id.make("rat")))
    expect(faden.vollstaendig).toBe(false)
    expect(faden.pfad.map((element) => element.id)).toEqual(["rat"])
  })

  const weg = {
    id: "weg", titel: "Weg", quelle: { kapitel: "K" },
    ziele: [
      { id: "oben", titel: "Oben", art: "uebergeordnet", quelle: { kapitel: "K" } },
      { id: "unten", titel: "Unten", art: "prozess", dient: ["oben"], quelle: { kapitel: "K" } },
    ],
    schritte: [
      { id: "gespraeche", titel: "Gespräche", art: "interviews", ziele: ["unten"], durch: ["land"], quelle: { kapitel: "K" } },
      { id: "treffen", titel: "Treffen", art: "sitzung", quelle: { kapitel: "K" } },
    ],
  }
  const pathIn = (authored: unknown, id: string) =>
    Result.getOrThrow(roterFaden(Result.getOrThrow(decodeKonzept(authored)), Id.make(id))).pfad.map((element) => element.id)

  it("leads up to the Prozess where there is no Integrationsbegriff yet, and through it where there is", () => {
    const { beschluss: _, integrationsbegriff: __, ...unterwegs } = smallKonzept()
    expect(pathIn({ ...unterwegs, prozess: weg }, "gespraeche")).toEqual(["gespraeche", "unten", "oben", "weg"])
    expect(pathIn({ ...unterwegs, prozess: weg }, "treffen")).toEqual(["treffen", "weg"])
    expect(pathIn({ ...unterwegs, prozess: weg }, "patenschaft")).toEqual(["patenschaft", "ziel-wohnraum", "wohnen", "weg"])
    expect(pathIn({ ...smallKonzept(), prozess: weg }, "gespraeche")).toEqual(["gespraeche", "unten", "oben", "weg", "integration"])
  })

  it("names the nearest id where the one asked for is unknown", () => {
    const result = roterFaden(konzept, Id.make("patenschafft"))
    expect(Result.isFailure(result) && result.failure.message).toBe(
      'the Konzept "beispielstadt" has no element "patenschafft"; did you mean "patenschaft"?',
    )
  })
})

describe("properties", () => {
  const large = Result.getOrThrow(decodeKonzept(generateKonzept(1)))
  const elements = Element.list(large)
  const sample = elements.filter((_, index) => index % 7 === 0)

  it("every way is made of steps that lead up, one at a time", () => {
    for (const element of sample) {
      const faden = Result.getOrThrow(roterFaden(large, element.id))
      const steps = new Map(faden.aufwaerts.map((stufe) => [stufe.element.id, stufe]))
      faden.pfad.slice(1).forEach((upper, index) => {
        expect(steps.get(upper.id)).toMatchObject({ entfernung: index + 1, ueber: faden.pfad[index]?.id })
      })
    }
  })

  it("what is above has below it whatever it is above of", () => {
    for (const element of sample.slice(0, 12)) {
      for (const { element: upper } of Result.getOrThrow(roterFaden(large, element.id)).aufwaerts) {
        const down = Result.getOrThrow(roterFaden(large, upper.id)).abwaerts
        expect(down.some((stufe) => stufe.element.id === element.id)).toBe(true)
      }
    }
  })
})
