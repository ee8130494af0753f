/**
 * Columns in which some numbers name their cell and others do not: those would pass by the releases.
 *
 * @module
 */
import type { Finding, Path } from "../../../kernel/Finding.js"
import type { Block, Inline, Tabelle, Zeile } from "../../Block.js"
import { fehler } from "../dokumentFinding.js"
import { zahlenImText } from "./zahlenImText.js"

const isBezogen = (part: Inline): boolean => typeof part !== "string" && part._tag === "Zahl" && part.bezug !== undefined

const bareTextOf = (zeile: Zeile): string =>
  zeile.flatMap((part) => (isBezogen(part) ? [] : [typeof part === "string" ? part : part.text])).join("")

// A dash says that there are exactly none.
const tellsCount = (text: string): boolean => text.trim() === "–" || zahlenImText(text).some(({ art }) => art === "anzahl")

const checkTabelle = ({ spalten, titel, zeilen }: Tabelle, path: Path): ReadonlyArray<Finding> =>
  spalten.flatMap(({ titel: spalte }, at) => {
    if (!zeilen.some((cells) => cells[at]?.some(isBezogen) === true)) return []
    return zeilen.flatMap((cells, row) => (tellsCount(bareTextOf(cells[at] ?? []))
      ? [fehler("ZahlOhneBezug", [...path, "zeilen", row, at], `a number of the table "${titel}" names no cell, while others of its column "${spalte}" do; name its cell by bezug, or leave the number out`, { titel, spalte })]
      : []))
  })

/** Tells numbers that name no cell in columns of numbers that do. */
export const checkSpalten = (bloecke: ReadonlyArray<Block>): ReadonlyArray<Finding> =>
  bloecke.flatMap((block, at) => {
    if (block._tag === "Tabelle") return checkTabelle(block, ["bloecke", at])
    return block._tag === "Bild" ? checkTabelle(block.tabelle, ["bloecke", at, "tabelle"]) : []
  })
