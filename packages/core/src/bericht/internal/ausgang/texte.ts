/**
 * What the words of a report say beside its numbers, place by place: sentences, cells, captions, alternative texts.
 *
 * @module
 */
import type { Aussage } from "../../../geheimhaltung/readFreigabe.js"
import type { Path } from "../../../kernel/Finding.js"
import type { Bild, Block, Eigentext, Tabelle, Zeile } from "../../Block.js"
import { aussagenOfDiagramm } from "./bilder.js"
import { isDruckform } from "./druckform.js"
import type { Ort } from "./ort.js"
import { basisOf } from "./quoten.js"
import { isSchluessel, worteIn } from "./worte.js"
import { zahlenImText } from "./zahlenImText.js"

/** Something said, and where. */
export interface Verortet extends Ort {
  readonly aussage: Aussage
}

// A number that names its cell and says just that is held against the release; any other words of it are read.
const textOf = (zeile: Zeile): string =>
  zeile.map((part) => (typeof part === "string" ? part : part._tag === "Zahl" && part.bezug !== undefined && isDruckform(part.text, part.bezug.wert) ? "…" : part.text)).join("")

const SATZENDE = /(?<=[^\d\s][.!?;])\s+(?=[\p{Lu}\d„])/u

/** Cuts a text into sentences and reads the numbers of each; `vor` leads to the text and names what it counts. */
export const saetzeOf = (text: string, umfeld: ReadonlyArray<string>, path: Path, wo: string, vor = ""): ReadonlyArray<Verortet> => {
  const saetze = text.split(SATZENDE)
  const around = saetze.length === 1 ? umfeld : [text, ...umfeld]
  return saetze.flatMap((satz) => {
    const zahlen = zahlenImText(satz)
    return zahlen.length === 0 ? [] : [{ path, wo, aussage: { nah: vor === "" ? satz : `${vor} ${satz}`, umfeld: around, zahlen } }]
  })
}

// These count no persons: what a record of disclosure control counts are cells.
const ZAEHLT_NICHT = /^(?:Zellen|Gesperrt|Gesperrte Zellen|Wochen|Monate|Tage|Stunden|Rang|Nr\.?|Nummer|Euro)$/u
const JAHR = /^\s*(?:19|20)\d\d\s*$/u

// An empty cell at the left stands for the one above it.
const namesOf = (rows: ReadonlyArray<ReadonlyArray<string>>, { spalten }: Tabelle): ReadonlyArray<ReadonlyArray<string>> => {
  const above: Array<string> = []
  return rows.map((texts) => texts.flatMap((text, at) => {
    // What stands left names the row, in one column or in several.
    if (at !== 0 && spalten[at]?.ausrichtung !== "links") return []
    if (text.trim() !== "") above[at] = text
    return [above[at] ?? ""]
  }))
}

const aussagenOfTabelle = (tabelle: Tabelle, umfeld: ReadonlyArray<string>, path: Path): ReadonlyArray<Verortet> => {
  const { spalten, titel, zeilen } = tabelle
  const wo = `der Tabelle „${titel}“`
  const heads = spalten.map(({ titel: text }) => text)
  const rows = zeilen.map((cells) => cells.map(textOf))
  const names = namesOf(rows, tabelle)
  const around = [titel, ...umfeld]
  const ofTitel = basisOf(titel)
  const perCell = rows.flatMap((texts, row) => texts.flatMap((text, at): ReadonlyArray<Verortet> => {
    const head = heads[at] ?? ""
    if (ZAEHLT_NICHT.test(head) || JAHR.test(text)) return []
    const basis = basisOf(head)
    const zahlen = zahlenImText(text, basis)
    const both = basis === undefined && ofTitel !== undefined ? [...zahlen, ...zahlenImText(text, ofTitel)] : zahlen
    return both.length === 0 ? [] : [{ path: [...path, "zeilen", row, at], wo, aussage: { nah: [...(names[row] ?? []), head, text].join(" | "), umfeld: around, zahlen: both } }]
  }))
  return [...saetzeOf(titel, umfeld, [...path, "titel"], wo), ...heads.flatMap((head, at) => saetzeOf(head, around, [...path, "spalten", at], wo)), ...perCell]
}

