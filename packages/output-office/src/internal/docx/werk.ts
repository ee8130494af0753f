/**
 * What the parts of one document share while it is written.
 *
 * @module
 */
import { Anker } from "@teilhabe/core/bericht"
import type { Block, Dokument } from "@teilhabe/core/bericht"
import type { Rolle } from "./stile.js"

/** A picture as the file holds it: its pixels and its shapes by their links, its size in pixels of a screen. */
export interface Grafik {
  readonly pixel: string
  readonly formen: string
  readonly breite: number
  readonly hoehe: number
}

/** A picture of the report: its parts, and what must be said below it. */
export interface Bildwerk {
  readonly grafiken: ReadonlyArray<Grafik>
  readonly bemerkung?: string
}

/** What a page has room for, in twentieths of a point. */
export interface Satzspiegel {
  readonly breite: number
  readonly hoehe: number
  /** The width of a page turned sideways. */
  readonly quer: number
}

/** What the parts of one document share. */
export interface Werk {
  readonly stil: (rolle: Rolle) => string
  readonly quellen: ReadonlyMap<string, string>
  readonly bilder: ReadonlyMap<Block.Bild, Bildwerk>
  readonly seite: Satzspiegel
  /** The name of the place of a heading. */
  readonly marke: (ueberschrift: Block.Ueberschrift) => string
  /** The name of the place that a link means, absent where there is none. */
  readonly ziel: (anker: string) => string | undefined
  /** A number that nothing else of the document has. */
  readonly nummer: () => number
  /** The next number of a caption. */
  readonly zaehle: (reihe: "Tabelle" | "Bild") => number
  /** Begins a list: the number of its numbering. */
  readonly liste: (geordnet: boolean) => number
  /** The lists that were begun, the numbered ones true. */
  readonly listen: ReadonlyArray<boolean>
}

/** What is known before anything is written. */
export interface Werkzeug {
  readonly stil: Werk["stil"]
  readonly bilder: Werk["bilder"]
  readonly seite: Satzspiegel
  /** The first number of a numbering that the template leaves free. */
  readonly ersteListe: number
  /** The ids that the template has taken. */
  readonly vergeben: ReadonlySet<number>
}

/** Word knows names of at most 40 letters, digits and low lines. */
const markenOf = (): ((id: string) => string) => {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  return (id) => {
    const known = names.get(id)
    if (known !== undefined) return known
    const stem = `t_${id.replace(/[^a-zA-Z0-9]/gu, "_")}`.slice(0, 34)
    let name = stem
    for (let count = 2; taken.has(name); count += 1) name = `${stem}_${count}`
    taken.add(name)
    names.set(id, name)
    return name
  }
}

/** Plans all places before anything is written, so that links may lead forward. */
export const werkOf = (dokument: Dokument.Dokument, zeug: Werkzeug): Werk => {
  const anker = Anker.plan(dokument)
  const name = markenOf()
  const listen: Array<boolean> = []
  const counts = { Tabelle: 0, Bild: 0 }
  let last = 0
  const nummer = (): number => {
    do last += 1
    while (zeug.vergeben.has(last))
    return last
  }
  return {
    ...zeug,
    quellen: new Map(dokument.quellen?.map(({ id, titel }) => [id, titel])),
    marke: (ueberschrift) => name(anker.of(ueberschrift)),
    ziel: (wish) => {
      const id = anker.resolve(wish)
      return id === undefined ? undefined : name(id)
    },
    nummer,
    zaehle: (reihe) => (counts[reihe] += 1),
    liste: (geordnet) => zeug.ersteListe + listen.push(geordnet) - 1,
    listen,
  }
}
