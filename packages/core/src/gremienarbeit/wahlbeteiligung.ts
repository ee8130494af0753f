import * as Messwert from "../kernel/Messwert.js"
import type { Wahlergebnis } from "./Wahlergebnis.js"

/**
 * Computes the turnout of an election (Wahlbeteiligung) in percent from its counts.
 *
 * Counts that are absent leave it absent with their reason, rounded ones make it an interval, and with nobody entitled it is `undefiniert`.
 * More votes than persons entitled contradict each other: then too it is `undefiniert`.
 *
 * @quelle Konzept, Politische Partizipation: Der Integrationsrat
 * @example
 * ```ts
 * import { wahlbeteiligung } from "@teilhabe/core/gremienarbeit"
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * const wahlberechtigte = Messwert.exakt(10000)
 * wahlbeteiligung({ wahlberechtigte, abgegeben: Messwert.exakt(1030) }) // => Messwert.exakt(10.3)
 * wahlbeteiligung({ wahlberechtigte, abgegeben: Messwert.fehlend("nicht-erhoben") }) // => Messwert.fehlend("nicht-erhoben")
 * wahlbeteiligung({ wahlberechtigte: Messwert.exakt(0), abgegeben: Messwert.exakt(0) }) // => Messwert.fehlend("undefiniert")
 * ```
 */
export const wahlbeteiligung = ({ abgegeben, wahlberechtigte }: Pick<Wahlergebnis, "wahlberechtigte" | "abgegeben">): Messwert.Messwert =>
  Messwert.compare(abgegeben, wahlberechtigte) === "groesser" ? Messwert.fehlend("undefiniert") : Messwert.anteil(abgegeben, wahlberechtigte)
