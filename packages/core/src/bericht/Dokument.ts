/**
 * A report as data, before any output has given it a form.
 *
 * @module
 */
import type { Freigabe, Protokoll } from "../geheimhaltung/Freigabe.js"
import type { Id } from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Block } from "./Block.js"
import type { Datentabelle } from "./Datentabelle.js"

/** A document that sources of the report point to, so that a reader sees its title instead of its id. */
export interface Quellendokument {
  readonly id: Id
  readonly titel: string
}

/** How a report stands to disclosure control: what lets its own counts go out, and what keeps them in. */
export interface Geheimhaltungsstand {
  /** The records of the releases that its counts come from. */
  readonly protokolle: ReadonlyArray<Protokoll>
  /** The titles of own counts that it shows without a Freigabe, or other than released. */
  readonly ohneFreigabe: ReadonlyArray<string>
  /** What is counted by several releases that were not attacked together. */
  readonly getrennt: ReadonlyArray<string>
  /** The titles of published tables of released persons that it shows and that the attacker did not have. */
  readonly nichtBekannt: ReadonlyArray<string>
  /** The releases themselves, as `Freigabe.make` gave them: all that goes out is held against them, and a copy is none. */
  readonly freigaben?: ReadonlyArray<Freigabe>
}

/** A report: title, day it speaks of, and its blocks in order. */
export interface Dokument {
  /** ASCII key that gives the files their name: `marl-konzept`. */
  readonly id: string
  readonly titel: string
  readonly untertitel: string
  /** The day as of which the report speaks. */
  readonly stand: Stichtag
  /** One sentence on what the report is, for search results and previews. */
  readonly zusammenfassung: string
  readonly bloecke: ReadonlyArray<Block>
  /** What every page, sheet and file says of the whole report: which of its parts are invented. */
  readonly kennzeichnung?: string
  /** The numbers behind the report as typed rows. */
  readonly daten?: ReadonlyArray<Datentabelle>
  /** The documents that a `Quelle` of the blocks names by id; left out where there is only the Konzept itself. */
  readonly quellen?: ReadonlyArray<Quellendokument>
  /** Left out where the report shows no counts that the city made itself. */
  readonly geheimhaltung?: Geheimhaltungsstand
}
