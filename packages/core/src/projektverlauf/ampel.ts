import type { Stichtag } from "../kernel/Stichtag.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Projekt } from "../konzept/Projekt.js"
import * as Ampelregel from "./Ampelregel.js"
import { ampelOf } from "./internal/ampel/ampelOf.js"
import type { Farbe, Grund } from "./internal/ampel/urteil.js"
import type { Projektstand } from "./Projektstand.js"
import type { Termin } from "./Termin.js"

/** The colours of a Projekt; `ohne` where nothing can be late: it is over, or no Konzept is adopted and nothing is due. */
export type Ampelfarbe = Farbe

/** Why a Projekt has its colour. */
export type Ampelgrund = Grund

/** The colour of a Projekt on a day, with its reason as a word, as what is due, and as one German sentence. */
export interface Ampel {
  readonly farbe: Ampelfarbe
  readonly grund: Ampelgrund
  /** What the colour comes from: what is overdue for the longest time, what is due next, what was begun late. */
  readonly termin?: Termin
  readonly satz: string
}

/**
 * Tells the colour of a Projekt as it was known on a Stichtag, with its reason in one sentence.
 *
 * Red: something is due whose last day is over, a decision about a trial among it. Amber, by the `Ampelregel`: due soon, put off several
 * times, or begun late. On the last day itself it is still in time. No colour: it is over; or no Konzept is adopted on that day, and
 * nothing was noted that is due. Where nothing is noted any more, what is red stays red.
 *
 * `stand` is as it was known on that day (`standAt`), and one with later notes throws a `RangeError`; a Projekt without events is `{ lage: "vorgesehen" }`. Where the Konzept in force does not
 * have the Projekt, `projekt` is left undefined, and only what was noted is due.
 *
 * @example
 * ```ts
 * import { Id, Stichtag, Text, Zeitraum } from "@teilhabe/core/kernel"
 * import { ampel } from "@teilhabe/core/projektverlauf"
 *
 * const quelle = { dokument: Id.make("konzept"), kapitel: "Wohnen" }
 * const projekt = {
 *   id: Id.make("patenschaft"), titel: Text.make("Patenschaft"), quelle, handlungsfeld: Id.make("wohnen"), horizont: "kurzfristig", auftrag: "umsetzen",
 *   leitziele: [], leitzielbezug: "lesart", federfuehrung: [], partner: [], orte: [], zielgruppen: [], mittel: [], fristen: [], erprobung: [], bestehendes: [],
 * } as const
 * const konzept = { beschluss: { zeit: Zeitraum.tag(Stichtag.make(2020, 2, 29)), quelle } }
 * const found = ampel(projekt, { lage: "vorgesehen" }, konzept, Stichtag.make(2021, 3, 1))
 * found.farbe // => "rot"
 * found.satz // => "Am 01.03.2021 steht das Projekt „Patenschaft“ auf Rot, weil der Abschluss nach der angenommenen Regel am 28.02.2021 fällig war und seit 1 Tag aussteht."
 * ```
 */
export const ampel = (
  projekt: Projekt | undefined,
  stand: Projektstand,
  konzept: Pick<Konzept, "horizontregel" | "beschluss"> & Partial<Pick<Konzept, "projekte">>,
  stichtag: Stichtag,
  regel: Ampelregel.Ampelregel = Ampelregel.annahme,
): Ampel => {
  const name = projekt?.titel.de ?? (stand.lage === "vorgesehen" ? "ohne Namen" : stand.projekt)
  return ampelOf(name, projekt, stand, konzept, stichtag, regel)
}
