import { Fallbericht, Fallmerkmale } from "@teilhabe/core/befund"
import { Fassungen, type Uebergang } from "@teilhabe/core/fortschreibung"
import { einladungen, jahreskalender, standAt } from "@teilhabe/core/gremienarbeit"
import { Id, Stichtag, Text } from "@teilhabe/core/kernel"
import { makeMemory } from "@teilhabe/core/ports"
import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { AM, gremium as leser, kunstfall, raeume, statistikstelle } from "../../core/test/befund/kuenstlicheFaelle.js"
import { umfeld } from "../../core/test/befund/kunstumfeld.js"
import { befehl, GRUPPE, oeffneMarl, PROJEKT, sitzung, tage } from "../test/jahre.js"
import { onStore } from "../test/kept.js"
import { errorOf } from "../test/stadt.js"
import { takenElsewhere } from "./internal/umsetzen.js"

const vermerk = (am: string) => ({ von: "stelle-1", am, zweck: "steuerung" as const })
const top = Id.make("top-1")
const beschliesse = (id: string, ...wirkungen: ReadonlyArray<unknown>) =>
  befehl.beschliessen({ beschluss: { id: Id.make(id), top, titel: Text.make("Beschluss"), wirkungen } as never })

describe("a Gremium", () => {
  it("goes through a sitting and stands as core says, on every day, for every request asked twice", async () => {
    const memory = makeMemory()
    const { gremien } = await oeffneMarl({ snapshotEvery: 4 }, memory)
    expect(await gremien.state(GRUPPE)).toMatchObject({ sitzungen: [], version: 0 })
    const outcomes = []
    for (const [at, one] of sitzung.entries()) outcomes.push(await gremien.handle(GRUPPE, one, { id: `r-${at}` }))
    const again = await oeffneMarl({}, memory)
    for (const [at, one] of sitzung.entries()) expect(await again.gremien.handle(GRUPPE, one, { id: `r-${at}` })).toEqual(outcomes[at])
    expect((await errorOf(again.gremien.handle(GRUPPE, befehl.absagen(), { id: "r-0" }))).reason).toBe("duplicate")
    const ereignisse = (await again.gremien.history(GRUPPE)).map(({ ereignis }) => ereignis)
    for (const day of ["2026-03-01", "2026-03-05", "2026-03-26", "2026-12-31"]) expect(await gremien.state(GRUPPE, { asOf: day })).toEqual(standAt(ereignisse, Result.getOrThrow(Stichtag.parse(day))))
    expect(await again.gremien.state(GRUPPE)).toEqual(await gremien.state(GRUPPE))
    expect(await gremien.state(GRUPPE)).toEqual(await gremien.state(GRUPPE, { asOf: "2026-12-31" }))
  })

  it("is told why it is refused, and what is no command of it", async () => {
    const { gremien } = await oeffneMarl()
    await tage({ gremien }, 1)
    expect(await errorOf(gremien.handle(GRUPPE, befehl.abhalten()))).toMatchObject({ reason: "ablehnung", ablehnung: { _tag: "gremienarbeit/PflichtenOpen" } })
    expect((await errorOf(gremien.handle("integrationsrat", befehl.absagen()))).reason).toBe("request")
    expect((await errorOf(gremien.handle(GRUPPE, { ...befehl.absagen(), grund: 7 } as never))).findings?.[0]?.code).toBe("gremienarbeit/ValueInvalid")
    expect((await errorOf(gremien.state("steuerungsgruppe-mond"))).reason).toBe("not-found")
    expect(await gremien.history(GRUPPE)).toHaveLength(1)
  })

  it("invites by the Konzept, as far as it is", async () => {
    const { gremien } = await oeffneMarl()
    expect(await gremien.einladungen(GRUPPE)).toEqual(einladungen(marl, GRUPPE, undefined))
    await tage({ gremien }, 6)
    const [found] = (await gremien.state(GRUPPE)).sitzungen
    expect(await gremien.einladungen(GRUPPE, "wohnen-1")).toEqual(einladungen(marl, GRUPPE, found))
    expect((await gremien.einladungen(GRUPPE, "wohnen-1")).find(({ wer }) => wer === "integrationsrat")?.stand).toBe("eingeladen")
    expect((await errorOf(gremien.einladungen(GRUPPE, "wohnen-2"))).reason).toBe("not-found")
  })

  it("hears the report that was made in this process, and none that was written down", async () => {
    const faelle = Array.from({ length: 60 }, (_, at) => kunstfall(at + 1))
    const fall = faelle.find(({ fall: { phase }, wahr }) => wahr.zaehlbar && phase !== "abgeschlossen")?.fall
    if (fall === undefined) throw new Error("no invented case may be counted")
    const vergleich = Fallmerkmale.ofAll(faelle.map((one) => one.fall), { empfaenger: statistikstelle, am: AM, raeume })
    const { bericht } = Result.getOrThrow(Fallbericht.make(fall, { gremium: leser, raeume, umfeld, vergleich, schilderung: "Ein langer Weg.", frage: "Was tun?", vermerk: { von: Id.make("cm-1"), am: AM, zweck: "bericht" } }))
    const konzept = { ...marl, gremien: marl.gremien.map((one) => (one.id === GRUPPE ? { ...one, id: leser } : one)) }
    const { gremien } = await oeffneMarl({ konzept })
    for (const one of sitzung.slice(0, 8)) await gremien.handle(leser, { ...one, gremium: leser })
    const hoeren = { _tag: "HearFallbericht", gremium: leser, sitzung: "wohnen-1", top: "top-1", bericht, vermerk: befehl.abhalten().vermerk } as const
    for (const copy of [structuredClone(bericht), JSON.parse(JSON.stringify(bericht)) as never, Object.freeze({ ...bericht }), undefined as never]) {
      const error = await errorOf(gremien.handle(leser, { ...hoeren, bericht: copy }))
      expect(error.reason).toBe("decode")
      if (copy !== undefined) expect(error.message).toContain("gave in this process")
      expect(error.message).not.toContain("Ein langer Weg")
    }
    const heard = await gremien.handle(leser, hoeren, { id: "r" })
    expect(heard.ereignisse).toMatchObject([{ _tag: "FallberichtHeard", schwelle: 5 }])
    expect(await gremien.handle(leser, hoeren, { id: "r" })).toEqual(heard)
  })
})

