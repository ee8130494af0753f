/**
 * Looks for the cheapest box of cells by which a secret cell could hold another number.
 *
 * In each Merkmal one of the finest parts gets one more, or one more and another one less. All of this together changes
 * the corners of a box, and the totals of those Merkmale alone in which nothing is less.
 *
 * @module
 */
import { luftOf, raumNachOben, type Tausch, type Weltlage } from "./breite.js"
import type { Ort } from "./raum.js"
import type { Gesucht } from "./suche.js"
import { addVektor, type Vektor } from "./vektor.js"

interface Quader {
  readonly seiten: ReadonlyArray<Vektor>
  readonly richtung: number
  readonly kosten: number
}

const keyAt = ({ code, schritte, geflechte }: Ort, at: number): number => Math.floor(code / (schritte[at] ?? 1)) % (geflechte[at]?.schluessel.length ?? 1)

const tauschOf = ({ schritte, zellen }: Ort, { seiten, richtung }: Quader, welt: Weltlage): Map<number, number> => {
  let ecken: Array<readonly [code: number, um: number]> = [[0, richtung]]
  for (const [at, seite] of seiten.entries()) {
    const schritt = schritte[at] ?? 1
    ecken = ecken.flatMap(([start, um]) => [...seite].map(([key, faktor]) => [start + key * schritt, um * faktor] as const))
  }
  const tausch = new Map<number, number>()
  for (const [ecke, um] of ecken) {
    const zelle = zellen.get(ecke)
    if (zelle !== undefined) tausch.set(zelle, um)
  }
  // What lacks to a denominator changes with it: the last equations are theirs.
  const { gleichungen, ersterRest, zahl } = welt.raum
  const erste = gleichungen.anfang.length - 1 - (zahl - ersterRest)
  for (let rest = ersterRest; rest < zahl; rest += 1) {
    const von = gleichungen.anfang[erste + rest - ersterRest] ?? 0
    const um = (tausch.get(gleichungen.zellen[von] ?? -1) ?? 0) - (tausch.get(gleichungen.zellen[von + 1] ?? -1) ?? 0)
    if (um !== 0) tausch.set(rest, um)
  }
  return tausch
}

/** Adds up what the corners of a box cost, and stops where that is too much or a corner cannot change. */
const kostenOf = (welt: Weltlage, { schritte, zellen }: Ort, seiten: ReadonlyArray<Vektor>, vorzeichen: number, { um, kosten }: Gesucht, hoechstens: number): number => {
  let summe = 0
  const besuche = (at: number, code: number, faktor: number): boolean => {
    const seite = seiten[at]
    if (seite !== undefined) {
      for (const [key, own] of seite) if (!besuche(at + 1, code + key * (schritte[at] ?? 1), faktor * own)) return false
      return true
    }
    const zelle = zellen.get(code)
    if (zelle === undefined) return true
    summe += kosten(zelle)
    return summe < hoechstens && (faktor < 0 ? luftOf(welt, zelle) : raumNachOben(welt, zelle)) >= Math.abs(faktor) * um
  }
  return besuche(0, 0, vorzeichen) ? summe : Infinity
}

const bewerte = (welt: Weltlage, ort: Ort, seiten: ReadonlyArray<Vektor>, gesucht: Gesucht, hoechstens: number): Quader | undefined => {
  const eigener = seiten.reduce((faktor, seite, at) => faktor * (seite.get(keyAt(ort, at)) ?? 0), 1)
  if (eigener === 0) return undefined
  const richtung = Math.sign(eigener) * gesucht.vorzeichen
  const kosten = kostenOf(welt, ort, seiten, richtung, gesucht, hoechstens)
  return kosten < hoechstens ? { seiten, richtung, kosten } : undefined
}

const MAX_SEITEN = 40

/** The sides that a box may have in one Merkmal: those that change the key of the cell. */
const seitenOf = (ort: Ort, at: number, kosten: (zelle: number) => number): ReadonlyArray<Vektor> => {
  const key = keyAt(ort, at)
  const schritt = ort.schritte[at] ?? 1
  const atome = ort.geflechte[at]?.atome ?? []
  const rest = ort.code - key * schritt
  const preisOf = (atom: Vektor): number => Math.min(...[...atom.keys()].map((other) => kosten(ort.zellen.get(rest + other * schritt) ?? -1)).filter((preis) => preis > 0))
  const geordnet = atome.map((atom) => ({ atom, preis: preisOf(atom) })).sort((a, b) => (a.preis < b.preis ? -1 : a.preis > b.preis ? 1 : 0)).map(({ atom }) => atom)
  const eigene = geordnet.filter((atom) => atom.has(key)).slice(0, MAX_SEITEN)
  const andere = geordnet.filter((atom) => !atom.has(key)).slice(0, MAX_SEITEN)
  return [...eigene, ...eigene.slice(0, 3).flatMap((plus) => andere.map((minus) => {
    const seite = new Map(plus)
    addVektor(seite, minus, -1)
    return seite
  }))].filter((seite) => seite.has(key))
}

const MAX_RUNDEN = 3

/** Improves a box side by side until none gets cheaper. */
export const findeQuader = (welt: Weltlage, gesucht: Gesucht): Tausch | undefined => {
  const ort = welt.raum.ortOf(gesucht.ziel)
  if (ort === undefined) return undefined
  const auswahl = ort.geflechte.map((_, at) => seitenOf(ort, at, gesucht.kosten))
  let seiten: ReadonlyArray<Vektor> = auswahl.map((one) => one[0] ?? new Map())
  let best = bewerte(welt, ort, seiten, gesucht, Infinity)
  for (let runde = 0; runde < MAX_RUNDEN; runde += 1) {
    const before = best
    for (const [at, moegliche] of auswahl.entries()) {
      for (const seite of moegliche) {
        const neu = bewerte(welt, ort, seiten.map((one, other) => (other === at ? seite : one)), gesucht, (best?.kosten ?? Infinity) - 1e-9)
        if (neu !== undefined) best = neu
      }
      seiten = best?.seiten ?? seiten
    }
    if (best === before) break
  }
  return best === undefined ? undefined : tauschOf(ort, best, welt)
}
