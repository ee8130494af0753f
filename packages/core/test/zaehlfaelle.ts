/**
 * Questions to small tables with the answers written out by hand: every CubeSource gives these.
 *
 * @module
 */
import * as Cube from "../src/cube/Cube.js"
import * as Spaltentabelle from "../src/cube/Spaltentabelle.js"
import type { Bedingung, Zaehlfrage, Zaehlmerkmal } from "../src/cube/Zaehlfrage.js"
import * as Messwert from "../src/kernel/Messwert.js"
import * as Stichtag from "../src/kernel/Stichtag.js"
import * as Codeliste from "../src/merkmal/Codeliste.js"
import * as Geschlecht from "../src/merkmal/Geschlecht.js"
import * as Merkmal from "../src/merkmal/Merkmal.js"

/** What an answer has to say, whatever holds the rows. */
export interface Zaehlantwort {
  /** The cells that are there, each with its keys and its value. */
  readonly zellen: ReadonlyArray<readonly [Merkmal.Koordinate, number]>
  readonly gezaehlt: number
  readonly ausgelassen: number
  readonly nichtGezaehlt: number
  readonly ohneAngabe: Readonly<Record<string, number>>
  readonly unbekannt: Readonly<Record<string, number>>
  /** Of each unknown answer its Merkmal (title), the answer, and how many rows have it; sorted. */
  readonly unbekannte: ReadonlyArray<readonly [string, string, number]>
}

/** One table, one question, one answer. */
export interface Zaehlfall {
  readonly name: string
  readonly tabelle: Spaltentabelle.Spaltentabelle
  readonly frage: Zaehlfrage
  readonly erwartet: Zaehlantwort
}

const byText = (a: readonly unknown[], b: readonly unknown[]): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

/** Brings an answer into the form in which sources are compared. */
export const antwortOf = ({ cube, gezaehlt, ausgelassen, nichtGezaehlt, ohneAngabe, unbekannt, findings }: Cube.Auszaehlung): Zaehlantwort => ({
  zellen: Cube.zellen(cube).map(({ koordinate, wert }) => [koordinate, Messwert.getWert(wert) ?? Number.NaN] as const).sort(byText),
  gezaehlt, ausgelassen, nichtGezaehlt, ohneAngabe, unbekannt,
  unbekannte: findings.filter(({ code }) => code === "cube/SchluesselTakenForMissing")
    .map(({ details }) => [String(details["merkmal"]), String(details["wert"]), Number(details["anzahl"])] as const).sort(byText),
})

/** Brings the cells of an expected answer into the order of `antwortOf`. */
export const geordnet = (antwort: Zaehlantwort): Zaehlantwort =>
  ({ ...antwort, zellen: [...antwort.zellen].sort(byText), unbekannte: [...antwort.unbekannte].sort(byText) })

