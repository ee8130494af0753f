/**
 * What is doubtful in a text by its words alone, as nobody knows whose they are.
 *
 * @module
 */
import type { Finding } from "../../../kernel/Finding.js"
import { alltag } from "./alltag.js"
import { fold } from "./faltung.js"
import { namesOf } from "./sprachen.js"

const B = "(?<![\\p{L}\\p{M}\\d\\[-])"
const E = "(?![\\p{L}\\p{M}\\d\\]])"
const GROSS = "\\p{Lu}[\\p{L}\\p{M}'-]{1,40}"

const ZAHLWORT = "(?:drei|vier|fünf|fuenf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwoelf|(?:drei|vier|fünf|fuenf|sech|sieb|acht|neun)zehn|\\p{L}{0,20}(?:zwanzig|dreißig|dreissig|vierzig|fünfzig|fuenfzig|sechzig|siebzig|achtzig|neunzig)|\\p{L}{0,12}hundert|\\p{L}{0,12}tausend)"
const ORDNUNG = "(?:dritte|vierte|fünfte|fuenfte|sechste|siebte|achte|neunte|zehnte|elfte|zwölfte|zwoelfte)[nrs]?"

const VERWANDT = "(?:mutter|vater|eltern|tochter|töchter|sohn|söhne|kind|kinder|bruder|brüder|schwester|schwestern|geschwister|mann|ehemann|ehefrau|partner|partnerin|onkel|tante|oma|opa|großmutter|großvater|enkel|enkelin|cousin|cousine|neffe|nichte|baby|säugling|zwilling|schwager|schwägerin|freund|freundin|nachbar|nachbarin|kollege|kollegin|verlobte|verlobter|witwe|witwer|frau|familie|mädchen|junge)"
const BERUF = "(?:\\p{L}{0,20}(?:arzt|ärztin|anwalt|anwältin|lehrer|lehrerin|berater|beraterin|betreuer|betreuerin|arbeiter|arbeiterin|erzieher|erzieherin|leiter|leiterin|meister|meisterin|richter|richterin|pfleger|pflegerin|trainer|trainerin|vermieter|vermieterin|bearbeiter|bearbeiterin|dolmetscher|dolmetscherin|chef|chefin|hebamme|psychologe|psychologin|therapeut|therapeutin|pfarrer|pfarrerin|imam|vormund|lotse|lotsin|coach|mentor|mentorin))"
const BETRIEB = "(?:\\p{L}{0,20}(?:bäckerei|metzgerei|friseur|frisör|salon|restaurant|imbiss|café|laden|firma|betrieb|praxis|apotheke|kanzlei|klinik|hotel|werkstatt|supermarkt|schule|kita|kindergarten|gymnasium|verein|gemeinde|moschee|kirche|heim|spedition|reinigung|unterkunft|wohngruppe))"
const SCHULART = "(?:Grund|Haupt|Real|Gesamt|Förder|Berufs|Hoch|Volkshoch|Musik|Fahr|Abend|Sekundar|Gemeinschafts|Ober|Sonder|Sprach|Tanz|Vor|Fach|Ganztags|Regel|Schwimm|Sommer|Fachhoch|Fachober|Berufsfach|Pflege|Privat|Eltern|Gewerbe|Handels|Mittel|Landes|Kunst|Bau|Näh|Ski|Reit|Tages|Ballett|Kranken|Krankenpflege|Altenpflege|Berufsgrund|Wirtschafts|Waldorf|Montessori|Kloster|Wunsch|Schwester|Stadtteil|Nachbar)"

const nichtName = new Set(["bedarf", "hause", "weitem", "tag", "nacht", "wind", "licht", "zeiten", "krankheit", "regen", "gelegenheit", "fragen", "problemen", "kindern", "eltern", "freunden", "verwandten", "bekannten", "behoerden", "aemtern", "antraegen", "gespraechen", "terminen", "besuchen", "konflikten", "schwierigkeiten", "beginn", "ende", "interesse", "nachbarn", "geschwistern"])
const NOMEN = /(?:ungen?|heit|keit|tion|taet|schaft|nis|ment|amt|amts|center|zentrum|stelle|dienst|traeger|kurs|geld|hilfe|arbeit|zeit|leben|recht|verein|schule)(?:en|s|n)?$/u

