/**
 * What many cases show together: needs without offers, waiting times, broken hand-overs; counts above a threshold and nothing else.
 *
 * @module
 */
import type { Freigabe } from "../geheimhaltung/Freigabe.js"
import type { Id } from "../kernel/Id.js"
import type { Messwert } from "../kernel/Messwert.js"
import type { Zeitraum } from "../kernel/Zeitraum.js"
import type { Befundart } from "./internal/befundzeilen.js"

export { type Befundart } from "./internal/befundzeilen.js"

/** One finding from cases; a Messwert is `gesperrt` where too few cases stand behind it. */
export interface Befund {
  readonly art: Befundart
  readonly handlungsfeld?: Id
  /** Left out for the whole town; `ohne-angabe` for those whose Sozialraum is not known, `uebrige` for all that have too few cases to be told apart. */
  readonly sozialraum?: Id
  /** How many cases show it. */
  readonly faelle: Messwert
  /** For waiting times: the median in completed weeks, of ten cases at least; `unbekannt` where too many still wait or ended without a service. */
  readonly wochen?: Messwert
  /** Where the median is not known yet: how many weeks it is at least. */
  readonly wochenMindestens?: Messwert
}

/** The findings of a span of days, with the release that let their counts go out. */
export interface Befundlage {
  readonly zeitraum: Zeitraum
  readonly befunde: ReadonlyArray<Befund>
  /** Cases that may not be counted; `gesperrt` below the threshold of the rule. */
  readonly ausgelassen: Messwert
  readonly freigabe: Freigabe
}
