/**
 * An index of several questions, which never goes without the formula it was made by.
 *
 * Each question is rescaled to 0 to 100, its mean taken within each Teilbereich, and the mean of these over the Teilbereiche.
 *
 * @module
 */
import { type Bogen, isAsked } from "./Bogen.js"
import * as Fragebogen from "./Fragebogen.js"
import { Indexformel as Codec } from "./internal/indexSchema.js"

/** Reads how an index is made of questions with a scale. */
export const Indexformel = Codec

/** How an index is made of questions with a scale. */
export type Indexformel = typeof Codec.Type

/** The questions of an index within one Teilbereich. */
interface Teil {
  readonly titel: string
  readonly fragen: ReadonlyArray<{ readonly frage: Fragebogen.Skala; readonly umgepolt: boolean }>
}

const teileOf = (formel: Indexformel, fragebogen: Fragebogen.Fragebogen): ReadonlyArray<Teil> => {
  const teile = new Map<string, Teil>()
  for (const { frage: id, umgepolt } of formel.fragen) {
    const frage = Fragebogen.getFrage(fragebogen, id)
    if (frage._tag !== "Skala") throw new RangeError(`The index "${formel.id}" is made of "${id}", which has no scale: see checkFragebogen`)
    const key = frage.teilbereich ?? ""
    const titel = fragebogen.teilbereiche.find((one) => one.id === key)?.titel.de ?? key
    teile.set(key, { titel, fragen: [...(teile.get(key)?.fragen ?? []), { frage, umgepolt }] })
  }
  return [...teile.values()]
}

const mean = (werte: ReadonlyArray<number>): number => werte.reduce((sum, one) => sum + one, 0) / werte.length

const rescaled = (bogen: Bogen, { frage, umgepolt }: Teil["fragen"][number]): ReadonlyArray<number> => {
  const antwort = bogen.antworten[frage.id]
  if (antwort?._tag !== "Stufe" || !isAsked(bogen, frage)) return []
  const wert = ((antwort.stufe - 1) / (frage.stufen - 1)) * 100
  return [umgepolt ? 100 - wert : wert]
}

/**
 * Computes the index of one person, 0 to 100; nothing where too few of its questions were answered.
 *
 * It takes the answers as `Erhebung.make` has checked them: a step outside of its scale gives a number outside of 0 to 100.
 *
 * @example
 * ```ts
 * import { type Bogen, type Fragebogen, Indexformel } from "@teilhabe/core/befragung"
 * import { Id, Text } from "@teilhabe/core/kernel"
 *
 * const skala = (id: string): Fragebogen.Frage => ({ _tag: "Skala", id: Id.make(id), text: Text.make(id), stufen: 5, unten: Text.make("nie"), oben: Text.make("oft"), guenstig: "oben", ohneAntwort: ["keine-angabe"], teilbereich: Id.make("kontakte") })
 * const formel: Indexformel.Indexformel = { id: Id.make("kontaktindex"), titel: Text.make("Kontaktindex"), fragen: [{ frage: Id.make("besuch"), umgepolt: false }, { frage: Id.make("hilfe"), umgepolt: false }], mindestensFragen: 1, mindestensTeilbereiche: 1 }
 * const fragebogen: Fragebogen.Fragebogen = { id: Id.make("befragung"), titel: Text.make("Zusammenleben"), sprachen: ["de"], teilbereiche: [{ id: Id.make("kontakte"), titel: Text.make("Kontakte") }], fragen: [skala("besuch"), skala("hilfe")], indizes: [formel] }
 * const bogen: Bogen.Bogen = { id: "1", antworten: { besuch: { _tag: "Stufe", stufe: 4 }, hilfe: { _tag: "KeineAngabe" } }, merkmale: {} }
 * Indexformel.compute(formel, fragebogen, bogen) // => 75
 * Indexformel.compute({ ...formel, mindestensFragen: 2 }, fragebogen, bogen) // => undefined
 * ```
 */
