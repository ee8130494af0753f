/**
 * A body that joins several Konzepte, programmes and series of meetings, as the *Marler Weg* does.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Quelle from "../kernel/Quelle.js"
import * as Text from "../kernel/Text.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { defaultTo, elementFields, ids, listOf } from "./internal/fields.js"
import { Lesart } from "./Lesart.js"

/** What is joined: a Konzept, a programme of the Land, a series of meetings (Format); with its Arbeitsgruppen. */
export const Verbundenes = Schema.Struct({
  titel: Text.Text,
  art: Schema.Literals(["konzept", "programm", "format"]),
  /** The id of the Konzept, or of the data on KIM itself, where it is one of them. */
  id: Schema.optionalKey(Id.Id),
  arbeitsgruppen: listOf(Text.Text),
  quelle: Quelle.Quelle,
})

/** What is joined. */
export type Verbundenes = typeof Verbundenes.Type

/** A topic of the common work, with the Handlungsfeld of the Konzept that it belongs to. */
export const Thema = Schema.Struct({ titel: Text.Text, handlungsfeld: Schema.optionalKey(Id.Id) })

/** A topic of the common work. */
export type Thema = typeof Thema.Type

/** A body over several Konzepte and formats. */
export const Dach = Schema.Struct({
  ...elementFields,
  /** `beabsichtigt` where the source says that it is to come. */
  stand: Schema.Literals(["beabsichtigt", "besteht"]),
  /** What kind of body leads. */
  leitung: defaultTo(Schema.Literals(["steuerungsgruppe", "runder-tisch", "konferenz", "austausch", "sonstige"]), "sonstige"),
  /** The Gremium of the Konzept that leads, where it is one of its own. */
  gremium: Schema.optionalKey(Id.Id),
  /** Who convenes the meetings. */
  organisation: ids,
  zeit: Schema.optionalKey(Zeitraum.Zeitraum),
  verbindet: listOf(Verbundenes),
  themen: listOf(Thema),
  lesarten: listOf(Lesart),
})

/** A body over several Konzepte and formats. */
export type Dach = typeof Dach.Type
