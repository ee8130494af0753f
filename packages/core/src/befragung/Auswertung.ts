/**
 * The answers to one question by Sozialraum or another group, as they may be published.
 *
 * The unweighted numbers of respondents decide what is told: a share and its number of respondents, a whole group that said
 * the same, and what follows from the others are withheld as in every other table of the city.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Cube from "../cube/Cube.js"
import type { Geheimhaltungsregel } from "../geheimhaltung/Geheimhaltungsregel.js"
import type { VeroeffentlichteTabelle, Veroeffentlichung } from "../geheimhaltung/Veroeffentlichung.js"
import type { Veroeffentlichungsregister } from "../geheimhaltung/Veroeffentlichungsregister.js"
import type { Finding } from "../kernel/Finding.js"
import type { Id } from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import type * as Merkmal from "../merkmal/Merkmal.js"
import type { Bogen } from "./Bogen.js"
import type { Erhebung } from "./Erhebung.js"
import * as Fragebogen from "./Fragebogen.js"
import type { Gewichtung } from "./Gewichtung.js"
import * as Groesse from "./Groesse.js"
import { type Angabe, angabeOf, WITHHELD } from "./internal/angabe.js"
import { boegenIn, checkGruppe } from "./internal/befragte.js"
import { antwortenOf, checkGefragtes, type Gefragtes, GENANNT, quoteId } from "./internal/ergebnistabelle.js"
import { fehler, warnung } from "./internal/finding.js"
import { type Fragenschutz, protectFrage } from "./internal/fragenschutz.js"
import { noteMade } from "./internal/gemacht.js"
import { isWeighted } from "./internal/wert.js"
import { aussage, type Offen, type Stichprobe } from "./Stichprobe.js"

export { type Angabe } from "./internal/angabe.js"

/** How the answers are told. */
export interface Auswertungsweise {
  readonly regel: Geheimhaltungsregel
  /** The Merkmal of the Bögen by which the answers are told apart, such as the Sozialraum. */
  readonly gruppe: Merkmal.Merkmal
  /** Of a multiple choice the answer that is told, as named or not named: one evaluation each. */
  readonly antwort?: Id
  /** Left out, the weights by which the sample was drawn. */
  readonly gewichtung?: Gewichtung
  /** With fewer answers, or fewer that count by their weights, a share is too uncertain to be told; left out, twice the threshold of the rule. */
  readonly mindestens?: number
  /** Which survey it is, such as the year: the register takes answers to one question in two surveys for two things. */
  readonly welle?: string
  /** What is out already. */
  readonly register?: Veroeffentlichungsregister
}

/** An open survey is not weighted. */
type Weise<S extends Stichprobe> = S extends Offen ? Omit<Auswertungsweise, "gewichtung"> & { readonly gewichtung?: never } : Auswertungsweise

/** The answers of one group. */
export interface Gruppenergebnis {
  /** The key of the group, `insgesamt` for all. */
  readonly gruppe: string
  readonly name: string
  /** How many gave an answer. */
  readonly befragte: Messwert.Messwert
  /** The share of each answer in percent, by its key. */
  readonly anteile: Readonly<Record<string, Angabe>>
  /** The mean of a scale; it is told where every share is. */
  readonly mittel?: Angabe
}

/** The answers to one question as they may be published. */
export interface Auswertung {
  readonly frage: Id
  /** Of a multiple choice the answer that is told. */
  readonly antwort?: Id
  /** The Merkmal by which the groups are told apart. */
  readonly merkmal: string
  readonly text: string
  readonly aussage: string
  readonly gruppen: ReadonlyArray<Gruppenergebnis>
  /** The numbers of respondents as they go out, and how wide those withheld have to stay: enter both in the register. */
  readonly tabelle: VeroeffentlichteTabelle
  readonly spanne: number
  /** The same together with what was out before, for an attack on all of it. */
  readonly veroeffentlichung: Veroeffentlichung
  readonly findings: ReadonlyArray<Finding>
}

interface Lage {
  readonly erhebung: Erhebung
  readonly weise: Auswertungsweise
  readonly gefragt: Gefragtes
  readonly schutz: Fragenschutz
  /** Those who belong to one of the groups. */
  readonly isIn: (bogen: Bogen) => boolean
  /** The answers whose weighted share for all would give a withheld number away. */
  readonly verraten: ReadonlySet<string>
}

const isSecret = (wert: Messwert.Messwert): boolean => Messwert.isFehlend(wert)

