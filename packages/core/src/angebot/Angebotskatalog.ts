/**
 * The catalogue of a city's offers as of a day.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"
import * as Angebot from "./Angebot.js"

/** A catalogue of offers (Angebotskatalog). */
export const Angebotskatalog = Schema.Struct({
  id: Id.Id,
  titel: Text.Text,
  /** The id of the Konzept whose Handlungsfelder, Zielgruppen, Akteure and Orte it names. */
  konzept: Id.Id,
  stand: Stichtag.Stichtag,
  angebote: Schema.Array(Angebot.Angebot),
}).annotate({ identifier: "Angebotskatalog", title: "Angebotskatalog" })

/** A catalogue of offers. */
export type Angebotskatalog = typeof Angebotskatalog.Type
