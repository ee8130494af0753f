/**
 * Takes out of a text what the case knows of its people, and what looks like it.
 *
 * @module
 */
import type { Angabe } from "../../../fall/Angabe.js"
import type { Eroeffnet } from "../../../fall/Fall.js"
import { findAddressed } from "./anreden.js"
import { type Fund, findAll, fold, normalise, partsOf, read, words } from "./faltung.js"
import { findHerkunft } from "./herkunft.js"
import { findNames, findWords } from "./namen.js"
import { findOrte } from "./orte.js"
import { findNumbers } from "./zahlen.js"

/** What a case knows of its people, as far as words can tell it. */
export interface Bekannt {
  readonly namen: ReadonlyArray<string>
  readonly anschriften: ReadonlyArray<string>
  readonly kontakte: ReadonlyArray<string>
  readonly staatsangehoerigkeiten: ReadonlyArray<string>
  /** The tags of the languages that people of the case speak. */
  readonly sprachen: ReadonlyArray<string>
  readonly besondere: ReadonlyArray<string>
  readonly kennungen: ReadonlyArray<string>
  /** The names of the quarters of the town. */
  readonly raeume: ReadonlyArray<string>
}

const kontaktteile = new Set(["www", "http", "https", "gmail", "mail", "email", "telefon", "mobil", "handy", "fax", "example", "invalid", "online", "tel"])

const allWords = new Set(["und", "von", "van", "der", "die", "das", "den", "frau", "herr", "familie", "geb", "geborene", "dr", "prof"])

/** Reads from a case what may not stand in a text about it. */
export const bekanntOf = (fall: Eroeffnet, raeume: ReadonlyArray<string>): Bekannt => {
  const werte = (feld: Angabe["feld"]): ReadonlyArray<string> => fall.angaben.filter((one) => one.feld === feld).map(({ wert }) => wert)
  const { fallfuehrung, vertretung } = fall.zustaendig
  return {
    namen: werte("name"), anschriften: werte("anschrift"), kontakte: werte("kontakt"), staatsangehoerigkeiten: werte("staatsangehoerigkeit"),
    sprachen: [...new Set(werte("sprache"))], besondere: werte("besonders"), raeume,
    kennungen: [fall.fall, fallfuehrung, ...vertretung, ...fall.personen.map(({ id }) => id), ...fall.einwilligungen.map(({ id }) => id)],
  }
}

// A key holds small letters, digits, "-" and "." only.
const findKeys = (text: string, kennungen: ReadonlyArray<string>): ReadonlyArray<Fund> => {
  const lower = text.toLowerCase()
  return [...new Set(kennungen)].filter((one) => lower.includes(one))
    .flatMap((one) => findAll(text, new RegExp(`(?<![\\p{L}\\d])${one.replaceAll(".", "\\.")}(?![\\p{L}\\d])`, "giu"), "[Kennung]"))
}

// Of what is special about somebody only the nouns tell, and they are long.
const nounsOf = (wert: string): ReadonlyArray<string> => words(normalise(wert)).filter(({ text }) => text.length >= 5 && /^\p{Lu}/u.test(text)).map(({ text }) => fold(text))

const findIn = (text: string, bekannt: Bekannt): ReadonlyArray<Fund> => {
  const lesung = read(text)
  const namen = bekannt.namen.flatMap((name) => partsOf(name, 2)).filter((part) => !allWords.has(part))
  return [
    ...findNames(lesung, namen),
    ...findAddressed(text, namen),
    ...findOrte(lesung, bekannt.anschriften, bekannt.raeume),
    ...findWords(lesung, bekannt.kontakte.flatMap((kontakt) => partsOf(kontakt, 4)).filter((part) => !kontaktteile.has(part)), "[Kontakt]"),
    ...findNumbers(text),
    ...findHerkunft(lesung, bekannt.staatsangehoerigkeiten, bekannt.sprachen),
    ...findWords(lesung, bekannt.besondere.flatMap(nounsOf), "[Angabe]"),
    ...findKeys(text, bekannt.kennungen),
  ]
}

// A handle, an address of mail: letters with figures, low lines or ats among them.
const TOKEN = /[\p{L}\p{M}\d_@][\p{L}\p{M}\d._@+-]*/gu
const HANDLE = /[_@]|\p{L}[\p{M}._-]*\d|\d[._-]*\p{L}/u

// What is found inside a handle takes all of it, and what is joined to a word of origin goes with it.
const widen = (text: string, funde: ReadonlyArray<Fund>): ReadonlyArray<Fund> => {
  const tokens = [...text.matchAll(TOKEN)].map((found) => ({ von: found.index, wort: found[0].replace(/[.+-]+$/u, "") })).filter(({ wort }) => HANDLE.test(wort))
  const ends = funde.flatMap((fund) => {
    if (fund.fuer !== "[Herkunft]") return []
    const joined = /^-\p{Ll}[\p{L}\p{M}]+/u.exec(text.slice(fund.bis, fund.bis + 40))
    return joined === null ? [] : [{ ...fund, bis: fund.bis + joined[0].length }]
  })
  const whole = funde.flatMap((fund) => tokens.filter(({ von, wort }) => von < fund.bis && fund.von < von + wort.length).map(({ von, wort }) => ({ von: Math.min(von, fund.von), bis: Math.max(von + wort.length, fund.bis), fuer: wort.includes("@") ? "[Kontakt]" : fund.fuer })))
  return [...ends, ...funde, ...whole]
}

/** A text after the removal, and how many places were removed. */
export interface Entfernt {
  readonly text: string
  readonly entfernt: number
}

// Places that touch or overlap are one; it is called after what begins first, and of equals after the longest.
const unite = (funde: ReadonlyArray<Fund>): ReadonlyArray<Fund> => {
  const united: Array<Fund> = []
  for (const fund of [...funde].sort((a, b) => a.von - b.von || b.bis - a.bis)) {
    const last = united.at(-1)
    if (last === undefined || fund.von >= last.bis) united.push(fund)
    else if (fund.bis > last.bis) united[united.length - 1] = { ...last, bis: fund.bis }
  }
  return united
}

/** Takes out of a text all that is known of the people of a case; what stands in its place says what kind of thing it was. */
export const remove = (text: string, bekannt: Bekannt): Entfernt => {
  const plain = normalise(text)
  const funde = unite(widen(plain, findIn(plain, bekannt)))
  let at = 0
  const parts = funde.map(({ bis, fuer, von }) => {
    const part = plain.slice(at, von) + fuer
    at = bis
    return part
  })
  return { text: parts.join("") + plain.slice(at), entfernt: funde.length }
}
