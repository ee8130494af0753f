import * as Messwert from "../../kernel/Messwert.js"
import { blaetter, type Ergebnis } from "../Ergebnis.js"
import { isTooSmall, quotienten } from "./rechnen.js"
import { statistikText } from "./statistikText.js"
import { grundText, groesseText, zurZeit } from "./woerter.js"

/** Writes a number for a sentence, without the signs of a table. */
const zahl = (wert: number): string => new Intl.NumberFormat("de-DE").format(wert)

/** Begins a sentence. */
export const satzanfang = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Says in German sentences why a figure has no value; none where it has one. */
export const warumFehlt = ({ wert, rechnung }: Pick<Ergebnis, "wert" | "rechnung">): ReadonlyArray<string> => {
  if (wert._tag !== "Fehlend") return []
  const parts = blaetter(rechnung).flatMap((one) => {
    if (one.art === "luecke") return [one.warum]
    if (one.wert._tag !== "Fehlend") return []
    const words = [groesseText(one.groesse), ...one.auswahl].join(", ")
    return [`${satzanfang(words)} (${statistikText(one.statistik)}, ${zurZeit(one.zeit)}): ${grundText[one.wert.grund]}.`]
  })
  if (parts.length > 0) return [...new Set(parts)]
  const small = quotienten(rechnung).find(isTooSmall)?.mindestnenner
  if (small !== undefined) return [`Die Bezugsgröße liegt unter ${zahl(small.wert)}; dafür wird keine Quote berechnet (${small.quelle}).`]
  return [`Der Wert ist ${grundText[wert.grund]}.`]
}

/** Tells whether a result has a value. */
export const hasWert = ({ wert }: Pick<Ergebnis, "wert">): boolean => Messwert.isZahl(wert)
