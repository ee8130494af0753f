import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { fallIn, ids, spiele, tag, umfeld, vermerk } from "../../../../test/faelle/beispielfall.js"
import { schritte, wechsel } from "../../../../test/faelle/checklisten.js"
import { forAll, type Seeded } from "../../../../test/seeded.js"
import { person as personId } from "../../../datenschutz/Kennung.js"
import * as Id from "../../../kernel/Id.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Befehl } from "../../Befehl.js"
import { decide } from "../../decide.js"
import { evolve } from "../../evolve.js"
import type { Fall } from "../../Fall.js"
import type { Rechtskreiszeit } from "../../Rechtskreiszeit.js"

const stadt = { ...umfeld, checklisten: [wechsel] }
const start: Fall = fallIn("leistungssteuerung")
const spaet = vermerk(400)

const zeit = (teil: Partial<Rechtskreiszeit> = {}): Rechtskreiszeit => ({ id: Id.make("z-1"), person: ids.hauptperson, rechtskreis: "asylblg", von: tag(0), traeger: ids.traeger, ...teil })
const record = (one: Rechtskreiszeit): Befehl => ({ _tag: "RecordRechtskreis", zeit: one, vermerk: spaet })
const amend = (one: Rechtskreiszeit): Befehl => ({ _tag: "AmendRechtskreis", zeit: one, grund: "Bescheid kam an", vermerk: spaet })
const lauf = { id: Id.make("l-1"), person: ids.hauptperson, checkliste: wechsel.id, wechselAm: tag(500) }
const startListe: Befehl = { _tag: "StartCheckliste", lauf, vermerk: spaet }
const done = (schritt: Id.Id, am = tag(390)): Befehl => ({ _tag: "CompleteSchritt", lauf: lauf.id, schritt, am, vermerk: spaet })

const after = (...befehle: ReadonlyArray<Befehl>): Fall =>
  befehle.reduce<Fall>((fall, befehl) => Result.getOrThrow(decide<Fall>(befehl, fall, stadt)).reduce<Fall>(evolve, fall), start)

const codeOf = (befehl: Befehl, fall: Fall): string =>
  Result.match(decide<Fall>(befehl, fall, stadt), { onSuccess: () => "ok", onFailure: ({ _tag }) => _tag })

const alt = zeit({ bis: tag(100) })
const neu = zeit({ id: Id.make("z-2"), rechtskreis: "sgb-ii", von: tag(101) })

