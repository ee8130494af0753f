import * as Schema from "effect/Schema"
import * as Zweck from "../../../datenschutz/Zweck.js"
import * as Vermerk from "../../../ereignis/Vermerk.js"

/** Who, when and for what purpose. */
export const vermerk = Vermerk.of(Zweck.Zweck)

/** A command and the event that it leads to: they say the same, one as a wish and one as a fact. */
export const paar = <const B extends string, const E extends string, const F extends Schema.Struct.Fields>(befehl: B, ereignis: E, fields: F) => ({
  Befehl: Schema.TaggedStruct(befehl, { ...fields, vermerk }),
  Ereignis: Schema.TaggedStruct(ereignis, { ...fields, vermerk }),
})
