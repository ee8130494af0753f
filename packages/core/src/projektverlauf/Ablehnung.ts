/**
 * Why a command on a Projekt was refused.
 *
 * @module
 */
import type * as Ereignisablehnung from "../ereignis/Ablehnung.js"

/** What kinds of refusal there are, each with what it means. */
export const gruende = {
  "projektverlauf/ProjektNotFound": "The Konzept in force has no such Projekt.",
  "projektverlauf/ProjektMismatch": "The command, or what it names, belongs to another Projekt.",
  "projektverlauf/NotInLage": "The command has no place where the Projekt stands.",
  "projektverlauf/VermerkTooEarly": "The note is older than the last event.",
  "projektverlauf/VermerkInFuture": "The note is of a day that has not come.",
  "projektverlauf/AmInvalid": "The day from which it holds lies after the note, or before the present step.",
  "projektverlauf/TagInvalid": "A last day lies before the first one, or the calendar does not reach as far.",
  "projektverlauf/TagNotLater": "The new day is not later than the present one.",
  "projektverlauf/PruefungNotOrdered": "The Projekt has begun, and the Konzept does not order to examine it.",
  "projektverlauf/ZielgruppeNotFound": "The Konzept has no such Zielgruppe.",
  "projektverlauf/OrtNotFound": "The Konzept has no such Ort.",
  "projektverlauf/GeberNotFound": "The Konzept has no such Akteur who could give money.",
  "projektverlauf/GremiumNotFound": "The Konzept has no such Gremium.",
  "projektverlauf/AusweitungEmpty": "The extension names neither a group nor a place.",
  "projektverlauf/AusweitungKnown": "The Projekt is there for the group, or at the place, already.",
  "projektverlauf/MergeToSelf": "The Projekt is to go on inside itself.",
  "projektverlauf/IdTaken": "The id is in use in this Projekt.",
  "projektverlauf/MeilensteinNotFound": "The Projekt has no such Meilenstein.",
  "projektverlauf/MeilensteinSettled": "The Meilenstein was reached or dropped before.",
  "projektverlauf/FristNotFound": "Nothing of this name is due in the Projekt.",
  "projektverlauf/FristSettled": "What was due is done already.",
  "projektverlauf/ErfuellungNotFound": "Nothing was noted as met or reached under this name.",
  "projektverlauf/FristNotMeetable": "What is due is settled by a step of its own.",
  "projektverlauf/BetragNegative": "An amount lies below 0.",
  "projektverlauf/MittelNotFound": "No grant of the Projekt has this id.",
  "projektverlauf/AusgabeNotFound": "Nothing was noted as spent under this id.",
  "projektverlauf/AusgabeRevoked": "What was noted as spent was taken back before.",
  "projektverlauf/KennzahlNotFound": "The Projekt has no Kennzahl with this id.",
  "projektverlauf/KennzahlMismatch": "The corrected Kennzahl counts another kind of thing.",
  "projektverlauf/TeilInvalid": "A Kennzahl is said to be part of one that counts something else, another time, or part of itself.",
  "projektverlauf/BewertungInvalid": "The other Projekt is named where none is to be merged, or not named where one is.",
} as const

/** A kind of refusal. */
export type Code = keyof typeof gruende

/** A refused command on a Projekt. */
export type Ablehnung = Ereignisablehnung.Ablehnung<Code>
