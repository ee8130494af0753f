import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { abgehalten, am, angesetzt, befehl, beschlossen, events, fallbericht, expectGiven, GRUPPE, RAT, stadt, tag } from "../../test/gremienprobe.js"
import { forAll, type Seeded } from "../../test/seeded.js"
import * as Entscheider from "../ereignis/Entscheider.js"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Stichtag from "../kernel/Stichtag.js"
import { gruende } from "./Ablehnung.js"
import type { Befehl } from "./Befehl.js"
import { decodeBefehl } from "./decodeBefehl.js"
import { decodeEreignis } from "./decodeEreignis.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import { type Gremienstand, leer } from "./Gremienstand.js"
import { gremienformat } from "./gremienformat.js"
import { standAt } from "./standAt.js"

const id = Id.make

/** A wish that may come up: often the right one, sometimes not. */
const anyBefehl = (chance: Seeded, am: Stichtag.Stichtag): Befehl => {
  const vermerk = { von: id("ib-1"), am, zweck: "gremienarbeit" as const }
  const wo = { sitzung: id(chance.pick(["wohnen-1", "s-1", "s-2"])), vermerk }
  const top = chance.pick(["top-1", "top-2"])
  const bei = Stichtag.addDays(am, chance.int(-1, 25))
  const jobcenter = { wer: id("jobcenter-marl"), als: "vorab-zu-ermitteln" as const }
  return chance.pick<() => Befehl>([
    () => befehl.ansetzen({ ...wo, tag: bei }), () => befehl.ansetzen({ ...wo, tag: bei }), () => befehl.verlegen({ ...wo, tag: bei }), () => befehl.absagen({ ...wo, ...(chance.int(1, 6) > 1 ? { sitzung: id("s-9") } : {}) }),
    () => befehl.punkt({ ...wo, punkt: { ...befehl.punkt().punkt, id: id(top) } }), () => befehl.punkt({ ...wo, punkt: { ...befehl.punkt().punkt, id: id(top) } }), () => befehl.streichen({ ...wo, top: id(top) }),
    () => befehl.ermitteln(wo), () => ({ ...befehl.niemand("jobcenter-marl"), ...wo }), () => ({ ...befehl.niemand(), ...wo }), () => ({ ...befehl.niemand(), ...wo }),
    () => befehl.einladen(wo), () => befehl.einladen(wo), () => befehl.einladen({ ...wo, ...jobcenter }), () => befehl.einladen({ ...wo, ...jobcenter }),
    () => befehl.abhalten(wo), () => befehl.abhalten(wo), () => befehl.abhalten(wo), () => (chance.int(1, 6) > 1 ? befehl.abhalten(wo) : befehl.abhalten({ ...wo, maengel: "Es eilte" })),
    () => ({ _tag: "CorrectSitzung", gremium: GRUPPE, ...wo, anwesend: [RAT], grund: "Verwechselt" }), () => ({ _tag: "CorrectProtokoll", gremium: GRUPPE, ...wo, grund: "Falsche Datei" }),
    () => befehl.einladen({ ...wo, am: Stichtag.addDays(am, chance.int(-9, 0)) }), () => befehl.protokollieren(wo),
    () => befehl.genehmigen({ ...wo, ...(chance.bool() ? { in: id("s-2") } : {}) }),
    () => befehl.beschliessen({ ...wo, beschluss: { ...befehl.beschliessen().beschluss, id: id(chance.pick(["b-1", "b-2", "b-3"])), top: id(top) } }),
    () => befehl.aufheben({ ...wo, beschluss: id(chance.pick(["b-1", "b-2"])) }), () => befehl.hoeren(fallbericht(), { ...wo, top: id(top) }),
  ])()
}

interface Weg { readonly ereignisse: ReadonlyArray<Ereignis>; readonly stand: Gremienstand }