describe("a span under a law", () => {
  it("follows another on the next day, and stands beside help under another law", () => {
    const fall = after(record(alt), record(neu), record(zeit({ id: Id.make("z-3"), rechtskreis: "sgb-viii" })))
    expect(fall.phase !== "neu" && fall.rechtskreise.map(({ id }) => id)).toEqual(["z-1", "z-2", "z-3"])
  })

  it.each<[string, string, Rechtskreiszeit]>([
    ["of the same law that shares a day", "fall/RechtskreisInvalid", zeit({ id: Id.make("z-4"), von: tag(100) })],
    ["of SGB II on a day of AsylbLG", "fall/RechtskreisInvalid", zeit({ id: Id.make("z-4"), rechtskreis: "sgb-ii", von: tag(50), bis: tag(60) })],
    ["of SGB XII on a day of AsylbLG", "fall/RechtskreisInvalid", zeit({ id: Id.make("z-4"), rechtskreis: "sgb-xii", von: tag(100), bis: tag(100) })],
    ["that ends before it begins", "fall/RechtskreisInvalid", zeit({ id: Id.make("z-4"), von: tag(300), bis: tag(299) })],
    ["granted before it was asked for", "fall/RechtskreisInvalid", zeit({ id: Id.make("z-4"), von: tag(300), beantragtAm: tag(10), bewilligtAm: tag(9) })],
    ["under a law that no list has", "fall/SchluesselNotFound", zeit({ id: Id.make("z-4"), rechtskreis: "sgb-99", von: tag(300) })],
    ["under a law that is no more", "fall/SchluesselNotFound", zeit({ id: Id.make("z-4"), rechtskreis: "bvg", von: tag(300) })],
    ["that runs on under a law that ended", "fall/SchluesselNotFound", zeit({ id: Id.make("z-4"), rechtskreis: "bvg", von: Stichtag.make(2023, 1, 1) })],
    ["of somebody else", "fall/PersonNotFound", zeit({ id: Id.make("z-4"), person: personId("p-99"), von: tag(300) })],
    ["with an id in use", "fall/IdTaken", zeit({ von: tag(300) })],
  ])("%s is refused", (_, code, one) => {
    expect(codeOf(record(one), after(record(alt), record(neu)))).toBe(code)
  })

  it("of a person whose data may only be kept is put right and ended, and none is added; nor does a checklist begin", () => {
    const still = after(record(alt), { _tag: "RestrictVerarbeitung", person: ids.hauptperson, grund: "widerspruch", vermerk: spaet })
    expect([record(neu), startListe].map((befehl) => codeOf(befehl, still))).toEqual(["fall/VerarbeitungRestricted", "fall/VerarbeitungRestricted"])
    expect(codeOf(amend({ ...alt, bis: tag(90) }), still)).toBe("ok")
    expect(codeOf(record({ ...neu, person: ids.kind }), still)).toBe("ok")
  })

  it("says why it ended only where it did", () => {
    expect(codeOf(record({ ...alt, endegrund: "arbeit" }), after())).toBe("ok")
    const { bis: _bis, ...offen } = alt
    expect(codeOf(record({ ...offen, endegrund: "arbeit" }), after())).toBe("fall/RechtskreisInvalid")
  })

  it("of one person does not stand in the way of another's", () => {
    expect(codeOf(record(zeit({ id: Id.make("z-4"), person: ids.kind })), after(record(alt)))).toBe("ok")
  })

  it("under a law that ended may be noted within its days", () => {
    const von = Stichtag.make(2023, 1, 1)
    expect(codeOf(record(zeit({ rechtskreis: "bvg", von, bis: Stichtag.make(2023, 12, 31) })), start)).toBe("ok")
  })

  it("says why and what is needed, with ids and days", () => {
    const refused = decide<Fall>(record(zeit({ id: Id.make("z-4"), rechtskreis: "sgb-ii", von: tag(50), bis: tag(60) })), after(record(alt)), stadt)
    expect(Result.isFailure(refused) && refused.failure.message).toBe(`sgb-ii of the span z-4 and asylblg of the span z-1 exclude each other on the days ${tag(50)} to ${tag(60)} by § 7 Abs. 1 Satz 2 Nr. 3 SGB II`)
    expect(Result.isFailure(refused) && refused.failure.needed).toContain("AmendRechtskreis")
  })
})

describe("a span that is put right", () => {
  it("takes the place of the old one, and makes room for what follows", () => {
    const fall = after(record(zeit()), amend(alt), record(neu))
    expect(fall.phase !== "neu" && fall.rechtskreise).toEqual([alt, neu])
  })

  it.each<[string, string, Rechtskreiszeit]>([
    ["into the days of one that excludes it", "fall/RechtskreisInvalid", zeit({ bis: tag(101) })],
    ["to another person", "fall/RechtskreisInvalid", zeit({ person: ids.kind })],
    ["under an id that nobody has", "fall/RechtskreisNotFound", zeit({ id: Id.make("z-9") })],
  ])("%s is refused", (_, code, one) => {
    expect(codeOf(amend(one), after(record(alt), record(neu)))).toBe(code)
  })

  it("may be put right after the end of the case, where a new one may not be noted", () => {
    const { fall } = spiele([{ _tag: "BreakOffFall", grund: "umzug", vermerk: spaet }], after(record(zeit())))
    expect([codeOf(amend(alt), fall), codeOf(record(neu), fall)]).toEqual(["ok", "fall/NotInPhase"])
  })
})

