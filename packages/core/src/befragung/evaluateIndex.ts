import * as Result from "effect/Result"
import * as Cube from "../cube/Cube.js"
import type { Finding } from "../kernel/Finding.js"
import type { Id } from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import * as Auswertung from "./Auswertung.js"
import type { Bogen } from "./Bogen.js"
import type { Erhebung } from "./Erhebung.js"
import * as Groesse from "./Groesse.js"
import { angabeOf, WITHHELD } from "./internal/angabe.js"
import { boegenIn, gegenstandOf, protectBefragte } from "./internal/befragte.js"
import { isWeighted } from "./internal/wert.js"
import { noteMade } from "./internal/gemacht.js"
import { aussage, type Stichprobe } from "./Stichprobe.js"

/** The index of one group. */
export interface Indexgruppe {
  /** The key of the group, `insgesamt` for all. */
  readonly gruppe: string
  readonly name: string
  /** How many have a value. */
  readonly befragte: Messwert.Messwert
  readonly mittel: Auswertung.Angabe
}

/** An index by group, as it may be published. */
export interface Indexauswertung {
  /** The whole formula. */
  readonly text: string
  readonly aussage: string
  /** The Merkmal by which the groups are told apart. */
  readonly merkmal: string
  readonly gruppen: ReadonlyArray<Indexgruppe>
  /** What each of its questions may tell: publish no more of them beside the index. */
  readonly fragen: ReadonlyArray<Auswertung.Auswertung>
  readonly findings: ReadonlyArray<Finding>
}

const isWithheld = (wert: Messwert.Messwert): boolean => wert._tag === "Fehlend" && wert.grund === "gesperrt"

const rowsOf = ({ gruppe }: Auswertung.Auswertungsweise): ReadonlyArray<{ readonly schluessel: string; readonly name: string }> =>
  [{ schluessel: Codeliste.INSGESAMT, name: "insgesamt" }, ...Codeliste.leaves(gruppe.liste)]

// One mean that is withheld alone follows from the others and that of all: another one goes with it, of the smallest group.
const withSecond = (secret: ReadonlySet<string>, werte: ReadonlyMap<string, ReadonlyArray<number>>): ReadonlySet<string> => {
  if (secret.size !== 1) return secret
  const [second] = [...werte].filter(([gruppe]) => !secret.has(gruppe)).sort(([, a], [, b]) => a.length - b.length)
  return new Set([...secret, ...(second === undefined ? [] : [second[0]])])
}

/**
 * Tells an index by group and for all, as it may be published, with its formula; or says why nothing can go out.
 *
 * The mean of a group is withheld wherever an answer to one of its questions is, as it would give that away beside the other
 * questions; where too few have a value; and where all of a group have the same one. `fragen` holds what may be told of the questions.
 *
 * @example
 * ```ts
 * import { type Bogen, Erhebung, evaluateIndex, type Fragebogen, type Stichprobe } from "@teilhabe/core/befragung"
 * import { regeln } from "@teilhabe/core/geheimhaltung"
 * import { Id, Messwert, Text } from "@teilhabe/core/kernel"
 * import { Codeliste, Merkmal } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * const skala: Fragebogen.Frage = { _tag: "Skala", id: Id.make("besuch"), text: Text.make("Besuch"), stufen: 2, unten: Text.make("nie"), oben: Text.make("oft"), guenstig: "oben", ohneAntwort: [], teilbereich: Id.make("kontakte") }
 * const formel: Fragebogen.Fragebogen["indizes"][number] = { id: Id.make("kontaktindex"), titel: Text.make("Kontaktindex"), fragen: [{ frage: Id.make("besuch"), umgepolt: false }], mindestensFragen: 1, mindestensTeilbereiche: 1 }
 * const fragebogen: Fragebogen.Fragebogen = { id: Id.make("befragung"), titel: Text.make("Zusammenleben"), sprachen: ["de"], teilbereiche: [{ id: Id.make("kontakte"), titel: Text.make("Kontakte") }], fragen: [skala], indizes: [formel] }
 * const offen: Stichprobe.Offen = { _tag: "Offen", zugang: "Verweis auf der Internetseite der Stadt" }
 * const viertel = (name: string, oft: number, nie: number) => Array.from({ length: oft + nie }, (_, at): Bogen.Bogen => ({ id: `${name}-${at}`, merkmale: { viertel: name }, antworten: { besuch: { _tag: "Stufe", stufe: at < oft ? 2 : 1 } } }))
 * const erhebung = Result.getOrThrow(Erhebung.make(fragebogen, offen, [...viertel("a", 30, 30), ...viertel("b", 10, 30)]))
 * const liste = Codeliste.make({ id: "viertel", titel: "Viertel", quelle: "erfunden", auspraegungen: [{ schluessel: "a", name: "A" }, { schluessel: "b", name: "B" }] })
 * const { gruppen, text } = Result.getOrThrow(evaluateIndex(erhebung, Id.make("kontaktindex"), { regel: regeln.schwelleFuenf, gruppe: Merkmal.make("viertel", liste) }))
 * gruppen.map(({ gruppe, mittel }) => [gruppe, Messwert.getWert(mittel.wert)]) // => [["insgesamt", 40], ["a", 50], ["b", 25]]
 * text.startsWith("Kontaktindex (0 bis 100") // => true
 * ```
 */
