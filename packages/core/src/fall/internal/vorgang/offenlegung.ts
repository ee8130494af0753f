import * as Schema from "effect/Schema"
import { Datenart } from "../../../datenschutz/Datenart.js"
import { Einwilligung } from "../../../datenschutz/Einwilligung.js"
import { EinwilligungId, PersonId } from "../../../datenschutz/Kennung.js"
import * as Id from "../../../kernel/Id.js"
import * as Text from "../../../kernel/Text.js"
import { Berichtsmerkmale } from "../../Berichtsmerkmal.js"
import { Konferenz } from "../../Konferenz.js"
import { Anfrage, Grundlage } from "../../Offenlegung.js"
import { paar, vermerk } from "./paar.js"

export const einwilligungGeben = paar("GiveEinwilligung", "EinwilligungGiven", { einwilligung: Einwilligung })
export const einwilligungWiderrufen = paar("WithdrawEinwilligung", "EinwilligungWithdrawn", {
  einwilligung: EinwilligungId,
  /** The person or one who may act for her. */
  durch: PersonId,
})

/** Restricts processing for a person: data is kept and not used (Art. 18 DSGVO). */
export const verarbeitungEinschraenken = paar("RestrictVerarbeitung", "VerarbeitungRestricted", {
  person: PersonId,
  grund: Schema.Literals(["richtigkeit-bestritten", "unrechtmaessig", "rechtsansprueche", "widerspruch"]),
})
export const einschraenkungAufheben = paar("LiftEinschraenkung", "EinschraenkungLifted", { person: PersonId, grund: Text.Wortlaut })

/** Shows data of the case to somebody; the event says by what right. */
export const offenlegen = {
  Befehl: Schema.TaggedStruct("DiscloseFall", { anfrage: Anfrage, vermerk }),
  Ereignis: Schema.TaggedStruct("FallDisclosed", { anfrage: Anfrage, grundlage: Grundlage, vermerk }),
}

/** A transmission that a law orders or allows without consent, made by the host and noted here; nothing is shown by it. */
export const uebermittlungNotieren = paar("RecordUebermittlung", "UebermittlungRecorded", {
  empfaenger: Id.Id,
  personen: Schema.NonEmptyArray(PersonId),
  datenarten: Schema.NonEmptyArray(Datenart),
  /** The section of law: "§ 4 Abs. 3 KKG". */
  norm: Text.Wortlaut,
  /** Why, in words: shown to who works the case, and never to the person, whom it may endanger or speak of others. */
  begruendung: Text.Wortlaut,
  /**
   * That a law lets the person be told later, as where a child has to be protected from her (§ 4 Abs. 3 KKG, § 83 Abs. 2 SGB X); she is
   * then shown nothing of it. The host judges it, and names the law in `norm`.
   */
  mitteilung: Schema.optionalKey(Schema.Literal("zurueckgestellt")),
})

/** A conference: what each Akteur is shown is one disclosure; an anonymous one shows nobody anything. */
export const konferenzHalten = {
  Befehl: Schema.TaggedStruct("HoldKonferenz", { konferenz: Konferenz, personen: Schema.Array(PersonId), datenarten: Schema.Array(Datenart), vermerk }),
  /** Whom and what it was about, left out where it was anonymous: what came of it is theirs, and of these kinds. */
  Ereignis: Schema.TaggedStruct("KonferenzHeld", {
    konferenz: Konferenz, personen: Schema.optionalKey(Schema.NonEmptyArray(PersonId)), datenarten: Schema.optionalKey(Schema.Array(Datenart)), vermerk,
  }),
}

/** An anonymous report on the case was made for a body: which coarse features it showed, so that the next report does not tell more with it. */
export const fallberichtErstellen = paar("IssueFallbericht", "FallberichtIssued", {
  gremium: Id.Id,
  merkmale: Berichtsmerkmale,
})

/** Wipes the words of some kinds of data of some people, as the deletion plan says; what is left keeps its form. */
export const datenLoeschen = paar("EraseDaten", "DatenErased", {
  personen: Schema.NonEmptyArray(PersonId),
  datenarten: Schema.NonEmptyArray(Datenart),
  /** The id of the Loeschklasse, or the request of the person. */
  grundlage: Schema.Union([
    Schema.Struct({ art: Schema.Literal("loeschklasse"), id: Id.Id }),
    Schema.Struct({ art: Schema.Literal("verlangen") }),
  ]),
})