// With weights the share for all is one more equation between the numbers of the groups: it is told where none of them is withheld.
const verratenOf = (gefragt: Gefragtes, { merkmal, tabelle: { gegenstand }, veroeffentlichung: { tabellen } }: Fragenschutz): ReadonlySet<string> => {
  const secret = tabellen.filter((one) => one.gegenstand === gegenstand).flatMap(({ cube }) => Cube.zellen(cube)).filter(({ wert }) => isSecret(wert))
  const keys = antwortenOf(gefragt).map(([schluessel]) => schluessel)
  const found = new Set(secret.map(({ koordinate }) => koordinate[merkmal.id] ?? Codeliste.INSGESAMT))
  const some = keys.filter((key) => found.has(key))
  // One alone is what the others leave of 100.
  return new Set(found.has(Codeliste.INSGESAMT) || some.length === 1 ? keys : some)
}

// A weighted share for all that is out stays out, and may open what this table withholds.
const checkFrueher = ({ tabelle: { cube, gegenstand } }: Fragenschutz, { eintraege }: Veroeffentlichungsregister, merkmal: string): ReadonlyArray<Finding> => {
  const berichte = eintraege.filter(({ tabelle }) => tabelle.gegenstand === gegenstand && !tabelle.cube.merkmale.some(({ id }) => id === merkmal)).map(({ bericht }) => bericht)
  if (berichte.length === 0 || !Cube.zellen(cube).some(({ wert }) => isSecret(wert))) return []
  return [warnung("GesamtTold", ["weise", "register"], `${berichte.join(", ")} may have told the weighted shares for all by another Merkmal than "${merkmal}", and with them what this table withholds may be worked out: publish this one only where they were not told`, { bericht: berichte.join(", "), merkmal })]
}

const groesseOf = ({ erhebung: { fragebogen }, gefragt: { antwort, frage } }: Lage, schluessel: string): Groesse.Groesse => {
  if (antwort === undefined) return Groesse.anteil(fragebogen, frage.id, [schluessel])
  const genannt = Groesse.anteil(fragebogen, frage.id, [antwort])
  return schluessel === GENANNT ? genannt : { ...genannt, wert: (bogen) => { const wert = genannt.wert(bogen); return wert === undefined ? undefined : 1 - wert } }
}

const ergebnisOf = (lage: Lage, gruppe: string, name: string): Gruppenergebnis => {
  const { erhebung, gefragt, isIn, schutz: { merkmal, tabelle: { cube, quoten } }, verraten, weise } = lage
  const isTotal = gruppe === Codeliste.INSGESAMT
  const bereich = (bogen: Bogen): boolean => (isTotal ? isIn(bogen) : bogen.merkmale[weise.gruppe.id] === gruppe)
  const told = new Set(quoten.filter(({ wert }) => Messwert.isZahl(wert)).map(({ id }) => id))
  const isTold = (schluessel: string): boolean =>
    told.has(quoteId(gruppe, schluessel)) && Messwert.isZahl(Cube.get(cube, { [weise.gruppe.id]: gruppe, [merkmal.id]: schluessel })) && !(isTotal && verraten.has(schluessel))
  const keys = antwortenOf(gefragt).map(([schluessel]) => schluessel)
  const shares = keys.map((schluessel) => [schluessel, isTold(schluessel) ? angabeOf(erhebung, weise, groesseOf(lage, schluessel), bereich) : WITHHELD] as const)
  return {
    gruppe, name, befragte: Cube.get(cube, { [weise.gruppe.id]: gruppe }), anteile: Object.fromEntries(shares),
    ...(gefragt.frage._tag === "Skala" ? { mittel: keys.every(isTold) ? angabeOf(erhebung, weise, Groesse.mittel(erhebung.fragebogen, gefragt.frage.id), bereich) : WITHHELD } : {}),
  }
}

const verfahrenUnfit = ({ id, verfahren: { art } }: Geheimhaltungsregel): Finding =>
  fehler("VerfahrenUnfit", ["regel", "verfahren"], `the rule "${id}" changes numbers (${art}), and a share beside them would tell the true ones: evaluate surveys by a rule that withholds`, { id, verfahren: art })

