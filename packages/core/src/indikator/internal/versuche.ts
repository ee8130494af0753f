/**
 * The ways to an answer for a figure, the best first.
 *
 * @module
 */
import * as Raum from "../../kernel/Raum.js"
import type { Kennzeichen } from "../Ergebnis.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"
import { raumText } from "./raumText.js"

/** A reading, tried for an area and a year. */
export interface Versuch {
  readonly definition: Indikatordefinition
  readonly raum: Raum.Raum
  readonly jahr: number
}

/** What is asked for. */
export interface Ziel {
  readonly raum: Raum.Raum
  readonly jahr: number
  readonly weitereRaeume?: ReadonlyArray<Raum.Raum>
  readonly hoechstensJahreZurueck?: number
}

const isSame = (a: Raum.Raum, b: Raum.Raum): boolean => Raum.isWithin(a, b) && Raum.isWithin(b, a)

/** Lists the ways: area by area; in each the figure itself, then what stands in; in each the years from the latest back. */
export const versuche = (definitionen: ReadonlyArray<Indikatordefinition>, ziel: Ziel): ReadonlyArray<Versuch> => {
  const { raum, jahr, weitereRaeume = [], hoechstensJahreZurueck = 0 } = ziel
  const sorted = definitionen.toSorted((a, b) => Number(b.standard) - Number(a.standard))
  const own = sorted.filter(({ stellvertretend }) => stellvertretend === undefined)
  const proxies = sorted.filter(({ stellvertretend }) => stellvertretend !== undefined)
  const older = Array.from({ length: hoechstensJahreZurueck }, (_, back) => jahr - 1 - back)
  const raeume = [raum, ...weitereRaeume.filter((one) => !isSame(one, raum))]
  return raeume.flatMap((where) =>
    [own, proxies].flatMap((group) => [jahr, ...older].flatMap((year) => group.map((definition) => ({ definition, raum: where, jahr: year })))))
}

/** What of an answer is not what was asked for. */
export const kennzeichenOf = ({ definition, raum, jahr }: Versuch, ziel: Ziel): ReadonlyArray<Kennzeichen> => [
  ...(isSame(raum, ziel.raum) ? [] : ["andere-ebene" as const]),
  ...(jahr === ziel.jahr ? [] : ["anderes-jahr" as const]),
  ...(definition.stellvertretend === undefined ? [] : ["stellvertretend" as const]),
]

/** Says in German what is shown in place of what was asked for. */
export const standInText = (versuch: Versuch, ziel: Ziel): ReadonlyArray<string> => {
  const flags = kennzeichenOf(versuch, ziel)
  const [wide, old] = [flags.includes("andere-ebene"), flags.includes("anderes-jahr")]
  return [
    ...(wide ? [`Gezeigt wird der Wert eines größeren Gebiets: ${raumText(versuch.raum)}${old ? `, ${versuch.jahr}` : ""}.`] : []),
    ...(old && !wide ? [`Gezeigt wird der Wert von ${versuch.jahr}.`] : []),
    ...(flags.includes("stellvertretend") ? [`Stellvertretend: ${versuch.definition.stellvertretend ?? ""}`] : []),
  ]
}
