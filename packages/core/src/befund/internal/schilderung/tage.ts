/**
 * Finds days and ages that are told in words.
 *
 * @module
 */
import { findAll, type Fund } from "./faltung.js"

const B = "(?<![\\p{L}\\p{M}\\d])"
const E = "(?![\\p{L}\\p{M}\\d])"

// Each of them tells a day, or a few, of any year. The moon moves some: then it is whoever knows the year that knows the day.
const feste = [
  "heilig(?:er|en)\\s{1,3}abend", "heiligabend\\p{L}*", "(?:(?:ersten?|zweiten?|[12]\\.)\\s{1,3})?weihnacht\\p{L}*", "silvester\\p{L}*", "sylvester\\p{L}*", "neujahr\\p{L}*", "(?:heilige\\p{L}*\\s{1,3})?drei\\s?könig\\p{L}*", "dreikönig\\p{L}*", "karneval\\p{L}*", "fasching\\p{L}*", "fastnacht\\p{L}*", "weiberfastnacht", "rosenmontag\\p{L}*",
  "aschermittwoch\\p{L}*", "palmsonntag", "gründonnerstag\\p{L}*", "karfreitag\\p{L}*", "karsamstag", "ostern", "oster(?:sonntag|montag|samstag|ferien|fest|feiertag|woche|nacht)\\p{L}*", "pfingst\\p{L}*", "(?:christi\\s{1,3}|mariä\\s{1,3})?himmelfahrt\\p{L}*", "vatertag\\p{L}*", "muttertag\\p{L}*", "fronleichnam\\p{L}*", "allerheiligen", "allerseelen", "reformationstag\\p{L}*",
  "buß-?\\s?und\\s{1,3}bettag", "totensonntag", "volkstrauertag", "advent\\p{L}*", "nikolaus\\p{L}*", "sankt\\s{1,3}martin", "martinstag", "erntedank\\p{L}*", "valentinstag", "halloween", "tag\\s{1,3}der\\s{1,3}(?:deutschen\\s{1,3}einheit|arbeit)", "maifeiertag", "(?:welt)?frauentag", "weltkindertag", "(?:mein|ihr|sein|dein)\\p{L}*\\s{1,3}geburtstag", "geburtstag",
  "zuckerfest\\p{L}*", "opferfest\\p{L}*", "fastenbrechen\\p{L}*", "fastenmonat", "ramadan\\p{L}*", "ramazan", "bayram", "kurban", "(?:aschura|ashura|muharram|mawlid)\\p{L}*", "(?:newroz|nowruz|nouruz|nevruz|nauruz|noruz)\\p{L}*", "chanukka", "pessach", "jom\\s{1,3}kippur", "rosch\\s{1,3}ha-?schana\\p{L}*", "sukkot", "purim", "diwali", "vesakh?", "holi", "meskel", "timkat", "enkutatasch", "sabantuj",
]

const WOCHENTAG = "(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(?:morgen|vormittag|mittag|nachmittag|abend|nacht)?"
const NAEHE = "(?:letzte|vorige|vergangene|nächste|kommende|diese|vorletzte|übernächste)[nrsm]?"

// One pattern for all of them: a text is read once and not a hundred times.
const tageswoerter = [
  new RegExp(`${B}(?:${[...feste, "(?:vor)?gestern", "übermorgen", `${NAEHE}\\s{1,3}${WOCHENTAG}`, `(?<=(?:am|vom|zum|seit|bis|ab)\\s{1,3})${WOCHENTAG}`, `${WOCHENTAG}(?=\\s{1,3}(?:vor|in)\\s{1,3}(?:ein|zwei|drei|vier|\\d))`].join("|")})${E}`, "gu"),
]

// These are told by their capital: "am Fünften", "ein Ersatz für den Mai".
const ORDNUNG = "(?:Ersten|Zweiten|Dritten|Vierten|Fünften|Fuenften|Sechsten|Siebten|Siebenten|Achten|Neunten|Zehnten|Elften|Zwölften|Zwoelften|\\p{Lu}\\p{Ll}*(?:zehn|zig|ßig|ssig)s?ten)"
const grosse = [
  new RegExp(`(?<=${B}(?:[Aa]m|[Vv]om|[Zz]um|[Dd]em|[Dd]en|[Bb]is)\\s{1,3})${ORDNUNG}${E}`, "gu"),
  /(?<![\p{L}\p{M}\d])(?:Januar|Jänner|Februar|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)s?(?![\p{L}\p{M}\d])/gu,
]

const EINER = "(?:ein|zwei|drei|vier|fünf|fuenf|sechs|sieben|acht|neun)"
const ZEHNER = "(?:zwanzig|dreißig|dreissig|vierzig|fünfzig|fuenfzig|sechzig|siebzig|achtzig|neunzig)"
const AB_ELF = `(?:${EINER}und)?${ZEHNER}|(?:drei|vier|fünf|fuenf|sech|sieb|acht|neun)zehn|elf|zwölf|zwoelf`
// Before a noun it counts what the noun says.
const OHNE_NOMEN = "(?!\\s{1,3}\\p{Lu})"
const alter = [
  new RegExp(`(?<=${B}(?:[Ii]st|[Ww]ird|[Ww]urde|[Ww]ar|[Mm]it|[Uu]m die|[Ss]chon|[Ee]rst|[Bb]ald|[Ff]ast|[Kk]napp|[Gg]erade|[Üü]ber|[Uu]nter|[Mm]itte|[Aa]nfang|[Ee]nde|[Ss]eit)\\s{1,3})(?:${AB_ELF})${E}${OHNE_NOMEN}`, "gu"),
  new RegExp(`(?<=${B}(?:[Mm]itte|[Aa]nfang|[Ee]nde)\\s{1,3})[2-9]0${E}(?!\\.)`, "gu"),
  new RegExp(`${B}(?:[Mm]itt|[Ee]nd|[Aa]nfangs?)?-?(?:[Zz]wanz|[Dd]rei(?:ß|ss)|[Vv]ierz|[Ff](?:ü|ue)nfz|[Ss]echz|[Ss]iebz|[Aa]chtz|[Nn]eunz)iger(?:in|innen|n|s)?${E}`, "gu"),
]

/** Finds days in words, in a text and the same in small letters, and ages in words. */
export const findTage = (text: string, lower: string): ReadonlyArray<Fund> => [
  ...tageswoerter.flatMap((one) => findAll(lower, one, "[Datum]")), ...grosse.flatMap((one) => findAll(text, one, "[Datum]")), ...alter.flatMap((one) => findAll(text, one, "[Alter]")),
]
