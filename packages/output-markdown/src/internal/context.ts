/**
 * What a line needs to know of the report around it.
 *
 * @module
 */
import { Anker, type Dokument } from "@teilhabe/core/bericht"

/** The anchors of the headings, and the titles of the documents. */
export interface Context {
  readonly anker: Anker.Anker
  /** The title of each document that a source names by its id. */
  readonly quellen: ReadonlyMap<string, string>
}

/** Plans all anchors before anything is written. */
export const contextOf = (dokument: Dokument.Dokument): Context => ({
  anker: Anker.plan(dokument),
  quellen: new Map(dokument.quellen?.map(({ id, titel }) => [id, titel])),
})
