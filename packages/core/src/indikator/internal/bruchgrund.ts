/**
 * Says in German why a series is cut where nobody declared a break: what is different on either side.
 *
 * @module
 */
import type { Finding } from "../../kernel/Finding.js"
import { merkmalText } from "./merkmalText.js"
import { statistikText } from "./statistikText.js"
import { groesseText } from "./woerter.js"

const KENNZEICHEN: Readonly<Record<string, string>> = {
  keine: "keine",
  "andere-ebene": "Wert eines größeren Gebiets",
  "anderes-jahr": "Wert eines anderen Jahres",
  stellvertretend: "steht stellvertretend",
  mischung: "aus mehreren Statistiken",
  synthetisch: "erfunden",
}

const ZEITBEZUG: Readonly<Record<string, string>> = {
  jahr: "im ganzen Jahr",
  jahresdurchschnitt: "im Jahresdurchschnitt",
  schuljahr: "im Schuljahr",
  monat: "im Monat",
  quartal: "im Quartal",
  zeitraum: "in einem Zeitraum",
}

const zeitbezug = (text: string): string => {
  const tag = /^tag (?<monat>\d\d)-(?<tag>\d\d)$/u.exec(text)?.groups
  return tag === undefined ? (ZEITBEZUG[text] ?? text) : `am ${tag["tag"] ?? ""}.${tag["monat"] ?? ""}.`
}

const definition = (text: string): string =>
  text.split(" ").filter((one) => one !== "").map((one) => {
    const [id = "", version = ""] = one.split("=")
    return `„${version}“ (${merkmalText(id)})`
  }).join(", ") || "ohne Angabe"

const each = (name: (id: string) => string) => (text: string): string => text.split(", ").map(name).join(", ")

const WAS: Readonly<Record<string, readonly [string, (text: string) => string]>> = {
  statistik: ["Andere Statistik", each(statistikText)],
  groesse: ["Andere Größe", each(groesseText)],
  definition: ["Andere Definition", definition],
  zeitbezug: ["Anderer Zeitbezug", each(zeitbezug)],
  kennzeichen: ["Andere Hinweise zum Wert", each((id) => KENNZEICHEN[id] ?? id)],
}

/** Says what is different, the later first. */
export const bruchgrund = ({ details }: Finding): string => {
  const [was, say] = WAS[String(details["was"])] ?? [String(details["was"]), (text: string) => text]
  return `${was}: ${say(String(details["b"]))} statt ${say(String(details["a"]))}.`.replace(/\.\.$/u, ".")
}
