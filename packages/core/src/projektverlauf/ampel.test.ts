import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { anfang, anyEreignisse, anyProjekt, anyTag, beschlossen } from "../../test/anyProjektverlauf.js"
import { forAll } from "../../test/seeded.js"
import { smallKonzept } from "../../test/smallKonzept.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import { Konzept } from "../konzept/Konzept.js"
import { ampel } from "./ampel.js"
import * as Ampelregel from "./Ampelregel.js"
import { ampelverlauf } from "./ampelverlauf.js"
import { Ereignis } from "./Ereignis.js"
import { quartalstage } from "./quartalstage.js"
import { standAt } from "./standAt.js"
import { termine } from "./termine.js"
import { uebersicht } from "./uebersicht.js"

const { make } = Stichtag

const konzept = Schema.decodeUnknownSync(Konzept)(smallKonzept())

const ereignis = (am: string, part: object): Ereignis =>
  Schema.decodeUnknownSync(Ereignis)({ projekt: "patenschaft", vermerk: { von: "stelle-1", am, zweck: "steuerung" }, ...part })

const colour = (ereignisse: ReadonlyArray<Ereignis>, stichtag: Stichtag.Stichtag, regel?: Ampelregel.Ampelregel) =>
  ampel(konzept.projekte[0], standAt(ereignisse, stichtag), konzept, stichtag, regel)

describe("ampel", () => {
  it("names the Projekt into which another went", () => {
    const { satz } = colour([ereignis("2020-05-01", { _tag: "ProjektMerged", nach: "jobmesse" })], make(2020, 6, 1))
    expect(satz).toBe("Am 01.06.2020 hat das Projekt „Patenschaft“ keine Farbe, weil es seit dem 01.05.2020 im Projekt „Jobmesse“ weitergeführt wird.")
  })

  it("does not look ahead: a state that knows more than the day throws, and so does the roll-up", () => {
    const ended = standAt([ereignis("2023-01-01", { _tag: "ProjektEnded", grund: "mittel-fehlen" })], make(2023, 1, 1))
    for (const ask of [ampel, termine]) expect(() => ask(konzept.projekte[0], ended, konzept, make(2022, 12, 31))).toThrow(/notes up to 2023-01-01, after the Stichtag 2022-12-31/u)
    expect(() => uebersicht(konzept, new Map([[Id.make("patenschaft"), ended]]), make(2022, 12, 31), "horizont")).toThrow(RangeError)
    expect(ampel(konzept.projekte[0], ended, konzept, make(2023, 1, 1)).grund).toBe("beendet")
  })

  it("tells of a Meilenstein that was dropped how long after its day", () => {
    const set = [ereignis("2020-05-01", { _tag: "ProjektStarted" }), ereignis("2020-05-01", { _tag: "MeilensteinSet", meilenstein: "a", titel: "Räume", bis: "2020-06-30" }), ereignis("2020-07-05", { _tag: "MeilensteinDropped", meilenstein: "a", grund: "Entfällt" })]
    expect(colour(set, make(2020, 7, 5)).satz).toContain("der Meilenstein „Räume“, fällig am 30.06.2020, wurde am 05.07.2020 gestrichen, also 5 Tage nach dem Termin")
  })

  it("takes the last day itself as in time", () => {
    const { satz } = colour([ereignis("2020-05-01", { _tag: "ProjektStarted" }), ereignis("2021-03-31", { _tag: "ProjektCompleted", ergebnis: "Getan" })], make(2021, 4, 1))
    expect(satz).toContain("abgeschlossen wurde, und zwar rechtzeitig zum Termin am 31.03.2021")
  })

  it("says how often something was put off, and why the last time", () => {
    const put = (am: string, bis: string, grund: string) => ereignis(am, { _tag: "FristDeferred", frist: "beginn/2020-06-30", bis, grund })
    const { satz } = colour([put("2020-06-01", "2020-08-31", "Räume fehlen"), put("2020-08-01", "2020-09-30", "Personal fehlt")], make(2020, 10, 2))
    expect(satz).toBe("Am 02.10.2020 steht das Projekt „Patenschaft“ auf Rot, weil der Beginn „Start“ (zweimal verschoben, zuletzt vom 31.08.2020 auf den 30.09.2020, Grund: „Personal fehlt“) am 30.09.2020 fällig war und seit 2 Tagen aussteht.")
  })

  it("says why it ended, in the words of the note too", () => {
    const { satz } = colour([ereignis("2020-05-01", { _tag: "ProjektEnded", grund: "mittel-fehlen", notiz: "Das Land zahlt nicht." })], make(2020, 6, 1))
    expect(satz).toBe("Am 01.06.2020 hat das Projekt „Patenschaft“ keine Farbe, weil es am 01.05.2020 beendet wurde (Grund: Mittel fehlen, „Das Land zahlt nicht.“).")
  })

  it("tells what else is overdue, and what was done last", () => {
    expect(colour([], make(2021, 4, 10)).satz).toBe("Am 10.04.2021 steht das Projekt „Patenschaft“ auf Rot, weil der Beginn „Start“ am 30.06.2020 fällig war und seit 284 Tagen aussteht; 2 weitere Termine sind ebenfalls überfällig.")
    expect(colour([], make(2021, 2, 15)).satz).toContain("aussteht; 1 weiterer Termin ist ebenfalls überfällig.")
    const made = [ereignis("2020-06-01", { _tag: "ProjektStarted" }), ereignis("2020-07-01", { _tag: "RegelangebotMade" })]
    expect(colour(made, make(2021, 4, 10)).satz).toBe("Am 10.04.2021 steht das Projekt „Patenschaft“ auf Grün, weil kein Termin aussteht; der Abschluss, nach der angenommenen Regel fällig am 31.03.2021, gilt seit dem 01.07.2020 als erfüllt, und zwar rechtzeitig.")
  })

  it("has no colour where neither the Konzept nor a note knows the Projekt", () => {
    const found = ampel(undefined, { lage: "vorgesehen" }, konzept, make(2021, 1, 1))
    expect([found.farbe, found.grund]).toEqual(["ohne", "nicht-im-konzept"])
  })

  it("goes by the rule of the city, where it has one", () => {
    const regel = { ...Ampelregel.annahme, vorlauf: 0, verspaeteterBeginn: false, herkunft: "stadt" } as const
    const spaet = [ereignis("2020-07-01", { _tag: "ProjektStarted" })]
    expect(colour(spaet, make(2020, 7, 1)).farbe).toBe("gelb")
    expect(colour([ereignis("2020-06-30", { _tag: "ProjektStarted" })], make(2020, 7, 1)).farbe).toBe("gruen")
    expect(colour(spaet, make(2020, 7, 1), regel).farbe).toBe("gruen")
    expect(colour(spaet, make(2021, 3, 31), regel).farbe).toBe("gelb")
    const einmal = [...spaet, ereignis("2020-08-01", { _tag: "FristDeferred", frist: "abschluss/2021-03-31", bis: "2021-12-31", grund: "Personal fehlt" })]
    expect(colour(einmal, make(2020, 9, 1), { ...regel, verschiebungen: 1 }).satz).toContain("fällig, einmal verschoben wurde, vom 31.03.2021 auf den 31.12.2021 (Grund: „Personal fehlt“)")
  })
})

