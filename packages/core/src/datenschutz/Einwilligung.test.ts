import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { forAll, type Seeded } from "../../test/seeded.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Datenart from "./Datenart.js"
import * as Einwilligung from "./Einwilligung.js"
import * as Kennung from "./Kennung.js"
import { Zweck } from "./Zweck.js"

const person = Kennung.person("p-1")
const am = Stichtag.make(2026, 6, 30)
const stand: Einwilligung.Stand = {
  id: Kennung.einwilligung("e-1"), person, erteiltVon: person, datenarten: ["ziele", "bedarf"], besondere: ["gesundheit"], empfaenger: [Id.make("praxis")], zwecke: ["vermittlung", "konferenz"],
  richtung: "abgeben", von: Stichtag.make(2026, 6, 1), bis: Stichtag.make(2026, 6, 30), form: { art: "schriftlich" }, belehrt: true, beendet: [],
}
const frage: Einwilligung.Frage = { person, datenart: "ziele", empfaenger: Id.make("praxis"), zweck: "vermittlung", richtung: "abgeben", am }

describe("a consent", () => {
  it("allows what it names: on its first day and on its last", () => {
    for (const day of [stand.von, am, stand.bis]) expect(Einwilligung.covers(stand, { ...frage, am: day })).toBe(true)
    expect(Einwilligung.covers(stand, { ...frage, datenart: "gesundheit", zweck: "konferenz" })).toBe(true)
  })

  it.each<[string, Partial<Einwilligung.Frage>]>([
    ["person", { person: Kennung.person("p-2") }], ["kind", { datenart: "verlauf" }], ["special category", { datenart: "genetik" }], ["recipient", { empfaenger: Id.make("amt") }],
    ["purpose", { zweck: "statistik" }], ["direction", { richtung: "einholen" }],
  ])("does not speak of another %s", (_what, changes) => {
    expect(Einwilligung.why(stand, { ...frage, ...changes })).toBe("nicht-genannt")
  })

  it("allows one way, the other, or both", () => {
    const allowed = (richtung: Einwilligung.Richtung) => (["abgeben", "einholen"] as const).filter((way) => Einwilligung.covers({ ...stand, richtung }, { ...frage, richtung: way }))
    expect([allowed("abgeben"), allowed("einholen"), allowed("gegenseitig")]).toEqual([["abgeben"], ["einholen"], ["abgeben", "einholen"]])
  })

  it("is not yet in force the day before it begins, and no more the day after it ends", () => {
    expect(Einwilligung.why(stand, { ...frage, am: Stichtag.make(2026, 5, 31) })).toBe("noch-nicht")
    expect(Einwilligung.why(stand, { ...frage, am: Stichtag.make(2026, 7, 1) })).toBe("abgelaufen")
  })

  it("is void from the day on which its withdrawal was noted", () => {
    const withdrawn = { ...stand, widerrufenAm: Stichtag.make(2026, 6, 15) }
    expect(Einwilligung.covers(withdrawn, { ...frage, am: Stichtag.make(2026, 6, 14) })).toBe(true)
    expect(Einwilligung.why(withdrawn, { ...frage, am: Stichtag.make(2026, 6, 15) })).toBe("widerrufen")
    expect(Einwilligung.why(withdrawn, frage)).toBe("widerrufen")
  })

  it("is void for the purposes that ended with the case, and for no other", () => {
    const ended = { ...stand, beendet: ["vermittlung"] as const }
    expect(Einwilligung.why(ended, frage)).toBe("zweck-beendet")
    expect(Einwilligung.covers(ended, { ...frage, zweck: "konferenz" })).toBe(true)
  })
})