// A noun of every day is no name; the word that may be one stands in the first brackets.
const isOpen = (wort: string): boolean => {
  const folded = fold(wort)
  return !alltag.has(folded) && !nichtName.has(folded) && !NOMEN.test(folded)
}

interface Muster {
  readonly code: string
  readonly was: string
  readonly muster: ReadonlyArray<RegExp>
}

const of = (flags: string, ...muster: ReadonlyArray<string>): ReadonlyArray<RegExp> => muster.map((one) => new RegExp(one, flags))

// Small words after the first letter: written in both cases, as the words that follow need their capital.
const both = (pattern: string): string => pattern.replaceAll(/(?<![\\\p{L}])(\p{Ll})(?=\p{Ll})/gu, (_, letter: string) => `[${letter.toUpperCase()}${letter}]`)

const ZWEIFEL: ReadonlyArray<Muster> = [
  { code: "befund/SchilderungNumber", was: "a number stands here: a reader may know whom it fits", muster: of("giu", "\\d+", `${B}${ZAHLWORT}(?:e[nrs]?)?${E}`, `${B}${ORDNUNG}${E}`) },
  { code: "befund/SchilderungDay", was: "a day or a time is told here: a reader may know what happened then", muster: of("giu", `${B}(?:mon|diens|donners|frei|sams|sonn)tag(?:s|e|en)?${E}`, `${B}(?:mittwochs?|sonnabends?)${E}`, `${B}(?:letzten?|vorigen?|vergangenen?|nächsten?|kommenden?)\\s{1,3}(?:woche|monat|jahr|sommer|winter|herbst|frühling|frühjahr)${E}`) },
  { code: "befund/SchilderungInitial", was: "a single capital letter stands here: it may be the initial of somebody", muster: of("gu", "(?<![\\p{L}\\p{M}])(?<!(?<![\\p{L}\\p{M}])\\p{Ll}\\.\\s?)\\p{Lu}\\.(?!\\s?\\p{Ll}\\.)") },
  { code: "befund/SchilderungQuote", was: "somebody is quoted here: words that were said may be known to those who heard them", muster: of("gu", "[„“”\"«»]") },
  { code: "befund/SchilderungRelation", was: "a word stands here that tells of something rare", muster: of("gu", "(?<![\\p{L}\\p{M}])(?:einzig\\p{Ll}*|alleinig\\p{Ll}*|bekannt(?:e[rsn]?)?|Zeitung\\p{Ll}*|Presse|Zwilling\\p{Ll}*|Drilling\\p{Ll}*)(?![\\p{L}\\p{M}])") },
  { code: "befund/SchilderungScript", was: "a word stands here with letters of another script: it may be a name, or one in disguise", muster: of("gu", "(?:(?!\\p{Script=Latin})\\p{L}\\p{M}*)+") },
  {
    code: "befund/SchilderungName", was: "a word stands here that may be the name of a person, a school or a firm",
    muster: of("gu",
      `(?<=${B}${both(`(?:${VERWANDT}|${BERUF}|${BETRIEB})`)}\\s{1,3})(${GROSS})${E}`,
      `(?<=${B}(?:[Hh]eißt|[Hh]eissen|[Hh]eißen|[Hh]ieß|[Nn]amens|[Gg]enannt|[Nn]ennt sich|[Rr]ufname)\\s{1,3})(${GROSS})${E}`,
      `(?<=${B}(?:[Ff]rau|[Hh]errn?|[Ff]amilie)\\s{1,3}(?:zu|zur|zum|der|den|dem|das)\\s{1,3})(${GROSS})${E}`,
      `${B}(\\p{Lu}[\\p{L}\\p{M}]{3,30}s)\\s{1,3}(?:wohnen|haben|sind|kommen|leben|suchen|warten|brauchen|wollen|ziehen|gehen|waren|hatten)${E}`,
      `${B}\\p{Lu}[\\p{L}\\p{M}.]{1,30}(?:-\\p{Lu}[\\p{L}\\p{M}.]{0,30}){0,4}-(?:Schule|Gymnasium|Kolleg|Kita|Kindergarten|Grundschule|Realschule|Gesamtschule|Hauptschule|Förderschule|Berufskolleg)${E}`,
      `${B}(?!${SCHULART}(?:s|en)?schul)\\p{Lu}[\\p{L}\\p{M}]{2,30}(?:schule|gymnasium|kolleg)${E}`,
      `(?<=${B}[Bb]ei\\s{1,3})(${GROSS})${E}`,
      `(?<=${B}(?:arbeitet|arbeiten|arbeitete|jobbt|putzt|angestellt|beschäftigt|Ausbildung|Praktikum|Stelle|Minijob|Job)\\s{1,3}(?:bei|in)\\s{1,3}(?:der|dem|den|einer|einem)\\s{1,3})(${GROSS})${E}`,
      `${B}${GROSS}\\s{1,3}(?:GmbH|mbH|AG|KG|OHG|UG|e\\.\\s?K\\.|e\\.\\s?V\\.|&)`,
      `${B}(?:Sankt|St\\.)\\s{1,3}(${GROSS})${E}`),
  },
  {
    code: "befund/SchilderungPlace", was: "a word stands here that may tell where somebody lives",
    muster: of("gu",
      `${B}(?:[Aa]m|[Aa]n\\s{1,3}der|[Hh]inter\\s{1,3}de[rm]|[Nn]eben\\s{1,3}de[rm]|[Gg]egenüber\\s{1,3}(?:de[rm]|vom)|[Bb]eim|[Nn]ahe\\s{1,3}de[rm])\\s{1,3}(?:[Aa]lten\\s{1,3}|[Nn]euen\\s{1,3})?(?:[Mm]arkt|[Mm]arktplatz|[Pp]ost|[Bb]ahnhof|[Kk]irche|[Mm]ühle|[Ww]ald|[Bb]ach|[Pp]ark|[Ss]ee|[Kk]anal|[Hh]afen|[Zz]eche|[Ff]riedhof|[Rr]athaus|[Ss]chloss|[Mm]oschee|[Ss]portplatz|[Ss]tadion|[Bb]rücke|[Tt]or)${E}`,
      `(?<=${B}(?:[Ww]ohn|[Ll]eb|[Zz]ieh|[Zz]og|[Gg]ezogen|[Gg]emeldet|[Uu]mgezogen)\\p{Ll}{0,4}\\s{1,3}(?:in|nach|aus|bei)\\s{1,3})(${GROSS})${E}`),
  },
]

