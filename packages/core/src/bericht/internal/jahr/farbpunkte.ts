/**
 * Points from the colours of Projekte: what is overdue, and what is due so soon that a decision afterwards comes too late.
 *
 * @module
 */
import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Termin } from "../../../projektverlauf/Termin.js"
import * as Block from "../../Block.js"
import * as Zahlwort from "../../Zahlwort.js"
import { satzanfang, zitat } from "../satz.js"
import { ankerOf, type Projektlage } from "../verlauf/sicht.js"
import { NOMEN as GEMEINSAM } from "../verlauf/woerter.js"
import { type Entscheidungspunkt, gruppiert } from "./entscheidungsart.js"
import { einige, kurz } from "./satzbau.js"
import type { Jahressicht } from "./sicht.js"
import { FRAGEN, terminwort } from "./worte.js"
import { entscheidetText } from "./zustaendig.js"

interface Fall { readonly lage: Projektlage; readonly termin: Termin }

type Faelle = readonly [Fall, ...ReadonlyArray<Fall>]

const DANACH_ROT = ["sonst steht es am Tag danach auf Rot", "sonst stehen sie am Tag danach auf Rot"] as const

/** Says how it stands with a date: `steht seit dem … aus`, `ist bis zum … fällig`. */
const standOf = (farbe: "rot" | "gelb", { am, verschiebungen }: Termin, mehrfach: boolean): string => {
  if (farbe === "rot") return `steht seit dem ${Stichtag.toText(am)} aus`
  return mehrfach ? `wurde ${Zahlwort.toText(verschiebungen.length)}-mal verschoben und ist bis zum ${Stichtag.toText(am)} fällig` : `ist bis zum ${Stichtag.toText(am)} fällig`
}

const isMehrfach = ({ lage }: Fall): boolean => lage.ampel.grund === "mehrfach-verschoben"

const sonstOf = (farbe: "rot" | "gelb", art: Termin["art"]): readonly [string, string] =>
  farbe === "rot" || art === "erprobungsende" || art === "pruefung" ? FRAGEN[art].sonst : DANACH_ROT

const zeileOf = (sicht: Jahressicht, farbe: "rot" | "gelb", group: Faelle): Block.Zeile => {
  const [first, ...rest] = group
  const { lage: { projekt, stand, titel }, termin } = first
  const feld = projekt === undefined ? undefined : projekt.handlungsfeld
  const feldtitel = feld === undefined ? "" : sicht.verlauf.titel(feld)
  const anker = ankerOf("feld", feld ?? "ohne")
  const many = rest.length > 0 ? 1 : 0
  const decide = `${FRAGEN[termin.art].ob[many]}, ${entscheidetText(sicht, projekt)}, ${sonstOf(farbe, termin.art)[many]}.`
  const how = standOf(farbe, termin, isMehrfach(first))
  if (many === 1) {
    const names = group.map(({ lage }) => zitat(kurz(lage.titel)))
    return [Block.verweis(anker, satzanfang(Zahlwort.anzahl(names.length, GEMEINSAM.projekt))), `${feld === undefined ? "" : ` in ${zitat(feldtitel)}`} (${einige(names, 3)}): Bei ${names.length === 2 ? "beiden" : "allen"} ${how.replace(/^(\S+)/u, `$1 ${terminwort(termin, "")}`)}; ${decide}`]
  }
  const noted = stand.lage === "vorgesehen" ? ", notiert ist darüber nichts" : ""
  const where = feld === undefined || titel.includes(feldtitel) ? "" : ` (${feldtitel})`
  return [Block.verweis(anker, kurz(titel)), `${where}: ${satzanfang(terminwort(termin, projekt?.titel.de ?? titel))} ${how}${noted}; ${decide}`]
}

