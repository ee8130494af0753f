/**
 * The figures of one Projekt in a span of time.
 *
 * @module
 */
import type { Id } from "../../../kernel/Id.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Zeitraum from "../../../kernel/Zeitraum.js"
import { type Gezaehlt, isGezaehlt, type Kennzahl } from "../../Kennzahl.js"
import type { Projektstand } from "../../Projektstand.js"

/** What is added up: money granted and spent, and each kind of Kennzahl by its unit. */
export const groessen = ["bewilligt", "ausgegeben", "personen", "teilnahmen", "stunden", "personal", "geld"] as const

/** What is added up. */
export type Groesse = (typeof groessen)[number]

/** A figure that is left out: it lies only partly in the span, has no span, or is part of another figure. */
export interface Ausgelassen {
  readonly projekt: Id
  readonly art: "bewilligung" | "ausgabe" | "kennzahl"
  readonly id: Id
  readonly grund: "teilweise" | "ohne-zeitraum" | "enthalten"
}

/** The figures of one Projekt: each absent where nothing is noted, or where it cannot be told. */
export interface Projektzahlen {
  readonly werte: Readonly<Record<Groesse, Messwert.Messwert>>
  readonly erreicht: ReadonlyArray<Extract<Kennzahl, { readonly art: "erreicht" }>["stand"]>
  readonly ausgelassen: ReadonlyArray<Ausgelassen>
}

type Ort = "drin" | "ausserhalb" | "teilweise" | "ohne-zeitraum"

/** Where a figure lies, seen from the span that is asked for; without one every figure counts. */
export const ortOf = (gefragt: Zeitraum.Zeitraum | undefined, eigener: Zeitraum.Zeitraum | undefined): Ort => {
  if (gefragt === undefined) return "drin"
  if (eigener === undefined) return "ohne-zeitraum"
  if (Zeitraum.containsZeitraum(gefragt, eigener)) return "drin"
  return Zeitraum.overlaps(gefragt, eigener) ? "teilweise" : "ausserhalb"
}

/** Something with an id, in or out of the span. */
export interface Verortet<A> {
  readonly it: A
  readonly ort: Ort
}

/** Puts each thing where its span lies. */
export const verorten = <A>(list: ReadonlyArray<A>, gefragt: Zeitraum.Zeitraum | undefined, zeit: (one: A) => Zeitraum.Zeitraum | undefined): ReadonlyArray<Verortet<A>> =>
  list.map((it) => ({ it, ort: ortOf(gefragt, zeit(it)) }))

/** What lies in the span. */
export const drin = <A>(list: ReadonlyArray<Verortet<A>>): ReadonlyArray<A> => list.filter(({ ort }) => ort === "drin").map(({ it }) => it)

/** What is left out, and has to be told. */
export const ausgelassenVon = <A extends { readonly id: Id }>(projekt: Id, art: Ausgelassen["art"], list: ReadonlyArray<Verortet<A>>): ReadonlyArray<Ausgelassen> =>
  list.flatMap(({ it, ort }) => (ort === "teilweise" || ort === "ohne-zeitraum" ? [{ projekt, art, id: it.id, grund: ort }] : []))

/** All that was spent and not taken back, with the span of each. */
export const ausgabenOf = (stand: Pick<Exclude<Projektstand, { readonly lage: "vorgesehen" }>, "mittel">, zeitraum: Zeitraum.Zeitraum | undefined) =>
  verorten(stand.mittel.flatMap(({ ausgaben }) => ausgaben).filter(({ zurueckgenommen }) => !zurueckgenommen), zeitraum, (one) => one.zeitraum ?? Zeitraum.tag(one.am))

const summeOf = (betraege: ReadonlyArray<Messwert.Messwert>): Messwert.Messwert => (betraege.length === 0 ? Messwert.fehlend("unbekannt") : Messwert.sum(betraege))

const groesseOf = ({ art, einheit }: Gezaehlt): Groesse => (art !== "teilnehmende" ? art : einheit === "Personen" ? "personen" : "teilnahmen")

/** Whoever comes in two quarters is one person, and a post of two half-years is one post: these do not add up over time. */
const BESTAND: ReadonlySet<Groesse> = new Set<Groesse>(["personen", "personal"])

const isPartOf = (one: Kennzahl, other: Kennzahl): boolean =>
  one !== other && Zeitraum.containsZeitraum(other.zeitraum, one.zeitraum) && !Zeitraum.containsZeitraum(one.zeitraum, other.zeitraum)

const isSame = (one: Gezaehlt, other: Gezaehlt): boolean => other.titel.de === one.titel.de && groesseOf(other) === groesseOf(one)

