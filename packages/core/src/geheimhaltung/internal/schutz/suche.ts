/**
 * Looks for the cheapest change of cells by which a secret cell could hold another number.
 *
 * @module
 */
import { luftOf, raumNachOben, type Tausch, type Weltlage } from "./breite.js"

/** What is looked for. */
export interface Gesucht {
  readonly ziel: number
  /** Whether the cell is to go up or down. */
  readonly vorzeichen: 1 | -1
  /** By how much the change is to be possible. */
  readonly um: number
  /** What it costs to change a cell; `Infinity` where it is known to all. */
  readonly kosten: (zelle: number) => number
  /** How many beginnings are followed at once. */
  readonly breite: number
}

interface Anfang {
  readonly tausch: Tausch
  /** The equations that do not hold yet, and by how much. */
  readonly reste: ReadonlyMap<number, number>
  readonly kosten: number
}

/** Each equation still to be mended is taken to cost as much as this. */
const AUSSICHT = 4
const MAX_SCHRITTE = 48

const erweitere = (lage: Weltlage, { tausch, reste, kosten }: Anfang, zelle: number, um: number, preis: number): Anfang => {
  const neu = new Map(reste)
  for (let at = lage.anfang[zelle] ?? 0; at < (lage.anfang[zelle + 1] ?? 0); at += 1) {
    const gleichung = lage.gleichungen[at] ?? 0
    const rest = (neu.get(gleichung) ?? 0) + (lage.faktoren[at] ?? 0) * um
    if (rest === 0) neu.delete(gleichung)
    else neu.set(gleichung, rest)
  }
  return { tausch: new Map([...tausch, [zelle, um]]), reste: neu, kosten: kosten + preis }
}

const neueReste = (lage: Weltlage, reste: ReadonlyMap<number, number>, zelle: number, um: number): number => {
  let mehr = 0
  for (let at = lage.anfang[zelle] ?? 0; at < (lage.anfang[zelle + 1] ?? 0); at += 1) {
    const rest = reste.get(lage.gleichungen[at] ?? 0) ?? 0
    const danach = rest + (lage.faktoren[at] ?? 0) * um
    mehr += Number(danach !== 0) - Number(rest !== 0)
  }
  return mehr
}

interface Schritt {
  readonly von: Anfang
  readonly zelle: number
  readonly um: number
  readonly preis: number
  readonly rang: number
}

// The shortest equation leaves the least choice, so it is mended first.
const engste = (lage: Weltlage, reste: ReadonlyMap<number, number>): number => {
  const { anfang } = lage.raum.gleichungen
  let best = -1
  for (const gleichung of reste.keys()) {
    const laenge = (anfang[gleichung + 1] ?? 0) - (anfang[gleichung] ?? 0)
    const least = best < 0 ? Infinity : (anfang[best + 1] ?? 0) - (anfang[best] ?? 0)
    if (laenge < least || (laenge === least && gleichung < best)) best = gleichung
  }
  return best
}

const schritteVon = (lage: Weltlage, von: Anfang, gesucht: Gesucht): ReadonlyArray<Schritt> => {
  const { anfang, zellen, faktoren } = lage.raum.gleichungen
  const gleichung = engste(lage, von.reste)
  const rest = von.reste.get(gleichung) ?? 0
  const schritte: Array<Schritt> = []
  for (let at = anfang[gleichung] ?? 0; at < (anfang[gleichung + 1] ?? 0); at += 1) {
    const zelle = zellen[at] ?? 0
    const um = -rest / (faktoren[at] ?? 1)
    if (!Number.isInteger(um) || von.tausch.has(zelle)) continue
    const preis = gesucht.kosten(zelle)
    if (preis === Infinity || (um < 0 ? luftOf(lage, zelle) : raumNachOben(lage, zelle)) < Math.abs(um) * gesucht.um) continue
    schritte.push({ von, zelle, um, preis, rang: von.kosten + preis + AUSSICHT * (von.reste.size + neueReste(lage, von.reste, zelle, um)) })
  }
  return schritte
}

const nameOf = (tausch: Tausch): string => [...tausch].sort(([a], [b]) => a - b).join(" ")

/** Finds a change that all equations allow; nothing where none was found. */
export const findeTausch = (lage: Weltlage, gesucht: Gesucht): Tausch | undefined => {
  const leer: Anfang = { tausch: new Map(), reste: new Map(), kosten: 0 }
  if ((gesucht.vorzeichen < 0 ? luftOf(lage, gesucht.ziel) : raumNachOben(lage, gesucht.ziel)) < gesucht.um) return undefined
  let anfaenge: ReadonlyArray<Anfang> = [erweitere(lage, leer, gesucht.ziel, gesucht.vorzeichen, 0)]
  let best: Anfang | undefined
  for (let schritt = 0; schritt < MAX_SCHRITTE && anfaenge.length > 0; schritt += 1) {
    const offen = anfaenge.filter(({ reste, kosten }) => reste.size > 0 && (best === undefined || kosten < best.kosten))
    for (const anfang of anfaenge) if (anfang.reste.size === 0 && (best === undefined || anfang.kosten < best.kosten)) best = anfang
    const schritte = offen.flatMap((anfang) => schritteVon(lage, anfang, gesucht)).sort((a, b) => a.rang - b.rang || a.zelle - b.zelle)
    const namen = new Set<string>()
    const naechste: Array<Anfang> = []
    for (const { von, zelle, um, preis } of schritte) {
      if (naechste.length >= gesucht.breite) break
      const neu = erweitere(lage, von, zelle, um, preis)
      const name = nameOf(neu.tausch)
      if (!namen.has(name)) naechste.push(neu)
      namen.add(name)
    }
    anfaenge = naechste
  }
  return best?.tausch
}
