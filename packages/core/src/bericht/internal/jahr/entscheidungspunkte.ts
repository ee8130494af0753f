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
import * as Block from "../../Block.js"
import * as Zahlwort from "../../Zahlwort.js"
import { ohnePunkt, zitat } from "../satz.js"
import { folge, umsetzungenOf } from "../verlauf/sitzungen.js"
import { ARTEN, type Entscheidungspunkt, gruppiert } from "./entscheidungsart.js"
import { gelbe, rote } from "./farbpunkte.js"
import { ueberzogeneOf } from "./mittel.js"
import { benannt, kurz } from "./satzbau.js"
import { ANKER, type Jahressicht } from "./sicht.js"
import { NACHHOLBAR, SONST } from "./worte.js"
import { entscheidetText, werText } from "./zustaendig.js"

/** Kinds of duties that the Projekte tell by their colours. */
const ANDERSWO: ReadonlySet<Pflicht["art"]> = new Set(["frist", "meilenstein", "ueberpruefung"])

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

/** More was spent than granted: somebody has to say where the rest comes from. */
const mittel = (sicht: Jahressicht): ReadonlyArray<Entscheidungspunkt> => ueberzogeneOf(sicht).map(({ lage: { projekt, titel }, summen, seit }): Entscheidungspunkt => ({
  art: "mittel", anzahl: 1, seit, was: `${zitat(kurz(titel))}, wo mehr ausgegeben als bewilligt ist`,
  zeile: [Block.verweis(ANKER.mittel, kurz(titel)), `: Ausgegeben sind ${summen}; ob mehr bewilligt oder die Ausgabe anders gedeckt wird, ${entscheidetText(sicht, projekt)}, sonst bleibt sie ungedeckt.`],
}))

/** Everything that needs a decision, the gravest first. */
export const entscheidungspunkteOf = (sicht: Jahressicht): ReadonlyArray<Entscheidungspunkt> =>
  [...rote(sicht), ...gelbe(sicht), ...pflichten(sicht), ...mittel(sicht), ...beschluesse(sicht), ...fortschreibung(sicht)]
    .toSorted((a, b) => ARTEN.indexOf(a.art) - ARTEN.indexOf(b.art))
