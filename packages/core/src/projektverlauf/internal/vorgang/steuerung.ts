import * as Schema from "effect/Schema"
import * as Id from "../../../kernel/Id.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Text from "../../../kernel/Text.js"
import * as Zeitraum from "../../../kernel/Zeitraum.js"
import { Bewertung } from "../../Bewertung.js"
import { Kennzahl } from "../../Kennzahl.js"
import { Terminschluessel } from "../../Terminschluessel.js"
import { paar } from "./paar.js"

/** A Meilenstein; its `titel` is printed in reports, so no persons. */
export const meilensteinSetzen = paar("SetMeilenstein", "MeilensteinSet", { meilenstein: Id.Id, titel: Text.Text, bis: Stichtag.Stichtag })
export const meilensteinErreichen = paar("ReachMeilenstein", "MeilensteinReached", { meilenstein: Id.Id })
/** A Meilenstein is dropped; `grund`: why, printed in reports, so no persons. */
export const meilensteinStreichen = paar("DropMeilenstein", "MeilensteinDropped", { meilenstein: Id.Id, grund: Text.Wortlaut })

/** A day that was due is put off; the old day is kept. `grund`: why, printed in reports, so no persons. */
export const fristVerschieben = paar("DeferFrist", "FristDeferred", { frist: Terminschluessel, bis: Stichtag.Stichtag, grund: Text.Wortlaut })

/** What was due by a day is done: a Frist that the Konzept names, or the review of what is permanent. */
export const fristErfuellen = paar("MeetFrist", "FristMet", { frist: Terminschluessel })

/** What was noted as met, or as reached, was not: it is due again; `grund`: why, printed in reports, so no persons. */
export const erfuellungZuruecknehmen = paar("RevokeErfuellung", "ErfuellungRevoked", { frist: Terminschluessel, grund: Text.Wortlaut })

/** Money is granted by one source (geber), in euros; `verwendung`: for what, printed in reports, so no persons. */
export const mittelBewilligen = paar("GrantMittel", "MittelGranted", {
  mittel: Id.Id, geber: Id.Id, betrag: Messwert.Messwert, zeitraum: Schema.optionalKey(Zeitraum.Zeitraum), verwendung: Schema.optionalKey(Text.Wortlaut),
})
/** The grant is put right, or changed by its source; `grund`: why, printed in reports, so no persons. */
export const mittelAendern = paar("AmendMittel", "MittelAmended", { mittel: Id.Id, betrag: Messwert.Messwert, grund: Text.Wortlaut })

/** Money of one grant is spent, in euros. */
export const mittelAusgeben = paar("SpendMittel", "MittelSpent", { ausgabe: Id.Id, mittel: Id.Id, betrag: Messwert.Messwert, zeitraum: Schema.optionalKey(Zeitraum.Zeitraum) })
/** What was noted as spent was not; `grund`: why, printed in reports, so no persons. */
export const ausgabeZuruecknehmen = paar("RevokeAusgabe", "AusgabeRevoked", { ausgabe: Id.Id, grund: Text.Wortlaut })

export const kennzahlNotieren = paar("RecordKennzahl", "KennzahlRecorded", { kennzahl: Kennzahl })
/** The whole figure as it is now, under the same id; `grund`: why, printed in reports, so no persons. */
export const kennzahlBerichtigen = paar("CorrectKennzahl", "KennzahlCorrected", { kennzahl: Kennzahl, grund: Text.Wortlaut })

/** The Steuerungsgruppe has answered its three questions. */
export const bewerten = paar("AssessProjekt", "ProjektAssessed", { bewertung: Bewertung })
