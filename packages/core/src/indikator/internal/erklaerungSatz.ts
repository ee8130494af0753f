/**
 * Says a figure in German sentences: what, where, when, out of which numbers, and what is to be known about it.
 *
 * @module
 */
import { fundstelleText } from "../../cube/Datensatz.js"
import * as Messwert from "../../kernel/Messwert.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import { blaetter, type Ergebnis, type Kennzeichen, type Operandwert, type Rechnung } from "../Ergebnis.js"
import { imRaum, raumText } from "./raumText.js"
import { statistikText } from "./statistikText.js"
import { warumFehlt } from "./warumFehlt.js"
import { groesseText, zurZeit } from "./woerter.js"
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

/** Says a step that is computed as one part of another, in brackets that show what belongs together. */
const inner = (rechnung: Rechnung): string => {
  switch (rechnung.art) {
    case "operand":
    case "luecke":
      return part(rechnung)
    case "summe":
      return `der Summe [${list(rechnung.teile.map(inner))}]`
    case "mittel":
      return `dem Mittel [${list(rechnung.teile.map(inner))}]`
    case "differenz":
      return `der Differenz [${part(rechnung)}]`
    case "quotient":
      return `dem Verhältnis [${part(rechnung)}]`
  }
}

/** Says a step after "aus" or "von", in the dative. */
const part = (rechnung: Rechnung): string => {
  switch (rechnung.art) {
    case "operand":
      return operandText(rechnung, true)
    case "luecke":
      return `einem fehlenden Wert (${groesseText(rechnung.groesse)})`
    case "summe":
      return `der Summe aus ${list(rechnung.teile.map(inner))}`
    case "mittel":
      return `dem Mittel aus ${list(rechnung.teile.map(inner))}`
    case "differenz":
      return `${inner(rechnung.von)} abzüglich ${inner(rechnung.minus)}`
    case "quotient":
      return `dem ${rechnung.je === 1 ? "" : `${wertText(Messwert.exakt(rechnung.je), { einheit: "", nachkommastellen: 0 }).trim()}-fachen `}Verhältnis von ${inner(rechnung.zaehler)} zu ${inner(rechnung.nenner)}`
  }
}

const contract = (text: string): string =>
  text.replaceAll(" zu dem ", " zum ").replaceAll(" zu der ", " zur ").replaceAll(" von dem ", " vom ")

/** Says out of which numbers the value was computed. */
const gerechnet = (rechnung: Rechnung, mass: Ergebnis["mass"]): string => {
  if (rechnung.art === "operand") return `${/^(?:Prozent|je )/u.test(rechnung.einheit) ? "Veröffentlicht" : "Gezählt"}: ${label(rechnung).replace(" (veröffentlicht)", "")} (${statistikText(rechnung.statistik)}, ${Zeitraum.toText(rechnung.zeit)}).`
  if (rechnung.art === "quotient") {
    const between = mass === "anteil" ? "von" : "im Verhältnis zu"
    return contract(`Gerechnet aus ${inner(rechnung.zaehler)} ${between} ${inner(rechnung.nenner)}.`)
  }
  return contract(`Gerechnet aus ${part(rechnung)}.`)
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
      return sentence(`Die Zahlen stammen aus verschiedenen Statistiken: ${erlaeuterungen?.mischung ?? "die Definition erlaubt es"}`)
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

const DURCHSCHNITT = "im Jahresdurchschnitt"

/** What a value alone can be. */
const NUR_MIT_WERT: ReadonlySet<Kennzeichen> = new Set(["andere-ebene", "anderes-jahr", "stellvertretend", "eingeschraenkt"])

/** Says the figure and all that belongs to it. */
export const erklaerungSatz = (ergebnis: Ergebnis): string => {
  const { titel, gruppenname, raum, wert, mass, einheit, nachkommastellen, rechnung, kennzeichen } = ergebnis
  const group = gruppenname.length === 0 ? "" : ` (${gruppenname.join(", ")})`
  const zeit = when(ergebnis)
  const name = zeit.startsWith(DURCHSCHNITT) ? titel.replace(` ${DURCHSCHNITT}`, "") : titel
  // A clause after a comma is closed by another one; a list that ends in "und" has none to close.
  const close = /, (?!.*(?:,| und ))/u.test(name) ? "," : ""
  const head = `${name}${group}${close} ${imRaum(raum)} ${zeit}`
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
    ...kennzeichen.filter((one) => Messwert.isZahl(wert) || !NUR_MIT_WERT.has(one)).map((one) => kennzeichenText(one, ergebnis)),
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
