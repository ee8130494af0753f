import type { Finding, Path } from "../../kernel/Finding.js"
import type { Id } from "../../kernel/Id.js"
import { nearest } from "../../kernel/nearest.js"
import * as Element from "../../konzept/Element.js"
import * as Fassung from "../../konzept/Fassung.js"
import type { Konzept } from "../../konzept/Konzept.js"
import type { Fassungen } from "../Fassungen.js"
import type { Ueberfuehrung, Uebergang } from "../Uebergang.js"
import { fehler, warnung } from "./finding.js"

type Arten = ReadonlyMap<Id, Element.Art>

const artenOf = (konzept: Konzept): Arten => new Map(Element.list(konzept).map(({ art, id }) => [id, art]))

const checkNummern = (alt: Konzept, neu: Konzept, uebergang: Uebergang | undefined): ReadonlyArray<Finding> => {
  const [von, nach] = [Fassung.nummer(alt), Fassung.nummer(neu)]
  const [vorher, ab] = [Fassung.gueltigAb(alt), neu.fassung?.gueltigAb]
  const beschlossen = neu.beschluss?.zeit.von
  return [
    ...(alt.id === neu.id ? [] : [fehler("KonzeptIdChanged", ["id"], `the new Fassung has the id "${neu.id}", the old one "${alt.id}": a Konzept keeps its id through all Fassungen`, { alt: alt.id, neu: neu.id })]),
    ...(nach > von ? [] : [fehler("NummerNotNext", ["fassung", "nummer"], `the new Fassung has the number ${nach}, the old one ${von}: give it ${von + 1}`, { von, nach })]),
    ...(ab === undefined
      ? [fehler("GueltigAbMissing", ["fassung", "gueltigAb"], `the new Fassung does not say from which day it is in force: set fassung.gueltigAb`, { nach })]
      : vorher !== undefined && ab <= vorher
        ? [fehler("GueltigAbTooEarly", ["fassung", "gueltigAb"], `the new Fassung is to be in force from ${ab}, and the old one is from ${vorher}: say a later day`, { alt: vorher, neu: ab })]
        : []),
    ...(ab === undefined || beschlossen === undefined || ab >= beschlossen
      ? []
      : [fehler("GueltigAbBeforeBeschluss", ["fassung", "gueltigAb"], `the new Fassung is to be in force from ${ab}, and its Beschluss is of ${beschlossen}: nobody can have gone by it before; say a day from ${beschlossen} on`, { am: beschlossen, ab })]),
    ...(uebergang === undefined || (uebergang.konzept === neu.id && uebergang.von === von && uebergang.nach === nach)
      ? []
      : [fehler("UebergangMismatch", ["uebergang"], `the Übergang is from Fassung ${uebergang.von} to ${uebergang.nach} of "${uebergang.konzept}", and is checked between ${von} and ${nach} of "${neu.id}"`, { von, nach })]),
  ]
}

const checkIds = (ids: ReadonlyArray<Id>, arten: Arten, path: Path, which: "old" | "new"): ReadonlyArray<Finding> =>
  ids.flatMap((id, at) => (arten.has(id) ? [] : [fehler("UeberfuehrungUnknown", [...path, at], `the ${which} Fassung has no element "${id}"`, { id }, undefined, nearest(id, arten.keys()))]))

const FORM: Readonly<Record<Ueberfuehrung["art"], (one: Ueberfuehrung) => boolean>> = {
  umbenannt: ({ alt, neu }) => alt.length === 1 && neu.length === 1 && alt[0] !== neu[0],
  zusammengefuehrt: ({ alt, neu }) => alt.length > 1 && neu.length === 1,
  geteilt: ({ alt, neu }) => alt.length === 1 && neu.length > 1,
}

const SOLL = { umbenannt: "one old id and another new one", zusammengefuehrt: "two or more old ids and one new one", geteilt: "one old id and two or more new ones" } as const

