import * as Schema from "effect/Schema"
import * as Id from "../../../kernel/Id.js"
import * as Text from "../../../kernel/Text.js"
import { Angabe, Notierbar } from "../../Angabe.js"
import { Aufnahmekriterium } from "../../Aufnahmekriterium.js"
import { Bestand, teile } from "../../Bestand.js"
import { FallId } from "../../Kennung.js"
import { Person } from "../../Person.js"
import { Zustaendigkeit } from "../../Uebergabe.js"
import { Zustimmung } from "../../Zustimmung.js"
import { paar, vermerk } from "./paar.js"

export const oeffnen = paar("OpenFall", "FallOpened", {
  fall: FallId,
  personen: Schema.NonEmptyArray(Person).check(Schema.isMaxLength(30)),
  zustaendig: Zustaendigkeit,
  /** What the person wishes, in her words. */
  wunsch: Text.Wortlaut,
})

export const personAufnehmen = paar("AddPerson", "PersonAdded", { person: Person })

/** Puts right what a person is to the case and who acts for her, or notes that it has changed: custody ends, legal care begins. */
export const personAendern = paar("AmendPerson", "PersonAmended", { person: Person, grund: Text.Wortlaut })

/** The event may be one whose words were erased since. */
export const angabeNotieren = {
  Befehl: Schema.TaggedStruct("RecordAngabe", { angabe: Notierbar, vermerk }),
  Ereignis: Schema.TaggedStruct("AngabeRecorded", { angabe: Angabe, vermerk }),
}

/** Puts right what was wrong; the old words are replaced. The event may be one whose words were erased since. */
export const angabeBerichtigen = {
  Befehl: Schema.TaggedStruct("RectifyAngabe", { angabe: Notierbar, grund: Text.Wortlaut, vermerk }),
  Ereignis: Schema.TaggedStruct("AngabeRectified", {
    angabe: Angabe, grund: Text.Wortlaut,
    /** That the value is the one before, and stays disputed: said by the event, as the words that would tell it may be erased. */
    bestritten: Schema.optionalKey(Schema.Literal(true)),
    vermerk,
  }),
}

/** Notes that the person disputes what is noted (§ 84 Abs. 2 SGB X). */
export const angabeBestreiten = paar("DisputeAngabe", "AngabeDisputed", { angabe: Id.Id, notiz: Text.Wortlaut })

/** `gemeinsamMit` says that it was decided together with the people named. */
export const aufnahmeEntscheiden = paar("DecideAufnahme", "AufnahmeDecided", {
  ergebnis: Schema.Literals(["einzelberatung", "case-management"]),
  kriterien: Schema.Array(Aufnahmekriterium),
  begruendung: Text.Wortlaut,
  zustimmungen: Schema.NonEmptyArray(Zustimmung),
})

export const bestandNotieren = paar("RecordBestand", "BestandRecorded", { bestand: Bestand })

/** Takes a finding back that was wrong or holds no longer. */
export const bestandZuruecknehmen = paar("WithdrawBestand", "BestandWithdrawn", { bestand: Id.Id, grund: Text.Wortlaut })

/** `ohne` names the parts that nothing is noted in, with the reason why. */
export const bestandAbschliessen = paar("CompleteBestandsaufnahme", "BestandsaufnahmeCompleted", {
  ohne: Schema.Array(Schema.Struct({ teil: Schema.Literals(teile), grund: Text.Wortlaut })),
})

