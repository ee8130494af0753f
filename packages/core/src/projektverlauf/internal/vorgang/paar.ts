import * as Schema from "effect/Schema"
import * as Vermerk from "../../../ereignis/Vermerk.js"
import * as Id from "../../../kernel/Id.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import { Zweck } from "../../Zweck.js"

const wer = { projekt: Id.Id }

// `am`: the day from which it holds, where it is not the day of the note; never a later one. `beschluss`: the decision of a Gremium behind it.
const wann = { am: Schema.optionalKey(Stichtag.Stichtag), beschluss: Schema.optionalKey(Id.Id), vermerk: Vermerk.of(Zweck) }

/** A command, the event that it leads to, and what a Gremium may decide: the command without note and decision. */
export const paar = <const B extends string, const E extends string, const F extends Schema.Struct.Fields>(befehl: B, ereignis: E, fields: F) => ({
  Befehl: Schema.TaggedStruct(befehl, { ...wer, ...fields, ...wann }),
  Ereignis: Schema.TaggedStruct(ereignis, { ...wer, ...fields, ...wann }),
  Auftrag: Schema.TaggedStruct(befehl, { ...wer, ...fields }),
})