/** A doubtful place: where it begins, and what is doubtful of it. */
export interface Zweifel {
  readonly code: string
  readonly stelle: number
  readonly was: string
}

/** Lists the doubtful places of a text, each once for each kind of doubt. */
export const findDoubts = (text: string): ReadonlyArray<Zweifel> =>
  ZWEIFEL.flatMap(({ code, muster, was }) => {
    const stellen = muster.flatMap((one) => [...text.matchAll(one)]).filter((found) => found[1] === undefined || isOpen(found[1])).map(({ index }) => index)
    return [...new Set(stellen)].sort((a, b) => a - b).map((stelle) => ({ code, stelle, was }))
  })

/** Warns of languages that a case has noted and that have no row in the table: their names stay in a text. */
export const checkSprachen = (sprachen: ReadonlyArray<string>): ReadonlyArray<Finding> =>
  [...new Set(sprachen)].filter((sprache) => namesOf(sprache) === undefined).map((sprache) => ({
    code: "befund/SchilderungLanguage", schwere: "warnung", path: [], details: { sprache },
    message: `the names of the language ${sprache} are not known and stay in a text: read the text for them`,
  }))

// The longest Wortlaut: a text of this length is still read within a moment.
const HOECHSTENS = 8_000

/** Refuses texts that are too long to be looked through. */
export const checkLength = (texte: Readonly<Record<"schilderung" | "frage", string>>): ReadonlyArray<Finding> =>
  Object.entries(texte).filter(([, text]) => text.length > HOECHSTENS).map(([feld, { length }]) => ({
    code: "befund/SchilderungLong", schwere: "fehler", path: [feld], details: { feld, zeichen: length, hoechstens: HOECHSTENS },
    message: `the text "${feld}" has ${length} characters, at most ${HOECHSTENS} go out; make it shorter`,
  }))
