/**
 * Computes a formula from the numbers that were read, step by step, so that every step can be shown.
 *
 * @module
 */
import * as Messwert from "../../kernel/Messwert.js"
import { type Ausdruck, teile } from "../Ausdruck.js"
import type { Operandluecke, Operandwert, Quotient, Rechnung } from "../Ergebnis.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"

/** Divides; `je` is what the quotient is multiplied by, before the division, so that nothing is lost. */
const divide = (zaehler: Messwert.Messwert, nenner: Messwert.Messwert, je: number): Messwert.Messwert =>
  je === 100 ? Messwert.anteil(zaehler, nenner) : Messwert.divide(Messwert.scale(zaehler, je), nenner)

/** Cuts off what rounding leaves outside of a share of a whole; a share that is surely outside stays, to be told. */
const bounded = (value: Messwert.Messwert, most: number | undefined): Messwert.Messwert => {
  if (most === undefined || value._tag !== "Gerundet" || value.von > most || value.bis < 0) return value
  if (value.von >= 0 && value.bis <= most) return value
  const inside = Messwert.intervall(Math.max(0, value.von), Math.min(most, value.bis))
  const cut = inside._tag === "Exakt" ? inside : { ...inside, wert: Math.min(Math.max(value.wert, inside.von), inside.bis) }
  return value.eingeschraenkt === true ? Messwert.markEingeschraenkt(cut) : cut
}

/** Tells whether a denominator is, or may be, smaller than allowed. */
export const isTooSmall = ({ nenner, mindestnenner }: Pick<Quotient, "nenner" | "mindestnenner">): boolean => {
  const ends = Messwert.getIntervall(nenner.wert)
  return mindestnenner !== undefined && ends !== undefined && ends.von < mindestnenner.wert
}

/** Computes the value of one step from the values of its parts. */
export const wertOf = (rechnung: Rechnung): Messwert.Messwert => {
  switch (rechnung.art) {
    case "operand":
      return rechnung.alter === undefined ? rechnung.wert : Messwert.sum(rechnung.alter.map(({ wert }) => wert))
    case "luecke":
      return rechnung.wert
    case "summe":
      return Messwert.sum(rechnung.teile.map(wertOf))
    case "mittel":
      return Messwert.mean(rechnung.teile.map(wertOf))
    case "differenz":
      return Messwert.subtract(wertOf(rechnung.von), wertOf(rechnung.minus))
    case "quotient": {
      const value = bounded(divide(wertOf(rechnung.zaehler), wertOf(rechnung.nenner), rechnung.je), rechnung.hoechstens)
      const { mindestnenner } = rechnung
      return mindestnenner !== undefined && Messwert.isZahl(value) && isTooSmall(rechnung) ? Messwert.fehlend(mindestnenner.grund) : value
    }
  }
}

type Blatt = Operandwert | Operandluecke

const withWert = <R extends Rechnung>(rechnung: R): R => ({ ...rechnung, wert: wertOf(rechnung) })

/** Computes a formula; the numbers come in the order of its operands. */
export const rechne = (formel: Ausdruck, blaetter: ReadonlyArray<Blatt>, definition: Pick<Indikatordefinition, "mass" | "mindestnenner">): Rechnung => {
  const rest = [...blaetter]
  const wert = Messwert.fehlend("unbekannt")
  const step = (ausdruck: Ausdruck): Rechnung => {
    switch (ausdruck.art) {
      case "operand":
        return rest.shift() ?? { art: "luecke", wert, groesse: ausdruck.groesse, warum: "Dazu wurde keine Zahl gelesen." }
      case "summe":
      case "mittel":
        return withWert({ art: ausdruck.art, wert, teile: ausdruck.teile.map(step) })
      case "differenz": {
        const von = step(ausdruck.von)
        return withWert({ art: "differenz", wert, von, minus: step(ausdruck.minus) })
      }
      case "quotient": {
        const zaehler = step(ausdruck.zaehler)
        const least = definition.mindestnenner === undefined ? {} : { mindestnenner: definition.mindestnenner }
        const most = definition.mass === "anteil" && ausdruck === formel ? { hoechstens: ausdruck.je } : {}
        return withWert({ art: "quotient", wert, zaehler, nenner: step(ausdruck.nenner), je: ausdruck.je, ...least, ...most })
      }
    }
  }
  return step(formel)
}

/** Lists the divisions of a computation. */
export const quotienten = (rechnung: Rechnung): ReadonlyArray<Quotient> => {
  const below = teile<Rechnung>(rechnung).flatMap(quotienten)
  return rechnung.art === "quotient" ? [rechnung, ...below] : below
}

const unitOfJe = (je: number): string => (je === 100 ? "Prozent" : `je ${new Intl.NumberFormat("de-DE").format(je)}`)

/** The units of the numbers of a step; what was divided has the unit of a rate. */
const unitsOf = (rechnung: Rechnung): ReadonlyArray<string> => {
  if (rechnung.art === "operand") return [rechnung.einheit]
  return rechnung.art === "quotient" ? [unitOfJe(rechnung.je)] : teile<Rechnung>(rechnung).flatMap(unitsOf)
}

/** Tells whether a rate per so many relates numbers of two units: cases to persons, but never persons to thousands. */
const isRate = ({ je }: Quotient, units: ReadonlyArray<string>): boolean =>
  je !== 100 && je !== 1 && units.every((unit) => unit !== "Prozent" && !/^\d/u.test(unit))

/** The lists of units that a computation puts together, each of which has to be of one. */
export const einheiten = (rechnung: Rechnung): ReadonlyArray<ReadonlyArray<string>> => {
  const parts = teile<Rechnung>(rechnung)
  if (parts.length === 0) return []
  const units = parts.flatMap(unitsOf)
  const free = rechnung.art === "quotient" && isRate(rechnung, units)
  return [...(free ? [] : [units]), ...parts.flatMap(einheiten)]
}

/** The units of a computed value that are not the unit of its figure. */
export const fremdeEinheiten = (rechnung: Rechnung, einheit: string): ReadonlyArray<string> =>
  rechnung.art === "quotient" ? [] : unitsOf(rechnung).filter((unit) => unit !== einheit)
