import * as Equal from "effect/Equal"
import type { Id } from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Auftrag } from "../projektverlauf/Befehl.js"
import type { Ereignis as Projektereignis } from "../projektverlauf/Ereignis.js"
import type { Wirkung } from "./Beschluss.js"
import type { Beschlusslage, Gremienstand } from "./Gremienstand.js"
import { auftragWort, ereignisOf, wirkungWort } from "./internal/auftragWoerter.js"

/** Which decisions a Fassung of the Konzept carried out, and from when it holds. */
export interface Fassungsfolge {
  readonly fassung: Id
  readonly am: Stichtag.Stichtag
  readonly beschluesse: ReadonlyArray<Id>
}

/** By what an effect of a decision was carried out. */
export type Umsetzungsbeleg =
  | { readonly art: "projektereignis"; readonly ereignis: Projektereignis }
  | { readonly art: "fassung"; readonly fassung: Id }
  | { readonly art: "sitzung"; readonly gremium: Id; readonly sitzung: Id }
  | { readonly art: "beschluss" }

/** What became of one effect of a decision. */
export interface Umsetzung {
  readonly beschluss: Id
  readonly wirkung: Wirkung
  /** `nicht-verfolgt`: a recommendation to somebody who is no Gremium, of whom nothing is noted here. */
  readonly stand: "umgesetzt" | "offen" | "aufgehoben" | "nicht-verfolgt"
  /** The day on which it was carried out, or taken back. */
  readonly am?: Stichtag.Stichtag
  readonly durch?: Umsetzungsbeleg
  /** All of this in one German sentence. */
  readonly satz: string
}

/** What else is known: the bodies that took up a recommendation, which bodies there are, and the words for ids. */
export interface Umsetzungswissen {
  readonly gremien?: ReadonlyArray<Gremienstand>
  /** Says who is a Gremium; without it every recommendation is looked for among the sittings. */
  readonly konzept?: Pick<Konzept, "gremien">
  readonly nenne?: (id: string) => string
}

interface Beleg { readonly durch: Umsetzungsbeleg; readonly am: Stichtag.Stichtag }

interface Wissen extends Required<Omit<Umsetzungswissen, "konzept">> { readonly konzept: Umsetzungswissen["konzept"]; readonly stichtag: Stichtag.Stichtag; readonly ereignisse: ReadonlyArray<Projektereignis>; readonly fassungen: ReadonlyArray<Fassungsfolge> }

const RAHMEN: ReadonlySet<string> = new Set(["_tag", "am", "beschluss", "vermerk"])

const inhaltOf = (vorgang: Auftrag | Projektereignis): unknown => Object.fromEntries(Object.entries(vorgang).filter(([key]) => !RAHMEN.has(key)))

// What was decided, held against what was noted: the same step, the same Projekt, and all that the decision said of it.
const carriesOut = (ereignis: Projektereignis, auftrag: Auftrag): boolean =>
  ereignis._tag === ereignisOf(auftrag._tag) && Equal.equals(inhaltOf(ereignis), inhaltOf(auftrag))

const first = (belege: ReadonlyArray<Beleg>): Beleg | undefined => belege.toSorted((a, b) => Stichtag.compare(a.am, b.am))[0]

const belegOf = (wirkung: Wirkung, { am, beschluss }: Beschlusslage, { ereignisse, fassungen, gremien, stichtag }: Wissen): Beleg | undefined => {
  switch (wirkung.art) {
    case "kenntnisnahme": return { durch: { art: "beschluss" }, am }
    case "konzept": return first(fassungen.filter((one) => one.am <= stichtag && one.beschluesse.includes(beschluss.id)).map((one) => ({ durch: { art: "fassung", fassung: one.fassung }, am: one.am })))
    case "projekt": return first(ereignisse.filter((one) => one.beschluss === beschluss.id && carriesOut(one, wirkung.auftrag)).map((ereignis) => ({ durch: { art: "projektereignis", ereignis }, am: ereignis.am ?? ereignis.vermerk.am })))
    case "empfehlung": return first(gremien.filter(({ gremium }) => gremium === wirkung.an).flatMap(({ gremium, sitzungen }) => sitzungen.flatMap(({ id, stand, tag, tagesordnung }): ReadonlyArray<Beleg> =>
      gremium !== undefined && stand === "abgehalten" && am <= tag && tag <= stichtag && tagesordnung.some(({ anlass }) => anlass.art === "auftrag" && anlass.beschluss === beschluss.id) ? [{ durch: { art: "sitzung", gremium, sitzung: id }, am: tag }] : [])))
  }
}

const isKnown = ({ am, vermerk }: Projektereignis, stichtag: Stichtag.Stichtag): boolean => vermerk.am <= stichtag && (am ?? vermerk.am) <= stichtag

