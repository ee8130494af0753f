import { type Angebot, type Bedarf, findLuecken, type Luecke, match, type Vorschlag } from "@teilhabe/core/angebot"
import { bedarfe, type Fall, Kennung, type Personenbedarf } from "@teilhabe/core/fall"
import { type Finding, nearest } from "@teilhabe/core/kernel"
import { type ElementNotFound, type Frist, fristen, type Gremium, type Horizont, Horizontregel, type Konzept, type Projekt, roterFaden, type RoterFaden, selectProjekte } from "@teilhabe/core/konzept"
import { checkKonzept } from "@teilhabe/core/pruefung"
import * as Result from "effect/Result"
import { keyOf, tagOf } from "./eingaben.js"
import type { Geprueft } from "./optionen.js"
import { TeilhabeError } from "./TeilhabeError.js"

/** The Konzept. */
export interface Konzeptfragen {
  readonly get: () => Promise<Konzept.Konzept>
  /** The thread through one element, up to the Integrationsbegriff and down. */
  readonly roterFaden: (id: string) => Promise<RoterFaden>
  /** Everything that is found wrong in it, or missing. */
  readonly check: () => Promise<ReadonlyArray<Finding.Finding>>
}

/** What Projekte must have in common, with plain texts for keys. */
export interface Projektauswahl {
  readonly horizont?: Horizont.Horizont
  readonly handlungsfeld?: string
  readonly zielgruppe?: string
  readonly akteur?: string
  readonly ort?: string
}

/** A day by which something is due in a Projekt. */
export interface Projektfrist extends Frist {
  readonly projekt: Projekt.Projekt["id"]
}

/** The Projekte as the Konzept has them; what becomes of them comes with `projektverlauf`. */
export interface Projekte {
  readonly list: (auswahl?: Projektauswahl) => Promise<ReadonlyArray<Projekt.Projekt>>
  readonly get: (id: string) => Promise<Projekt.Projekt>
  /** What is due up to a day, the earliest first; a review that comes back is told with its first day and its `wiederholung`. */
  readonly fristen: (bis: string) => Promise<ReadonlyArray<Projektfrist>>
}

/** The Gremien as the Konzept has them; their sittings come with `gremienarbeit`. */
export interface Gremien {
  readonly list: () => Promise<ReadonlyArray<Gremium.Gremium>>
  readonly get: (id: string) => Promise<Gremium.Gremium>
}

/** The offers that are held against the need of one person of a Handlungsziel. */
export interface Personenvorschlag extends Personenbedarf {
  readonly vorschlaege: ReadonlyArray<Vorschlag.Vorschlag>
}

/** The offers of the city. */
export interface Angebote {
  readonly list: () => Promise<ReadonlyArray<Angebot.Angebot>>
  /** Holds every offer of the Handlungsfeld against a need, the best first. */
  readonly match: (bedarf: Bedarf.Bedarf) => Promise<ReadonlyArray<Vorschlag.Vorschlag>>
  /**
   * The same for each person of a Handlungsziel of a case. Each line names the person by her key; the need holds no key and no word of hers, and
   * tells her language, age, Zielgruppe and law. It is for the host's program, and not recorded.
   */
  readonly matchFall: (fallId: string, handlungsziel: string) => Promise<ReadonlyArray<Personenvorschlag>>
  readonly findLuecken: <B extends Bedarf.Bedarf>(bedarfe: ReadonlyArray<B>) => Promise<ReadonlyArray<Luecke<B>>>
}

/** What a city has without its cases. */
export interface Stadt {
  readonly konzept: Konzeptfragen
  readonly projekte: Projekte
  readonly gremien: Gremien
  readonly angebote: Angebote
}

const orNotFound = <A>(result: Result.Result<A, ElementNotFound.ElementNotFound>): A => {
  if (Result.isSuccess(result)) return result.success
  throw new TeilhabeError("not-found", result.failure.message, { cause: result.failure })
}

const getIn = <A extends { readonly id: string }>(what: string, all: ReadonlyArray<A>, asked: string): A => {
  const id = keyOf(asked, `The id of a ${what}`)
  const found = all.find((one) => one.id === id)
  if (found !== undefined) return found
  const near = nearest(id, all.map((one) => one.id))
  throw new TeilhabeError("not-found", `There is no ${what} ${JSON.stringify(id)}${near === undefined ? "" : `; did you mean ${JSON.stringify(near)}?`}`)
}

const auswahlOf = ({ horizont, ...keys }: Projektauswahl) => ({
  ...(horizont === undefined ? {} : { horizont }),
  ...Object.fromEntries(Object.entries(keys).map(([name, id]) => [name, keyOf(id, name)])),
})

const openProjekte = (konzept: Konzept.Konzept): Projekte => ({
  list: async (auswahl = {}) => orNotFound(selectProjekte(konzept, auswahlOf(auswahl))),
  get: async (id) => getIn("Projekt", konzept.projekte, id),
  fristen: async (day) => {
    const bis = tagOf(day, "The day of fristen")
    const regel = konzept.horizontregel ?? Horizontregel.annahme
    const all = konzept.projekte.flatMap((projekt) => fristen(projekt, regel, konzept.beschluss).map((frist): Projektfrist => ({ projekt: projekt.id, ...frist })))
    return all.filter(({ am }) => am <= bis).sort((a, b) => (a.am < b.am ? -1 : a.am > b.am ? 1 : 0))
  },
})

/** Opens what needs no store; `state` gives a case. */
export const openStadt = ({ angebote: katalog, clock, konzept }: Geprueft, state: (fallId: string) => Promise<Fall.Eroeffnet>): Stadt => {
  const umgebung = { orte: konzept.orte }
  return {
    konzept: {
      get: async () => konzept,
      roterFaden: async (id) => orNotFound(roterFaden(konzept, keyOf(id, "The id of an element"))),
      check: async () => checkKonzept(konzept),
    },
    projekte: openProjekte(konzept),
    gremien: {
      list: async () => konzept.gremien,
      get: async (id) => getIn("Gremium", konzept.gremien, id),
    },
    angebote: {
      list: async () => katalog.angebote,
      match: async (bedarf) => match(katalog, bedarf, umgebung),
      matchFall: async (fallId, handlungsziel) => {
        const needed = bedarfe(await state(fallId), Kennung.handlungsziel(handlungsziel), clock())
        return needed.map((one) => ({ ...one, vorschlaege: match(katalog, one.bedarf, umgebung) }))
      },
      findLuecken: async (needs) => findLuecken(katalog, needs),
    },
  }
}
