/**
 * From when to when a person is helped under one law; several may hold at once.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { PersonId } from "../datenschutz/Kennung.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"

/** Why help under a law ended: work, another income, a move out of the town, a change to another law, or something else. */
export const Endegrund = Schema.Literals(["arbeit", "anderes-einkommen", "wegzug", "wechsel", "sonstiges"])

/** Why help under a law ended. */
export type Endegrund = typeof Endegrund.Type

/**
 * A span under one law, both days included; without `bis` it goes on. `traeger` is the office, `beantragtAm` the day on which it was asked for,
 * `bewilligtAm` the day on which it was granted; `endegrund` says why it ended, and nothing where it goes on.
 */
export const Rechtskreiszeit = Schema.Struct({
  id: Id.Id,
  person: PersonId,
  /** A key of Rechtskreis. */
  rechtskreis: Schema.String,
  von: Stichtag.Stichtag,
  bis: Schema.optionalKey(Stichtag.Stichtag),
  traeger: Id.Id,
  beantragtAm: Schema.optionalKey(Stichtag.Stichtag),
  bewilligtAm: Schema.optionalKey(Stichtag.Stichtag),
  endegrund: Schema.optionalKey(Endegrund),
})

/** A span under one law. */
export type Rechtskreiszeit = typeof Rechtskreiszeit.Type

/** The laws that secure a livelihood where there is no other income: after the end of one something has to follow. */
export const grundsichernd: ReadonlyArray<string> = ["asylblg", "sgb-ii", "sgb-xii"]

/**
 * The laws that secure a livelihood: between two of them no day may be left open.
 *
 * That SGB III (Arbeitslosengeld) and BAföG are among them is ours: they replace an income, and the key of a span does not say which of their
 * benefits it is. Nothing has to follow their end, as who had them often goes to work.
 */
export const existenzsichernd: ReadonlyArray<string> = [...grundsichernd, "sgb-iii", "bafoeg"]

/** The ends after which no law has to secure a livelihood. */
export const versorgt: ReadonlyArray<Endegrund> = ["arbeit", "anderes-einkommen", "wegzug"]

/** Two laws that do not hold for one person on one day, with the rule that says so and since when. */
export interface Ausschluss {
  readonly rechtskreise: readonly [string, string]
  readonly gueltigAb: Stichtag.Stichtag
  readonly gueltigBis?: Stichtag.Stichtag
  readonly quelle: string
}

/**
 * Which laws exclude each other. SGB II and SGB XII are not among them: the one excludes chapter 3 of the other and not chapter 4,
 * and the key of a span does not say the chapter.
 *
 * @quelle § 7 Abs. 1 Satz 2 Nr. 3 SGB II; § 23 Abs. 2 SGB XII
 */
export const ausschluesse: ReadonlyArray<Ausschluss> = [
  { rechtskreise: ["asylblg", "sgb-ii"], gueltigAb: Stichtag.make(2005, 1, 1), quelle: "§ 7 Abs. 1 Satz 2 Nr. 3 SGB II" },
  { rechtskreise: ["asylblg", "sgb-xii"], gueltigAb: Stichtag.make(2005, 1, 1), quelle: "§ 23 Abs. 2 SGB XII" },
]

/** First and last day of a span; without `bis` it goes on. */
export interface Spanne {
  readonly von: Stichtag.Stichtag
  readonly bis?: Stichtag.Stichtag
}

/**
 * Tells whether a span holds on a day.
 *
 * @example
 * ```ts
 * import { Rechtskreiszeit } from "@teilhabe/core/fall"
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * const mai = { von: Stichtag.make(2026, 5, 1), bis: Stichtag.make(2026, 5, 31) }
 * Rechtskreiszeit.holdsOn(mai, Stichtag.make(2026, 5, 31)) // => true
 * Rechtskreiszeit.holdsOn(mai, Stichtag.make(2026, 6, 1)) // => false
 * ```
 */
export const holdsOn = ({ bis, von }: Spanne, am: Stichtag.Stichtag): boolean => von <= am && (bis === undefined || am <= bis)

/**
 * Finds the days that two spans have in common.
 *
 * @example
 * ```ts
 * import { Rechtskreiszeit } from "@teilhabe/core/fall"
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * const asylblg = { von: Stichtag.make(2025, 1, 1), bis: Stichtag.make(2026, 5, 31) }
 * Rechtskreiszeit.intersect(asylblg, { von: Stichtag.make(2026, 5, 15) }) // => { von: "2026-05-15", bis: "2026-05-31" }
 * Rechtskreiszeit.intersect(asylblg, { von: Stichtag.make(2026, 6, 1) }) // => undefined
 * ```
 */
export const intersect = (a: Spanne, b: Spanne): Spanne | undefined => {
  const von = Stichtag.max(a.von, b.von)
  const ends = [a.bis, b.bis].filter((bis) => bis !== undefined)
  const [first, ...others] = ends
  if (first === undefined) return { von }
  const bis = Stichtag.min(first, ...others)
  return von <= bis ? { von, bis } : undefined
}

/**
 * Finds the rule by which two spans of one person exclude each other, if there is one that holds on a day they share.
 *
 * @example
 * ```ts
 * import { Rechtskreiszeit } from "@teilhabe/core/fall"
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * const von = Stichtag.make(2026, 5, 1)
 * Rechtskreiszeit.findAusschluss({ rechtskreis: "asylblg", von }, { rechtskreis: "sgb-ii", von })?.quelle // => "§ 7 Abs. 1 Satz 2 Nr. 3 SGB II"
 * Rechtskreiszeit.findAusschluss({ rechtskreis: "asylblg", von }, { rechtskreis: "sgb-viii", von }) // => undefined
 * ```
 */
export const findAusschluss = (
  a: Spanne & Pick<Rechtskreiszeit, "rechtskreis">,
  b: Spanne & Pick<Rechtskreiszeit, "rechtskreis">,
): Ausschluss | undefined => {
  const shared = intersect(a, b)
  if (shared === undefined) return undefined
  return ausschluesse.find(({ gueltigAb, gueltigBis, rechtskreise: [one, other] }) =>
    ((a.rechtskreis === one && b.rechtskreis === other) || (a.rechtskreis === other && b.rechtskreis === one))
    && intersect(shared, gueltigBis === undefined ? { von: gueltigAb } : { von: gueltigAb, bis: gueltigBis }) !== undefined)
}
