/**
 * What stands before the first chapter: the title, the day, what is invented, the contents.
 *
 * @module
 */
import type { Block, Dokument } from "@teilhabe/core/bericht"
import { Stichtag } from "@teilhabe/core/kernel"
import { absatz, feld, lauf, sprung } from "./lauf.js"
import type { Werk } from "./werk.js"
import { oneLine } from "./xml.js"

const LONGEST_ENTRY = 200

const sign = (art: string): string => `<w:r><w:fldChar w:fldCharType="${art}"/></w:r>`

const entry = (block: Block.Ueberschrift, werk: Werk): string => {
  const marke = werk.marke(block)
  return sprung(marke, `${lauf(oneLine(block.text, LONGEST_ENTRY))}<w:r><w:tab/></w:r>${feld(`PAGEREF ${marke} \\h`, "")}`)
}

/**
 * The contents, one line a chapter, as a field that is filled: the entries show and lead on without counting anew, the numbers of the pages
 * come with the first count, as nobody but the program that sets the pages knows them.
 */
const inhalt = (bloecke: ReadonlyArray<Block.Block>, werk: Werk): string => {
  const headings = bloecke.filter((block) => block._tag === "Ueberschrift").filter(({ ebene }) => ebene === 2)
  if (headings.length === 0) return ""
  const begin = `${sign("begin")}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\z \\u </w:instrText></w:r>${sign("separate")}`
  const entries = headings.map((block, at) =>
    absatz(werk, "inhalt1", `${at === 0 ? begin : ""}${entry(block, werk)}${at === headings.length - 1 ? sign("end") : ""}`))
  return `<w:sdt><w:sdtPr><w:id w:val="${werk.nummer()}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>`
    + `<w:sdtContent>${absatz(werk, "inhalt", lauf("Inhalt"))}${entries.join("")}</w:sdtContent></w:sdt>`
}

/** Writes what stands before the first chapter. */
export const anfang = (dokument: Dokument.Dokument, herausgeber: string | undefined, werk: Werk): string =>
  (herausgeber === undefined ? "" : absatz(werk, "kopf", lauf(herausgeber)))
  + absatz(werk, "titel", lauf(dokument.titel))
  + absatz(werk, "untertitel", lauf(dokument.untertitel))
  + absatz(werk, "text", lauf(`Stand: ${Stichtag.toText(dokument.stand)}`))
  + (dokument.kennzeichnung === undefined ? "" : absatz(werk, "kennzeichnung", lauf(dokument.kennzeichnung)))
  + absatz(werk, "text", lauf(dokument.zusammenfassung))
  + inhalt(dokument.bloecke, werk)
