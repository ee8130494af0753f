import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type Notiz, standBis } from "../../test/kalenderprobe.js"
import { forAll, type Seeded, seeded } from "../../test/seeded.js"
import * as Dauer from "../kernel/Dauer.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Rhythmus } from "../konzept/Rhythmus.js"
import type { Sitzung } from "./Gremienstand.js"
import { jahreskalender } from "./jahreskalender.js"
import * as Kalenderregel from "./Kalenderregel.js"
import type { Pflicht } from "./Pflicht.js"
import { type Pflichteingang, pflichten } from "./pflichten.js"

const tag = (text: string): Stichtag.Stichtag => Stichtag.make(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
const RUNDE = Id.make("runde-tische-ehrenamt")
const GRUPPE = Id.make("steuerungsgruppe-wohnen")

const held = (id: string, day: string, more: Partial<Notiz> = {}): Notiz => ({ id: Id.make(id), notiert: tag("2020-12-31"), tag: tag(day), gehalten: true, ...more })

const { monitoring, ...ohneMonitoring } = marl
const konzeptOf = (...ids: ReadonlyArray<Id.Id>): Konzept => ({ ...ohneMonitoring, projekte: [], gremien: marl.gremien.filter(({ id }) => ids.includes(id)) })

const eingang = (konzept: Konzept, notizen: ReadonlyMap<Id.Id, ReadonlyArray<Notiz>>, stichtag: Stichtag.Stichtag, more: Partial<Pflichteingang> = {}): Pflichteingang => ({
  konzept, gremien: new Map([...notizen].map(([id, list]) => [id, standBis(id, list, stichtag)])), projekte: new Map(), berichte: [], ...more,
})

const year = (jahr: number) => ({ von: Stichtag.make(jahr, 1, 1), bis: Stichtag.make(jahr, 12, 31) })
const lines = (liste: ReadonlyArray<Pflicht>): ReadonlyArray<string> => liste.map(({ am, erfuelltAm, stand }) => [am, stand, ...(erfuelltAm === undefined ? [] : [erfuelltAm])].join(" "))
const NOBODY = new Map<Id.Id, ReadonlyArray<Notiz>>()

const quarters = (notizen: ReadonlyArray<Notiz>, stichtag: string): ReadonlyArray<string> =>
  lines(pflichten(eingang(konzeptOf(RUNDE), new Map([[RUNDE, notizen]]), tag(stichtag)), year(2021), tag(stichtag)).filter(({ art }) => art === "runder-tisch"))

describe("the sittings of a rhythm", () => {
  it("are owed once in each quarter of the calendar, from the first whole one after the Konzept is in force", () => {
    const konzept: Konzept = { ...konzeptOf(RUNDE), fassung: { nummer: 1, gueltigAb: tag("2021-02-01") } }
    expect(pflichten(eingang(konzept, NOBODY, tag("2021-01-01")), year(2021), tag("2021-01-01")).map(({ ab, am }) => [ab, am])).toEqual([
      ["2021-04-01", "2021-06-30"], ["2021-07-01", "2021-09-30"], ["2021-10-01", "2021-12-31"],
    ])
  })

  it("are in time on the last day of the span and missed on the day after", () => {
    expect(quarters([], "2021-03-31")[0]).toBe("2021-03-31 offen")
    expect(quarters([], "2021-04-01")[0]).toBe("2021-03-31 versaeumt")
    expect(quarters([held("a", "2021-03-31")], "2021-03-31")[0]).toBe("2021-03-31 erfuellt 2021-03-31")
  })

  it("are not fulfilled by one that was called off, nor twice by one that was put off", () => {
    expect(quarters([held("a", "2021-02-03", { abgesagt: tag("2021-02-01") })], "2021-12-31")[0]).toBe("2021-03-31 versaeumt")
    const putOff = held("a", "2021-03-30", { verlegt: { auf: tag("2021-04-13"), am: tag("2021-03-29") } })
    expect(quarters([putOff], "2022-01-01").slice(0, 2)).toEqual(["2021-03-31 verspaetet-erfuellt 2021-04-13", "2021-06-30 versaeumt"])
    expect(quarters([putOff, held("b", "2021-06-01")], "2022-01-01").slice(0, 2)).toEqual(["2021-03-31 verspaetet-erfuellt 2021-04-13", "2021-06-30 erfuellt 2021-06-01"])
  })

  it("stay missed on their day where they were called off only afterwards", () => {
    const sitzung = (abgesagt: string) => {
      const notiz = held("a", "2021-02-03", { gehalten: false, abgesagt: tag(abgesagt) })
      return lines(pflichten(eingang(konzeptOf(RUNDE), new Map([[RUNDE, [notiz]]]), tag("2021-12-31")), year(2021), tag("2021-12-31")).filter(({ art }) => art === "sitzung"))
    }
    expect([sitzung("2021-02-03"), sitzung("2021-07-01")]).toEqual([["2021-02-03 abgesagt"], ["2021-02-03 versaeumt"]])
  })

  it("count where one was held that its own quarter did not need", () => {
    const spare = held("b", "2021-03-30", { verlegt: { auf: tag("2021-04-13"), am: tag("2021-03-29") } })
    expect(quarters([held("a", "2021-02-03"), spare], "2022-01-01").slice(0, 2)).toEqual(["2021-03-31 erfuellt 2021-02-03", "2021-06-30 erfuellt 2021-04-13"])
  })
  it("say that the Konzept wants them and that the day is assumed, and regular ones that all of it is", () => {
    const regular = marl.gremien.find(({ id }) => id === "dialogsitzung")
    const [first] = pflichten(eingang(konzeptOf(RUNDE), NOBODY, tag("2021-01-01")), year(2021), tag("2021-01-01"))
    expect(first).toMatchObject({ herkunft: "konzept", tagHerkunft: "annahme", wer: ["integrationsbeauftragter"], betrifft: RUNDE })
    expect(first?.satz).toBe("„Runde Tische, 1. Quartal 2021“, fällig bis 31.03.2021 (angenommen), ist noch offen.")
    const yearly = pflichten(eingang(konzeptOf(regular?.id ?? RUNDE), NOBODY, tag("2022-01-01")), year(2021), tag("2022-01-01"))
    expect(yearly.map(({ am, art, herkunft, wer }) => [am, art, herkunft, wer])).toEqual([["2021-12-31", "austausch", "annahme", ["sozialdezernat", "integrationsbeauftragter"]]])
  })

  it("are owed by nobody where need decides, or where nothing is adopted", () => {
    const { beschluss: _, ...onItsWay } = konzeptOf(RUNDE, GRUPPE)
    expect(pflichten(eingang(konzeptOf(GRUPPE), NOBODY, tag("2021-01-01")), year(2021), tag("2021-01-01"))).toEqual([])
    expect(pflichten(eingang(onItsWay, NOBODY, tag("2021-01-01")), year(2021), tag("2021-01-01"))).toEqual([])
    expect(["2020-12-30", "2020-12-31"].map((day) => pflichten(eingang(konzeptOf(RUNDE), NOBODY, tag(day)), year(2021), tag(day)).length)).toEqual([0, 4])
  })

  it("have their months by the calendar, and any other rhythm by its first day: no short month shifts the next", () => {
    const days = (rhythmus: Rhythmus, seit: string, jahr: number) => {
      const konzept = { ...konzeptOf(RUNDE), gremien: marl.gremien.filter(({ id }) => id === RUNDE).map((gremium) => ({ ...gremium, rhythmus })) }
      return pflichten(eingang(konzept, NOBODY, tag("2021-01-01"), { seit: tag(seit) }), year(jahr), tag("2021-01-01")).map(({ am }) => am)
    }
    expect(days(Dauer.make({ months: 1 }), "2024-01-01", 2024).slice(0, 3)).toEqual(["2024-01-31", "2024-02-29", "2024-03-31"])
    expect(days(Dauer.make({ months: 6 }), "2021-01-01", 2021)).toEqual(["2021-06-30", "2021-12-31"])
    expect(days(Dauer.make({ months: 5 }), "2021-10-31", 2022)).toEqual(["2022-03-30", "2022-08-30"])
    expect(days(Dauer.make({ months: 5 }), "2021-01-31", 2023)).toEqual(["2023-02-27", "2023-07-30", "2023-12-30"])
    expect(days(Dauer.make({ weeks: 26 }), "2021-01-01", 2021)).toEqual(["2021-07-01", "2021-12-30"])
    expect(days(Dauer.make({ years: 2 }), "2021-01-01", 2022)).toEqual(["2022-12-31"])
  })
})

describe("what goes with a sitting", () => {
  const first = held("a", "2021-03-16", { eingeladen: tag("2021-03-02") })
  const begleitung = (notiz: Notiz, stichtag: string, more: Partial<Pflichteingang> = {}) =>
    pflichten(eingang(konzeptOf(GRUPPE), new Map([[GRUPPE, [notiz]]]), tag(stichtag), more), year(2021), tag(stichtag))

  it("is to find, to invite and to write minutes, by the days of the rule", () => {
    const regel: Kalenderregel.Kalenderregel = { ...Kalenderregel.annahme, einladung: Dauer.make({ days: 10 }), protokoll: Dauer.make({ months: 1 }), herkunft: "stadt" }
    expect(begleitung(first, "2021-03-16").map(({ am, art, stand }) => `${am} ${art} ${stand}`)).toEqual([
      "2021-02-23 vorab-ermittlung versaeumt", "2021-02-23 vorab-ermittlung versaeumt", "2021-03-02 einladung erfuellt", "2021-03-16 sitzung erfuellt", "2021-04-13 protokoll offen",
    ])
    expect(begleitung(first, "2021-03-16", { regel }).map(({ am, tagHerkunft }) => [am, tagHerkunft]).slice(2)).toEqual([["2021-03-06", "regel"], ["2021-03-16", undefined], ["2021-04-16", "regel"]])
  })

  it("is not owed any more for a sitting that was called off in time, and there are no minutes of it", () => {
    const calledOff = { ...first, eingeladen: tag("2021-12-31"), abgesagt: tag("2021-02-28") }
    expect(begleitung(calledOff, "2021-06-01").map(({ art, stand }) => `${art} ${stand}`)).toEqual([
      "vorab-ermittlung versaeumt", "vorab-ermittlung versaeumt", "einladung abgesagt", "sitzung abgesagt",
    ])
  })
})

describe("the invitations to a sitting", () => {
  const [einladungen = []] = marl.gremien.filter(({ id }) => id === GRUPPE).map((gremium) => gremium.einladungen)
  const stand = standBis(GRUPPE, [held("a", "2021-03-16")], tag("2021-06-01"))
  const withInvited = (invited: Pick<Sitzung, "eingeladen"> & Partial<Pick<Sitzung, "ermittelt">>) => {
    const gremien = new Map([[GRUPPE, { ...stand, sitzungen: stand.sitzungen.map((sitzung) => ({ ...sitzung, ...invited })) }]])
    return lines(pflichten({ ...eingang(konzeptOf(GRUPPE), NOBODY, tag("2021-06-01")), gremien }, year(2021), tag("2021-06-01")).filter(({ art }) => art === "einladung"))
  }
  const onDays = einladungen.map((one) => ({ ...one, am: Stichtag.addDays(tag("2021-02-20"), one.wer === "abteilung-auslaenderwesen" ? 9 : 0) }))

  it("are made when the last one is, and not before", () => {
    expect(withInvited({ eingeladen: onDays })).toEqual(["2021-03-02 erfuellt 2021-03-01"])
    expect(withInvited({ eingeladen: onDays.filter(({ als }) => als !== "festes-mitglied") })).toEqual(["2021-03-02 versaeumt"])
  })

  it("are owed to those who must be there: guests are no duty", () => {
    expect(withInvited({ eingeladen: onDays.filter(({ als }) => als !== "einzuladen") })).toEqual(["2021-03-02 erfuellt 2021-03-01"])
    const runde = new Map([[RUNDE, [held("a", "2021-03-01")]]])
    expect(pflichten(eingang(konzeptOf(RUNDE), runde, tag("2021-06-01")), year(2021), tag("2021-06-01")).filter(({ art }) => art === "einladung")).toEqual([])
  })

  it("go to the post that was found beforehand, and to nobody where none was", () => {
    const [amt, auslaenderwesen] = [Id.make("jobcenter-marl"), Id.make("abteilung-auslaenderwesen")]
    const ermittelt = [{ wer: amt, stelle: Id.make("fallmanagement"), am: tag("2021-02-01") }, { wer: auslaenderwesen, niemand: "Stelle frei", am: tag("2021-02-26") }]
    const eingeladen = onDays.filter(({ wer }) => wer !== auslaenderwesen).map((one) => (one.wer === amt ? { ...one, wer: Id.make("fallmanagement"), als: "einzuladen" as const } : { ...one, am: tag("2021-02-20") }))
    expect(withInvited({ eingeladen, ermittelt })).toEqual(["2021-03-02 erfuellt 2021-02-26"])
    expect(withInvited({ eingeladen })).toEqual(["2021-03-02 versaeumt"])
  })
})

describe("the year", () => {
  it("counts a sitting for its span also where the time ends on the day on which both begin", () => {
    const day = tag("2021-04-01")
    const all = eingang(konzeptOf(RUNDE), new Map([[RUNDE, [held("a", "2021-04-01")]]]), day)
    expect(pflichten(all, { von: day, bis: day }, day).map(({ zaehltFuer }) => zaehltFuer)).toEqual(["runder-tisch/runde-tische-ehrenamt/2021-04-01"])
  })

  it("says how it went in German that fits none, one and many", () => {
    const sentence = (notizen: ReadonlyArray<Notiz>, stichtag: string, jahr = 2021) => jahreskalender(eingang(konzeptOf(RUNDE), new Map([[RUNDE, notizen]]), tag(stichtag)), jahr, tag(stichtag)).satz
    const one = (stichtag: string) => jahreskalender(eingang(konzeptOf(Id.make("dialogsitzung")), NOBODY, tag(stichtag)), 2021, tag(stichtag)).satz
    expect(sentence([], "2022-01-01", 2020)).toBe("2020 war keine Pflicht fällig.")
    expect(sentence([], "2020-01-01", 2020)).toBe("2020 ist keine Pflicht fällig.")
    expect(one("2022-01-01")).toBe("2021 war 1 Pflicht fällig: 1 versäumt.")
    expect(one("2021-07-01")).toBe("2021 ist 1 Pflicht fällig, Stand 01.07.2021: 1 offen.")
    expect(sentence([held("a", "2021-02-03", { eingeladen: tag("2021-01-01") })], "2021-07-01")).toBe("2021 sind 4 Pflichten fällig, Stand 01.07.2021: 1 erfüllt, 1 versäumt, 2 offen.")
  })

  it("names the monitoring report by the end of each year from the first one on, late where it came late", () => {
    const konzept: Konzept = { ...konzeptOf(), ...(monitoring === undefined ? {} : { monitoring }) }
    const berichte = [{ art: "monitoring", jahr: 2021, am: tag("2022-03-01") }, { art: "monitoring", jahr: 2022, am: tag("2022-12-31") }] as const
    const of = (jahr: number, stichtag: string) => pflichten(eingang(konzept, NOBODY, tag(stichtag), { berichte }), year(jahr), tag(stichtag))
    expect(lines(of(2020, "2024-01-01"))).toEqual([])
    const early: Konzept = { ...konzept, ...(monitoring === undefined ? {} : { monitoring: { ...monitoring, erstesJahr: 2018 } }) }
    expect(lines(pflichten(eingang(early, NOBODY, tag("2021-01-01")), { von: tag("2018-01-01"), bis: tag("2021-12-31") }, tag("2021-01-01")))).toEqual(["2020-12-31 versaeumt", "2021-12-31 offen"])
    expect(lines(of(2021, "2022-02-28"))).toEqual(["2021-12-31 versaeumt"])
    expect(lines(of(2021, "2022-03-01"))).toEqual(["2021-12-31 verspaetet-erfuellt 2022-03-01"])
    expect(lines(of(2022, "2024-01-01"))).toEqual(["2022-12-31 erfuellt 2022-12-31"])
    expect(of(2023, "2024-01-02")[0]).toMatchObject({ stand: "versaeumt", titel: { de: "Monitoringbericht 2023 an Sozial- und Gesundheitsausschuss der Stadt Marl" }, wer: ["integrationsbeauftragter"] })
  })

  it("makes up no day for survey and revision, and takes the one of the rule where the city has it", () => {
    const without = jahreskalender(eingang(marl, NOBODY, tag("2021-01-01")), 2025, tag("2021-01-01"))
    expect(without.ohneTermin.map(({ art }) => art)).toEqual(["sitzung", "sitzung", "sitzung", "sitzung", "sitzung", "befragung", "fortschreibung"])
    const regel = { ...Kalenderregel.annahme, befragung: Dauer.make({ years: 2 }), fortschreibung: Dauer.make({ years: 5 }) }
    const ruled = jahreskalender(eingang(marl, NOBODY, tag("2021-01-01"), { regel }), 2025, tag("2021-01-01"))
    expect(jahreskalender(eingang(konzeptOf(), NOBODY, tag("2021-01-01"), { regel }), 2020, tag("2021-01-01")).bilanz.versaeumt).toBe(0)
    expect(ruled.ohneTermin.map(({ art }) => art)).toEqual(["sitzung", "sitzung", "sitzung", "sitzung", "sitzung"])
    expect(ruled.monate.flatMap((monat) => monat.pflichten).filter(({ art }) => art === "fortschreibung" || art === "befragung").map(({ am, art, wer }) => [am, art, wer.length])).toEqual([["2025-12-31", "fortschreibung", 5]])
  })

  it("refuses a state that knows more than the day, a time that ends before it begins, and one id twice", () => {
    const stand = { ...standBis(RUNDE, [], tag("2021-06-01")), zuletzt: tag("2021-06-02") }
    const late: Pflichteingang = { ...eingang(konzeptOf(RUNDE), NOBODY, tag("2021-06-01")), gremien: new Map([[RUNDE, stand]]) }
    expect(() => pflichten(late, year(2021), tag("2021-06-01"))).toThrow(/notes up to 2021-06-02/u)
    const plain = eingang(konzeptOf(RUNDE), NOBODY, tag("2021-06-01"))
    expect(() => pflichten(plain, { von: tag("2021-06-01"), bis: tag("2021-05-31") }, tag("2021-06-01"))).toThrow(RangeError)
    const [one] = pflichten(plain, year(2021), tag("2021-06-01"))
    expect(() => pflichten({ ...plain, weitere: one === undefined ? [] : [one] }, year(2021), tag("2021-06-01"))).toThrow(/Two duties/u)
  })
})

describe("properties", () => {
  const START = tag("2021-01-01")
  const anyDay = (chance: Seeded, low = 0, high = 1200) => Stichtag.addDays(START, chance.int(low, high))

  const anyNotiz = (chance: Seeded, index: number): Notiz => {
    const day = anyDay(chance)
    const around = (low: number, high: number) => Stichtag.addDays(day, chance.int(low, high))
    return {
      id: Id.make(`s-${index}`), notiert: around(-60, 0), tag: day, gehalten: chance.int(0, 4) > 0,
      ...(chance.int(0, 3) === 0 ? { verlegt: { auf: around(-20, 60), am: around(-30, 0) } } : {}),
      ...(chance.int(0, 5) === 0 ? { abgesagt: around(-20, 5) } : {}),
      ...(chance.bool() ? { protokoll: around(61, 120) } : {}),
      ...(chance.bool() ? { eingeladen: around(-30, 0) } : {}),
    }
  }

  const anyRhythmus = (chance: Seeded) => chance.pick<Rhythmus>(["nach-bedarf", "regelmaessig", ...["P1M", "P3M", "P5M", "P2W", "P1Y"].map((text) => Result.getOrThrow(Dauer.parse(text)))])

  const anyFall = (chance: Seeded) => {
    const rhythmus = anyRhythmus(chance)
    const konzept: Konzept = {
      ...konzeptOf(), ...(monitoring === undefined ? {} : { monitoring }), projekte: marl.projekte.slice(0, 3),
      gremien: marl.gremien.filter(({ id }) => id === RUNDE || id === GRUPPE).map((gremium) => (gremium.id === RUNDE ? { ...gremium, rhythmus } : gremium)),
    }
    const list = (count: number) => Array.from({ length: chance.int(0, count) }, (_, index) => anyNotiz(chance, index))
    return { konzept, rhythmus, notizen: new Map([[RUNDE, list(12)], [GRUPPE, list(5)]]), stichtag: anyDay(chance, -30, 1300) }
  }

  it("a year in parts, joined, is the year", () => {
    forAll(25, (chance) => {
      const { konzept, notizen, stichtag } = anyFall(chance)
      const all = eingang(konzept, notizen, stichtag)
      const jahr = chance.int(2021, 2024)
      const whole = pflichten(all, year(jahr), stichtag)
      const cut = Stichtag.addDays(Stichtag.make(jahr, 1, 1), chance.int(0, 363))
      const parts = [{ von: Stichtag.make(jahr, 1, 1), bis: cut }, { von: Stichtag.addDays(cut, 1), bis: Stichtag.make(jahr, 12, 31) }]
      expect(parts.flatMap((part) => pflichten(all, part, stichtag))).toEqual(whole)
      const kalender = jahreskalender(all, jahr, stichtag)
      expect(kalender.monate.flatMap((monat) => monat.pflichten)).toEqual(whole)
      expect(Object.values(kalender.bilanz).reduce((sum, count) => sum + count, 0)).toBe(whole.filter(({ zaehltFuer }) => zaehltFuer === undefined).length)
      expect(kalender.versaeumt.length).toBe(kalender.bilanz.versaeumt)
    })
  })

  it("every span of the rhythm is owed exactly once, whatever was noted, and each sitting fulfils one of them at the most", () => {
    forAll(25, (chance) => {
      const { konzept, notizen, stichtag } = anyFall(chance)
      const of = (noted: ReadonlyMap<Id.Id, ReadonlyArray<Notiz>>) => pflichten(eingang(konzept, noted, stichtag), { von: START, bis: tag("2024-12-31") }, stichtag).filter(({ art }) => art === "runder-tisch")
      const spans = of(notizen)
      expect(spans.map(({ id }) => id)).toEqual(of(NOBODY).map(({ id }) => id))
      for (const [index, span] of spans.entries()) if (index > 0) expect(span.ab).toBe(Stichtag.addDays(spans[index - 1]?.am ?? START, 1))
      const heldSittings = standBis(RUNDE, notizen.get(RUNDE) ?? [], stichtag).sitzungen.filter(({ stand }) => stand === "abgehalten").length
      expect(spans.filter(({ erfuelltAm }) => erfuelltAm !== undefined).length).toBeLessThanOrEqual(heldSittings)
    })
  })

  it("what is noted after a day changes nothing as of that day, and nothing is fulfilled after it", () => {
    forAll(25, (chance) => {
      const { konzept, notizen, stichtag } = anyFall(chance)
      const later = new Map([...notizen].map(([id, list]) => [id, [...list, { ...anyNotiz(chance, 90), notiert: Stichtag.addDays(stichtag, 1) }]]))
      const berichte = [{ art: "monitoring", jahr: 2022, am: Stichtag.addDays(stichtag, chance.int(1, 90)) }] as const
      const now = pflichten(eingang(konzept, notizen, stichtag), { von: START, bis: tag("2024-12-31") }, stichtag)
      expect(pflichten(eingang(konzept, later, stichtag, { berichte }), { von: START, bis: tag("2024-12-31") }, stichtag)).toEqual(now)
      expect(now.every(({ erfuelltAm = stichtag }) => erfuelltAm <= stichtag)).toBe(true)
      expect(now.every(({ am, stand }) => (stand !== "versaeumt" || am < stichtag) && (stand !== "offen" || am >= stichtag))).toBe(true)
    })
  })

  it("ids are unique, and stay when more is noted", () => {
    forAll(25, (chance) => {
      const { konzept, notizen, stichtag } = anyFall(chance)
      const more = new Map([...notizen].map(([id, list]) => [id, [...list, anyNotiz(chance, 90)]]))
      const idsOf = (noted: ReadonlyMap<Id.Id, ReadonlyArray<Notiz>>) => pflichten(eingang(konzept, noted, stichtag), { von: tag("2020-01-01"), bis: tag("2025-12-31") }, stichtag).map(({ id }) => id)
      const [ids, moreIds] = [idsOf(notizen), new Set(idsOf(more))]
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.filter((id) => !moreIds.has(id))).toEqual([])
    })
  })
  it("duties stand in the order of time", () => {
    const { konzept, notizen, stichtag } = anyFall(seeded(7))
    const days = pflichten(eingang(konzept, notizen, stichtag), { von: START, bis: tag("2024-12-31") }, stichtag).map(({ am }) => am)
    expect(days.length).toBeGreaterThan(10)
    expect(days).toEqual([...days].sort(Stichtag.compare))
  })
})
