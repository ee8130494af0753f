/**
 * What needs a decision, from the states of Projekte, duties and decisions: each as one sentence, the gravest first.
 *
 * @module
 */
import type { Beschlusslage } from "../../../gremienarbeit/Gremienstand.js"
import type { Pflicht } from "../../../gremienarbeit/Pflicht.js"
import type { Umsetzung } from "../../../gremienarbeit/umsetzung.js"
import type { Id } from "../../../kernel/Id.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Zeitraum from "../../../kernel/Zeitraum.js"
import * as Fassung from "../../../konzept/Fassung.js"
import type { Termin } from "../../../projektverlauf/Termin.js"
import * as Block from "../../Block.js"
import * as Zahlwort from "../../Zahlwort.js"
import { ohnePunkt, satzanfang, zitat } from "../satz.js"
import { ankerOf, type Projektlage } from "../verlauf/sicht.js"
import { folge, umsetzungenOf } from "../verlauf/sitzungen.js"
import { NOMEN as GEMEINSAM } from "../verlauf/woerter.js"
import { benannt, einige, kurz, verb } from "./satzbau.js"
import { ANKER, type Jahressicht } from "./sicht.js"
import { FRAGEN, NACHHOLBAR, NOMEN, SONST, terminwort } from "./worte.js"
import { entscheidetText, gremiumOf, werText } from "./zustaendig.js"

/** The kinds of points, the gravest first. */
export const ARTEN = ["rot", "pflicht", "beschluss", "fortschreibung", "ueberpruefung", "protokoll"] as const

/** One point: what it is, how many things are in it, since when, and its sentence. */
export interface Entscheidungspunkt {
  readonly art: (typeof ARTEN)[number]
  readonly anzahl: number
  readonly seit: Stichtag.Stichtag
  /** What it is about, in a few words. */
  readonly was: string
  readonly zeile: Block.Zeile
}

/** Kinds of duties that the Projekte tell by their colours. */
const ANDERSWO: ReadonlySet<Pflicht["art"]> = new Set(["frist", "meilenstein", "ueberpruefung"])

const gruppiert = <A>(list: ReadonlyArray<A>, key: (one: A) => string): ReadonlyArray<readonly [A, ...ReadonlyArray<A>]> => {
  const groups = new Map<string, [A, ...Array<A>]>()
  for (const one of list) {
    const found = groups.get(key(one))
    if (found === undefined) groups.set(key(one), [one])
    else found.push(one)
  }
  return [...groups.values()]
}

const feldTitel = ({ verlauf }: Jahressicht, feld: string): string => verlauf.titel(feld)

interface Rot { readonly lage: Projektlage; readonly termin: Termin }

const rotZeile = (sicht: Jahressicht, [first, ...rest]: readonly [Rot, ...ReadonlyArray<Rot>]): Block.Zeile => {
  const { lage: { projekt, stand, titel }, termin } = first
  const feld = projekt === undefined ? undefined : projekt.handlungsfeld
  const anker = feld === undefined ? ankerOf("feld", "ohne") : ankerOf("feld", feld)
  const many = rest.length > 0 ? 1 : 0
  const { ob, sonst } = FRAGEN[termin.art]
  const since = `seit dem ${Stichtag.toText(termin.am)}`
  const decide = `${ob[many]}, ${entscheidetText(sicht, projekt)}, ${sonst[many]}.`
  if (many === 1) {
    const alle = [first, ...rest].map(({ lage }) => zitat(kurz(lage.titel)))
    return [Block.verweis(anker, satzanfang(Zahlwort.anzahl(alle.length, GEMEINSAM.projekt))), `${feld === undefined ? "" : ` in ${zitat(feldTitel(sicht, feld))}`} (${einige(alle, 3)}): Bei ${alle.length === 2 ? "beiden" : "allen"} steht ${terminwort(termin, "")} ${since} aus; ${decide}`]
  }
  const noted = stand.lage === "vorgesehen" ? ", notiert ist darüber nichts" : ""
  const where = feld === undefined || titel.includes(feldTitel(sicht, feld)) ? "" : ` (${feldTitel(sicht, feld)})`
  const word = terminwort(termin, projekt?.titel.de ?? titel)
  return [Block.verweis(anker, kurz(titel)), `${where}: ${satzanfang(word)} steht ${since} aus${noted}; ${decide}`]
}

const rotWas = ([first, ...rest]: readonly [Rot, ...ReadonlyArray<Rot>]): string => {
  const { lage: { projekt, titel }, termin } = first
  const which = rest.length === 0 ? zitat(kurz(titel)) : Zahlwort.anzahl(rest.length + 1, GEMEINSAM.projekt)
  return `${which}, wo ${terminwort(termin, projekt?.titel.de ?? titel)} seit dem ${Stichtag.toText(termin.am)} aussteht`
}

