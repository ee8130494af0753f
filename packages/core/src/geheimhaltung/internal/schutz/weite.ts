/**
 * Keeps the possible values of withheld cells wide: shows other worlds, and withholds more where none is found.
 *
 * @module
 */
import type { Loeser } from "../../Loeser.js"
import { gezeigt, luftOf, type Weltlage, weltlageOf, zeige } from "./breite.js"
import type { Schutzlage } from "./lage.js"
import { nullraumOf, PRIMZAHLEN } from "./nullraum.js"
import { grenzenOf } from "./programm.js"
import { findeQuader } from "./quader.js"
import { findeTausch } from "./suche.js"
import { LAGE } from "./raum.js"
import type { Wahl } from "./wahl.js"

/** What came of it: the choice with what was added, and the cells that could not be kept wide. */
export interface Weite {
  readonly wahl: Wahl
  readonly zuEng: ReadonlyArray<number>
}

/** How many beginnings the long search follows at once: among open cells alone, and among all where nothing else helps. */
const BREITEN = { offen: 6, alle: 24 } as const

/** The more cells there are, the fewer long searches among open cells are worth their time. */
const LANGE_SUCHEN = 8000
const NEU = 10

/** What readers know that each open cell holds at least. */
const mindestensOf = ({ raum, mindestens, geheim, wahl }: Schutzlage): Float64Array => {
  const unten = raum.unten.slice()
  if (mindestens === 0) return unten
  const isGesperrt = (zelle: number): boolean => zelle < raum.ersterRest && ((raum.lagen[zelle] ?? 0) & (LAGE.gefragt | LAGE.quote | LAGE.frueher)) !== 0
  for (const zelle of wahl) unten[zelle] = Math.max(1, unten[zelle] ?? 0)
  for (const [zelle, isGeheim] of geheim.entries()) if (isGeheim === 1 && isGesperrt(zelle)) unten[zelle] = Math.max(1, unten[zelle] ?? 0)
  return unten
}

const zieleOf = ({ spannen }: Schutzlage, offen: Uint8Array, welt: Weltlage): ReadonlyArray<number> =>
  [...offen.keys()].filter((zelle) => offen[zelle] === 1 && gezeigt(welt, zelle) < (spannen[zelle] ?? 0))
    .sort((a, b) => (spannen[b] ?? 0) - (spannen[a] ?? 0) || a - b)

// The directions that are left after choosing show most of it at once.
const zeigeRichtungen = ({ raum, spannen }: Schutzlage, offen: Uint8Array, welt: Weltlage): void => {
  const rest = nullraumOf(raum.zahl, raum.gleichungen, offen, raum.stufen, PRIMZAHLEN[1])
  for (const [zelle, isOffen] of offen.entries()) {
    if (isOffen === 0 || gezeigt(welt, zelle) >= (spannen[zelle] ?? 0)) continue
    for (const richtung of rest.richtungen(zelle, 4)) zeige(welt, richtung)
  }
}

/** The ways to widen a cell: upwards by all of it, or downwards as far as it goes. */
const wegeOf = (welt: Weltlage, ziel: number, soll: number): ReadonlyArray<{ readonly vorzeichen: 1 | -1; readonly um: number }> => {
  const fehlt = Math.max(1, soll - (welt.ab[ziel] ?? 0))
  const runter = Math.max(1, soll - (welt.auf[ziel] ?? 0))
  return [{ vorzeichen: 1, um: fehlt }, ...(luftOf(welt, ziel) >= runter ? [{ vorzeichen: -1 as const, um: runter }] : [])]
}

interface Suchlage {
  readonly lage: Schutzlage
  readonly welt: Weltlage
  readonly offen: Uint8Array
  readonly waehlbar: Uint8Array
}

const istWeit = ({ lage, welt }: Suchlage, zelle: number): boolean => gezeigt(welt, zelle) >= (lage.spannen[zelle] ?? 0)

const preisOf = ({ lage: { raum }, offen, waehlbar }: Suchlage, isFrei: boolean) => (zelle: number): number => {
  if (offen[zelle] === 1) return 0.01
  return isFrei && waehlbar[zelle] === 1 ? NEU + Math.log10(1 + (raum.werte[zelle] ?? 0)) : Infinity
}

const weite = (suche: Suchlage, ziel: number, isFrei: boolean, finde: typeof findeTausch): ReadonlyArray<number> | undefined => {
  const kosten = preisOf(suche, isFrei)
  const gefunden = wegeOf(suche.welt, ziel, suche.lage.spannen[ziel] ?? 1).flatMap(({ vorzeichen, um }) => {
    const tausch = finde(suche.welt, { ziel, vorzeichen, um, kosten, breite: isFrei ? BREITEN.alle : BREITEN.offen })
    return tausch === undefined ? [] : [{ tausch, preis: [...tausch.keys()].reduce((sum, zelle) => sum + kosten(zelle), 0) }]
  }).sort((a, b) => a.preis - b.preis)
  for (const { tausch } of gefunden) {
    zeige(suche.welt, tausch)
    if (istWeit(suche, ziel)) return [...tausch.keys()].filter((zelle) => suche.offen[zelle] === 0)
  }
  return undefined
}

const oeffne = (suche: Suchlage, fuer: Map<number, number>, neue: ReadonlyArray<number>, ziel: number): void => {
  for (const zelle of neue) {
    suche.offen[zelle] = 1
    fuer.set(zelle, ziel)
  }
}

/** Widens one cell after the other, those with the widest span first; gives up where more than `hoechstens` cells are added. */
export const weiteAlle = (lage: Schutzlage, wahl: Wahl, loeser: Loeser | undefined, hoechstens = Infinity): Weite | undefined => {
  const welt = weltlageOf(lage.raum, mindestensOf(lage))
  const offen = wahl.offen.slice()
  const fuer = new Map(wahl.fuer)
  const waehlbar = new Uint8Array(lage.raum.zahl)
  for (const zelle of lage.wahl) waehlbar[zelle] = 1
  const suche: Suchlage = { lage, welt, offen, waehlbar }
  zeigeRichtungen(lage, offen, welt)
  const zuEng: Array<number> = []
  let lange = Math.floor(LANGE_SUCHEN / lage.raum.zahl)
  let hinzu = 0
  const ohneWelt = zieleOf(lage, offen, welt).filter((ziel) => !istWeit(suche, ziel) && weite(suche, ziel, false, findeQuader) === undefined &&
    (lange-- <= 0 || weite(suche, ziel, false, findeTausch) === undefined))
  const grenzen = loeser === undefined ? undefined : grenzenOf(welt, offen, ohneWelt, loeser)
  // What the search adds may stand in the way of nobody: more open cells only widen others.
  for (const ziel of ohneWelt) {
    if (istWeit(suche, ziel) || (grenzen?.get(ziel) ?? 0) >= (lage.spannen[ziel] ?? 0)) continue
    const neue = weite(suche, ziel, true, findeQuader) ?? weite(suche, ziel, true, findeTausch)
    if (neue === undefined) zuEng.push(ziel)
    else oeffne(suche, fuer, neue, ziel)
    hinzu += neue?.length ?? 0
    if (hinzu > hoechstens) return undefined
  }
  return { wahl: { offen, fuer }, zuEng }
}
