/**
 * Which level of each feature may be told, so that enough cases look the same.
 *
 * @module
 */
import type { Berichtsmerkmale } from "../../fall/Berichtsmerkmal.js"
import { GELOESCHT } from "../../fall/Fall.js"
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
  /** The place of the case itself in the comparison: it fits all that was ever told of it. */
  readonly platz: number
  /** The finest level at which each feature was told before; a reader of earlier reports knows it still. */
  readonly frueher: Partial<Ebenen>
  /** Features that were told in other words than those of today: they are told no more. */
  readonly veraltet: ReadonlySet<Merkmal>
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
const countAll = ({ eigene, frueher, platz, vergleich }: Gegenueber, ebenen: Ebenen): { readonly jetzt: number; readonly groeber: ReadonlyMap<Merkmal, number> } => {
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
    if (at === platz) {
      jetzt += 1
      continue
    }
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

/** Counts the cases of the comparison that look the same, to who knows the earlier reports too. */
export const countFor = (gegenueber: Gegenueber, ebenen: Ebenen): number => countAll(gegenueber, ebenen).jetzt

// A feature that tells nothing from the start has nothing to give back.
const refine = (gegenueber: Gegenueber, schwelle: number, ebenen: Ebenen): Ebenen => {
  const { eigene, veraltet } = gegenueber
  return reihenfolge.toReversed().reduce((held: Ebenen, merkmal) => {
    if (veraltet.has(merkmal)) return held
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
  const { eigene, veraltet } = gegenueber
  let ebenen: Ebenen = perMerkmal((merkmal) => (veraltet.has(merkmal) ? lastOf(eigene, merkmal) : 0))
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

interface Erzaehlt {
  readonly ebene: number
  readonly text: string
  /** Whether the case has other words for it today. */
  readonly veraltet: boolean
}

// What was told in several words fits no other case for sure.
const KEINER = "\u0000"

const toldBefore = (eigene: Fallmerkmale, { texte }: Spalten, merkmal: Merkmal, berichte: ReadonlyArray<Berichtsmerkmale>): Erzaehlt | undefined => {
  const told = [...new Set(berichte.map((one) => one[merkmal] ?? "").filter((text) => text !== ""))]
  const own = told.map((text) => eigene.stufen[merkmal].indexOf(text)).filter((ebene) => ebene >= 0)
  const others = told.filter((text) => !eigene.stufen[merkmal].includes(text))
    .map((text) => ({ text: text === GELOESCHT ? "" : text, ebene: Math.max(0, texte[merkmal].findIndex((one) => one.has(text))) }))
  const [first] = others
  if (first === undefined) return own.length === 0 ? undefined : { ebene: Math.min(...own), text: eigene.stufen[merkmal][Math.min(...own)] ?? "", veraltet: false }
  const ebene = Math.min(...others.map((one) => one.ebene))
  const finest = others.filter((one) => one.ebene === ebene)
  return { ebene, text: finest.length > 1 ? KEINER : (finest[0] ?? first).text, veraltet: true }
}

/**
 * Holds a case against a comparison as a reader of its earlier reports does.
 *
 * What was told before is known at that level still. Where the case has other words for it today, or may not tell it any more, it
 * is told no more, and the words of that time still count: by the features that the other cases have today, as nothing is kept of
 * what they had then. The case itself fits all that was told of it.
 */
export const facing = (eigene: Fallmerkmale, { merkmale: vergleich, platz }: { readonly merkmale: ReadonlyArray<Fallmerkmale>; readonly platz: number }, berichte: ReadonlyArray<Berichtsmerkmale>): Gegenueber => {
  const alle = spaltenOf(vergleich)
  const told = reihenfolge.flatMap((merkmal) => {
    const one = toldBefore(eigene, alle, merkmal, berichte)
    return one === undefined ? [] : [{ merkmal, ...one }]
  })
  const old = told.filter(({ veraltet }) => veraltet)
  const stufen = { ...eigene.stufen, ...Object.fromEntries(old.map(({ ebene, merkmal, text }) => [merkmal, eigene.stufen[merkmal].map((own, at) => (at <= ebene ? text : own))])) }
  return {
    eigene: { ...eigene, stufen }, vergleich, platz,
    frueher: Object.fromEntries(told.map(({ ebene, merkmal }) => [merkmal, ebene])), veraltet: new Set(old.map(({ merkmal }) => merkmal)),
  }
}
