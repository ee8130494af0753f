import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Vertretung } from "../../../konzept/Gremium.js"
import type { Kalenderregel } from "../../Kalenderregel.js"
import type { Herkunft } from "../../Pflicht.js"
import type { Wahlergebnis } from "../../Wahlergebnis.js"
import { regelHerkunft } from "./entwurf.js"

/** A time in which an election is owed, the one before it, and the one that was held. */
export interface Wahlfenster {
  readonly key: string
  readonly ab: Stichtag.Stichtag
  readonly bis: Stichtag.Stichtag
  readonly herkunft: Herkunft
  readonly tagHerkunft?: Herkunft
  readonly nach?: Wahlergebnis
  readonly durch?: Wahlergebnis
}

/** The elections in the order of time. */
export const inOrder = (wahlen: ReadonlyArray<Wahlergebnis>): ReadonlyArray<Wahlergebnis> => [...wahlen].sort((a, b) => Stichtag.compare(a.tag, b.tag))

/** The first day of the term that an election gives. */
export const termBegin = (wahl: Pick<Wahlergebnis, "tag" | "amtsbeginn">): Stichtag.Stichtag => wahl.amtsbeginn ?? wahl.tag

const heldBy = (durch: Wahlergebnis | undefined): Pick<Wahlfenster, "durch"> => (durch === undefined ? {} : { durch })

/** What the Konzept itself says of the next election, or what follows from the last one that it names. */
const fromKonzept = ({ amtszeit, naechsteWahl, wahlen }: Vertretung, noted: ReadonlyArray<Wahlergebnis>, regel: Kalenderregel): ReadonlyArray<Wahlfenster> => {
  if (naechsteWahl?.bis !== undefined) {
    const { von, bis } = naechsteWahl
    return [{ key: bis, ab: von, bis, herkunft: "konzept", ...heldBy(noted.find(({ tag }) => tag >= von)) }]
  }
  const ends = wahlen.flatMap(({ zeit }) => (zeit.bis === undefined ? [] : [zeit.bis])).sort(Stichtag.compare)
  const last = ends.at(-1)
  if (last === undefined || amtszeit === undefined || noted.some(({ tag }) => tag <= last)) return []
  // Only the year of the election may be known: its last day is taken, and so the day is an assumption.
  const bis = Stichtag.endOfTerm(last, amtszeit)
  return [{ key: bis, ab: Stichtag.subtractDauer(bis, regel.wahlzeit), bis, herkunft: "konzept", tagHerkunft: "annahme", ...heldBy(noted[0]) }]
}

/** Lists the times in which an election was or is owed: the one that the Konzept names, then one after each term. */
export const wahlfenster = (gremium: Vertretung, wahlen: ReadonlyArray<Wahlergebnis>, regel: Kalenderregel): ReadonlyArray<Wahlfenster> => {
  const noted = inOrder(wahlen)
  const { amtszeit, naechsteWahl } = gremium
  const named = naechsteWahl?.bis === undefined ? undefined : naechsteWahl.von
  const after = noted.flatMap((nach, index): ReadonlyArray<Wahlfenster> => {
    const next = noted[index + 1]
    // The Konzept names the election that follows this one: its word goes before the length of the term.
    const isNamed = named !== undefined && nach.tag < named && (next === undefined || next.tag >= named)
    if (amtszeit === undefined || isNamed) return []
    const bis = Stichtag.endOfTerm(termBegin(nach), amtszeit)
    const ab = Stichtag.subtractDauer(bis, regel.wahlzeit)
    return [{ key: `nach-${nach.id}`, ab, bis, herkunft: "konzept", tagHerkunft: regelHerkunft(regel), nach, ...heldBy(next) }]
  })
  return [...fromKonzept(gremium, noted, regel), ...after]
}
