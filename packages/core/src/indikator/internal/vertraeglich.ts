/**
 * Which numbers may meet in one computation.
 *
 * @module
 */
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import type { Operand } from "../Ausdruck.js"
import type { Operandwert } from "../Ergebnis.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"
import * as Einwaende from "./einwaende.js"
import type { Einwand } from "./einwand.js"
import { conflict } from "./fassung.js"
import type { Lesung } from "./lesung.js"
import { zeitklasse } from "./plan.js"

const isLike = (a: Operandwert, b: Operandwert): boolean => a.wert._tag === "Fehlend" ? b.wert._tag === "Fehlend" && a.wert.grund === b.wert.grund : b.wert._tag !== "Fehlend"

/** Takes for each operand its best table, or one that agrees with it and follows the definition of the others. */
export const chooseWerte = (lesungen: ReadonlyArray<Lesung>): ReadonlyArray<Operandwert> => {
  const first = lesungen.flatMap(({ kandidaten }) => kandidaten.slice(0, 1))
  if (conflict(first) === undefined) return first
  const ways = lesungen.map(({ kandidaten }, at) => kandidaten.filter((one) => first[at] !== undefined && isLike(first[at], one)))
  const choose = (chosen: ReadonlyArray<Operandwert>): ReadonlyArray<Operandwert> | undefined => {
    if (conflict(chosen) !== undefined) return undefined
    if (chosen.length === ways.length) return chosen
    for (const next of (ways[chosen.length] ?? []).slice(0, 3)) {
      const found = choose([...chosen, next])
      if (found !== undefined) return found
    }
    return undefined
  }
  return choose([]) ?? first
}

const several = (keys: ReadonlyArray<string>): boolean => new Set(keys).size > 1

/** Says what forbids numbers to meet; nothing where they may. */
export const verbot = (
  werte: ReadonlyArray<{ readonly operand: Operand; readonly wert: Operandwert }>,
  { mischung }: Indikatordefinition,
): Einwand | undefined => {
  const all = werte.map(({ wert }) => wert)
  if (several(all.map(({ herkunft }) => String(herkunft === "synthetisch")))) return Einwaende.herkunftMixed(all)
  for (const klasse of new Set(werte.map(({ operand }) => zeitklasse(operand)))) {
    const own = werte.filter(({ operand }) => zeitklasse(operand) === klasse).map(({ wert }) => wert)
    if (several(own.map(({ zeit }) => Zeitmerkmal.keyOf(zeit)))) return Einwaende.zeitMixed(own)
  }
  if (mischung === undefined && several(all.map(({ statistik }) => statistik))) return Einwaende.statistikMixed(all)
  const merkmal = conflict(all)
  return merkmal === undefined ? undefined : Einwaende.definitionMixed(merkmal, all)
}

/** Tells whether numbers of different statistics meet. */
export const isMixed = (werte: ReadonlyArray<Operandwert>): boolean => several(werte.map(({ statistik }) => statistik))
