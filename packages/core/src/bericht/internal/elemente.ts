import * as Quelle from "../../kernel/Quelle.js"
import type { Text } from "../../kernel/Text.js"
import type { Konzept } from "../../konzept/Konzept.js"
import * as Block from "../Block.js"
import { punkt } from "./satz.js"

interface Beschrieben {
  readonly titel: Text
  readonly beschreibung?: Text
  readonly quelle?: Quelle.Quelle
}

/** One point of a list: the title stressed, the words after it. */
export const punktOf = ({ beschreibung, titel }: Omit<Beschrieben, "quelle">, note = ""): Block.Zeile => [
  Block.fett(titel.de),
  ...(note === "" ? [] : [` (${note})`]),
  ...(beschreibung === undefined ? [] : [`: ${beschreibung.de}`]),
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
  const places = elements.flatMap(({ quelle }) => {
    if (quelle === undefined) return []
    const place = Quelle.toText({ ...quelle, dokument: "konzept" as Quelle.Quelle["dokument"] })
    return [quelle.dokument === "konzept" ? place : `${titles.get(quelle.dokument) ?? quelle.dokument}: ${place}`]
  })
  return places.length === 0 ? [] : [Block.hinweis("quelle", [...new Set(places)].join("; "))]
}

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
