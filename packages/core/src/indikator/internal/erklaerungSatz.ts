/**
 * Says a figure in German sentences: what, where, when, out of which numbers, and what is to be known about it.
 *
 * @module
 */
import { fundstelleText } from "../../cube/Datensatz.js"
import * as Messwert from "../../kernel/Messwert.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import type { Ergebnis, Kennzeichen, Operandwert, Rechnung } from "../Ergebnis.js"
import { blaetter } from "./rechnen.js"
import { statistikText } from "./statistikText.js"
import { warumFehlt } from "./warumFehlt.js"
import { groesseText, imRaum, raumText, zurZeit } from "./woerter.js"
import { nachkommastellenOf, wertText } from "./zahlwoerter.js"

const sentence = (text: string): string => (/[.!?…]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`)

const unique = (texts: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(texts)]

const werteOf = (rechnung: Rechnung): ReadonlyArray<Operandwert> => blaetter(rechnung).filter((one) => one.art === "operand")

const label = ({ groesse, auswahl }: Operandwert): string =>
  auswahl.length === 0 ? groesseText(groesse) : `${groesseText(groesse)}: ${auswahl.join(", ")}`

const operandText = (operand: Operandwert, dativ: boolean): string => {
  const { einheit, statistik, wert, zeit } = operand
  const number = wertText(wert, { einheit, nachkommastellen: nachkommastellenOf(Messwert.getWert(wert) ?? 0), dativ })
  return `${number} (${label(operand)}; ${statistikText(statistik)}, ${Zeitraum.toText(zeit)})`
}

const list = (parts: ReadonlyArray<string>): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} und ${parts.at(-1) ?? ""}`

/** Says a step after "aus" or "von", in the dative. */
const part = (rechnung: Rechnung): string => {
  switch (rechnung.art) {
    case "operand":
      return operandText(rechnung, true)
    case "luecke":
      return `einem fehlenden Wert (${groesseText(rechnung.groesse)})`
    case "summe":
      return `der Summe aus ${list(rechnung.teile.map(part))}`
    case "mittel":
      return `dem Mittel aus ${list(rechnung.teile.map(part))}`
    case "differenz":
      return `${part(rechnung.von)} abzüglich ${part(rechnung.minus)}`
    case "quotient":
      return `dem ${rechnung.je === 1 ? "" : `${wertText(Messwert.exakt(rechnung.je), { einheit: "", nachkommastellen: 0 }).trim()}-fachen `}Verhältnis von ${part(rechnung.zaehler)} zu ${part(rechnung.nenner)}`
  }
}

/** Says out of which numbers the value was computed. */
const gerechnet = (rechnung: Rechnung, mass: Ergebnis["mass"]): string => {
  if (rechnung.art === "operand") return `Gezählt: ${label(rechnung)} (${statistikText(rechnung.statistik)}, ${Zeitraum.toText(rechnung.zeit)}).`
  if (rechnung.art === "quotient") {
    const between = mass === "anteil" ? "von" : "im Verhältnis zu"
    return `Gerechnet aus ${part(rechnung.zaehler)} ${between} ${part(rechnung.nenner)}.`
  }
  return `Gerechnet aus ${part(rechnung)}.`
}

const when = ({ rechnung, jahr }: Ergebnis): string => {
  const times = new Map(werteOf(rechnung).map(({ zeit }) => [Zeitmerkmal.keyOf(zeit), zeit]))
  const [only] = times.values()
  return times.size === 1 && only !== undefined ? zurZeit(only) : `im Berichtsjahr ${jahr}`
}

/** What a flag tells the reader; of those whose text the definition gives, the text itself. */
export const kennzeichenText = (kennzeichen: Kennzeichen, ergebnis: Ergebnis): string => {
  const { erlaeuterungen, jahr, raum } = ergebnis
  switch (kennzeichen) {
    case "andere-ebene":
      return `Der Wert gilt für ein größeres Gebiet als das gefragte: ${raumText(raum)}.`
    case "anderes-jahr":
      return `Der Wert gilt für ein anderes Jahr als das gefragte: ${jahr}.`
    case "stellvertretend":
      return sentence(`Die Zahl steht stellvertretend für eine andere: ${erlaeuterungen?.stellvertretend ?? "Näheres sagt die Definition"}`)
    case "mischung":
      return sentence(`Die Zahlen stammen aus verschiedenen Statistiken oder Definitionen: ${erlaeuterungen?.mischung ?? "die Definition erlaubt es"}`)
    case "offen":
      return [
        sentence(`Nicht in allem bestätigt: ${erlaeuterungen?.offen ?? "Näheres sagt die Definition"}`),
        ...(erlaeuterungen?.wahl === undefined ? [] : [sentence(`Gewählt: ${erlaeuterungen.wahl}`)]),
      ].join(" ")
    case "eingeschraenkt":
      return "Der Wert ist nur eingeschränkt aussagekräftig."
    case "synthetisch":
      return "Die Zahlen sind zum Ausprobieren erfunden und sagen nichts über einen Ort."
  }
}

/** Says the figure and all that belongs to it. */
export const erklaerungSatz = (ergebnis: Ergebnis): string => {
  const { titel, gruppenname, raum, wert, mass, einheit, nachkommastellen, rechnung, kennzeichen } = ergebnis
  const group = gruppenname.length === 0 ? "" : ` (${gruppenname.join(", ")})`
  const head = `${titel}${group} ${imRaum(raum)} ${when(ergebnis)}`
  const werte = werteOf(rechnung)
  const known = werte.filter((one) => Messwert.isZahl(one.wert))
  const value = Messwert.isZahl(wert)
    ? [`${head}: ${wertText(wert, { einheit, nachkommastellen, saldo: mass === "saldo" })}.`, gerechnet(rechnung, mass)]
    : [
      `${head}: kein Wert.`,
      ...warumFehlt(ergebnis),
      ...(known.length === 0 ? [] : [`Vorhanden: ${unique(known.map((one) => operandText(one, false))).join("; ")}.`]),
    ]
  const sources = unique(werte.map(({ fundstelle }) => fundstelleText(fundstelle)))
  return [
    ...value,
    ...kennzeichen.map((one) => kennzeichenText(one, ergebnis)),
    ...(sources.length === 0 ? [] : [sentence(`Quelle: ${sources.join("; ")}`)]),
  ].join(" ")
}

const nested = (rechnung: Rechnung): string => (rechnung.art === "operand" || rechnung.art === "luecke" ? formelText(rechnung) : `(${formelText(rechnung)})`)

/** Writes the formula in words and signs. */
export const formelText = (rechnung: Rechnung): string => {
  switch (rechnung.art) {
    case "operand":
      return `[${label(rechnung)}]`
    case "luecke":
      return `[${rechnung.groesse.split(", ").map(groesseText).join("; ")}]`
    case "summe":
      return rechnung.teile.map(nested).join(" + ")
    case "mittel":
      return `Mittel aus ${rechnung.teile.map(nested).join(" und ")}`
    case "differenz":
      return `${nested(rechnung.von)} − ${nested(rechnung.minus)}`
    case "quotient":
      return `${nested(rechnung.zaehler)} ÷ ${nested(rechnung.nenner)}${rechnung.je === 1 ? "" : ` × ${wertText(Messwert.exakt(rechnung.je), { einheit: "", nachkommastellen: 0 }).trim()}`}`
  }
}
