import type { Id } from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Zeitraum } from "../kernel/Zeitraum.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Projekt } from "../konzept/Projekt.js"
import { ampel } from "./ampel.js"
import type { Ampelregel } from "./Ampelregel.js"
import { checkNotAfter } from "./internal/checkNotAfter.js"
import { gruppenOf, type Nach, schluesselOf } from "./internal/uebersicht/gruppen.js"
import { type Eintrag, type Teil, teilOf } from "./internal/uebersicht/teil.js"
import { zahlenOf } from "./internal/uebersicht/zahlen.js"
import type { Projektstand } from "./Projektstand.js"

export type { Anteil } from "./internal/uebersicht/anteil.js"
export type { Erreichung, Summe, Teil } from "./internal/uebersicht/teil.js"
export type { Ausgelassen, Groesse } from "./internal/uebersicht/zahlen.js"

/** By what the Projekte are rolled up. */
export type Gliederung = Nach

/** What is asked beside the grouping: the span for money and Kennzahlen (all of them where none is said), and the rule of the colours. */
export interface Uebersichtsfrage {
  readonly zeitraum?: Zeitraum
  readonly regel?: Ampelregel
}

/** A roll-up (Übersicht): its parts, and the whole in which each Projekt enters once. */
export interface Uebersicht {
  readonly nach: Gliederung
  readonly stichtag: Stichtag
  readonly zeitraum?: Zeitraum
  readonly teile: ReadonlyArray<Teil>
  readonly gesamt: Teil
  /** Projekte that have a state and are not in the Konzept: they are in no part. */
  readonly nichtImKonzept: ReadonlyArray<Id>
}

/**
 * Rolls up the Projekte of a Konzept as they stood on a Stichtag: how many in which Lage and colour, money, Kennzahlen.
 *
 * The states are as they were known on that day (`standAt`): one with later notes throws a `RangeError`. A Projekt of which nothing was
 * noted counts as `vorgesehen`. One that falls into several parts enters each with the weight 1 through
 * their number, which is published; so the parts sum to the whole, the counts exactly. One that serves no Leitziel is in a part of its
 * own, and so is one that is addressed to nobody in particular: it is for everybody alike, which is no group among others, and stays so
 * when it is extended.
 *
 * A sum is taken over the Projekte that have the figure, says how many had none, and is absent where nobody has it. Persons and
 * Teilnahmen are never added. A figure that lies only partly in the span, or has none, is left out and told; so is one that is part of
 * another under the same title. Persons and posts of several spans of time do not add up: without a figure for the whole span such
 * a Projekt has none. Whoever takes part in two Projekte is counted by both.
 *
 * @example
 * ```ts
 * import { Id, Stichtag, Text } from "@teilhabe/core/kernel"
 * import { uebersicht } from "@teilhabe/core/projektverlauf"
 *
 * const projekt = {
 *   id: Id.make("patenschaft"), titel: Text.make("Patenschaft"), quelle: { dokument: Id.make("konzept"), kapitel: "Wohnen" }, handlungsfeld: Id.make("wohnen"), horizont: "kurzfristig", auftrag: "umsetzen",
 *   leitziele: [Id.make("z-1"), Id.make("z-2")], leitzielbezug: "lesart", federfuehrung: [], partner: [], orte: [], zielgruppen: [], mittel: [], fristen: [], erprobung: [], bestehendes: [],
 * } as const
 * const found = uebersicht({ projekte: [projekt], handlungsfelder: [], zielgruppen: [] }, new Map(), Stichtag.make(2021, 6, 30), "leitziel")
 * found.teile.map(({ gewichte, projekte }) => [gewichte[0]?.gewicht, projekte.bruch]) // => [["1/2", "1/2"], ["1/2", "1/2"]]
 * found.gesamt.projekte.bruch // => "1"
 * found.gesamt.farben.ohne.anzahl // => 1
 * ```
 */
export const uebersicht = (
  konzept: Pick<Konzept, "horizontregel" | "beschluss" | "projekte" | "handlungsfelder" | "zielgruppen">,
  staende: ReadonlyMap<Id, Projektstand>,
  stichtag: Stichtag,
  nach: Gliederung,
  { regel, zeitraum }: Uebersichtsfrage = {},
): Uebersicht => {
  for (const stand of staende.values()) checkNotAfter(stand, stichtag)
  const standOf = ({ id }: Projekt): Projektstand => staende.get(id) ?? { lage: "vorgesehen" }
  const alle = konzept.projekte.map((projekt): { readonly keys: ReadonlyArray<string>; readonly eintrag: Eintrag } => {
    const stand = standOf(projekt)
    const { farbe } = ampel(projekt, stand, konzept, stichtag, regel)
    return { keys: schluesselOf(projekt, stand, nach), eintrag: { projekt: projekt.id, nenner: 1, lage: stand.lage, farbe, zahlen: zahlenOf(stand, zeitraum) } }
  })
  const teile = gruppenOf(konzept, nach, alle.map(({ keys }) => keys)).map((gruppe) => {
    const { schluessel } = gruppe
    const own = alle.filter(({ keys }) => (schluessel === undefined ? keys.length === 0 : keys.includes(schluessel)))
    return teilOf(gruppe, own.map(({ eintrag, keys }) => ({ ...eintrag, nenner: Math.max(1, keys.length) })))
  })
  const ids = new Set<string>(konzept.projekte.map(({ id }) => id))
  return {
    nach,
    stichtag,
    ...(zeitraum === undefined ? {} : { zeitraum }),
    teile,
    gesamt: teilOf({ titel: "Alle Projekte" }, alle.map(({ eintrag }) => eintrag), true),
    nichtImKonzept: [...staende.keys()].filter((id) => !ids.has(id)),
  }
}
