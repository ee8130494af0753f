/**
 * Which level of each feature may be told, so that enough cases look the same.
 *
 * @module
 */
import { reihenfolge } from "./merkmale.js"
import type { Fallmerkmale, Merkmal } from "./merkmalType.js"

/** The level of each feature. */
export type Ebenen = Readonly<Record<Merkmal, number>>

// The comparison as numbers: for each feature and level the text of each case, so that ten thousand cases are held against one quickly.
interface Spalten {
  readonly anzahl: number
  readonly nummern: Readonly<Record<Merkmal, ReadonlyArray<Int32Array>>>
  readonly texte: Readonly<Record<Merkmal, ReadonlyArray<ReadonlyMap<string, number>>>>
}

const spalten = new WeakMap<ReadonlyArray<Fallmerkmale>, Spalten>()

const perMerkmal = <T>(of: (merkmal: Merkmal) => T): Readonly<Record<Merkmal, T>> =>
  Object.fromEntries(reihenfolge.map((merkmal) => [merkmal, of(merkmal)])) as Record<Merkmal, T>

const readSpalten = (vergleich: ReadonlyArray<Fallmerkmale>): Spalten => {
  const tiefe = perMerkmal((merkmal) => vergleich.reduce((most, { stufen }) => Math.max(most, stufen[merkmal].length), 0))
  const read = perMerkmal((merkmal) => Array.from({ length: tiefe[merkmal] }, (_, ebene) => {
    const texte = new Map<string, number>()
    const nummern = Int32Array.from(vergleich, ({ stufen }) => {
      const text = stufen[merkmal][ebene] ?? ""
      const known = texte.get(text) ?? texte.size
      texte.set(text, known)
      return known
    })
    return { texte, nummern }
  }))
  return {
    anzahl: vergleich.length,
    nummern: perMerkmal((merkmal) => read[merkmal].map(({ nummern }) => nummern)),
    texte: perMerkmal((merkmal) => read[merkmal].map(({ texte }) => texte)),
  }
}

const spaltenOf = (vergleich: ReadonlyArray<Fallmerkmale>): Spalten => {
  const known = spalten.get(vergleich)
  // A list that grew since is another comparison.
  if (known !== undefined && known.anzahl === vergleich.length) return known
  const made = readSpalten(vergleich)
  spalten.set(vergleich, made)
  return made
}

// Every case tells nothing at the last level: it looks like all others there.
const ALLE = -1
const NIEMAND = -2

/** One case, held against a comparison. */
export interface Gegenueber {
  readonly eigene: Fallmerkmale
  readonly vergleich: ReadonlyArray<Fallmerkmale>
  /** The finest level at which each feature was told before; a reader of earlier reports knows it still. */
  readonly frueher: Partial<Ebenen>
}

const numberFor = ({ texte }: Spalten, eigene: Fallmerkmale, merkmal: Merkmal, ebene: number): number => {
  const text = eigene.stufen[merkmal][ebene] ?? ""
  return text === "" ? ALLE : (texte[merkmal][ebene]?.get(text) ?? NIEMAND)
}

/** The last level of a feature, which tells nothing. */
export const lastOf = ({ stufen }: Fallmerkmale, merkmal: Merkmal): number => stufen[merkmal].length - 1

const knownAt = (ebenen: Ebenen, frueher: Partial<Ebenen>, merkmal: Merkmal): number => Math.min(ebenen[merkmal], frueher[merkmal] ?? ebenen[merkmal])

interface Probe { readonly merkmal: Merkmal; readonly nummer: number; readonly spalte: Int32Array | undefined; readonly naechste: number; readonly naechsteSpalte: Int32Array | undefined }

const isSame = (nummer: number, spalte: Int32Array | undefined, at: number): boolean => nummer === ALLE || (spalte !== undefined && spalte[at] === nummer)