const wasOf = (farbe: "rot" | "gelb", [first, ...rest]: Faelle): string => {
  const { lage: { projekt, titel }, termin } = first
  const which = rest.length === 0 ? zitat(kurz(titel)) : Zahlwort.anzahl(rest.length + 1, GEMEINSAM.projekt)
  const how = farbe === "rot" ? `seit dem ${Stichtag.toText(termin.am)} aussteht` : `bis zum ${Stichtag.toText(termin.am)} fällig ist`
  return `${which}, wo ${terminwort(termin, projekt?.titel.de ?? titel)} ${how}`
}

const faelleOf = ({ verlauf: { projekte, weitere } }: Jahressicht, farbe: "rot" | "gelb"): ReadonlyArray<Fall> =>
  [...projekte, ...weitere].flatMap((lage) => (lage.ampel.farbe === farbe && lage.ampel.termin !== undefined ? [{ lage, termin: lage.ampel.termin }] : []))

const punkteOf = (sicht: Jahressicht, farbe: "rot" | "gelb", faelle: ReadonlyArray<Fall>): ReadonlyArray<Entscheidungspunkt> => {
  const keyOf = (fall: Fall): string => {
    const { lage: { id, projekt }, termin: { am, art } } = fall
    return art === "meilenstein" || art === "zwischenziel" || isMehrfach(fall) ? id : `${projekt?.handlungsfeld ?? ""} ${art} ${am}`
  }
  // What a trial has shown is decided first, then what is overdue for the longest time or due the soonest.
  const rank = ([{ termin }]: Faelle): string => `${termin.art === "erprobungsende" ? 0 : 1} ${termin.am}`
  return gruppiert(faelle, keyOf).toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0)).map((group): Entscheidungspunkt => ({
    art: farbe, anzahl: group.length, seit: group[0].termin.am, was: wasOf(farbe, group), zeile: zeileOf(sicht, farbe, group),
  }))
}

/** What is overdue, trials first. */
export const rote = (sicht: Jahressicht): ReadonlyArray<Entscheidungspunkt> => punkteOf(sicht, "rot", faelleOf(sicht, "rot"))

/** What is due soon or was put off again and again; a review that comes round is no news, and of a late start nothing is left to decide. */
export const gelbe = (sicht: Jahressicht): ReadonlyArray<Entscheidungspunkt> =>
  punkteOf(sicht, "gelb", faelleOf(sicht, "gelb").filter(({ lage: { ampel: { grund } }, termin }) => (grund === "bald-faellig" && termin.art !== "ueberpruefung") || grund === "mehrfach-verschoben"))

/** More Projekte than these are counted. */
const MAX_NAMED = 10

const grundOf = ({ ampel: { farbe, grund, termin }, titel }: Projektlage): string => {
  if (termin === undefined) return "ohne Termin"
  if (grund === "verspaetet-begonnen") return `erst am ${Stichtag.toText(termin.erfuellt ?? termin.am)} begonnen, fällig war der Beginn am ${Stichtag.toText(termin.am)}`
  return `${terminwort(termin, titel)} ${standOf(farbe === "rot" ? "rot" : "gelb", termin, grund === "mehrfach-verschoben")}`
}

/** Names the red Projekte and then the yellow ones, each with its reason in a few words. */
export const auffaellige = ({ verlauf: { projekte } }: Jahressicht): Block.Zeile => {
  const found = (["rot", "gelb"] as const).flatMap((farbe) => projekte.filter(({ ampel }) => ampel.farbe === farbe))
  const told = found.length <= MAX_NAMED + 1 ? found : found.slice(0, MAX_NAMED)
  const parts = (["rot", "gelb"] as const).flatMap((farbe) => {
    const own = told.filter(({ ampel }) => ampel.farbe === farbe)
    return own.length === 0 ? [] : [`auf ${farbe === "rot" ? "Rot" : "Gelb"} ${own.map((one) => `${zitat(kurz(one.titel))} (${grundOf(one)})`).join(", ")}`]
  })
  const rest = found.length - told.length
  return parts.length === 0 ? [] : [`${parts.join("; ")}${rest === 0 ? "" : `; und ${Zahlwort.toText(rest)} weitere, die in ihren Handlungsfeldern stehen`}.`]
}