const checkOne = (one: Ueberfuehrung, at: number, alt: Arten, neu: Arten): ReadonlyArray<Finding> => {
  const path: Path = ["uebergang", "ueberfuehrungen", at]
  const arten = new Set([...one.alt.map((id) => alt.get(id)), ...one.neu.map((id) => neu.get(id))].filter((art) => art !== undefined))
  return [
    ...checkIds(one.alt, alt, [...path, "alt"], "old"),
    ...checkIds(one.neu, neu, [...path, "neu"], "new"),
    ...(FORM[one.art](one) ? [] : [fehler("UeberfuehrungForm", path, `"${one.art}" needs ${SOLL[one.art]}`, { art: one.art })]),
    ...(arten.size < 2 ? [] : [fehler("UeberfuehrungKind", path, `the elements are of several kinds (${[...arten].join(", ")}): an element lives on as what it is`, { arten: [...arten].join(", ") })]),
    // Of another kind it is told already.
    ...(arten.size > 1 ? [] : one.neu).flatMap((id) => (alt.has(id) && !one.alt.includes(id)
      ? [fehler("UeberfuehrungOntoOld", path, `"${id}" is in the old Fassung, and something else is said to live on as it, so that its own past would be lost: name it in alt too (zusammengefuehrt), or give the new element an id of its own`, { id })]
      : [])),
    ...one.alt.flatMap((id) => (neu.has(id) && !one.neu.includes(id)
      ? [fehler("UeberfuehrungKept", path, `"${id}" is said to live on as ${one.neu.map((to) => `"${to}"`).join(", ")}, and the new Fassung still has it: drop it there, or take it out of the Überführung`, { id })]
      : [])),
  ]
}

const checkTwice = ({ ueberfuehrungen }: Uebergang): ReadonlyArray<Finding> => {
  const seen = new Map<Id, number>()
  return ueberfuehrungen.flatMap(({ alt }, at) => alt.flatMap((id) => {
    const first = seen.get(id)
    if (first === undefined) seen.set(id, at)
    return first === undefined ? [] : [fehler("UeberfuehrungTwice", ["uebergang", "ueberfuehrungen", at], `"${id}" is in ueberfuehrungen[${first}] already: say in one place what becomes of it`, { id })]
  }))
}

const checkReused = (alt: Arten, neu: Arten): ReadonlyArray<Finding> =>
  [...neu].flatMap(([id, art]) => {
    const before = alt.get(id)
    return before === undefined || before === art
      ? []
      : [fehler("IdReused", [], `the id "${id}" was a ${before} and is a ${art} now: what names it would mean something else; give the new element another id`, { id, alt: before, neu: art })]
  })

/** What an earlier Fassung had and the old one has not has gone: its id, its events and its figures stay with it. */
export const checkTakenUpAgain = (alt: Konzept, neu: Konzept, uebergang: Uebergang | undefined, fassungen: Fassungen | undefined): ReadonlyArray<Finding> => {
  const [before, after] = [artenOf(alt), artenOf(neu)]
  const led = new Set((uebergang?.ueberfuehrungen ?? []).flatMap((one) => one.neu))
  return [...after].flatMap(([id, art]) => {
    const earlier = before.has(id) || led.has(id) ? undefined : fassungen?.alle.findLast(({ elemente, nummer }) => nummer < Fassung.nummer(alt) && elemente.has(id))
    const was = earlier?.elemente.get(id)?.art
    return earlier === undefined || was === undefined
      ? []
      : [fehler("IdReused", [], `the id "${id}" was a ${was} in Fassung ${earlier.nummer}, was dropped, and is given again: what was noted of the old one would count for the new; give the new ${art} another id`, { id, alt: was, neu: art, fassung: earlier.nummer })]
  })
}

const checkBegruendungen = ({ begruendungen }: Uebergang, alt: Arten, neu: Arten, konzept: Id): ReadonlyArray<Finding> =>
  begruendungen.flatMap(({ beschluesse, elemente, grund }, at) => [
    ...elemente.flatMap((id, index) => (alt.has(id) || neu.has(id) || id === konzept
      ? []
      : [fehler("BegruendungUnknown", ["uebergang", "begruendungen", at, "elemente", index], `neither Fassung has an element "${id}"`, { id }, undefined, nearest(id, [...neu.keys(), ...alt.keys()]))])),
    ...(beschluesse.length > 0 || grund !== undefined
      ? []
      : [warnung("BegruendungEmpty", ["uebergang", "begruendungen", at], "the Begründung names no Beschluss and gives no grund: say one of the two", {})]),
  ])

/** Checks the way from the old Fassung to the new one: numbers, days, what lives on as what. */
export const checkUebergang = (alt: Konzept, neu: Konzept, uebergang: Uebergang | undefined): ReadonlyArray<Finding> => {
  const [before, after] = [artenOf(alt), artenOf(neu)]
  return [
    ...checkNummern(alt, neu, uebergang),
    ...checkReused(before, after),
    ...(uebergang === undefined
      ? []
      : [...uebergang.ueberfuehrungen.flatMap((one, at) => checkOne(one, at, before, after)), ...checkTwice(uebergang), ...checkBegruendungen(uebergang, before, after, neu.id)]),
  ]
}