export const compute = (formel: Indexformel, fragebogen: Fragebogen.Fragebogen, bogen: Bogen): number | undefined => {
  const teile = teileOf(formel, fragebogen)
    .map(({ fragen }) => fragen.flatMap((one) => rescaled(bogen, one)))
    .filter(({ length }) => length >= formel.mindestensFragen)
    .map(mean)
  return teile.length >= formel.mindestensTeilbereiche ? mean(teile) : undefined
}

/**
 * Writes the formula in German, made from the same data that `compute` calculates by.
 *
 * It claims nothing about indices of others: how these are made of their questions is not published for all of them.
 *
 * @example
 * ```ts
 * import { type Fragebogen, Indexformel } from "@teilhabe/core/befragung"
 * import { Id, Text } from "@teilhabe/core/kernel"
 *
 * const skala: Fragebogen.Frage = { _tag: "Skala", id: Id.make("besuch"), text: Text.make("Besuch"), stufen: 5, unten: Text.make("nie"), oben: Text.make("oft"), guenstig: "oben", ohneAntwort: ["keine-angabe"], teilbereich: Id.make("kontakte") }
 * const formel: Indexformel.Indexformel = { id: Id.make("kontaktindex"), titel: Text.make("Kontaktindex"), fragen: [{ frage: Id.make("besuch"), umgepolt: false }], mindestensFragen: 1, mindestensTeilbereiche: 1 }
 * const fragebogen: Fragebogen.Fragebogen = { id: Id.make("befragung"), titel: Text.make("Zusammenleben"), sprachen: ["de"], teilbereiche: [{ id: Id.make("kontakte"), titel: Text.make("Kontakte") }], fragen: [skala], indizes: [formel] }
 * Indexformel.toText(formel, fragebogen)
 * // => "Kontaktindex (0 bis 100, mehr ist besser), eigene Berechnung: Kontakte = (besuch − 1) ÷ 4 × 100. Darin ist besuch = „Besuch“ von 1 (nie) bis 5 (oft). Gültig mit mindestens 1 beantworteten Frage je Teilbereich in mindestens 1 von 1 Teilbereichen; eine fehlende Antwort zählt nie als 0. Mit Indizes anderer Stellen nicht vergleichbar."
 * ```
 */
export const toText = (formel: Indexformel, fragebogen: Fragebogen.Fragebogen): string => {
  const teile = teileOf(formel, fragebogen)
  const term = ({ frage: { id, stufen }, umgepolt }: Teil["fragen"][number]): string =>
    umgepolt ? `(${stufen} − ${id}) ÷ ${stufen - 1} × 100` : `(${id} − 1) ÷ ${stufen - 1} × 100`
  const parts = teile.map(({ titel, fragen }) => `${titel} = ${fragen.length === 1 ? fragen.map(term).join("") : `Mittel aus ${fragen.map(term).join(", ")}`}`)
  const over = teile.length === 1 ? "" : `; der Index ist das Mittel ${formel.mindestensTeilbereiche < teile.length ? `der beantworteten unter ${teile.length} Teilbereichen` : `der ${teile.length} Teilbereiche`}`
  const words = teile.flatMap(({ fragen }) => fragen).map(({ frage: { id, oben, stufen, text, unten } }) => `${id} = „${text.de}“ von 1 (${unten.de}) bis ${stufen} (${oben.de})`).join(", ")
  const fragen = formel.mindestensFragen === 1 ? "1 beantworteten Frage" : `${formel.mindestensFragen} beantworteten Fragen`
  return `${formel.titel.de} (0 bis 100, mehr ist besser), eigene Berechnung: ${parts.join("; ")}${over}. Darin ist ${words}. Gültig mit mindestens ${fragen} je Teilbereich in mindestens ${formel.mindestensTeilbereiche} von ${teile.length} Teilbereichen; eine fehlende Antwort zählt nie als 0. Mit Indizes anderer Stellen nicht vergleichbar.`
}
