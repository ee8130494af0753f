/**
 * Draws tables of columns and questions to them.
 *
 * @module
 */
import * as Spaltentabelle from "../src/cube/Spaltentabelle.js"
import type { Bedingung, Zaehlfrage, Zaehlmerkmal } from "../src/cube/Zaehlfrage.js"
import * as Stichtag from "../src/kernel/Stichtag.js"
import * as Codeliste from "../src/merkmal/Codeliste.js"
import * as Geschlecht from "../src/merkmal/Geschlecht.js"
import * as Merkmal from "../src/merkmal/Merkmal.js"
import { herkunft, jahre } from "./anyCube.js"
import type { Seeded } from "./seeded.js"

const FEHLT = { schluessel: "fehlt", name: "fehlt", art: "fehlt" } as const
const baender = (...keys: ReadonlyArray<string>): Codeliste.Codeliste["auspraegungen"] => keys.map((schluessel) => ({ schluessel, name: schluessel }))
const liste = (id: string, auspraegungen: Codeliste.Codeliste["auspraegungen"]): Codeliste.Codeliste => Codeliste.make({ id, titel: id, quelle: "made up", auspraegungen })

const sex = Merkmal.make("geschlecht", Geschlecht.liste)
const alter = Merkmal.make("alter", liste("alter", baender("ALT000B18", "ALT018B25", "ALT025B65", "ALT065UM")))
const jung = Merkmal.make("jung", liste("jung", [...baender("ALT000B06", "ALT006B15", "ALT015B18"), FEHLT]))
const herkunftOderFehlt = { ...herkunft, id: "herkunft-fehlt", liste: liste("herkunft-fehlt", [...herkunft.liste.auspraegungen, FEHLT]) }

const anyTag = ({ int }: Seeded): Stichtag.Stichtag => Stichtag.addDays(Stichtag.make(1950, 1, 1), int(0, 26_000))
// Days around birthdays, where ages change.
const anyNearTag = ({ pick, int }: Seeded): Stichtag.Stichtag => Stichtag.addDays(Stichtag.make(int(1960, 2024), pick([1, 2, 3, 12]), pick([1, 28])), int(-1, 3))

const KEYS = ["pl", "it", "tr", "asien", "sy", "eu", "?", "", "fehlt", "__proto__"] as const

/** Draws a table of the columns l, s, j (keys), t, u (days), w, k (numbers), and many (keys, of two bytes). */
export const anyTabelle = (chance: Seeded, zeilen = chance.int(0, 60)): Spaltentabelle.Spaltentabelle => {
  const { pick, int } = chance
  const draw = <A>(one: () => A): ReadonlyArray<A> => Array.from({ length: zeilen }, one)
  const tame = chance.bool()
  const keys = (choices: readonly [string, ...ReadonlyArray<string>]): Spaltentabelle.Schluesselspalte =>
    Spaltentabelle.schluesselspalte(draw(() => (!tame && int(0, 9) === 0 ? undefined : pick(choices))))
  const wide = keys(tame ? ["pl", "it"] : KEYS)
  return Spaltentabelle.make({
    l: keys(tame ? ["pl", "it", "tr", "asien"] : KEYS),
    s: keys(["m", "w", "d", "ohne-angabe", ...(tame ? [] : ["x"])]),
    j: keys(["2020", "2021"]),
    t: Spaltentabelle.tagesspalte(draw(() => (int(0, 9) === 0 ? undefined : anyTag(chance)))),
    u: Spaltentabelle.tagesspalte(draw(() => anyNearTag(chance))),
    w: Spaltentabelle.zahlenspalte(draw(() => (tame ? pick([1, 2, 0.5, 0.1]) : pick([1, 0, 0.25, 1.000001, 3, -1, Number.NaN, Infinity, undefined])))),
    k: { _tag: "Zahl", zahlen: Uint8Array.from(draw(() => int(0, 5))) },
    many: { ...wide, codes: Uint16Array.from(wide.codes, (code) => (code === 255 ? 65_535 : code)) },
  })
}

const anySpalte = (chance: Seeded): Zaehlmerkmal => {
  const { pick } = chance
  const stichtag = pick([Stichtag.make(2020, 12, 31), Stichtag.make(2024, 2, 29), Stichtag.make(2019, 2, 28), anyNearTag(chance)])
  return pick<() => Zaehlmerkmal>([
    () => ({ merkmal: pick([herkunft, herkunftOderFehlt]), lesart: { art: "spalte", spalte: pick(["l", "many"]) } }),
    () => ({ merkmal: herkunftOderFehlt, lesart: { art: "umschluesselung", spalte: pick(["l", "many"]), paare: { "pl": "it", "?": "tr", "": "asien" }, ...(chance.bool() ? { sonst: "pl" } : {}) } }),
    () => ({ merkmal: pick([alter, jung]), lesart: { art: "alter", spalte: pick(["t", "u"]), stichtag } }),
    () => ({ merkmal: sex, lesart: { art: "geschlecht", spalte: "s", geburtstag: pick(["t", "u"]), zuordnung: pick([{ art: "keine" as const }, { art: "geburtsmonat" as const, ungerade: "m" as const, gerade: "w" as const }]) } }),
    () => ({ merkmal: sex, lesart: { art: "spalte", spalte: "s" } }),
    () => ({ merkmal: jahre, lesart: { art: "spalte", spalte: "j" } }),
    () => ({ merkmal: jahre, lesart: { art: "fest", schluessel: "2021" } }),
  ])()
}

/** Draws a condition. */
export const anyBedingung = (chance: Seeded, depth = 3): Bedingung => {
  const { pick, int } = chance
  const leaf = (): Bedingung => pick<() => Bedingung>([
    () => ({ art: "in", spalte: pick(["l", "s", "many"]), schluessel: Array.from({ length: int(0, 3) }, () => pick([...KEYS, "m", "w"])) }),
    () => ({ art: "zwischen", spalte: pick(["t", "u"]), ...(chance.bool() ? { von: anyTag(chance) } : {}), ...(chance.bool() ? { bis: anyTag(chance) } : {}) }),
    () => ({ art: "alter", spalte: pick(["t", "u"]), stichtag: anyNearTag(chance), ...(chance.bool() ? { von: int(0, 40) } : {}), ...(chance.bool() ? { unter: int(0, 80) } : {}) }),
    () => ({ art: "fehlt", spalte: pick(["l", "t", "w", "k", "many"]) }),
  ])()
  if (depth === 0 || chance.bool()) return leaf()
  return chance.bool() ? { art: "nicht", teil: anyBedingung(chance, depth - 1) }
    : { art: pick(["und", "oder"]), teile: Array.from({ length: int(0, 3) }, () => anyBedingung(chance, depth - 1)) }
}

/** Draws a question to such a table. */
export const anyZaehlfrage = (chance: Seeded): Zaehlfrage => {
  const merkmale = new Map(Array.from({ length: chance.int(0, 4) }, () => anySpalte(chance)).map((one) => [one.merkmal.id, one]))
  return {
    merkmale: [...merkmale.values()],
    ...(chance.bool() ? { filter: anyBedingung(chance) } : {}),
    ...(chance.int(0, 2) === 0 ? { gewicht: chance.pick(["w", "k"]) } : {}),
    ...(chance.bool() ? { hoechstens: chance.int(0, 6) } : {}),
  }
}
