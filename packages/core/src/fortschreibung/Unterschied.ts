/**
 * What differs between two Fassungen of a Konzept, element by element, each told by its id.
 *
 * @module
 */
import type { Id } from "../kernel/Id.js"
import type { Text } from "../kernel/Text.js"
import type { Art as Elementart } from "../konzept/Element.js"

/** Where an element stands: in which element, or in the Konzept itself, and in which of its lists. */
export interface Stelle {
  readonly in?: Id
  readonly liste: string
}

/** One field that differs; a side on which the field is not there has no key. */
export interface Feld {
  readonly feld: string
  readonly alt?: unknown
  readonly neu?: unknown
}

interface Genannt {
  readonly element: Id
  readonly elementart: Elementart
  /** As the new Fassung calls it; where it has dropped it, the old one. */
  readonly titel: Text
}

/** An element that the old Fassung did not have; `wert` holds its fields, `nach` the element before it in its list. */
export interface Hinzugekommen extends Genannt {
  readonly art: "hinzugekommen"
  readonly stelle: Stelle
  readonly nach?: Id
  readonly wert: Readonly<Record<string, unknown>>
}

/** An element that the new Fassung does not have any more. */
export interface Entfallen extends Genannt {
  readonly art: "entfallen"
  readonly stelle: Stelle
  readonly nach?: Id
  readonly wert: Readonly<Record<string, unknown>>
}

/** How an element differs: another title, another wording, another Horizont, another Handlungsfeld or owner, something else. */
export type Weise = "umbenannt" | "neu-gefasst" | "verschoben" | "verlegt" | "geaendert"

/** An element that both have, and that differs. */
export interface Geaendert extends Genannt {
  readonly art: "geaendert"
  readonly weisen: ReadonlyArray<Weise>
  readonly felder: ReadonlyArray<Feld>
  /** Set where it stands elsewhere now. */
  readonly stelle?: { readonly alt: Stelle; readonly neu: Stelle; readonly nachAlt?: Id; readonly nachNeu?: Id }
}

/** What differs in the Konzept itself: its title, its Beschluss, its documents, its Horizontregel. */
export interface Rahmen {
  readonly art: "rahmen"
  readonly felder: ReadonlyArray<Feld>
}

/** One difference. */
export type Aenderung = Hinzugekommen | Entfallen | Geaendert | Rahmen

/** A list whose elements stand in another order. */
export interface Reihenfolge {
  readonly stelle: Stelle
  readonly alt: ReadonlyArray<Id>
  readonly neu: ReadonlyArray<Id>
}

/** Everything that differs between two Fassungen; applied to the old one it gives the new one. */
export interface Unterschied {
  readonly alt: { readonly konzept: Id; readonly nummer: number }
  readonly neu: { readonly konzept: Id; readonly nummer: number }
  readonly aenderungen: ReadonlyArray<Aenderung>
  readonly reihenfolgen: ReadonlyArray<Reihenfolge>
}
