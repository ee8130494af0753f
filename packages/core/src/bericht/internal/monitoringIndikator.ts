/**
 * One figure: its value by groups or the reason why there is none, its level, source, reading and course.
 *
 * @module
 */
import type * as Datensatz from "../../cube/Datensatz.js"
import type { Operandwert } from "../../indikator/Ergebnis.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import * as Block from "../Block.js"
import type { Monitoringzahlen } from "../Monitoringzahlen.js"
import { verlaufsbild } from "./monitoringBild.js"
import { grundText, indikatorAnker, isFremd, luecken, operanden, zeitText } from "./monitoringSicht.js"
import type { Posten, Rolle } from "./monitoringSicht.js"
import { type Schrift, zahlentabelle } from "./monitoringTabelle.js"
import { isSame, raumGenitiv, raumName } from "./raumWoerter.js"
import { punkt, undText } from "./satz.js"
import { zeichenerklaerung } from "./zahlzelle.js"

/** More reasons than these say no more to a reader. */
const MAX_GRUENDE = 3

const heading = (zahlen: Monitoringzahlen, { abdeckung, id, titel }: Posten): Block.Ueberschrift => {
  const level = isFremd(zahlen, abdeckung) && abdeckung.raum !== undefined ? ` – Wert ${raumGenitiv(abdeckung.raum, zahlen.raum)}` : ""
  return Block.ueberschrift(4, `${id} ${titel}${level}`, { anker: indikatorAnker(id) })
}

/** Says first what the number is not: not of the city, not of the year, not the figure itself. */
export const vorbehalt = (zahlen: Monitoringzahlen, { abdeckung }: Posten): ReadonlyArray<Block.Block> => {
  const { jahr, kennzeichen, raum, stand } = abdeckung
  const why = grundText(zahlen, abdeckung)
  if (stand === "fehlt") return [Block.absatz([Block.fett("Nicht vorhanden."), ` ${punkt(why === "" ? "Einen Grund nennt die Berechnung nicht" : why)}`])]
  const bold = [
    ...(isFremd(zahlen, abdeckung) && raum !== undefined ? [`Wert ${raumGenitiv(raum, zahlen.raum)}, nicht ${raumGenitiv(zahlen.raum, zahlen.raum)}.`] : []),
    ...(jahr !== undefined && jahr !== zahlen.jahr ? [`Wert für ${jahr}, nicht für ${zahlen.jahr}.`] : []),
    ...(kennzeichen.includes("stellvertretend") ? ["Eine andere Größe steht für den Indikator."] : []),
  ]
  const words = [...(bold.length === 0 ? [] : [Block.fett(bold.join(" "))]), ...(why === "" ? [] : [`${bold.length === 0 ? "" : " "}${punkt(why)}`])]
  return words.length === 0 ? [] : [Block.absatz(words)]
}

/** Says that a figure is made up. */
export const erfunden = ({ abdeckung }: Posten): ReadonlyArray<Block.Block> =>
  abdeckung.kennzeichen.includes("synthetisch")
    ? [Block.hinweis("annahme", [Block.fett("Erfundene Zahlen."), " Niemand hat sie gezählt; sie zeigen nur, wie der Bericht aussieht."])]
    : []

/** The table of the figure by groups, with what its signs mean and what is left out. */
export const tabelle = ({ raum: stadt }: Monitoringzahlen, { abdeckung, definition, titel }: Posten, schrift?: Schrift): ReadonlyArray<Block.Block> => {
  const { ergebnisse } = abdeckung
  const [first] = ergebnisse
  if (first === undefined) return []
  const zeit = zeitText(ergebnisse, first.jahr)
  const made = abdeckung.kennzeichen.includes("synthetisch") ? ", erfundene Zahlen" : ""
  const name = `${definition?.titel ?? titel}: ${raumName(first.raum, stadt)}, ${zeit}, ${first.einheit}${made}`
  const { gezeigt, ohneWert, tabelle: table } = zahlentabelle(name, ergebnisse, definition, schrift)
  const absent = ergebnisse.filter(({ wert }) => wert._tag === "Fehlend")
  const reasons = [...new Set(absent.flatMap(({ rechnung }) => luecken(rechnung)))]
  return [
    table,
    ...zeichenerklaerung(gezeigt, first.nachkommastellen),
    ...(ohneWert.length === 0 ? [] : [Block.absatz([Block.fett("Ohne Wert und nicht gezeigt:"), ` ${ohneWert.join("; ")}.`])]),
    ...(reasons.length === 0 || abdeckung.grund !== undefined
      ? []
      : [Block.absatz([Block.fett("Warum Werte fehlen:"), ` ${reasons.slice(0, MAX_GRUENDE).map(punkt).join(" ")}`])]),
  ]
}

