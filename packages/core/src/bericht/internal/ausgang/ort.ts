import type { Path } from "../../../kernel/Finding.js"

/** A place of a report: the path to it, and what it is in words. */
export interface Ort {
  readonly path: Path
  /** `dem Satz`, `der Tabelle „Fälle“`. */
  readonly wo: string
}
