import * as Result from "effect/Result"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Dokument } from "./Dokument.js"
import type { Falllage, Feldbezug, Jahresstadt, Ortstext, Umriss } from "./internal/jahr/eingang.js"
import { abdeckung } from "./internal/jahr/abdeckung.js"
import { befragung } from "./internal/jahr/befragung.js"
import { dasJahr } from "./internal/jahr/dasJahr.js"
import { datenOf } from "./internal/jahr/daten.js"
import { definitionen } from "./internal/jahr/definitionen.js"
import { entscheidungen, entscheidungssatz } from "./internal/jahr/entscheidungen.js"
import { faelle } from "./internal/jahr/faelle.js"
import { farbenstand } from "./internal/jahr/farbenstand.js"
import { felder } from "./internal/jahr/felder.js"
import { geheimhaltung, geheimhaltungsstand } from "./internal/jahr/geheimhaltung.js"
import { monitoring } from "./internal/jahr/monitoring.js"
import { quellen } from "./internal/jahr/quellen.js"
import { fortschreibung, kopf, ortlos, regeln } from "./internal/jahr/rahmen.js"
import { type Jahressicht, jahressichtOf, type Kapitel } from "./internal/jahr/sicht.js"
import { zitat } from "./internal/satz.js"
import { fadenkapitel } from "./internal/verlauf/faden.js"
import { kimkapitel } from "./internal/verlauf/kim.js"
import { pflichtenkalender } from "./internal/verlauf/pflichten.js"
import { farbenOf } from "./internal/verlauf/projekte.js"
import { sitzungen } from "./internal/verlauf/sitzungen.js"

export type { Falllage, Feldbezug, Jahresstadt, Ortstext, Umriss }

const FIRST_YEAR = 1900
const LAST_YEAR = 2700

/** The chapters in the order in which a committee reads. */
const kapitel: ReadonlyArray<Kapitel> = [
  kopf, entscheidungen, dasJahr, felder, monitoring, faelle, befragung, fortschreibung,
  ({ verlauf }) => sitzungen(verlauf), ({ verlauf }) => pflichtenkalender(verlauf), ({ verlauf }) => fadenkapitel(verlauf),
  ({ verlauf }) => (verlauf.eingang.kim === undefined ? [] : kimkapitel(verlauf, verlauf.eingang.kennzeichnung === undefined ? undefined : "nach den Quellen der Stadt")),
  regeln, abdeckung, quellen, definitionen, geheimhaltung,
]

const quellenOf = ({ konzept, stadt: { kim } }: Jahressicht): NonNullable<Dokument["quellen"]> =>
  [...new Map([...(kim?.dokumente ?? []), ...konzept.dokumente].map(({ id, titel }) => [id, { id, titel: titel.de }])).values()]

/** Two sentences that are true of this year: how the Projekte stand, and what is to be decided. */
const zusammenfassung = (sicht: Jahressicht): string => {
  const { konzept, verlauf: { projekte, stichtag } } = sicht
  const stand = projekte.length > 0 ? farbenstand(farbenOf(projekte), stichtag).map((one) => (typeof one === "string" ? one : one.text)).join("") : `${zitat(konzept.titel.de)} nennt am ${Stichtag.toText(stichtag)} noch keine Projekte.`
  return `${stand} ${entscheidungssatz(sicht)}`
}

/**
 * Tells committee, office and council of one year of a strategy, in the order in which they read: what needs a decision first.
 *
 * Throws a `RangeError` where the year is no whole number from 1900 to 2700, or the Stichtag is no day.
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
  if (!Number.isInteger(jahr) || jahr < FIRST_YEAR || jahr > LAST_YEAR) throw new RangeError(`jahresbericht needs a year from ${FIRST_YEAR} to ${LAST_YEAR}, such as 2025; it was given ${String(jahr)}`)
  const tag = Stichtag.parse(String(stadt.stichtag ?? Stichtag.make(jahr, 12, 31)))
  if (Result.isFailure(tag)) throw new RangeError(`jahresbericht needs stichtag, the day as of which it is made: ${tag.failure.message}`)
  const sicht = jahressichtOf(stadt, jahr)
  const { konzept } = sicht
  const bloecke = kapitel.flatMap((one) => one(sicht))
  const stand = geheimhaltungsstand(sicht)
  return {
    id: `${konzept.id}-jahresbericht-${jahr}`,
    titel: `${konzept.titel.de}: Jahresbericht ${jahr}`,
    untertitel: `Was im Jahr ${jahr} aus der Strategie wurde, und was zu entscheiden ist`,
    stand: tag.success,
    zusammenfassung: zusammenfassung(sicht),
    bloecke: [...bloecke, ...ortlos(sicht, bloecke)],
    ...(stadt.kennzeichnung === undefined ? {} : { kennzeichnung: stadt.kennzeichnung }),
    daten: datenOf(sicht),
    quellen: quellenOf(sicht),
    ...(stand === undefined ? {} : { geheimhaltung: stand }),
  }
}
