/**
 * The places of a page that a search can find: headings, paragraphs, points of lists, rows of tables, captions.
 *
 * @module
 */
import { fold, placesOf } from "./fold.js"
import type { Folded } from "./fold.js"

/** A place with its words, and under which headings it stands. */
export interface Stelle {
  readonly element: HTMLElement
  readonly folded: Folded
  readonly kapitel: ReadonlyArray<HTMLElement>
}

const PLACES = "h2,h3,h4,p,li,figcaption,caption,tbody tr"

// What belongs to the page and not to the report, and what lies inside another place.
const NOT_THERE = ".zurueck,.schmal,.werkzeug,.werkzeug *,li li,.zeilenzahl"

// Hidden pieces inside a place, such as the count of rows that the filter wrote.
const textsIn = (element: HTMLElement): ReadonlyArray<Text> => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: Array<Text> = []
  while (walker.nextNode() !== null) {
    const text = walker.currentNode as Text
    if (text.parentElement?.closest(".zeilenzahl") === null) texts.push(text)
  }
  return texts
}

// Cells stand apart: the end of one and the begin of the next make no word together.
const BETWEEN = "\n"

/** Reads the page once; later searches only compare. */
export const readStellen = (main: HTMLElement): ReadonlyArray<Stelle> => {
  let above: ReadonlyArray<HTMLElement> = []
  const stellen: Array<Stelle> = []
  for (const element of main.querySelectorAll<HTMLElement>(PLACES)) {
    if (element.matches(NOT_THERE)) continue
    if (/^H[234]$/u.test(element.tagName)) above = [...above.filter(({ tagName }) => tagName < element.tagName), element]
    const folded = fold(textsIn(element).map(({ data }) => data).join(BETWEEN))
    if (folded.text.trim() !== "") stellen.push({ element, folded, kapitel: above })
  }
  return stellen
}

/** True where all words stand at the place. */
export const holds = ({ folded }: Stelle, words: ReadonlyArray<string>): boolean => words.every((word) => folded.text.includes(word))

/** The ranges of the words at a place, to be marked. */
export const rangesOf = ({ element, folded }: Stelle, words: ReadonlyArray<string>): ReadonlyArray<Range> => {
  const starts: Array<{ readonly text: Text; readonly at: number }> = []
  let length = 0
  for (const text of textsIn(element)) {
    starts.push({ text, at: length })
    length += text.length + BETWEEN.length
  }
  const set = (offset: number, put: (text: Text, at: number) => void): void => {
    const start = starts.findLast(({ at }) => at <= offset)
    if (start !== undefined) put(start.text, Math.min(offset - start.at, start.text.length))
  }
  return words.flatMap((word) => placesOf(folded.text, word).map((place) => {
    const range = document.createRange()
    const last = folded.from[place + word.length - 1] ?? 0
    // One letter may have become two: the end is where the next sign begins.
    const end = folded.from.find((from) => from > last) ?? last
    set(folded.from[place] ?? 0, (text, at) => range.setStart(text, at))
    set(end, (text, at) => range.setEnd(text, at))
    return range
  }))
}
