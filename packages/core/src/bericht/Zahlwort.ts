/**
 * Counts in German sentences: words up to twelve, figures above, the noun in the right form.
 *
 * @module
 */

/** A German noun (Nomen) as counts need it: its gender and both numbers in the nominative. */
export interface Nomen {
  readonly genus: "m" | "f" | "n"
  readonly singular: string
  readonly plural: string
  /** The singular in the genitive, where it does not just add an `s`, or `es` after a hissing sound. */
  readonly genitiv?: string
}

/** The cases that counts stand in. */
export type Kasus = "nominativ" | "akkusativ" | "dativ" | "genitiv"

const WORTE = [
  "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
] as const

const grouped = new Intl.NumberFormat("de-DE")

/**
 * Says a count: a word from zero to twelve, figures above.
 *
 * @example
 * ```ts
 * import { Zahlwort } from "@teilhabe/core/bericht"
 *
 * Zahlwort.toText(12) // => "zwölf"
 * Zahlwort.toText(10543) // => "10.543"
 * ```
 */
export const toText = (anzahl: number): string => WORTE[anzahl] ?? grouped.format(anzahl)

const ENDUNG: Readonly<Record<Kasus, Readonly<Record<Nomen["genus"], string>>>> = {
  nominativ: { m: "", f: "e", n: "" },
  akkusativ: { m: "en", f: "e", n: "" },
  dativ: { m: "em", f: "er", n: "em" },
  genitiv: { m: "es", f: "er", n: "es" },
}

/** Only two and three change in the genitive; above them it needs `von`. */
const GENITIV: Readonly<Record<number, string>> = { 2: "zweier", 3: "dreier" }

const singularOf = ({ genitiv, genus, singular }: Nomen, kasus: Kasus): string => {
  if (kasus !== "genitiv" || genus === "f") return singular
  return genitiv ?? `${singular}${/[sßxz]$/u.test(singular) ? "es" : "s"}`
}

/**
 * Gives the plural of a noun in a case; only the dative may add an `n`.
 *
 * @example
 * ```ts
 * import { Zahlwort } from "@teilhabe/core/bericht"
 *
 * Zahlwort.plural({ genus: "n", singular: "Projekt", plural: "Projekte" }, "dativ") // => "Projekten"
 * Zahlwort.plural({ genus: "f", singular: "Frist", plural: "Fristen" }, "dativ") // => "Fristen"
 * ```
 */
export const plural = (nomen: Nomen, kasus: Kasus = "nominativ"): string =>
  kasus === "dativ" && !/[ns]$/u.test(nomen.plural) ? `${nomen.plural}n` : nomen.plural

/**
 * Counts a noun in a sentence: none, one or many; in the genitive more than three of them stand with `von`.
 *
 * @example
 * ```ts
 * import { Zahlwort } from "@teilhabe/core/bericht"
 *
 * const frist = { genus: "f", singular: "Frist", plural: "Fristen" } as const
 * Zahlwort.anzahl(0, frist) // => "keine Frist"
 * Zahlwort.anzahl(1, frist, "dativ") // => "einer Frist"
 * Zahlwort.anzahl(7, frist) // => "sieben Fristen"
 * Zahlwort.anzahl(2, frist, "genitiv") // => "zweier Fristen"
 * ```
 */
export const anzahl = (count: number, nomen: Nomen, kasus: Kasus = "nominativ"): string => {
  if (count > 1 && kasus === "genitiv") return GENITIV[count] === undefined ? `von ${anzahl(count, nomen, "dativ")}` : `${GENITIV[count]} ${nomen.plural}`
  if (count > 1) return `${toText(count)} ${plural(nomen, kasus)}`
  return `${count === 1 ? "ein" : "kein"}${ENDUNG[kasus][nomen.genus]} ${singularOf(nomen, kasus)}`
}
