/**
 * What personal data is used for.
 *
 * @module
 */
import * as Schema from "effect/Schema"

/**
 * What personal data is used for: the work on the case (`fallarbeit`), finding and steering help (`vermittlung`), a conference
 * about the case (`konferenz`), handing it over (`uebergabe`), counting it (`statistik`), an anonymous report to a body
 * (`bericht`), telling the person what is held (`auskunft`), and supervision of data protection (`aufsicht`).
 */
export const Zweck = Schema.Literals([
  "fallarbeit", "vermittlung", "konferenz", "uebergabe", "statistik", "bericht", "auskunft", "aufsicht",
])

/** What personal data is used for. */
export type Zweck = typeof Zweck.Type

/** The purposes that end with the case; a consent to them is void then, and a reopened case needs a new one, given after the end. */
export const fallgebunden: ReadonlyArray<Zweck> = Object.freeze<Array<Zweck>>(["fallarbeit", "vermittlung", "konferenz", "uebergabe"])
