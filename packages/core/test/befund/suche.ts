/**
 * Looks for the secrets of a case in what went out; it shares no code with what takes them out.
 *
 * @module
 */
import type { Geheimnis } from "./kuenstlicheFaelle.js"
import { findeSchreibweisen } from "./schreibweisen.js"

const LOOKALIKE: Readonly<Record<string, string>> = { а: "a", о: "o", х: "x", е: "e", р: "p", с: "c", ı: "i" }

// Two ways to read a text: with umlauts written out, and with all marks dropped.
const readings = (text: string): readonly [string, string] => {
  const base = text.normalize("NFKC").toLowerCase().replace(/[аохерсı]/gu, (letter) => LOOKALIKE[letter] ?? letter)
  const bare = (one: string): string => one.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss")
  return [bare(base.normalize("NFC").replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue")), bare(base)]
}

const lettersOf = (text: string): string => text.replace(/[^a-z]/gu, "")

/** A text that went out, read in every way. */
export interface Gelesen {
  readonly text: string
  readonly letters: readonly [string, string]
  readonly words: ReadonlySet<string>
  readonly compact: string
  readonly numbers: ReadonlySet<string>
  readonly digits: string
}

// Single letters that stand apart are a word that was spaced out.
const spacedWords = (text: string): ReadonlyArray<string> => [...text.matchAll(/(?<![a-z])[a-z](?:[^a-z0-9]{1,3}[a-z](?![a-z]))+/gu)].map((found) => lettersOf(found[0]))

/** Reads a text in every way. */
export const lies = (text: string): Gelesen => {
  const [written, bare] = readings(text)
  return {
    text,
    letters: [lettersOf(written), lettersOf(bare)],
    words: new Set([written, bare].flatMap((one) => [...one.split(/[^a-z]+/u), ...spacedWords(one)])),
    compact: written.replace(/[\s\p{Cf}]/gu, ""),
    numbers: numbersIn(text),
    digits: text.normalize("NFKC").replace(/\D/gu, ""),
  }
}

const MONATE = ["januar", "februar", "maerz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"]
const ROEMISCH = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]

const formsOfDay = (tag: string): ReadonlyArray<string> => {
  const [jahr = "", monat = "", day = ""] = tag.split("-")
  const [m, t, name] = [Number(monat), Number(day), MONATE[Number(monat) - 1] ?? ""]
  return [
    tag, `${day}.${monat}.`, `${t}.${m}.`, `${t}.${name}`, `${t}.${name.slice(0, 3)}`, `${t}ten${name}`, `${name}${jahr}`, `${day}/${monat}`, `${day}-${monat}-${jahr}`, `${jahr}${monat}${day}`, `${day}${monat}${jahr}`,
    `${jahr}/${monat}`, `${jahr}.${monat}`, `${t}.${ROEMISCH[m - 1] ?? ""}.`, `${t}.${m}.'`,
  ]
}

const holdsWord = ({ letters, words }: Gelesen, word: string): boolean =>
  readings(word).map(lettersOf).some((one) => (one.length >= 5 ? letters.some((all) => all.includes(one)) : [one, `${one}s`].some((short) => words.has(short))))

const hausnummerIn = (numbers: ReadonlySet<string>, hausnummer: string): ReadonlyArray<string> => (numbers.has(hausnummer.replace(/\D/gu, "")) ? [`Hausnummer: ${hausnummer}`] : [])

const numbersIn = (text: string): ReadonlySet<string> => new Set(text.normalize("NFKC").split(/\D+/u))

/** Looks for the number of the house in words alone: elsewhere a number may be another. */
export const findeHausnummer = (text: string, { hausnummer }: Geheimnis): ReadonlyArray<string> => hausnummerIn(numbersIn(text), hausnummer)

/**
 * Lists every secret of a case that stands in a text, each as kind and words; `nummern` looks for the number of the house by itself,
 * `tage` for every day of the case.
 */
export const finde = (gelesen: Gelesen, geheim: Geheimnis, { nummern = false, tage = true }: { readonly nummern?: boolean; readonly tage?: boolean } = {}): ReadonlyArray<string> => {
  const { alter, hausnummer, kennungen, mail, nation, ort, plz, strasse, telefon } = geheim
  const hit = (art: string, wert: string, is: boolean): ReadonlyArray<string> => (is ? [`${art}: ${wert}`] : [])
  const jahr = (geheim.geburtstage[0] ?? "").slice(0, 4)
  const nummer = telefon.replace(/\D/gu, "").slice(-7)
  const kern = strasse.replace(/(?:straße|weg|gasse|platz)$/u, "")
  return [
    ...geheim.namen.flatMap((name) => hit("Name", name, holdsWord(gelesen, name))),
    ...(tage ? [...geheim.geburtstage, ...geheim.tage] : geheim.geburtstage).flatMap((tag) => formsOfDay(tag).flatMap((form) => hit("Tag", form, gelesen.compact.includes(form)))),
    ...hit("Geburtsjahr", jahr, tage && gelesen.numbers.has(jahr)),
    ...hit("Alter", String(alter), [`${alter}jahrealt`, `${alter}-jaehrig`, `${alter}jaehrig`, `altervon${alter}`].some((form) => gelesen.compact.includes(form))),
    ...hit("Straße", strasse, holdsWord(gelesen, kern)),
    ...(nummern ? hausnummerIn(gelesen.numbers, hausnummer) : []),
    ...hit("Postleitzahl", plz, gelesen.numbers.has(plz) || (tage && gelesen.digits.includes(plz))),
    ...hit("Ort", ort, holdsWord(gelesen, ort)),
    ...hit("Telefon", telefon, gelesen.digits.includes(nummer)),
    ...hit("Mail", mail, gelesen.compact.includes(mail.split("@")[0] ?? mail)),
    ...nation.formen.flatMap((form) => hit("Herkunft", form, form.split(" ").filter((one) => one !== "Republik").some((one) => holdsWord(gelesen, one)))),
    ...kennungen.flatMap((one) => hit("Kennung", one, gelesen.compact.includes(one))),
    // The search for what is told has a test of its own; with numbers, the search for what is noted is tested.
    ...(tage && !nummern ? findeSchreibweisen(gelesen.text, geheim) : []),
  ]
}
