/**
 * Who may act for a person of a case: herself, from the age of 15 on, or one of those who represent her.
 *
 * @module
 */
import type { PersonId } from "../../datenschutz/Kennung.js"
import type { Stichtag } from "../../kernel/Stichtag.js"
import type { Akte } from "../Fall.js"

/** Whether somebody may act for a person; `zu-jung` says that it is the person herself, who is too young for it. */
export type Handlungsmacht = "ja" | "zu-jung" | "nein"

const ALTER = 15
const DAY = /^\d{4}-\d{2}-\d{2}$/u

// The last one noted counts. Erased words are no day, and then the age is not known.
const geburtsdatumOf = ({ angaben }: Pick<Akte, "angaben">, person: PersonId): string | undefined =>
  angaben.findLast((angabe) => angabe.person === person && angabe.feld === "geburtsdatum" && DAY.test(angabe.wert))?.wert

// Compared as texts: who was born on 29 February is a year older from 1 March on where the year has no such day (§ 188 Abs. 2 BGB).
const isUnder = (geburtsdatum: string, am: Stichtag): boolean => geburtsdatum > `${Number(am.slice(0, 4)) - ALTER}${am.slice(4)}`

/**
 * Tells whether somebody may consent, agree or withdraw for a person on a day.
 *
 * With a known birth date the person acts for herself from 15 on. Where it is not known, those who represent her tell that
 * she may not, and without any she may. Who is known to be under 15 represents nobody.
 *
 * @quelle § 36 Abs. 1 SGB I; § 1629 BGB
 */
export const mayActFor = (fall: Pick<Akte, "personen" | "angaben">, person: PersonId, durch: PersonId, am: Stichtag): Handlungsmacht => {
  const found = fall.personen.find(({ id }) => id === person)
  if (found === undefined) return "nein"
  const geburtsdatum = geburtsdatumOf(fall, durch)
  const zuJung = geburtsdatum !== undefined && isUnder(geburtsdatum, am)
  if (durch !== person) return found.vertretenDurch.includes(durch) && !zuJung ? "ja" : "nein"
  if (geburtsdatum !== undefined) return zuJung ? "zu-jung" : "ja"
  return found.vertretenDurch.length === 0 ? "ja" : "nein"
}
