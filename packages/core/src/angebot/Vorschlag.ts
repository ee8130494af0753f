/**
 * An offer held against a need, with every reason for and against it.
 *
 * @module
 */
import type { Angebot } from "./Angebot.js"

/** What a reason speaks of. */
export type Gesichtspunkt =
  | "handlungsfeld" | "gueltigkeit" | "rechtskreis" | "aufenthaltsstatus" | "alter" | "geschlecht" | "wohnort" | "sprache"
  | "kapazitaet" | "zielgruppe" | "naehe" | "weitere"

/**
 * A reason: it speaks for the offer, against it without shutting the person out (`nachteil`), shuts her out
 * (`ausschluss`), or cannot be told from what is known (`ungeklaert`).
 */
export interface Grund {
  readonly gesichtspunkt: Gesichtspunkt
  readonly wirkung: "dafuer" | "nachteil" | "ausschluss" | "ungeklaert"
  /** What was asked for and what is there: keys and numbers, for texts in any language. */
  readonly details: Readonly<Record<string, string | number | ReadonlyArray<string>>>
}

/** `passt`: nothing against it. `zu-klaeren`: something is unknown. `mit-abstrichen`: a disadvantage. `passt-nicht`: shut out. */
export type Urteil = "passt" | "zu-klaeren" | "mit-abstrichen" | "passt-nicht"

/** An offer held against a need. */
export interface Vorschlag {
  readonly angebot: Angebot
  readonly urteil: Urteil
  readonly gruende: ReadonlyArray<Grund>
}