const aussagenOfBild = (bild: Bild, umfeld: ReadonlyArray<string>, path: Path): ReadonlyArray<Verortet> => {
  const { alternativtext, diagramm, tabelle, titel } = bild
  const wo = `dem Bild „${titel}“`
  const around = [titel, ...umfeld]
  return [
    ...saetzeOf(titel, umfeld, [...path, "titel"], wo),
    ...saetzeOf(alternativtext, around, [...path, "alternativtext"], wo),
    ...aussagenOfDiagramm(diagramm).map((aussage) => ({ path: [...path, "diagramm"], wo, aussage: { ...aussage, umfeld: around } })),
    ...aussagenOfTabelle(tabelle, around, [...path, "tabelle"]),
  ]
}

const aussagenOfEigentext = ({ absaetze, titel }: Eigentext, umfeld: ReadonlyArray<string>, path: Path): ReadonlyArray<Verortet> => {
  const wo = `dem Eigentext „${titel}“`
  const texts = absaetze.map(textOf)
  const around = [[titel, ...texts].join(" | "), ...umfeld]
  return [...saetzeOf(titel, umfeld, [...path, "titel"], wo), ...texts.flatMap((one, at) => saetzeOf(one, around, [...path, "absaetze", at], wo))]
}

const aussagenOfBlock = (block: Block, umfeld: ReadonlyArray<string>, path: Path, vor: string): ReadonlyArray<Verortet> => {
  const around = vor === "" ? umfeld : [vor, ...umfeld]
  switch (block._tag) {
    case "Ueberschrift": return saetzeOf(block.text, umfeld, path, "der Überschrift")
    case "Absatz": return saetzeOf(textOf(block.inhalt), umfeld, path, "dem Satz", vor)
    case "Hinweis": return saetzeOf(textOf(block.inhalt), umfeld, path, "dem Hinweis", vor)
    case "Liste": return block.punkte.flatMap((punkt, at) => saetzeOf(textOf(punkt), umfeld, [...path, "punkte", at], "der Liste", vor))
    case "Tabelle": return aussagenOfTabelle(block, around, path)
    case "Bild": return aussagenOfBild(block, around, path)
    case "Eigentext": return aussagenOfEigentext(block, umfeld, path)
  }
}

// "Ausländer nach Stadtteil:" leads to what follows it.
const leadOf = (block: Block): string => {
  const text = block._tag === "Absatz" ? textOf(block.inhalt).trimEnd() : ""
  return text.endsWith(":") ? text.split(SATZENDE).at(-1) ?? "" : ""
}

/** Reads all that blocks say, each place under its headings. */
export const aussagenOfBloecke = (bloecke: ReadonlyArray<Block>): ReadonlyArray<Verortet> => {
  const headings: Array<string> = []
  let vor = ""
  return bloecke.flatMap((block, at) => {
    if (block._tag === "Ueberschrift") headings.length = Math.min(headings.length, block.ebene - 2)
    const umfeld = headings.length === 0 ? [] : [headings.join(" | ")]
    const path: Path = ["bloecke", at]
    const found = [...aussagenOfBlock(block, umfeld, path, vor), ...aussagenOfRest(block, umfeld, path)]
    vor = leadOf(block)
    if (block._tag === "Ueberschrift") headings.push(block.text)
    return found
  })
}

/** Reads what is printed beside the text of a block: sources, offices, filters, anchors, every word of a picture. */
const aussagenOfRest = (block: Block, umfeld: ReadonlyArray<string>, path: Path): ReadonlyArray<Verortet> => {
  const around = block._tag === "Ueberschrift" || !("titel" in block) ? umfeld : [block.titel, ...umfeld]
  return worteIn(block).flatMap(({ path: rest, text }) => saetzeOf(text, isSchluessel(text) ? [] : around, [...path, ...rest], "dem Beiwerk eines Blocks"))
}
