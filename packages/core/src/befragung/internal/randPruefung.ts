/**
 * What keeps weights from being fitted to margins, and the margins as plain numbers.
 *
 * @module
 */
import type { Finding } from "../../kernel/Finding.js"
import * as Messwert from "../../kernel/Messwert.js"
import { nearest } from "../../kernel/nearest.js"
import type { Bogen } from "../Bogen.js"
import type { Rand } from "../Rand.js"
import { fehler } from "./finding.js"

const checkWerte = ({ merkmal, werte }: Rand, at: number): ReadonlyArray<Finding> =>
  Object.entries(werte).flatMap(([schluessel, wert]) => {
    const path = ["raender", at, "werte", schluessel]
    if (wert._tag === "Fehlend") return [fehler("RandValueAbsent", path, `the margin "${merkmal}" has no number for "${schluessel}" (${wert.grund}): fit to a coarser Merkmal, of which every number is known`, { merkmal, schluessel, grund: wert.grund })]
    return wert.wert < 0 ? [fehler("RandNegative", path, `the margin "${merkmal}" has ${wert.wert} persons in "${schluessel}": a number of persons is at least 0`, { merkmal, schluessel, wert: wert.wert })] : []
  })

const checkBesetzung = ({ merkmal, werte }: Rand, at: number, boegen: ReadonlyArray<Bogen>): ReadonlyArray<Finding> => {
  const given = new Set(boegen.map((bogen) => bogen.merkmale[merkmal] ?? ""))
  const lost = boegen.filter((bogen) => !Object.hasOwn(werte, bogen.merkmale[merkmal] ?? ""))
  const schluessel = lost[0]?.merkmale[merkmal] ?? ""
  return [
    ...Object.entries(werte).flatMap(([key, wert]) => {
      const path = ["raender", at, "werte", key]
      const isZero = Messwert.getWert(wert) === 0
      if (isZero && given.has(key)) return [fehler("RandZero", path, `the margin "${merkmal}" has ${wert._tag === "Gerundet" ? "a number rounded to 0" : "nobody"} in "${key}", where somebody answered: check the margin, and how the answers were read`, { merkmal, schluessel: key })]
      return isZero || given.has(key) ? [] : [fehler("RandWithoutAnswer", path, `nobody in "${key}" of "${merkmal}" answered, so that no weight can stand for it: join it with a category that is like it`, { merkmal, schluessel: key })]
    }),
    ...(lost.length === 0 ? [] : [fehler("RandKeyUnknown", ["boegen"], `${lost.length} respondents have no place in the margin "${merkmal}", the first with "${schluessel}": give each one of its values, or fit without this margin`, { merkmal, schluessel, anzahl: lost.length }, undefined, nearest(schluessel, Object.keys(werte)))]),
  ]
}

const totalOf = ({ werte }: Rand): Messwert.Messwert => Messwert.sum(Object.values(werte))

const checkSummen = (raender: ReadonlyArray<Rand>): ReadonlyArray<Finding> => {
  const [first, ...others] = raender
  if (first === undefined) return []
  const all = totalOf(first)
  return others.flatMap((rand, at) => {
    const total = totalOf(rand)
    if (Messwert.isCompatible(all, total)) return []
    const [eins, zwei] = [Messwert.getWert(all) ?? 0, Messwert.getWert(total) ?? 0]
    return [fehler("RaenderContradict", ["raender", at + 1], `the margin "${first.merkmal}" holds ${eins} persons and "${rand.merkmal}" ${zwei}: take both of one source and one day`, { merkmal: first.merkmal, wert: eins, anderes: rand.merkmal, anderer: zwei })]
  })
}

/** Finds what is wrong with margins: absent and negative numbers, empty categories, different totals, a Merkmal twice. */
export const checkRaender = (raender: ReadonlyArray<Rand>, boegen: ReadonlyArray<Bogen>): ReadonlyArray<Finding> => {
  const twice = raender.flatMap(({ merkmal }, at) => (raender.findIndex((one) => one.merkmal === merkmal) === at ? [] : [fehler("RandTwice", ["raender", at], `the margin "${merkmal}" is given twice: drop one of the two`, { merkmal })]))
  const none = raender.length > 0 ? [] : [fehler("RandLacking", ["raender"], "there is no margin to fit to: give at least one, or evaluate without weights", {})]
  const werte = raender.flatMap(checkWerte)
  return [...none, ...twice, ...werte, ...raender.flatMap((rand, at) => checkBesetzung(rand, at, boegen)), ...(werte.length > 0 ? [] : checkSummen(raender))]
}

/** A margin as numbers: how many persons each category holds, and the places of its respondents. */
export interface Zielrand {
  readonly merkmal: string
  readonly ziele: ReadonlyArray<{ readonly schluessel: string; readonly ziel: number; readonly stellen: ReadonlyArray<number> }>
}

/** Makes numbers of margins that were checked; rounded ones that differ in their total are brought to that of the first. */
export const zielraenderOf = (raender: ReadonlyArray<Rand>, boegen: ReadonlyArray<Bogen>): { readonly umfang: number; readonly zielraender: ReadonlyArray<Zielrand> } => {
  const totals = raender.map((rand) => Object.values(rand.werte).reduce((sum, wert) => sum + (Messwert.getWert(wert) ?? 0), 0))
  const umfang = totals[0] ?? 0
  const zielraender = raender.map(({ merkmal, werte }, at): Zielrand => {
    const stellen = new Map<string, Array<number>>()
    boegen.forEach((bogen, place) => {
      const key = bogen.merkmale[merkmal] ?? ""
      stellen.set(key, [...(stellen.get(key) ?? []), place])
    })
    const factor = umfang / (totals[at] ?? umfang)
    return { merkmal, ziele: [...stellen].map(([schluessel, places]) => ({ schluessel, stellen: places, ziel: (Messwert.getWert(werte[schluessel] ?? Messwert.fehlend("unbekannt")) ?? 0) * factor })) }
  })
  return { umfang, zielraender }
}