const rote = (sicht: Jahressicht): ReadonlyArray<Entscheidungspunkt> => {
  const red = [...sicht.verlauf.projekte, ...sicht.verlauf.weitere]
    .flatMap((lage): ReadonlyArray<Rot> => (lage.ampel.farbe === "rot" && lage.ampel.termin !== undefined ? [{ lage, termin: lage.ampel.termin }] : []))
  const groups = gruppiert(red, ({ lage: { id, projekt }, termin: { am, art } }) => (art === "meilenstein" || art === "zwischenziel" ? id : `${projekt?.handlungsfeld ?? ""} ${art} ${am}`))
  // What a trial has shown is decided first, then what is overdue for the longest time.
  const rank = ([{ termin }]: readonly [Rot, ...ReadonlyArray<Rot>]): string => `${termin.art === "erprobungsende" ? 0 : 1} ${termin.am}`
  return groups.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0)).map((group): Entscheidungspunkt => ({
    art: "rot", anzahl: group.length, seit: group[0].termin.am, was: rotWas(group), zeile: rotZeile(sicht, group),
  }))
}

const isOpenDuty = (sicht: Jahressicht, pflicht: Pflicht): boolean =>
  pflicht.stand === "versaeumt" && pflicht.gestrichenAm === undefined && pflicht.zaehltFuer === undefined && !ANDERSWO.has(pflicht.art)
  && (NACHHOLBAR.has(pflicht.art) || Zeitraum.contains(sicht.verlauf.zeitraum, pflicht.am))

const thread = ({ art, betrifft, wer }: Pflicht): string => `${art} ${betrifft ?? wer.join(" ")}`

const pflichtZeile = (sicht: Jahressicht, group: readonly [Pflicht, ...ReadonlyArray<Pflicht>]): Block.Zeile => {
  const [first] = group
  const link = Block.verweis(ANKER.pflichten, kurz(first.titel.de))
  const assumed = (first.tagHerkunft ?? first.herkunft) === "annahme" ? " (angenommener Tag)" : ""
  const later = NACHHOLBAR.has(first.art) ? "ein neuer Tag ist nicht gesetzt" : "nachholen lässt es sich nicht, für das nächste Mal ist zu sorgen"
  const more = group.length === 1 ? "" : `, danach noch ${group.length === 2 ? "einmal" : `${Zahlwort.toText(group.length - 1)}-mal`}`
  return [link, `: fällig bis zum ${Stichtag.toText(first.am)}${assumed} und versäumt${more}; ${werText(sicht, first.wer)}; ${later}, ${SONST[first.art]}.`]
}

const pflichten = (sicht: Jahressicht): ReadonlyArray<Entscheidungspunkt> => {
  const { pflichten: all, stichtag } = sicht.verlauf
  // A report or an election that came later makes good for those before it; minutes are each their own.
  const done = new Map(all.filter(({ stand }) => stand === "erfuellt" || stand === "verspaetet-erfuellt").map((one) => [thread(one), one.am]))
  const missed = all.filter((one) => one.am <= stichtag && isOpenDuty(sicht, one) && (one.art === "protokoll" || (done.get(thread(one)) ?? "") < one.am))
  return gruppiert(missed, (one) => thread(one)).map((group): Entscheidungspunkt => ({
    art: group[0].art === "protokoll" ? "protokoll" : "pflicht", anzahl: group.length, seit: group[0].am, was: `${zitat(kurz(group[0].titel.de))}, fällig bis zum ${Stichtag.toText(group[0].am)} und versäumt`, zeile: pflichtZeile(sicht, group),
  })).toSorted((a, b) => Stichtag.compare(a.seit, b.seit))
}

const umsetzer = (sicht: Jahressicht, { wirkung }: Umsetzung): string => {
  if (wirkung.art === "projekt") return werText(sicht, sicht.konzept.projekte.find(({ id }) => id === wirkung.auftrag.projekt)?.federfuehrung ?? [])
  if (wirkung.art === "empfehlung") return werText(sicht, [wirkung.an])
  return wirkung.art === "konzept" ? "aufzunehmen in die nächste Fassung" : ""
}

const beschlussZeile = (sicht: Jahressicht, lage: Beschlusslage, gremium: Id, open: ReadonlyArray<Umsetzung>): Block.Zeile => {
  const what = open.map((one) => ohnePunkt(folge(one, lage)).replace(/: noch offen$/u, "")).join("; ")
  const who = [...new Set(open.map((one) => umsetzer(sicht, one)))].filter((one) => one !== "").join("; ")
  return [
    Block.verweis(ANKER.sitzungen, `Beschluss ${zitat(kurz(lage.beschluss.titel.de))}`),
    ` vom ${Stichtag.toText(lage.am)} (${sicht.verlauf.titel(gremium)}): Offen ist noch ${kurz(what)}; ${who === "" ? "" : `${who}; `}ein Tag ist nicht gesetzt, sonst bleibt der Beschluss ohne Folge.`,
  ]
}

