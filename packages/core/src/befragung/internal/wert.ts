/**
 * The value of a Groesse by whichever function its sample allows.
 *
 * @module
 */
import * as Messwert from "../../kernel/Messwert.js"
import { describeWert } from "../describeWert.js"
import { effektiveStichprobe } from "../effektiveStichprobe.js"
import type { Erhebung } from "../Erhebung.js"
import { estimate } from "../estimate.js"
import type { Gewichtung } from "../Gewichtung.js"
import type { Groesse } from "../Groesse.js"
import type { Konfidenzintervall } from "../Konfidenzintervall.js"
import type { Offen, Quote, Stichprobe, Wahrscheinlichkeit } from "../Stichprobe.js"
import { gewichteOf, type Schaetzweise } from "./lage.js"

const isOf = <S extends Stichprobe>(erhebung: Erhebung, tag: S["_tag"]): erhebung is Erhebung<S> => erhebung.stichprobe._tag === tag

/** A value, how many answers it is worth, and its interval where the sample has one. */
export interface Wert {
  readonly wert: Messwert.Messwert
  readonly effektiv: number
  readonly intervall?: Konfidenzintervall | undefined
}

/** Tells a value: an estimate with its interval for a random sample, and without for the others. */
export const wertIn = (erhebung: Erhebung, groesse: Groesse, weise: Schaetzweise): Wert => {
  if (isOf<Wahrscheinlichkeit>(erhebung, "Wahrscheinlichkeit")) return estimate(erhebung, groesse, weise)
  if (isOf<Offen>(erhebung, "Offen")) {
    if (weise.gewichtung !== undefined) throw new RangeError("An open survey is not weighted: its answers stand for those who took part")
    const { befragte, wert } = describeWert<Offen>(erhebung, groesse, weise.bereich === undefined ? {} : { bereich: weise.bereich })
    return { wert, effektiv: befragte }
  }
  const { bereich = () => true } = weise
  const gewichte = gewichteOf(erhebung, weise.gewichtung).filter((_, at) => {
    const bogen = erhebung.boegen[at]
    return bogen !== undefined && bereich(bogen) && groesse.wert(bogen) !== undefined
  })
  return { wert: describeWert(erhebung as Erhebung<Quote>, groesse, weise).wert, effektiv: effektiveStichprobe(gewichte)?.effektiv ?? 0 }
}

/** Tells whether some respondents count more than others. */
export const isWeighted = (erhebung: Erhebung, gewichtung: Gewichtung | undefined): boolean => {
  if (erhebung.stichprobe._tag === "Offen") return false
  const gewichte = gewichteOf(erhebung, gewichtung)
  const [first = 1] = gewichte
  return gewichte.some((one) => Math.abs(one - first) > 1e-9 * first)
}
