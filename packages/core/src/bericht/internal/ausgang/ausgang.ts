/**
 * The gate: nothing goes out while a reader learns a withheld cell from what goes out together.
 *
 * @module
 */
import type { Vermerk } from "../../../geheimhaltung/readFreigabe.js"
import type { Finding } from "../../../kernel/Finding.js"
import type { Block } from "../../Block.js"
import type { Datentabelle } from "../../Datentabelle.js"
import type { Dokument } from "../../Dokument.js"
import { fehler } from "../dokumentFinding.js"
import { angabenOfBloecke, checkAngaben, checkTexte } from "./angaben.js"
import { angabenOfDaten, aussagenOfDaten } from "./daten.js"
import { checkSpalten } from "./spalten.js"
import { aussagenOfBloecke, saetzeOf, type Verortet } from "./texte.js"
import { worteIn } from "./worte.js"

/** All of a report in which a reader finds numbers. */
export interface Ausgang extends Partial<Pick<Dokument, "id" | "kennzeichnung" | "quellen" | "titel" | "untertitel" | "zusammenfassung">> {
  readonly bloecke: ReadonlyArray<Block>
  readonly daten?: ReadonlyArray<Datentabelle>
}

const aussagenOf = (ausgang: Ausgang): ReadonlyArray<Verortet> => {
  const { bloecke, daten = [] } = ausgang
  const head = worteIn(ausgang, ["bloecke", "daten", "geheimhaltung", "stand"]).flatMap(({ path, text }) => saetzeOf(text, [], path, "dem Kopf des Berichts"))
  return [...head, ...aussagenOfBloecke(bloecke), ...daten.flatMap((one, at) => aussagenOfDaten(one, ["daten", at]))]
}

const checkWorte = (ausgang: Ausgang, vermerke: ReadonlyArray<Vermerk>): ReadonlyArray<Finding> =>
  aussagenOf(ausgang).flatMap(({ aussage, path, wo }) =>
    [...new Set(vermerke.flatMap(({ verraet }) => verraet(aussage)))].map((zelle) =>
      fehler("ZelleVerraten", path, `${wo} tells the withheld cell ${zelle}, by its number beside the names of its groups; leave the number out, or speak of a wider group`, { wo, zelle })))

// Counts by groups that name no Datensatz could be of any, and nobody could hold them against a release.
const checkHerkunft = ({ datensatz, herkunft, spalten, titel }: Datentabelle, at: number): ReadonlyArray<Finding> =>
  herkunft === "eigene-auszaehlung" && datensatz === undefined && spalten.some(({ merkmal }) => merkmal !== undefined)
    ? [fehler("DatensatzFehlt", ["daten", at], `the data table "${titel}" holds counts of the city's own by Merkmale and names no Datensatz; name the released one, or leave merkmal away where its values are no counts`, { titel })]
    : []

/** Tells what of a report would give away what its releases keep. */
export const checkAusgang = (ausgang: Ausgang, vermerke: ReadonlyArray<Vermerk>): ReadonlyArray<Finding> => {
  const { bloecke, daten = [] } = ausgang
  const bezogen = angabenOfBloecke(bloecke)
  return [
    ...daten.flatMap(checkHerkunft),
    ...checkTexte(bezogen),
    ...checkSpalten(bloecke),
    ...checkAngaben([...bezogen, ...daten.flatMap((one, at) => angabenOfDaten(one, ["daten", at]))], vermerke),
    ...(vermerke.length === 0 ? [] : checkWorte(ausgang, vermerke)),
  ]
}
