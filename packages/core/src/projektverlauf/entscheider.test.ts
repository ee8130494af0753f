import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { befehl, bewertung, kennzahl, konzept, spiele, stadt, tag, vermerk, vorlagen as v } from "../../test/projekte/beispielprojekt.js"
import { forAll, type Seeded, seeded } from "../../test/seeded.js"
import { replay, replayUntil } from "../ereignis/Entscheider.js"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import { gruende } from "./Ablehnung.js"
import type { Befehl } from "./Befehl.js"
import { ampel } from "./ampel.js"
import { befehlOf } from "./befehlOf.js"
import { decodeBefehl } from "./decodeBefehl.js"
import { decodeEreignis } from "./decodeEreignis.js"
import { entscheider } from "./entscheider.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import * as Lage from "./Lage.js"
import { projektformat } from "./projektformat.js"
import type { Projektstand } from "./Projektstand.js"
import { standAt } from "./standAt.js"
import { termine } from "./termine.js"

const neu: Projektstand = { lage: "vorgesehen" }

const { pruefen, ...andere } = v

/** Some command on some day; not every one has a place. */
const anyBefehl = (chance: Seeded, day: number, stand: Projektstand): Befehl => {
  const one = befehl(day, chance.pick<(typeof v)[keyof typeof v]>([pruefen, ...Object.values(andere)]))
  const projekt = konzept.projekte.find(({ id }) => id === "patenschaft")
  const faellig = termine(projekt, stand, konzept, tag(day)).map(({ schluessel }) => schluessel)
  const nummer = Id.make(`n-${chance.int(1, 4)}`)
  const am = chance.int(0, 3) === 0 ? { am: tag(day - chance.int(0, 60)) } : {}
  const beschluss = chance.bool() ? { beschluss: Id.make(`beschluss-${day}`) } : {}
  const base = { ...one, ...am, ...beschluss }
  if (base._tag === "DeferFrist" || base._tag === "MeetFrist") return { ...base, frist: faellig[chance.int(0, faellig.length - 1)] ?? base.frist, ...(base._tag === "DeferFrist" ? { bis: tag(day + chance.int(-100, 700)) } : {}) }
  if (base._tag === "SpendMittel" || base._tag === "RevokeAusgabe") return { ...base, ausgabe: nummer }
  if (base._tag === "RecordKennzahl" || base._tag === "CorrectKennzahl") return { ...base, kennzahl: kennzahl(nummer, chance.bool() ? Messwert.exakt(chance.int(0, 90)) : Messwert.fehlend("nicht-erhoben")) }
  if (base._tag === "AssessProjekt") return { ...base, bewertung: bewertung({ id: nummer, ergebnis: "zusammenfuehren", zusammenMit: Id.make("wohnpass") }) }
  if (base._tag === "ProlongErprobung" || base._tag === "SetMeilenstein") return { ...base, bis: tag(day + chance.int(-20, 600)) }
  return base
}

interface Walk {
  readonly ereignisse: ReadonlyArray<Ereignis>
  readonly zustand: Projektstand
  readonly codes: ReadonlyArray<string>
}

const STEPS = 60

