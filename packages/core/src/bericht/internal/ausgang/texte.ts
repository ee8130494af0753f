/**
 * What the words of a report say beside its numbers, place by place: sentences, cells, captions, alternative texts.
 *
 * @module
 */
import type { Aussage } from "../../../geheimhaltung/readFreigabe.js"
import type { Path } from "../../../kernel/Finding.js"
import type { Bild, Block, Tabelle, Zeile } from "../../Block.js"
import { aussagenOfDiagramm } from "./bilder.js"
import type { Ort } from "./ort.js"
import { zahlenImText } from "./zahlenImText.js"

/** Something said, and where. */
export interface Verortet extends Ort {
  readonly aussage: Aussage
}

// A number that names its cell is held against the release by that cell; its words need no guess.
const textOf = (zeile: Zeile): string =>
  zeile.map((part) => (typeof part === "string" ? part : part._tag === "Zahl" && part.bezug !== undefined ? "…" : part.text)).join("")

const SATZENDE = /(?<=[^\d\s][.!?;])\s+(?=[\p{Lu}\d„])/u

/** Cuts a text into sentences and reads the numbers of each. */
export const saetzeOf = (text: string, umfeld: string, path: Path, wo: string): ReadonlyArray<Verortet> =>
  text.split(SATZENDE).flatMap((satz) => {
    const zahlen = zahlenImText(satz)
    return zahlen.length === 0 ? [] : [{ path, wo, aussage: { nah: satz, umfeld: `${text} ${umfeld}`, zahlen } }]
  })

/** Tells whether bare numbers under a heading are percentages. */
export const isProzent = (text: string): boolean => /%|Prozent|Anteil|Quote/u.test(text)

// These count no persons: what a record of disclosure control counts are cells.
const ZAEHLT_NICHT = /^(?:Zellen|Gesperrt|Wochen|Monate|Tage|Stunden|Rang|Nr\.?|Nummer|Jahr|Euro)\b/u

const aussagenOfTabelle = ({ spalten, titel, zeilen }: Tabelle, umfeld: string, path: Path): ReadonlyArray<Verortet> => {
  const wo = `der Tabelle „${titel}“`
  const heads = spalten.map(({ titel: text }) => text)
  const perCell = zeilen.flatMap((cells, row) => {
    const texts = cells.map(textOf)
    // What stands left names the row, in one column or in several.
    const names = texts.filter((_, at) => at === 0 || spalten[at]?.ausrichtung === "links")
    return texts.flatMap((text, at): ReadonlyArray<Verortet> => {
      const head = heads[at] ?? ""
      if (ZAEHLT_NICHT.test(head)) return []
      const zahlen = zahlenImText(text, isProzent(head))
      if (zahlen.length === 0) return []
      const both = !isProzent(head) && isProzent(titel) ? [...zahlen, ...zahlenImText(text, true)] : zahlen
      return [{ path: [...path, "zeilen", row, at], wo, aussage: { nah: [...names, head, text].join(" | "), umfeld: `${titel} | ${umfeld}`, zahlen: both } }]
    })
  })
  return [...saetzeOf(titel, umfeld, [...path, "titel"], wo), ...heads.flatMap((head, at) => saetzeOf(head, `${titel} | ${umfeld}`, [...path, "spalten", at], wo)), ...perCell]
}

const aussagenOfBild = (bild: Bild, umfeld: string, path: Path): ReadonlyArray<Verortet> => {
  const { alternativtext, diagramm, tabelle, titel } = bild
  const wo = `dem Bild „${titel}“`
  const around = `${titel} | ${umfeld}`
  return [
    ...saetzeOf(titel, umfeld, [...path, "titel"], wo),
    ...saetzeOf(alternativtext, around, [...path, "alternativtext"], wo),
    ...aussagenOfDiagramm(diagramm).map((aussage) => ({ path: [...path, "diagramm"], wo, aussage: { ...aussage, umfeld: around } })),
    ...aussagenOfTabelle(tabelle, around, [...path, "tabelle"]),
  ]
}

const aussagenOfBlock = (block: Block, umfeld: string, path: Path): ReadonlyArray<Verortet> => {
  switch (block._tag) {
    case "Ueberschrift": return saetzeOf(block.text, umfeld, path, "der Überschrift")
    case "Absatz": return saetzeOf(textOf(block.inhalt), umfeld, path, "dem Satz")
    case "Hinweis": return saetzeOf(textOf(block.inhalt), umfeld, path, "dem Hinweis")
    case "Liste": return block.punkte.flatMap((punkt, at) => saetzeOf(textOf(punkt), umfeld, [...path, "punkte", at], "der Liste"))
    case "Tabelle": return aussagenOfTabelle(block, umfeld, path)
    case "Bild": return aussagenOfBild(block, umfeld, path)
    case "Eigentext": {
      const wo = `dem Eigentext „${block.titel}“`
      const around = [block.titel, ...block.absaetze.map(textOf), umfeld].join(" | ")
      return [...saetzeOf(block.titel, umfeld, [...path, "titel"], wo), ...block.absaetze.flatMap((one, at) => saetzeOf(textOf(one), around, [...path, "absaetze", at], wo))]
    }
  }
}

/** Reads all that blocks say, each place under its headings. */
export const aussagenOfBloecke = (bloecke: ReadonlyArray<Block>): ReadonlyArray<Verortet> => {
  const headings: Array<string> = []
  return bloecke.flatMap((block, at) => {
    if (block._tag === "Ueberschrift") headings.length = Math.min(headings.length, block.ebene - 2)
    const found = aussagenOfBlock(block, headings.join(" | "), ["bloecke", at])
    if (block._tag === "Ueberschrift") headings.push(block.text)
    return found
  })
}
