/**
 * What a question sees of each column: few numbers for many values, from which alone its answer follows.
 *
 * Two rows whose columns show the same lie in the same cell, or are left out or refused alike. So rows are counted by what
 * they show, and the rules of counting are walked through once for each combination, not for each row.
 *
 * @module
 */
import { find } from "../../../merkmal/Codeliste.js"
import type { Merkmal } from "../../../merkmal/Merkmal.js"
import type { Stichtag } from "../../../kernel/Stichtag.js"
import { deckungOf } from "../cubeDeckung.js"
import { empty } from "../cubeMake.js"
import { alterOf, FIRST, LAST, lastBirthday, toTage } from "./spaltenTage.js"
import { baenderOf, keyOfAlter } from "./alter.js"
import { type Bedingung, type Lesart, NACH_STICHTAG, type Zaehlfrage } from "./type.js"
import { assignByMonat } from "../../../merkmal/Geschlechtszuordnung.js"
import { nicht, OFFEN, recoded, verbinde, type Wahrheit } from "./zeilen.js"

/** What a question sees of a column of keys, of days, of the months of days, or of numbers. */
export type Aspekt =
  | { readonly art: "Schluessel"; readonly spalte: string; readonly of: (key: string | undefined) => number }
  /** Between the days at which it may change, it does not. */
  | { readonly art: "Tag"; readonly spalte: string; readonly grenzen: ReadonlyArray<number>; readonly of: (tage: number | undefined) => number }
  /** 0 for a day in an odd month, 1 in an even one, 2 for no day. */
  | { readonly art: "Monat"; readonly spalte: string }
  /** A weight, a number that is none, and no number. */
  | { readonly art: "Zahl"; readonly spalte: string; readonly werte: readonly [number, number, number] }
  | Paar

/**
 * What two columns show together, which is often less than each of them: of a sex and a month of birth the sex that counts.
 *
 * Questions with one `kennung` see as much; the parts are aspects of two columns.
 */
export interface Paar {
  readonly art: "Paar"
  readonly kennung: string
  readonly teile: ReadonlyArray<Aspekt>
  readonly of: (werte: ReadonlyArray<number>) => number
}

/** Reads something from what the columns show; the aspects by their places in the plan. */
export type Ablesung =
  | { readonly art: "fest"; readonly wert: number }
  | { readonly art: "eins"; readonly aspekt: number }

/** A condition over what the columns show. */
export type Filter =
  | { readonly art: "blatt"; readonly aspekt: number }
  | { readonly art: "und" | "oder"; readonly teile: ReadonlyArray<Filter> }
  | { readonly art: "nicht"; readonly teil: Filter }

/** A Merkmal with the places of its keys; beyond the last, `ohne`, `unbekannt` and `abgelehnt` follow. */
export interface Achse {
  readonly merkmal: Merkmal
  readonly keys: ReadonlyArray<string>
  /** The place of the key that means a missing answer. */
  readonly missing: number | undefined
  readonly platz: Ablesung
}

/** A question, made ready to be counted. */
export interface Plan {
  readonly frage: Zaehlfrage
  readonly merkmale: ReadonlyArray<Merkmal>
  readonly achsen: ReadonlyArray<Achse>
  readonly filter: Filter | undefined
  /** The aspect that tells whether the weight is one. */
  readonly gewicht: number | undefined
  readonly aspekte: ReadonlyArray<Aspekt>
}

interface Liste {
  readonly merkmal: Merkmal
  readonly keys: ReadonlyArray<string>
  readonly missing: number | undefined
  readonly platzOf: (key: string | undefined) => number
}

const listeOf = (merkmal: Merkmal): Liste => {
  const keys = [...deckungOf(merkmal.liste).zaehlbar]
  const places = new Map(keys.map((key, place) => [key, place]))
  const found = keys.findIndex((key) => find(merkmal.liste, key)?.art === "fehlt")
  const missing = found < 0 ? undefined : found
  const [ohne, unbekannt, abgelehnt] = missing === undefined ? [keys.length + 2, keys.length + 2, keys.length + 2] : [keys.length, keys.length + 1, keys.length + 2]
  const platzOf = (key: string | undefined): number =>
    key === undefined ? ohne : (places.get(key) ?? (find(merkmal.liste, key) === undefined ? unbekannt : abgelehnt))
  return { merkmal, keys, missing, platzOf }
}

