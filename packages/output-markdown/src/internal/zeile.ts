/**
 * Lines of text, and the source below a block.
 *
 * @module
 */
import type { Block } from "@teilhabe/core/bericht"
import type { Quelle } from "@teilhabe/core/kernel"
import type { Context } from "./context.js"
import { clean, escape, escapeLink } from "./escape.js"

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

const plain = (part: Block.Inline | undefined): string => (typeof part === "string" ? clean(part) : "")

/** Stresses words. Stars are not understood between a letter and a sign, nor beside other stars: there tags stand. */
const fett = (text: string, before: Block.Inline | undefined, after: Block.Inline | undefined): string => {
  const inner = clean(text).trim()
  if (inner === "") return escape(text)
  const [lead = "", trail = ""] = [/^\s*/u.exec(clean(text))?.[0], /\s*$/u.exec(clean(text))?.[0]]
  const opens = isLetter(inner[0]) || before === undefined || /\s$/u.test(plain(before)) || lead !== ""
  const closes = isLetter(inner.at(-1)) || after === undefined || /^\s/u.test(plain(after)) || trail !== ""
  const beside = [before, after].some((part) => typeof part === "object" || (part !== undefined && /^[*_]|[*_]$/u.test(plain(part))))
  const stressed = opens && closes && !beside ? `**${escape(inner)}**` : `<strong>${escape(inner)}</strong>`
  return lead + stressed + trail
}

const inline = (zeile: Block.Zeile, at: number, context: Context): string => {
  const part = zeile[at] ?? ""
  if (typeof part === "string") return escape(part)
  if (part._tag === "Fett") return fett(part.text, zeile[at - 1], zeile[at + 1])
  const id = part.anker === undefined ? undefined : context.anker.resolve(part.anker)
  return id === undefined ? escape(part.text) : `[${escapeLink(part.text)}](#${id})`
}

/** Writes one line; whoever starts a block with it makes its start harmless. */
export const zeile = (inhalt: Block.Zeile, context: Context): string =>
  inhalt.map((_, at) => inline(inhalt, at, context)).join("").trim()

/** Writes where a statement comes from, as a paragraph; nothing where no source is given. */
export const quellenzeile = (quelle: Quelle.Quelle | undefined, context: Context): ReadonlyArray<string> => {
  if (quelle === undefined) return []
  const { dokument, kapitel, ueberschrift } = quelle
  const ort = ueberschrift === undefined ? kapitel : `${kapitel} › ${ueberschrift}`
  // The report is about the Konzept: only another document needs its name.
  const text = dokument === "konzept" ? ort : `${context.quellen.get(dokument) ?? dokument}, ${ort}`
  return [`*Quelle: ${escape(text).trim()}*`]
}
