import type { PersonId } from "../datenschutz/Kennung.js"
import type { Id } from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import { existenzsichernd, grundsichernd, type Rechtskreiszeit, versorgt } from "./Rechtskreiszeit.js"

/** Days on which no law secured a person's livelihood, between two that do, or after the last one as of a day; what else she lived on the case may not know. */
export interface Rechtskreisluecke {
  readonly person: PersonId
  readonly von: Stichtag.Stichtag
  /** The last day of the gap; left out where nothing follows it yet. */
  readonly bis?: Stichtag.Stichtag
  /** How many days it has; where nothing follows yet, how many it had up to the day. */
  readonly tage: number
  /** The law before the gap, and the one after it. */
  readonly vorher: string
  readonly nachher?: string
  /** The id of the span that ends before the gap. */
  readonly zeit: Id
  /** `besteht`: it is there, or was; `droht`: it lies after the day, and can still be closed. */
  readonly art: "besteht" | "droht"
}

const ENDE = Stichtag.make(2999, 12, 31)

const compareVon = (a: Rechtskreiszeit, b: Rechtskreiszeit): number => Stichtag.compare(a.von, b.von)

const gapOf = (last: Rechtskreiszeit, next: Rechtskreiszeit | undefined, am: Stichtag.Stichtag): Rechtskreisluecke | undefined => {
  if (last.bis === undefined || last.bis === ENDE) return undefined
  if (last.endegrund !== undefined && versorgt.includes(last.endegrund)) return undefined
  if (next === undefined && !grundsichernd.includes(last.rechtskreis)) return undefined
  const von = Stichtag.addDays(last.bis, 1)
  const art = von > am ? "droht" : "besteht"
  const base = { person: last.person, von, vorher: last.rechtskreis, zeit: last.id, art } as const
  if (next === undefined) return { ...base, tage: art === "droht" ? 0 : Stichtag.diffInDays(von, am) + 1 }
  return next.von <= von ? undefined : { ...base, bis: Stichtag.addDays(next.von, -1), tage: Stichtag.diffInDays(von, next.von), nachher: next.rechtskreis }
}

// Of two spans that end on one day the one counts by which no gap opens, then the one after which something has to follow.
const rankOf = ({ endegrund, rechtskreis }: Rechtskreiszeit): number =>
  endegrund !== undefined && versorgt.includes(endegrund) ? 2 : grundsichernd.includes(rechtskreis) ? 1 : 0

// What counts is the span that reaches furthest, not the one that began last.
const further = (a: Rechtskreiszeit, b: Rechtskreiszeit): Rechtskreiszeit => {
  if (a.bis === undefined) return a
  if (b.bis === undefined || b.bis > a.bis) return b
  return b.bis === a.bis && rankOf(b) > rankOf(a) ? b : a
}

const gapsOfOne = (zeiten: ReadonlyArray<Rechtskreiszeit>, am: Stichtag.Stichtag): ReadonlyArray<Rechtskreisluecke> => {
  const luecken: Array<Rechtskreisluecke> = []
  let last: Rechtskreiszeit | undefined
  for (const zeit of [...zeiten].sort(compareVon)) {
    const gap = last === undefined ? undefined : gapOf(last, zeit, am)
    if (gap !== undefined) luecken.push(gap)
    last = last === undefined ? zeit : further(last, zeit)
  }
  const open = last === undefined ? undefined : gapOf(last, undefined, am)
  return open === undefined ? luecken : [...luecken, open]
}

/**
 * Finds the gaps as of a day, for one person or several, over the laws that secure a livelihood.
 *
 * A gap lies between two such laws, or follows the last one where that is AsylbLG, SGB II or SGB XII. No gap opens after a span that
 * ended for work, another income or a move away. Days are counted exactly: a law that begins on the day after another one ended leaves
 * no gap. Other laws that hold meanwhile, such as SGB VIII, close none. The gaps come in the order of their first days.
 *
 * @quelle Konzept and KIM: a change from AsylbLG to SGB II without a gap
 * @example
 * ```ts
 * import { Kennung } from "@teilhabe/core/datenschutz"
 * import { rechtskreisluecken } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const wer = { person: Kennung.person("p-1"), traeger: Id.make("stadt") }
 * const zeiten = [
 *   { ...wer, id: Id.make("z-1"), rechtskreis: "asylblg", von: Stichtag.make(2025, 1, 1), bis: Stichtag.make(2026, 5, 31) },
 *   { ...wer, id: Id.make("z-2"), rechtskreis: "sgb-ii", von: Stichtag.make(2026, 6, 15) },
 * ]
 * rechtskreisluecken(zeiten, Stichtag.make(2026, 7, 1)).map(({ von, bis, tage }) => [von, bis, tage]) // => [["2026-06-01", "2026-06-14", 14]]
 * ```
 */
export const rechtskreisluecken = (
  zeiten: ReadonlyArray<Rechtskreiszeit>,
  am: Stichtag.Stichtag,
  laws: ReadonlyArray<string> = existenzsichernd,
): ReadonlyArray<Rechtskreisluecke> => {
  const counted = zeiten.filter(({ bis, rechtskreis, von }) => laws.includes(rechtskreis) && (bis === undefined || von <= bis))
  const personen = [...new Set(counted.map(({ person }) => person))]
  return personen
    .flatMap((person) => gapsOfOne(counted.filter((zeit) => zeit.person === person), am))
    .sort((a, b) => Stichtag.compare(a.von, b.von))
}
