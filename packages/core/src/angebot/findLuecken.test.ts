import { describe, expect, it } from "vitest"
import { anyBedarf, anyKatalog } from "../../test/anyAngebot.js"
import { angebote } from "../../test/faelle/angebote.js"
import { forAll } from "../../test/seeded.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Bedarf } from "./Bedarf.js"
import { findLuecken, type Luecke } from "./findLuecken.js"
import { match } from "./match.js"
import { gesichtspunkte } from "./Vorschlag.js"

const stichtag = Stichtag.make(2024, 9, 1)

const luecke = (handlungsfeld: string, known: Partial<Bedarf> = {}): Omit<Luecke, "bedarf"> | undefined => {
  const [found] = findLuecken(angebote, [{ handlungsfeld: Id.make(handlungsfeld), stichtag, ...known }])
  return found === undefined ? undefined : { art: found.art, hindernisse: found.hindernisse }
}

describe("gaps", () => {
  it("knows a Handlungsfeld without an offer", () => {
    expect(luecke("partizipation")).toEqual({ art: "kein-angebot", hindernisse: ["handlungsfeld"] })
  })

  it("knows a Handlungsfeld whose offers are not there on the day", () => {
    expect(luecke("sport", { stichtag: Stichtag.make(2018, 12, 31) })).toEqual({ art: "kein-angebot", hindernisse: ["gueltigkeit"] })
    expect(luecke("sport", { stichtag: Stichtag.make(2019, 1, 1) })).toBeUndefined()
  })

  it("names what shuts out, each once, in the order of the Gesichtspunkte", () => {
    expect(luecke("sport", { geschlecht: "m", alter: 40 })).toEqual({ art: "kein-zugang", hindernisse: ["alter", "geschlecht"] })
    expect(luecke("wohnen", { rechtskreise: ["sgb-xii"], alter: 20 })).toEqual({ art: "kein-zugang", hindernisse: ["rechtskreis", "alter"] })
  })

  it("lets who is served by full offers only wait", () => {
    expect(luecke("sport", { geschlecht: "w", alter: 40 })).toEqual({ art: "nur-belegt", hindernisse: ["kapazitaet"] })
    expect(luecke("sport", { geschlecht: "w", alter: 18 })).toBeUndefined()
  })

  it("tells apart who is served in no language of hers", () => {
    expect(luecke("sport", { geschlecht: "w", alter: 18, sprachen: ["ti"] })).toMatchObject({ art: "keine-sprache" })
    expect(luecke("sport", { geschlecht: "w", alter: 18, sprachen: ["ti", "de"] })).toBeUndefined()
  })

  it("finds no gap where something may fit once it is known", () => {
    expect(luecke("bildung")).toBeUndefined()
    expect(luecke("sozialraeume", { sozialraum: Id.make("polsum") })).toBeUndefined()
  })

  it("hands back the need itself, with what its owner keeps in it, in the order that came in", () => {
    const bedarfe = [1, 2, 3].map((nummer) => ({ handlungsfeld: Id.make(nummer === 2 ? "sport" : "partizipation"), stichtag, nummer }))
    const found = findLuecken(angebote, bedarfe)
    expect(found.map(({ bedarf }) => bedarf.nummer)).toEqual([1, 3])
    expect(found[0]?.bedarf).toBe(bedarfe[0])
  })

  it("finds no gap among no needs", () => {
    expect(findLuecken(angebote, [])).toEqual([])
  })
})

describe("properties", () => {
  it("is a gap where everything is shut out or full, and nowhere else", () => {
    const seen = { "kein-angebot": 0, "kein-zugang": 0, "keine-sprache": 0, "nur-belegt": 0, keine: 0 }
    forAll(5000, (chance) => {
      const [katalog, bedarf] = [anyKatalog(chance), anyBedarf(chance)]
      const open = match(katalog, bedarf).filter(({ urteil }) => urteil !== "passt-nicht")
      const spoken = open.filter(({ gruende }) => !gruende.some(({ gesichtspunkt, wirkung }) => gesichtspunkt === "sprache" && wirkung === "nachteil"))
      const free = spoken.filter(({ angebot: { kapazitaet } }) =>
        kapazitaet === undefined || (kapazitaet.plaetze > 0 && (kapazitaet.belegt ?? 0) < kapazitaet.plaetze))
      const [found] = findLuecken(katalog, [bedarf])
      seen[found?.art ?? "keine"] += 1
      expect(found === undefined).toBe(free.length > 0)
      if (found !== undefined) expect(found.art === "nur-belegt").toBe(spoken.length > 0)
      if (found !== undefined) expect(found.art === "keine-sprache").toBe(open.length > 0 && spoken.length === 0)
    })
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(100)
  })

  it("names a hindrance that some offer really has, in order, and never none", () => {
    forAll(5000, (chance) => {
      const [katalog, bedarf] = [anyKatalog(chance), anyBedarf(chance)]
      for (const { art, hindernisse } of findLuecken(katalog, [bedarf])) {
        const places = hindernisse.map((one) => gesichtspunkte.indexOf(one))
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
        expect(places.length).toBeGreaterThan(0)
        const shut = match(katalog, bedarf).flatMap(({ gruende }) => gruende.filter(({ wirkung }) => wirkung === "ausschluss"))
        if (art === "kein-zugang") expect(new Set(hindernisse)).toEqual(new Set(shut.map(({ gesichtspunkt }) => gesichtspunkt)))
      }
    })
  })

  it("answers for many needs as for each alone, those too that differ in one thing only", () => {
    const seen = { differs: 0 }
    forAll(1500, (chance) => {
      const katalog = anyKatalog(chance)
      const [first, second] = [anyBedarf(chance), anyBedarf(chance)]
      const mixed = Object.entries(second).map(([key, value]): Bedarf => ({ ...first, [key]: value }))
      const bedarfe = [first, ...mixed]
      const alone = bedarfe.map((bedarf) => findLuecken(katalog, [bedarf]))
      if (new Set(alone.map((found) => JSON.stringify(found.map(({ art, hindernisse }) => [art, hindernisse])))).size > 1) seen.differs += 1
      expect(findLuecken(katalog, bedarfe)).toEqual(alone.flat())
    })
    expect(seen.differs).toBeGreaterThan(300)
  })
})
