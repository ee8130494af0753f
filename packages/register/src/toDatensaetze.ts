import { Cube, Datensatz } from "@teilhabe/core/cube"
import { Messwert } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"
import type { Datensatzentwurf, Registerfrage } from "./Registerfrage.js"

const share = (cube: Cube.Cube, teile: number | undefined): Cube.Cube =>
  teile === undefined ? cube : { ...cube, inhalt: new Map([...cube.inhalt].map(([key, wert]) => [key, Messwert.divide(wert, Messwert.exakt(teile))])) }

const datensatzVon = (counted: Cube.Cube, { kopf, auswahl = {}, vergroebert = {}, geteiltDurch }: Datensatzentwurf): Datensatz.Datensatz => {
  const chosen = Cube.slice(counted, auswahl)
  const coarse = Object.entries(vergroebert).reduce(
    (cube, [id, zuordnung]) => Result.getOrThrowWith(Cube.rollUpTo(cube, id, zuordnung), () => new RangeError(`The count for ${kopf.id} cannot be brought together by ${id}: count it by the question of this register`)),
    chosen,
  )
  // The month is what was counted: a person of the whole year is twelve of them.
  return Result.getOrThrowWith(Datensatz.make({ ...kopf, cube: share(coarse, geteiltDurch) }), ([first]) => new RangeError(first?.message ?? kopf.id))
}

/**
 * Makes the Datensätze of a register from the answers to its questions, in the order of the questions, whoever counted.
 *
 * Throws a `RangeError` where there are not as many answers as questions, or an answer is to another question.
 *
 * @example
 * ```ts
 * import { countSpalten, Datensatz } from "@teilhabe/core/cube"
 * import { Messwert, Raum, Stichtag } from "@teilhabe/core/kernel"
 * import { erfinden, fragenZu, toDatensaetze } from "@teilhabe/register"
 * import * as Result from "effect/Result"
 *
 * const register = erfinden({ personen: 200, saat: 1, stichtag: Stichtag.make(2024, 12, 31), raum: Raum.make("05999001", "Beispielstadt") })
 * const fragen = fragenZu(register).slice(0, 1)
 * const [bevoelkerung] = toDatensaetze(fragen, Result.getOrThrow(countSpalten(register.personen, fragen.map(({ frage }) => frage))))
 * bevoelkerung?.titel // => "Bevölkerung nach Nationalität, Geschlecht und Alter (erfundenes Register)"
 * bevoelkerung === undefined ? undefined : Datensatz.get(bevoelkerung, { raum: "05999001", zeit: "2024-12-31" }) // => Messwert.exakt(200)
 * ```
 */
export const toDatensaetze = (
  fragen: ReadonlyArray<Registerfrage>,
  antworten: ReadonlyArray<Cube.Auszaehlung>,
): ReadonlyArray<Datensatz.Datensatz> => {
  if (fragen.length !== antworten.length) throw new RangeError(`${fragen.length} questions need as many answers, in their order, not ${antworten.length}`)
  return fragen.flatMap(({ datensaetze }, at) => {
    const antwort = antworten[at]
    return antwort === undefined ? [] : datensaetze.map((entwurf) => datensatzVon(antwort.cube, entwurf))
  })
}