/** A random walk: what was accepted of many commands. */
const walk = (chance: Seeded): Walk => {
  let [zustand, day]: [Projektstand, number] = [neu, 10]
  const ereignisse: Array<Ereignis> = []
  const codes: Array<string> = []
  for (let step = 0; step < STEPS; step += 1) {
    day += chance.pick([0, 1, 5, 30, 90])
    const before = JSON.stringify(zustand)
    const decided = stadt.decide(anyBefehl(chance, day, zustand), zustand)
    expect(JSON.stringify(zustand)).toBe(before)
    if (Result.isFailure(decided)) {
      codes.push(decided.failure._tag)
      expect(Object.keys(gruende)).toContain(decided.failure._tag)
      expect(`${decided.failure.message} ${decided.failure.needed}`).not.toMatch(/undefined|\[object/u)
      continue
    }
    for (const ereignis of decided.success) {
      const next = evolve(zustand, ereignis)
      expect(next, ereignis._tag).not.toBe(zustand)
      zustand = next
      ereignisse.push(ereignis)
    }
  }
  return { ereignisse, zustand, codes }
}

// Drawn once: to walk takes longer than to look at the walk.
const walks = Array.from({ length: 100 }, (_, run) => walk(seeded(run + 1)))

const walkOf = (run: number): Walk => walks[run - 1] ?? walk(seeded(run))

const isOrdered = (days: ReadonlyArray<string>): boolean => days.every((day, at) => at === 0 || (days[at - 1] ?? "") <= day)

describe("properties", () => {
  it("replaying a part and then the rest gives what replaying the whole does, also from a snapshot", () => {
    forAll(100, (chance, run) => {
      const { ereignisse, zustand } = walkOf(run)
      expect(replay(stadt, ereignisse)).toEqual(zustand)
      const at = chance.int(0, ereignisse.length)
      const snapshot = JSON.parse(JSON.stringify(replay(stadt, ereignisse.slice(0, at)))) as Projektstand
      expect(replay(stadt, ereignisse.slice(at), snapshot)).toEqual(zustand)
    })
  })

  it("as of a day nothing is known that was noted later, whatever it speaks of", () => {
    forAll(100, (chance, run) => {
      const { ereignisse } = walkOf(run)
      const stichtag = tag(chance.int(0, 1500))
      const before = ereignisse.filter(({ vermerk: { am } }) => am <= stichtag)
      const stand = standAt(ereignisse, stichtag)
      expect(stand).toEqual(replay(stadt, before))
      expect(standAt(before, stichtag)).toEqual(stand)
      expect(replayUntil(stadt, ereignisse, stichtag)).toEqual(stand)
    })
  })

  it("every walk is ordered, ends where it stands, and loses no event", () => {
    const lagen = new Set<string>()
    const codes = new Set<string>()
    forAll(100, (_, run) => {
      const { codes: refused, ereignisse, zustand } = walkOf(run)
      lagen.add(zustand.lage)
      for (const code of refused) codes.add(code)
      if (zustand.lage === "vorgesehen") return
      expect(isOrdered(zustand.weg.map(({ seit }) => seit)), "seit").toBe(true)
      expect(isOrdered(zustand.weg.map(({ notiert }) => notiert)), "notiert").toBe(true)
      for (const { notiert, seit } of zustand.weg) expect(seit <= notiert).toBe(true)
      expect(zustand.weg.at(-1)).toMatchObject({ lage: zustand.lage, seit: zustand.seit })
      expect(zustand).toMatchObject({ version: ereignisse.length, zuletzt: ereignisse.at(-1)?.vermerk.am, projekt: "patenschaft" })
      for (const [at, { lage }] of zustand.weg.entries()) {
        const von = zustand.weg[at - 1]?.lage
        if (von !== undefined) expect(Lage.uebergaenge.some((one) => one.von === von && one.nach === lage), `${von} to ${lage}`).toBe(true)
      }
    })
    expect(lagen.size).toBeGreaterThanOrEqual(6)
    expect(codes.size).toBeGreaterThanOrEqual(10)
  })

  it("every event is written and read back as it is", () => {
    const seen = new Set<string>()
    forAll(100, (_, run) => {
      for (const ereignis of walkOf(run).ereignisse) {
        seen.add(ereignis._tag)
        const zeile = JSON.parse(JSON.stringify(projektformat.write(ereignis))) as ReturnType<typeof projektformat.write>
        expect(Result.getOrThrow(projektformat.read(zeile))).toEqual(ereignis)
      }
    })
    expect([...seen].sort()).toEqual(expect.arrayContaining(["ErprobungBegun", "FristDeferred", "KennzahlCorrected", "MittelSpent", "ProjektAssessed", "ProjektExtended", "ProjektReopened"]))
  })

  it("an event of another Projekt, an unknown one and one out of place leave the state as it is, and none throws", () => {
    forAll(100, (_, run) => {
      const { ereignisse, zustand } = walkOf(run)
      for (const ereignis of ereignisse) {
        if (zustand.lage !== "vorgesehen") expect(evolve(zustand, { ...ereignis, projekt: Id.make("jobmesse") })).toBe(zustand)
        const before = JSON.stringify(zustand)
        const next = evolve(zustand, ereignis)
        expect(JSON.stringify(zustand)).toBe(before)
        if (next.lage !== "vorgesehen") expect(isOrdered(next.weg.map(({ seit }) => seit))).toBe(true)
      }
      for (const _tag of ["Unheard", "toString", "__proto__"]) expect(evolve(zustand, { _tag, projekt: "patenschaft", vermerk: vermerk(9) } as unknown as Ereignis)).toBe(zustand)
    })
  })

  it("what is told twice happens once: ids, ends of a trial and days that were put off", () => {
    const einmal = spiele([v.erproben, v.meilenstein, v.erreichen, v.bewilligen, v.ausgeben, v.zuruecknehmen, v.zaehlen, v.bewerten, v.verschieben, v.erfuellen, v.verlaengern, v.ausweiten].map((one, at) => befehl(10 + at, one)))
    const stand = replay(stadt, einmal)
    expect(einmal.filter((ereignis) => evolve(stand, ereignis) !== stand)).toEqual([])
  })
})

describe("a Projekt as it was known", () => {
  it("does not know before the note what the note says of an earlier day", () => {
    const ereignisse = spiele([befehl(50, { ...v.beginnen, am: tag(20) })])
    expect(standAt(ereignisse, tag(49))).toEqual(neu)
    expect(standAt(ereignisse, tag(50))).toMatchObject({ lage: "laufend", seit: tag(20) })
  })
})

describe("a note with a slip of the pen in its day", () => {
  it("is known with the note that follows, and loses nothing that stands on it", () => {
    const [begonnen, fest] = [{ ...befehl(9000, v.beginnen), am: tag(10) }, befehl(60, v.regelangebot)]
    const ereignisse = [...spiele([begonnen]), ...Result.getOrThrow(entscheider({ konzept, heute: tag(60) }).decide(fest, replay(stadt, spiele([begonnen]))))]
    expect(standAt(ereignisse, tag(59))).toEqual(neu)
    const stand = standAt(ereignisse, tag(60))
    expect(stand).toMatchObject({ lage: "regelangebot", zuletzt: tag(60) })
    expect(ampel(undefined, stand, {}, tag(60)).farbe).toBe("ohne")
  })
})

describe("data from outside", () => {
  it("is read as a command with all its mistakes at once", () => {
    const gelesen = decodeBefehl({ _tag: "GrantMittel", projekt: "patenschaft", mittel: "M", geber: "land", betrag: "viel", notiz: "x", vermerk: { von: "stelle-1", am: "2021-03-01", zweck: "neugier" } })
    const { findings, message } = Result.getOrThrow(Result.flip(gelesen))
    expect(findings.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(expect.arrayContaining([
      "projektverlauf/ValueInvalid mittel", "projektverlauf/ValueInvalid betrag", "projektverlauf/KeyUnknown notiz", "projektverlauf/ValueInvalid vermerk.zweck",
    ]))
    expect(message).toMatch(/^4 errors keep the command from being read/u)
    expect(Result.getOrThrow(Result.flip(decodeBefehl({ _tag: "GrantMitel" }))).findings).toMatchObject([{ code: "projektverlauf/BefehlNotFound", nearest: "GrantMittel" }])
  })

  it("is read as an event, short forms too, without what an event does not have", () => {
    const daten = { _tag: "MittelGranted", projekt: "patenschaft", mittel: "m-1", geber: "land", betrag: 1000, zeitraum: 2021, fremd: 1, vermerk: { von: "stelle-1", am: "2021-03-01", zweck: "controlling" } }
    expect(Result.getOrThrow(decodeEreignis(daten))).toMatchObject({ betrag: Messwert.exakt(1000), zeitraum: { von: "2021-01-01", bis: "2021-12-31" } })
    expect(Result.getOrThrow(decodeEreignis(daten))).not.toHaveProperty("fremd")
    expect(Result.getOrThrow(Result.flip(decodeEreignis({ ...daten, betrag: undefined }))).message).toMatch(/betrag/u)
  })

  it("that a later program wrote, or that lies about its type, is not read", () => {
    const zeile = projektformat.write({ _tag: "RegelangebotMade", projekt: Id.make("patenschaft"), vermerk: vermerk(1) })
    expect(Result.getOrThrow(Result.flip(projektformat.read({ ...zeile, schema: 2 }))).reason).toBe("newer")
    expect(Result.getOrThrow(Result.flip(projektformat.read({ ...zeile, type: "ProjektStarted" }))).reason).toBe("invalid")
  })
})

describe("a decision of a Gremium", () => {
  it("becomes a command with the decision behind it, and no day where none is given", () => {
    const auftrag = { ...v.abschliessen, projekt: Id.make("patenschaft") }
    const [beschluss, ereignisse] = [Id.make("beschluss-1"), spiele([befehl(10, v.beginnen)])]
    const decided = stadt.decide(befehlOf(auftrag, beschluss, vermerk(30), tag(28)), replay(stadt, ereignisse))
    expect(Result.getOrThrow(decided)).toEqual([{ ...auftrag, _tag: "ProjektCompleted", beschluss, am: tag(28), vermerk: vermerk(30) }])
    expect(Object.keys(befehlOf(auftrag, beschluss, vermerk(30)))).not.toContain("am")
  })
})

describe("Lage", () => {
  it("orders all, says each in its own German word, and knows which have ended", () => {
    expect([...Lage.all].reverse().sort(Lage.compare)).toEqual(Lage.all)
    expect(new Set(Lage.all.map(Lage.toText)).size).toBe(Lage.all.length)
    const ends = Lage.all.filter((lage) => Lage.uebergaenge.every(({ befehl: name, von }) => von !== lage || name === "ReopenProjekt"))
    expect(Lage.all.filter(Lage.isEnded)).toEqual(ends)
  })
})
