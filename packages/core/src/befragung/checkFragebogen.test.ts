import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { bogen, fragebogen, stufe } from "../../test/befragungBeispiel.js"
import { forAll } from "../../test/seeded.js"
import { pathToText } from "../kernel/Finding.js"
import * as Id from "../kernel/Id.js"
import { asked } from "./Bogen.js"
import { checkFragebogen } from "./checkFragebogen.js"
import * as Fragebogen from "./Fragebogen.js"
import * as Groesse from "./Groesse.js"
import * as Indexformel from "./Indexformel.js"

type F = Fragebogen.Fragebogen
const [formel] = fragebogen.indizes
const [zuhause, gruss, besuch, allein, verein, jahre] = fragebogen.fragen
if (formel === undefined || zuhause === undefined || gruss === undefined || besuch === undefined || allein === undefined || verein?._tag !== "Einfachwahl" || jahre?._tag !== "Zahlfrage") throw new Error("the example lacks a question")

const found = (change: Partial<F>) => checkFragebogen({ ...fragebogen, ...change }).map(({ code, path }) => [code.replace("befragung/", ""), pathToText(path)])
const withLast = (...fragen: ReadonlyArray<Fragebogen.Frage>): F["fragen"] => [zuhause, gruss, besuch, allein, verein, ...fragen]

describe("checkFragebogen", () => {
  it("finds nothing wrong with a questionnaire that is in order, which reads back from what it is written as", () => {
    expect(found({})).toEqual([])
    expect(Schema.decodeUnknownSync(Fragebogen.Fragebogen)(JSON.parse(JSON.stringify(fragebogen)))).toEqual(fragebogen)
  })

  it("names each text that lacks words in a language of the questionnaire", () => {
    expect(found({ sprachen: ["de", "tr", "ar"] }).length).toBe(1 + 2 + 4 * 3 + 4 + 2)
    expect(found({ fragen: withLast(jahre, { ...verein, id: Id.make("v2"), moeglichkeiten: [{ schluessel: Id.make("ja"), text: { de: "ja" } }] }) })).toEqual([["UebersetzungMissing", "fragen[6].moeglichkeiten[0].text"]])
  })

  it("finds ids that are there twice: questions, answers, Teilbereiche, questions of an index", () => {
    expect(found({ fragen: withLast(jahre, jahre) })).toEqual([["FragebogenIdDoubled", "fragen[6].id"]])
    expect(found({ fragen: [zuhause, gruss, besuch, allein, { ...verein, moeglichkeiten: [...verein.moeglichkeiten, verein.moeglichkeiten[0]] }] })).toEqual([["FragebogenIdDoubled", "fragen[4].moeglichkeiten[3].schluessel"]])
    expect(found({ indizes: [{ ...formel, fragen: [...formel.fragen, formel.fragen[0]] }] })).toEqual([["FragebogenIdDoubled", "indizes[0].fragen[4].frage"]])
  })

  it.each([
    [{ frage: Id.make("vereine"), schluessel: [Id.make("ja")] as const }, "vereine"],
    [{ frage: Id.make("verein"), schluessel: [Id.make("jaa")] as const }, "jaa"],
    [{ frage: Id.make("verein"), von: 1 }, "verein"],
    [{ frage: Id.make("zuhause"), von: 6 }, "zuhause"],
    [{ frage: Id.make("zuhause"), von: 4, bis: 2 }, "zuhause"],
    [{ frage: Id.make("zuhause"), schluessel: [Id.make("ja")] as const }, "zuhause"],
    [{ frage: Id.make("jahre"), von: 1 }, "jahre"],
  ])("finds a condition that nobody can meet: %j", (bedingung, wert) => {
    const [finding] = checkFragebogen({ ...fragebogen, fragen: withLast({ ...jahre, bedingung }) })
    expect([finding?.code, finding?.details["wert"]]).toEqual(["befragung/BedingungUnknown", wert])
  })

  it("finds scales that run against each other within an index, whichever way", () => {
    const turn = (at: number) => ({ indizes: [{ ...formel, fragen: formel.fragen.map((one, place) => (place === at ? { ...one, umgepolt: !one.umgepolt } : one)) as unknown as typeof formel.fragen }] })
    expect([0, 3].map((at) => checkFragebogen({ ...fragebogen, ...turn(at) }).map(({ code, details }) => [code, details["frage"]]))).toEqual([
      [["befragung/SkalaOpposed", "zuhause"]], [["befragung/SkalaOpposed", "allein"]],
    ])
  })

  it("finds an index of what has no scale, or with more answers asked for than there are questions", () => {
    expect(found({ indizes: [{ ...formel, fragen: [{ frage: Id.make("verein"), umgepolt: false }] }] })).toEqual([["IndexfrageUnfit", "indizes[0].fragen[0].frage"]])
    expect(found({ indizes: [{ ...formel, mindestensFragen: 3 }] })).toEqual([["IndexMinimumUnreachable", "indizes[0]"]])
  })

  it("finds a Teilbereich that is none, and numbers the wrong way round", () => {
    expect(found({ fragen: withLast({ ...jahre, teilbereich: Id.make("arbeit"), von: 5, bis: 5 }) })).toEqual([["TeilbereichUnknown", "fragen[5].teilbereich"], ["ZahlOutOfOrder", "fragen[5].bis"]])
  })
})

