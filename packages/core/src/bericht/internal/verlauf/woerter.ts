/**
 * The words that several chapters of the Verlaufsbericht share.
 *
 * @module
 */
import * as Messwert from "../../../kernel/Messwert.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Ampelfarbe } from "../../../projektverlauf/ampel.js"
import * as Block from "../../Block.js"
import { formatZahl } from "../../formatZahl.js"
import * as Zahlwort from "../../Zahlwort.js"

/** The nouns that are counted. */
export const NOMEN = {
  beschluss: { genus: "m", singular: "Beschluss", plural: "Beschlüsse" },
  fallbericht: { genus: "m", singular: "Fallbericht", plural: "Fallberichte" },
  gremium: { genus: "n", singular: "Gremium", plural: "Gremien" },
  pflicht: { genus: "f", singular: "Pflicht", plural: "Pflichten" },
  projekt: { genus: "n", singular: "Projekt", plural: "Projekte" },
  sitzung: { genus: "f", singular: "Sitzung", plural: "Sitzungen" },
  stelle: { genus: "f", singular: "Stelle", plural: "Stellen" },
  zahl: { genus: "f", singular: "Zahl", plural: "Zahlen" },
  zeile: { genus: "f", singular: "Änderung", plural: "Änderungen" },
} as const satisfies Readonly<Record<string, Zahlwort.Nomen>>

const EIN = { m: "einer", f: "eine", n: "eines" } as const

/** A number that stands for its noun: `keines`, `eines`, `zwei`. */
export const zahl = (count: number, genus: Zahlwort.Nomen["genus"] = "n"): string =>
  count === 0 ? `k${EIN[genus]}` : count === 1 ? EIN[genus] : Zahlwort.toText(count)

/** The form of the verb that goes with a number. */
export const verb = (count: number, one: string, many: string): string => (count < 2 ? one : many)

/** The colours as words, the gravest first. */
export const FARBEN: ReadonlyArray<readonly [farbe: Ampelfarbe, wort: string]> = [
  ["rot", "Rot"], ["gelb", "Gelb"], ["gruen", "Grün"], ["ohne", "ohne Farbe"],
]

/** The colour of one Projekt as a word, since a reader may not see it. */
export const farbwort = (farbe: Ampelfarbe): string => FARBEN.find(([one]) => one === farbe)?.[1] ?? farbe

/** How many Projekte have which colour. */
export type Farbzahl = Readonly<Record<Ampelfarbe, number>>

const farbteile = (zeile: ReadonlyArray<Block.Inline>): Block.Zeile => zeile.filter((one) => one !== "")

/** Says in one sentence how many Projekte have which colour on a day; each number leads to the rule of the colours where an anchor is given. */
export const farbenZeile = (farben: Farbzahl, stichtag: Stichtag.Stichtag, anker?: string): Block.Zeile => {
  const say = (text: string): Block.Inline => Block.zahl(text, anker === undefined ? {} : { anker })
  const total = FARBEN.reduce((sum, [farbe]) => sum + farben[farbe], 0)
  const day = `am ${Stichtag.toText(stichtag)}`
  const coloured = FARBEN.filter(([farbe]) => farbe !== "ohne" && farben[farbe] > 0)
  if (total === 1) return coloured.length === 0 ? [`Das eine Projekt hat ${day} keine Farbe.`] : [`Das eine Projekt steht ${day} auf ${coloured[0]?.[1] ?? ""}.`]
  const from = `Von ${Zahlwort.anzahl(total, NOMEN.projekt, "dativ")}`
  if (coloured.length === 0) return [`${from} hat ${day} `, say("keines"), " eine Farbe."]
  const several = coloured.length > 1 || farben[coloured[0]?.[0] ?? "ohne"] > 1
  const parts = coloured.flatMap(([farbe, wort], at) => [at === 0 ? "" : at === coloured.length - 1 ? " und " : ", ", say(zahl(farben[farbe])), ` auf ${wort}`])
  const ohne = farben.ohne === 0 ? [] : ["; ", say(zahl(farben.ohne)), ` ${verb(farben.ohne, "hat", "haben")} keine Farbe`]
  return farbteile([`${from} ${several ? "stehen" : "steht"} ${day} `, ...parts, ...ohne, "."])
}

/** Says the same as plain words. */
export const farbenSatz = (farben: Farbzahl, stichtag: Stichtag.Stichtag): string =>
  farbenZeile(farben, stichtag).map((one) => (typeof one === "string" ? one : one.text)).join("")

/** A number of a roll-up with how many Projekte had none; nothing that is absent looks like a 0. */
export const mitLuecke = (wert: Messwert.Messwert, mit: number, ohne: number, wort = "ohne Angabe"): string => {
  if (mit + ohne === 0) return "kein Projekt"
  if (mit === 0) return `${wort}: ${ohne}`
  return `${formatZahl(wert, { stellen: 2 })}${ohne === 0 ? "" : ` (${wort}: ${ohne})`}`
}

/** Names several things in one cell, or nothing. */
export const zelle = (words: ReadonlyArray<string>): string => (words.length === 0 ? "–" : words.join("; "))
