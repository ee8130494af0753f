/**
 * Which cells hang together through what nobody knows yet: only where something new is told can a secret be lost.
 *
 * @module
 */
import type { Schutzlage } from "./lage.js"
import { LAGE } from "./raum.js"

const rootOf = (ueber: Int32Array, zelle: number): number => {
  let root = zelle
  while ((ueber[root] ?? root) !== root) {
    ueber[root] = ueber[ueber[root] ?? root] ?? root
    root = ueber[root] ?? root
  }
  return root
}

/** Names for each cell the part that it belongs to, by its first cell; what is out already holds parts apart. */
const teileOf = ({ raum, geheim }: Schutzlage): Int32Array => {
  const ueber = Int32Array.from({ length: raum.zahl }, (_, zelle) => zelle)
  const isBekannt = (zelle: number): boolean => ((raum.lagen[zelle] ?? 0) & LAGE.heraus) !== 0 && geheim[zelle] === 0
  const verbinde = (zellen: ReadonlyArray<number>): void => {
    const [first, ...rest] = zellen.filter((zelle) => !isBekannt(zelle))
    if (first !== undefined) for (const zelle of rest) ueber[rootOf(ueber, zelle)] = rootOf(ueber, first)
  }
  const { anfang, zellen } = raum.gleichungen
  for (let gleichung = 0; gleichung + 1 < anfang.length; gleichung += 1) verbinde([...zellen.subarray(anfang[gleichung] ?? 0, anfang[gleichung + 1] ?? 0)])
  for (let at = 0; at < raum.paare.length; at += 2) verbinde([...raum.paare.subarray(at, at + 2)])
  return ueber.map((_, zelle) => rootOf(ueber, zelle))
}

/** Leaves aside what earlier reports withheld where this one tells nothing new: it stays as safe as it was. */
export const ohneRuhende = (lage: Schutzlage): Schutzlage => {
  const { raum } = lage
  const has = (zelle: number, own: number): boolean => ((raum.lagen[zelle] ?? 0) & own) !== 0
  if (!raum.lagen.some((own) => (own & LAGE.frueher) !== 0)) return lage
  const teile = teileOf(lage)
  const bewegt = new Set([...teile.keys()].filter((zelle) => has(zelle, LAGE.gefragt | LAGE.quote) && !has(zelle, LAGE.heraus)).map((zelle) => teile[zelle] ?? -1))
  const [geheim, spannen] = [lage.geheim.slice(), lage.spannen.slice()]
  for (const [zelle, teil] of teile.entries()) {
    if (bewegt.has(teil) || !has(zelle, LAGE.frueher) || has(zelle, LAGE.heraus)) continue
    geheim[zelle] = 0
    spannen[zelle] = 0
  }
  return { ...lage, geheim, spannen }
}