/**
 * Tells the answers to a question by group and for all, as they may be published; or says why nothing can go out.
 *
 * The rule is held to the unweighted numbers: those below its threshold are withheld, and so are answers that all of a group
 * gave or nobody of it, and whatever others would give these away. A mean of the scale is told only where all shares of the
 * group are. With fewer answers than `mindestens` a share is `unsicher`. Percentages are rounded to one decimal, and for an
 * open survey they are of those who took part. Who gave no answer, or belongs to no group of the list, stands in no number.
 *
 * Of a further question the base is kept as that of the earlier one is. With weights that differ a share for all is told
 * only where no group's number of that answer is withheld: beside the numbers it would be one equation more.
 *
 * @example
 * ```ts
 * import { Auswertung, type Bogen, Erhebung, type Fragebogen, type Stichprobe } from "@teilhabe/core/befragung"
 * import { regeln } from "@teilhabe/core/geheimhaltung"
 * import { Id, Messwert, Text } from "@teilhabe/core/kernel"
 * import { Codeliste, Merkmal } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * const wahl = (key: string) => ({ schluessel: Id.make(key), text: Text.make(key) })
 * const frage: Fragebogen.Frage = { _tag: "Einfachwahl", id: Id.make("verein"), text: Text.make("Sind Sie in einem Verein?"), ohneAntwort: [], moeglichkeiten: [wahl("ja"), wahl("nein")] }
 * const fragebogen: Fragebogen.Fragebogen = { id: Id.make("befragung"), titel: Text.make("Zusammenleben"), sprachen: ["de"], teilbereiche: [], fragen: [frage], indizes: [] }
 * const offen: Stichprobe.Offen = { _tag: "Offen", zugang: "Verweis auf der Internetseite der Stadt" }
 * const viertel = (name: string, ja: number, nein: number) => Array.from({ length: ja + nein }, (_, at): Bogen.Bogen => ({ id: `${name}-${at}`, merkmale: { viertel: name }, antworten: { verein: { _tag: "Wahl", schluessel: at < ja ? "ja" : "nein" } } }))
 * const erhebung = Result.getOrThrow(Erhebung.make(fragebogen, offen, [...viertel("a", 30, 30), ...viertel("b", 25, 20), ...viertel("c", 2, 40)]))
 * const liste = Codeliste.make({ id: "viertel", titel: "Viertel", quelle: "erfunden", auspraegungen: [{ schluessel: "a", name: "A" }, { schluessel: "b", name: "B" }, { schluessel: "c", name: "C" }] })
 * const { gruppen } = Result.getOrThrow(Auswertung.make(erhebung, Id.make("verein"), { regel: regeln.schwelleFuenf, gruppe: Merkmal.make("viertel", liste) }))
 * gruppen.map(({ gruppe, anteile }) => [gruppe, Messwert.getWert(anteile["ja"]?.wert ?? Messwert.fehlend("unbekannt"))])
 * // => [["insgesamt", 38.8], ["a", 50], ["b", undefined], ["c", undefined]]
 * ```
 */
export const make = <S extends Stichprobe>(erhebung: Erhebung<S>, frageId: Id, weise: Weise<S>): Result.Result<Auswertung, ReadonlyArray<Finding>> => {
  const { boegen, fragebogen, stichprobe } = erhebung
  const { antwort, gruppe, regel } = weise
  const frage = Fragebogen.getFrage(fragebogen, frageId)
  const gefragt = { frage, antwort }
  const wrong = [...(regel.verfahren.art === "sperrung" ? [] : [verfahrenUnfit(regel)]), ...checkGefragtes(gefragt)]
  if (wrong.length > 0) return Result.fail(wrong)
  return Result.map(protectFrage(erhebung, gefragt, weise), (schutz) => {
    const counted = new Set(boegenIn(boegen, gruppe))
    const weighted = isWeighted(erhebung, weise.gewichtung)
    const verraten = weighted ? verratenOf(gefragt, schutz) : new Set<string>()
    const frueher = weighted && weise.register !== undefined ? checkFrueher(schutz, weise.register, gruppe.id) : []
    const lage = { erhebung, weise, gefragt, schutz, verraten, isIn: (bogen: Bogen) => counted.has(bogen) }
    const rows = [{ schluessel: Codeliste.INSGESAMT, name: "insgesamt" }, ...Codeliste.leaves(gruppe.liste)]
    const named = "moeglichkeiten" in frage ? frage.moeglichkeiten.find(({ schluessel }) => schluessel === antwort)?.text.de : undefined
    const { findings, spanne, tabelle, veroeffentlichung } = schutz
    return noteMade({
      frage: frageId, text: named === undefined ? frage.text.de : `${frage.text.de} „${named}“`, aussage: aussage(stichprobe, boegen.length), merkmal: gruppe.id, tabelle, spanne, veroeffentlichung,
      ...(antwort === undefined ? {} : { antwort }),
      findings: [...checkGruppe(boegen, gruppe, regel), ...frueher, ...findings], gruppen: rows.map(({ name, schluessel }) => ergebnisOf(lage, schluessel, name)),
    })
  })
}
