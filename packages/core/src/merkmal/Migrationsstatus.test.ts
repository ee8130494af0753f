import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { anyComplete, anyNachweis, complete, withGaps } from "../../test/anyNachweis.js"
import { forAll } from "../../test/seeded.js"
import * as Codeliste from "./Codeliste.js"
import * as Migrationsstatus from "./Migrationsstatus.js"
import { Nachweis } from "./Nachweis.js"

const { classify, definitionen, toSchluessel } = Migrationsstatus
const ids = definitionen.map(({ id }) => id)
const isValid = Schema.is(Nachweis)

const hier = { staatsangehoerigkeiten: ["000"], geburtsland: "000", zuwanderung: "nie", deutschDurch: "geburt" } as const
const aus1965 = { staatsangehoerigkeiten: ["163"], geburtsland: "163", zuwanderung: "1965" } as const

describe("a definition", () => {
  it("is dated, has a source, and no two have one id", () => {
    expect(new Set(ids).size).toBe(12)
    expect(definitionen.every(({ titel, quelle, regeln }) => titel !== "" && quelle !== "" && regeln.length > 0)).toBe(true)
    expect(definitionen.filter(({ gueltigAb, offen }) => gueltigAb === undefined && offen === undefined)).toEqual([])
  })

  it("follows on the one before in NRW without a gap between the years of report", () => {
    const [a, b, c] = (["nrw-2010", "nrw-2012", "nrw-2022"] as const).map((id) => Migrationsstatus.getDefinition(id))
    expect([a?.berichtsjahrBis, b?.berichtsjahrAb, b?.berichtsjahrBis, c?.berichtsjahrAb]).toEqual([2010, 2011, 2019, 2020])
    expect([b?.gueltigBis, c?.gueltigAb]).toEqual(["2021-12-31", "2022-01-01"])
  })

  it("that is not known is refused with the known ones", () => {
    expect(() => Migrationsstatus.getDefinition("nrw-2023" as "nrw-2022")).toThrow(/nrw-2023.*nrw-2022/u)
  })

  it("may be a city's own", () => {
    const eigene = { ...Migrationsstatus.getDefinition("kmk"), id: "eigene", regeln: Migrationsstatus.getDefinition("kjh").regeln }
    expect(classify({ eltern: [{ ...aus1965, imHaushalt: true }] }, eigene)).toMatchObject({ definition: "eigene", antwort: "ja" })
  })
})

describe("an answer says why", () => {
  it("with the rules that were met and by whom", () => {
    const { gruende } = classify({ ...hier, eltern: [hier, aus1965] }, "nrw-2010")
    expect(gruende.map(({ regel, personen }) => [regel, personen])).toEqual([
      ["elternteil-zugewandert", [["eltern", 1]]],
      ["elternteil-auslaendisch", [["eltern", 1]]],
    ])
  })

  it("with the evidence that is missing, where it could change the answer", () => {
    const person = { ...hier, eltern: [{ geburtsland: "163", imHaushalt: true }, hier] }
    expect(classify(person, "nrw-2022")).toMatchObject({ antwort: "unbestimmbar", gruende: [], fehlt: [["eltern", 0, "zuwanderung"]] })
    expect(classify(person, "kjh")).toMatchObject({ antwort: "ja", fehlt: [] })
    expect(classify({ ...hier, eltern: [aus1965] }, "destatis-einwanderungsgeschichte-2023").fehlt)
      .toEqual([["eltern", 1, "geburtsland"], ["eltern", 1, "zuwanderung"]])
  })

  it("without asking for what an answer does not need", () => {
    expect(classify({ geburtsland: "000", eltern: [hier, hier] }, "nrw-2022").fehlt).toEqual([["staatsangehoerigkeiten"]])
  })
})

describe("the key", () => {
  it.each([
    ["auslaender", { ...aus1965, eltern: [{}, {}] }],
    ["deutsche-mit-mh", { ...hier, eltern: [aus1965, hier] }],
    ["ohne-mh", { ...hier, eltern: [hier, hier] }],
    ["unbestimmbar", hier],
    ["mit-mh-ohne-nationalitaet", { eltern: [aus1965] }],
  ])("is %s", (key, person) => {
    expect(toSchluessel(person, "ba-mighev")).toBe(key)
    expect(Codeliste.find(Migrationsstatus.liste, key)).toBeDefined()
  })

  it("keeps one-sided apart, which Destatis does not count as with", () => {
    expect(toSchluessel({ ...hier, eltern: [aus1965, hier] }, "destatis-einwanderungsgeschichte-2023")).toBe("einseitig")
  })
})

