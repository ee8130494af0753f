/**
 * Tells whether the results of a reading answer for its Indikator, and what of it they leave open.
 *
 * @module
 */
import type { Fehlend } from "../../kernel/Messwert.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import { blaetter, type Ergebnis } from "../Ergebnis.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"
import type { Befund } from "./befund.js"
import { hasWert, warumFehlt } from "./warumFehlt.js"

/** The results that count as groups: in a ranking those that name a key, without the total. */
export const counted = ({ rangliste }: Indikatordefinition, ergebnisse: ReadonlyArray<Ergebnis>): ReadonlyArray<Ergebnis> =>
  rangliste === undefined ? ergebnisse : ergebnisse.filter(({ gruppe }) => gruppe[rangliste.merkmal] !== undefined)

/** Signs by which an office answers without a number; „folgt später“ and „unbekannt“ answer nothing. */
const ANTWORTEN: ReadonlySet<Fehlend["grund"]> = new Set(["gesperrt", "geheim", "unsicher", "nicht-sinnvoll", "undefiniert"])

/** Tells whether a group has a value, or tables that state why it has none. */
const isBeantwortet = ({ wert, rechnung }: Ergebnis): boolean =>
  wert._tag !== "Fehlend" || (ANTWORTEN.has(wert.grund) && blaetter(rechnung).every(({ art }) => art === "operand"))

/** Tells whether every group is answered. */
export const isComplete = (groups: ReadonlyArray<Ergebnis>): boolean => groups.every(isBeantwortet)

const isApart = ({ gruppe }: Ergebnis, kern: ReadonlyArray<string>): boolean => kern.every((id) => gruppe[id] !== undefined)

/** Says why results are no answer; nothing where one of them tells the core apart and has a number. */
export const mangelOf = (definition: Indikatordefinition, groups: ReadonlyArray<Ergebnis>): Befund | undefined => {
  const { kern } = definition
  const stated = groups.filter(hasWert)
  if (stated.some((one) => isApart(one, kern))) return undefined
  if (stated.length > 0) {
    const never = kern.filter((id) => !stated.some((one) => isApart(one, [id])))
    return { art: "summen", merkmale: never.length > 0 ? never : kern }
  }
  // One group speaks for all: best one for which the tables themselves say why.
  const telling = groups.find((one) => isBeantwortet(one) && isApart(one, kern)) ?? groups.find(isBeantwortet) ?? groups[0]
  return { art: "ohne", gruende: telling === undefined ? ["Keine Tabelle nennt einen Wert."] : warumFehlt(telling) }
}

/** Says in German what of the groups no table states: whole Merkmale, single keys, or only some combinations. */
export const lueckenText = ({ gliederung }: Indikatordefinition, groups: ReadonlyArray<Ergebnis>): ReadonlyArray<string> => {
  if (isComplete(groups)) return []
  const gaps = gliederung.map(({ merkmal, schluessel }) => {
    const keys = schluessel.filter((key) => key !== Codeliste.INSGESAMT)
    const lost = keys.filter((key) => !groups.some((one) => one.gruppe[merkmal.id] === key && isBeantwortet(one)))
    return { merkmal, lost, whole: keys.length > 0 && lost.length === keys.length }
  })
  const whole = gaps.filter((gap) => gap.whole).map(({ merkmal }) => merkmal.titel)
  const names = gaps.filter((gap) => !gap.whole).flatMap(({ merkmal: { liste }, lost }) => lost.map((key) => Codeliste.find(liste, key)?.name ?? key))
  const text = [
    ...(whole.length === 0 ? [] : [`Nicht aufgegliedert nach: ${whole.join(", ")}.`]),
    ...(names.length === 0 ? [] : [`Ohne Angabe bleiben: ${names.join(", ")}.`]),
  ]
  return text.length > 0 ? text : ["Nicht für jede Verbindung der Merkmale ist ein Wert angegeben."]
}