describe("a consent, read", () => {
  const { beendet: _end, ...given } = stand
  const decode = (value: unknown) => Schema.decodeUnknownResult(Einwilligung.Einwilligung)(value, { errors: "all", onExcessProperty: "error" })

  it("is what was written", () => {
    expect(decode(JSON.parse(JSON.stringify(given)))).toEqual(Result.succeed(given))
    expect(Result.isSuccess(decode({ ...given, form: { art: "muendlich", grund: "kann nicht schreiben" } }))).toBe(true)
  })

  it.each<[string, Record<string, unknown>]>([
    ["a special category among the ordinary kinds", { datenarten: ["gesundheit"] }],
    ["an ordinary kind among the special categories", { besondere: ["ziele"] }],
    ["no recipient", { empfaenger: [] }],
    ["no purpose", { zwecke: [] }],
    ["no end", { bis: undefined }],
    ["nobody told of the consequences", { belehrt: false }],
    ["only spoken words and no reason for it", { form: { art: "muendlich" } }],
    ["a name for a key", { person: "Vorname-17" }],
  ])("is not taken with %s", (_what, changes) => {
    expect(Result.isFailure(decode({ ...given, ...changes }))).toBe(true)
  })
})

const days = [-40, -1, 0, 1, 40]
const day = (chance: Seeded): Stichtag.Stichtag => Stichtag.addDays(am, chance.pick([0, ...days]))
const kinds: ReadonlyArray<Datenart.Datenart> = [...Datenart.Gewoehnlich.literals, ...Datenart.Besonders.literals]

const anyStand = (chance: Seeded): Einwilligung.Stand => ({
  ...stand, person: chance.pick([person, person, Kennung.person("p-2")]),
  datenarten: Datenart.Gewoehnlich.literals.filter(() => chance.int(1, 3) > 1), besondere: Datenart.Besonders.literals.filter(() => chance.int(1, 3) > 1),
  empfaenger: chance.pick([[Id.make("praxis")], [Id.make("amt")], [Id.make("praxis"), Id.make("amt")]]), zwecke: [chance.pick(Zweck.literals), chance.pick(Zweck.literals), "vermittlung"],
  richtung: chance.pick(Einwilligung.Richtung.literals), von: Stichtag.addDays(day(chance), -20), bis: Stichtag.addDays(day(chance), 20), beendet: chance.pick([[], [], ["vermittlung"]]),
  ...(chance.bool() ? { widerrufenAm: day(chance) } : {}),
})
const anyFrage = (chance: Seeded): Einwilligung.Frage => ({
  ...frage, datenart: chance.pick(["ziele", ...kinds]), empfaenger: chance.pick([Id.make("praxis"), Id.make("amt")]), zweck: chance.pick(["vermittlung", "vermittlung", ...Zweck.literals]),
  richtung: chance.pick(["abgeben", "einholen"]), am: day(chance),
})

describe("properties", () => {
  it("allows a thing where all it names fits and nothing has ended it, written out as a table", () => {
    let yes = 0
    forAll(5000, (chance) => {
      const e = anyStand(chance)
      const f = anyFrage(chance)
      const fits = [
        e.person === f.person, [...e.datenarten, ...e.besondere].some((art) => art === f.datenart), e.empfaenger.some((one) => one === f.empfaenger), e.zwecke.some((one) => one === f.zweck),
        new Set(["gegenseitig", f.richtung]).has(e.richtung), Stichtag.diffInDays(e.von, f.am) >= 0, Stichtag.diffInDays(f.am, e.bis) >= 0,
        e.widerrufenAm === undefined || Stichtag.diffInDays(f.am, e.widerrufenAm) > 0, !e.beendet.some((one) => one === f.zweck),
      ]
      const covers = Einwilligung.covers(e, f)
      expect(covers).toBe(fits.every(Boolean))
      if (covers) yes += 1
    })
    expect(yes).toBeGreaterThan(100)
  })

  it("once withdrawn, allows nothing on that day or any later one", () => {
    forAll(2000, (chance) => {
      const e = anyStand(chance)
      const f = anyFrage(chance)
      const later = Stichtag.addDays(f.am, chance.int(0, 60))
      expect(Einwilligung.covers({ ...e, widerrufenAm: f.am }, { ...f, am: later })).toBe(false)
    })
  })
})