describe("a checklist", () => {
  it("runs for a change, and its steps are done one by one", () => {
    const fall = after(startListe, done(schritte.antrag), done(schritte.bescheid, tag(395)))
    expect(fall.phase !== "neu" && fall.checklisten).toEqual([{ ...lauf, erledigt: [{ schritt: "antrag", am: tag(390) }, { schritt: "bescheid", am: tag(395) }] }])
  })

  it.each<[string, string, Befehl]>([
    ["that the city does not have", "fall/ChecklisteNotFound", { ...startListe, lauf: { ...lauf, id: Id.make("l-2"), checkliste: Id.make("anders") } }],
    ["that is not valid on the day of the change", "fall/ChecklisteNotFound", { ...startListe, lauf: { ...lauf, id: Id.make("l-2"), wechselAm: Stichtag.make(2024, 1, 1) } }],
    ["of somebody else", "fall/PersonNotFound", { ...startListe, lauf: { ...lauf, id: Id.make("l-2"), person: personId("p-99") } }],
    ["twice for one change", "fall/ChecklisteAlreadyStarted", { ...startListe, lauf: { ...lauf, id: Id.make("l-2") } }],
    ["with an id in use", "fall/IdTaken", startListe],
  ])("%s is refused", (_, code, befehl) => {
    expect(codeOf(befehl, after(startListe))).toBe(code)
  })

  it("runs again for another change, and for another person", () => {
    const fall = after(startListe)
    expect(codeOf({ ...startListe, lauf: { ...lauf, id: Id.make("l-2"), wechselAm: tag(501) } }, fall)).toBe("ok")
    expect(codeOf({ ...startListe, lauf: { ...lauf, id: Id.make("l-2"), person: ids.kind } }, fall)).toBe("ok")
  })

  it("takes no step twice, none that it does not have, none from the future, and none before it runs", () => {
    const fall = after(startListe, done(schritte.antrag))
    expect(codeOf(done(schritte.antrag), fall)).toBe("fall/SchrittNotFound")
    expect(codeOf(done(Id.make("anders")), fall)).toBe("fall/SchrittNotFound")
    expect(codeOf(done(schritte.konto, tag(401)), fall)).toBe("fall/SchrittInFuture")
    expect(codeOf(done(schritte.konto), start)).toBe("fall/ChecklisteNotFound")
  })
})

const laws = ["asylblg", "sgb-ii", "sgb-xii", "sgb-viii"] as const
const anyZeit = (chance: Seeded, index: number): Rechtskreiszeit => {
  const von = chance.int(0, 40)
  const open = chance.int(0, 9) === 0
  return zeit({ id: Id.make(`z-${index}`), person: chance.pick([ids.hauptperson, ids.kind]), rechtskreis: chance.pick(laws), von: tag(von), ...(open ? {} : { bis: tag(von + chance.int(-1, 12)) }) })
}

/** Day by day, and by its own words: whether all of these may be there together. */
const allowed = (zeiten: ReadonlyArray<Rechtskreiszeit>): boolean =>
  zeiten.every(({ bis, von }) => bis === undefined || von <= bis) && [ids.hauptperson, ids.kind].every((wer) =>
    Array.from({ length: 70 }, (_, index) => tag(index)).every((am) => {
      const held = zeiten.filter((one) => one.person === wer && one.von <= am && (one.bis ?? "9999") >= am).map(({ rechtskreis }) => rechtskreis)
      return new Set(held).size === held.length && !(held.includes("asylblg") && (held.includes("sgb-ii") || held.includes("sgb-xii")))
    }))

describe("properties", () => {
  it("a span goes through exactly where day by day nothing speaks against it", () => {
    forAll(150, (chance) => {
      let fall = after()
      for (let index = 0; index < 12; index += 1) {
        const before: ReadonlyArray<Rechtskreiszeit> = fall.phase === "neu" ? [] : fall.rechtskreise
        const again = before.length > 0 && chance.int(0, 3) === 0
        const old = again ? before[chance.int(0, before.length - 1)] : undefined
        const next = { ...anyZeit(chance, index), ...(old === undefined ? {} : { id: old.id, person: old.person }) }
        const ergebnis = decide<Fall>(old === undefined ? record(next) : amend(next), fall, stadt)
        expect(Result.isSuccess(ergebnis)).toBe(allowed([...before.filter(({ id }) => id !== next.id), next]))
        if (Result.isSuccess(ergebnis)) fall = ergebnis.success.reduce<Fall>(evolve, fall)
      }
    })
  })
})
