/**
 * Tries several orders of publishing, and keeps the one that withholds least.
 *
 * @module
 */
import type { Loeser } from "../../Loeser.js"
import type { Schutzlage } from "./lage.js"
import { LAGE } from "./raum.js"
import { startOf, type Vorrang, waehle } from "./wahl.js"
import { weiteAlle, type Weite } from "./weite.js"

// The same cell always draws the same lot, so that the result never depends on chance.
const los = (zelle: number, versuch: number): number => {
  let mixed = Math.imul(zelle + 1, 0x9e3779b1) ^ Math.imul(versuch + 1, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 4294967296
}

const vorraenge = ({ raum, mindestens }: Schutzlage, spanne: number): ReadonlyArray<Vorrang> => {
  const wert = (zelle: number): number => raum.werte[zelle] ?? 0
  const stufe = (zelle: number): number => raum.stufen[zelle] ?? 0
  return [
    wert,
    (zelle) => stufe(zelle) * 1e9 + wert(zelle),
    // A cell without room to fall protects nobody by falling.
    (zelle) => (wert(zelle) - mindestens < spanne ? 1e9 - wert(zelle) : wert(zelle)),
    (zelle) => Math.log1p(wert(zelle)) + 2 * stufe(zelle),
  ]
}

/** Each try costs about as much as the table has cells: many for small tables, some for those of a usual size, else one. */
const anzahlFor = (zellen: number): number => Math.max(1, Math.min(40, Math.floor(2500 / zellen)), Math.min(10, Math.floor(10_000 / zellen)))

interface Guete {
  readonly zuEng: number
  readonly zellen: number
  readonly summe: number
}

const gueteOf = ({ raum }: Schutzlage, { wahl, zuEng }: Pick<Weite, "wahl" | "zuEng">): Guete => {
  let [zellen, summe] = [0, 0]
  for (const [zelle, isOffen] of wahl.offen.entries()) {
    if (isOffen === 0 || ((raum.lagen[zelle] ?? 0) & (LAGE.gefragt | LAGE.quote)) === 0 || zelle >= raum.ersterRest) continue
    zellen += 1
    summe += Math.log1p(raum.werte[zelle] ?? 0)
  }
  return { zuEng: zuEng.length, zellen, summe }
}

const isBetter = (a: Guete, b: Guete): boolean =>
  a.zuEng !== b.zuEng ? a.zuEng < b.zuEng : a.zellen !== b.zellen ? a.zellen < b.zellen : a.summe < b.summe - 1e-9

/** Withholds cells in several ways, and keeps the best. */
export const besteWahl = (lage: Schutzlage, start: ReturnType<typeof startOf>, loeser: Loeser | undefined): Weite => {
  const groesste = lage.spannen.reduce((most, one) => Math.max(most, one), 0)
  const feste = vorraenge(lage, groesste)
  const anzahl = anzahlFor(Math.max(1, lage.raum.zahl))
  const geheime = lage.geheim.reduce((sum, one, zelle) => sum + Number(one === 1 && ((lage.raum.lagen[zelle] ?? 0) & (LAGE.gefragt | LAGE.quote)) !== 0 && zelle < lage.raum.ersterRest), 0)
  let best: { readonly weite: Weite; readonly guete: Guete } | undefined
  for (let versuch = 0; versuch < anzahl; versuch += 1) {
    const vorrang = feste[versuch] ?? ((zelle: number) => Math.log1p(lage.raum.werte[zelle] ?? 0) * (0.4 + los(zelle, versuch)) + (versuch % 2) * (lage.raum.stufen[zelle] ?? 0))
    const wahl = waehle(lage, start, vorrang)
    const frei = best === undefined || best.guete.zuEng > 0 ? Infinity : best.guete.zellen - gueteOf(lage, { wahl, zuEng: [] }).zellen
    const weite = frei < 0 ? undefined : weiteAlle(lage, wahl, loeser, frei)
    if (weite === undefined) continue
    const guete = gueteOf(lage, weite)
    if (best === undefined || isBetter(guete, best.guete)) best = { weite, guete }
    // Fewer than the secret cells alone cannot be withheld.
    if (best.guete.zuEng === 0 && best.guete.zellen <= geheime) break
  }
  return best?.weite ?? { wahl: { offen: new Uint8Array(lage.raum.zahl), fuer: new Map() }, zuEng: [] }
}
