import * as Result from "effect/Result"
import type { Raum } from "../../kernel/Raum.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import * as Block from "../Block.js"
import type { Punkt, Reihe, Zeitreihe } from "../Diagramm.js"
import type { Monitoringzahlen } from "../Monitoringzahlen.js"
import { zahlenSatz } from "./findingSatz.js"
import type { Posten } from "./monitoringSicht.js"
import type { Schrift } from "./monitoringTabelle.js"
import { verlaufOf } from "./monitoringVerlauf.js"
import { raumName } from "./raumWoerter.js"
import { satzanfang, zitat } from "./satz.js"
import { zahlzelle, zeichenerklaerung } from "./zahlzelle.js"

/** Fewer times than these are no course. */
const MIN_TIMES = 3
/** More lines than these no picture can tell apart. */
const MAX_TOLD = 4

const known = ({ punkte }: Reihe): ReadonlyArray<Punkt> => punkte.filter(({ wert }) => wert._tag !== "Fehlend")

const timesOf = (reihen: ReadonlyArray<Reihe>): ReadonlyArray<Zeitraum.Zeitraum> => {
  const all = new Map(reihen.flatMap(({ punkte }) => punkte.map(({ zeit }) => [`${zeit.von} ${zeit.bis ?? ""} ${zeit.art}`, zeit])))
  return [...all.values()].sort(Zeitraum.compare)
}

const keyOf = ({ art, bis, von }: Zeitraum.Zeitraum): string => `${von} ${bis ?? ""} ${art}`

const course = (reihe: Reihe, { nachkommastellen }: Zeitreihe): string => {
  const values = known(reihe)
  const [first, last] = [values[0], values.at(-1)]
  if (first === undefined || last === undefined) return `${reihe.name}: ohne Wert`
  const tell = ({ wert, zeit }: Punkt): string => `${zahlzelle(wert, nachkommastellen)} (${Zeitraum.toText(zeit)})`
  return first === last ? `${reihe.name}: ${tell(first)}` : `${reihe.name}: ${tell(first)}, ${tell(last)}`
}

const alternativtext = (diagramm: Zeitreihe, span: string): string => {
  const { brueche, einheit, reihen } = diagramm
  const told = reihen.slice(0, MAX_TOLD).map((reihe) => course(reihe, diagramm))
  const more = reihen.length > MAX_TOLD ? "; weitere Linien stehen in der Tabelle" : ""
  const broken = brueche.map(({ ab }) => Stichtag.toText(ab))
  const break_ = broken.length === 0 ? "" : ` Unterbrochen, weil anders gezählt wird: ab ${broken.join(", ab ")}.`
  const one = reihen.length === 1 ? "Eine Linie" : `${reihen.length} Linien`
  return `${one}, ${span}, in ${zitat(einheit)}; jeweils der erste und der letzte Wert. ${told.join("; ")}${more}.${break_} Alle Zahlen stehen in der Tabelle.`
}

const table = (titel: string, { nachkommastellen, reihen }: Zeitreihe, schrift: Schrift): Block.Tabelle => {
  const values = reihen.map(({ punkte }) => new Map(punkte.map(({ wert, zeit }) => [keyOf(zeit), wert])))
  const rows = timesOf(reihen).map((zeit) => [
    Zeitraum.toText(zeit),
    ...values.map((series) => {
      const wert = series.get(keyOf(zeit))
      return wert === undefined ? "nicht gerechnet" : schrift(zahlzelle(wert, nachkommastellen), wert)
    }),
  ])
  return Block.tabelle(titel, ["Zeit", ...reihen.map(({ name }) => `${satzanfang(name)}#`)], rows)
}

const picture = (posten: Posten, stadt: Raum, diagramm: Zeitreihe, schrift: Schrift): ReadonlyArray<Block.Block> => {
  const times = timesOf(diagramm.reihen.map((reihe) => ({ ...reihe, punkte: known(reihe) })))
  const [first, last] = [times[0], times.at(-1)]
  const { raum } = posten.abdeckung
  if (times.length < MIN_TIMES || first === undefined || last === undefined || raum === undefined) return []
  const span = `${Stichtag.jahr(first.von)} bis ${Stichtag.jahr(last.von)}`
  const name = `${posten.definition?.titel ?? posten.titel}: ${raumName(raum, stadt)}, ${span} (${diagramm.einheit})`
  const values = diagramm.reihen.flatMap(({ punkte }) => punkte.map(({ wert }) => wert))
  return [
    { _tag: "Bild", titel: name, alternativtext: alternativtext(diagramm, span), diagramm, tabelle: table(name, diagramm, schrift) },
    ...zeichenerklaerung(values, diagramm.nachkommastellen),
  ]
}

/** The picture of a figure through the years; nothing where fewer than three times have a value. */
export const verlaufsbild = (posten: Posten, zahlen: Monitoringzahlen, schrift: Schrift = (text) => text): ReadonlyArray<Block.Block> => {
  const series = verlaufOf(posten, zahlen)
  if (Result.isFailure(series)) {
    const [finding] = series.failure
    return finding === undefined ? [] : [Block.hinweis("pruefung", `Der Verlauf ist nicht gezeichnet. ${zahlenSatz(finding)}`)]
  }
  return series.success === undefined ? [] : picture(posten, zahlen.raum, series.success, schrift)
}
