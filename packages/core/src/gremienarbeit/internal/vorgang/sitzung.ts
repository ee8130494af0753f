import * as Schema from "effect/Schema"
import * as Vermerk from "../../../ereignis/Vermerk.js"
import * as Id from "../../../kernel/Id.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Text from "../../../kernel/Text.js"
import { Rolle } from "../../../konzept/Gremium.js"
import { Tagesordnungspunkt } from "../../Tagesordnungspunkt.js"
import { paar } from "./paar.js"

export const ansetzen = paar("ScheduleSitzung", "SitzungScheduled", {
  sitzung: Id.Id, tag: Stichtag.Stichtag, beginn: Schema.optionalKey(Vermerk.Uhrzeit), ort: Schema.optionalKey(Id.Id),
})
/** Another day or place; `grund`: why, printed in reports, so no persons. */
export const verlegen = paar("MoveSitzung", "SitzungMoved", { sitzung: Id.Id, tag: Stichtag.Stichtag, beginn: Schema.optionalKey(Vermerk.Uhrzeit), ort: Schema.optionalKey(Id.Id), grund: Text.Wortlaut })
/** Called off; `grund`: why, printed in reports, so no persons. */
export const absagen = paar("CancelSitzung", "SitzungCancelled", { sitzung: Id.Id, grund: Text.Wortlaut })

/** A topic; its `titel` is printed in reports, so no persons. */
export const punktAufnehmen = paar("AddTagesordnungspunkt", "TagesordnungspunktAdded", { sitzung: Id.Id, punkt: Tagesordnungspunkt })
/** A topic is dropped; `grund`: why, printed in reports, so no persons. */
export const punktStreichen = paar("RemoveTagesordnungspunkt", "TagesordnungspunktRemoved", { sitzung: Id.Id, top: Id.Id, grund: Text.Wortlaut })

// The day on which it was done, where it was noted later.
const getan = { am: Schema.optionalKey(Stichtag.Stichtag) }

/** Who has to be found beforehand (vorab zu ermitteln) was looked for: the Akteur who comes was named, or nobody was found (`niemand`: why, printed in reports, so no persons). */
export const ermitteln = paar("IdentifyBeteiligte", "BeteiligteIdentified", {
  sitzung: Id.Id, wer: Id.Id, stelle: Schema.optionalKey(Id.Id), niemand: Schema.optionalKey(Text.Wortlaut), ...getan,
})
export const einladen = paar("InviteBeteiligte", "BeteiligteInvited", { sitzung: Id.Id, wer: Id.Id, als: Rolle, ...getan })

const gehalten = { sitzung: Id.Id, anwesend: Schema.Array(Id.Id), maengel: Schema.optionalKey(Text.Wortlaut) }

// What the Konzept wants before a sitting and was not there.
const Mangel = Schema.Struct({ art: Schema.Literals(["einladung", "ermittlung", "tagesordnung"]), wer: Schema.optionalKey(Id.Id) })

/**
 * It took place; `anwesend`: which Akteure or Gremien were there, never persons by name; `maengel`: why it met though something was missing, which
 * the event then names; it is printed in reports, so no persons.
 */
export const abhalten = {
  Befehl: paar("HoldSitzung", "SitzungHeld", gehalten).Befehl,
  Ereignis: paar("HoldSitzung", "SitzungHeld", { ...gehalten, offen: Schema.optionalKey(Schema.NonEmptyArray(Mangel)) }).Ereignis,
}
/** Who was there was noted wrongly; `grund`: why, printed in reports, so no persons. */
export const sitzungBerichtigen = paar("CorrectSitzung", "SitzungCorrected", { sitzung: Id.Id, anwesend: Schema.Array(Id.Id), grund: Text.Wortlaut })
/** The minutes (Protokoll) are written; `dokument` is the host's own reference to them, printed in reports, so no persons. */
export const protokollieren = paar("WriteProtokoll", "ProtokollWritten", { sitzung: Id.Id, dokument: Schema.optionalKey(Text.Wortlaut) })
/** The minutes, or the reference to them, were wrong; they have to be approved anew; `grund` is printed in reports, so no persons. */
export const protokollBerichtigen = paar("CorrectProtokoll", "ProtokollCorrected", { sitzung: Id.Id, dokument: Schema.optionalKey(Text.Wortlaut), grund: Text.Wortlaut })
/** The minutes are approved, in a later sitting where one is named. */
export const protokollGenehmigen = paar("ApproveProtokoll", "ProtokollApproved", { sitzung: Id.Id, in: Schema.optionalKey(Id.Id) })
