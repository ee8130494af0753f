/**
 * The number of cases of each cell, exact.
 *
 * @module
 */
import * as Messwert from "../../kernel/Messwert.js"

/** A decimal as a whole number of its last place. */
interface Dezimal {
  readonly wert: bigint
  readonly stellen: number
}

/** Reads a number as the decimal that it is written as: 0.1 is one tenth, and 1e-7 has seven decimals. */
const asWritten = (zahl: string): Dezimal => {
  const [mantisse = "", exponent = "0"] = zahl.split("e")
  const [ganze = "", nachkomma = ""] = mantisse.split(".")
  const stellen = nachkomma.length - Number(exponent)
  const wert = BigInt(ganze + nachkomma)
  return stellen >= 0 ? { wert, stellen } : { wert: wert * 10n ** BigInt(-stellen), stellen: 0 }
}

const plus = (a: Dezimal, b: Dezimal): Dezimal => {
  const stellen = Math.max(a.stellen, b.stellen)
  const shifted = (one: Dezimal): bigint => (one.stellen === stellen ? one.wert : one.wert * 10n ** BigInt(stellen - one.stellen))
  return { wert: shifted(a) + shifted(b), stellen }
}

const toMesswert = ({ wert, stellen }: Dezimal): Messwert.Messwert => {
  const ziffern = String(wert).padStart(stellen + 1, "0")
  const zahl = Number(stellen === 0 ? ziffern : `${ziffern.slice(0, -stellen)}.${ziffern.slice(-stellen)}`)
  return Number.isFinite(zahl) ? Messwert.exakt(zahl) : Messwert.fehlend("undefiniert")
}

/** One cell, while it is counted. */
interface Zelle {
  readonly key: string
  zeilen: number
  summe: Dezimal | undefined
}

const toWert = ({ summe, zeilen }: Zelle): Messwert.Messwert => (summe === undefined ? Messwert.exakt(zeilen) : toMesswert(summe))

/** Adds up cells by their place, and rounds to a number only at the end, so that no order of the rows shows. */
export class Summen {
  private readonly zellen = new Map<number, Zelle>()

  private at(index: number, keyOf: () => string): Zelle {
    const found = this.zellen.get(index)
    if (found !== undefined) return found
    const made = { key: keyOf(), zeilen: 0, summe: undefined }
    this.zellen.set(index, made)
    return made
  }

  addZeilen(index: number, keyOf: () => string, zeilen: number): void {
    this.at(index, keyOf).zeilen += zeilen
  }

  /** A sum as the database gives it, a number or its text, of which so many last places are decimals besides those of its type. */
  addSumme(index: number, keyOf: () => string, summe: unknown, nachkomma: number): void {
    const { wert, stellen } = typeof summe === "bigint" ? { wert: summe, stellen: 0 } : asWritten(String(summe))
    this.add(this.at(index, keyOf), { wert, stellen: stellen + nachkomma })
  }

  /** Rows whose weight the database could not add up exactly. */
  addEinzeln(index: number, keyOf: () => string, gewicht: number, zeilen: number): void {
    const { wert, stellen } = asWritten(String(gewicht))
    this.add(this.at(index, keyOf), { wert: wert * BigInt(zeilen), stellen })
  }

  private add(zelle: Zelle, more: Dezimal): void {
    zelle.summe = zelle.summe === undefined ? more : plus(zelle.summe, more)
  }

  /** The cells in the order of their places: a database gives groups in any order. */
  inhalt(): ReadonlyMap<string, Messwert.Messwert> {
    const inhalt = new Map<string, Messwert.Messwert>()
    for (const index of Float64Array.from(this.zellen.keys()).sort()) {
      const zelle = this.zellen.get(index)
      if (zelle !== undefined) inhalt.set(zelle.key, toWert(zelle))
    }
    return inhalt
  }
}
