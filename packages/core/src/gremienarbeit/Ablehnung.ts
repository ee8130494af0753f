/**
 * Why a command on a Gremium was refused.
 *
 * @module
 */
import type * as Ereignisablehnung from "../ereignis/Ablehnung.js"

/** What kinds of refusal there are, each with what it means. */
export const gruende = {
  "gremienarbeit/GremiumNotFound": "The Konzept has no such Gremium.",
  "gremienarbeit/GremiumMismatch": "The command is for another Gremium than the one whose events these are.",
  "gremienarbeit/VermerkTooEarly": "The note is older than the last event.",
  "gremienarbeit/VermerkInFuture": "The note is of a day that has not come.",
  "gremienarbeit/IdTaken": "The id is in use: in this Gremium, in this sitting, by an element of the Konzept, or by a decision of another Gremium.",
  "gremienarbeit/ElementNotFound": "The Konzept has no such element, or it is of another kind.",
  "gremienarbeit/SitzungNotFound": "The Gremium has no such sitting.",
  "gremienarbeit/SitzungNotInState": "The sitting is not as the command needs it: still to be held, or held.",
  "gremienarbeit/SitzungNotDue": "The day of the sitting has not come.",
  "gremienarbeit/PflichtenOpen": "What has to be there before the sitting is not: an invitation, somebody to be found, an agenda.",
  "gremienarbeit/MaengelNotOpen": "A reason is given for what was missing before the sitting, and nothing was.",
  "gremienarbeit/DayAfterNote": "What was done is said to be of a day after the note.",
  "gremienarbeit/PunktNotFound": "The agenda of the sitting has no such topic.",
  "gremienarbeit/ErmittlungNotNeeded": "Whom the Konzept does not want found beforehand is not looked for.",
  "gremienarbeit/ErmittlungInvalid": "Either a post is named or the reason why nobody was found, not both and not neither.",
  "gremienarbeit/ErmittlungMissing": "Who has to be found beforehand was not, and cannot be invited yet.",
  "gremienarbeit/RolleMismatch": "The Konzept invites somebody as something else.",
  "gremienarbeit/AlreadyInvited": "Somebody was invited to the sitting before.",
  "gremienarbeit/EinladungTooLate": "An invitation goes out before the day of the sitting.",
  "gremienarbeit/ErmittlungTooLate": "Who has to be found beforehand is found by the day of the sitting.",
  "gremienarbeit/ProtokollExists": "The minutes are written, or approved, already.",
  "gremienarbeit/ProtokollMissing": "There are no minutes that could be approved.",
  "gremienarbeit/GenehmigungInvalid": "Minutes are approved in a later sitting that was held.",
  "gremienarbeit/FallberichteNotAllowed": "The Konzept lets this Gremium hear no reports on cases.",
  "gremienarbeit/FallberichtNotMade": "The report is none that was made here: nobody can say that it is anonymous.",
  "gremienarbeit/FallberichtMismatch": "The report was made for another Gremium.",
  "gremienarbeit/FallberichtDoubtful": "The check of the report found what keeps it from being told.",
  "gremienarbeit/BeschlussNotTaken": "There were no more votes for the decision than against it.",
  "gremienarbeit/BeschlussNotFound": "The Gremium has taken no such decision.",
  "gremienarbeit/BeschlussRevoked": "The decision was taken back before.",
  "gremienarbeit/AufhebungTooEarly": "The sitting that takes the decision back lies before the one that took it.",
  "gremienarbeit/ProjektNotInPunkt": "The topic of the decision is not about this Projekt.",
  "gremienarbeit/AuftragInvalid": "The order to a Projekt could never be carried out.",
  "gremienarbeit/AntragInvalid": "The proposal names too few elements, or one twice.",
  "gremienarbeit/BewertungMismatch": "The assessment is said to be of another Gremium or another sitting.",
  "gremienarbeit/KeineVertretung": "Only a Vertretung (Integrationsrat, Beirat, Ausschuss) is elected and has seats.",
  "gremienarbeit/WahlNotFound": "No election with this id is noted.",
  "gremienarbeit/WahlInvalid": "The counts of the election contradict each other, or its days do.",
  "gremienarbeit/SitzeInvalid": "More seats are filled than there are.",
} as const

/** A kind of refusal. */
export type Code = keyof typeof gruende

/** A refused command on a Gremium. */
export type Ablehnung = Ereignisablehnung.Ablehnung<Code>