// From one age to the next is from one birthday to the next: no other day changes anything.
const altersgrenzen = (stichtag: Stichtag): ReadonlyArray<number> =>
  [toTage(stichtag) + 1, ...Array.from({ length: Math.max(0, Number(stichtag.slice(0, 4)) - 1799) }, (_, alter) => lastBirthday(stichtag, alter) + 1)]

const inside = (grenzen: ReadonlyArray<number>): ReadonlyArray<number> =>
  [...new Set([FIRST, ...grenzen.filter((tage) => tage > FIRST && tage <= LAST)])].sort((a, b) => a - b)

type Arten = Readonly<Record<string, string>>

class Baustelle {
  readonly aspekte: Array<Aspekt> = []

  constructor(private readonly isTeil = false) {}

  see(aspekt: Aspekt): number {
    return this.aspekte.push(aspekt) - 1
  }

  tag(spalte: string, grenzen: ReadonlyArray<number>, of: (tage: number | undefined) => number): number {
    return this.see({ art: "Tag", spalte, grenzen: inside(grenzen), of })
  }

  alter(spalte: string, stichtag: Stichtag, missing: number, of: (alter: number | undefined) => number): number {
    return this.tag(spalte, altersgrenzen(stichtag), (tage) => (tage === undefined ? missing : of(alterOf(tage, stichtag))))
  }

  platz(lesart: Lesart, { merkmal: { liste }, platzOf }: Liste): Ablesung {
    switch (lesart.art) {
      case "fest":
        return { art: "fest", wert: platzOf(lesart.schluessel) }
      case "spalte":
        return { art: "eins", aspekt: this.see({ art: "Schluessel", spalte: lesart.spalte, of: platzOf }) }
      case "umschluesselung":
        return { art: "eins", aspekt: this.see({ art: "Schluessel", spalte: lesart.spalte, of: (key) => platzOf(recoded(lesart, key)) }) }
      case "alter": {
        const baender = baenderOf(liste)
        return { art: "eins", aspekt: this.alter(lesart.spalte, lesart.stichtag, platzOf(undefined), (alter) => platzOf(alter === undefined ? NACH_STICHTAG : keyOfAlter(baender, alter))) }
      }
      case "geschlecht":
        return this.geschlecht(lesart, platzOf)
    }
  }

  private geschlecht({ spalte, geburtstag, zuordnung }: Extract<Lesart, { readonly art: "geschlecht" }>, platzOf: Liste["platzOf"]): Ablesung {
    if (zuordnung.art === "keine") return { art: "eins", aspekt: this.see({ art: "Schluessel", spalte, of: platzOf }) }
    const tafel: Array<readonly [number, number, number]> = []
    const of = (key: string | undefined): number => {
      const platzIn = (ungerade: boolean | undefined): number => platzOf(key === undefined ? undefined : assignByMonat(zuordnung, key, ungerade))
      const zeile = [platzIn(true), platzIn(false), platzIn(undefined)] as const
      const known = tafel.findIndex((one) => one.every((platz, at) => platz === zeile[at]))
      return known < 0 ? tafel.push(zeile) - 1 : known
    }
    const teile: ReadonlyArray<Aspekt> = [{ art: "Schluessel", spalte, of }, { art: "Monat", spalte: geburtstag }]
    return { art: "eins", aspekt: this.see({ art: "Paar", kennung: "geschlecht", teile, of: ([zeile = 0, monat = 0]) => tafel[zeile]?.[monat] ?? 0 }) }
  }

  /** A condition counts where it is true: what is not known is as good as false, and within `nicht` as good as true. */
  filter(one: Bedingung, arten: Arten, offen: 0 | 1 = 0): Filter {
    const isPaar = !this.isTeil && (one.art === "und" || one.art === "oder") && isOfTwoDays(one, arten)
    if (isPaar) return { art: "blatt", aspekt: this.see(tagespaar(one, arten, offen)) }
    switch (one.art) {
      case "nicht":
        return { art: "nicht", teil: this.filter(one.teil, arten, offen === 0 ? 1 : 0) }
      case "und":
      case "oder":
        return { art: one.art, teile: one.teile.map((teil) => this.filter(teil, arten, offen)) }
      default:
        return { art: "blatt", aspekt: this.blatt(one, arten, offen) }
    }
  }

