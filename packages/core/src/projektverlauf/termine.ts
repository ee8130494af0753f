import * as Stichtag from "../kernel/Stichtag.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Projekt } from "../konzept/Projekt.js"
import { type Anfang, ausKonzept, ausStand, withoutErsetzte } from "./internal/termin/quellen.js"
import { isVorbei } from "./internal/termin/weg.js"
import type { Projektstand } from "./Projektstand.js"
import { compare, isOffen, type Termin } from "./Termin.js"

const mergeTitel = (a: Anfang, b: Anfang): Anfang =>
  a.herkunft === "ereignis" || b.herkunft === "ereignis" || a.titel.de === b.titel.de ? a : { ...a, titel: { de: `${a.titel.de} / ${b.titel.de}` } }

/** One for each name: what two sources call the same is the same. */
const unique = (list: ReadonlyArray<Anfang>): ReadonlyArray<Anfang> => {
  const found = new Map<string, Anfang>()
  for (const one of list) {
    const before = found.get(one.schluessel)
    found.set(one.schluessel, before === undefined ? one : mergeTitel(before, one))
  }
  return [...found.values()]
}

// What was dropped while it was still in time was never missed.
const isGefuehrt = ({ am, gestrichen }: Termin): boolean => gestrichen === undefined || gestrichen > am

const withStand = (anfang: Anfang, stand: Projektstand): Termin => {
  if (stand.lage === "vorgesehen") return { ...anfang, am: anfang.urspruenglich, verschiebungen: [] }
  const verschiebungen = stand.verschiebungen.filter(({ frist }) => frist === anfang.schluessel)
  const verlaengert = stand.lage === "in-erprobung" && anfang.art === "erprobungsende" && anfang.erfuellt === undefined ? [stand.bis] : []
  const tage = [anfang.erfuellt, stand.erfuellt.find(({ frist }) => frist === anfang.schluessel)?.am].filter((tag) => tag !== undefined)
  const [first, ...rest] = tage
  return {
    ...anfang,
    am: Stichtag.max(anfang.urspruenglich, ...verschiebungen.map(({ bis }) => bis), ...verlaengert),
    verschiebungen,
    ...(first === undefined ? {} : { erfuellt: Stichtag.min(first, ...rest) }),
  }
}

/**
 * Lists everything that is due in a Projekt, done or not, as it was known on a Stichtag, in the order of time.
 *
 * From the Konzept, once it is adopted: what `fristen` gives, by the city's Horizontregel or by the assumption, with every review until
 * the Stichtag and the next one. From what was noted: the plan, a Prüfauftrag, the trial, the last day, the Meilensteine. A note that
 * gives a day replaces the *derived* day of the same kind; a day that the Konzept itself names stays and can only be put off. A trial
 * that has begun replaces every end of a trial that the Konzept expected; of one that was over before the Beschluss nothing is due.
 *
 * Done by the way itself: a beginning by the first trial or start, a planned one by the first after the plan; an end by the Regelangebot
 * or the completion; a trial and a Prüfauftrag by what follows them, after which they stay listed. A Meilenstein that was dropped is
 * listed where it was overdue by then. A review that was held by the Beschluss counts for none after it. A review is held by its note or by a Bewertung, which makes up for the reviews that were missed before it and is otherwise the
 * next one. Of a Projekt that is over only what was done is listed.
 *
 * @example
 * ```ts
 * import { Id, Stichtag, Text, Zeitraum } from "@teilhabe/core/kernel"
 * import { termine } from "@teilhabe/core/projektverlauf"
 *
 * const quelle = { dokument: Id.make("konzept"), kapitel: "Wohnen" }
 * const projekt = {
 *   id: Id.make("patenschaft"), titel: Text.make("Patenschaft"), quelle, handlungsfeld: Id.make("wohnen"), horizont: "kurzfristig", auftrag: "umsetzen",
 *   leitziele: [], leitzielbezug: "lesart", federfuehrung: [], partner: [], orte: [], zielgruppen: [], mittel: [], fristen: [], erprobung: [], bestehendes: [],
 * } as const
 * const konzept = { beschluss: { zeit: Zeitraum.tag(Stichtag.make(2020, 2, 29)), quelle } }
 * const found = termine(projekt, { lage: "vorgesehen" }, konzept, Stichtag.make(2020, 6, 30))
 * found.map(({ am, herkunft, schluessel }) => [schluessel, am, herkunft]) // => [["abschluss/2021-02-28", "2021-02-28", "annahme"]]
 * ```
 */
export const termine = (
  projekt: Projekt | undefined,
  stand: Projektstand,
  konzept: Pick<Konzept, "horizontregel" | "beschluss">,
  stichtag: Stichtag.Stichtag,
): ReadonlyArray<Termin> => {
  const ereignisse = ausStand(stand)
  const gegeben = projekt === undefined ? [] : withoutErsetzte(ausKonzept(projekt, stand, konzept, stichtag), ereignisse, stand)
  const alle = unique([...gegeben, ...ereignisse]).map((anfang) => withStand(anfang, stand)).filter(isGefuehrt)
  return (isVorbei(stand) ? alle.filter((termin) => !isOffen(termin)) : alle).sort(compare)
}
