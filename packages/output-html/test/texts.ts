/** Walks every text of a report, so that a test can put words of its own in each place. */
import type { Dokument } from "@teilhabe/core/bericht"

// Keys whose strings are not words for a reader but a fixed set of values, or days.
const FIXED = new Set(["_tag", "art", "ausrichtung", "stand", "dokument", "von", "nach", "bis", "ab", "am", "ort"])

const walk = (value: unknown, key: string, change: (text: string, key: string) => string, inTermin: boolean): unknown => {
  if (typeof value === "string") return FIXED.has(key) && !(inTermin && key === "art") ? value : change(value, key)
  if (Array.isArray(value)) return value.map((item) => walk(item, key, change, inTermin))
  if (typeof value !== "object" || value === null) return value
  // The reason of an absent value is one of a fixed set.
  if ("_tag" in value && value._tag === "Fehlend") return value
  const termin = "angenommen" in value
  // An office is named by words, where dates and links have a key of the same name.
  const isText = (name: string): boolean => name === "von" && "absaetze" in value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, isText(name) ? "amt" : name, change, termin)]))
}

/** Two series of one name are refused, so that each gets its number. */
const withOwnNames = (dokument: Dokument.Dokument): Dokument.Dokument => ({
  ...dokument,
  bloecke: dokument.bloecke.map((block) => {
    if (block._tag !== "Bild" || block.diagramm._tag !== "Zeitreihe") return block
    const reihen = block.diagramm.reihen.map((reihe, at) => ({ ...reihe, name: `${reihe.name} ${at}` }))
    return { ...block, diagramm: { ...block.diagramm, reihen } }
  }),
})

/** The same report with every text changed; in a network the ends of a link change with its nodes. */
export const mapTexts = (dokument: Dokument.Dokument, change: (text: string, key: string) => string): Dokument.Dokument => {
  const bloecke = dokument.bloecke.map((block) => {
    if (block._tag !== "Bild" || block.diagramm._tag !== "Netzwerk") return block
    const number = new Map(block.diagramm.knoten.map((knoten, at) => [knoten.id, String(at)]))
    const id = (old: string): string => number.get(old) ?? old
    const knoten = block.diagramm.knoten.map((one) => ({ ...one, id: id(one.id) }))
    const kanten = block.diagramm.kanten.map((one) => ({ ...one, von: id(one.von), nach: id(one.nach) }))
    return { ...block, diagramm: { ...block.diagramm, knoten, kanten } }
  })
  const changed = walk({ ...dokument, bloecke }, "", (text, key) => (/^\d+$/u.test(text) && key === "id" ? text : change(text, key)), false)
  return withOwnNames(changed as Dokument.Dokument)
}
