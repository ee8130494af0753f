/**
 * The table of one question, protected with what others of the survey tell of its base: who took part, and who was asked it.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Cube from "../../cube/Cube.js"
import { type Geheimhaltungsregel, getSpanne } from "../../geheimhaltung/Geheimhaltungsregel.js"
import { protect } from "../../geheimhaltung/protect.js"
import type { VeroeffentlichteTabelle, Veroeffentlichung } from "../../geheimhaltung/Veroeffentlichung.js"
import type { Eintrag, Veroeffentlichungsregister } from "../../geheimhaltung/Veroeffentlichungsregister.js"
import type { Finding } from "../../kernel/Finding.js"
import * as Messwert from "../../kernel/Messwert.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import * as Merkmal from "../../merkmal/Merkmal.js"
import { isAsked } from "../Bogen.js"
import type { Erhebung } from "../Erhebung.js"
import * as Fragebogen from "../Fragebogen.js"
import { boegenIn, flach, gegenstandOf, keysOf, protectBefragte } from "./befragte.js"
import { antwortenOf, type Gefragtes, GENANNT, listeOf, regelFor, schluesselOf, tabelleOf } from "./ergebnistabelle.js"
import { fehler } from "./finding.js"

/** By which rule and groups, and beside what. */
export interface Schutzvorgabe {
  readonly regel: Geheimhaltungsregel
  readonly gruppe: Merkmal.Merkmal
  readonly welle?: string
  readonly register?: Veroeffentlichungsregister
}

/** A question whose table is protected. */
export interface Fragenschutz {
  readonly merkmal: Merkmal.Merkmal
  readonly tabelle: VeroeffentlichteTabelle
  readonly spanne: number
  readonly veroeffentlichung: Veroeffentlichung
  readonly findings: ReadonlyArray<Finding>
}

// What readers know of the base of a group: a number, that it is withheld, or nothing that is certain.
type Wissen = number | "gesperrt" | undefined

type Grundlage = (gruppe: string) => Wissen

const zahlIn = (cube: Cube.Cube, koordinate: Readonly<Record<string, string>>): number | undefined => Messwert.getWert(Cube.get(cube, koordinate))

const sumOf = (werte: ReadonlyArray<number | undefined>): number | undefined => (werte.some((one) => one === undefined) ? undefined : werte.reduce<number>((sum, one) => sum + (one ?? 0), 0))

// Those asked are the cells of the earlier question that open this one: told, or what the others leave of their group.
const knownIn = ({ merkmal, tabelle: { cube } }: Fragenschutz, gruppe: string, keys: ReadonlyArray<string>, opening: ReadonlySet<string>, id: string): Wissen => {
  const sum = (isWanted: boolean): number | undefined => sumOf(keys.filter((key) => opening.has(key) === isWanted).map((key) => zahlIn(cube, { [id]: gruppe, [merkmal.id]: key })))
  const [told, others, base] = [sum(true), sum(false), zahlIn(cube, { [id]: gruppe })]
  return told ?? (others === undefined || base === undefined ? "gesperrt" : base - others)
}

const openingOf = ({ antwort, frage }: Gefragtes, bedingung: Pick<Fragebogen.Frage, "bedingung">): ReadonlySet<string> => {
  if (frage._tag === "Mehrfachwahl") return new Set(antwort === undefined ? [] : [GENANNT])
  const answerOf = (key: string) => (frage._tag === "Skala" ? { _tag: "Stufe" as const, stufe: Number(key) } : { _tag: "Wahl" as const, schluessel: key })
  return new Set(antwortenOf({ frage }).map(([key]) => key).filter((key) => isAsked({ id: "", merkmale: {}, antworten: { [frage.id]: answerOf(key) } }, bedingung)))
}

// Of several answers to a multiple choice nobody knows how many gave any of them: certain is only what is withheld.
const joined = (grundlagen: ReadonlyArray<Grundlage>): Grundlage => {
  const [first] = grundlagen
  if (first !== undefined && grundlagen.length === 1) return first
  return (gruppe) => (grundlagen.some((one) => one(gruppe) === "gesperrt") ? "gesperrt" : undefined)
}