interface Fund {
  readonly operand: Operandwert
  readonly rollen: Set<Rolle>
  readonly zeiten: Set<string>
}

/** Each table once, with what its numbers do and the times that they are of. */
const funde = ({ abdeckung }: Posten): ReadonlyArray<Fund> => {
  const found = new Map<string, Fund>()
  for (const [rolle, operand] of abdeckung.ergebnisse.flatMap(({ rechnung }) => operanden(rechnung))) {
    const key = `${operand.statistik}|${operand.fundstelle.tabelle}|${operand.fundstelle.stand ?? ""}`
    const fund = found.get(key) ?? { operand, rollen: new Set<Rolle>(), zeiten: new Set<string>() }
    fund.rollen.add(rolle)
    fund.zeiten.add(Zeitraum.toText(operand.zeit))
    found.set(key, fund)
  }
  return [...found.values()]
}

const fundText = ({ raum: stadt, statistiken }: Monitoringzahlen, { operand, rollen, zeiten }: Fund, raum: Operandwert["raum"]): string => {
  const rolle = undText([...rollen].filter((one) => one !== ""))
  const statistik = statistiken.find(({ id }) => id === operand.statistik)?.titel ?? operand.titel
  const { stand } = operand.fundstelle
  const place = isSame(operand.raum, raum) ? "" : `; ${raumName(operand.raum, stadt)}`
  return `${rolle === "" ? "" : `${rolle}: `}${statistik} (${[operand.fundstelle.tabelle, ...(stand === undefined ? [] : [`Stand ${stand}`])].join(", ")}), ${undText([...zeiten])}${place}`
}

/** Who publishes, and under which licence: said once, since most tables are by one office. */
const herausgeberText = ({ herausgeber, lizenz }: Datensatz.Fundstelle): string =>
  `Herausgeber: ${herausgeber}${lizenz === undefined ? "" : `; ${lizenz}`}`

/** Says which tables the figure comes from, who publishes them, and of which time they are. */
export const quelle = (zahlen: Monitoringzahlen, posten: Posten): ReadonlyArray<Block.Block> => {
  const raum = posten.abdeckung.ergebnisse[0]?.raum
  if (raum === undefined) return []
  const found = funde(posten)
  const texts = [...found.map((fund) => fundText(zahlen, fund, raum)), ...new Set(found.map(({ operand }) => herausgeberText(operand.fundstelle)))]
  return texts.length === 0 ? [] : [Block.hinweis("quelle", texts.map(punkt).join(" "))]
}

const worte = (name: string, text: string | undefined): Block.Zeile =>
  text === undefined ? [] : [Block.fett(`${name}:`), ` ${punkt(text)} `]

/** What stands in, what is mixed, what is open and what was chosen; a figure that is not there has no such note. */
export const lesart = ({ abdeckung, definition }: Posten): ReadonlyArray<Block.Block> => {
  if (definition === undefined || abdeckung.stand === "fehlt") return []
  const { mischung, offen, stellvertretend, wahl } = definition
  const isSaid = stellvertretend !== undefined && abdeckung.grund?.includes(stellvertretend) === true
  const zeile = [...worte("Stellvertretend", isSaid ? undefined : stellvertretend), ...worte("Verschiedene Statistiken", mischung), ...worte("Nicht bestätigt", offen), ...worte("Gewählt", wahl)]
  return zeile.length === 0 ? [] : [Block.hinweis(offen === undefined ? "lesart" : "annahme", trimEnd(zeile))]
}

const trimEnd = (zeile: Block.Zeile): Block.Zeile =>
  zeile.map((part, at) => (at === zeile.length - 1 && typeof part === "string" ? part.trimEnd() : part))

/** The section of one figure. */
export const indikatorAbschnitt = (zahlen: Monitoringzahlen, posten: Posten): ReadonlyArray<Block.Block> => [
  heading(zahlen, posten),
  ...vorbehalt(zahlen, posten),
  ...erfunden(posten),
  ...tabelle(zahlen, posten),
  ...verlaufsbild(posten, zahlen),
  ...lesart(posten),
  ...quelle(zahlen, posten),
]
