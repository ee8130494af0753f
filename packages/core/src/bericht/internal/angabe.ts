import * as Zeitraum from "../../kernel/Zeitraum.js"
import type { Bestandsangabe } from "../../konzept/Bestandsangabe.js"
import { formatZahl } from "../formatZahl.js"

const BINDUNG = { genau: "", rund: "rund ", "mehr-als": "mehr als ", "bis-zu": "bis zu " } as const

/** Writes the number alone with how the text binds it: `mehr als 1.000`; an absent one by its reason. */
export const angabeZahl = ({ genauigkeit, wert }: Bestandsangabe): string => {
  switch (wert._tag) {
    case "Fehlend":
      return formatZahl(wert)
    case "Exakt":
      return `${BINDUNG[genauigkeit]}${formatZahl(wert)}`
    case "Gerundet":
      // A count that its source rounded is not exact, whatever the author says of it.
      return wert.basis === undefined ? formatZahl(wert) : `${BINDUNG[genauigkeit === "genau" ? "rund" : genauigkeit]}${formatZahl(wert.wert)}`
  }
}

/** Writes number, unit, estimate and date: `mehr als 1.000 Personen (geschätzt)`. */
export const angabeText = (angabe: Bestandsangabe): string => {
  const unit = angabe.wert._tag === "Fehlend" ? "" : ` ${angabe.einheit}`
  const notes = [
    ...(angabe.herkunft === "geschaetzt" ? ["geschätzt"] : []),
    ...(angabe.stand === undefined ? [] : [`Stand: ${Zeitraum.toText(angabe.stand)}`]),
  ]
  return `${angabeZahl(angabe)}${unit}${notes.length === 0 ? "" : ` (${notes.join("; ")})`}`
}
