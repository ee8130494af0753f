/**
 * A question answered row by row: slow, plain, and what the quick way falls back on and is held against.
 *
 * @module
 */
import type { Stichtag } from "../../../kernel/Stichtag.js"
import type { Codeliste } from "../../../merkmal/Codeliste.js"
import { assignByMonat } from "../../../merkmal/Geschlechtszuordnung.js"
import { empty } from "../cubeMake.js"
import { type Auszaehlung, LISTED, Zaehlung } from "../cubeTally.js"
import type { Spaltentabelle } from "./spaltenType.js"
import { fehltCode } from "./spaltenCheck.js"
import { alterOf, isMonatUngerade, isTag, toTage } from "./spaltenTage.js"
import { baenderOf, keyOfAlter } from "./alter.js"
import { type Bedingung, type Lesart, NACH_STICHTAG, type Zaehlfrage } from "./type.js"

/** What a condition says of a row: false, true, or nothing. */
export type Wahrheit = 0 | 1 | 2

/** False, true, and not known. */
export const [FALSCH, WAHR, OFFEN]: readonly [0, 1, 2] = [0, 1, 2]

const wahrheit = (is: boolean): Wahrheit => (is ? WAHR : FALSCH)

/** Turns what is known around. */
export const nicht = (one: Wahrheit): Wahrheit => (one === OFFEN ? OFFEN : one === WAHR ? FALSCH : WAHR)

/** Puts what several conditions say together. */
export const verbinde = (art: "und" | "oder", teile: ReadonlyArray<Wahrheit>): Wahrheit => {
  const decides = art === "und" ? FALSCH : WAHR
  return teile.includes(decides) ? decides : teile.includes(OFFEN) ? OFFEN : nicht(decides)
}

const keyIn = ({ spalten }: Spaltentabelle, name: string): ((row: number) => string | undefined) => {
  const spalte = spalten[name]
  if (spalte?._tag !== "Schluessel") return () => undefined
  const missing = fehltCode(spalte.codes)
  return (row) => (spalte.codes[row] === missing ? undefined : spalte.schluessel[spalte.codes[row] ?? -1])
}

const tagIn = ({ spalten }: Spaltentabelle, name: string): ((row: number) => number | undefined) => {
  const spalte = spalten[name]
  return (row) => {
    const tage = spalte?._tag === "Tag" ? spalte.tage[row] : undefined
    return tage !== undefined && isTag(tage) ? tage : undefined
  }
}

const alterKeys = (tabelle: Spaltentabelle, name: string, liste: Codeliste, stichtag: Stichtag): ((row: number) => string | undefined) => {
  const [tagOf, baender] = [tagIn(tabelle, name), baenderOf(liste)]
  return (row) => {
    const tage = tagOf(row)
    if (tage === undefined) return undefined
    const alter = alterOf(tage, stichtag)
    return alter === undefined ? NACH_STICHTAG : keyOfAlter(baender, alter)
  }
}

/** Reads the key of a Merkmal from a row. */
export const keyOf = (tabelle: Spaltentabelle, lesart: Lesart, liste: Codeliste): ((row: number) => string | undefined) => {
  switch (lesart.art) {
    case "fest":
      return () => lesart.schluessel
    case "spalte":
      return keyIn(tabelle, lesart.spalte)
    case "alter":
      return alterKeys(tabelle, lesart.spalte, liste, lesart.stichtag)
    case "umschluesselung": {
      const read = keyIn(tabelle, lesart.spalte)
      return (row) => recoded(lesart, read(row))
    }
    case "geschlecht": {
      const [read, tagOf] = [keyIn(tabelle, lesart.spalte), tagIn(tabelle, lesart.geburtstag)]
      return (row) => {
        const [key, tage] = [read(row), tagOf(row)]
        return key === undefined ? undefined : assignByMonat(lesart.zuordnung, key, tage === undefined ? undefined : isMonatUngerade(tage))
      }
    }
  }
}

