/**
 * The search of the page: marks the words, counts the places, leads from one to the next.
 *
 * @module
 */
import { wordsOf } from "./fold.js"
import { holds, rangesOf, readStellen } from "./stellen.js"
import type { Stelle } from "./stellen.js"

/** What the search works on, all of it in the page. */
export interface Suchfeld {
  readonly bar: HTMLElement
  readonly input: HTMLInputElement
  readonly back: HTMLButtonElement
  readonly next: HTMLButtonElement
  readonly report: HTMLElement
  readonly main: HTMLElement
  readonly contents: HTMLElement | null
}

/** So many words are marked at most: a single letter must not slow a phone down. */
const MARKED = 4000

const mark = (name: string, ranges: ReadonlyArray<Range>): void => {
  // Browsers without marks of this kind still count and lead.
  if (typeof Highlight === "undefined") return
  if (ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}

const isOut = ({ element }: Stelle): boolean => element.closest(".aus") !== null

const sayCount = (count: number, left: number): string => {
  const found = count === 0 ? "Keine Stelle gefunden." : count === 1 ? "1 Stelle gefunden." : `${count} Stellen gefunden.`
  return left === 0 ? found : `${found} ${left} weitere in Zeilen, die der Filter ausblendet.`
}

/** Writes beside each chapter of the contents how many places in it were found. */
const countChapters = (contents: HTMLElement | null, found: ReadonlyArray<Stelle>): void => {
  for (const link of contents?.querySelectorAll<HTMLAnchorElement>("a") ?? []) {
    const count = found.filter(({ kapitel }) => kapitel.some(({ id }) => `#${id}` === link.hash)).length
    if (count === 0) link.removeAttribute("data-treffer")
    else link.dataset["treffer"] = `${count}`
  }
}

/** Opens what a place lies folded in, and brings it into the window. */
const show = ({ element }: Stelle, ranges: ReadonlyArray<Range>): void => {
  const fold = element.closest(".falte")?.previousElementSibling
  if (fold instanceof HTMLDetailsElement) fold.open = true
  const inside = ranges[0]?.startContainer.parentElement ?? element
  inside.scrollIntoView({ block: "center", inline: "nearest" })
}

/** Starts the search and gives what repeats it, for when rows have come or gone. */
export const startSuche = (feld: Suchfeld): (() => void) => {
  let stellen: ReadonlyArray<Stelle> | undefined
  let found: ReadonlyArray<Stelle> = []
  let words: ReadonlyArray<string> = []
  let at = -1
  const search = (): void => {
    const question = feld.input.value.trim()
    words = question.length < 2 ? [] : wordsOf(question)
    const all = words.length === 0 ? [] : (stellen ??= readStellen(feld.main)).filter((stelle) => holds(stelle, words))
    found = all.filter((stelle) => !isOut(stelle))
    at = -1
    mark("fund", found.flatMap((stelle) => rangesOf(stelle, words)).slice(0, MARKED))
    mark("hier", [])
    countChapters(feld.contents, found)
    feld.bar.classList.toggle("sucht", words.length > 0)
    for (const button of [feld.back, feld.next]) button.hidden = found.length === 0
    feld.report.textContent = question === "" ? "" : words.length === 0 ? "Bitte mindestens zwei Zeichen eingeben." : sayCount(found.length, all.length - found.length)
  }
  const go = (step: 1 | -1): void => {
    if (found.length === 0) return
    at = at < 0 && step < 0 ? found.length - 1 : (at + step + found.length) % found.length
    const stelle = found[at]
    if (stelle === undefined) return
    const ranges = rangesOf(stelle, words)
    mark("hier", ranges)
    show(stelle, ranges)
    const kapitel = stelle.kapitel.at(-1)?.textContent
    feld.report.textContent = `Stelle ${at + 1} von ${found.length}${kapitel === undefined ? "" : `, in „${kapitel}“`}`
  }
  listen(feld, search, go)
  return search
}

const listen = ({ back, input, next }: Suchfeld, search: () => void, go: (step: 1 | -1) => void): void => {
  let timer: ReturnType<typeof setTimeout> | undefined
  input.addEventListener("input", () => {
    clearTimeout(timer)
    timer = setTimeout(search, 150)
  })
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault()
      clearTimeout(timer)
      if (!document.querySelector(".sucht")) search()
      go(event.shiftKey ? -1 : 1)
    } else if (event.key === "Escape" && input.value !== "") {
      event.preventDefault()
      input.value = ""
      search()
    }
  })
  back.addEventListener("click", () => go(-1))
  next.addEventListener("click", () => go(1))
}