export const evaluateIndex = (erhebung: Erhebung<Stichprobe>, index: Id, weise: Auswertung.Auswertungsweise): Result.Result<Indexauswertung, ReadonlyArray<Finding>> => {
  const { boegen, fragebogen, stichprobe } = erhebung
  const { gruppe, regel } = weise
  const groesse = Groesse.index(fragebogen, index)
  const fragen = Result.all(groesse.fragen.map(({ id }) => Auswertung.make(erhebung, id, weise)))
  if (Result.isFailure(fragen)) return Result.fail(fragen.failure)
  const counted = boegenIn(boegen, gruppe)
  const gegenstand = gegenstandOf(erhebung, weise.welle, index)
  return Result.map(protectBefragte(counted.filter((bogen) => groesse.wert(bogen) !== undefined), gruppe, gegenstand, regel), ([tabelle]) => {
    const rows = rowsOf(weise)
    const isIn = new Set(counted)
    const bereichOf = (key: string) => (bogen: Bogen): boolean => (key === Codeliste.INSGESAMT ? isIn.has(bogen) : bogen.merkmale[gruppe.id] === key)
    const werte = new Map(rows.map(({ schluessel }) => [schluessel, boegen.filter(bereichOf(schluessel)).flatMap((bogen) => groesse.wert(bogen) ?? [])]))
    // Where a question withholds how many answered it, the index has its base by the same persons.
    const isKept = (key: string): boolean => fragen.success.some(({ gruppen }) => gruppen.some((one) => one.gruppe === key && isWithheld(one.befragte)))
    const befragteOf = (key: string): Messwert.Messwert => (tabelle === undefined || isKept(key) ? WITHHELD.wert : Cube.get(tabelle.cube, { [gruppe.id]: key }))
    const isSecret = (key: string): boolean => isWithheld(befragteOf(key)) || new Set(werte.get(key)).size < 2
      || fragen.success.some(({ gruppen }) => gruppen.some((one) => one.gruppe === key && one.mittel !== undefined && isWithheld(one.mittel.wert)))
    const some = withSecond(new Set(rows.map(({ schluessel }) => schluessel).filter(isSecret)), werte)
    const secret = some.size > 0 && isWeighted(erhebung, weise.gewichtung) ? new Set([...some, Codeliste.INSGESAMT]) : some
    return noteMade({
      text: groesse.text, aussage: aussage(stichprobe, boegen.length), merkmal: gruppe.id, fragen: fragen.success, findings: fragen.success.flatMap((one) => one.findings),
      gruppen: rows.map(({ name, schluessel }) => ({ gruppe: schluessel, name, befragte: befragteOf(schluessel), mittel: secret.has(schluessel) ? WITHHELD : angabeOf(erhebung, weise, groesse, bereichOf(schluessel)) })),
    })
  })
}