describe("a decision", () => {
  it("is carried out once, whoever asks again, on whatever day", async () => {
    const memory = makeMemory()
    const [one, two] = [await oeffneMarl({}, memory), await oeffneMarl({}, memory)]
    await tage(one)
    expect(await one.gremien.beschluesse()).toMatchObject([{ gremium: GRUPPE, beschluss: { id: "b-1" }, umsetzungen: [{ stand: "offen" }] }])
    const both = await Promise.all([one, two].map(({ gremien }, at) => gremien.carryOut("b-1", vermerk(`2026-04-0${1 + at}`), { am: "2026-03-26" })))
    expect(both[0]).toMatchObject([{ projekt: PROJEKT, version: 1, zustand: { lage: "laufend", seit: "2026-03-26" }, ereignisse: [{ _tag: "ProjektStarted", beschluss: "b-1" }] }])
    expect(both[1]).toEqual(both[0])
    await one.projekte.handle(PROJEKT, { _tag: "MakeRegelangebot", projekt: PROJEKT, vermerk: vermerk("2026-06-01") })
    for (const { gremien } of [one, two, await oeffneMarl({}, memory)]) expect(await gremien.carryOut("b-1", vermerk("2026-07-01"))).toEqual(both[0])
    expect(await two.projekte.history(PROJEKT)).toHaveLength(2)
    expect(await two.gremien.beschluesse()).toMatchObject([{ umsetzungen: [{ stand: "umgesetzt", am: "2026-03-26", satz: expect.stringContaining("umgesetzt am 26.03.2026") as string }] }])
  })

  it("that was carried out by hand gives what was done then", async () => {
    const { gremien, projekte } = await oeffneMarl()
    await tage({ gremien })
    const done = await projekte.handle(PROJEKT, { _tag: "StartProjekt", projekt: PROJEKT, beschluss: "b-1", vermerk: vermerk("2026-04-01") })
    expect(await gremien.carryOut("b-1", vermerk("2026-05-01"))).toEqual([{ ...done, projekt: PROJEKT }])
  })

  it("with several orders goes on where it was refused, and orders nothing where it is no order", async () => {
    const { gremien, projekte } = await oeffneMarl()
    await tage({ gremien }, 8)
    const geld = { _tag: "GrantMittel", projekt: PROJEKT, mittel: "land-1", geber: marl.akteure[0]?.id, betrag: { _tag: "Exakt", wert: 1000 } }
    await gremien.handle(GRUPPE, beschliesse("b-2", { art: "projekt", auftrag: geld }, { art: "kenntnisnahme" }, { art: "projekt", auftrag: { _tag: "MakeRegelangebot", projekt: PROJEKT } }))
    await gremien.handle(GRUPPE, beschliesse("b-3", { art: "kenntnisnahme" }))
    const call = () => gremien.carryOut("b-2", vermerk("2026-04-01"))
    for (const _ of [1, 2]) expect((await errorOf(call())).ablehnung?._tag).toBe("projektverlauf/NotInLage")
    expect(await projekte.history(PROJEKT)).toHaveLength(1)
    await projekte.handle(PROJEKT, { _tag: "StartProjekt", projekt: PROJEKT, vermerk: vermerk("2026-04-01") })
    expect((await call()).map(({ ereignisse: [ereignis], version }) => [ereignis?._tag, version])).toEqual([["MittelGranted", 1], ["RegelangebotMade", 3]])
    expect(await gremien.carryOut("b-3", vermerk("2026-04-01"))).toEqual([])
    expect((await errorOf(gremien.carryOut("b-9", vermerk("2026-04-01")))).reason).toBe("not-found")
    expect((await errorOf(gremien.carryOut("b-2", { ...vermerk("2026-04-01"), zweck: "neugier" } as never))).reason).toBe("decode")
  })

  it("that was taken back is not carried out", async () => {
    const { gremien, projekte } = await oeffneMarl()
    await tage({ gremien }, 9)
    await gremien.handle(GRUPPE, befehl.aufheben())
    expect(await errorOf(gremien.carryOut("b-1", vermerk("2026-04-01")))).toMatchObject({ reason: "ablehnung", ablehnung: { _tag: "gremienarbeit/BeschlussRevoked", befehl: "StartProjekt", details: { beschluss: "b-1" } } })
    expect(await projekte.history(PROJEKT)).toEqual([])
  })
})

