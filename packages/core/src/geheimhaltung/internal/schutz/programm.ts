/**
 * How wide the values of withheld cells are, by linear programs, where no other world was found.
 *
 * @module
 */
import type { Loeser, Zeile } from "../../Loeser.js"
import { luftOf, raumNachOben, type Weltlage } from "./breite.js"

/** Beyond this many cells that hang together a solver is not asked. */
const MAX_VARIABLEN = 4000

/** Lists the open cells that hang together with one, by sums with other open cells. */
const zusammenhang = ({ raum, anfang, gleichungen }: Weltlage, offen: Uint8Array, start: number): ReadonlyArray<number> => {
  const gesehen = new Set([start])
  const sums = new Set<number>()
  for (const zelle of gesehen) {
    for (let at = anfang[zelle] ?? 0; at < (anfang[zelle + 1] ?? 0); at += 1) {
      const gleichung = gleichungen[at] ?? 0
      if (sums.has(gleichung)) continue
      sums.add(gleichung)
      for (let place = raum.gleichungen.anfang[gleichung] ?? 0; place < (raum.gleichungen.anfang[gleichung + 1] ?? 0); place += 1) {
        const other = raum.gleichungen.zellen[place] ?? 0
        if (offen[other] === 1) gesehen.add(other)
      }
    }
  }
  return [...gesehen].sort((a, b) => a - b)
}

// Variables are the changes from the true values, so that a value that nobody knows need not be known here either.
const zeilenOf = ({ raum, anfang, gleichungen, paare }: Weltlage, nummern: ReadonlyMap<number, number>): ReadonlyArray<Zeile> => {
  const sums = new Set<number>()
  const pairs = new Set<number>()
  for (const zelle of nummern.keys()) {
    for (let at = anfang[zelle] ?? 0; at < (anfang[zelle + 1] ?? 0); at += 1) sums.add(gleichungen[at] ?? 0)
    for (const paar of paare.get(zelle) ?? []) pairs.add(paar)
  }
  const zeilen: Array<Zeile> = []
  for (const gleichung of sums) {
    const [von = 0, bis = 0] = [raum.gleichungen.anfang[gleichung], raum.gleichungen.anfang[gleichung + 1]]
    const offene = Array.from({ length: bis - von }, (_, index) => von + index).filter((at) => nummern.has(raum.gleichungen.zellen[at] ?? -1))
    zeilen.push({
      variablen: offene.map((at) => nummern.get(raum.gleichungen.zellen[at] ?? -1) ?? 0),
      koeffizienten: offene.map((at) => raum.gleichungen.faktoren[at] ?? 0), von: 0, bis: 0,
    })
  }
  for (const paar of pairs) {
    const [klein = 0, gross = 0] = [raum.paare[2 * paar], raum.paare[2 * paar + 1]]
    const teile = [[klein, 1], [gross, -1]].filter(([zelle = -1]) => nummern.has(zelle))
    const platz = (raum.werte[gross] ?? 0) - (raum.werte[klein] ?? 0)
    zeilen.push({ variablen: teile.map(([zelle = -1]) => nummern.get(zelle) ?? 0), koeffizienten: teile.map(([, f = 0]) => f), von: -Infinity, bis: Number.isNaN(platz) ? 0 : Math.max(0, platz) })
  }
  return zeilen
}

/** Works out how wide each of some open cells is, with whole numbers rounded inwards; nothing for those beyond reach. */
export const grenzenOf = (welt: Weltlage, offen: Uint8Array, ziele: ReadonlyArray<number>, loeser: Loeser): ReadonlyMap<number, number> => {
  const breiten = new Map<number, number>()
  const erledigt = new Set<number>()
  for (const ziel of ziele) {
    if (erledigt.has(ziel)) continue
    const zellen = zusammenhang(welt, offen, ziel)
    const eigene = ziele.filter((one) => zellen.includes(one))
    for (const one of eigene) erledigt.add(one)
    if (zellen.length > MAX_VARIABLEN) continue
    const nummern = new Map(zellen.map((zelle, nummer) => [zelle, nummer]))
    const loesung = loeser(
      { untergrenzen: zellen.map((zelle) => -luftOf(welt, zelle)), obergrenzen: zellen.map((zelle) => raumNachOben(welt, zelle)), zeilen: zeilenOf(welt, nummern) },
      eigene.map((zelle) => ({ variablen: [nummern.get(zelle) ?? 0], koeffizienten: [1] })),
    )
    if (loesung._tag !== "Grenzen") continue
    for (const [at, zelle] of eigene.entries()) {
      const { von = 0, bis = 0 } = loesung.grenzen[at] ?? {}
      breiten.set(zelle, Math.floor(bis + 1e-6) - Math.ceil(von - 1e-6))
    }
  }
  return breiten
}
