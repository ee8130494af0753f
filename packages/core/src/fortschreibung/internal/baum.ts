/**
 * A Konzept taken apart into its elements, each with its own fields and its place, and put together again.
 *
 * @module
 */
import type { Id } from "../../kernel/Id.js"
import type { Text } from "../../kernel/Text.js"
import type { Art } from "../../konzept/Element.js"
import type { Konzept } from "../../konzept/Konzept.js"
import type { Stelle } from "../Unterschied.js"

type Plain = Readonly<Record<string, unknown>>

/** A list of elements, or a single one, that stands under a key. */
interface Platz { readonly liste: string; readonly art: Art; readonly einzeln?: true }

/** Where elements stand in the Konzept itself, in its order. */
const WURZEL: ReadonlyArray<Platz> = [
  { liste: "prozess", art: "prozess", einzeln: true },
  { liste: "integrationsbegriff", art: "integrationsbegriff", einzeln: true },
  { liste: "inklusion", art: "inklusion", einzeln: true },
  { liste: "werte", art: "wert" },
  { liste: "kodizes", art: "kodex" },
  { liste: "selbstverstaendnis", art: "selbstverstaendnis" },
  { liste: "zielgruppen", art: "zielgruppe" },
  { liste: "handlungsfelder", art: "handlungsfeld" },
  { liste: "projekte", art: "projekt" },
  { liste: "akteure", art: "akteur" },
  { liste: "orte", art: "ort" },
  { liste: "gremien", art: "gremium" },
  { liste: "fallmethode", art: "fallmethode", einzeln: true },
  { liste: "monitoring", art: "monitoring", einzeln: true },
  { liste: "fortschreibung", art: "fortschreibung", einzeln: true },
  { liste: "angaben", art: "angabe" },
]

const KINDER: Readonly<Partial<Record<Art, ReadonlyArray<Platz>>>> = {
  prozess: [{ liste: "ziele", art: "prozessziel" }, { liste: "schritte", art: "schritt" }],
  integrationsbegriff: [{ liste: "eckpunkte", art: "eckpunkt" }],
  zielgruppe: [{ liste: "bestand", art: "angabe" }],
  handlungsfeld: [{ liste: "leitziele", art: "leitziel" }, { liste: "begriffe", art: "begriff" }],
  fallmethode: [{ liste: "ebenen", art: "ebene" }, { liste: "phasen", art: "phase" }, { liste: "zielebenen", art: "zielebene" }],
  monitoring: [{ liste: "indikatoren", art: "indikator" }, { liste: "befragung", art: "befragung", einzeln: true }],
}

/** One element with its own fields; what stands in it is an element of its own. */
export interface Knoten {
  readonly id: Id
  readonly art: Art
  readonly titel: Text
  readonly stelle: Stelle
  /** The element before it in its list. */
  readonly nach?: Id
  readonly wert: Plain
}

/** A Konzept in parts. */
export interface Baum {
  readonly rahmen: Plain
  readonly knoten: ReadonlyMap<Id, Knoten>
  readonly listen: ReadonlyMap<string, { readonly stelle: Stelle; readonly ids: ReadonlyArray<Id> }>
}

/** The name of a list. */
export const listKey = ({ in: owner, liste }: Stelle): string => `${owner ?? ""}/${liste}`

const without = (value: Plain, plaetze: ReadonlyArray<Platz>): Plain => {
  const taken = new Set(plaetze.map(({ liste }) => liste))
  return Object.fromEntries(Object.entries(value).filter(([key]) => !taken.has(key)))
}

const stelleOf = (liste: string, owner: Id | undefined): Stelle => ({ liste, ...(owner === undefined ? {} : { in: owner }) })

/** Takes a Konzept apart; throws a `RangeError` where two elements have one id, as nobody could tell them apart. */
export const zerlege = (konzept: Konzept): Baum => {
  const knoten = new Map<Id, Knoten>()
  const listen = new Map<string, { readonly stelle: Stelle; readonly ids: ReadonlyArray<Id> }>()
  const visit = (value: Plain, plaetze: ReadonlyArray<Platz>, owner: Id | undefined): void => {
    for (const { art, einzeln, liste } of plaetze) {
      const there = value[liste]
      const all = (einzeln === true ? (there === undefined ? [] : [there]) : (there ?? [])) as ReadonlyArray<Plain & { readonly id: Id; readonly titel: Text }>
      const stelle = stelleOf(liste, owner)
      listen.set(listKey(stelle), { stelle, ids: all.map(({ id }) => id) })
      all.forEach((it, index) => {
        if (knoten.has(it.id)) throw new RangeError(`Two elements of the Konzept "${konzept.id}" have the id "${it.id}": checkKonzept names both places; give one of them another id`)
        const kinder = KINDER[art] ?? []
        const before = all[index - 1]?.id
        knoten.set(it.id, { id: it.id, art, titel: it.titel, stelle, ...(before === undefined ? {} : { nach: before }), wert: without(it, kinder) })
        visit(it, kinder, it.id)
      })
    }
  }
  visit(konzept, WURZEL, undefined)
  return { rahmen: without(konzept, WURZEL), knoten, listen }
}

/** Puts a Konzept together; the lists say what stands where. */
export const fuege = ({ knoten, listen, rahmen }: Pick<Baum, "rahmen"> & { readonly knoten: ReadonlyMap<Id, Pick<Knoten, "art" | "wert">>; readonly listen: ReadonlyMap<string, ReadonlyArray<Id>> }): Konzept => {
  const build = (value: Plain, plaetze: ReadonlyArray<Platz>, owner: Id | undefined): Plain => {
    const parts = plaetze.flatMap(({ einzeln, liste }): ReadonlyArray<readonly [string, unknown]> => {
      const made = (listen.get(listKey(stelleOf(liste, owner))) ?? []).flatMap((id) => {
        const one = knoten.get(id)
        return one === undefined ? [] : [build(one.wert, KINDER[one.art] ?? [], id)]
      })
      if (einzeln !== true) return [[liste, made]]
      return made.length === 0 ? [] : [[liste, made[0]]]
    })
    return { ...value, ...Object.fromEntries(parts) }
  }
  return build(rahmen, WURZEL, undefined) as unknown as Konzept
}
