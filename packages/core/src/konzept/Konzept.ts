/**
 * The strategy of a city, adopted or still on its way: everything that its Konzept says, as one checked value.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Ags from "../kernel/Ags.js"
import * as Id from "../kernel/Id.js"
import * as Quelle from "../kernel/Quelle.js"
import * as Text from "../kernel/Text.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { Akteur } from "./Akteur.js"
import { Bestandsangabe } from "./Bestandsangabe.js"
import { Fallmethode } from "./Fallmethode.js"
import { Fassung } from "./Fassung.js"
import { Gremium } from "./Gremium.js"
import { Handlungsfeld } from "./Handlungsfeld.js"
import { Horizontregel } from "./Horizontregel.js"
import { Grundsatz, Integrationsbegriff, Kodex, Wert } from "./Integrationsbegriff.js"
import { elementFields, listOf } from "./internal/fields.js"
import { Fortschreibungspflicht, Monitoring } from "./Monitoring.js"
import { Ort } from "./Ort.js"
import { Projekt } from "./Projekt.js"
import { Prozess } from "./Prozess.js"
import { Zielgruppe } from "./Zielgruppe.js"

/** The city whose Konzept it is, by its official key, with the Sozialräume it uses. */
export const Stadt = Schema.Struct({
  name: Text.Wortlaut,
  ags: Ags.Ags,
  sozialraeume: listOf(Schema.Struct({ schluessel: Id.Id, name: Text.Wortlaut })),
})

/** The city whose Konzept it is. */
export type Stadt = typeof Stadt.Type

/** A document that sources point to; `konzept` is the Konzept itself. */
export const Dokument = Schema.Struct({
  id: Id.Id,
  titel: Text.Text,
  herausgeber: Schema.optionalKey(Text.Wortlaut),
  zeit: Schema.optionalKey(Zeitraum.Zeitraum),
})

/** When the Konzept was adopted (Beschluss), as exactly as is known. */
export const Beschluss = Schema.Struct({
  zeit: Zeitraum.Zeitraum,
  durch: Schema.optionalKey(Id.Id),
  quelle: Quelle.Quelle,
})

/** When the Konzept was adopted, as exactly as is known. */
export type Beschluss = typeof Beschluss.Type

/** A city's whole Konzept. What it must have depends on how far it has come: see `Fassung.stand` and `checkKonzept`. */
export const Konzept = Schema.Struct({
  id: Id.Id,
  titel: Text.Text,
  stadt: Stadt,
  /** Absent as long as nothing is adopted. */
  beschluss: Schema.optionalKey(Beschluss),
  fassung: Schema.optionalKey(Fassung),
  /** The way to the Konzept, where the city tells it. */
  prozess: Schema.optionalKey(Prozess),
  /** How long each Horizont lasts, where the city has decided it. */
  horizontregel: Schema.optionalKey(Horizontregel),
  dokumente: listOf(Dokument),
  integrationsbegriff: Schema.optionalKey(Integrationsbegriff),
  /** The rule that nobody is shut out. */
  inklusion: Schema.optionalKey(Schema.Struct(elementFields)),
  werte: listOf(Wert),
  kodizes: listOf(Kodex),
  /** How the administration sees itself (Selbstverständnis). */
  selbstverstaendnis: listOf(Grundsatz),
  zielgruppen: listOf(Zielgruppe),
  handlungsfelder: listOf(Handlungsfeld),
  projekte: listOf(Projekt),
  akteure: listOf(Akteur),
  orte: listOf(Ort),
  gremien: listOf(Gremium),
  fallmethode: Schema.optionalKey(Fallmethode),
  monitoring: Schema.optionalKey(Monitoring),
  fortschreibung: Schema.optionalKey(Fortschreibungspflicht),
  angaben: listOf(Bestandsangabe),
}).annotate({ identifier: "Konzept", title: "Konzept" })

/** A city's whole Konzept. */
export type Konzept = typeof Konzept.Type
