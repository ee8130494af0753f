import type { Finding } from "../kernel/Finding.js"
import type { Id } from "../kernel/Id.js"
import type { Konzept } from "../konzept/Konzept.js"
import { checkKonzept } from "../pruefung/checkKonzept.js"
import type { Projektstand } from "../projektverlauf/Projektstand.js"
import type { Fassungen } from "./Fassungen.js"
import { type Beschlussquelle, make } from "./Fortschreibung.js"
import { checkBeschluesse } from "./internal/pruefeBeschluesse.js"
import { checkProjekte } from "./internal/pruefeProjekte.js"
import { checkTakenUpAgain, checkUebergang } from "./internal/pruefeUebergang.js"
import type { Uebergang } from "./Uebergang.js"

/** What is going on while a new Fassung is made. */
export interface Lage {
  /** How the Projekte stand; one that is not in it was not noted about. */
  readonly projekte: ReadonlyMap<Id, Projektstand>
  readonly beschluesse: ReadonlyArray<Beschlussquelle>
  /** All Fassungen before the new one, where there were several: no id of what they had may be given to something else. */
  readonly fassungen?: Fassungen
}

/**
 * Checks a new Fassung before it comes into force: against the old one, the running Projekte, and the decisions behind its changes.
 *
 * Gives all findings, those of `checkKonzept` on the new Fassung among them. With a `fehler` it must not come into force: a running Projekt would
 * vanish, an id would mean something else, or a decision that is named does not carry the change.
 *
 * @example
 * ```ts
 * import { checkFassung } from "@teilhabe/core/fortschreibung"
 * import { Finding, Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const zwei = { ...marl, fassung: { nummer: 2, gueltigAb: Stichtag.make(2024, 1, 1) }, projekte: marl.projekte.slice(1) }
 * const findings = checkFassung(marl, zwei, undefined, { projekte: new Map(), beschluesse: [] })
 * findings.filter(Finding.isFehler) // => []
 * findings.some(({ code }) => code === "fortschreibung/BegruendungMissing") // => true
 * ```
 */
export const checkFassung = (alt: Konzept, neu: Konzept, uebergang: Uebergang | undefined, lage: Lage): ReadonlyArray<Finding> => {
  const fortschreibung = make(alt, neu, uebergang, lage.beschluesse)
  return [
    ...checkUebergang(alt, neu, uebergang),
    ...checkTakenUpAgain(alt, neu, uebergang, lage.fassungen),
    ...checkProjekte(alt, neu, uebergang, lage.projekte),
    ...checkBeschluesse(fortschreibung, alt, neu, lage.beschluesse),
    ...checkKonzept(neu),
  ]
}