const isLueckenlos = (whole: Zeitraum.Zeitraum, parts: ReadonlyArray<Zeitraum.Zeitraum>): boolean => {
  let bis: Stichtag.Stichtag | undefined
  for (const part of [...parts].sort((a, b) => Stichtag.compare(a.von, b.von))) {
    if (part.bis === undefined || part.von > (bis === undefined ? whole.von : Stichtag.addDays(bis, 1))) return false
    bis = bis === undefined ? part.bis : Stichtag.max(bis, part.bis)
  }
  return bis !== undefined && bis === whole.bis
}

// Where nobody knows the whole, its parts do: what adds up over time, and leaves no day out.
const isErsetzt = (one: Gezaehlt, list: ReadonlyArray<Gezaehlt>): boolean =>
  !Messwert.isZahl(one.wert) && !BESTAND.has(groesseOf(one)) &&
  isLueckenlos(one.zeitraum, list.filter((other) => Messwert.isZahl(other.wert) && isSame(one, other) && isPartOf(other, one)).map(({ zeitraum }) => zeitraum))

interface Gegliedert {
  readonly ganze: ReadonlyArray<Gezaehlt>
  readonly enthalten: ReadonlyArray<Gezaehlt>
}

/** What is added up, and what is part of another: some of those counted, or some of the time. */
const gliedern = (list: ReadonlyArray<Gezaehlt>): Gegliedert => {
  const eigene = list.filter(({ teilVon }) => teilVon === undefined)
  const gefuehrt = eigene.filter((one) => !isErsetzt(one, eigene))
  const ganze = gefuehrt.filter((one) => !gefuehrt.some((other) => isSame(one, other) && isPartOf(one, other)))
  return { ganze, enthalten: list.filter((one) => one.teilVon !== undefined || (gefuehrt.includes(one) && !ganze.includes(one))) }
}

const reihe = (groesse: Groesse, list: ReadonlyArray<Gezaehlt>): Messwert.Messwert => {
  const overlaps = list.some((one, at) => list.slice(at + 1).some((other) => Zeitraum.overlaps(one.zeitraum, other.zeitraum)))
  return list.length > 1 && (overlaps || BESTAND.has(groesse)) ? Messwert.fehlend("nicht-sinnvoll") : summeOf(list.map(({ wert }) => wert))
}

const byTitel = (list: ReadonlyArray<Gezaehlt>): ReadonlyArray<ReadonlyArray<Gezaehlt>> =>
  [...new Set(list.map(({ titel }) => titel.de))].map((titel) => list.filter((one) => one.titel.de === titel))

const kennzahlwert = (groesse: Groesse, gezaehlt: ReadonlyArray<Gezaehlt>): Messwert.Messwert => {
  const own = gezaehlt.filter((one) => groesseOf(one) === groesse)
  return summeOf(byTitel(own).map((list) => reihe(groesse, list)))
}

const leer: Projektzahlen["werte"] = {
  bewilligt: Messwert.fehlend("unbekannt"), ausgegeben: Messwert.fehlend("unbekannt"), personen: Messwert.fehlend("unbekannt"), teilnahmen: Messwert.fehlend("unbekannt"),
  stunden: Messwert.fehlend("unbekannt"), personal: Messwert.fehlend("unbekannt"), geld: Messwert.fehlend("unbekannt"),
}

/** The figures of one Projekt in a span of time, or all of them. */
export const zahlenOf = (stand: Projektstand, zeitraum: Zeitraum.Zeitraum | undefined): Projektzahlen => {
  if (stand.lage === "vorgesehen") return { werte: leer, erreicht: [], ausgelassen: [] }
  const mittel = verorten(stand.mittel, zeitraum, (one) => one.zeitraum)
  const ausgaben = ausgabenOf(stand, zeitraum)
  const kennzahlen = verorten(stand.kennzahlen, zeitraum, (one) => one.zeitraum)
  const { enthalten, ganze } = gliedern(drin(kennzahlen).filter(isGezaehlt))
  const werte = { ...leer, bewilligt: summeOf(drin(mittel).map(({ betrag }) => betrag)), ausgegeben: summeOf(drin(ausgaben).map(({ betrag }) => betrag)) }
  for (const groesse of groessen.slice(2)) werte[groesse] = kennzahlwert(groesse, ganze)
  return {
    werte,
    erreicht: drin(kennzahlen).flatMap((one) => (isGezaehlt(one) ? [] : [one.stand])),
    ausgelassen: [
      ...ausgelassenVon(stand.projekt, "bewilligung", mittel), ...ausgelassenVon(stand.projekt, "ausgabe", ausgaben), ...ausgelassenVon(stand.projekt, "kennzahl", kennzahlen),
      ...enthalten.map(({ id }): Ausgelassen => ({ projekt: stand.projekt, art: "kennzahl", id, grund: "enthalten" })),
    ],
  }
}