describe("children by the statistics of child care", () => {
  const drueben = { geburtsland: "163", imHaushalt: false }

  it.each([
    ["the parent elsewhere does not count", [drueben, { geburtsland: "000", imHaushalt: true }], "nein"],
    ["the parent the child lives with counts", [{ geburtsland: "000", imHaushalt: false }, { geburtsland: "163", imHaushalt: true }], "ja"],
    ["a new partner counts, in place of the parent elsewhere", [{ geburtsland: "000", imHaushalt: true }, { geburtsland: "475", imHaushalt: true }], "ja"],
    ["a parent of whom nothing is known may live there", [drueben], "unbestimmbar"],
    ["a parent abroad who may live there", [{ geburtsland: "163" }, { geburtsland: "000", imHaushalt: true }], "unbestimmbar"],
    ["a parent born here never counts, wherever he lives", [{ geburtsland: "000" }, { geburtsland: "000" }], "nein"],
  ] as const)("%s", (_, eltern, antwort) => {
    expect(classify({ eltern }, "kjh").antwort).toBe(antwort)
  })
})

describe("evidence that cannot be read says as little as none", () => {
  const geboren = { geburtsland: "000", zuwanderung: "nie", familiensprache: "deutsch", eltern: [hier, hier] } as const
  const alle = (person: object): ReadonlyArray<string> => ids.map((id) => classify(person, id).antwort)

  it.each([
    ["no nationality at all", { ...geboren, staatsangehoerigkeiten: [] }, geboren],
    ["a nationality by another key", { ...geboren, staatsangehoerigkeiten: ["DE"] }, geboren],
    ["digits that no state has", { ...geboren, staatsangehoerigkeiten: ["777"] }, geboren],
    ["a continent", { ...geboren, staatsangehoerigkeiten: ["1XX"] }, geboren],
    ["a country of birth by another key", { ...hier, geburtsland: "DEU", eltern: [hier, hier] }, { ...hier, geburtsland: "999", eltern: [hier, hier] }],
    ["a day written in German", { geburtsland: "163", zuwanderung: "15.03.1990" }, { geburtsland: "163" }],
    ["a word for a day", { geburtsland: "163", zuwanderung: "unbekannt" }, { geburtsland: "163" }],
    ["a day that does not exist", { geburtsland: "163", zuwanderung: "1990-02-30" }, { geburtsland: "163" }],
    ["a word for the day of a naturalisation", { deutschSeit: "unbekannt" }, {}],
    ["a language by another word", { ...hier, eltern: [hier, hier], familiensprache: "arabisch" }, { ...hier, eltern: [hier, hier] }],
    ["the same of a parent", { ...hier, eltern: [{ geburtsland: "TUR", zuwanderung: "1990" }, hier] }, { ...hier, eltern: [{ zuwanderung: "1990" }, hier] }],
  ])("%s", (_, person, without) => {
    expect(alle(person)).toEqual(alle(without))
    expect(alle(person)).toContain("unbestimmbar")
  })

  it("counts nobody as a foreigner for it", () => {
    expect(toSchluessel({ staatsangehoerigkeiten: [] }, "nrw-2022")).toBe("unbestimmbar")
    expect(toSchluessel({ staatsangehoerigkeiten: ["DE"], geburtsland: "000" }, "kmk")).toBe("unbestimmbar")
  })
})