const walk = (chance: Seeded, schritte = 90): Weg => {
  const mitten = chance.bool()
  const ereignisse: Array<Ereignis> = mitten ? [...beschlossen] : []
  let [stand, heute] = [Entscheider.replay(stadt, ereignisse), tag(mitten ? "2026-03-27" : "2026-01-05")]
  for (let schritt = 0; schritt < schritte; schritt++) {
    heute = Stichtag.addDays(heute, chance.int(1, 5) === 1 ? chance.int(1, 5) : 0)
    const came = Entscheider.handle(stadt, stand, anyBefehl(chance, heute))
    if (Result.isFailure(came)) {
      expect(Object.hasOwn(gruende, came.failure._tag)).toBe(true)
      continue
    }
    ereignisse.push(...came.success.ereignisse)
    stand = came.success.zustand
  }
  return { ereignisse, stand }
}

describe("properties", () => {
  const seen = { gehalten: 0, mangelhaft: 0, beschlossen: 0, aufgehoben: 0, verlegt: 0, niemand: 0 }

  it("no sitting is held with an open must that it does not name, no decision taken without a held sitting", () => {
    forAll(60, (chance) => {
      const { ereignisse, stand } = walk(chance)
      const held = stand.sitzungen.filter((one) => one.stand === "abgehalten")
      for (const { eingeladen, ermittelt, maengel, tag: day, tagesordnung } of held) {
        const open = (wer: string): boolean => maengel?.offen.some((one) => one.wer === wer) === true
        const invited = (wer: string): boolean => eingeladen.some((one) => one.wer === wer && one.am < day)
        expect(invited(RAT)).toBe(!open(RAT))
        for (const wer of ["jobcenter-marl", "abteilung-auslaenderwesen"]) expect(invited(wer) || ermittelt.some((one) => one.wer === wer && one.niemand !== undefined && one.am <= day)).toBe(!open(wer))
        expect(tagesordnung.length > 0).toBe(maengel?.offen.some(({ art }) => art === "tagesordnung") !== true)
        if (maengel !== undefined) expect(maengel.offen.length).toBeGreaterThan(0)
      }
      for (const { am: day, aufgehoben, beschluss, sitzung } of stand.beschluesse) {
        const where = held.find((one) => one.id === sitzung)
        expect(where?.tag).toBe(day)
        expect(where?.tagesordnung.some((punkt) => punkt.id === beschluss.top)).toBe(true)
        if (aufgehoben !== undefined) expect(aufgehoben.am >= day).toBe(true)
      }
      expect(new Set(stand.beschluesse.map(({ beschluss }) => beschluss.id)).size).toBe(stand.beschluesse.length)
      expect(new Set(stand.sitzungen.map((one) => one.id)).size).toBe(stand.sitzungen.length)
      expect(stand.version).toBe(ereignisse.length)
      seen.gehalten += held.length
      seen.mangelhaft += held.filter(({ maengel }) => maengel !== undefined).length
      seen.beschlossen += stand.beschluesse.length
      seen.aufgehoben += stand.beschluesse.filter(({ aufgehoben }) => aufgehoben !== undefined).length
      seen.verlegt += held.filter(({ verlegt }) => verlegt.length > 0).length
      seen.niemand += held.filter(({ ermittelt }) => ermittelt.some(({ niemand, wer }) => niemand !== undefined && wer === "jobcenter-marl")).length
    })
    for (const [what, often] of Object.entries(seen)) expect(often, what).toBeGreaterThan(0)
  })

  it("the state of a prefix and the rest is the state of the whole; a day never looks ahead", () => {
    forAll(20, (chance) => {
      const { ereignisse, stand } = walk(chance)
      const at = chance.int(0, ereignisse.length)
      expect(Entscheider.replay(stadt, ereignisse.slice(at), Entscheider.replay(stadt, ereignisse.slice(0, at)))).toEqual(stand)
      const day = Stichtag.addDays(tag("2026-01-04"), chance.int(0, 120))
      const known = ereignisse.filter(({ vermerk }) => vermerk.am <= day)
      expect(standAt(ereignisse, day)).toEqual(standAt(known, tag("2999-12-31")))
      expect(standAt(ereignisse, day)).toEqual(Entscheider.replayUntil(stadt, ereignisse, day))
    })
  })

  it("events are the same after a store, and leave no state as it was", () => {
    forAll(15, (chance) => {
      let stand = leer
      for (const ereignis of walk(chance).ereignisse) {
        const zeile = gremienformat.write(ereignis)
        expect(gremienformat.read(JSON.parse(JSON.stringify(zeile)))).toEqual(Result.succeed(ereignis))
        const next = evolve(stand, ereignis)
        expect(next).not.toBe(stand)
        // What happened has happened: the second time it has no place, but for what is found anew or heard again.
        if (!["BeteiligteIdentified", "FallberichtHeard", "SitzungMoved", "SitzungCorrected", "ProtokollCorrected"].includes(ereignis._tag)) expect(evolve(next, ereignis)).toBe(next)
        stand = next
      }
    })
  })
})

