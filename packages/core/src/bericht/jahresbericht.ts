import * as Result from "effect/Result"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Dokument } from "./Dokument.js"
import type { Falllage, Jahresstadt, Ortstext, Umriss } from "./internal/jahr/eingang.js"
import { type Jahressicht, jahressichtOf, type Kapitel } from "./internal/jahr/sicht.js"

export type { Falllage, Jahresstadt, Ortstext, Umriss }

/** The chapters in the order in which a committee reads. */
const kapitel: ReadonlyArray<Kapitel> = []

const quellenOf = ({ konzept, stadt: { kim } }: Jahressicht): NonNullable<Dokument["quellen"]> =>
  [...new Map([...(kim?.dokumente ?? []), ...konzept.dokumente].map(({ id, titel }) => [id, { id, titel: titel.de }])).values()]

/**
 * Tells committee, office and council of one year of a strategy, in the order in which they read: what needs a decision first.
 *
 * Throws a `RangeError` where the year is no whole number from 1 to 9999, or the Stichtag is no day.
 *
 * @example
 * ```ts
 * import { jahresbericht } from "@teilhabe/core/bericht"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * jahresbericht({ konzept: marl, projekte: new Map(), gremien: new Map() }, 2021).id // => "marl-jahresbericht-2021"
 * ```
 */
export const jahresbericht = (stadt: Jahresstadt, jahr: number): Dokument => {
  if (!Number.isInteger(jahr) || jahr < 1 || jahr > 9999) throw new RangeError(`jahresbericht needs a year such as 2025; it was given ${String(jahr)}`)
  const tag = Stichtag.parse(String(stadt.stichtag ?? Stichtag.make(jahr, 12, 31)))
  if (Result.isFailure(tag)) throw new RangeError(`jahresbericht needs stichtag, the day as of which it is made: ${tag.failure.message}`)
  const sicht = jahressichtOf(stadt, jahr)
  const { konzept } = sicht
  return {
    id: `${konzept.id}-jahresbericht-${jahr}`,
    titel: `${konzept.titel.de}: Jahresbericht ${jahr}`,
    untertitel: `Was im Jahr ${jahr} aus der Strategie wurde, und was zu entscheiden ist`,
    stand: tag.success,
    zusammenfassung: `Jahresbericht ${jahr} zu „${konzept.titel.de}“.`,
    bloecke: kapitel.flatMap((one) => one(sicht)),
    ...(stadt.kennzeichnung === undefined ? {} : { kennzeichnung: stadt.kennzeichnung }),
    quellen: quellenOf(sicht),
  }
}
