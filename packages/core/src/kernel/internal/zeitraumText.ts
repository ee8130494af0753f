/**
 * German words for a Zeitraum.
 *
 * @module
 */
import * as Stichtag from "../Stichtag.js"
import type { Zeitraum } from "./zeitraumType.js"

const MONATE = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
] as const

const schuljahr = (beginn: number): string => `Schuljahr ${beginn}/${String((beginn + 1) % 100).padStart(2, "0")}`

/** Writes a span by its kind. */
export const zeitraumText = ({ von, bis, art }: Zeitraum): string => {
  const jahr = Stichtag.jahr(von)
  const month = Number(von.slice(5, 7))
  switch (art) {
    case "tag":
      return Stichtag.toText(von)
    case "monat":
      return `${MONATE[month - 1] ?? ""} ${jahr}`
    case "quartal":
      return `${Math.ceil(month / 3)}. Quartal ${jahr}`
    case "jahr":
      return String(jahr)
    case "schuljahr":
      return schuljahr(jahr)
    case "jahresdurchschnitt":
      return `Jahresdurchschnitt ${jahr}`
    case "zeitraum":
      return bis === undefined ? `ab ${Stichtag.toText(von)}` : `${Stichtag.toText(von)} bis ${Stichtag.toText(bis)}`
  }
}
