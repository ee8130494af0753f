/**
 * The ids and heading levels of a page.
 *
 * @module
 */
import { Anker, type Block, type Dokument } from "@teilhabe/core/bericht"

type Ueberschrift = Extract<Block.Block, { readonly _tag: "Ueberschrift" }>

/** Ids that the page itself uses; no heading gets one of them. */
export const SEITE = {
  titel: "titel", inhalt: "inhalt", inhaltTitel: "inhalt-titel", bericht: "bericht", druckhinweis: "druckhinweis",
  suchleiste: "suchleiste", suche: "suche", sucheZurueck: "suche-zurueck", sucheWeiter: "suche-weiter", sucheMeldung: "suche-meldung",
  filterTitel: "filter-titel", filterMeldung: "filter-meldung", filter0: "filter-0", filter1: "filter-1", filter2: "filter-2", filter3: "filter-3",
} as const

/** Where everything of a page can be found. */
export interface Seitenanker extends Anker.Anker {
  /** The level of a heading: never more than one below the heading before it, as readers by ear expect. */
  readonly ebene: (ueberschrift: Ueberschrift) => number
}

const planEbenen = (headings: ReadonlyArray<Ueberschrift>): ReadonlyMap<Ueberschrift, number> => {
  let ebene = 1
  return new Map(headings.map((heading) => [heading, (ebene = Math.min(heading.ebene, ebene + 1))]))
}

/** Gives every heading its id and level before anything is written. */
export const planAnker = (dokument: Dokument.Dokument): Seitenanker => {
  const ebenen = planEbenen(dokument.bloecke.filter((block) => block._tag === "Ueberschrift"))
  return { ...Anker.plan(dokument, Object.values(SEITE)), ebene: (heading) => ebenen.get(heading) ?? heading.ebene }
}
