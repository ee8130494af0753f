/**
 * The filter of the page: hides the rows that do not fit, and says of each table how many are left.
 *
 * @module
 */

/** What the filter works on, all of it in the page. */
export interface Filterfeld {
  /** One for each Merkmal, in the order of the numbers in the rows. */
  readonly selects: ReadonlyArray<HTMLSelectElement>
  readonly report: HTMLElement
  readonly main: HTMLElement
  /** What the paper says where rows are hidden on the screen. */
  readonly paper: HTMLElement
}

/** A choice: the number of the Merkmal and of its value, as they stand in the rows. */
interface Choice {
  readonly merkmal: string
  readonly wert: string
  readonly titel: string
}

const choicesOf = ({ selects }: Filterfeld): ReadonlyArray<Choice> =>
  selects.flatMap((select) => (select.value === "" ? [] : [{ merkmal: `${select.value.split(".")[0]}.`, wert: select.value, titel: select.labels[0]?.textContent ?? "" }]))

const merkmaleOf = (row: HTMLElement): ReadonlyArray<string> => (row.dataset["merkmale"] ?? "").split(" ")

// A table that is not about a Merkmal at all cannot be asked for it: there the choice means nothing.
const appliesTo = (rows: ReadonlyArray<HTMLElement>, { merkmal }: Choice): boolean =>
  rows.some((row) => merkmaleOf(row).some((one) => one.startsWith(merkmal)))

const sentence = (left: number, all: number, without: ReadonlyArray<Choice>): string => {
  const count = left === 0 ? `Keine der ${all} Zeilen passt zum Filter` : `${left} von ${all} Zeilen`
  return without.length === 0 ? count : `${count}; ohne Angabe zu: ${without.map(({ titel }) => titel).join(", ")}`
}

/** Writes into the caption how many rows are left; the caption is what a screen reader says of a table. */
const say = (table: HTMLTableElement, text: string): void => {
  const caption = table.caption
  let place = caption?.querySelector<HTMLElement>(".zeilenzahl") ?? undefined
  if (text === "") return place?.remove()
  if (place === undefined) {
    place = document.createElement("span")
    place.className = "zeilenzahl"
    caption?.append(place)
  }
  place.textContent = text
}

const filterTable = (table: HTMLTableElement, choices: ReadonlyArray<Choice>): readonly [left: number, all: number] => {
  const rows = [...table.querySelectorAll<HTMLElement>("tr[data-merkmale]")]
  const valid = choices.filter((choice) => appliesTo(rows, choice))
  let left = 0
  for (const row of rows) {
    const merkmale = merkmaleOf(row)
    const fits = valid.every(({ wert }) => merkmale.includes(wert))
    row.classList.toggle("aus", !fits)
    if (fits) left += 1
  }
  say(table, choices.length === 0 ? "" : sentence(left, rows.length, choices.filter((choice) => !valid.includes(choice))))
  return [left, rows.length]
}

/** Starts the filter and gives what applies it anew; `then` runs after each change. */
export const startFilter = (feld: Filterfeld, then: () => void): (() => void) => {
  const tables = [...feld.main.querySelectorAll("table")].filter((table) => table.querySelector("tr[data-merkmale]") !== null)
  const apply = (): void => {
    const choices = choicesOf(feld)
    const counts = tables.map((table) => filterTable(table, choices))
    const [left, all] = [0, 1].map((at) => counts.reduce((sum, count) => sum + (count[at] ?? 0), 0))
    feld.report.textContent = choices.length === 0 ? "" : `${left} von ${all} Zeilen in ${tables.length === 1 ? "einer Tabelle" : `${tables.length} Tabellen`}.`
    feld.paper.hidden = choices.length === 0
    then()
  }
  for (const select of feld.selects) select.addEventListener("change", apply)
  return apply
}
