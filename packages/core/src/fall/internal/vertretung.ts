/**
 * Who may act for a person of a case: herself, from the age of 15 on, or one of those who represent her: parents until she is 18,
 * a legal guardian at any age.
 *
 * @module
 */
import type { PersonId } from "../../datenschutz/Kennung.js"
import type { Stichtag } from "../../kernel/Stichtag.js"
import type { Akte } from "../Fall.js"
import { isUnder } from "./alter.js"

/** Whether somebody may act for a person; `zu-jung` says that it is the person herself, who is too young for it. */
type Handlungsmacht = "ja" | "zu-jung" | "nein"

const HANDLUNGSFAEHIG = 15
const VOLLJAEHRIG = 18
const DAY = /^\d{4}-\d{2}-\d{2}$/u

// The last one noted counts. Erased words are no day, and then the age is not known.
const geburtsdatumOf = ({ angaben }: Pick<Akte, "angaben">, person: PersonId): string | undefined =>
  angaben.findLast((angabe) => angabe.person === person && angabe.feld === "geburtsdatum" && DAY.test(angabe.wert))?.wert

/** Whether a person is known to be under an age, or known not to be; `undefined` where her birth date is not known. */
const isKnownUnder = (fall: Pick<Akte, "angaben">, person: PersonId, jahre: number, am: Stichtag): boolean | undefined => {
  const geburtsdatum = geburtsdatumOf(fall, person)
  return geburtsdatum === undefined ? undefined : isUnder(geburtsdatum, jahre, am)
}

/**
 * Tells whether somebody may consent, agree or withdraw for a person on a day.
 *
 * With a known birth date the person acts for herself from 15 on. Where it is not known, parents who represent her tell that
 * she may not; without any, or with a legal guardian, whom only an adult has, she may. From 15 to 17 parents may act beside her:
 * § 36 SGB I lets the child act and does not end custody. Who is known to be 18 is represented by a legal guardian only, and who is
 * known to be under 15 represents nobody.
 *
 * @quelle § 36 Abs. 1 SGB I; §§ 2, 1626, 1629 BGB; §§ 1814, 1823 BGB
 */
export const mayActFor = (fall: Pick<Akte, "personen" | "angaben">, person: PersonId, durch: PersonId, am: Stichtag): Handlungsmacht => {
  const found = fall.personen.find(({ id }) => id === person)
  if (found === undefined) return "nein"
  const zuJung = isKnownUnder(fall, durch, HANDLUNGSFAEHIG, am)
  const betreut = found.vertretung === "betreuung"
  if (durch !== person) {
    const endet = !betreut && isKnownUnder(fall, person, VOLLJAEHRIG, am) === false
    return found.vertretenDurch.includes(durch) && zuJung !== true && !endet ? "ja" : "nein"
  }
  if (zuJung !== undefined) return zuJung ? "zu-jung" : "ja"
  return betreut || found.vertretenDurch.length === 0 ? "ja" : "nein"
}

/** What would let somebody act for a person on a day, in words for a refusal: who may, and what has to be noted where it is not known. */
export const needMacht = (fall: Pick<Akte, "personen" | "angaben">, person: PersonId, am: Stichtag): { readonly needed: string; readonly koennen: string } => {
  const found = fall.personen.find(({ id }) => id === person)
  const koennen = [person, ...(found?.vertretenDurch ?? [])].filter((durch) => mayActFor(fall, person, durch, am) === "ja")
  const unknown = isKnownUnder(fall, person, HANDLUNGSFAEHIG, am) === undefined && !koennen.includes(person)
  const ways = [
    ...koennen,
    ...(unknown ? [`${person} herself, once an Angabe geburtsdatum says that she is ${HANDLUNGSFAEHIG}`] : []),
    ...(koennen.length === 0 ? [`AmendPerson of ${person} with somebody who represents her and may`] : []),
  ]
  return { needed: ways.join(", or "), koennen: koennen.join(", ") }
}
