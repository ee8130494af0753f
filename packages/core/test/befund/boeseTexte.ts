/**
 * Stories as a case manager must not write them: every secret of a case stands in them, in many spellings.
 *
 * @module
 */
import type { Seeded } from "../seeded.js"
import type { Geheimnis } from "./kuenstlicheFaelle.js"
import { altersworte, FESTE, namensformen, netzname, sprachworte, tagesworte } from "./schreibweisen.js"

const MONATE = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"]
const ROEMISCH = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]

const spaced = (between: string) => (word: string): string => [...word].join(between)
const fullwidth = (word: string): string => word.replace(/[!-~]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))
const umlautFree = (word: string): string => word.replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ä", "ae").replaceAll("Ö", "Oe").replaceAll("Ü", "Ue")
const cyrillic = (word: string): string => word.replaceAll("a", "а").replaceAll("o", "о").replaceAll("x", "х")

const disguises: readonly [(word: string) => string, ...ReadonlyArray<(word: string) => string>] = [
  (word) => word, (word) => word, (word) => word.toUpperCase(), (word) => word.toLowerCase(), (word) => `${word}s`, (word) => `${word}’s`, (word) => `„${word}“`, (word) => `(${word})`,
  spaced(" "), spaced("."), spaced("-"), spaced("\u200B"), spaced("\u00AD"), spaced("\u2060"), spaced("_"), fullwidth, umlautFree, cyrillic,
  (word) => word.normalize("NFD"), (word) => `${word.slice(0, 3)}-${word.slice(3)}`, (word) => `${word.slice(0, 3)}\n${word.slice(3)}`, (word) => `${word}kind`, (word) => `Alt${word.toLowerCase()}`, (word) => `${word}/${word}`, (word) => `**${word}**`,
]

/** Ways to write a day: year first, in figures, in words. */
export const tagesformen = (tag: string): readonly [string, ...ReadonlyArray<string>] => {
  const [jahr = "", monat = "", tagImMonat = ""] = tag.split("-")
  const [m, t] = [Number(monat), Number(tagImMonat)]
  const name = MONATE[m - 1] ?? ""
  return [
    tag, `${tagImMonat}.${monat}.${jahr}`, `${t}.${m}.${jahr}`, `${t}.${m}.${jahr.slice(2)}`, `${t}.${m}.`, `${t}. ${m}.`, `${tagImMonat}. ${monat}. ${jahr}`, `${t}. ${name} ${jahr}`, `${t}. ${name}`, `${t}.${name.toUpperCase()} ${jahr}`, `${t}. ${name.slice(0, 3)}. ${jahr}`,
    `${tagImMonat}/${monat}/${jahr}`, `${tagImMonat}-${monat}-${jahr}`, `${jahr}${monat}${tagImMonat}`, `${tagImMonat}${monat}${jahr}`, `${jahr}/${monat}/${tagImMonat}`, `${name} ${jahr}`, `${t}. ${ROEMISCH[m - 1] ?? ""}. ${jahr}`, spaced(" ")(`${tagImMonat}.${monat}.${jahr}`), fullwidth(`${tagImMonat}.${monat}.${jahr}`), `${t}.${m}.'${jahr.slice(2)}`, `${jahr}.${monat}.${tagImMonat}`, `${t}ten ${name} ${jahr}`,
    `${tagImMonat}\u00A0.\u00A0${monat}\u00A0.\u00A0${jahr}`, `den ${t}. ${name}, ${jahr}`,
  ]
}

const RAHMEN: readonly [(word: string) => string, ...ReadonlyArray<(word: string) => string>] = [
  (word) => `Die Familie von ${word} wartet auf einen Platz.`, (word) => `Mit ${word} wurde lange gesprochen.`, (word) => `${word} wünscht sich eine eigene Wohnung.`, (word) => `Im Kurs fiel ${word} auf.`, (word) => `Das Amt schrieb an ${word}, doch es kam nichts.`, (word) => `Beteiligt: ${word}; weiter offen.`,
]

/** Writes a story of everything that is secret, once as it is noted and once as it is told. */
export const boeserText = (geheim: Geheimnis, chance: Seeded): string => `${notierterText(geheim, chance)} ${weitererText(geheim, chance)}`

const notierterText = (geheim: Geheimnis, chance: Seeded): string => {
  const { alter, hausnummer, kennungen, mail, nation, ort, plz, strasse, telefon } = geheim
  const dressed = (word: string): string => chance.pick(disguises)(word)
  const dated = [...geheim.geburtstage, ...geheim.tage].map((tag) => chance.pick(tagesformen(tag)))
  const jahr = (geheim.geburtstage[0] ?? "").slice(0, 4)
  const saetze = [
    ...geheim.namen.map((name) => (name.length < 4 ? chance.pick([name, `${name}s`, name.toUpperCase(), spaced(" ")(name), `Frau ${name}`]) : dressed(name))),
    ...dated.map((tag) => chance.pick([tag, `am ${tag}`, `seit dem ${tag}`, `(${tag})`])),
    chance.pick([`${strasse} ${hausnummer}`, `${strasse} Nr. ${hausnummer}`, `${strasse.replace("straße", "str.")} ${hausnummer}`, `${dressed(strasse)} ${hausnummer}`]),
    chance.pick([`${plz} ${ort}`, `D-${plz} ${ort}`, dressed(ort), `PLZ ${plz}`, spaced(" ")(plz)]),
    chance.pick([telefon, telefon.replace(" ", "/"), telefon.replace(" ", "-"), `+49 ${telefon.slice(1)}`, spaced(" ")(telefon.replace(" ", "")), telefon.replace(/(\d{3})(?=\d)/gu, "$1 ")]),
    chance.pick([mail, mail.toUpperCase(), mail.replace("@", " (at) "), mail.replace("@", "[at]").replace(".", "[punkt]"), mail.replace("@", " @ ")]),
    ...nation.formen.map((form) => chance.pick([form, form.toUpperCase(), form.toLowerCase(), `${form}-stämmig`])),
    chance.pick([nation.formen[0], spaced("\u200B")(nation.formen[0]), nation.formen[0].length > 4 ? spaced(" ")(nation.formen[0]) : nation.formen[0]]),
    chance.pick([`${alter} Jahre alt`, `${alter}-jährig`, `${alter}jährige Person`, `im Alter von ${alter} Jahren`, `Jahrgang ${jahr}`, `geb. ${jahr}`, `${jahr} geboren`]),
    ...kennungen.map((one) => chance.pick([one, one.toUpperCase()])),
    chance.pick([geheim.raum, `im ${geheim.raum}`, geheim.raum.toUpperCase()]),
  ]
  return saetze.map((satz) => chance.pick(RAHMEN)(satz)).join(" ")
}

/** Writes more of the same: names by ear, days and ages in words, languages, a name on the net. */
export const weitererText = (geheim: Geheimnis, chance: Seeded): string => {
  const any = (forms: ReadonlyArray<string>): ReadonlyArray<string> => (forms.length === 0 ? [] : [forms[chance.int(0, forms.length - 1)] ?? ""])
  const saetze = [
    ...geheim.namen.flatMap((name) => [...any(namensformen(name)), ...any(namensformen(name))]), ...geheim.geburtstage.flatMap((tag) => any(tagesworte(tag))), ...any(FESTE), ...any(altersworte(geheim.alter)), ...any(sprachworte(geheim)),
    chance.pick([netzname(geheim), `@${netzname(geheim)}`, `Insta: ${netzname(geheim)}`]),
  ]
  return saetze.map((satz) => chance.pick(RAHMEN)(satz)).join(" ")
}