describe("ampelverlauf", () => {
  it("goes by the Fassung of each day, and calls what was dropped by its last title", () => {
    const dropped = { ...konzept, projekte: [] }
    const found = ampelverlauf(Id.make("patenschaft"), [ereignis("2020-06-01", { _tag: "ProjektStarted" })], (tag) => (tag < "2020-12-31" ? konzept : dropped), quartalstage(make(2020, 9, 30), make(2021, 6, 30)))
    expect(found.map(({ ampel: one }) => one.grund)).toEqual(["im-plan", "kein-termin", "kein-termin", "kein-termin"])
    expect(found[3]?.ampel.satz).toBe("Am 30.06.2021 steht das Projekt „Patenschaft“ auf Grün, weil kein Termin aussteht.")
  })

  it("tells the same of a day whatever other days are asked for, also of what was dropped and never noted about", () => {
    const dropped = { ...konzept, projekte: [], fassung: { nummer: 2, gueltigAb: make(2021, 1, 1) } }
    const ask = (...tage: ReadonlyArray<Stichtag.Stichtag>) => ampelverlauf(Id.make("patenschaft"), [], (tag) => (tag < "2021-01-01" ? konzept : dropped), tage).at(-1)?.ampel.satz
    expect(ask(make(2022, 6, 30))).toBe("Am 30.06.2022 hat das Projekt „Patenschaft“ keine Farbe, weil es nicht im geltenden Konzept steht und nichts darüber notiert ist.")
    expect(ask(make(2022, 6, 30))).toBe(ask(make(2020, 6, 30), make(2022, 6, 30)))
  })

  it("does not mind events of other Projekte among its own", () => {
    const fremd = { ...ereignis("2020-05-01", { _tag: "ProjektEnded", grund: "sonstiger" }), projekt: Id.make("jobmesse") }
    const eigene = [ereignis("2020-06-01", { _tag: "ProjektStarted" })]
    const tage = [make(2020, 9, 30)]
    expect(ampelverlauf(Id.make("patenschaft"), [fremd, ...eigene], () => konzept, tage)).toEqual(ampelverlauf(Id.make("patenschaft"), eigene, () => konzept, tage))
  })

  it("has twenty quarter days in five years", () => {
    expect(quartalstage(make(2020, 1, 1), make(2024, 12, 31))).toHaveLength(20)
    expect(quartalstage(make(2021, 1, 1), make(2020, 1, 1))).toEqual([])
  })
})

