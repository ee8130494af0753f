import * as Schema from "effect/Schema"
import * as Vermerk from "../../../ereignis/Vermerk.js"
import * as Id from "../../../kernel/Id.js"
import { Zweck } from "../../Zweck.js"

const wer = { gremium: Id.Id }

/** A command and the event that it leads to: they say the same, one as a wish and one as a fact. */
export const paar = <const B extends string, const E extends string, const F extends Schema.Struct.Fields>(befehl: B, ereignis: E, fields: F) => ({
  Befehl: Schema.TaggedStruct(befehl, { ...wer, ...fields, vermerk: Vermerk.of(Zweck) }),
  Ereignis: Schema.TaggedStruct(ereignis, { ...wer, ...fields, vermerk: Vermerk.of(Zweck) }),
})
