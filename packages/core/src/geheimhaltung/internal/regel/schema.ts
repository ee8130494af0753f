import * as Schema from "effect/Schema"
import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Geheimhaltungsregel as Shape } from "./type.js"

const Dominanz = Schema.Union([
  Schema.Struct({ art: Schema.tag("nk"), n: Schema.Finite, k: Schema.Finite }),
  Schema.Struct({ art: Schema.tag("p"), p: Schema.Finite }),
  Schema.Struct({ art: Schema.tag("pq"), p: Schema.Finite, q: Schema.Finite }),
])

const Verfahren = Schema.Union([
  Schema.Struct({ art: Schema.tag("sperrung") }),
  Schema.Struct({ art: Schema.tag("rundung"), basis: Schema.Finite }),
  Schema.Struct({
    art: Schema.tag("cell-key"),
    hoechstens: Schema.Finite,
    varianz: Schema.Finite,
    kleinste: Schema.Finite,
    unveraendert: Schema.optionalKey(Schema.Finite),
  }),
])

const Written = Schema.Struct({
  id: Schema.NonEmptyString,
  titel: Schema.NonEmptyString,
  quelle: Schema.NonEmptyString,
  herkunft: Schema.optionalKey(Schema.Literals(["quelle", "empfehlung"])),
  gueltigAb: Schema.optionalKey(Stichtag.Stichtag),
  gueltigBis: Schema.optionalKey(Stichtag.Stichtag),
  schwelle: Schema.Finite,
  nullen: Schema.Literals(["offen", "geheim"]),
  spanne: Schema.optionalKey(Schema.Finite),
  dominanz: Schema.optionalKey(Schema.Array(Dominanz)),
  gruppen: Schema.optionalKey(Schema.Array(Schema.NonEmptyString)),
  verfahren: Verfahren,
})

/** Decodes the form of a rule alone, so that all that makes no sense in it can be told at once by `check`. */
export const Geheimhaltungsregel: Schema.Codec<Shape, typeof Written.Encoded> = Written