describe("properties", () => {
  it("evidence drawn is valid, whole or with gaps", () => {
    forAll(400, (chance) => {
      expect(isValid(anyComplete(chance))).toBe(true)
    })
    forAll(400, (chance) => {
      expect(isValid(anyNachweis(chance))).toBe(true)
    })
  })

  it("whole evidence always has an answer", () => {
    forAll(2000, (chance) => {
      const person = anyComplete(chance)
      expect(ids.filter((id) => classify(person, id).antwort === "unbestimmbar")).toEqual([])
    })
  })

  it("an answer to evidence with gaps is the answer to every completion of it", () => {
    forAll(3000, (chance) => {
      const whole = anyComplete(chance)
      const partial = withGaps(chance, whole)
      const other = complete(chance, partial)
      const wrong = ids.filter((id) => {
        const { antwort } = classify(partial, id)
        return antwort !== "unbestimmbar" && (classify(whole, id).antwort !== antwort || classify(other, id).antwort !== antwort)
      })
      expect(wrong, JSON.stringify({ partial, whole, other })).toEqual([])
    })
  })

  it("unbestimmbar only where two completions answer differently", () => {
    forAll(80, (chance) => {
      const partial = anyNachweis(chance)
      const open = ids.filter((id) => classify(partial, id).antwort === "unbestimmbar")
      const completions = Array.from({ length: 400 }, () => complete(chance, partial))
      const needless = open.filter((id) => new Set(completions.map((one) => classify(one, id).antwort)).size < 2)
      expect(needless, JSON.stringify(partial)).toEqual([])
    })
  })

  it("names as missing only what is missing, and something wherever it cannot tell", () => {
    const lacks = (person: object, path: ReadonlyArray<string | number>): boolean => {
      const found = path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[String(key)], person)
      return found === undefined || found === "999" || (Array.isArray(found) && found.includes("999"))
    }
    forAll(1000, (chance) => {
      const person = anyNachweis(chance)
      const answers = ids.map((id) => classify(person, id))
      expect(answers.flatMap(({ fehlt }) => fehlt).filter((path) => !lacks(person, path))).toEqual([])
      expect(answers.filter(({ antwort, fehlt }) => (antwort === "unbestimmbar") !== fehlt.length > 0)).toEqual([])
      expect(answers.filter(({ antwort, gruende }) => ["ja", "einseitig"].includes(antwort) !== gruende.length > 0)).toEqual([])
    })
  })

  it("the order of the parents changes nothing", () => {
    forAll(500, (chance) => {
      const person = anyNachweis(chance)
      const turned = { ...person, eltern: [person.eltern?.[1] ?? {}, person.eltern?.[0] ?? {}] }
      expect(ids.map((id) => classify(turned, id).antwort)).toEqual(ids.map((id) => classify(person, id).antwort))
    })
  })

  it("only Destatis' Einwanderungsgeschichte knows one-sided", () => {
    forAll(500, (chance) => {
      const person = anyComplete(chance)
      const oneSided = ids.filter((id) => classify(person, id).antwort === "einseitig")
      expect(oneSided.filter((id) => id !== "destatis-einwanderungsgeschichte-2023")).toEqual([])
    })
  })
})

describe("naturalisation", () => {
  const naturalise = (person: Nachweis): Nachweis => ({ ...person, staatsangehoerigkeiten: ["000"], deutschDurch: "einbuergerung" })
  const heedless = ["nrw-schule", "destatis-einwanderungsgeschichte-2023", "kjh"] as const
  const lasting = ["destatis-mh-eng", "destatis-mh-weit", "migrapro"] as const

  it("changes nothing where nationality does not count, and leaves a yes where it is remembered", () => {
    forAll(1500, (chance) => {
      const person = anyComplete(chance)
      const after = naturalise(person)
      const same = heedless.filter((id) => person.deutschDurch !== "geburtsort" && classify(person, id).antwort !== classify(after, id).antwort)
      expect(same).toEqual([])
      expect(lasting.filter((id) => classify(person, id).antwort === "ja" && classify(after, id).antwort !== "ja")).toEqual([])
    })
  })

  it.each(ids.filter((id) => ![...heedless, ...lasting].some((one) => one === id)))("can end it by %s, whose rule is nationality today", (id) => {
    const person: Nachweis = { ...hier, deutschDurch: "geburt", familiensprache: "deutsch", eltern: [hier, hier] }
    const { deutschDurch: _, ...rest } = person
    const foreigner = { ...rest, staatsangehoerigkeiten: ["163"] }
    expect([classify(foreigner, id).antwort, classify(naturalise(foreigner), id).antwort]).toEqual(["ja", "nein"])
  })
})