  private blatt(one: Exclude<Bedingung, { readonly art: "und" | "oder" | "nicht" }>, arten: Arten, offen: 0 | 1): number {
    const wahr = (is: boolean): 0 | 1 => (is ? 1 : 0)
    switch (one.art) {
      case "in": {
        const keys = new Set(one.schluessel)
        return this.see({ art: "Schluessel", spalte: one.spalte, of: (key) => (key === undefined ? offen : wahr(keys.has(key))) })
      }
      case "zwischen": {
        const [von, bis] = [one.von === undefined ? FIRST : toTage(one.von), one.bis === undefined ? LAST : toTage(one.bis)]
        return this.tag(one.spalte, [von, bis + 1], (tage) => (tage === undefined ? offen : wahr(von <= tage && tage <= bis)))
      }
      case "alter":
        return this.alter(one.spalte, one.stichtag, offen, (alter) => (alter === undefined ? offen : wahr((one.von ?? 0) <= alter && alter < (one.unter ?? Infinity))))
      case "fehlt":
        return arten[one.spalte] === "Tag" ? this.tag(one.spalte, [], (tage) => wahr(tage === undefined))
          : arten[one.spalte] === "Zahl" ? this.see({ art: "Zahl", spalte: one.spalte, werte: [0, 0, 1] })
          : this.see({ art: "Schluessel", spalte: one.spalte, of: (key) => wahr(key === undefined) })
    }
  }
}

const spaltenOf = (one: Bedingung): ReadonlyArray<string> =>
  one.art === "nicht" ? spaltenOf(one.teil) : "teile" in one ? one.teile.flatMap(spaltenOf) : [one.spalte]

const isOfTwoDays = (one: Bedingung, arten: Arten): boolean => {
  const spalten = new Set(spaltenOf(one))
  return spalten.size === 2 && [...spalten].every((spalte) => arten[spalte] === "Tag")
}

// Who lived in the town on a day follows from two days, and many questions ask it.
const tagespaar = (one: Bedingung, arten: Arten, offen: 0 | 1): Paar => {
  const teile = new Baustelle(true)
  const filter = teile.filter(one, arten, offen)
  return { art: "Paar", kennung: `${offen}${JSON.stringify(one)}`, teile: teile.aspekte, of: (werte) => wahrheitOf(filter, (aspekt) => werte[aspekt] ?? 0) }
}

/** Makes a question ready to be counted. */
export const planOf = (frage: Zaehlfrage, arten: Arten): Plan => {
  const baustelle = new Baustelle()
  const { merkmale } = empty(frage.merkmale.map(({ merkmal }) => merkmal))
  const achsen = merkmale.flatMap((merkmal) => {
    const liste = listeOf(merkmal)
    const lesart = frage.merkmale.find((one) => one.merkmal === merkmal)?.lesart
    return lesart === undefined ? [] : [{ merkmal, keys: liste.keys, missing: liste.missing, platz: baustelle.platz(lesart, liste) }]
  })
  const filter = frage.filter === undefined ? undefined : baustelle.filter(frage.filter, arten)
  const gewicht = frage.gewicht === undefined ? undefined : baustelle.see({ art: "Zahl", spalte: frage.gewicht, werte: [0, 1, 1] })
  return { frage, merkmale, achsen, filter, gewicht, aspekte: baustelle.aspekte }
}

/** Says what a condition makes of what the columns show. */
export const wahrheitOf = (filter: Filter, of: (aspekt: number) => number): Wahrheit => {
  switch (filter.art) {
    case "blatt": {
      const wert = of(filter.aspekt)
      return wert === 0 || wert === 1 ? wert : OFFEN
    }
    case "nicht":
      return nicht(wahrheitOf(filter.teil, of))
    case "und":
    case "oder":
      return verbinde(filter.art, filter.teile.map((teil) => wahrheitOf(teil, of)))
  }
}
