/**
 * The steps of a change from one law to another, in the languages of those who take them.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { PersonId } from "../datenschutz/Kennung.js"
import * as Dauer from "../kernel/Dauer.js"
import * as Id from "../kernel/Id.js"
import * as Quelle from "../kernel/Quelle.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"

/** A step: what to do, who does it, and by when, counted from the day of the change. */
export const Schritt = Schema.Struct({
  id: Id.Id,
  titel: Text.Text,
  anleitung: Schema.optionalKey(Text.Text),
  wer: Schema.Literals(["person", "fallfuehrung", "amt"]),
  /** How long before or after the change it is due; left out where it has no term. */
  frist: Schema.optionalKey(Schema.Struct({ lage: Schema.Literals(["vor", "nach"]), dauer: Dauer.Dauer })),
})

/**
 * A checklist, given by the host as data: its steps and the rights that come with the change.
 *
 * @quelle Konzept, Mehrsprachige Informationsbroschüren und Checklisten nach Zielgruppen
 */
export const Checkliste = Schema.Struct({
  id: Id.Id,
  titel: Text.Text,
  /** Keys of Rechtskreis. */
  von: Schema.String,
  nach: Schema.String,
  schritte: Schema.NonEmptyArray(Schritt),
  /** What the change opens: courses, qualification, advice. */
  rechte: Schema.Array(Text.Text),
  gueltigAb: Stichtag.Stichtag,
  gueltigBis: Schema.optionalKey(Stichtag.Stichtag),
  quelle: Quelle.Quelle,
})

/** A checklist. */
export type Checkliste = typeof Checkliste.Type

/** A checklist that runs in a case for one person, from the day of the change. */
export const Lauf = Schema.Struct({ id: Id.Id, person: PersonId, checkliste: Id.Id, wechselAm: Stichtag.Stichtag })

/** A checklist that runs in a case, with the steps that are done. */
export interface Laufstand {
  readonly id: Id.Id
  readonly person: typeof PersonId.Type
  readonly checkliste: Id.Id
  readonly wechselAm: Stichtag.Stichtag
  readonly erledigt: ReadonlyArray<{ readonly schritt: Id.Id; readonly am: Stichtag.Stichtag }>
}
