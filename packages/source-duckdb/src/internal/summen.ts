/**
 * The number of cases of each cell, exact.
 *
 * @module
 */
import { DuckDBDecimalValue } from "@duckdb/node-api"
import { Messwert } from "@teilhabe/core/kernel"

/** A decimal as a whole number of its last place. */
interface Dezimal {
  readonly wert: bigint
  readonly stellen: number
}

const toDezimal = (value: unknown): Dezimal => {
  if (value instanceof DuckDBDecimalValue) return { wert: value.value, stellen: value.scale }
  return { wert: typeof value === "bigint" ? value : typeof value === "number" ? BigInt(value) : 0n, stellen: 0 }
}

/** Reads a number as the decimal that it is written as: 0.1 is one tenth, and 1e-7 has seven decimals. */
const asWritten = (zahl: number): Dezimal => {
  const [mantisse = "", exponent = "0"] = String(zahl).split("e")
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

/** Adds up cells by their place, and rounds to a number only at the end, so that no order of the rows shows. */
export class Summen {
  private readonly ganze = new Map<number, number>()
  private readonly dezimale = new Map<number, Dezimal>()

  addZeilen(index: number, zeilen: number): void {
    this.ganze.set(index, (this.ganze.get(index) ?? 0) + zeilen)
  }

  /** A sum as DuckDB gives it, of which so many last places are decimals besides those of its type. */
  addSumme(index: number, summe: unknown, nachkomma: number): void {
    const { wert, stellen } = toDezimal(summe)
    this.add(index, { wert, stellen: stellen + nachkomma })
  }

  /** Rows whose weight DuckDB could not add up exactly. */
  addEinzeln(index: number, gewicht: number, zeilen: number): void {
    const { wert, stellen } = asWritten(gewicht)
    this.add(index, { wert: wert * BigInt(zeilen), stellen })
  }

  private add(index: number, more: Dezimal): void {
    const sum = this.dezimale.get(index)
    this.dezimale.set(index, sum === undefined ? more : plus(sum, more))
  }

  /** The cells in the order of their places. */
  zellen(): ReadonlyArray<readonly [number, Messwert.Messwert]> {
    const zellen: ReadonlyArray<readonly [number, Messwert.Messwert]> = [
      ...[...this.ganze].map(([index, zeilen]) => [index, Messwert.exakt(zeilen)] as const),
      ...[...this.dezimale].map(([index, summe]) => [index, toMesswert(summe)] as const),
    ]
    return zellen.toSorted(([a], [b]) => a - b)
  }
}
