/**
 * Computes a formula from the numbers that were read, step by step, so that every step can be shown.
 *
 * @module
 */
import * as Messwert from "../../kernel/Messwert.js"
import type { Ausdruck } from "../Ausdruck.js"
import type { Operandluecke, Operandwert, Quotient, Rechnung } from "../Ergebnis.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"

/** Divides; `je` is what the quotient is multiplied by, before the division, so that nothing is lost. */
const divide = (zaehler: Messwert.Messwert, nenner: Messwert.Messwert, je: number): Messwert.Messwert =>
  je === 100 ? Messwert.anteil(zaehler, nenner) : Messwert.divide(Messwert.scale(zaehler, je), nenner)

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
      const value = divide(wertOf(rechnung.zaehler), wertOf(rechnung.nenner), rechnung.je)
      const { mindestnenner } = rechnung
      return mindestnenner !== undefined && Messwert.isZahl(value) && isTooSmall(rechnung) ? Messwert.fehlend(mindestnenner.grund) : value
    }
  }
}

type Blatt = Operandwert | Operandluecke

const withWert = <R extends Rechnung>(rechnung: R): R => ({ ...rechnung, wert: wertOf(rechnung) })

/** Computes a formula; the numbers come in the order of its operands. */
export const rechne = (formel: Ausdruck, blaetter: ReadonlyArray<Blatt>, definition: Pick<Indikatordefinition, "mindestnenner">): Rechnung => {
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
        return withWert({ art: "quotient", wert, zaehler, nenner: step(ausdruck.nenner), je: ausdruck.je, ...least })
      }
    }
  }
  return step(formel)
}

/** Lists the numbers and gaps of a computation from left to right. */
export const blaetter = (rechnung: Rechnung): ReadonlyArray<Blatt> => {
  switch (rechnung.art) {
    case "operand":
    case "luecke":
      return [rechnung]
    case "summe":
    case "mittel":
      return rechnung.teile.flatMap(blaetter)
    case "differenz":
      return [...blaetter(rechnung.von), ...blaetter(rechnung.minus)]
    case "quotient":
      return [...blaetter(rechnung.zaehler), ...blaetter(rechnung.nenner)]
  }
}

/** Lists the divisions of a computation. */
export const quotienten = (rechnung: Rechnung): ReadonlyArray<Quotient> => {
  switch (rechnung.art) {
    case "operand":
    case "luecke":
      return []
    case "summe":
    case "mittel":
      return rechnung.teile.flatMap(quotienten)
    case "differenz":
      return [...quotienten(rechnung.von), ...quotienten(rechnung.minus)]
    case "quotient":
      return [rechnung, ...quotienten(rechnung.zaehler), ...quotienten(rechnung.nenner)]
  }
}

/** The lists of units that the sums, means and differences of a computation put together. */
export const einheiten = (rechnung: Rechnung): ReadonlyArray<ReadonlyArray<string>> => {
  const unitsOf = (parts: ReadonlyArray<Rechnung>): ReadonlyArray<string> =>
    parts.flatMap((part) => (part.art === "quotient" ? [`je ${part.je}`] : blaetter(part).flatMap((one) => (one.art === "operand" ? [one.einheit] : []))))
  switch (rechnung.art) {
    case "operand":
    case "luecke":
      return []
    case "summe":
    case "mittel":
      return [unitsOf(rechnung.teile), ...rechnung.teile.flatMap(einheiten)]
    case "differenz":
      return [unitsOf([rechnung.von, rechnung.minus]), ...einheiten(rechnung.von), ...einheiten(rechnung.minus)]
    case "quotient":
      return [...einheiten(rechnung.zaehler), ...einheiten(rechnung.nenner)]
  }
}
