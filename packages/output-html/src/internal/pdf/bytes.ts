/**
 * The bytes of a PDF as Chromium writes it: plain objects, only their streams are packed.
 *
 * @module
 */
import type { Stichtag } from "@teilhabe/core/kernel"

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1")

/** The body of an object, by its number. */
const objectOf = (text: string, number: string): string => {
  const found = new RegExp(`(?:^|\\n)${number} 0 obj\\n`, "u").exec(text)
  if (found === null) return ""
  const start = found.index + found[0].length
  return text.slice(start, text.indexOf("endobj", start))
}

const REFERENCE = /(\d+) 0 R/gu

/** The numbers of the pages in order; Chromium keeps many pages in a tree. */
const pagesOf = (text: string, number: string): ReadonlyArray<string> => {
  const body = objectOf(text, number)
  const kids = /\/Kids \[([^\]]*)\]/u.exec(body)?.[1]
  return kids === undefined ? [number] : [...kids.matchAll(REFERENCE)].flatMap(([, kid = ""]) => pagesOf(text, kid))
}

/** On which page each place lies that a link of the document leads to; pages count from 1. */
export const pageNumbers = (bytes: Uint8Array): ReadonlyMap<string, number> => {
  const text = latin(bytes)
  const root = objectOf(text, /\/Root (\d+) 0 R/u.exec(text)?.[1] ?? "")
  const [pages = "", dests = ""] = ["Pages", "Dests"].map((name) => new RegExp(`/${name} (\\d+) 0 R`, "u").exec(root)?.[1] ?? "")
  const numbers = new Map(pagesOf(text, pages).map((page, at) => [page, at + 1]))
  const places = objectOf(text, dests).matchAll(/\/([a-z0-9.-]+) \[(\d+) 0 R/gu)
  return new Map([...places].flatMap(([, id = "", page = ""]) => {
    const number = numbers.get(page)
    return number === undefined ? [] : [[id, number] as const]
  }))
}

/**
 * Writes the day of the report in place of the moment of printing, so that the same report gives the same bytes.
 *
 * Nothing changes its length: the table of places in the file stays right.
 */
export const withStand = (bytes: Uint8Array, stand: Stichtag.Stichtag): Uint8Array => {
  const day = stand.replaceAll("-", "")
  const text = latin(bytes).replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}[+-]\d\d'\d\d'\)/gu, (_, key: string) => `${key}${day}000000+00'00')`)
  return new Uint8Array(Buffer.from(text, "latin1"))
}
