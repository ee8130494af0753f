import * as Schema from "effect/Schema"
import * as Vermerk from "../../../ereignis/Vermerk.js"
import * as Id from "../../../kernel/Id.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Text from "../../../kernel/Text.js"
import { Beschluss } from "../../Beschluss.js"
import { Wahlergebnis } from "../../Wahlergebnis.js"
import { Zweck } from "../../Zweck.js"
import { paar } from "./paar.js"

/** A decision; its `titel`, and what it proposes or recommends, are printed in reports, so no persons. */
export const beschliessen = paar("TakeBeschluss", "BeschlussTaken", { sitzung: Id.Id, beschluss: Beschluss })
/** A later decision takes an earlier one back; `grund`: why, printed in reports, so no persons. */
export const aufheben = paar("RevokeBeschluss", "BeschlussRevoked", { sitzung: Id.Id, beschluss: Id.Id, grund: Text.Wortlaut })

/**
 * An anonymous report on a case was heard. The event keeps that it was, and how rare the case may be at the most: no word of the report, as what
 * stands in minutes is not erased with the case.
 */
export const FallberichtHeard = Schema.TaggedStruct("FallberichtHeard", {
  gremium: Id.Id, sitzung: Id.Id, top: Id.Id, schwelle: Schema.Int, vermerk: Vermerk.of(Zweck),
})

export const wahlNotieren = paar("RecordWahl", "WahlRecorded", { ergebnis: Wahlergebnis })
/** The result was noted wrongly; `grund`: why, printed in reports, so no persons. */
export const wahlBerichtigen = paar("CorrectWahl", "WahlCorrected", { ergebnis: Wahlergebnis, grund: Text.Wortlaut })
/** How many of the seats of one kind are filled (by the titel of the seats in the Konzept); `ab`: from which day, where it is not the day of the note. */
export const sitzeBesetzen = paar("FillSitze", "SitzeFilled", {
  sitze: Text.Wortlaut, besetzt: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 999 })), ab: Schema.optionalKey(Stichtag.Stichtag),
})
