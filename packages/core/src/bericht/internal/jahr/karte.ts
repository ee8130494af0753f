/**
 * The map of a figure: its values for the parts of the city whose outlines are there.
 *
 * @module
 */
import type { Ergebnis } from "../../../indikator/Ergebnis.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Raummerkmal from "../../../merkmal/Raummerkmal.js"
import * as Block from "../../Block.js"
import type { Flaeche, Karte } from "../../Diagramm.js"
import type { Monitoringzahlen } from "../../Monitoringzahlen.js"
import type { Posten } from "../monitoringSicht.js"
import { zitat } from "../satz.js"
import { zahlzelle, zeichenerklaerung } from "../zahlzelle.js"
import type { Umriss } from "./eingang.js"
import { schriftOf } from "./leitwert.js"

/** Fewer areas with a value than these are no map. */
const MIN_AREAS = 2

const isOf = ({ raum }: Ergebnis, { schluessel }: Umriss): boolean =>
  Raummerkmal.keyOf(raum) === schluessel || (raum._tag === "Sozialraum" && raum.id === schluessel)

/** The values of a figure for parts of the city, for all persons, of one year: the latest that is not after the reporting year. */
const partsOf = ({ jahr: berichtsjahr, raum: stadt, verlauf }: Monitoringzahlen, { abdeckung: { indikator, variante } }: Posten): ReadonlyArray<Ergebnis> => {
  const parts = verlauf.filter(({ gruppe, indikator: own, jahr, raum, variante: reading }) =>
    own === indikator && (variante === undefined || reading === variante) && jahr <= berichtsjahr && raum._tag === "Sozialraum" && stadt._tag === "Gemeinde" && raum.gemeinde === stadt.ags && Object.keys(gruppe).length === 0)
  const latest = Math.max(...parts.filter(({ wert }) => wert._tag !== "Fehlend").map(({ jahr }) => jahr))
  return parts.filter(({ jahr }) => jahr === latest)
}

interface Kartenlage { readonly karte: Karte; readonly teile: ReadonlyArray<readonly [Flaeche, Ergebnis | undefined]>; readonly jahr: number }

/** The map of a figure; nothing where fewer than two areas with an outline have a value. */
export const karteOf = (zahlen: Monitoringzahlen, posten: Posten, umrisse: ReadonlyArray<Umriss>): Kartenlage | undefined => {
  const parts = partsOf(zahlen, posten)
  const [first] = parts
  if (first === undefined) return undefined
  const teile = umrisse.map((umriss) => {
    const ergebnis = parts.find((one) => isOf(one, umriss))
    const flaeche: Flaeche = { schluessel: umriss.schluessel, polygone: umriss.polygone, titel: ergebnis?.raum.name ?? umriss.schluessel, wert: ergebnis?.wert ?? Messwert.fehlend("nicht-erhoben") }
    return [flaeche, ergebnis] as const
  })
  if (teile.filter(([{ wert }]) => wert._tag !== "Fehlend").length < MIN_AREAS) return undefined
  const { einheit, jahr, nachkommastellen } = first
  return { karte: { _tag: "Karte", einheit, nachkommastellen, flaechen: teile.map(([flaeche]) => flaeche) }, teile, jahr }
}

/** The picture of the map of one figure, with its table. */
export const kartenbild = (zahlen: Monitoringzahlen, posten: Posten, umrisse: ReadonlyArray<Umriss>): ReadonlyArray<Block.Block> => {
  const lage = karteOf(zahlen, posten, umrisse)
  if (lage === undefined) return []
  const { jahr, karte, teile } = lage
  const schrift = schriftOf(posten.id)
  const titel = `${posten.definition?.titel ?? posten.titel} nach Sozialraum, ${jahr} (${karte.einheit})`
  const told = teile.map(([{ titel: name, wert }]) => `${name}: ${zahlzelle(wert, karte.nachkommastellen)}`)
  return [
    {
      _tag: "Bild", titel, diagramm: karte, alternativtext: `Karte der Sozialräume in ${zitat(karte.einheit)}. ${told.join("; ")}.`,
      tabelle: Block.tabelle(titel, ["Sozialraum", `${karte.einheit}#`], teile.map(([{ titel: name, wert }, ergebnis]) => [name, schrift(zahlzelle(wert, karte.nachkommastellen), wert, ergebnis)])),
    },
    ...zeichenerklaerung(teile.map(([{ wert }]) => wert), karte.nachkommastellen),
  ]
}
