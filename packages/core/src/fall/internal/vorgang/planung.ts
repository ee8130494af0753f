import * as Schema from "effect/Schema"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Text from "../../../kernel/Text.js"
import { HandlungszielId, MassnahmeId, MottozielId, RahmenzielId } from "../../Kennung.js"
import { Massnahme, Passung } from "../../Massnahme.js"
import { Handlungsziel, Mottoziel, Rahmenziel } from "../../Ziel.js"
import { Zustimmung } from "../../Zustimmung.js"
import { paar } from "./paar.js"

export const mottozielFormulieren = paar("FormulateMottoziel", "MottozielFormulated", { ziel: Mottoziel })
export const rahmenzielFormulieren = paar("FormulateRahmenziel", "RahmenzielFormulated", { ziel: Rahmenziel })
export const handlungszielFormulieren = paar("FormulateHandlungsziel", "HandlungszielFormulated", { ziel: Handlungsziel })

/** Gives a goal up, with what hangs below it; it stays in the case with the reason. */
export const zielAufgeben = paar("AbandonZiel", "ZielAbandoned", {
  ziel: Schema.Union([
    Schema.Struct({ ebene: Schema.Literal("mottoziel"), id: MottozielId }),
    Schema.Struct({ ebene: Schema.Literal("rahmenziel"), id: RahmenzielId }),
    Schema.Struct({ ebene: Schema.Literal("handlungsziel"), id: HandlungszielId }),
  ]),
  grund: Text.Wortlaut,
})

export const zielvereinbarungSchliessen = paar("AgreeZielvereinbarung", "ZielvereinbarungAgreed", {
  zustimmungen: Schema.NonEmptyArray(Zustimmung),
})

export const massnahmePlanen = paar("PlanMassnahme", "MassnahmePlanned", { massnahme: Massnahme })
export const massnahmeStreichen = paar("DropMassnahme", "MassnahmeDropped", { massnahme: MassnahmeId, grund: Text.Wortlaut })
export const passungNotieren = paar("RecordPassung", "PassungRecorded", { passung: Passung })

/** `naechstePruefung` is the first Messpunkt. */
export const hilfeplanSchliessen = paar("AgreeHilfeplan", "HilfeplanAgreed", {
  zustimmungen: Schema.NonEmptyArray(Zustimmung),
  naechstePruefung: Stichtag.Stichtag,
})

export const leistungAnfragen = paar("RequestLeistung", "LeistungRequested", { massnahme: MassnahmeId })
export const massnahmeBeginnen = paar("StartMassnahme", "MassnahmeStarted", { massnahme: MassnahmeId })
export const massnahmeBeenden = paar("EndMassnahme", "MassnahmeEnded", {
  massnahme: MassnahmeId,
  stand: Schema.Literals(["erbracht", "abgelehnt", "abgebrochen"]),
  grund: Schema.optionalKey(Text.Wortlaut),
})

