/**
 * How a Gremium stands: its sittings, its decisions, and, for an Integrationsrat, its elections and seats.
 *
 * @module
 */
import type { Id } from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Rolle } from "../konzept/Gremium.js"
import type { Beschluss } from "./Beschluss.js"
import type { Tagesordnungspunkt } from "./Tagesordnungspunkt.js"
import type { Wahlergebnis } from "./Wahlergebnis.js"

/** What a sitting has, in whatever state. */
interface Sitzungsangaben {
  readonly id: Id
  readonly tag: Stichtag
  readonly beginn?: string
  readonly ort?: Id
  readonly tagesordnung: ReadonlyArray<Tagesordnungspunkt>
  /** Who had to be found beforehand, and who was found; `niemand` says why nobody. */
  readonly ermittelt: ReadonlyArray<{ readonly wer: Id; readonly stelle?: Id; readonly niemand?: string; readonly am: Stichtag }>
  readonly eingeladen: ReadonlyArray<{ readonly wer: Id; readonly als: Rolle; readonly am: Stichtag }>
  /** The days on which it was to be before. */
  readonly verlegt: ReadonlyArray<{ readonly von: Stichtag; readonly grund: string; readonly am: Stichtag }>
}

/** It is to be. */
export interface Angesetzt extends Sitzungsangaben { readonly stand: "angesetzt" }
/** It will not be. */
export interface Abgesagt extends Sitzungsangaben { readonly stand: "abgesagt"; readonly grund: string; readonly am: Stichtag }
/** It was held. */
export interface Abgehalten extends Sitzungsangaben {
  readonly stand: "abgehalten"
  readonly anwesend: ReadonlyArray<Id>
  /** Why it met, and what the Konzept wants before a sitting and was not there. */
  readonly maengel?: { readonly grund: string; readonly offen: ReadonlyArray<Mangel> }
  readonly fallberichte: ReadonlyArray<{ readonly top: Id; readonly schwelle: number }>
  readonly protokoll?: { readonly am: Stichtag; readonly dokument?: string; readonly berichtigt?: Stichtag; readonly genehmigt?: { readonly am: Stichtag; readonly in?: Id } }
}

/** What was missing before a sitting that was held nevertheless. */
export interface Mangel { readonly art: "einladung" | "ermittlung" | "tagesordnung"; readonly wer?: Id }

/** A sitting (Sitzung). */
export type Sitzung = Angesetzt | Abgesagt | Abgehalten

/** A decision with where and when it was taken, and what took it back. */
export interface Beschlusslage {
  readonly beschluss: Beschluss
  readonly sitzung: Id
  /** The day of the sitting. */
  readonly am: Stichtag
  readonly aufgehoben?: { readonly am: Stichtag; readonly grund: string }
}

/** How many seats of a kind are filled from a day on. */
export interface Besetzung { readonly ab: Stichtag; readonly anzahl: number }

/** How a Gremium stands. */
export interface Gremienstand {
  /** Absent before anything was noted. */
  readonly gremium?: Id
  readonly sitzungen: ReadonlyArray<Sitzung>
  readonly beschluesse: ReadonlyArray<Beschlusslage>
  readonly wahlen: ReadonlyArray<Wahlergebnis>
  /** How many seats are filled, by the title of the seats in the Konzept, in the order of the notes: `zusammensetzung` tells which of them count. */
  readonly besetzt: Readonly<Record<string, ReadonlyArray<Besetzung>>>
  readonly zuletzt?: Stichtag
  readonly version: number
}

/** How a Gremium stands before anything was noted. */
export const leer: Gremienstand = { sitzungen: [], beschluesse: [], wahlen: [], besetzt: {}, version: 0 }
