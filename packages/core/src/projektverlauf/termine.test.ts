import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { anyEreignisse, anyProjekt, anyTag, beschlossen } from "../../test/anyProjektverlauf.js"
import { forAll } from "../../test/seeded.js"
import * as Stichtag from "../kernel/Stichtag.js"
import { Projekt } from "../konzept/Projekt.js"
import { Ereignis } from "./Ereignis.js"
import { standAt } from "./standAt.js"
import { compare } from "./Termin.js"
import { termine } from "./termine.js"

const ereignis = (am: string, part: object): Ereignis =>
  Schema.decodeUnknownSync(Ereignis)({ projekt: "p", vermerk: { von: "stelle-1", am, zweck: "steuerung" }, ...part })

const projekt = (part: object = {}): Projekt =>
  Schema.decodeUnknownSync(Projekt)({ id: "p", titel: "P", handlungsfeld: "wohnen", horizont: "kurzfristig", quelle: { kapitel: "K" }, ...part })

const list = (one: Projekt, ereignisse: ReadonlyArray<Ereignis>, tag: string) => {
  const stichtag = Schema.decodeUnknownSync(Stichtag.Stichtag)(tag)
  return termine(one, standAt(ereignisse, stichtag), beschlossen, stichtag)
    .map(({ am, erfuellt, gestrichen, herkunft, schluessel }) => `${schluessel} ${am} ${herkunft}${erfuellt === undefined ? "" : ` ${erfuellt}`}${gestrichen === undefined ? "" : ` gestrichen ${gestrichen}`}`)
}

const PROBE = [{ titel: "Probe", dauer: "P10M" }]