describe("evolve", () => {
  it("leaves the state where an event has no place in it", () => {
    const stand = Entscheider.replay(stadt, angesetzt)
    const [scheduled] = angesetzt
    if (scheduled === undefined) throw new Error("The example is empty")
    for (const fremd of [{ ...befehl.ansetzen({ gremium: RAT, sitzung: id("rat-1") }), _tag: "SitzungScheduled" }, { ...scheduled, _tag: "SitzungForgotten" }, { ...scheduled, _tag: "toString" }]) expect(evolve(stand, fremd as Ereignis)).toBe(stand)
    for (const one of beschlossen.filter(({ _tag }) => _tag !== "SitzungScheduled")) expect(evolve(leer, one)).toBe(leer)
  })

  it("keeps the day of the last note, also after one that slipped into the future", () => {
    const slip: Ereignis = { ...befehl.protokollieren({ vermerk: am("2926-03-30") }), _tag: "ProtokollWritten" }
    const danach: Ereignis = { ...befehl.genehmigen(), _tag: "ProtokollApproved" }
    expect(Entscheider.replay(stadt, [...abgehalten, slip, danach]).zuletzt).toBe("2026-04-20")
    expect(standAt([...abgehalten, slip, danach], tag("2026-04-20")).sitzungen[0]).toMatchObject({ protokoll: { genehmigt: { am: "2026-04-20" } } })
  })

  it("keeps who sat where, however late an election is noted", () => {
    const wahl = (jahr: number): Ereignis => ({ _tag: "WahlRecorded", gremium: RAT, vermerk: am("2025-11-02"), ergebnis: { id: id(`wahl-${jahr}`), tag: Stichtag.make(jahr, 9, 14), wahlberechtigte: Messwert.exakt(9), abgegeben: Messwert.exakt(8), listen: [] } })
    const besetzt: Ereignis = { _tag: "SitzeFilled", gremium: RAT, sitze: "Gewählte", besetzt: 13, vermerk: am("2025-11-02") }
    for (const spaeter of [wahl(2014), wahl(2025)]) expect(Entscheider.replay(stadt, [wahl(2020), besetzt, spaeter]).besetzt).toEqual({ Gewählte: [{ ab: "2025-11-02", anzahl: 13 }] })
    expect(Entscheider.replay(stadt, [besetzt, { ...besetzt, besetzt: 12, ab: tag("2025-11-10") }]).besetzt["Gewählte"]?.map(({ ab, anzahl }) => `${ab} ${anzahl}`)).toEqual(["2025-11-02 13", "2025-11-10 12"])
  })

  it("approves minutes in a later sitting", () => {
    const runde = { gremium: id("runde-tische-ehrenamt") }
    const zwei = { ...runde, sitzung: id("wohnen-2") }
    const alle = events([
      befehl.ansetzen(runde), befehl.abhalten(runde), befehl.protokollieren(runde), befehl.ansetzen({ ...zwei, tag: tag("2026-04-20"), vermerk: am("2026-03-30") }),
      befehl.abhalten({ ...zwei, vermerk: am("2026-04-20") }), befehl.genehmigen({ ...runde, in: zwei.sitzung }),
    ])
    expect(Entscheider.replay(stadt, alle).sitzungen[0]).toMatchObject({ protokoll: { am: "2026-03-30", genehmigt: { am: "2026-04-20", in: "wohnen-2" } } })
  })
})

