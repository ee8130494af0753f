import type * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import type * as Stichtag from "../kernel/Stichtag.js"
import { bestandAt } from "./internal/bestand.js"
import type { Kim } from "./Kim.js"
import * as Lesart from "./Lesart.js"
import { type Besetzungsstand, besetzungAt, type Stelle } from "./Stelle.js"

/** To whom a post is passed on; `gewiss` is false where no source says since when. */
export interface Empfaenger {
  readonly an: Id.Id
  readonly gewiss: boolean
}

/** One post of the plan. */
export interface Posten {
  readonly stelle: Id.Id
  readonly besetzung: Besetzungsstand
  readonly umfang?: Messwert.Messwert
  readonly weitergeleitet: ReadonlyArray<Empfaenger>
  /** Whether a source says to which Baustein it belongs, or somebody read it so. */
  readonly bausteinbezug: "quelle" | "lesart"
}

/** What is known of full-time equivalents: the sum of the figures there are, and how many posts it leaves out. */
export interface Umfang {
  /** Absent where no post has a figure. */
  readonly summe: Messwert.Messwert
  readonly mitAngabe: number
  readonly ohneAngabe: number
}

/** One line of the plan: how many posts, and `besetzt`, `unbesetzt` and `unbekannt` make them up. */
export interface Zeile {
  /** Left out on the line of the posts that nobody assigns, and on the total. */
  readonly baustein?: Id.Id
  readonly stellen: number
  readonly besetzt: number
  readonly unbesetzt: number
  readonly unbekannt: number
  readonly umfang: Umfang
  readonly posten: ReadonlyArray<Posten>
  /** Posts that are in no count: no source says whether they were there on the day. */
  readonly ungewiss: ReadonlyArray<Id.Id>
}

/** The posts of KIM on a day, by Baustein and in all. */
export interface Stellenplan {
  readonly stichtag: Stichtag.Stichtag
  readonly zeilen: ReadonlyArray<Zeile>
  readonly gesamt: Zeile
}

const postenOf = (kim: Kim, stelle: Stelle, stichtag: Stichtag.Stichtag): Posten => ({
  stelle: stelle.id,
  besetzung: besetzungAt(stelle, stichtag),
  ...(stelle.umfang === undefined ? {} : { umfang: stelle.umfang }),
  weitergeleitet: stelle.weiterleitungen.flatMap((weiterleitung) => {
    const bestand = bestandAt(kim, weiterleitung, stichtag)
    return bestand === "nein" ? [] : [{ an: weiterleitung.an, gewiss: bestand === "ja" }]
  }),
  bausteinbezug: Lesart.bezug(stelle, "baustein"),
})

const umfangOf = (posten: ReadonlyArray<Posten>): Umfang => {
  const figures = posten.flatMap(({ umfang }) => (umfang === undefined || Messwert.isFehlend(umfang) ? [] : [umfang]))
  return {
    summe: figures.length === 0 ? Messwert.fehlend("unbekannt") : Messwert.sum(figures),
    mitAngabe: figures.length,
    ohneAngabe: posten.length - figures.length,
  }
}

const zeileOf = (kim: Kim, stellen: ReadonlyArray<Stelle>, stichtag: Stichtag.Stichtag): Zeile => {
  const there = stellen.map((stelle) => ({ stelle, bestand: bestandAt(kim, stelle, stichtag) }))
  const posten = there.filter(({ bestand }) => bestand === "ja").map(({ stelle }) => postenOf(kim, stelle, stichtag))
  const count = (stand: Besetzungsstand): number => posten.filter(({ besetzung }) => besetzung === stand).length
  return {
    stellen: posten.length,
    besetzt: count("besetzt"),
    unbesetzt: count("unbesetzt"),
    unbekannt: count("unbekannt"),
    umfang: umfangOf(posten),
    posten,
    ungewiss: there.filter(({ bestand }) => bestand === "ungewiss").map(({ stelle }) => stelle.id),
  }
}

/**
 * Counts the posts on a day by Baustein: filled, vacant, and those of which nobody says.
 *
 * Unknown never counts as vacant, and full-time equivalents that nobody says are in no sum; how many are missing stands
 * beside it. A post without a time of its own counts from the last day of the document that tells of it.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { stellenplan } from "@teilhabe/core/kim"
 * import { marlKim } from "@teilhabe/konzepte/marlKim"
 *
 * const { gesamt, zeilen } = stellenplan(marlKim, Stichtag.make(2024, 6, 30))
 * zeilen.map(({ baustein, stellen }) => [baustein, stellen]) // => [["koordinierung", 1], ["case-management", 2], ["auslaenderbehoerde", 2]]
 * gesamt.unbekannt // => 5
 * gesamt.umfang.ohneAngabe // => 5
 * ```
 */
export const stellenplan = (kim: Kim, stichtag: Stichtag.Stichtag): Stellenplan => {
  const known = new Set<string>(kim.bausteine.map(({ id }) => id))
  const rest = kim.stellen.filter(({ baustein }) => baustein === undefined || !known.has(baustein))
  const zeilen = kim.bausteine.map(({ id }): Zeile => {
    const own = kim.stellen.filter(({ baustein }) => baustein === id)
    return { baustein: id, ...zeileOf(kim, own, stichtag) }
  })
  const unassigned = zeileOf(kim, rest, stichtag)
  // A line without any post would tell that one is to come.
  const isEmpty = unassigned.stellen + unassigned.ungewiss.length === 0
  return {
    stichtag,
    zeilen: isEmpty ? zeilen : [...zeilen, unassigned],
    gesamt: zeileOf(kim, kim.stellen, stichtag),
  }
}
