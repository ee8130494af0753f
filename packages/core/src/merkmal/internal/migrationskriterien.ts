/**
 * What can be asked of one person's evidence, in three values: an answer that the evidence does not give is `unbekannt`.
 *
 * @module
 */
import type { Elternteil } from "../Nachweis.js"
import { GEBIET, jahrOf, nationalitiesOf, UNGENANNT } from "./lesbar.js"

/** A value of three-valued logic. */
export type Wahrheit = "ja" | "nein" | "unbekannt"

/** What a question about one person came to, and which evidence it lacked. */
export interface Urteil {
  readonly wert: Wahrheit
  readonly fehlt: ReadonlyArray<keyof Elternteil>
}

/** What is known of the person or of a parent. */
export type Angaben = Elternteil

/** A question about one person; `nach` is the last year in which an immigration does not count. */
export type Kriterium = (angaben: Angaben, nach: number | undefined) => Urteil

const JA: Urteil = { wert: "ja", fehlt: [] }
const NEIN: Urteil = { wert: "nein", fehlt: [] }
const unbekannt = (...fehlt: Urteil["fehlt"]): Urteil => ({ wert: "unbekannt", fehlt })
const decide = (condition: boolean): Urteil => (condition ? JA : NEIN)

/** Holds where every part does; one that does not hold settles it, whatever the others are. */
export const every = (urteile: ReadonlyArray<Urteil>): Urteil => {
  if (urteile.some(({ wert }) => wert === "nein")) return NEIN
  const open = urteile.filter(({ wert }) => wert === "unbekannt")
  return open.length === 0 ? JA : unbekannt(...open.flatMap(({ fehlt }) => fehlt))
}

/** What an office enters for a birth in an area that it does not know. */
const UNKNOWN_AREAS: ReadonlyArray<string> = ["998", UNGENANNT]

const auslaendisch: Kriterium = ({ staatsangehoerigkeiten, deutschDurch, deutschSeit }) => {
  const keys = nationalitiesOf(staatsangehoerigkeiten)
  if (keys.includes("000")) return NEIN
  if (!keys.includes(UNGENANNT)) return JA
  return deutschDurch === undefined && jahrOf(deutschSeit) === undefined ? unbekannt("staatsangehoerigkeiten") : NEIN
}

const imAuslandGeboren: Kriterium = ({ geburtsland = UNGENANNT, deutschDurch }) => {
  if (deutschDurch === "geburtsort") return NEIN
  return GEBIET.test(geburtsland) && !UNKNOWN_AREAS.includes(geburtsland) ? decide(geburtsland !== "000") : unbekannt("geburtsland")
}

const eingereist: Kriterium = ({ zuwanderung }, nach) => {
  if (zuwanderung === "nie") return NEIN
  const jahr = jahrOf(zuwanderung)
  return jahr === undefined ? unbekannt("zuwanderung") : decide(nach === undefined || jahr > nach)
}

/** Asks of a German how the nationality came; of a foreigner the answer is given. */
const byErwerb = (foreigner: Urteil, german: (erwerb: string) => boolean): Kriterium => (angaben, nach) => {
  if (angaben.deutschDurch !== undefined) return decide(german(angaben.deutschDurch))
  const { wert } = auslaendisch(angaben, nach)
  if (wert === "ja") return foreigner
  return wert === "nein" ? unbekannt("deutschDurch") : unbekannt("staatsangehoerigkeiten", "deutschDurch")
}

const weitereStaatsangehoerigkeit: Kriterium = ({ staatsangehoerigkeiten }) => {
  const keys = nationalitiesOf(staatsangehoerigkeiten)
  if (keys.some((key) => !["000", "997", UNGENANNT].includes(key))) return JA
  return keys.includes(UNGENANNT) ? unbekannt("staatsangehoerigkeiten") : NEIN
}

/** The questions that definitions are made of. */
export const kriterien = {
  /** Holds no German nationality. */
  auslaendisch,
  /** Was born outside Germany in its borders of today. */
  imAuslandGeboren,
  /** Was born outside Germany in its borders of today and came after the given year. */
  zugewandert: (angaben, nach) => every([imAuslandGeboren(angaben, nach), eingereist(angaben, nach)]),
  /** Is not German by birth: foreign, or German by a later act. */
  nichtDeutschGeboren: byErwerb(JA, (erwerb) => erwerb !== "geburt" && erwerb !== "geburtsort"),
  /** Is German by birth in Germany to foreign parents. */
  durchGeburtsort: byErwerb(NEIN, (erwerb) => erwerb === "geburtsort"),
  /** Is German otherwise than from a German parent. */
  nichtVonDeutschen: byErwerb(NEIN, (erwerb) => erwerb !== "geburt"),
  /** Holds a nationality besides the German one, or instead of it. */
  weitereStaatsangehoerigkeit,
  /** Speaks mostly another language than German in the family. */
  fremdsprachig: ({ familiensprache }) =>
    familiensprache === "deutsch" || familiensprache === "nicht-deutsch" ? decide(familiensprache === "nicht-deutsch") : unbekannt("familiensprache"),
} satisfies Readonly<Record<string, Kriterium>>

/** Lives in the same household as the person; asked of parents. */
export const imHaushalt = ({ imHaushalt: lives }: Angaben): Urteil => (lives === undefined ? unbekannt("imHaushalt") : decide(lives))
