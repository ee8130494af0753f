/**
 * How the keys of one Merkmal hang together over all lists that tables use for it.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Altersgruppe from "../../../merkmal/Altersgruppe.js"
import * as Codeliste from "../../../merkmal/Codeliste.js"
import type { Zuordnung } from "../../../merkmal/Zuordnung.js"
import { addVektor, type Vektor } from "./vektor.js"

/** A sum of keys, each with its factor, that is always 0. */
export interface Beziehung {
  readonly schluessel: ReadonlyArray<number>
  readonly faktoren: ReadonlyArray<number>
}

/** What holds between the keys that a line of cells has. */
export interface Linienart {
  readonly gleichungen: ReadonlyArray<Beziehung>
  /** Pairs of keys of which the first holds no more than the second. */
  readonly paare: ReadonlyArray<readonly [klein: number, gross: number]>
}

/** The keys of one Merkmal over all its lists. */
export interface Geflecht {
  readonly merkmal: string
  /** All keys, the total first, then by name. */
  readonly schluessel: ReadonlyArray<string>
  readonly nummern: ReadonlyMap<string, number>
  /** How many steps of sums a key stands above the finest. */
  readonly stufen: ReadonlyArray<number>
  /** A key with two names, and in which lists. */
  readonly mehrdeutig: ReadonlyArray<{ readonly schluessel: string; readonly namen: readonly [string, string] }>
  readonly linienart: (vorhanden: ReadonlyArray<number>) => Linienart
  /** What one more in one of the finest parts changes: each key with how much. */
  readonly atome: ReadonlyArray<Vektor>
}

interface Summe {
  readonly ganzes: number
  readonly teile: ReadonlyArray<number>
}

const isDavon = ({ gliederung }: Codeliste.Auspraegung): boolean => gliederung !== "darunter"

const summenOf = (liste: Codeliste.Codeliste, nummern: ReadonlyMap<string, number>): ReadonlyArray<Summe> =>
  [undefined, ...liste.auspraegungen.map(({ schluessel }) => schluessel)].flatMap((key) => {
    const teile = Codeliste.below(liste, key).filter(isDavon).flatMap(({ schluessel }) => nummern.get(schluessel) ?? [])
    return teile.length === 0 ? [] : [{ ganzes: nummern.get(key ?? Codeliste.INSGESAMT) ?? 0, teile }]
  })

const summenOfZuordnung = ({ von, nach, paare }: Zuordnung, nummern: ReadonlyMap<string, number>): ReadonlyArray<Summe> =>
  nach.auspraegungen.flatMap(({ schluessel }) => {
    const teile = Codeliste.leaves(von).filter((one) => paare.get(one.schluessel)?.nach === schluessel).flatMap((one) => nummern.get(one.schluessel) ?? [])
    const ganzes = nummern.get(schluessel)
    return ganzes === undefined || teile.length === 0 || teile.includes(ganzes) ? [] : [{ ganzes, teile }]
  })

/** A band is what lies below its end without what lies below its start: an auxiliary key for each breakpoint. */
const altersbeziehungen = (schluessel: ReadonlyArray<string>): ReadonlyArray<Vektor> => {
  const grenzen = new Map<number, number>()
  const nummerOf = (grenze: number): number => {
    const known = grenzen.get(grenze) ?? schluessel.length + grenzen.size
    grenzen.set(grenze, known)
    return known
  }
  return schluessel.flatMap((key, nummer) => {
    const band = Altersgruppe.parse(key)
    if (Result.isFailure(band)) return []
    const { von, bis = Infinity } = band.success
    return [new Map([[nummer, 1], [nummerOf(bis), -1], [nummerOf(von), 1]])]
  })
}

const stufenOf = (anzahl: number, summen: ReadonlyArray<Summe>): ReadonlyArray<number> => {
  const stufen = Array.from({ length: anzahl }, () => 0)
  // Lists cannot be nested deeper than they have keys; a circle over several lists ends here as well.
  for (let again = true, round = 0; again && round < anzahl; round += 1) {
    again = false
    for (const { ganzes, teile } of summen) {
      const above = 1 + Math.max(...teile.map((teil) => stufen[teil] ?? 0))
      if ((stufen[ganzes] ?? 0) < above && above <= anzahl) {
        stufen[ganzes] = above
        again = true
      }
    }
  }
  return stufen
}