const beschluesse = (sicht: Jahressicht): ReadonlyArray<Entscheidungspunkt> => {
  const { eingang: { fortschreibung }, gremien } = sicht.verlauf
  const taken = new Set((fortschreibung?.fortschreibung.zeilen ?? []).flatMap((zeile) => zeile.beschluesse))
  return [...gremien].flatMap(([gremium, stand]) => stand.beschluesse.flatMap((lage): ReadonlyArray<Entscheidungspunkt> => {
    const open = umsetzungenOf(sicht.verlauf, [lage]).filter((one) => one.stand === "offen" && !(one.wirkung.art === "konzept" && taken.has(lage.beschluss.id)))
    return open.length === 0 ? [] : [{ art: "beschluss", anzahl: 1, seit: lage.am, was: `der Beschluss ${zitat(kurz(lage.beschluss.titel.de))} vom ${Stichtag.toText(lage.am)}`, zeile: beschlussZeile(sicht, lage, gremium, open) }]
  })).toSorted((a, b) => Stichtag.compare(a.seit, b.seit))
}

const fortschreibung = (sicht: Jahressicht): ReadonlyArray<Entscheidungspunkt> => {
  const { konzept, verlauf: { eingang: { fortschreibung: revision }, stichtag }, vorschau } = sicht
  const link = (text: string): Block.Inline => Block.verweis(ANKER.fortschreibung, text)
  const ab = revision === undefined ? undefined : Fassung.gueltigAb(revision.naechste)
  if (revision !== undefined && (ab === undefined || ab > stichtag)) {
    const nummer = Fassung.nummer(revision.naechste)
    const by = konzept.beschluss?.durch === undefined ? "wer ihn beschließt, sagt das Konzept nicht" : `zu beschließen hat ihn ${benannt(sicht.verlauf.titel(konzept.beschluss.durch))}`
    const when = ab === undefined ? "von wann an die Fassung gilt, steht noch nicht fest" : `gelten soll die Fassung ab dem ${Stichtag.toText(ab)}`
    const zeile: Block.Zeile = [link(`Fassung ${nummer} des Konzepts`), `: Der Entwurf liegt vor; ${by}; ${when}, sonst gilt die Fassung ${Fassung.nummer(konzept)} unverändert weiter.`]
    return [{ art: "fortschreibung", anzahl: 1, seit: stichtag, was: `die Fassung ${nummer} des Konzepts`, zeile }]
  }
  const due = vorschau.pflichten.find(({ art }) => art === "fortschreibung")
  if (due === undefined) return []
  return [{ art: "fortschreibung", anzahl: 1, seit: due.am, was: "die Fortschreibung", zeile: [link("Fortschreibung des Konzepts"), `: fällig bis zum ${Stichtag.toText(due.am)}; ${werText(sicht, due.wer)}; ${SONST.fortschreibung}.`] }]
}

const ueberpruefungen = (sicht: Jahressicht): ReadonlyArray<Entscheidungspunkt> => {
  // What is red for a review that was missed is told there.
  const missed = new Set<string>(sicht.verlauf.projekte.filter(({ ampel: { farbe, termin } }) => farbe === "rot" && termin?.art === "ueberpruefung").map(({ id }) => id))
  const due = sicht.vorschau.pflichten.filter(({ art, betrifft }) => art === "ueberpruefung" && (betrifft === undefined || !missed.has(betrifft)))
  const [first] = due
  if (first === undefined) return []
  const projekte = [...new Set(due.flatMap(({ betrifft }) => betrifft ?? []))]
  const fields = new Set(projekte.flatMap((id) => sicht.konzept.projekte.find((one) => one.id === id)?.handlungsfeld ?? []))
  const bodies = new Set([...fields].map((feld) => gremiumOf(sicht, feld)?.titel.de))
  const [only] = bodies
  const who = bodies.size === 1 && only !== undefined ? `entscheidet ${benannt(only)}` : "entscheiden die Gremien der Handlungsfelder"
  const many = projekte.length > 1 ? 1 : 0
  const titles = projekte.map((id) => zitat(kurz(sicht.verlauf.titel(id))))
  const head = many === 1 ? `${Zahlwort.toText(projekte.length)} Projekte` : `Projekt ${titles[0] ?? ""}`
  const names = many === 1 ? ` (${einige(titles, 3)})` : ""
  const last = due.at(-1)?.am ?? first.am
  const wann = first.am === last ? `bis zum ${Stichtag.toText(last)}` : `vom ${Stichtag.toText(first.am)} bis zum ${Stichtag.toText(last)}, jedes zu seinem Tag`
  const zeile: Block.Zeile = [
    Block.verweis(ANKER.termine, satzanfang(head)),
    `${names}: Zu überprüfen ${many === 1 ? "sind sie" : "ist es"} ${wann}; ${FRAGEN.ueberpruefung.ob[many]}, ${who}, sonst ${verb(projekte.length, "steht es", "stehen sie")} am Tag danach auf Rot.`,
  ]
  return [{ art: "ueberpruefung", anzahl: projekte.length, seit: first.am, was: Zahlwort.anzahl(projekte.length, NOMEN.pruefung), zeile }]
}

/** Everything that needs a decision, the gravest first. */
export const entscheidungspunkteOf = (sicht: Jahressicht): ReadonlyArray<Entscheidungspunkt> =>
  [...rote(sicht), ...pflichten(sicht), ...beschluesse(sicht), ...fortschreibung(sicht), ...ueberpruefungen(sicht)]
    .toSorted((a, b) => ARTEN.indexOf(a.art) - ARTEN.indexOf(b.art))
