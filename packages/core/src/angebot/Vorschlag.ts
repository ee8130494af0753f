/**
 * An offer held against a need, with every reason for and against it.
 *
 * @module
 */
import { type Angebot, freiePlaetze } from "./Angebot.js"

/** What a reason may speak of, in the order in which reasons are told. */
export const gesichtspunkte = [
  "handlungsfeld", "gueltigkeit", "rechtskreis", "aufenthaltsstatus", "alter", "geschlecht", "wohnort", "sprache",
  "kapazitaet", "zielgruppe", "naehe", "weitere",
] as const

/** What a reason speaks of. */
export type Gesichtspunkt = (typeof gesichtspunkte)[number]

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

/**
 * `passt`: nothing against it. `zu-klaeren`: something is unknown. `mit-abstrichen`: a disadvantage, whatever else is
 * unknown (`isZuKlaeren`). `passt-nicht`: shut out. The gravest reason decides.
 */
export type Urteil = "passt" | "zu-klaeren" | "mit-abstrichen" | "passt-nicht"

/** An offer held against a need. */
export interface Vorschlag {
  readonly angebot: Angebot
  readonly urteil: Urteil
  readonly gruende: ReadonlyArray<Grund>
}

const URTEILE: Readonly<Record<Urteil, number>> = { passt: 0, "zu-klaeren": 1, "mit-abstrichen": 2, "passt-nicht": 3 }

/**
 * Judges by reasons: the gravest decides, and an unknown is graver than a reason for and less grave than one against.
 *
 * @example
 * ```ts
 * import { Vorschlag } from "@teilhabe/core/angebot"
 *
 * const voll = { gesichtspunkt: "kapazitaet", wirkung: "nachteil", details: { frei: 0 } } as const
 * Vorschlag.urteilOf([voll]) // => "mit-abstrichen"
 * ```
 */
export const urteilOf = (gruende: ReadonlyArray<Grund>): Urteil => {
  const has = (wirkung: Grund["wirkung"]): boolean => gruende.some((grund) => grund.wirkung === wirkung)
  if (has("ausschluss")) return "passt-nicht"
  if (has("nachteil")) return "mit-abstrichen"
  return has("ungeklaert") ? "zu-klaeren" : "passt"
}

/**
 * Lists the reasons that speak for an offer.
 *
 * @example
 * ```ts
 * import { Vorschlag } from "@teilhabe/core/angebot"
 *
 * const tuerkisch = { gesichtspunkt: "sprache", wirkung: "dafuer", details: { gemeinsam: "tr" } } as const
 * Vorschlag.gruendeFuer({ gruende: [tuerkisch] }).map(({ gesichtspunkt }) => gesichtspunkt) // => ["sprache"]
 * ```
 */
export const gruendeFuer = ({ gruende }: Pick<Vorschlag, "gruende">): ReadonlyArray<Grund> =>
  gruende.filter(({ wirkung }) => wirkung === "dafuer")

/**
 * Lists the reasons against an offer: what shuts the person out and what is a disadvantage.
 *
 * @example
 * ```ts
 * import { Vorschlag } from "@teilhabe/core/angebot"
 *
 * const voll = { gesichtspunkt: "kapazitaet", wirkung: "nachteil", details: { frei: 0 } } as const
 * Vorschlag.gruendeGegen({ gruende: [voll] }) // => [voll]
 * ```
 */
export const gruendeGegen = ({ gruende }: Pick<Vorschlag, "gruende">): ReadonlyArray<Grund> =>
  gruende.filter(({ wirkung }) => wirkung === "ausschluss" || wirkung === "nachteil")

/**
 * Lists what has to be asked before anybody can tell whether an offer fits.
 *
 * @example
 * ```ts
 * import { Vorschlag } from "@teilhabe/core/angebot"
 *
 * const alter = { gesichtspunkt: "alter", wirkung: "ungeklaert", details: { von: 18 } } as const
 * Vorschlag.offeneFragen({ gruende: [alter] }) // => [alter]
 * ```
 */
export const offeneFragen = ({ gruende }: Pick<Vorschlag, "gruende">): ReadonlyArray<Grund> =>
  gruende.filter(({ wirkung }) => wirkung === "ungeklaert")

/** What may shut somebody out once it is known. */
const schliessen: ReadonlySet<Gesichtspunkt> = new Set<Gesichtspunkt>(["rechtskreis", "aufenthaltsstatus", "alter", "geschlecht", "wohnort", "weitere"])

/**
 * Tells whether an offer may still turn out to be shut to the person, as something that decides it is not known; whatever the judgement says.
 *
 * An offer with a disadvantage is judged by it also where this is so: whoever proposes it asks first.
 *
 * @example
 * ```ts
 * import { Vorschlag } from "@teilhabe/core/angebot"
 *
 * const voll = { gesichtspunkt: "kapazitaet", wirkung: "nachteil", details: { frei: 0 } } as const
 * const alter = { gesichtspunkt: "alter", wirkung: "ungeklaert", details: { von: 18 } } as const
 * Vorschlag.urteilOf([voll, alter]) // => "mit-abstrichen"
 * Vorschlag.isZuKlaeren({ gruende: [voll, alter] }) // => true
 * ```
 */
export const isZuKlaeren = ({ gruende }: Pick<Vorschlag, "gruende">): boolean =>
  !gruende.some(({ wirkung }) => wirkung === "ausschluss") && gruende.some(({ gesichtspunkt, wirkung }) => wirkung === "ungeklaert" && schliessen.has(gesichtspunkt))

const countOf = ({ gruende }: Vorschlag, ...wirkungen: ReadonlyArray<Grund["wirkung"]>): number => gruende.filter(({ wirkung }) => wirkungen.includes(wirkung)).length

/** Orders known numbers by size, the larger first, and an unknown one last. */
const compareFrei = (a: number | undefined, b: number | undefined): number => {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return b - a
}

/**
 * Orders proposals, the best first: by judgement, then by how few reasons speak against it, by how little is unknown, by how many reasons
 * speak for it, by free places, and by id. A condition that is met says less than one disadvantage.
 *
 * @example
 * ```ts
 * import { Vorschlag } from "@teilhabe/core/angebot"
 *
 * const reihenfolge = (vorschlaege: ReadonlyArray<Vorschlag.Vorschlag>) => [...vorschlaege].sort(Vorschlag.compare)
 * reihenfolge([]) // => []
 * ```
 */
export const compare = (a: Vorschlag, b: Vorschlag): number =>
  URTEILE[a.urteil] - URTEILE[b.urteil] ||
  countOf(a, "nachteil", "ausschluss") - countOf(b, "nachteil", "ausschluss") ||
  countOf(a, "ungeklaert") - countOf(b, "ungeklaert") ||
  countOf(b, "dafuer") - countOf(a, "dafuer") ||
  compareFrei(freiePlaetze(a.angebot), freiePlaetze(b.angebot)) ||
  (a.angebot.id < b.angebot.id ? -1 : a.angebot.id > b.angebot.id ? 1 : 0)