describe("a question with a condition", () => {
  const ids = (verein: "ja" | "nein" | undefined) => asked(bogen("1", verein === undefined ? { verein: { _tag: "KeineAngabe" } } : { verein: { _tag: "Wahl", schluessel: verein } }), fragebogen).map(({ id }) => id)

  it("is put to those who answered so, and to nobody who gave no answer", () => {
    expect([ids("ja").includes(jahre.id), ids("nein").includes(jahre.id), ids(undefined).includes(jahre.id)]).toEqual([true, false, false])
  })
})

describe("Indexformel", () => {
  const of = (antworten: Readonly<Record<string, number>>) => Indexformel.compute(formel, fragebogen, bogen("1", Object.fromEntries(Object.entries(antworten).map(([key, one]) => [key, stufe(one)]))))

  it("rescales to 0 to 100, turns round, means within and then over the Teilbereiche", () => {
    expect(of({ zuhause: 5, gruss: 5, besuch: 5, allein: 1 })).toBe(100)
    expect(of({ zuhause: 1, gruss: 1, besuch: 1, allein: 5 })).toBe(0)
    expect(of({ zuhause: 5, gruss: 3, besuch: 2, allein: 5 })).toBe((75 + 12.5) / 2)
  })

  it("is absent below its minimum, and counts no missing answer as 0", () => {
    expect(of({ zuhause: 5, besuch: 5 })).toBe(100)
    expect(of({ zuhause: 5, gruss: 5 })).toBeUndefined()
    expect(of({})).toBeUndefined()
  })

  it("says its formula, and claims no index of others", () => {
    const { text } = Groesse.index(fragebogen, Id.make("zusammenleben"))
    expect(text).toBe("Index Zusammenleben (0 bis 100, mehr ist besser), eigene Berechnung: Nachbarschaft = Mittel aus (zuhause − 1) ÷ 4 × 100, (gruss − 1) ÷ 4 × 100; Kontakte = Mittel aus (besuch − 1) ÷ 4 × 100, (5 − allein) ÷ 4 × 100; der Index ist das Mittel der 2 Teilbereiche. Darin ist zuhause = „Frage zuhause?“ von 1 (gar nicht) bis 5 (ganz und gar), gruss = „Frage gruss?“ von 1 (gar nicht) bis 5 (ganz und gar), besuch = „Frage besuch?“ von 1 (gar nicht) bis 5 (ganz und gar), allein = „Frage allein?“ von 1 (gar nicht) bis 5 (ganz und gar). Gültig mit mindestens 1 beantworteten Frage je Teilbereich in mindestens 2 von 2 Teilbereichen; eine fehlende Antwort zählt nie als 0. Mit Indizes anderer Stellen nicht vergleichbar.")
  })

  it("knows what it cannot measure", () => {
    expect(() => Groesse.mittel(fragebogen, Id.make("verein"))).toThrow("are words, which have no mean")
    expect(() => Groesse.anteil(fragebogen, Id.make("verein"), ["jaa"])).toThrow('"jaa" is no answer to "verein"')
    expect(() => Groesse.index(fragebogen, Id.make("iki"))).toThrow('No index "iki"')
  })
})

describe("properties", () => {
  it("an index lies between 0 and 100, grows with each favourable answer, and ignores what is not of it", () => {
    forAll(150, ({ int, pick }) => {
      const antworten = { zuhause: stufe(int(1, 4)), gruss: stufe(int(1, 5)), besuch: stufe(int(1, 5)), allein: stufe(int(2, 5)) }
      const value = (more: Readonly<Record<string, ReturnType<typeof stufe>>> = {}) => Indexformel.compute(formel, fragebogen, bogen("1", { ...antworten, ...more })) ?? Number.NaN
      expect(value() >= 0 && value() <= 100).toBe(true)
      const better = pick([{ zuhause: stufe(antworten.zuhause.stufe + 1) }, { allein: stufe(antworten.allein.stufe - 1) }])
      expect(value(better)).toBeGreaterThan(value())
      expect(value({ jahre: stufe(3) })).toBe(value())
    })
  })
})