describe("data from outside", () => {
  const raw = { _tag: "AddTagesordnungspunkt", gremium: GRUPPE, sitzung: "s-1", punkt: { id: "top-1", titel: "Thema", anlass: { art: "regel" }, handlungsfelder: [], projekte: [] }, vermerk: { von: "ib-1", am: "2026-03-02", zweck: "gremienarbeit" } }

  it("is a command, or all that keeps it from being one", () => {
    expect(Result.getOrThrow(decodeBefehl(raw))).toMatchObject({ punkt: { titel: { de: "Thema" } } })
    const falsch = decodeBefehl({ ...raw, geheim: "Vorname-17", vermerk: { ...raw.vermerk, zweck: "fallarbeit" }, punkt: { ...raw.punkt, anlass: { art: "laune" } } })
    if (Result.isSuccess(falsch)) throw new Error("it was read")
    expect(falsch.failure.findings.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(expect.arrayContaining(["gremienarbeit/KeyUnknown geheim", "gremienarbeit/ValueInvalid punkt.anlass.art", "gremienarbeit/ValueInvalid vermerk.zweck"]))
    expect(`${falsch.failure.message}${JSON.stringify(falsch.failure.findings)}`).not.toMatch(/Vorname-17|laune|fallarbeit/u)
  })

  it("is no election with counts that nothing can have", () => {
    const wahl = (rest: object) => decodeBefehl({ _tag: "RecordWahl", gremium: RAT, vermerk: { ...raw.vermerk, zweck: "wahl" }, ergebnis: JSON.parse(JSON.stringify({ id: "w-1", tag: "2025-09-14", wahlberechtigte: Messwert.exakt(100), abgegeben: Messwert.fehlend("unbekannt"), listen: [], ...rest })) as unknown })
    const liste = (stimmen: number, sitze: number) => ({ listen: [{ titel: "Liste A", stimmen: Messwert.exakt(stimmen), sitze: Messwert.exakt(sitze) }] })
    for (const rest of [{}, { abgegeben: Messwert.gerundet(40, { basis: 10, ganzzahlig: true }) }, liste(0, 13)]) expect(Result.isSuccess(wahl(rest))).toBe(true)
    for (const rest of [{ wahlberechtigte: Messwert.exakt(-10) }, { abgegeben: Messwert.exakt(10.5) }, { gueltig: Messwert.exakt(-1) }, liste(-1, 13), liste(3.5, 13), liste(3, -7)]) expect(Result.isFailure(wahl(rest))).toBe(true)
  })

  it("is never a report on a case: no data can say that it is anonymous", () => {
    const heard = decodeBefehl({ ...raw, _tag: "HearFallbericht", bericht: fallbericht() })
    expect(Result.isFailure(heard) && heard.failure.findings[0]?.code).toBe("gremienarbeit/BefehlNotFromData")
  })

  it("is an event, of which unknown keys are left out", () => {
    expect(Result.getOrThrow(decodeEreignis({ ...raw, _tag: "TagesordnungspunktAdded", geheim: "Vorname-17" }))).not.toHaveProperty("geheim")
    const falsch = decodeEreignis({ ...raw, _tag: "TagesordnungspunktAddet" })
    expect(Result.isFailure(falsch) && falsch.failure.findings[0]?.nearest).toBe("TagesordnungspunktAdded")
    expect(Result.getOrThrow(decodeEreignis({ _tag: "FallberichtHeard", gremium: GRUPPE, sitzung: "s-1", top: "top-1", schwelle: 5, schilderung: "Vorname-17", vermerk: raw.vermerk }))).not.toHaveProperty("schilderung")
  })

  it("can be given as a whole to the decider", () => {
    expectGiven([]).when(Result.getOrThrow(decodeBefehl(JSON.parse(JSON.stringify(befehl.ansetzen()))))).thenState(({ gremium }) => gremium === GRUPPE)
  })
})