/** Counts the cases that look the same, now and with each feature one level coarser. */
const countAll = ({ eigene, frueher, vergleich }: Gegenueber, ebenen: Ebenen): { readonly jetzt: number; readonly groeber: ReadonlyMap<Merkmal, number> } => {
  const alle = spaltenOf(vergleich)
  const proben = reihenfolge.map((merkmal): Probe => {
    const ebene = knownAt(ebenen, frueher, merkmal)
    const next = knownAt({ ...ebenen, [merkmal]: Math.min(ebenen[merkmal] + 1, lastOf(eigene, merkmal)) }, frueher, merkmal)
    return {
      merkmal, nummer: numberFor(alle, eigene, merkmal, ebene), spalte: alle.nummern[merkmal][ebene],
      naechste: numberFor(alle, eigene, merkmal, next), naechsteSpalte: alle.nummern[merkmal][next],
    }
  })
  const gewinn = new Map<Merkmal, number>()
  let jetzt = 0
  for (let at = 0; at < alle.anzahl; at += 1) {
    let anders: Probe | undefined
    let wieviele = 0
    for (const probe of proben) {
      if (isSame(probe.nummer, probe.spalte, at)) continue
      anders = probe
      wieviele += 1
      if (wieviele > 1) break
    }
    if (anders === undefined) jetzt += 1
    else if (wieviele === 1 && isSame(anders.naechste, anders.naechsteSpalte, at)) gewinn.set(anders.merkmal, (gewinn.get(anders.merkmal) ?? 0) + 1)
  }
  return { jetzt, groeber: new Map(reihenfolge.map((merkmal) => [merkmal, jetzt + (gewinn.get(merkmal) ?? 0)])) }
}

const countFor = (gegenueber: Gegenueber, ebenen: Ebenen): number => countAll(gegenueber, ebenen).jetzt

// A feature that tells nothing from the start has nothing to give back.
const refine = (gegenueber: Gegenueber, schwelle: number, ebenen: Ebenen): Ebenen => {
  const { eigene } = gegenueber
  return reihenfolge.toReversed().reduce((held: Ebenen, merkmal) => {
    for (let ebene = 0; ebene < held[merkmal]; ebene += 1) {
      const finer = { ...held, [merkmal]: ebene }
      if (eigene.stufen[merkmal][ebene] !== "" && countFor(gegenueber, finer) >= schwelle) return finer
    }
    return held
  }, ebenen)
}

/**
 * Chooses the level of each feature: from the finest on, always that feature is made one level coarser by which most cases more look
 * the same, and of equals the first of `reihenfolge`; in the end each feature is made finer again where that costs nothing. Gives
 * nothing where too few cases are left although nothing is told.
 */
export const choose = (gegenueber: Gegenueber, schwelle: number): Ebenen | undefined => {
  const { eigene } = gegenueber
  let ebenen: Ebenen = perMerkmal(() => 0)
  for (;;) {
    const { groeber, jetzt } = countAll(gegenueber, ebenen)
    if (jetzt >= schwelle) return refine(gegenueber, schwelle, ebenen)
    const left = reihenfolge.filter((merkmal) => ebenen[merkmal] < lastOf(eigene, merkmal))
    const [first, ...others] = left
    if (first === undefined) return undefined
    const best = others.reduce((held, merkmal) => ((groeber.get(merkmal) ?? 0) > (groeber.get(held) ?? 0) ? merkmal : held), first)
    ebenen = { ...ebenen, [best]: ebenen[best] + 1 }
  }
}

interface Erzaehlt { readonly ebene: number; readonly text: string }

const toldBefore = (eigene: Fallmerkmale, { texte }: Spalten, merkmal: Merkmal, berichte: ReadonlyArray<Readonly<Record<string, string>>>): Erzaehlt | undefined => {
  const told = berichte.map((one) => one[merkmal] ?? "").filter((text) => text !== "").map((text): Erzaehlt => {
    const own = eigene.stufen[merkmal].indexOf(text)
    return { text, ebene: own >= 0 ? own : Math.max(0, texte[merkmal].findIndex((one) => one.has(text))) }
  })
  return told.reduce((finest: Erzaehlt | undefined, one) => (finest === undefined || one.ebene <= finest.ebene ? one : finest), undefined)
}

/**
 * Holds a case against a comparison as a reader of its earlier reports does.
 *
 * What was told before is known at that level still: by the case's value of today where it has one, else by the text of that time.
 */
export const facing = (eigene: Fallmerkmale, vergleich: ReadonlyArray<Fallmerkmale>, berichte: ReadonlyArray<Readonly<Record<string, string>>>): Gegenueber => {
  const alle = spaltenOf(vergleich)
  const told = reihenfolge.flatMap((merkmal) => {
    const one = toldBefore(eigene, alle, merkmal, berichte)
    return one === undefined ? [] : [{ merkmal, ...one }]
  })
  const kept = told.filter(({ ebene, merkmal }) => (eigene.stufen[merkmal][ebene] ?? "") === "")
  const stufen = { ...eigene.stufen, ...Object.fromEntries(kept.map(({ ebene, merkmal, text }) => [merkmal, eigene.stufen[merkmal].map((own, at) => (at <= ebene ? text : own))])) }
  return { eigene: { ...eigene, stufen }, vergleich, frueher: Object.fromEntries(told.map(({ ebene, merkmal }) => [merkmal, ebene])) }
}
