/**
 * Seeded requests and consents for the marked case: often near to what is allowed, so that both answers come up.
 *
 * @module
 */
import * as Datenart from "../../src/datenschutz/Datenart.js"
import type { Stand } from "../../src/datenschutz/Einwilligung.js"
import * as Schluessel from "../../src/datenschutz/Kennung.js"
import { Rolle, rollenbilder } from "../../src/datenschutz/Rolle.js"
import { Zweck } from "../../src/datenschutz/Zweck.js"
import type { Anfrage } from "../../src/fall/Offenlegung.js"
import * as Id from "../../src/kernel/Id.js"
import * as Stichtag from "../../src/kernel/Stichtag.js"
import type { Seeded } from "../seeded.js"
import { haupt, heute, kind, partner, personen } from "./markierterFall.js"

/** Who may ask. */
export const empfaenger = ["sprachschule", "praxis", "cm-1", "cm-2", "traeger-a", haupt, partner, kind].map((id) => Id.make(id))

const alle: ReadonlyArray<Datenart.Datenart> = [...Datenart.Gewoehnlich.literals, ...Datenart.Besonders.literals]

const some = <A>(chance: Seeded, values: ReadonlyArray<A>, one: number, of: number): ReadonlyArray<A> => values.filter(() => chance.int(1, of) <= one)

const oneOrMore = <A>(chance: Seeded, values: readonly [A, ...ReadonlyArray<A>]): readonly [A, ...ReadonlyArray<A>] => {
  const [first, ...others] = some(chance, values, 1, 2)
  return first === undefined ? [chance.pick(values)] : [first, ...others]
}

const empfaengerOf = (chance: Seeded, rolle: Anfrage["rolle"]): Id.Id => {
  const right: Readonly<Partial<Record<Anfrage["rolle"], ReadonlyArray<string>>>> = {
    fallfuehrung: ["cm-1"], vertretung: ["cm-2"], fachaufsicht: ["traeger-a"], person: [haupt, haupt, partner, kind], leistungserbringer: ["sprachschule", "praxis"],
  }
  const [first, ...others] = right[rolle] ?? empfaenger
  return chance.int(1, 10) === 1 || first === undefined ? chance.pick([Id.make("praxis"), ...empfaenger]) : Id.make(chance.pick([first, ...others]))
}

/** A request: mostly one that the role may make. */
export const anyAnfrage = (chance: Seeded, rolle = chance.pick(Rolle.literals)): Anfrage => {
  const bild = rollenbilder.find((one) => one.rolle === rolle)
  const [zweck = "fallarbeit"] = bild?.zwecke ?? []
  const wanted = chance.int(1, 15) === 1 ? alle : (bild?.datenarten ?? [])
  const few = chance.bool()
  return {
    rolle, empfaenger: empfaengerOf(chance, rolle), zweck: chance.int(1, 15) === 1 ? chance.pick(Zweck.literals) : zweck,
    personen: oneOrMore(chance, personen), datenarten: few ? some(chance, wanted, 1, 8) : some(chance, wanted, 7, 8),
  }
}

/** A consent: mostly one that is in force, of one person, for much. */
export const anyEinwilligung = (chance: Seeded, at: number): Stand => {
  const rarely = (): boolean => chance.int(1, 8) === 1
  const wide = chance.bool()
  return {
    id: Schluessel.einwilligung(`z-${at}`), person: chance.pick(personen), erteiltVon: haupt,
    datenarten: some(chance, Datenart.Gewoehnlich.literals, wide ? 15 : 5, 16), besondere: some(chance, Datenart.Besonders.literals, wide ? 15 : 5, 16),
    empfaenger: oneOrMore(chance, [Id.make("praxis"), ...empfaenger]), zwecke: oneOrMore(chance, Zweck.literals),
    richtung: rarely() ? "einholen" : chance.pick(["abgeben", "gegenseitig"]),
    von: Stichtag.addDays(heute, chance.pick([-30, -1, 0, 0, rarely() ? 1 : 0])), bis: Stichtag.addDays(heute, chance.pick([30, 1, 0, 0, rarely() ? -1 : 0])),
    form: { art: "schriftlich" }, belehrt: true, beendet: rarely() ? ["vermittlung", "konferenz"] : [],
    ...(rarely() ? { widerrufenAm: Stichtag.addDays(heute, chance.pick([-1, 0, 1])) } : {}),
  }
}

/** Up to so many consents. */
export const anyEinwilligungen = (chance: Seeded, most: number): ReadonlyArray<Stand> =>
  Array.from({ length: chance.int(0, most) }, (_, at) => anyEinwilligung(chance, at))
