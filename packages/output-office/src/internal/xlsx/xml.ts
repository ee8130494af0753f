/**
 * Text as the XML of a workbook can hold it, so that a reader gets back what was written.
 *
 * @module
 */

/** What no file can hold: half of a character, and the two that are no characters. */
const UNWRITABLE = /\p{Surrogate}|[\uFFFE\uFFFF]/gu

/** Puts the sign for "no character" where half of one stands: no encoding knows it. */
export const toWritable = (text: string): string => text.replace(UNWRITABLE, "\uFFFD")

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;" }

const entity = (sign: string): string => ENTITIES[sign] ?? sign

/** Writes an attribute; what is not printed is left out, as attributes name things. */
export const attribute = (text: string): string =>
  toWritable(text).replace(/[\u0000-\u001F\u007F]+/gu, " ").replace(/[&<>"]/gu, entity)

// A workbook writes such signs as _x0007_; a text that has these very letters gets its first sign written so.
const coded = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`

/** Writes the text of a cell, control characters and what looks like their code included. */
export const cellText = (text: string): string =>
  toWritable(text)
    // LibreOffice reads fewer than four digits too.
    .replace(/_(?=x[0-9A-Fa-f]{1,4}_)/gu, coded)
    .replace(/[&<>]/gu, entity)
    .replace(/[\u0000-\u0008\u000B-\u001F]/gu, coded)

/** Writes text outside of cells, where no code for control characters is known. */
export const plainText = (text: string): string =>
  toWritable(text).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/gu, "").replace(/[&<>]/gu, entity)

/** Begins a part of the file. */
export const XML_HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
