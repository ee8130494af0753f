import * as Result from "effect/Result"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import type { Dokument } from "./Dokument.js"
import { markBloecke } from "./internal/geheimhaltungMarke.js"
import { befragungStand } from "./internal/geheimhaltungStand.js"
import { satzanfang, wann, zitat } from "./internal/satz.js"
import { befragungenOf, befragungskapitel } from "./internal/verlauf/befragung.js"
import { verlaufsblick } from "./internal/verlauf/blick.js"
import type { Befragungsergebnis, Befundzeile, Revision, Verlaufseingang } from "./internal/verlauf/eingang.js"
import { fadenkapitel } from "./internal/verlauf/faden.js"
import { fortschreibungskapitel } from "./internal/verlauf/fortschreibung.js"
import { grundlagen } from "./internal/verlauf/grundlagen.js"
import { kimkapitel } from "./internal/verlauf/kim.js"
import { pflichtenkalender } from "./internal/verlauf/pflichten.js"
import { projekte } from "./internal/verlauf/projekte.js"
import { type Verlaufssicht, verlaufssichtOf } from "./internal/verlauf/sicht.js"
import { sitzungen } from "./internal/verlauf/sitzungen.js"
import { zahlen } from "./internal/verlauf/zahlen.js"

export type { Befragungsergebnis, Befundzeile, Revision, Verlaufseingang }

const kapitel: ReadonlyArray<(sicht: Verlaufssicht) => Dokument["bloecke"]> = [
  verlaufsblick, projekte, zahlen, sitzungen, pflichtenkalender, fadenkapitel, fortschreibungskapitel, kimkapitel, befragungskapitel, grundlagen,
]

const quellenOf = ({ eingang: { kim }, konzept }: Verlaufssicht): NonNullable<Dokument["quellen"]> =>
  [...new Map([...(kim?.dokumente ?? []), ...konzept.dokumente].map(({ id, titel }) => [id, { id, titel: titel.de }])).values()]

/**
 * Tells in German what became of a strategy: Projekte with their colours, sittings and decisions, duties, the red thread from each
 * Befund to the next Fassung, KIM and surveys, all as it was known on the Stichtag.
 *
 * Of respondents it shows only what `Auswertung.make` has protected; numbers of persons and Teilnahmen are told by Handlungsfeld only
 * where none of them is small. It takes Glieder, so no Befund may have the id of an element. The same input gives the same report. Throws a `RangeError` where `stichtag` is no day.
 *
 * @example
 * ```ts
 * import { verlaufsbericht } from "@teilhabe/core/bericht"
 * import { Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const bericht = verlaufsbericht({ konzept: marl, stichtag: Stichtag.make(2021, 12, 31), zeitraum: Zeitraum.jahr(2021), projekte: new Map(), gremien: new Map() })
 * bericht.id // => "marl-verlauf"
 * bericht.untertitel // => "Was im Jahr 2021 aus der Strategie wurde"
 * ```
 */
export const verlaufsbericht = (eingang: Verlaufseingang): Dokument => {
  const tag = Stichtag.parse(String(eingang.stichtag))
  if (Result.isFailure(tag)) throw new RangeError(`verlaufsbericht needs stichtag, the day as of which it is made: ${tag.failure.message}`)
  const sicht = verlaufssichtOf(eingang)
  const geheimhaltung = befragungStand(befragungenOf(sicht))
  const { kennzeichnung } = eingang
  const { konzept, zeitraum } = sicht
  const mark = kennzeichnung === undefined ? "" : ` (${kennzeichnung})`
  return {
    id: `${konzept.id}-verlauf`,
    titel: `${konzept.titel.de}: Bericht über den Verlauf${mark}`,
    untertitel: `Was ${wann(zeitraum)} aus der Strategie wurde`,
    stand: eingang.stichtag,
    zusammenfassung: `${satzanfang(kennzeichnung === undefined ? "" : `${kennzeichnung}: `)}Bericht über den Verlauf von ${zitat(konzept.titel.de)}, ${Zeitraum.toText(zeitraum)}: wie die Projekte stehen, was beschlossen wurde und was daraus folgte.`,
    bloecke: markBloecke(kapitel.flatMap((one) => one(sicht)), geheimhaltung),
    quellen: quellenOf(sicht),
    ...(geheimhaltung === undefined ? {} : { geheimhaltung }),
  }
}
