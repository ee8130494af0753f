/**
 * Whether the counts of a report rest on genuine releases that belong together.
 *
 * @module
 */
import { isFreigabe } from "../../geheimhaltung/isFreigabe.js"
import { readFreigabe, type Vermerk } from "../../geheimhaltung/readFreigabe.js"
import type { Finding, Path } from "../../kernel/Finding.js"
import type { Dokument, Geheimhaltungsstand } from "../Dokument.js"
import { fehler } from "./dokumentFinding.js"
import { staendeOf } from "./geheimhaltungMarke.js"
import { separate } from "./geheimhaltungStand.js"

const AT: Path = ["geheimhaltung"]

/** What of a report tells of its releases. */
export type Beleg = Pick<Dokument, "bloecke" | "geheimhaltung">

// What was noted beside the blocks holds whatever became of the record.
const staende = ({ bloecke, geheimhaltung }: Beleg): ReadonlyArray<Geheimhaltungsstand> => [...staendeOf(bloecke), ...(geheimhaltung === undefined ? [] : [geheimhaltung])]

const freigabenOf = (beleg: Beleg): ReadonlyArray<unknown> => [...new Set(staende(beleg).flatMap(({ freigaben = [] }) => freigaben))]

/** Reads what the releases of a report released: those noted beside its blocks, and those of its record. */
export const vermerkeOf = (beleg: Beleg): ReadonlyArray<Vermerk> => [...new Set(freigabenOf(beleg).flatMap((one) => readFreigabe(one) ?? []))]

/** Tells what of the record keeps a report in: counts without a release, releases that were not attacked together. */
export const checkGeheimhaltung = (beleg: Beleg): ReadonlyArray<Finding> => {
  const all = staende(beleg)
  const titles = (pick: (stand: Geheimhaltungsstand) => ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(all.flatMap(pick))].sort()
  const datensaetze = titles(({ ohneFreigabe }) => ohneFreigabe).join(", ")
  const weitere = titles(({ nichtBekannt }) => nichtBekannt).join(", ")
  const getrennt = [...new Set([...titles((one) => one.getrennt), ...separate(vermerkeOf(beleg))])].sort()
  return [
    ...(staendeOf(beleg.bloecke).length > 0 && beleg.geheimhaltung === undefined
      ? [fehler("GeheimhaltungFehlt", AT, "the report shows counts of the city's own, and its record of disclosure control (geheimhaltung) was dropped; give the report as it was made")]
      : []),
    ...(datensaetze === ""
      ? []
      : [fehler("FreigabeFehlt", AT, `the report shows counts of the city's own without a Freigabe: ${datensaetze}; release them with Freigabe.make and calculate the figures from freigaben`, { datensaetze })]),
    ...getrennt.map((gegenstand) =>
      fehler("FreigabenGetrennt", AT, `two releases count ${gegenstand} and were not attacked together; release the tables at once, or give the second the register of the first`, { gegenstand })),
    ...(weitere === ""
      ? []
      : [fehler("BekanntFehlt", AT, `the report shows published tables of persons whose own counts are released, and the attacker did not have them: ${weitere}; give them to Freigabe.make as bekannt`, { datensaetze: weitere })]),
  ]
}

/** Tells which releases are none, or are no longer what they were when they were made. */
export const checkFreigaben = (beleg: Beleg): ReadonlyArray<Finding> => {
  const freigaben = freigabenOf(beleg)
  const genuine = new Set(vermerkeOf(beleg).map(({ protokoll }) => JSON.stringify(protokoll)))
  // A record without its release is nothing that the report could be held against.
  const isUnecht = !freigaben.every(isFreigabe) || (beleg.geheimhaltung?.protokolle ?? []).some((one) => !genuine.has(JSON.stringify(one)))
  const changed = freigaben.filter(isFreigabe).filter((one) => readFreigabe(one)?.isIntact(one) === false).map((one) => readFreigabe(one)?.protokoll.bericht ?? "")
  return [
    ...(isUnecht
      ? [fehler("FreigabeUnecht", AT, "the record of disclosure control names a release that is none or a copy; give the Freigabe itself, as Freigabe.make gave it in this process")]
      : []),
    ...[...new Set(changed)].map((bericht) =>
      fehler("FreigabeVeraendert", AT, `the counts or the register of the release "${bericht}" were written over since it was made; release the counts again`, { bericht })),
  ]
}