describe("the ids of decisions", () => {
  it("that other Gremien took are known where a Gremium takes one, and asked for nowhere else", async () => {
    const { gremien } = await oeffneMarl()
    await tage({ gremien })
    const events = (await gremien.history(GRUPPE)).map((one) => ({ ...one, _tag: "Event" as const, stream: "s", id: "i", type: "t", schema: 1, data: {} }))
    const read = async () => ({ projekte: new Map(), gremien: new Map([[GRUPPE, events]]), unlesbare: [] })
    expect([...(await takenElsewhere({ ...befehl.beschliessen(), gremium: Id.make("runde-tische-ehrenamt") }, read)).vergeben ?? []]).toEqual(["b-1"])
    expect((await takenElsewhere(befehl.beschliessen(), read)).vergeben?.size).toBe(0)
    const runde = { gremium: Id.make("runde-tische-ehrenamt") }
    for (const one of [befehl.ansetzen(runde), befehl.punkt(runde), befehl.abhalten(runde)]) await gremien.handle(runde.gremium, { ...one, ...runde })
    expect((await errorOf(gremien.handle(runde.gremium, { ...befehl.beschliessen(), ...runde }))).ablehnung?._tag).toBe("gremienarbeit/IdTaken")
    expect(await takenElsewhere(befehl.absagen(), () => Promise.reject(new Error("it was asked for")))).toEqual({})
  })
})

