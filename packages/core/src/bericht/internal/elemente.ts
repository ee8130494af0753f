import type { Quelle } from "../../kernel/Quelle.js"
import type { Text } from "../../kernel/Text.js"
import type { Konzept } from "../../konzept/Konzept.js"
import * as Block from "../Block.js"
import { ohnePunkt, punkt, zitat } from "./satz.js"

interface Beschrieben {
  readonly titel: Text
  readonly beschreibung?: Text
  readonly quelle?: Quelle
}

/** One point of a list: the title stressed, the words after it. */
export const punktOf = ({ beschreibung, titel }: Omit<Beschrieben, "quelle">, note = ""): Block.Zeile => [
  Block.fett(titel.de),
  ...(note === "" ? [] : [` (${note})`]),
  ...(beschreibung === undefined ? [] : [`${/[.!?]$/u.test(titel.de) && note === "" ? "" : ":"} ${beschreibung.de}`]),
]

/** One point of a list of facts: its name stressed; nothing where nothing is known. */
export const fact = (name: string, values: Block.Zeile): ReadonlyArray<Block.Zeile> =>
  values.length === 0 ? [] : [[Block.fett(`${name}:`), " ", ...values]]

/** The words of an element as a paragraph, where it has words. */
export const beschreibungOf = ({ beschreibung, quelle }: Omit<Beschrieben, "titel">): ReadonlyArray<Block.Absatz> =>
  beschreibung === undefined ? [] : [Block.absatz(punkt(beschreibung.de), quelle === undefined ? {} : { quelle })]

/** One line that names the sources of several elements, each once, documents by title. */
export const quellenHinweis = (konzept: Konzept, elements: ReadonlyArray<Beschrieben>): ReadonlyArray<Block.Hinweis> => {
  const titles = new Map(konzept.dokumente.map(({ id, titel }) => [id as string, titel.de]))
  const chapters = new Map<string, Set<string>>()
  for (const { quelle } of elements) {
    if (quelle === undefined) continue
    const title = titles.get(quelle.dokument) ?? quelle.dokument
    const chapter = quelle.dokument === "konzept" ? quelle.kapitel : `${title}: ${quelle.kapitel}`
    const headings = chapters.get(chapter) ?? new Set()
    if (quelle.ueberschrift !== undefined) headings.add(zitat(ohnePunkt(quelle.ueberschrift)))
    chapters.set(chapter, headings)
  }
  const places = [...chapters].map(([chapter, headings]) => [chapter, ...(headings.size === 0 ? [] : [[...headings].join(", ")])].join(" › "))
  return places.length === 0 ? [] : [Block.hinweis("quelle", places.join("; "))]
}

/** The source under a heading: what the heading itself says is not said twice. */
export const quelleUnter = (titel: string, quelle: Quelle): Quelle =>
  quelle.ueberschrift === titel ? { dokument: quelle.dokument, kapitel: quelle.kapitel } : quelle

/** A heading, a list of elements and their sources; nothing where the list is empty. */
export const abschnitt = (
  konzept: Konzept,
  titel: string,
  elements: ReadonlyArray<Beschrieben>,
  anker?: string,
): ReadonlyArray<Block.Block> =>
  elements.length === 0
    ? []
    : [
      Block.ueberschrift(3, titel, anker === undefined ? {} : { anker }),
      Block.liste(elements.map((element) => punktOf(element))),
      ...quellenHinweis(konzept, elements),
    ]
