import * as Messwert from "../kernel/Messwert.js"
import type { Wahl } from "../konzept/Gremium.js"
import type { Wahlergebnis } from "./Wahlergebnis.js"
import { wahlbeteiligung } from "./wahlbeteiligung.js"

/** The counts of one election; what was not published and follows from the rest is an interval. */
export interface Wahlzahlen {
  readonly wahlberechtigte: Messwert.Messwert
  readonly abgegeben: Messwert.Messwert
  /** Percent. */
  readonly wahlbeteiligung: Messwert.Messwert
}

/** Two elections side by side. */
export interface Wahlvergleich {
  readonly vorher: Wahlzahlen
  readonly jetzt: Wahlzahlen
  /** By how many percentage points the turnout has changed. */
  readonly veraenderung: Messwert.Messwert
  /** Whether it rose; `unentschieden` where the roundings hide it, `nicht-vergleichbar` where one is absent. */
  readonly richtung: "gestiegen" | "gesunken" | "gleich" | "unentschieden" | "nicht-vergleichbar"
}

const UNKNOWN = Messwert.fehlend("unbekannt")

/** Votes are whole: an interval of them shrinks to the whole numbers in it. */
const whole = (votes: Messwert.Messwert): Messwert.Messwert => {
  const ends = Messwert.getIntervall(votes)
  if (ends === undefined) return votes
  const [von, bis] = [Math.max(0, Math.ceil(ends.von)), Math.floor(ends.bis)]
  return von > bis ? Messwert.fehlend("undefiniert") : Messwert.intervall(von, bis)
}

const zahlenOf = ({ abgegeben, wahlberechtigte = UNKNOWN, wahlbeteiligung: stated }: Partial<Wahlzahlen>): Wahlzahlen => {
  const votes = abgegeben ?? (stated === undefined ? UNKNOWN : whole(Messwert.scale(Messwert.multiply(wahlberechtigte, stated), 0.01)))
  return { wahlberechtigte, abgegeben: votes, wahlbeteiligung: stated ?? wahlbeteiligung({ abgegeben: votes, wahlberechtigte }) }
}

const RICHTUNG = { groesser: "gestiegen", kleiner: "gesunken", gleich: "gleich", unentschieden: "unentschieden", "nicht-vergleichbar": "nicht-vergleichbar" } as const

/**
 * Sets an election beside one that the Konzept tells of: entitled, cast, turnout, and whether the turnout rose.
 *
 * Where the Konzept has the turnout and those entitled but no count of the votes, the votes follow as an interval only, as wide as the turnout
 * was rounded.
 *
 * @quelle Konzept, Politische Partizipation: Der Integrationsrat
 * @example
 * ```ts
 * import { wahlvergleich } from "@teilhabe/core/gremienarbeit"
 * import { Messwert, Zeitraum } from "@teilhabe/core/kernel"
 *
 * const wahl2014 = { zeit: Zeitraum.jahr(2014), wahlberechtigte: Messwert.exakt(10543), wahlbeteiligung: Messwert.gerundet(10.3, { basis: 0.1 }) }
 * const vergleich = wahlvergleich({ wahlberechtigte: Messwert.exakt(12000), abgegeben: Messwert.exakt(1800) }, wahl2014)
 * Messwert.getIntervall(vergleich.vorher.abgegeben) // => { von: 1081, bis: 1091 }
 * vergleich.richtung // => "gestiegen"
 * ```
 */
export const wahlvergleich = (ergebnis: Pick<Wahlergebnis, "wahlberechtigte" | "abgegeben">, wahl: Wahl): Wahlvergleich => {
  const [vorher, jetzt] = [zahlenOf(wahl), zahlenOf({ wahlberechtigte: ergebnis.wahlberechtigte, abgegeben: ergebnis.abgegeben })]
  return {
    vorher,
    jetzt,
    veraenderung: Messwert.subtract(jetzt.wahlbeteiligung, vorher.wahlbeteiligung),
    richtung: RICHTUNG[Messwert.compare(jetzt.wahlbeteiligung, vorher.wahlbeteiligung)],
  }
}