describe("the years", () => {
  it("have a calendar of duties as it was known on a day", async () => {
    const { gremien, kalender } = await oeffneMarl()
    await tage({ gremien })
    const ereignisse = (await gremien.history(GRUPPE)).map(({ ereignis }) => ereignis)
    for (const day of ["2026-03-20", "2026-12-31"]) {
      const stichtag = Result.getOrThrow(Stichtag.parse(day))
      const eingang = { konzept: marl, gremien: new Map([[GRUPPE, standAt(ereignisse, stichtag)]]), projekte: new Map(), berichte: [] }
      expect(await kalender(2026, day)).toEqual({ ...jahreskalender(eingang, 2026, stichtag), unlesbare: [] })
    }
    for (const wrong of [[20.5, "2026-01-01"], ["2026", "2026-01-01"], [2026, "heute"]]) expect((await errorOf(kalender(...wrong as [never, never]))).reason).toBe("request")
  })

  it("are crossed by the red thread: from a Befund to the sitting, the decision, what happened, and the line in the next Fassung", async () => {
    const zwei = { ...marl, fassung: { nummer: 2, gueltigAb: Stichtag.make(2026, 7, 1) }, projekte: marl.projekte.map((one) => (one.id === PROJEKT ? { ...one, titel: Text.make("Mieterführerschein") } : one)) }
    const uebergang: Uebergang.Uebergang = { konzept: marl.id, von: 1, nach: 2, ueberfuehrungen: [], begruendungen: [{ elemente: [PROJEKT], beschluesse: [Id.make("b-2")] }] }
    const fassungen = Result.getOrThrow(Fassungen.make([{ konzept: marl }, { konzept: zwei, uebergang }]))
    const { gremien, konzept } = await oeffneMarl({ konzept: zwei, fassungen })
    await tage({ gremien }, 9)
    await gremien.handle(GRUPPE, beschliesse("b-2", { art: "konzept", antrag: { art: "umbenennen", elemente: [PROJEKT], wortlaut: { de: "Anders nennen" } } }))
    await gremien.carryOut("b-1", vermerk("2026-04-01"))
    const befund = { quelle: { art: "befund", befund: Id.make("befund-1") }, titel: Text.make("Wartezeit"), am: Stichtag.make(2026, 2, 1) } as const
    const { abwaerts, aufwaerts, pfad, unlesbare, vollstaendig } = await konzept.roterFaden("befund-1", { anfaenge: [befund] })
    expect(pfad.slice(0, 4).map(({ art }) => art)).toEqual(["befund", "sitzung", "tagesordnungspunkt", "beschluss"])
    expect([vollstaendig, abwaerts, unlesbare]).toEqual([true, [], []])
    expect(aufwaerts.map(({ element }) => element.id)).toEqual(expect.arrayContaining(["b-1", "b-2", `ereignis.${PROJEKT}.1`, `fassung-2.${PROJEKT}`, PROJEKT]))
    expect((await konzept.roterFaden("b-2")).aufwaerts.filter(({ entfernung }) => entfernung === 1).map(({ element }) => element.art)).toContain("aenderung")
    expect((await gremien.beschluesse()).at(-1)).toMatchObject({ umsetzungen: [{ stand: "umgesetzt", durch: { art: "fassung", fassung: "fassung-2" } }] })
    expect((await errorOf(konzept.roterFaden("befund-1"))).reason).toBe("not-found")
  })

  it("are told beside what cannot be read of them", async () => {
    const memory = makeMemory()
    const { gremien, kalender, konzept, projekte } = await oeffneMarl({}, memory)
    await tage({ gremien })
    await onStore(memory, (store) => store.append([{ stream: `projekt/${PROJEKT}`, expected: 0, events: [{ id: "u-1", type: "ProjektStarted", schema: 1, data: { _tag: "Unsinn" } }] }]))
    const unlesbar = { stream: `projekt/${PROJEKT}`, unlesbar: { reason: "unreadable" } }
    for (const _ of [1, 2]) expect(await gremien.beschluesse()).toMatchObject([unlesbar, { beschluss: { id: "b-1" } }])
    for (const answer of [await kalender(2026, "2026-12-31"), await konzept.roterFaden("b-1")]) expect(answer).toMatchObject({ unlesbare: [unlesbar] })
    expect((await errorOf(projekte.state(PROJEKT))).reason).toBe("unreadable")
    expect((await errorOf(gremien.carryOut("b-1", vermerk("2026-04-01")))).reason).toBe("unreadable")
    await onStore(memory, (store) => store.append([{ stream: `gremium/${GRUPPE}`, expected: "any", events: [{ id: "u-2", type: "SitzungHeld", schema: 9, data: {} }] }]))
    expect((await errorOf(gremien.carryOut("b-1", vermerk("2026-04-01")))).reason).toBe("unreadable")
    expect(await gremien.beschluesse()).toMatchObject([{ stream: `gremium/${GRUPPE}` }, unlesbar])
  })
})
