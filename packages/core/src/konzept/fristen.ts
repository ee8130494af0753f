import type * as Dauer from "../kernel/Dauer.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"
import * as Horizontregel from "./Horizontregel.js"
import type { Beschluss } from "./Konzept.js"
import type { Erprobung, GenannteFrist, Projekt } from "./Projekt.js"

/** A day by which something is due (Frist), and where the day comes from. */
export interface Frist {
  readonly art: "beginn" | "zwischenziel" | "abschluss" | "erprobungsende" | "ueberpruefung"
  /** The last day on which it is still in time. */
  readonly am: Stichtag.Stichtag
  readonly titel: Text.Text
  /** `konzept`: the text names it. `regel`: it follows from the city's Horizontregel. `annahme`: an assumption is in it. */
  readonly herkunft: "konzept" | "regel" | "annahme"
  /** Set on a review: it comes back at this interval, without end. */
  readonly wiederholung?: Dauer.Dauer
}

type Beschlossen = Pick<Beschluss, "zeit">

/** Where a length is counted from: the last day on which the Beschluss can have been taken. */
const begin = (beschluss: Beschlossen): Stichtag.Stichtag => beschluss.zeit.bis ?? beschluss.zeit.von

const derivedHerkunft = (regel: Horizontregel.Horizontregel, beschluss: Beschlossen): Frist["herkunft"] =>
  regel.herkunft === "annahme" || beschluss.zeit.art !== "tag" ? "annahme" : "regel"

const named = (frist: GenannteFrist): Frist => ({
  art: frist.art,
  am: frist.bis.bis ?? frist.bis.von,
  titel: frist.titel,
  herkunft: "konzept",
})

const trialEnd = (erprobung: Erprobung, beschluss: Beschlossen | undefined): ReadonlyArray<Frist> => {
  const base = { art: "erprobungsende", titel: erprobung.titel } as const
  const end = erprobung.zeit?.bis
  if (end !== undefined) return [{ ...base, am: end, herkunft: "konzept" }]
  if (erprobung.dauer === undefined) return []
  // A trial that begins on a day counts that day; one that follows the Beschluss begins after it.
  if (erprobung.zeit !== undefined) return [{ ...base, am: Stichtag.endOfTerm(erprobung.zeit.von, erprobung.dauer), herkunft: "konzept" }]
  if (beschluss === undefined) return []
  return [{ ...base, am: Stichtag.addDauer(begin(beschluss), erprobung.dauer), herkunft: "annahme" }]
}

/** What the Horizont gives under the rule; a named end (`ends`) stands for it. */
const derived = (
  projekt: Pick<Projekt, "titel" | "horizont">,
  regel: Horizontregel.Horizontregel,
  beschluss: Beschlossen,
  ends: boolean,
): ReadonlyArray<Frist> => {
  const dauer = Horizontregel.dauer(regel, projekt.horizont)
  const herkunft = derivedHerkunft(regel, beschluss)
  if (dauer === undefined) {
    const am = Stichtag.addDauer(begin(beschluss), regel.ueberpruefung)
    return [{ art: "ueberpruefung", am, titel: Text.make("Überprüfung"), herkunft, wiederholung: regel.ueberpruefung }]
  }
  return ends ? [] : [{ art: "abschluss", am: Stichtag.addDauer(begin(beschluss), dauer), titel: projekt.titel, herkunft }]
}

/**
 * Lists every Frist of a Projekt in the order of time: the ones the Konzept names, the ends of its trials, and what
 * its Horizont gives under the city's rule, counted from the Beschluss.
 *
 * A named end replaces the one that the rule would give. `dauerhaft` has no end; it is reviewed, again and again. Where
 * only the month or year of the Beschluss is known, lengths count from its last day, and the result says `annahme`.
 * Without a Beschluss nothing is counted, and only what the text names is listed.
 *
 * @quelle §§ 187, 188 (2) and (3) BGB: a term of months or years after the Beschluss ends on the day with the same
 * number, a trial that begins on a day ends the day before it, either at the latest on the last day of the month.
 * @example
 * ```ts
 * import { Stichtag, Text, Zeitraum } from "@teilhabe/core/kernel"
 * import { fristen, Horizontregel } from "@teilhabe/core/konzept"
 *
 * const projekt = { titel: Text.make("Patenschaft"), horizont: "kurzfristig", fristen: [], erprobung: [] } as const
 * const beschluss = { zeit: Zeitraum.tag(Stichtag.make(2020, 2, 29)) }
 * fristen(projekt, Horizontregel.annahme, beschluss).map((frist) => frist.am) // => ["2021-02-28"]
 * ```
 */
export const fristen = (
  projekt: Pick<Projekt, "titel" | "horizont" | "fristen" | "erprobung">,
  regel: Horizontregel.Horizontregel,
  beschluss: Beschlossen | undefined,
): ReadonlyArray<Frist> => {
  const explicit = projekt.fristen.map(named)
  const trials = projekt.erprobung.flatMap((erprobung) => trialEnd(erprobung, beschluss))
  const ends = explicit.some((frist) => frist.art === "abschluss")
  const counted = beschluss === undefined ? [] : derived(projekt, regel, beschluss, ends)
  return [...explicit, ...trials, ...counted].sort((a, b) => Stichtag.compare(a.am, b.am))
}
