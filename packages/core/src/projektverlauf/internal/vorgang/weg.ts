import * as Schema from "effect/Schema"
import * as Dauer from "../../../kernel/Dauer.js"
import * as Id from "../../../kernel/Id.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Text from "../../../kernel/Text.js"
import { paar } from "./paar.js"

/** An order to examine first; `frage`: what is to be found out, printed in reports, so no persons; `bis`: the last day for the answer. */
export const pruefungAuftragen = paar("CommissionPruefung", "PruefungCommissioned", { frage: Text.Wortlaut, bis: Schema.optionalKey(Stichtag.Stichtag) })

/** Planned: from when, until when, where it is known. */
export const planen = paar("PlanProjekt", "ProjektPlanned", { beginn: Schema.optionalKey(Stichtag.Stichtag), ende: Schema.optionalKey(Stichtag.Stichtag) })

/** A trial of a length; its first day counts. */
export const erproben = paar("BeginErprobung", "ErprobungBegun", { dauer: Dauer.Dauer })

/** A trial goes on until a later day; `grund`: why, printed in reports, so no persons. */
export const erprobungVerlaengern = paar("ProlongErprobung", "ErprobungProlonged", { bis: Stichtag.Stichtag, grund: Text.Wortlaut })

/** It runs; `ende`: the last day, where it is to end. */
export const beginnen = paar("StartProjekt", "ProjektStarted", { ende: Schema.optionalKey(Stichtag.Stichtag) })

/** It has become a regular offer (Regelangebot). */
export const regelangebotMachen = paar("MakeRegelangebot", "RegelangebotMade", {})

/** It is there for further groups, or at further places. */
export const ausweiten = paar("ExtendProjekt", "ProjektExtended", { zielgruppen: Schema.Array(Id.Id), orte: Schema.Array(Id.Id) })

/** It was changed (angepasst), and goes on; `was`: what was changed, printed in reports, so no persons. */
export const anpassen = paar("AdaptProjekt", "ProjektAdapted", { was: Text.Wortlaut })

/** It has done what it set out to do; `ergebnis`: what came of it, printed in reports, so no persons. */
export const abschliessen = paar("CompleteProjekt", "ProjektCompleted", { ergebnis: Text.Wortlaut })

/** Why a Projekt ends before it has done what it set out to do. */
export const Endegrund = Schema.Literals(["bedarf-entfallen", "mittel-fehlen", "personal-fehlt", "wirkt-nicht", "nicht-zulaessig", "pruefung-verneint", "sonstiger"])

/** It ends before it has done what it set out to do; `notiz`: more on the reason, printed in reports, so no persons. */
export const beenden = paar("EndProjekt", "ProjektEnded", { grund: Endegrund, notiz: Schema.optionalKey(Text.Wortlaut) })

/** It goes on inside another Projekt. */
export const zusammenfuehren = paar("MergeProjekt", "ProjektMerged", { nach: Id.Id })

/** What was ended is taken up again; `grund`: why, printed in reports, so no persons. */
export const wiederaufnehmen = paar("ReopenProjekt", "ProjektReopened", { grund: Text.Wortlaut })
