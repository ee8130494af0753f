/**
 * A decision of a Gremium, and what it sets in motion.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Text from "../kernel/Text.js"
import * as Projektbefehl from "../projektverlauf/Befehl.js"

/** A proposal to change the Konzept (Änderungsantrag): which element, how, in the words of the Gremium. */
export const Antrag = Schema.Struct({
  art: Schema.Literals(["hinzufuegen", "streichen", "verschieben", "umbenennen", "neu-fassen", "zusammenfuehren", "aendern"]),
  /** The elements it is about; none for something new. */
  elemente: Schema.Array(Id.Id),
  wortlaut: Text.Text,
})

/** A proposal to change the Konzept. */
export type Antrag = typeof Antrag.Type

/**
 * What a decision sets in motion: something is to be done with a Projekt, the Konzept is to be changed, somebody is asked to do something,
 * or the Gremium takes note.
 */
export const Wirkung = Schema.Union([
  Schema.Struct({ art: Schema.Literal("projekt"), auftrag: Projektbefehl.Auftrag }),
  Schema.Struct({ art: Schema.Literal("konzept"), antrag: Antrag }),
  Schema.Struct({ art: Schema.Literal("empfehlung"), an: Id.Id, wortlaut: Text.Text }),
  Schema.Struct({ art: Schema.Literal("kenntnisnahme") }),
])

/** What a decision sets in motion. */
export type Wirkung = typeof Wirkung.Type

const Stimmen = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9999 }))

/** How the votes fell, where there was a vote. */
export const Abstimmung = Schema.Struct({ ja: Stimmen, nein: Stimmen, enthaltungen: Stimmen })

/** A decision (Beschluss); its id is unique in the city, as Projekte and the next Fassung name it. */
export const Beschluss = Schema.Struct({
  id: Id.Id,
  top: Id.Id,
  titel: Text.Text,
  wirkungen: Schema.NonEmptyArray(Wirkung),
  abstimmung: Schema.optionalKey(Abstimmung),
})

/** A decision of a Gremium. */
export type Beschluss = typeof Beschluss.Type
