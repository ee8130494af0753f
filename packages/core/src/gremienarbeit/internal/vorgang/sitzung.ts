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
export const verlegen = paar("MoveSitzung", "SitzungMoved", { sitzung: Id.Id, tag: Stichtag.Stichtag, beginn: Schema.optionalKey(Vermerk.Uhrzeit), ort: Schema.optionalKey(Id.Id), grund: Text.Wortlaut })
export const absagen = paar("CancelSitzung", "SitzungCancelled", { sitzung: Id.Id, grund: Text.Wortlaut })

export const punktAufnehmen = paar("AddTagesordnungspunkt", "TagesordnungspunktAdded", { sitzung: Id.Id, punkt: Tagesordnungspunkt })
export const punktStreichen = paar("RemoveTagesordnungspunkt", "TagesordnungspunktRemoved", { sitzung: Id.Id, top: Id.Id, grund: Text.Wortlaut })

/** Who has to be found beforehand (vorab zu ermitteln) was looked for: a post or office was named, or none was found, with the reason. */
export const ermitteln = paar("IdentifyBeteiligte", "BeteiligteIdentified", {
  sitzung: Id.Id, wer: Id.Id, stelle: Schema.optionalKey(Id.Id), niemand: Schema.optionalKey(Text.Wortlaut),
})
export const einladen = paar("InviteBeteiligte", "BeteiligteInvited", { sitzung: Id.Id, wer: Id.Id, als: Rolle })

/** It took place; `anwesend`: which Akteure or Gremien were there, never persons by name. */
export const abhalten = paar("HoldSitzung", "SitzungHeld", { sitzung: Id.Id, anwesend: Schema.Array(Id.Id) })
/** The minutes (Protokoll) are written; `dokument` is the host's own reference to them. */
export const protokollieren = paar("WriteProtokoll", "ProtokollWritten", { sitzung: Id.Id, dokument: Schema.optionalKey(Text.Wortlaut) })
/** The minutes are approved, in a later sitting where one is named. */
export const protokollGenehmigen = paar("ApproveProtokoll", "ProtokollApproved", { sitzung: Id.Id, in: Schema.optionalKey(Id.Id) })
