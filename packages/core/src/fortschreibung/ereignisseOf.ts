import type { Id } from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import { type Fassungen, vorgeschichte } from "./Fassungen.js"

/**
 * Lists all events of an element of one Fassung, those under the ids that its past has among them, in the order of their notes.
 *
 * `ereignisse` holds the stream of each id. What was noted on one day stands in the order of its stream, that of the older id first.
 *
 * @example
 * ```ts
 * import { ereignisseOf, Fassungen, type Uebergang } from "@teilhabe/core/fortschreibung"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * const [alt, neu] = [Id.make("wohnen-mietercafes"), Id.make("wohnen-cafes")]
 * const projekte = marl.projekte.map((projekt) => (projekt.id === alt ? { ...projekt, id: neu } : projekt))
 * const uebergang: Uebergang.Uebergang = { konzept: marl.id, von: 1, nach: 2, ueberfuehrungen: [{ art: "umbenannt", alt: [alt], neu: [neu] }], begruendungen: [] }
 * const fassungen = Result.getOrThrow(Fassungen.make([{ konzept: marl }, { konzept: { ...marl, fassung: { nummer: 2, gueltigAb: Stichtag.make(2024, 1, 1) }, projekte }, uebergang }]))
 * const am = (jahr: number) => ({ vermerk: { am: Stichtag.make(jahr, 1, 4) } })
 * ereignisseOf(fassungen, new Map([[neu, [am(2024)]], [alt, [am(2021)]]]), neu, 2).map(({ vermerk }) => vermerk.am) // => ["2021-01-04", "2024-01-04"]
 * ```
 */
export const ereignisseOf = <E extends { readonly vermerk: { readonly am: Stichtag } }>(
  fassungen: Fassungen,
  ereignisse: ReadonlyMap<Id, ReadonlyArray<E>>,
  id: Id,
  nummer: number,
): ReadonlyArray<E> =>
  vorgeschichte(fassungen, id, nummer)
    .toReversed()
    .flatMap((one) => ereignisse.get(one) ?? [])
    .toSorted((a, b) => (a.vermerk.am < b.vermerk.am ? -1 : a.vermerk.am > b.vermerk.am ? 1 : 0))