// Quotation marks are paired, brackets are closed, and nothing of the program shows.
const isSatz = (satz: string): boolean =>
  /^Am \d\d\.\d\d\.\d{4} (?:steht|hat) das Projekt „[^„“]+“ (?:auf (?:Grün|Gelb|Rot)|keine Farbe), weil .*[^.]\.$/u.test(satz)
  && !/ {2}|\n|undefined|null|NaN|\d{4}-\d\d| ,| \.|\(\)|seit 1 Tagen|\b(?:0|[2-9]|\d\d+) Tag\b|(?<![a-z])-\d/u.test(satz)
  && satz.split("„").length === satz.split("“").length
  && satz.replace(/„[^„“]*“/gu, "").split("(").length === satz.replace(/„[^„“]*“/gu, "").split(")").length

describe("properties", () => {
  it("every stand has one colour on every day, with one sentence that is well formed", () => {
    const gruende = new Set<string>()
    forAll(150, (chance) => {
      const [projekt, ereignisse] = [anyProjekt(chance), anyEreignisse(chance)]
      for (const tag of [anyTag(chance), anyTag(chance), Stichtag.addDays(anfang, 2500)]) {
        const found = ampel(chance.int(0, 9) === 0 ? undefined : projekt, standAt(ereignisse, tag), chance.int(0, 9) === 0 ? {} : beschlossen, tag)
        gruende.add(found.grund)
        expect(isSatz(found.satz), found.satz).toBe(true)
      }
    })
    expect(gruende.size).toBeGreaterThanOrEqual(10)
  })

  it("without a new event red stays red", () => {
    forAll(80, (chance) => {
      const [projekt, ereignisse, tag] = [anyProjekt(chance), anyEreignisse(chance), anyTag(chance)]
      const stand = standAt(ereignisse, tag)
      const farben = Array.from({ length: 12 }, (_, at) => ampel(projekt, stand, beschlossen, Stichtag.addDays(tag, at * 57)).farbe)
      const first = farben.indexOf("rot")
      expect(farben.slice(first < 0 ? farben.length : first).filter((farbe) => farbe !== "rot")).toEqual([])
    })
  })

  it("as of a day, what is noted later changes nothing", () => {
    forAll(100, (chance) => {
      const [projekt, ereignisse, tag] = [anyProjekt(chance), anyEreignisse(chance), anyTag(chance)]
      const until = ereignisse.filter(({ vermerk }) => vermerk.am <= tag)
      const known = { ...konzept, ...beschlossen, projekte: [projekt] }
      expect(ampelverlauf(projekt.id, ereignisse, () => known, [tag])).toEqual(ampelverlauf(projekt.id, until, () => known, [tag]))
    })
  })

  it("the day after the last day, and no day before, is red", () => {
    forAll(100, (chance) => {
      const [projekt, ereignisse, tag] = [anyProjekt(chance), anyEreignisse(chance), anyTag(chance)]
      const stand = standAt(ereignisse, tag)
      const offen = termine(projekt, stand, beschlossen, tag).filter(({ erfuellt }) => erfuellt === undefined)
      const first = offen[0]
      if (first === undefined || first.am < tag) return
      expect(ampel(projekt, stand, beschlossen, first.am).farbe).toBe("gelb")
      expect(ampel(projekt, stand, beschlossen, Stichtag.addDays(first.am, 1)).farbe).toBe("rot")
    })
  })
})
