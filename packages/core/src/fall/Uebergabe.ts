/**
 * The hand-over of a case to another case manager or another Träger: offered, then taken or refused; until it is taken, who had it has it.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"

/** Who is responsible: the provider, the case manager by key, and who stands in. */
export const Zustaendigkeit = Schema.Struct({
  traeger: Id.Id,
  fallfuehrung: Id.Id,
  vertretung: Schema.Array(Id.Id).check(Schema.isMaxLength(10)),
})

/** Who is responsible. */
export type Zustaendigkeit = typeof Zustaendigkeit.Type

/** An offer to hand a case over; `frist` is the last day to answer. */
export const Uebergabe = Schema.Struct({
  id: Id.Id,
  an: Zustaendigkeit,
  grund: Text.Wortlaut,
  frist: Stichtag.Stichtag,
})

/** An offer to hand a case over. */
export type Uebergabe = typeof Uebergabe.Type

/** What became of a hand-over. */
export interface Uebergabestand extends Uebergabe {
  readonly von: Zustaendigkeit
  readonly angebotenAm: Stichtag.Stichtag
  readonly stand: "offen" | "angenommen" | "abgelehnt" | "zurueckgezogen"
  readonly beendetAm?: Stichtag.Stichtag
  readonly ablehnungsgrund?: string
}

/**
 * Tells whether a hand-over came to nothing as of a day: refused, taken back, or its last day went by without an answer.
 *
 * @example
 * ```ts
 * import { Uebergabe } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const an = { traeger: Id.make("traeger-b"), fallfuehrung: Id.make("cm-8"), vertretung: [] }
 * const uebergabe: Uebergabe.Uebergabestand = {
 *   id: Id.make("u-1"), an, von: { ...an, fallfuehrung: Id.make("cm-7") }, grund: "Umzug", stand: "offen",
 *   angebotenAm: Stichtag.make(2026, 3, 2), frist: Stichtag.make(2026, 3, 31),
 * }
 * Uebergabe.isGebrochen(uebergabe, Stichtag.make(2026, 3, 31)) // => false
 * Uebergabe.isGebrochen(uebergabe, Stichtag.make(2026, 4, 1)) // => true
 * ```
 */
export const isGebrochen = ({ frist, stand }: Uebergabestand, am: Stichtag.Stichtag): boolean =>
  stand === "offen" ? frist < am : stand !== "angenommen"
