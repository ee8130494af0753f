/**
 * What many cases show together: needs without offers, waiting times, broken hand-overs; counts above a threshold and nothing else.
 *
 * @module
 */
import type { Freigabe } from "../geheimhaltung/Freigabe.js"
import type { Id } from "../kernel/Id.js"
import type { Messwert } from "../kernel/Messwert.js"
import type { Zeitraum } from "../kernel/Zeitraum.js"

/** What is found. */
export type Befundart = "bedarf-ohne-angebot" | "wartezeit" | "uebergabe-gebrochen" | "rechtskreis-luecke"

/** One finding from cases; a Messwert is `gesperrt` where too few cases stand behind it. */
export interface Befund {
  readonly art: Befundart
  readonly handlungsfeld?: Id
  readonly sozialraum?: Id
  /** How many cases show it. */
  readonly faelle: Messwert
  /** For waiting times: the median in whole weeks. */
  readonly wochen?: Messwert
}

/** The findings of a span of days, with the release that let their counts go out. */
export interface Befundlage {
  readonly zeitraum: Zeitraum
  readonly befunde: ReadonlyArray<Befund>
  readonly freigabe: Freigabe
}
