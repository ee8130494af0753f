/**
 * The ground of an invented register: who there is, by quarter, nationality, sex and day of birth, and who leaves.
 *
 * @module
 */
import type { Bau } from "./bau.js"
import { makeBau } from "./bau.js"
import { ALTER, fortzuege, sterbefaelle } from "./pyramide.js"
import { JE_RAUM } from "./randzellen.js"
import { jahresanfang, laengeVon, monatVon } from "./tage.js"
import { platzVon } from "./vorrat.js"
import { verteileFortlaufend, Zufall } from "./zufall.js"

/** The people of a cell who stay, who move away in the year, and who die in it. */
const STAND = 3

const ausziehende = (zellen: Uint32Array): { readonly fort: Uint32Array; readonly tot: Uint32Array } => {
  const spread = (rate: (cell: number) => number): Uint32Array => {
    const weights = Float64Array.from(zellen, (many, cell) => many * rate(cell))
    return verteileFortlaufend(weights, Math.round(weights.reduce((sum, one) => sum + one, 0) / 1000))
  }
  return {
    fort: spread((cell) => fortzuege(Math.floor((cell % JE_RAUM) / (2 * ALTER)), cell % ALTER)),
    tot: spread((cell) => sterbefaelle(cell % ALTER)),
  }
}

/** A cell and what becomes of it per row, in no order. */
const mischeZeilen = (zellen: Uint32Array, zufall: Zufall): Uint32Array => {
  const { fort, tot } = ausziehende(zellen)
  const groups = [zellen, fort, tot]
  const rows = new Uint32Array(groups.reduce((all, one) => all + one.reduce((sum, many) => sum + many, 0), 0))
  let at = 0
  groups.forEach((group, stand) => group.forEach((many, cell) => {
    rows.fill(cell * STAND + stand, at, at + many)
    at += many
  }))
  for (let last = rows.length - 1; last > 0; last--) {
    // Two draws where the rows are more than one draw can tell apart without loss.
    const other = last < 1_048_576 ? zufall.unter(last + 1) : zufall.next() % (last + 1)
    const kept = rows[last] ?? 0
    rows[last] = rows[other] ?? 0
    rows[other] = kept
  }
  return rows
}

/** A few of those whose month of birth would assign them back to the sex that they are counted by. */
const geschlechtVon = (weiblich: number, tag: number, zufall: Zufall): number => {
  if (zufall.unter(4000) !== 0) return weiblich
  if ((monatVon(tag) % 2 === 1 ? 0 : 1) !== weiblich) return weiblich
  return zufall.unter(3) === 0 ? OHNE_ANGABE : DIVERS
}

const DIVERS = platzVon("geschlecht", "d")
const OHNE_ANGABE = platzVon("geschlecht", "ohne-angabe")

/** Makes the persons, with quarter, sex, nationality and day of birth; who leaves has the reason, not yet the day. */
export const baueGrund = (zellen: Uint32Array, jahr: number, saat: number): Bau => {
  const rows = mischeZeilen(zellen, new Zufall(saat, 1))
  const zufall = new Zufall(saat, 2)
  const bau = makeBau(jahr, rows.length)
  const { bytes: { raum, geschlecht, nationalitaet, auszugsgrund }, tage: { geburtstag } } = bau
  for (let row = 0; row < rows.length; row++) {
    const code = rows[row] ?? 0
    const stand = code % STAND
    const cell = (code - stand) / STAND
    const alter = cell % ALTER
    const rest = cell % JE_RAUM
    raum[row] = (cell - rest) / JE_RAUM
    nationalitaet[row] = rest >= 2 * ALTER ? 1 : 0
    const born = jahr - alter
    // Who leaves in the year of birth has to be there for a day before.
    const tag = jahresanfang(born) + zufall.unter(laengeVon(born) - (stand === 0 ? 0 : 1))
    geburtstag[row] = tag
    geschlecht[row] = geschlechtVon(rest % (2 * ALTER) >= ALTER ? 1 : 0, tag, zufall)
    if (stand > 0) auszugsgrund[row] = stand - 1
  }
  return bau
}