const TUN: Readonly<Record<Umsetzungsbeleg["art"], string>> = {
  projektereignis: "umgesetzt", fassung: "in die nächste Fassung aufgenommen", sitzung: "aufgegriffen", beschluss: "zur Kenntnis genommen",
}

// A step that names the decision and says something else than it did is not what was decided, and a reader should know of it.
const abweichung = (wirkung: Wirkung, { beschluss }: Beschlusslage, { ereignisse }: Wissen): string =>
  wirkung.art === "projekt" && ereignisse.some((one) => one.beschluss === beschluss.id && one.projekt === wirkung.auftrag.projekt && one._tag === ereignisOf(wirkung.auftrag._tag))
    ? "; was dazu notiert ist, weicht vom Beschluss ab"
    : ""

const withPeriod = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`)

/** Whether what becomes of a recommendation is noted nowhere. */
const isUntold = (wirkung: Wirkung, { konzept }: Wissen): boolean => wirkung.art === "empfehlung" && konzept !== undefined && !konzept.gremien.some(({ id }) => id === wirkung.an)

const umsetzungOf = (lage: Beschlusslage, wirkung: Wirkung, wissen: Wissen): Umsetzung => {
  const { am, beschluss } = lage
  const aufgehoben = lage.aufgehoben !== undefined && lage.aufgehoben.am <= wissen.stichtag ? lage.aufgehoben : undefined
  const was = wirkung.art === "projekt" ? `${auftragWort(wirkung.auftrag._tag)} ${wissen.nenne(wirkung.auftrag.projekt)}` : wirkungWort(wirkung, wissen.nenne)
  const kopf = `Beschluss „${beschluss.titel.de}“ vom ${Stichtag.toText(am)}, ${was}:`
  const beleg = belegOf(wirkung, lage, wissen)
  const base = { beschluss: beschluss.id, wirkung }
  if (beleg !== undefined && (aufgehoben === undefined || beleg.am <= aufgehoben.am)) {
    const danach = aufgehoben === undefined ? "" : `, der Beschluss am ${Stichtag.toText(aufgehoben.am)} aufgehoben`
    return { ...base, stand: "umgesetzt", ...beleg, satz: `${kopf} ${TUN[beleg.durch.art]} ${beleg.am < am ? "schon " : ""}am ${Stichtag.toText(beleg.am)}${danach}.` }
  }
  if (aufgehoben !== undefined) return { ...base, stand: "aufgehoben", am: aufgehoben.am, satz: withPeriod(`${kopf} aufgehoben am ${Stichtag.toText(aufgehoben.am)}, ${aufgehoben.grund}`) }
  if (isUntold(wirkung, wissen)) return { ...base, stand: "nicht-verfolgt", satz: `${kopf} ob sie umgesetzt ist, wird hier nicht verfolgt.` }
  return { ...base, stand: "offen", satz: `${kopf} noch offen${abweichung(wirkung, lage, wissen)}.` }
}

/**
 * Tells as of a Stichtag for each decision and each of its effects whether it was carried out, by what and on which day, is still open, or was taken back.
 *
 * Decisions of a later day are left out, and what was done or noted later counts for nothing.
 * A step of a Projekt carries a decision out where it names it and says what was decided; a change of the Konzept where a Fassung
 * names the decision; a recommendation to a Gremium where it stands on the agenda of a sitting that was held then or later. What others make of a
 * recommendation is not followed. To take note needs nothing more.
 *
 * @example
 * ```ts
 * import { umsetzung } from "@teilhabe/core/gremienarbeit"
 * import { Id, Stichtag, Text } from "@teilhabe/core/kernel"
 *
 * const beschluss = { id: Id.make("b-1"), top: Id.make("top-1"), titel: Text.make("Bericht des Quartiers"), wirkungen: [{ art: "kenntnisnahme" }] } as const
 * umsetzung([{ beschluss, sitzung: Id.make("s-1"), am: Stichtag.make(2026, 3, 26) }], [], Stichtag.make(2026, 12, 31)).map(({ satz }) => satz) // => ["Beschluss „Bericht des Quartiers“ vom 26.03.2026, Kenntnisnahme: zur Kenntnis genommen am 26.03.2026."]
 * ```
 */
export const umsetzung = (
  beschlusslagen: ReadonlyArray<Beschlusslage>,
  projektereignisse: ReadonlyArray<Projektereignis>,
  stichtag: Stichtag.Stichtag,
  fassungen: ReadonlyArray<Fassungsfolge> = [],
  { gremien = [], konzept, nenne = (id) => `„${id}“` }: Umsetzungswissen = {},
): ReadonlyArray<Umsetzung> => {
  const wissen = { ereignisse: projektereignisse.filter((one) => isKnown(one, stichtag)), fassungen, gremien, konzept, nenne, stichtag }
  return beschlusslagen.filter(({ am }) => am <= stichtag).flatMap((lage) => lage.beschluss.wirkungen.map((wirkung) => umsetzungOf(lage, wirkung, wissen)))
}
