/**
 * The list of codes that a set of age bands makes.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Codeliste from "../Codeliste.js"
import { type Band, cut } from "./alterBand.js"
import { cover } from "./alterCover.js"
import { writeKey } from "./alterKey.js"
import { otherLabels, writeLabel } from "./alterLabel.js"

/** What a list is made from. */
export interface Satz extends Pick<Codeliste.Codeliste, "id" | "titel" | "quelle" | "gueltigAb" | "gueltigBis"> {
  /** The ages that the counted people can have at all; left out, every age. A band that reaches beyond says less than its key. */
  readonly umfang?: Band
  readonly gruppen: ReadonlyArray<Band>
}

const length = ({ von, bis = Infinity }: Band): number => bis - von

const contains = (outer: Band, inner: Band): boolean =>
  outer !== inner && outer.von <= inner.von && (inner.bis ?? Infinity) <= (outer.bis ?? Infinity)

/** The smallest other band that holds a band. */
const around = (band: Band, bands: ReadonlyArray<Band>): Band | undefined =>
  bands.filter((other) => contains(other, band)).sort((a, b) => length(a) - length(b) || b.von - a.von)[0]

/** Tells whether bands reach every age of a range; where bands overlap, some choice of them has to fill it. */
export const isWhole = (bands: ReadonlyArray<Band>, range: Band = { von: 0 }): boolean => {
  const read = cover(bands.flatMap((band) => cut(band, range) ?? []).map((band) => ({ ...band, schluessel: "" })), range)
  return Result.isSuccess(read) || read.failure.luecken.length + read.failure.hinausragend.length === 0
}

/** The id of the list of a set. */
export const listeId = ({ id }: Pick<Satz, "id">): string => `altersgruppen-${id}`

const lists = new WeakMap<Satz, Codeliste.Codeliste>()

/** Makes the list of a set, once for each set. */
export const listOf = (satz: Satz, davon: boolean): Codeliste.Codeliste => {
  const known = lists.get(satz)
  if (known !== undefined) return known
  const { umfang: _umfang, gruppen, id, ...rest } = satz
  const auspraegungen = gruppen.map((band): Codeliste.Auspraegung => {
    const oberhalb = around(band, gruppen)
    return {
      schluessel: writeKey(band),
      name: writeLabel(band),
      auch: otherLabels(band),
      ...(oberhalb === undefined ? {} : { oberhalb: writeKey(oberhalb) }),
      ...(davon ? {} : { gliederung: "darunter" }),
    }
  })
  const liste = Codeliste.make({ ...rest, id: listeId({ id }), auspraegungen })
  lists.set(satz, liste)
  return liste
}