/** Solves all relations for their coarsest keys: what each of these is in terms of the others. */
const ersetzungenOf = (beziehungen: ReadonlyArray<Vektor>, stufe: (key: number) => number): ReadonlyMap<number, Vektor> => {
  const ersetzungen = new Map<number, Vektor>()
  for (const beziehung of beziehungen) {
    const rest = ersetze(beziehung, ersetzungen)
    const pivot = [...rest].sort(([a, fa], [b, fb]) => Number(Math.abs(fa) !== 1) - Number(Math.abs(fb) !== 1) || stufe(b) - stufe(a) || b - a)[0]
    if (pivot === undefined) continue
    const [key, faktor] = pivot
    const durch = new Map([...rest].filter(([other]) => other !== key).map(([other, f]) => [other, -f / faktor] as const))
    for (const [known, vektor] of ersetzungen) {
      const f = vektor.get(key)
      if (f === undefined) continue
      const neu = new Map(vektor)
      neu.delete(key)
      addVektor(neu, durch, f)
      ersetzungen.set(known, neu)
    }
    ersetzungen.set(key, durch)
  }
  return ersetzungen
}

const ersetze = (vektor: Vektor, ersetzungen: ReadonlyMap<number, Vektor>): Map<number, number> => {
  const rest = new Map<number, number>()
  for (const [key, faktor] of vektor) addVektor(rest, ersetzungen.get(key) ?? new Map([[key, 1]]), faktor)
  return rest
}

const atomeOf = (anzahl: number, ersetzungen: ReadonlyMap<number, Vektor>): ReadonlyArray<Vektor> => {
  const atome = new Map<number, Map<number, number>>()
  for (let key = 0; key < anzahl; key += 1) {
    for (const [atom, faktor] of ersetzungen.get(key) ?? new Map([[key, 1]])) {
      const own = atome.get(atom) ?? new Map<number, number>()
      own.set(key, faktor)
      atome.set(atom, own)
    }
  }
  return [...atome].sort(([a], [b]) => a - b).map(([, vektor]) => vektor)
}

/** Finds what holds between some keys alone: each key that the finer ones make up. */
const beziehungenUnter = (vorhanden: ReadonlyArray<number>, ersetzungen: ReadonlyMap<number, Vektor>): ReadonlyArray<Vektor> => {
  const stufen = new Map<number, { readonly vektor: Vektor; readonly durch: Vektor }>()
  return vorhanden.flatMap((key) => {
    const vektor = ersetze(new Map([[key, 1]]), ersetzungen)
    const durch = new Map([[key, 1]])
    for (let pivot = [...vektor.keys()].find((at) => stufen.has(at)); pivot !== undefined; pivot = [...vektor.keys()].find((at) => stufen.has(at))) {
      const stufe = stufen.get(pivot)
      const faktor = -(vektor.get(pivot) ?? 0) / (stufe?.vektor.get(pivot) ?? 1)
      addVektor(vektor, stufe?.vektor ?? new Map(), faktor)
      addVektor(durch, stufe?.durch ?? new Map(), faktor)
    }
    const [pivot] = vektor.keys()
    if (pivot === undefined) return [durch]
    stufen.set(pivot, { vektor, durch })
    return []
  })
}

const MAX_NENNER = 60

const toBeziehung = (vektor: Vektor): Beziehung => {
  let nenner = 1
  while (nenner < MAX_NENNER && [...vektor.values()].some((f) => Math.abs(f * nenner - Math.round(f * nenner)) > 1e-9)) nenner += 1
  return { schluessel: [...vektor.keys()], faktoren: [...vektor.values()].map((f) => Math.round(f * nenner)) }
}

/** Pairs part and whole where a list says so, or a band of ages lies inside another. */
const paareOf = (listen: ReadonlyArray<Codeliste.Codeliste>, schluessel: ReadonlyArray<string>, nummern: ReadonlyMap<string, number>) => {
  const darueber = schluessel.map(() => new Set<number>())
  for (const liste of listen) {
    for (const { schluessel: key } of liste.auspraegungen) {
      const own = darueber[nummern.get(key) ?? 0]
      for (const above of Codeliste.above(liste, key)) own?.add(nummern.get(above.schluessel) ?? 0)
      own?.add(0)
    }
  }
  const baender = schluessel.map((key) => Result.getOrUndefined(Altersgruppe.parse(key)))
  for (const [klein, fein] of baender.entries()) {
    for (const [gross, grob] of baender.entries()) {
      if (fein !== undefined && grob !== undefined && klein !== gross && Altersgruppe.nests(fein, grob) && !Altersgruppe.nests(grob, fein)) darueber[klein]?.add(gross)
    }
  }
  return darueber
}

