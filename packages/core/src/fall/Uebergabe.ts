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
