/**
 * Why a command on a case was refused.
 *
 * @module
 */
import type * as Ereignisablehnung from "../ereignis/Ablehnung.js"

/** What kinds of refusal there are, each with what it means. */
export const gruende = {
  "fall/NotOpened": "The case was not opened yet.",
  "fall/AlreadyOpened": "The case was opened before.",
  "fall/NotInPhase": "The command has no place in this phase.",
  "fall/VermerkTooEarly": "The note is older than the last event.",
  "fall/VermerkInFuture": "The note is of a day that has not come.",
  "fall/IdTaken": "The id is in use in this case.",
  "fall/PersonNotFound": "Nobody in the case has this key.",
  "fall/HauptpersonInvalid": "Exactly one person is the Hauptperson, and representatives are people of the case.",
  "fall/HandlungsfeldNotFound": "The Konzept has no such Handlungsfeld.",
  "fall/SchluesselNotFound": "The list has no such key, or not on this day.",
  "fall/GeburtsdatumInvalid": "The birth date lies in the future, or makes the person older than 120.",
  "fall/AngabeMismatch": "What is put right is another thing: another person, or another field.",
  "fall/AngabeNotFound": "Nothing is noted under this id.",
  "fall/BestandNotFound": "No finding of the Bestandsaufnahme has this id.",
  "fall/KriterienIncomplete": "Not every criterion is answered, or one twice.",
  "fall/KriterienNotMet": "A criterion that Case Management needs is not met.",
  "fall/ZustimmungMissing": "Somebody whose agreement is needed has not agreed.",
  "fall/VertretungInvalid": "Somebody acted for a person for whom she may not act.",
  "fall/BestandIncomplete": "A part of the Bestandsaufnahme is empty without a reason.",
  "fall/MottozielNotFound": "The case has no such Mottoziel.",
  "fall/RahmenzielNotFound": "The case has no such Rahmenziel.",
  "fall/HandlungszielNotFound": "The case has no such Handlungsziel.",
  "fall/ZielAbandoned": "The goal was given up.",
  "fall/ZielSettled": "What became of the goal is settled.",
  "fall/ZieleIncomplete": "A level of goals is missing.",
  "fall/SkalaInvalid": "Two levels of the scale say the same.",
  "fall/FristInvalid": "A last day lies before the day of the command.",
  "fall/MassnahmeNotFound": "The case has no such Maßnahme.",
  "fall/MassnahmeNotInState": "The Maßnahme does not stand where the command needs it.",
  "fall/GrundMissing": "What ended before it was done needs the reason.",
  "fall/HandlungszielWithoutMassnahme": "A Handlungsziel has neither a Maßnahme nor a Passung.",
  "fall/AngebotNotFound": "The catalogue has no such offer.",
  "fall/AngebotNotValid": "The offer is not valid on the day, or does not serve the Handlungsfeld.",
  "fall/LeistungserbringerInvalid": "The service is given by somebody else than who offers it.",
  "fall/PassungNotFound": "The Handlungsziel has no such Passung.",
  "fall/PassungInvalid": "An adapted offer and another way in name an offer; a new offer names none.",
  "fall/PruefungIncomplete": "The review leaves out an open Handlungsziel, or names one that is not open.",
  "fall/NaechstePruefungMissing": "The next review has no day.",
  "fall/EvaluationMissing": "The case was not evaluated since it was taken up.",
  "fall/ZieleOpen": "What became of a Handlungsziel is not settled.",
  "fall/MassnahmenOpen": "A Maßnahme is still running or asked for.",
  "fall/ReopenNotAllowed": "The case ended because the Hauptperson died.",
  "fall/UebergabeOpen": "A hand-over is waiting for an answer.",
  "fall/UebergabeNotOpen": "No hand-over with this id is waiting for an answer.",
  "fall/UebergabeExpired": "The last day to answer the hand-over is over.",
  "fall/UebergabeToSelf": "The hand-over goes to who has the case already.",
  "fall/EinwilligungNotFound": "The case has no such consent.",
  "fall/EinwilligungInvalid": "The consent names no kind of data, all at once, ends before it begins, or begins before it was given.",
  "fall/EinwilligungWithdrawn": "The consent was withdrawn before.",
  "fall/EinwilligungNotCovering": "The consent does not allow this: another person, kind, recipient, purpose, direction or day.",
  "fall/BesondereWithoutEinwilligung": "The words touch a special category that no consent lets the responsible Träger work with.",
  "fall/PersonTooYoung": "The person is too young to consent without somebody who acts for her.",
  "fall/NotDisclosable": "Nothing allows to show this to this recipient for this purpose today.",
  "fall/ZweckMismatch": "The note names another purpose than the one for which data is shown.",
  "fall/KonferenzInvalid": "An anonymous conference names people or kinds of data, or one that is not anonymous names none.",
  "fall/VerarbeitungRestricted": "The data is kept and may not be used.",
  "fall/NotRestricted": "The data is not restricted.",
  "fall/RechtskreisNotFound": "No span has this id.",
  "fall/RechtskreisInvalid": "The span ends before it begins, overlaps one that excludes it, or is there already.",
  "fall/ChecklisteNotFound": "No checklist has this id, or not for this change or day.",
  "fall/ChecklisteAlreadyStarted": "The checklist runs already for this person and this change.",
  "fall/SchrittInFuture": "A step is said to be done on a day that has not come.",
  "fall/SchrittNotFound": "The checklist has no such step, or it is done.",
  "fall/NothingToErase": "Nothing of these kinds is held on these people.",
  "fall/EraseNotAllowed": "The case still needs the data.",
} as const

/** A kind of refusal. */
export type Code = keyof typeof gruende

/** A refused command on a case. */
export type Ablehnung = Ereignisablehnung.Ablehnung<Code>