const mehrdeutige = (merkmal: string, listen: ReadonlyArray<Codeliste.Codeliste>) => {
  const namen = new Map<string, string>()
  return listen.flatMap(({ auspraegungen }) => auspraegungen.flatMap(({ schluessel, name, auch = [] }) => {
    const known = namen.get(schluessel) ?? name
    namen.set(schluessel, known)
    const isBand = merkmal === Altersgruppe.ID && Result.isSuccess(Altersgruppe.parse(schluessel))
    return known === name || auch.includes(known) || isBand ? [] : [{ schluessel, namen: [known, name] as const }]
  }))
}

/** Puts together the lists that tables use for one Merkmal. */
export const geflechtOf = (merkmal: string, listen: ReadonlyArray<Codeliste.Codeliste>, zuordnungen: ReadonlyArray<Zuordnung>): Geflecht => {
  const keys = new Set(listen.flatMap(({ auspraegungen }) => auspraegungen.map(({ schluessel }) => schluessel)))
  const schluessel = [Codeliste.INSGESAMT, ...[...keys].sort((a, b) => (a < b ? -1 : 1))]
  const nummern = new Map(schluessel.map((key, nummer) => [key, nummer]))
  const ids = new Set(listen.map(({ id }) => id))
  const summen = [
    ...listen.flatMap((liste) => summenOf(liste, nummern)),
    ...zuordnungen.filter(({ von, nach }) => ids.has(von.id) && ids.has(nach.id)).flatMap((one) => summenOfZuordnung(one, nummern)),
  ]
  const stufen = stufenOf(schluessel.length, summen)
  const stufe = (key: number): number => stufen[key] ?? schluessel.length
  const geordnet = summen.sort((a, b) => stufe(a.ganzes) - stufe(b.ganzes) || a.ganzes - b.ganzes)
  const alter = merkmal === Altersgruppe.ID ? altersbeziehungen(schluessel) : []
  const ersetzungen = ersetzungenOf([...alter, ...geordnet.map(({ ganzes, teile }) => new Map([[ganzes, 1], ...teile.map((teil) => [teil, -1] as const)]))], stufe)
  const darueber = paareOf(listen, schluessel, nummern)
  const bekannt = new Map<string, Linienart>()
  const linienart = (vorhanden: ReadonlyArray<number>): Linienart => {
    const name = vorhanden.join(" ")
    const found = bekannt.get(name) ?? linienartOf(vorhanden, { ersetzungen, stufe, summen: geordnet, darueber })
    bekannt.set(name, found)
    return found
  }
  return { merkmal, schluessel, nummern, stufen, mehrdeutig: mehrdeutige(merkmal, listen), linienart, atome: atomeOf(schluessel.length, ersetzungen) }
}

interface Gewusst {
  readonly ersetzungen: ReadonlyMap<number, Vektor>
  readonly stufe: (key: number) => number
  readonly summen: ReadonlyArray<Summe>
  readonly darueber: ReadonlyArray<ReadonlySet<number>>
}

const linienartOf = (vorhanden: ReadonlyArray<number>, { ersetzungen, stufe, summen, darueber }: Gewusst): Linienart => {
  const da = new Set(vorhanden)
  const geordnet = [...vorhanden].sort((a, b) => stufe(a) - stufe(b) || b - a)
  const gleichungen = beziehungenUnter(geordnet, ersetzungen).map((vektor) => {
    // Where a list itself states the sum, its own, shorter one stands for the one that was worked out.
    const letzter = geordnet.findLast((key) => vektor.has(key))
    const eigene = summen.filter(({ ganzes, teile }) => ganzes === letzter && teile.every((teil) => da.has(teil))).sort((a, b) => a.teile.length - b.teile.length)[0]
    return eigene === undefined ? toBeziehung(vektor) : { schluessel: [eigene.ganzes, ...eigene.teile], faktoren: [1, ...eigene.teile.map(() => -1)] }
  })
  const ganz = new Set(gleichungen.flatMap(({ schluessel, faktoren }) =>
    schluessel.flatMap((gross, at) => (faktoren[at] === 1 && faktoren.every((f, other) => other === at || f === -1) ? schluessel.map((klein) => `${klein} ${gross}`) : []))))
  const paare = vorhanden.flatMap((klein) => {
    const wholes = [...(darueber[klein] ?? [])].filter((gross) => da.has(gross))
    // The nearest wholes say it all: what holds the nearest, holds what is above it, too.
    return wholes.filter((gross) => !wholes.some((other) => other !== gross && darueber[other]?.has(gross) === true) && !ganz.has(`${klein} ${gross}`)).map((gross) => [klein, gross] as const)
  })
  return { gleichungen, paare }
}
