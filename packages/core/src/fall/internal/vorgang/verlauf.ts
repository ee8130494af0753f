import * as Schema from "effect/Schema"
import * as Id from "../../../kernel/Id.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Text from "../../../kernel/Text.js"
import { Lauf } from "../../Checkliste.js"
import { Evaluation } from "../../Evaluation.js"
import { HandlungszielId } from "../../Kennung.js"
import { Rechtskreiszeit } from "../../Rechtskreiszeit.js"
import { Uebergabe } from "../../Uebergabe.js"
import { Ueberpruefung } from "../../Ueberpruefung.js"
import { Stufe } from "../../Ziel.js"
import { Zustimmung } from "../../Zustimmung.js"
import { paar } from "./paar.js"

export const monitoringBeginnen = paar("BeginMonitoring", "MonitoringBegun", {})

/** `gemeinsam`: rated together with the person. */
export const handlungszielBewerten = paar("RateHandlungsziel", "HandlungszielRated", {
  handlungsziel: HandlungszielId,
  stufe: Stufe,
  gemeinsam: Schema.Boolean,
})

/** Settles what became of a Handlungsziel. */
export const handlungszielAbschliessen = paar("SettleHandlungsziel", "HandlungszielSettled", {
  handlungsziel: HandlungszielId,
  ausgang: Schema.Literals(["erreicht", "teilweise", "nicht-erreicht"]),
})

export const monitoringAbschliessen = paar("CompleteMonitoring", "MonitoringCompleted", { ueberpruefung: Ueberpruefung })

export const evaluationNotieren = paar("RecordEvaluation", "EvaluationRecorded", { evaluation: Evaluation })

/** The evaluation found needs that were not seen: back to the Bestandsaufnahme. */
export const zurueckZurBestandsaufnahme = paar("ReturnFromEvaluation", "FallReturned", { grund: Text.Wortlaut })

export const fallAbschliessen = paar("CloseFall", "FallClosed", { bericht: Text.Wortlaut })

/** Taking part is voluntary: a case may end at any time, and says why. */
export const fallAbbrechen = paar("BreakOffFall", "FallBrokenOff", {
  grund: Schema.Literals(["wunsch-der-person", "kein-kontakt", "umzug", "andere-zustaendigkeit", "verstorben"]),
  notiz: Schema.optionalKey(Text.Wortlaut),
})

/** A case is taken up again with the person, as it was the first time: what was closed to the case manager is open again. */
export const fallWiederaufnehmen = paar("ReopenFall", "FallReopened", {
  grund: Text.Wortlaut,
  zustimmungen: Schema.NonEmptyArray(Zustimmung),
})

export const uebergabeAnbieten = paar("OfferUebergabe", "UebergabeOffered", { uebergabe: Uebergabe })
export const uebergabeAnnehmen = paar("AcceptUebergabe", "UebergabeAccepted", { uebergabe: Id.Id })
export const uebergabeAblehnen = paar("DeclineUebergabe", "UebergabeDeclined", { uebergabe: Id.Id, grund: Text.Wortlaut })
export const uebergabeZurueckziehen = paar("WithdrawUebergabe", "UebergabeWithdrawn", { uebergabe: Id.Id, grund: Text.Wortlaut })

export const rechtskreisNotieren = paar("RecordRechtskreis", "RechtskreisRecorded", { zeit: Rechtskreiszeit })

/** Puts a span right or ends it: the whole span as it is now, under the same id. */
export const rechtskreisAendern = paar("AmendRechtskreis", "RechtskreisAmended", { zeit: Rechtskreiszeit, grund: Text.Wortlaut })

export const checklisteBeginnen = paar("StartCheckliste", "ChecklisteStarted", { lauf: Lauf })
export const schrittErledigen = paar("CompleteSchritt", "SchrittCompleted", { lauf: Id.Id, schritt: Id.Id, am: Stichtag.Stichtag })
