/**
 * The picture of gaps between groups: one line for each other group, one dot for each of those compared.
 *
 * @module
 */
import type { Ergebnis } from "../../../indikator/Ergebnis.js"
import type { Gliederungsmerkmal } from "../../../indikator/Indikatordefinition.js"
import * as Codeliste from "../../../merkmal/Codeliste.js"
import * as Block from "../../Block.js"
import type { Gruppenwert, Punktvergleich, Vergleichszeile } from "../../Diagramm.js"
import type { Monitoringzahlen } from "../../Monitoringzahlen.js"
import type { Posten } from "../monitoringSicht.js"
import type { Schrift } from "../monitoringTabelle.js"
import { satzanfang, zitat } from "../satz.js"
import { zahlzelle, zeichenerklaerung } from "../zahlzelle.js"
import { kernOf } from "./leitwert.js"
import { ortUndZeit } from "./wertsatz.js"

/** More lines than these no reader compares. */
const MAX_LINES = 12

const nameOf = ({ merkmal }: Gliederungsmerkmal, key: string): string =>
  key === Codeliste.INSGESAMT ? "insgesamt" : (Codeliste.find(merkmal.liste, key)?.name ?? key)

const find = (ergebnisse: ReadonlyArray<Ergebnis>, gruppe: Readonly<Record<string, string>>): Ergebnis | undefined => {
  const told = Object.entries(gruppe).filter(([, key]) => key !== Codeliste.INSGESAMT)
  return ergebnisse.find((one) => Object.keys(one.gruppe).length === told.length && told.every(([id, key]) => one.gruppe[id] === key))
}

const isNumber = ({ wert }: Gruppenwert): boolean => wert._tag !== "Fehlend"

/** The Merkmal whose groups are compared: the one that makes the figure, else sex, else the first. */
const dotsOf = (posten: Posten): Gliederungsmerkmal | undefined => {
  const parts = posten.definition?.gliederung ?? []
  const kern = kernOf(posten)
  return parts.find(({ merkmal: { id } }) => id === (kern ?? "geschlecht")) ?? parts[0]
}

const rowsOf = (posten: Posten, dots: Gliederungsmerkmal): ReadonlyArray<Vergleichszeile> => {
  const others = (posten.definition?.gliederung ?? []).filter((part) => part !== dots)
  const rows = [
    { titel: "insgesamt", gruppe: {} },
    ...others.flatMap((part) => part.schluessel.filter((key) => key !== Codeliste.INSGESAMT).map((key) => ({ titel: nameOf(part, key), gruppe: { [part.merkmal.id]: key } }))),
  ]
  const groups = dots.schluessel.filter((key) => key !== Codeliste.INSGESAMT)
  // With one group alone in numbers, the total is what it can be held against.
  const withTotal = (werte: ReadonlyArray<Gruppenwert>): boolean => werte.filter(isNumber).length < 2
  const made = rows.map(({ gruppe, titel }) => {
    const read = (key: string): ReadonlyArray<Gruppenwert> => {
      const ergebnis = find(posten.abdeckung.ergebnisse, { ...gruppe, [dots.merkmal.id]: key })
      return ergebnis === undefined ? [] : [{ gruppe: nameOf(dots, key), wert: ergebnis.wert }]
    }
    return { titel, eigene: groups.flatMap(read), gesamt: read(Codeliste.INSGESAMT) }
  })
  const total = made.every(({ eigene }) => withTotal(eigene))
  return made
    .map(({ eigene, gesamt, titel }) => ({ titel, werte: total ? [...eigene.filter(isNumber), ...gesamt] : eigene }))
    .filter(({ werte }) => werte.filter(isNumber).length > 1)
}

/** The comparison of a rate between groups; nothing where it is no rate, or no line has two numbers. */
export const vergleichOf = (posten: Posten): Punktvergleich | undefined => {
  const [first] = posten.abdeckung.ergebnisse
  const dots = dotsOf(posten)
  if (first === undefined || dots === undefined || (first.mass !== "quote" && first.mass !== "anteil")) return undefined
  const zeilen = rowsOf(posten, dots)
  if (zeilen.length === 0 || zeilen.length > MAX_LINES) return undefined
  return { _tag: "Punktvergleich", einheit: first.einheit, nachkommastellen: first.nachkommastellen, zeilen }
}

const groupsOf = ({ zeilen }: Punktvergleich): ReadonlyArray<string> => [...new Set(zeilen.flatMap(({ werte }) => werte.map(({ gruppe }) => gruppe)))]

const tabelleOf = (titel: string, vergleich: Punktvergleich, schrift: Schrift): Block.Tabelle => {
  const groups = groupsOf(vergleich)
  return Block.tabelle(titel, ["Wer", ...groups.map((one) => `${satzanfang(one)}#`)], vergleich.zeilen.map((zeile) => [
    satzanfang(zeile.titel),
    ...groups.map((gruppe) => {
      const found = zeile.werte.find((one) => one.gruppe === gruppe)
      return found === undefined ? "nicht gerechnet" : schrift(zahlzelle(found.wert, vergleich.nachkommastellen), found.wert)
    }),
  ]))
}

/** The picture of the gaps of one figure, with its table. */
export const vergleichsbild = (zahlen: Monitoringzahlen, posten: Posten, schrift: Schrift): ReadonlyArray<Block.Block> => {
  const vergleich = vergleichOf(posten)
  if (vergleich === undefined) return []
  const titel = `Abstände zwischen Gruppen: ${posten.definition?.titel ?? posten.titel}, ${ortUndZeit(zahlen, posten)}`
  const told = vergleich.zeilen.map(({ titel: zeile, werte }) => `${satzanfang(zeile)}: ${werte.map(({ gruppe, wert }) => `${gruppe} ${zahlzelle(wert, vergleich.nachkommastellen)}`).join(", ")}`)
  return [
    { _tag: "Bild", titel, alternativtext: `Punkte in ${zitat(vergleich.einheit)}, je Gruppe einer. ${told.join("; ")}.`, diagramm: vergleich, tabelle: tabelleOf(titel, vergleich, schrift) },
    ...zeichenerklaerung(vergleich.zeilen.flatMap(({ werte }) => werte.map(({ wert }) => wert)), vergleich.nachkommastellen),
  ]
}