describe("termine", () => {
  it("counts what the Konzept gives from the Beschluss on, and not a day before", () => {
    expect(list(projekt({ erprobung: PROBE }), [], "2020-03-30")).toEqual([])
    expect(list(projekt({ erprobung: PROBE }), [], "2020-03-31")).toEqual(["erprobungsende/2021-01-31 2021-01-31 annahme", "abschluss/2021-03-31 2021-03-31 annahme"])
  })

  it("puts the real end of a trial in place of the expected one, and never doubles it", () => {
    const begun = [ereignis("2020-05-01", { _tag: "ErprobungBegun", dauer: "P10M" })]
    expect(list(projekt({ erprobung: PROBE }), begun, "2020-06-01")).toEqual(["erprobungsende/2021-02-28 2021-02-28 ereignis", "abschluss/2021-03-31 2021-03-31 annahme"])
    const running = [...begun, ereignis("2021-02-01", { _tag: "ProjektStarted", ende: "2022-08-31" })]
    expect(list(projekt({ erprobung: PROBE }), running, "2021-02-01")).toEqual(["erprobungsende/2021-02-28 2021-02-28 ereignis 2021-02-01", "abschluss/2022-08-31 2022-08-31 ereignis"])
  })

  it("keeps what was decided late: a trial, an answer to a Prüfauftrag, each on its own day", () => {
    const way = [
      ereignis("2020-05-01", { _tag: "PruefungCommissioned", frage: "Lohnt es?", bis: "2020-08-31" }),
      ereignis("2020-10-01", { _tag: "ErprobungBegun", dauer: "P3M" }),
      ereignis("2020-12-01", { _tag: "ErprobungProlonged", bis: "2021-01-31", grund: "Zu wenig Gäste" }),
      ereignis("2021-03-01", { _tag: "ProjektEnded", grund: "wirkt-nicht" }),
    ]
    expect(list(projekt(), way.slice(0, 3), "2021-02-01")).toEqual(["pruefung/2020-08-31 2020-08-31 ereignis 2020-10-01", "erprobungsende/2020-12-31 2021-01-31 ereignis", "abschluss/2021-03-31 2021-03-31 annahme"])
    expect(list(projekt(), way, "2021-04-01")).toEqual(["pruefung/2020-08-31 2020-08-31 ereignis 2020-10-01", "erprobungsende/2020-12-31 2021-01-31 ereignis 2021-03-01"])
  })

  it("keeps a Meilenstein that was dropped after its day, and the last day of a run that became a Regelangebot too late", () => {
    const set = [ereignis("2020-05-01", { _tag: "MeilensteinSet", meilenstein: "a", titel: "A", bis: "2020-06-30" }), ereignis("2020-05-01", { _tag: "ProjektStarted", ende: "2020-12-31" })]
    const dropped = [...set, ereignis("2020-07-05", { _tag: "MeilensteinDropped", meilenstein: "a", grund: "Entfällt" }), ereignis("2021-02-01", { _tag: "RegelangebotMade" })]
    expect(list(projekt(), set, "2020-07-05")[0]).toBe("meilenstein/a 2020-06-30 ereignis")
    expect(list(projekt(), dropped, "2021-02-01")).toEqual(["meilenstein/a 2020-06-30 ereignis gestrichen 2020-07-05", "abschluss/2020-12-31 2020-12-31 ereignis 2021-02-01"])
  })

  it("plans a new beginning after an earlier run, which does not make it good", () => {
    const again = [
      ereignis("2020-06-01", { _tag: "ProjektStarted" }), ereignis("2020-12-01", { _tag: "ProjektEnded", grund: "mittel-fehlen" }), ereignis("2021-06-01", { _tag: "ProjektReopened", grund: "Doch" }),
      ereignis("2021-06-02", { _tag: "ProjektPlanned", beginn: "2022-01-01", ende: "2030-12-31" }),
    ]
    expect(list(projekt(), again, "2022-09-01")[0]).toBe("beginn/2022-01-01 2022-01-01 ereignis")
    expect(list(projekt(), [...again, ereignis("2022-09-02", { _tag: "ProjektStarted" })], "2022-09-02")[0]).toBe("beginn/2022-01-01 2022-01-01 ereignis 2022-09-02")
  })

  it("counts a plan that moves a day to later as putting it off, and one that moves it to earlier as a new day", () => {
    const plan = (am: string, beginn: string, ende: string) => ereignis(am, { _tag: "ProjektPlanned", beginn, ende })
    const plaene = [plan("2020-04-01", "2020-09-01", "2020-12-31"), plan("2020-10-01", "2021-09-01", "2021-12-31"), plan("2021-12-01", "2022-09-01", "2028-12-31"), plan("2022-08-01", "2027-09-01", "2029-12-31")]
    const ask = (bis: number, ...more: ReadonlyArray<Ereignis>) => {
      const stichtag = Stichtag.make(2022, 12, 31)
      return termine(projekt(), standAt([...plaene.slice(0, bis), ...more], stichtag), beschlossen, stichtag).map(({ am, schluessel, verschiebungen }) => `${schluessel} ${am} ${verschiebungen.map(({ bis: tag, grund }) => `${tag} ${grund}`).join(", ")}`)
    }
    expect(ask(1)).toEqual(["beginn/2020-09-01 2020-09-01 ", "abschluss/2020-12-31 2020-12-31 "])
    expect(ask(3)).toEqual([
      "beginn/2020-09-01 2022-09-01 2021-09-01 neue Planung, 2022-09-01 neue Planung", "abschluss/2020-12-31 2028-12-31 2021-12-31 neue Planung, 2028-12-31 neue Planung",
    ])
    expect(ask(4)[0]).toContain("beginn/2020-09-01 2027-09-01 2021-09-01 neue Planung, 2022-09-01 neue Planung, 2027-09-01 neue Planung")
    expect(ask(2, plan("2020-11-01", "2021-03-01", "2021-12-31"))).toEqual(["beginn/2020-09-01 2021-03-01 2021-03-01 neue Planung", "abschluss/2020-12-31 2021-12-31 2021-12-31 neue Planung"])
    expect(ask(2, plan("2020-11-01", "2020-08-01", "2020-12-31"))).toEqual(["beginn/2020-08-01 2020-08-01 ", "abschluss/2020-12-31 2020-12-31 "])
  })

  it("waits for what follows a trial, or ends a new run, whatever the Projekt was before it was examined", () => {
    const pruefen = [ereignis("2020-06-01", { _tag: "ProjektStarted" }), ereignis("2020-07-01", { _tag: "RegelangebotMade" }), ereignis("2020-12-01", { _tag: "PruefungCommissioned", frage: "Lohnt es?" })]
    const dauerhaft = projekt({ horizont: "dauerhaft" })
    const probe = [...pruefen, ereignis("2021-01-01", { _tag: "ErprobungBegun", dauer: "P6M" })]
    expect(list(dauerhaft, probe, "2022-01-01")).toContain("erprobungsende/2021-06-30 2021-06-30 ereignis")
    const run = [...pruefen, ereignis("2021-01-01", { _tag: "ProjektStarted", ende: "2021-12-31" })]
    expect(list(dauerhaft, run, "2023-06-01")).toContain("abschluss/2021-12-31 2021-12-31 ereignis")
  })

  it("asks for the reviews of a new Beschluss, whatever was reviewed before it", () => {
    const antwort = { antwort: "ja" }
    const assessed = (am: string) =>
      ereignis(am, { _tag: "ProjektAssessed", bewertung: { id: `w-${am}`, gremium: "g", effizienz: antwort, sinnhaftigkeit: antwort, anpassungsnotwendigkeit: antwort, ergebnis: "fortfuehren" } })
    const tage = (...am: ReadonlyArray<string>) => {
      const stichtag = Stichtag.make(2022, 6, 1)
      return termine(projekt({ horizont: "dauerhaft" }), standAt(am.map(assessed), stichtag), beschlossen, stichtag).map(({ erfuellt }) => erfuellt)
    }
    expect(tage("2018-02-15", "2020-03-31")).toEqual([undefined, undefined, undefined])
    expect(tage("2018-02-15", "2020-04-01")).toEqual(["2020-04-01", undefined, undefined])
  })

  it("asks for no decision on a trial that was over before the Beschluss", () => {
    const probe = (zeit: string) => list(projekt({ erprobung: [{ titel: "Probe", zeit }] }), [], "2020-03-31")
    expect(probe("2019")).toEqual(["abschluss/2021-03-31 2021-03-31 annahme"])
    expect(probe("2020-01-01/2020-03-30")).toEqual(["abschluss/2021-03-31 2021-03-31 annahme"])
    expect(probe("2020-01-01/2020-03-31")).toContain("erprobungsende/2020-03-31 2020-03-31 konzept")
  })

  it("keeps the name of a trial that was prolonged, with the reason", () => {
    const begun = [ereignis("2020-05-01", { _tag: "ErprobungBegun", dauer: "P10M" }), ereignis("2021-02-01", { _tag: "ErprobungProlonged", bis: "2021-08-31", grund: "Zu wenig Gäste" })]
    const [, ende] = termine(projekt(), standAt(begun, Stichtag.make(2021, 3, 1)), beschlossen, Stichtag.make(2021, 3, 1))
    expect(ende).toMatchObject({ schluessel: "erprobungsende/2021-02-28", am: "2021-08-31", urspruenglich: "2021-02-28", verschiebungen: [{ grund: "Zu wenig Gäste" }] })
  })

  it("never puts a note in place of a day that the Konzept names", () => {
    const named = projekt({ fristen: [{ titel: "Ende", art: "abschluss", bis: "2020-12" }] })
    expect(list(named, [ereignis("2020-05-01", { _tag: "ProjektStarted", ende: "2022-08-31" })], "2020-06-01")).toEqual(["abschluss/2020-12-31 2020-12-31 konzept", "abschluss/2022-08-31 2022-08-31 ereignis"])
  })

  it("takes a plan as due, and its beginning as done by the start", () => {
    const planned = [ereignis("2020-05-01", { _tag: "ProjektPlanned", beginn: "2020-06-30", ende: "2020-12-31" })]
    expect(list(projekt(), planned, "2020-05-01")).toEqual(["beginn/2020-06-30 2020-06-30 ereignis", "abschluss/2020-12-31 2020-12-31 ereignis"])
    expect(list(projekt(), [...planned, ereignis("2020-07-02", { _tag: "ProjektStarted" })], "2020-08-01")).toEqual(["beginn/2020-06-30 2020-06-30 ereignis 2020-07-02", "abschluss/2020-12-31 2020-12-31 ereignis"])
  })

  it("goes by the first day, where the way and a note both did what was due", () => {
    const both = [ereignis("2020-05-01", { _tag: "ProjektStarted" }), ereignis("2020-07-01", { _tag: "RegelangebotMade" }), ereignis("2020-08-01", { _tag: "FristMet", frist: "abschluss/2021-03-31" })]
    expect(list(projekt(), both, "2020-09-01")).toEqual(["abschluss/2021-03-31 2021-03-31 annahme 2020-07-01"])
  })

  it("lists Meilensteine with the day on which they were reached, and not those that were dropped", () => {
    const set = [
      ereignis("2020-05-01", { _tag: "MeilensteinSet", meilenstein: "a", titel: "A", bis: "2020-06-30" }), ereignis("2020-05-01", { _tag: "MeilensteinSet", meilenstein: "b", titel: "B", bis: "2020-07-31" }),
      ereignis("2020-06-01", { _tag: "MeilensteinReached", meilenstein: "a" }), ereignis("2020-06-02", { _tag: "MeilensteinDropped", meilenstein: "b", grund: "Entfällt" }),
    ]
    expect(list(projekt(), set, "2020-06-02")).toEqual(["meilenstein/a 2020-06-30 ereignis 2020-06-01", "abschluss/2021-03-31 2021-03-31 annahme"])
  })

  it("counts reviews without end: one that was held makes up for those missed before, an early one is the next", () => {
    const dauerhaft = projekt({ horizont: "dauerhaft" })
    const held = (am: string) => ereignis(am, { _tag: "FristMet", frist: "ueberpruefung/2022-03-31" })
    expect(list(dauerhaft, [], "2022-04-01")).toEqual(["2021", "2022", "2023"].map((jahr) => `ueberpruefung/${jahr}-03-31 ${jahr}-03-31 annahme`))
    expect(list(dauerhaft, [held("2022-02-01")], "2022-04-01").map((line) => line.split(" ")[3])).toEqual(["2022-02-01", "2022-02-01", undefined])
    const antwort = { antwort: "ja" }
    const assessed = (id: string, am: string) =>
      ereignis(am, { _tag: "ProjektAssessed", bewertung: { id, gremium: "g", effizienz: antwort, sinnhaftigkeit: antwort, anpassungsnotwendigkeit: antwort, ergebnis: "fortfuehren" } })
    expect(list(dauerhaft, [assessed("w-1", "2021-01-15")], "2022-04-01").map((line) => line.split(" ")[3])).toEqual(["2021-01-15", undefined, undefined])
    expect(list(dauerhaft, [assessed("w-1", "2021-04-05")], "2022-03-31").map((line) => line.split(" ")[3])).toEqual(["2021-04-05", undefined, undefined])
  })

  it("lists only what was done of what is over, and asks for the end anew once it is taken up again", () => {
    const done = [ereignis("2020-05-01", { _tag: "ProjektStarted" }), ereignis("2020-12-01", { _tag: "ProjektCompleted", ergebnis: "Getan" })]
    expect(list(projekt(), done, "2021-01-01")).toEqual(["abschluss/2021-03-31 2021-03-31 annahme 2020-12-01"])
    expect(list(projekt(), [...done.slice(0, 1), ereignis("2020-12-01", { _tag: "ProjektEnded", grund: "mittel-fehlen" })], "2021-01-01")).toEqual([])
    expect(list(projekt(), [...done, ereignis("2021-01-01", { _tag: "ProjektReopened", grund: "Doch" })], "2021-01-01")).toEqual(["abschluss/2021-03-31 2021-03-31 annahme"])
  })
})

describe("properties", () => {
  it("names are unique, in the order of time, and nothing is done after the Stichtag or due before its first day", () => {
    forAll(150, (chance) => {
      const [one, ereignisse, tag] = [anyProjekt(chance), anyEreignisse(chance), anyTag(chance)]
      const found = termine(one, standAt(ereignisse, tag), beschlossen, tag)
      expect(new Set(found.map(({ schluessel }) => schluessel)).size).toBe(found.length)
      expect([...found].sort(compare)).toEqual(found)
      expect(found.filter(({ am, erfuellt, urspruenglich }) => (erfuellt ?? tag) > tag || am < urspruenglich)).toEqual([])
    })
  })

  it("what is due on a day is still listed on every later day, where nothing new is noted", () => {
    forAll(100, (chance) => {
      const [one, ereignisse, tag] = [anyProjekt(chance), anyEreignisse(chance), anyTag(chance)]
      const stand = standAt(ereignisse, tag)
      const later = termine(one, stand, beschlossen, Stichtag.addDays(tag, chance.int(1, 900)))
      const [now] = [tag < beschlossen.beschluss.zeit.von ? [] : termine(one, stand, beschlossen, tag)]
      expect(later).toEqual(expect.arrayContaining([...now]))
    })
  })
})