const { schluesselspalte, tagesspalte, zahlenspalte, make } = Spaltentabelle
const tag = (text: string): Stichtag.Stichtag => Stichtag.make(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
const tage = (...texts: ReadonlyArray<string | undefined>): Spaltentabelle.Tagesspalte => tagesspalte(texts.map((text) => (text === undefined ? undefined : tag(text))))
const liste = (id: string, auspraegungen: Codeliste.Codeliste["auspraegungen"]): Codeliste.Codeliste => Codeliste.make({ id, titel: id, quelle: "made up", auspraegungen })
const keys = (...all: ReadonlyArray<string>): Codeliste.Codeliste["auspraegungen"] => all.map((schluessel) => ({ schluessel, name: `Name ${schluessel}` }))
const FEHLT = { schluessel: "fehlt", name: "keine Antwort", art: "fehlt" } as const

const sex = Merkmal.make("geschlecht", Geschlecht.liste)
const gruppe = Merkmal.make("gruppe", liste("gruppe", keys("a", "b")))
const gruppeOderFehlt = Merkmal.make("gruppe", liste("gruppe", [...keys("a", "b"), FEHLT]))
const alter = Merkmal.make("alter", liste("alter", keys("ALT000B18", "ALT018UM")))
const alterOderFehlt = Merkmal.make("alter", liste("alter", [...keys("ALT000B18", "ALT018B65"), FEHLT]))
const spalte = (merkmal: Merkmal.Merkmal, name: string): Zaehlmerkmal => ({ merkmal, lesart: { art: "spalte", spalte: name } })
const amTag = (merkmal: Merkmal.Merkmal, stichtag: string): Zaehlmerkmal => ({ merkmal, lesart: { art: "alter", spalte: "geboren", stichtag: tag(stichtag) } })

const alle = (zellen: Zaehlantwort["zellen"], gezaehlt: number, rest: Partial<Zaehlantwort> = {}): Zaehlantwort =>
  ({ zellen, gezaehlt, ausgelassen: 0, nichtGezaehlt: 0, ohneAngabe: {}, unbekannt: {}, unbekannte: [], ...rest })

const gruppen = make({ g: schluesselspalte(["a", "b", "a", undefined, "z", "z", ""]) })

const missing: ReadonlyArray<Zaehlfall> = [
  {
    name: "without a key for it, a missing answer has no place, nor has an unknown one",
    tabelle: gruppen, frage: { merkmale: [spalte(gruppe, "g")] },
    erwartet: alle([[{ gruppe: "a" }, 2], [{ gruppe: "b" }, 1]], 3, { nichtGezaehlt: 4, ohneAngabe: { gruppe: 0 }, unbekannt: { gruppe: 0 } }),
  },
  {
    name: "with a key for it, a missing answer is counted there, and so is an unknown one, the empty text among them",
    tabelle: gruppen, frage: { merkmale: [spalte(gruppeOderFehlt, "g")] },
    erwartet: alle([[{ gruppe: "a" }, 2], [{ gruppe: "b" }, 1], [{ gruppe: "fehlt" }, 4]], 7, {
      ohneAngabe: { gruppe: 4 }, unbekannt: { gruppe: 3 }, unbekannte: [["gruppe", "z", 2], ["gruppe", "", 1]],
    }),
  },
  {
    name: "the key for a missing answer is an answer where the column says it",
    tabelle: make({ g: schluesselspalte(["fehlt", "a"]) }), frage: { merkmale: [spalte(gruppeOderFehlt, "g")] },
    erwartet: alle([[{ gruppe: "a" }, 1], [{ gruppe: "fehlt" }, 1]], 2, { ohneAngabe: { gruppe: 0 }, unbekannt: { gruppe: 0 } }),
  },
  {
    name: "a row that one Merkmal refuses is not without an answer by another",
    tabelle: make({ g: schluesselspalte(["a", "z"]), s: schluesselspalte(["x", "x"]) }), frage: { merkmale: [spalte(gruppe, "g"), spalte(sex, "s")] },
    erwartet: alle([[{ gruppe: "a", geschlecht: "unbekannt" }, 1]], 1, {
      nichtGezaehlt: 1, ohneAngabe: { gruppe: 0, geschlecht: 1 }, unbekannt: { gruppe: 0, geschlecht: 1 }, unbekannte: [["Geschlecht", "x", 1]],
    }),
  },
  { name: "no rows", tabelle: make({ g: schluesselspalte([]) }), frage: { merkmale: [spalte(gruppe, "g")] }, erwartet: alle([], 0, { ohneAngabe: { gruppe: 0 }, unbekannt: { gruppe: 0 } }) },
  { name: "no Merkmal", tabelle: gruppen, frage: { merkmale: [] }, erwartet: alle([[{}, 7]], 7) },
  { name: "no Merkmal and no rows", tabelle: make({ g: schluesselspalte([]) }), frage: { merkmale: [] }, erwartet: alle([], 0) },
]

const darunter = Merkmal.make("land", liste("land", [
  { schluessel: "eu", name: "EU" }, { schluessel: "pl", name: "Polen", oberhalb: "eu" }, { schluessel: "it", name: "Italien", oberhalb: "eu" },
  { schluessel: "sy", name: "Syrien" }, { schluessel: "aleppo", name: "Aleppo", oberhalb: "sy", gliederung: "darunter" }, FEHLT,
]))
const jahre = Merkmal.make("jahr", liste("jahr", ["2020", "2021"].map((key) => ({ schluessel: key, name: key, gliederung: "darunter" as const }))))

const lists: ReadonlyArray<Zaehlfall> = [
  {
    name: "a group of several and one picked out of another have no place, not even under the missing answer",
    tabelle: make({ l: schluesselspalte(["eu", "pl", "sy", "aleppo", undefined]) }), frage: { merkmale: [spalte(darunter, "l")] },
    erwartet: alle([[{ land: "pl" }, 1], [{ land: "sy" }, 1], [{ land: "fehlt" }, 1]], 3, { nichtGezaehlt: 2, ohneAngabe: { land: 1 }, unbekannt: { land: 0 } }),
  },
  {
    name: "where the whole list is darunter, rows lie in its groups",
    tabelle: make({ j: schluesselspalte(["2020", "2021", "2021"]) }), frage: { merkmale: [spalte(jahre, "j")] },
    erwartet: alle([[{ jahr: "2020" }, 1], [{ jahr: "2021" }, 2]], 3, { ohneAngabe: { jahr: 0 }, unbekannt: { jahr: 0 } }),
  },
  {
    name: "a fixed key is that of every row",
    tabelle: gruppen, frage: { merkmale: [{ merkmal: jahre, lesart: { art: "fest", schluessel: "2021" } }] },
    erwartet: alle([[{ jahr: "2021" }, 7]], 7, { ohneAngabe: { jahr: 0 }, unbekannt: { jahr: 0 } }),
  },
  {
    name: "keys are recoded by pairs; without sonst those in no pair stay as they are",
    tabelle: gruppen, frage: { merkmale: [{ merkmal: gruppeOderFehlt, lesart: { art: "umschluesselung", spalte: "g", paare: { a: "b", z: "a" } } }] },
    erwartet: alle([[{ gruppe: "a" }, 2], [{ gruppe: "b" }, 3], [{ gruppe: "fehlt" }, 2]], 7, { ohneAngabe: { gruppe: 2 }, unbekannt: { gruppe: 1 }, unbekannte: [["gruppe", "", 1]] }),
  },
  {
    name: "sonst takes the keys in no pair, but no missing answer",
    tabelle: gruppen, frage: { merkmale: [{ merkmal: gruppeOderFehlt, lesart: { art: "umschluesselung", spalte: "g", paare: { a: "a" }, sonst: "b" } }] },
    erwartet: alle([[{ gruppe: "a" }, 2], [{ gruppe: "b" }, 4], [{ gruppe: "fehlt" }, 1]], 7, { ohneAngabe: { gruppe: 1 }, unbekannt: { gruppe: 0 } }),
  },
]

const HOSTILE = ["'", "\"; drop table rows; --", "\u0000", "Köln ß", "__proto__", "constructor", "insgesamt", "a\u001Fb", "\\", "%", "🙂", " a", "A"]
const boese = Merkmal.make("__proto__", liste("böse'\"", [...keys(...HOSTILE.filter((key) => key !== "a\u001Fb" && key !== "insgesamt")), FEHLT]))

const hostile: ReadonlyArray<Zaehlfall> = [
  {
    name: "keys are texts, whatever they look like",
    tabelle: make({ ["it's \"a\" column; --"]: schluesselspalte([...HOSTILE, "'"]) }), frage: { merkmale: [spalte(boese, "it's \"a\" column; --")] },
    erwartet: alle(
      [...HOSTILE.filter((key) => key !== "a\u001Fb" && key !== "insgesamt").map((key) => [Object.fromEntries([["__proto__", key]]), key === "'" ? 2 : 1] as const), [Object.fromEntries([["__proto__", "fehlt"]]), 2]],
      14,
      { ohneAngabe: Object.fromEntries([["__proto__", 2]]), unbekannt: Object.fromEntries([["__proto__", 2]]), unbekannte: [["böse'\"", "a\u001Fb", 1], ["böse'\"", "insgesamt", 1]] },
    ),
  },
  {
    name: "a column may be called as what every object has, and a filter and pairs name such keys",
    tabelle: make(Object.fromEntries([["__proto__", schluesselspalte(["__proto__", "'", "constructor"])]])),
    frage: {
      merkmale: [{ merkmal: gruppe, lesart: { art: "umschluesselung", spalte: "__proto__", paare: Object.fromEntries([["__proto__", "a"], ["'", "b"]]) } }],
      filter: { art: "in", spalte: "__proto__", schluessel: ["__proto__", "'", "' or 1=1 --"] },
    },
    erwartet: alle([[{ gruppe: "a" }, 1], [{ gruppe: "b" }, 1]], 2, { ausgelassen: 1, ohneAngabe: { gruppe: 0 }, unbekannt: { gruppe: 0 } }),
  },
  {
    name: "pairs know their own keys only",
    tabelle: make({ g: schluesselspalte(["constructor", "toString"]) }), frage: { merkmale: [{ merkmal: gruppe, lesart: { art: "umschluesselung", spalte: "g", paare: { x: "a" }, sonst: "b" } }] },
    erwartet: alle([[{ gruppe: "b" }, 2]], 2, { ohneAngabe: { gruppe: 0 }, unbekannt: { gruppe: 0 } }),
  },
]

const none = { ohneAngabe: { alter: 0 }, unbekannt: { alter: 0 } }
const ages: ReadonlyArray<Zaehlfall> = [
  {
    name: "who was born on 29 February is not 18 on 28 February",
    tabelle: make({ geboren: tage("2004-02-29", "2004-02-28", "2004-03-01") }), frage: { merkmale: [amTag(alter, "2022-02-28")] },
    erwartet: alle([[{ alter: "ALT000B18" }, 2], [{ alter: "ALT018UM" }, 1]], 3, none),
  },
  {
    name: "who was born on 29 February is 18 on 1 March",
    tabelle: make({ geboren: tage("2004-02-29", "2004-03-01", "2004-03-02") }), frage: { merkmale: [amTag(alter, "2022-03-01")] },
    erwartet: alle([[{ alter: "ALT000B18" }, 1], [{ alter: "ALT018UM" }, 2]], 3, none),
  },
  {
    name: "on a 29 February those born on the 28th and on the 29th are 18, those of 1 March not",
    tabelle: make({ geboren: tage("2002-02-28", "2002-03-01", "2004-02-29", "2006-02-28", "2006-03-01") }), frage: { merkmale: [amTag(alter, "2024-02-29")] },
    erwartet: alle([[{ alter: "ALT000B18" }, 1], [{ alter: "ALT018UM" }, 4]], 5, none),
  },
  {
    name: "the new age holds on the birthday, and on the day of birth it is 0",
    tabelle: make({ geboren: tage("2002-12-31", "2003-01-01", "2020-12-31") }), frage: { merkmale: [amTag(alter, "2020-12-31")] },
    erwartet: alle([[{ alter: "ALT000B18" }, 2], [{ alter: "ALT018UM" }, 1]], 3, none),
  },
  {
    name: "no day, a day after the Stichtag and an age without a band are counted as missing, the latter two as unknown",
    tabelle: make({ geboren: tage(undefined, "2021-01-01", "1950-06-01", "1800-01-01", "2999-12-31", "2000-01-01") }), frage: { merkmale: [amTag(alterOderFehlt, "2020-12-31")] },
    erwartet: alle([[{ alter: "ALT018B65" }, 1], [{ alter: "fehlt" }, 5]], 6, {
      ohneAngabe: { alter: 5 }, unbekannt: { alter: 4 }, unbekannte: [["alter", "ALT070", 1], ["alter", "ALT220", 1], ["alter", "nach dem Stichtag geboren", 2]],
    }),
  },
  {
    name: "days outside 1800 to 2999 are none",
    tabelle: make({ geboren: { _tag: "Tag", tage: Int32Array.of(-62_092, -62_091, 376_199, 376_200, Spaltentabelle.KEIN_TAG, 2_147_483_647) } }),
    frage: { merkmale: [amTag(alter, "2999-12-31")], filter: { art: "nicht", teil: { art: "fehlt", spalte: "geboren" } } },
    erwartet: alle([[{ alter: "ALT018UM" }, 1], [{ alter: "ALT000B18" }, 1]], 2, { ...none, ausgelassen: 4 }),
  },
  {
    name: "two ages of one birthday at two Stichtage",
    tabelle: make({ geboren: tage("2002-12-31", "2003-01-01", "2003-12-31", "2004-01-01") }),
    frage: { merkmale: [amTag(alter, "2020-12-31"), { ...amTag({ ...alter, id: "alter-danach" }, "2021-12-31"), merkmal: { ...alter, id: "alter-danach" } }] },
    erwartet: alle([[{ alter: "ALT018UM", "alter-danach": "ALT018UM" }, 1], [{ alter: "ALT000B18", "alter-danach": "ALT018UM" }, 2], [{ alter: "ALT000B18", "alter-danach": "ALT000B18" }, 1]], 4, { ohneAngabe: { alter: 0, "alter-danach": 0 }, unbekannt: { alter: 0, "alter-danach": 0 } }),
  },
]

const personen = make({ s: schluesselspalte(["d", "d", "ohne-angabe", "ohne-angabe", "w", "m", undefined, "d"]), geboren: tage("1990-01-31", "1990-02-01", "1990-12-31", "1990-11-01", "1990-02-01", "1990-01-01", "1990-01-01", undefined) })
const geschlecht = (zuordnung: Extract<Zaehlmerkmal["lesart"], { art: "geschlecht" }>["zuordnung"]): Zaehlmerkmal =>
  ({ merkmal: sex, lesart: { art: "geschlecht", spalte: "s", geburtstag: "geboren", zuordnung } })

const sexes: ReadonlyArray<Zaehlfall> = [
  {
    name: "divers and ohne Angabe are assigned by the month of birth; without one they are unbekannt",
    tabelle: personen, frage: { merkmale: [geschlecht({ art: "geburtsmonat", ungerade: "m", gerade: "w" })] },
    erwartet: alle([[{ geschlecht: "m" }, 3], [{ geschlecht: "w" }, 3], [{ geschlecht: "unbekannt" }, 2]], 8, { ohneAngabe: { geschlecht: 1 }, unbekannt: { geschlecht: 0 } }),
  },
  {
    name: "the other way round",
    tabelle: personen, frage: { merkmale: [geschlecht({ art: "geburtsmonat", ungerade: "w", gerade: "m" })], filter: { art: "in", spalte: "s", schluessel: ["d"] } },
    erwartet: alle([[{ geschlecht: "w" }, 1], [{ geschlecht: "m" }, 1], [{ geschlecht: "unbekannt" }, 1]], 3, { ausgelassen: 5, ohneAngabe: { geschlecht: 0 }, unbekannt: { geschlecht: 0 } }),
  },
  {
    name: "without an assignment all stay",
    tabelle: personen, frage: { merkmale: [geschlecht({ art: "keine" })] },
    erwartet: alle([[{ geschlecht: "m" }, 1], [{ geschlecht: "w" }, 1], [{ geschlecht: "d" }, 3], [{ geschlecht: "ohne-angabe" }, 2], [{ geschlecht: "unbekannt" }, 1]], 8, { ohneAngabe: { geschlecht: 1 }, unbekannt: { geschlecht: 0 } }),
  },
]

const gefiltert = make({ g: schluesselspalte(["a", "b", undefined, "a", "b", undefined]), geboren: tage("2000-01-01", "2000-01-01", "2000-01-01", undefined, undefined, undefined), z: zahlenspalte([1, undefined, 0, 1, 1, 1]) })
const filtered = (name: string, filter: Bedingung, gezaehlt: number): Zaehlfall => ({
  name, tabelle: gefiltert, frage: { merkmale: [], filter }, erwartet: alle(gezaehlt === 0 ? [] : [[{}, gezaehlt]], gezaehlt, { ausgelassen: 6 - gezaehlt }),
})
const isA: Bedingung = { art: "in", spalte: "g", schluessel: ["a"] }
const isOld: Bedingung = { art: "alter", spalte: "geboren", stichtag: tag("2020-06-30"), von: 18 }

const filters: ReadonlyArray<Zaehlfall> = [
  filtered("a key in a list", isA, 2),
  filtered("not a key: what has no answer is no more outside than inside", { art: "nicht", teil: isA }, 2),
  filtered("not not a key", { art: "nicht", teil: { art: "nicht", teil: isA } }, 2),
  filtered("no key of none", { art: "in", spalte: "g", schluessel: [] }, 0),
  filtered("not a key of none: of what is there", { art: "nicht", teil: { art: "in", spalte: "g", schluessel: [] } }, 4),
  filtered("a missing answer", { art: "fehlt", spalte: "g" }, 2),
  filtered("an answer that is there", { art: "nicht", teil: { art: "fehlt", spalte: "geboren" } }, 3),
  filtered("a number that is missing", { art: "fehlt", spalte: "z" }, 1),
  filtered("both, of which one is unknown", { art: "und", teile: [isA, isOld] }, 1),
  filtered("not both: one that is false decides", { art: "nicht", teil: { art: "und", teile: [isA, isOld] } }, 2),
  filtered("one of both: one that is true decides", { art: "oder", teile: [isA, isOld] }, 4),
  filtered("neither of both", { art: "nicht", teil: { art: "oder", teile: [isA, { art: "nicht", teil: isOld }] } }, 1),
  filtered("all of nothing", { art: "und", teile: [] }, 6),
  filtered("one of nothing", { art: "oder", teile: [] }, 0),
  filtered("unknown or missing", { art: "oder", teile: [isA, { art: "und", teile: [{ art: "fehlt", spalte: "g" }, { art: "fehlt", spalte: "geboren" }] }] }, 3),
  filtered("a day from one to another, both included", { art: "zwischen", spalte: "geboren", von: tag("2000-01-01"), bis: tag("2000-01-01") }, 3),
  filtered("a day after", { art: "zwischen", spalte: "geboren", von: tag("2000-01-02") }, 0),
  filtered("not a day after", { art: "nicht", teil: { art: "zwischen", spalte: "geboren", von: tag("2000-01-02") } }, 3),
  filtered("any day", { art: "zwischen", spalte: "geboren" }, 3),
  filtered("an age from 20 to under 21", { art: "alter", spalte: "geboren", stichtag: tag("2020-06-30"), von: 20, unter: 21 }, 3),
  filtered("not under 20", { art: "nicht", teil: { art: "alter", spalte: "geboren", stichtag: tag("2020-06-30"), unter: 20 } }, 3),
  filtered("an age before the birth is neither", { art: "oder", teile: [{ art: "alter", spalte: "geboren", stichtag: tag("1999-06-30") }, { art: "nicht", teil: { art: "alter", spalte: "geboren", stichtag: tag("1999-06-30") } }] }, 0),
]

const gewichtet = make({ g: schluesselspalte(["a", "a", "a", "b", "b", "b", "b", "a", undefined]), w: zahlenspalte([0.1, 0.2, 0.3, 2, undefined, -1, Infinity, 1.000001, 0.5]) })
const weights: ReadonlyArray<Zaehlfall> = [
  {
    name: "weights add up as decimals; one that is missing, below 0 or without end counts no row",
    tabelle: gewichtet, frage: { merkmale: [spalte(gruppeOderFehlt, "g")], gewicht: "w" },
    erwartet: alle([[{ gruppe: "a" }, 1.600001], [{ gruppe: "b" }, 2], [{ gruppe: "fehlt" }, 0.5]], 6, { nichtGezaehlt: 3, ohneAngabe: { gruppe: 1 }, unbekannt: { gruppe: 0 } }),
  },
  {
    name: "what the filter leaves out is not refused for its weight",
    tabelle: gewichtet, frage: { merkmale: [spalte(gruppe, "g")], gewicht: "w", filter: isA },
    erwartet: alle([[{ gruppe: "a" }, 1.600001]], 4, { ausgelassen: 5, ohneAngabe: { gruppe: 0 }, unbekannt: { gruppe: 0 } }),
  },
  {
    name: "rows of the weight 0 are counted, and their cell is there",
    tabelle: make({ g: schluesselspalte(["a", "b"]), w: { _tag: "Zahl", zahlen: Uint8Array.of(0, 3) } }), frage: { merkmale: [spalte(gruppe, "g")], gewicht: "w" },
    erwartet: alle([[{ gruppe: "a" }, 0], [{ gruppe: "b" }, 3]], 2, { ohneAngabe: { gruppe: 0 }, unbekannt: { gruppe: 0 } }),
  },
]

/** All cases. */
export const zaehlfaelle: ReadonlyArray<Zaehlfall> = [...missing, ...lists, ...hostile, ...ages, ...sexes, ...filters, ...weights]
