/**
 * The values of a picture with the words that they stand under.
 *
 * @module
 */
import type { Aussage, Zahlspanne } from "../../../geheimhaltung/readFreigabe.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Zeitraum from "../../../kernel/Zeitraum.js"
import type { Diagramm, Netzwerk, Spanne } from "../../Diagramm.js"
import { basisOf } from "./quoten.js"

// A share that was computed has all its digits, and no two computers need agree on the last; a typed one was rounded.
const GENAU = 1e-9
const GERUNDET = 3
const spielOf = (wert: number): number => {
  const stellen = `${wert}`.split(".")[1]?.length ?? 0
  return stellen > GERUNDET ? GENAU : 0.5 * 10 ** -stellen
}

/** The range that a value tells; nothing where it is absent. */
export const spannenOf = (wert: Messwert.Messwert, einheit: string): ReadonlyArray<Zahlspanne> => {
  const found = Messwert.getIntervall(wert)
  if (found === undefined) return []
  const basis = basisOf(einheit)
  if (basis === undefined) return [{ art: "anzahl", von: found.von, bis: found.bis }]
  return [{ art: "prozent", von: ((found.von - spielOf(found.von)) * 100) / basis, bis: ((found.bis + spielOf(found.bis)) * 100) / basis }]
}

type Bildaussage = Pick<Aussage, "nah" | "zahlen">

const say = (worte: ReadonlyArray<string>, wert: Messwert.Messwert, einheit: string, intervall?: Spanne): ReadonlyArray<Bildaussage> => {
  const ends = intervall === undefined ? [] : spannenOf({ _tag: "Gerundet", wert: intervall.von, ...intervall }, einheit)
  const zahlen = [...spannenOf(wert, einheit), ...ends]
  return zahlen.length === 0 ? [] : [{ nah: worte.join(" | "), zahlen }]
}

// The line between two nodes speaks of both.
const aussagenOfNetzwerk = ({ kanten, knoten }: Netzwerk): ReadonlyArray<Bildaussage> => {
  const titel = new Map(knoten.map((one) => [one.id, one.titel]))
  const worte = [
    ...knoten.map((one) => [[one.titel, one.gruppe], one.gewicht] as const),
    ...kanten.map(({ gewicht, nach, von }) => [[titel.get(von) ?? "", titel.get(nach) ?? ""], gewicht] as const),
  ]
  return worte.flatMap(([names, gewicht]) => (Number.isFinite(gewicht) ? say(names, Messwert.exakt(gewicht), "") : []))
}

/** Reads the values of a picture; a Zeitachse counts nobody. */
export const aussagenOfDiagramm = (diagramm: Diagramm): ReadonlyArray<Bildaussage> => {
  switch (diagramm._tag) {
    case "Matrix": return diagramm.zeilen.flatMap((zeile, row) => diagramm.spalten.flatMap((spalte, column) => {
      const count = diagramm.anzahl[row]?.[column]
      return count === undefined ? [] : say([zeile, spalte, diagramm.einheit], Messwert.exakt(count), diagramm.einheit)
    }))
    case "Zeitreihe": return diagramm.reihen.flatMap(({ name, punkte }) =>
      punkte.flatMap(({ intervall, wert, zeit }) => say([name, Zeitraum.toText(zeit), diagramm.einheit], wert, diagramm.einheit, intervall)))
    case "Punktvergleich": return diagramm.zeilen.flatMap(({ titel, werte }) =>
      werte.flatMap(({ gruppe, intervall, wert }) => say([titel, gruppe, diagramm.einheit], wert, diagramm.einheit, intervall)))
    case "Bevoelkerungspyramide": return diagramm.seiten.flatMap(({ reihen, titel }) => reihen.flatMap(({ name, werte }) =>
      werte.flatMap((wert, at) => say([titel, name, diagramm.altersgruppen[at] ?? "", diagramm.einheit], wert, diagramm.einheit))))
    case "Karte": return diagramm.flaechen.flatMap(({ schluessel, titel, wert }) => say([titel, schluessel, diagramm.einheit], wert, diagramm.einheit))
    case "Netzwerk": return aussagenOfNetzwerk(diagramm)
    case "Zeitachse": return []
  }
}