const grundlageOf = (erhebung: Erhebung, frage: Fragebogen.Frage, vorgabe: Schutzvorgabe): Result.Result<Grundlage, ReadonlyArray<Finding>> => {
  const { gruppe, regel, welle } = vorgabe
  const { bedingung } = frage
  if (bedingung === undefined) {
    return Result.map(protectBefragte(erhebung.boegen, gruppe, gegenstandOf(erhebung, welle), regel), ([tabelle]) => (key) => (tabelle === undefined ? "gesperrt" : zahlIn(tabelle.cube, { [gruppe.id]: key }) ?? "gesperrt"))
  }
  const parent = Fragebogen.getFrage(erhebung.fragebogen, bedingung.frage)
  if (parent._tag === "Zahlfrage") return Result.succeed(() => undefined)
  const gefragte: ReadonlyArray<Gefragtes> = parent._tag === "Mehrfachwahl" ? (bedingung.schluessel ?? []).map((antwort) => ({ frage: parent, antwort })) : [{ frage: parent }]
  return Result.map(Result.all(gefragte.map((one) => Result.map(protectFrage(erhebung, one, vorgabe), (schutz): Grundlage => (key) =>
    knownIn(schutz, key, antwortenOf(one).map(([answer]) => answer), openingOf(one, frage), gruppe.id)))), joined)
}

// A day before all others, and no report: the numbers are known or withheld by other tables of this very survey.
const eintragOf = (boegen: Erhebung["boegen"], gefragt: Gefragtes, { gruppe }: Schutzvorgabe, gegenstand: string, grundlage: Grundlage): Eintrag => {
  const merkmal = flach(gruppe)
  const zellen = [Codeliste.INSGESAMT, ...keysOf(gruppe)].flatMap((key): ReadonlyArray<Cube.Zelle> => {
    const known = grundlage(key)
    const anzahl = boegen.filter((bogen) => (key === Codeliste.INSGESAMT || bogen.merkmale[gruppe.id] === key) && schluesselOf(bogen, gefragt) !== undefined).length
    if (known === "gesperrt") return [{ koordinate: { [merkmal.id]: key }, wert: Messwert.fehlend("gesperrt") }]
    // Where some gave no answer, the base is not what others tell, and this table decides.
    return known === anzahl ? [{ koordinate: { [merkmal.id]: key }, wert: Messwert.exakt(anzahl) }] : []
  })
  const cube = Cube.make([merkmal], "unbekannt", zellen)
  return { am: Stichtag.make(1900, 1, 1), bericht: "dieselbe Befragung", tabelle: { id: `${gegenstand}: Befragte`, gegenstand, cube, quoten: [], mindestens: 0, ganzzahlig: true } }
}

// A total that differs from one that is out tells what those said who are in one of the two only.
const checkGesamt = (findings: ReadonlyArray<Finding>, frage: Fragebogen.Frage): ReadonlyArray<Finding> =>
  findings.some(({ code }) => code === "geheimhaltung/Korrektur")
    ? [fehler("GesamtDiffers", ["weise", "register"], `an earlier table of the answers to "${frage.id}" has other totals, and the difference would tell what those said who are in one of the two only: give every respondent a key of the list, or name a corrected evaluation by another welle`, { id: frage.id })]
    : []

/** Protects the table of a question; `boegen` outside of the groups are left out of all of it. */
export const protectFrage = (erhebung: Erhebung, gefragt: Gefragtes, vorgabe: Schutzvorgabe): Result.Result<Fragenschutz, ReadonlyArray<Finding>> => {
  const { gruppe, regel, register, welle } = vorgabe
  const { antwort, frage } = gefragt
  const boegen = boegenIn(erhebung.boegen, gruppe)
  const merkmal = Merkmal.make(`antwort-${frage.id}`, listeOf(gefragt))
  const gegenstand = gegenstandOf(erhebung, welle, frage.id, ...(antwort === undefined ? [] : [antwort]))
  const strenger = regelFor(regel, merkmal)
  const grundlage = grundlageOf(erhebung, frage, vorgabe)
  if (Result.isFailure(grundlage)) return Result.fail(grundlage.failure)
  const eintraege = [...(register?.eintraege ?? []), eintragOf(boegen, gefragt, vorgabe, gegenstand, grundlage.success)]
  const done = protect([tabelleOf(boegen, { ...gefragt, merkmal, gegenstand, gruppe })], strenger, { register: { eintraege } })
  if (Result.isFailure(done)) return Result.fail(done.failure)
  const { findings, tabellen: [tabelle], veroeffentlichung } = done.success
  const differs = checkGesamt(findings, frage)
  if (differs.length > 0) return Result.fail(differs)
  if (tabelle === undefined) throw new RangeError(`The answers to "${frage.id}" were protected without a table coming of it`)
  return Result.succeed({ merkmal, tabelle, spanne: getSpanne(strenger), veroeffentlichung, findings })
}
