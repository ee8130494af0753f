import * as Messwert from "../kernel/Messwert.js"
import type { Erhebung } from "./Erhebung.js"
import type { Groesse } from "./Groesse.js"
import { absent, gewichteOf, type Schaetzweise } from "./internal/lage.js"
import type { Befragungswert, Quotenwert, Teilnehmendenwert } from "./Schaetzung.js"
import type { Offen, Quote } from "./Stichprobe.js"

const describeAny = (erhebung: Erhebung, groesse: Groesse, { bereich = () => true, gewichtung }: Schaetzweise): Befragungswert => {
  const isOffen = erhebung.stichprobe._tag === "Offen"
  if (isOffen && gewichtung !== undefined) throw new RangeError("An open survey is not weighted: its answers stand for those who took part")
  const gewichte = gewichteOf(erhebung, gewichtung)
  const rows = erhebung.boegen.flatMap((bogen, at) => {
    const wert = bereich(bogen) ? groesse.wert(bogen) : undefined
    return wert === undefined ? [] : [{ wert, gewicht: isOffen ? 1 : (gewichte[at] ?? 0) }]
  })
  const all = rows.reduce((sum, { gewicht }) => sum + gewicht, 0)
  const mean = (rows.reduce((sum, { gewicht, wert }) => sum + gewicht * wert, 0) / all) * (groesse.art === "anteil" ? 100 : 1)
  const base = absent(erhebung, groesse)
  const text = isOffen && groesse.art === "anteil" ? `${groesse.text} (Anteil der Teilnehmenden)` : groesse.text
  return { _tag: isOffen ? "Teilnehmendenwert" : "Quotenwert", ...base, text, befragte: rows.length, wert: rows.length === 0 ? base.wert : Messwert.exakt(mean) }
}

/**
 * Tells a share or a mean without a margin of error, unprotected: never publish it by group, which `Auswertung.make` is for.
 *
 * Of a quota sample it is weighted as told, of an open survey unweighted and of those who took part.
 *
 * @example
 * ```ts
 * import { type Bogen, describeWert, Erhebung, type Fragebogen, Groesse, type Stichprobe } from "@teilhabe/core/befragung"
 * import { Id, Messwert, Text } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * const frage: Fragebogen.Frage = { _tag: "Zahlfrage", id: Id.make("jahre"), text: Text.make("Seit wie vielen Jahren wohnen Sie hier?"), ohneAntwort: ["keine-angabe"], von: 0, bis: 110, einheit: Text.make("Jahre") }
 * const fragebogen: Fragebogen.Fragebogen = { id: Id.make("befragung"), titel: Text.make("Zusammenleben"), sprachen: ["de"], teilbereiche: [], fragen: [frage], indizes: [] }
 * const offen: Stichprobe.Offen = { _tag: "Offen", zugang: "Verweis auf der Internetseite der Stadt" }
 * const bogen = (id: string, wert: number): Bogen.Bogen => ({ id, antworten: { jahre: { _tag: "Zahl", wert } }, merkmale: {} })
 * const erhebung = Result.getOrThrow(Erhebung.make(fragebogen, offen, [bogen("1", 4), bogen("2", 8)]))
 * const { _tag, wert } = describeWert(erhebung, Groesse.mittel(fragebogen, Id.make("jahre")))
 * _tag // => "Teilnehmendenwert"
 * wert // => Messwert.exakt(6)
 * ```
 */
export const describeWert = <S extends Quote | Offen>(erhebung: Erhebung<S>, groesse: Groesse, weise: S extends Quote ? Omit<Schaetzweise, "niveau"> : Pick<Schaetzweise, "bereich"> = {}): S extends Quote ? Quotenwert : Teilnehmendenwert => {
  return describeAny(erhebung, groesse, weise) as S extends Quote ? Quotenwert : Teilnehmendenwert
}