/** Finds the key that a key of another list belongs to. */
export const recoded = ({ paare, sonst }: Extract<Lesart, { readonly art: "umschluesselung" }>, key: string | undefined): string | undefined =>
  key === undefined ? undefined : Object.hasOwn(paare, key) ? paare[key] : (sonst ?? key)

type Pruefung = (row: number) => Wahrheit

const ofTag = (tagOf: (row: number) => number | undefined, test: (tage: number) => Wahrheit): Pruefung => (row) => {
  const tage = tagOf(row)
  return tage === undefined ? OFFEN : test(tage)
}

const isMissing = (tabelle: Spaltentabelle, name: string): ((row: number) => boolean) => {
  const spalte = tabelle.spalten[name]
  if (spalte?._tag === "Zahl") return (row) => Number.isNaN(spalte.zahlen[row])
  const read = spalte?._tag === "Tag" ? tagIn(tabelle, name) : keyIn(tabelle, name)
  return (row) => read(row) === undefined
}

/** Makes of a condition what it says of a row. */
export const pruefung = (tabelle: Spaltentabelle, one: Bedingung): Pruefung => {
  switch (one.art) {
    case "nicht": {
      const teil = pruefung(tabelle, one.teil)
      return (row) => nicht(teil(row))
    }
    case "und":
    case "oder": {
      const teile = one.teile.map((teil) => pruefung(tabelle, teil))
      return (row) => verbinde(one.art, teile.map((teil) => teil(row)))
    }
    case "in": {
      const read = keyIn(tabelle, one.spalte)
      return (row) => {
        const key = read(row)
        return key === undefined ? OFFEN : wahrheit(one.schluessel.includes(key))
      }
    }
    case "fehlt": {
      const missing = isMissing(tabelle, one.spalte)
      return (row) => wahrheit(missing(row))
    }
    case "zwischen": {
      const [von, bis] = [one.von === undefined ? -Infinity : toTage(one.von), one.bis === undefined ? Infinity : toTage(one.bis)]
      return ofTag(tagIn(tabelle, one.spalte), (tage) => wahrheit(von <= tage && tage <= bis))
    }
    case "alter":
      return ofTag(tagIn(tabelle, one.spalte), (tage) => {
        const alter = alterOf(tage, one.stichtag)
        return alter === undefined ? OFFEN : wahrheit((one.von ?? 0) <= alter && alter < (one.unter ?? Infinity))
      })
  }
}

/** Reads the weight of a row. */
export const gewichtOf = (tabelle: Spaltentabelle, name: string | undefined): ((row: number) => number) => {
  const spalte = name === undefined ? undefined : tabelle.spalten[name]
  return spalte?._tag === "Zahl" ? (row) => spalte.zahlen[row] ?? Number.NaN : () => 1
}

/** Begins a count of rows by their numbers. */
export const beginne = (tabelle: Spaltentabelle, { merkmale, hoechstens = LISTED }: Zaehlfrage): Zaehlung<number> => {
  const leser = Object.fromEntries(merkmale.map(({ merkmal, lesart }) => [merkmal.id, keyOf(tabelle, lesart, merkmal.liste)] as const))
  return new Zaehlung(empty(merkmale.map(({ merkmal }) => merkmal)).merkmale, leser, hoechstens)
}

/** Counts a table row by row. */
export const countZeilen = (tabelle: Spaltentabelle, frage: Zaehlfrage): Auszaehlung => {
  const zaehlung = beginne(tabelle, frage)
  const filter = frage.filter === undefined ? () => WAHR : pruefung(tabelle, frage.filter)
  const gewicht = gewichtOf(tabelle, frage.gewicht)
  let ausgelassen = 0
  for (let row = 0; row < tabelle.zeilen; row += 1) {
    if (filter(row) === WAHR) zaehlung.take(row, row, gewicht(row))
    else ausgelassen += 1
  }
  return zaehlung.auszaehlung(ausgelassen)
}
