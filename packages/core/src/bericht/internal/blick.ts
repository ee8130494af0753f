/**
 * "Auf einen Blick": the half page for readers who have five minutes.
 *
 * @module
 */
import * as Stichtag from "../../kernel/Stichtag.js"
import * as Fassung from "../../konzept/Fassung.js"
import type { Konzept } from "../../konzept/Konzept.js"
import type { Monitoring } from "../../konzept/Monitoring.js"
import type { Prozess } from "../../konzept/Prozess.js"
import * as Block from "../Block.js"
import * as Zahlwort from "../Zahlwort.js"
import { schritteOf } from "./akteure.js"
import type { Auswertung } from "./auswertung.js"
import { fact } from "./elemente.js"
import { abdeckungSatz } from "./monitoringKapitel.js"
import { postenOf } from "./monitoringSicht.js"
import { NOMEN } from "./nomen.js"
import { naechsteSchritte } from "./prozess.js"
import { pruefungSatz } from "./pruefungSatz.js"
import { rhythmus, satzanfang, semikolon, undText, zeitpunkt, zitat } from "./satz.js"
import { ANKER, type Sicht } from "./sicht.js"
import type { Eintrag } from "./termine.js"

const { anzahl, toText } = Zahlwort

const MAX_GRUPPEN = 6

/** What there is before there is a Konzept. */
export const wegText = ({ schritte, titel, ziele }: Prozess): string => {
  const done = schritte.filter(({ stand }) => stand === "abgeschlossen").length
  const of = (art: Prozess["ziele"][number]["art"]): number => ziele.filter((ziel) => ziel.art === art).length
  const [above, own] = [of("uebergeordnet"), of("prozess")]
  const aims = above > 1 && own > 1
    ? `${toText(above)} übergeordnete Ziele und ${toText(own)} Ziele für den Weg selbst`
    : anzahl(ziele.length, NOMEN.ziel, "akkusativ")
  const steps = schritte.length === 0 ? "Schritte nennt es noch nicht" : `von ${anzahl(schritte.length, NOMEN.schritt, "dativ")} ${done === 1 ? "ist einer" : `sind ${done === 0 ? "noch keine" : toText(done)}`} abgeschlossen`
  return `Die Stadt ist auf dem Weg zu einem Konzept. Ihr Vorhaben ${zitat(titel.de)} nennt ${aims}; ${steps}.`
}

const umfang = ({ konzept }: Sicht): string => {
  if (konzept.prozess !== undefined && Fassung.stand(konzept) === "auf-dem-weg") return wegText(konzept.prozess)
  const felder = konzept.handlungsfelder.length
  const leitziele = konzept.handlungsfelder.reduce((sum, feld) => sum + feld.leitziele.length, 0)
  const begin = `Das Konzept ${zitat(konzept.titel.de)}`
  if (felder === 0) return `${begin} nennt noch kein Handlungsfeld.`
  const mit = `${begin} umfasst ${anzahl(felder, NOMEN.handlungsfeld, "akkusativ")} mit ${anzahl(leitziele, NOMEN.leitziel, "dativ")}`
  if (konzept.projekte.length === 0) return `${mit}; ein Projekt nennt es noch nicht.`
  return `${mit} und ${anzahl(konzept.projekte.length, NOMEN.projekt, "dativ")}.`
}

const beschlossen = ({ konzept, titel }: Sicht): string => {
  if (konzept.beschluss === undefined) return "Beschlossen ist noch nichts."
  const { durch, zeit } = konzept.beschluss
  return `Beschlossen wurde es ${zeitpunkt(zeit)}${durch === undefined ? "" : ` (${titel(durch)})`}.`
}

/** Which Fassung it is, where the Konzept says so. */
const fassungText = ({ konzept }: Sicht): ReadonlyArray<string> => {
  const { fassung } = konzept
  if (fassung === undefined) return []
  const ab = Fassung.gueltigAb(konzept)
  return [`Es ist die ${fassung.nummer}. Fassung${fassung.art === undefined ? "" : ` (${fassung.art} fortgeschrieben)`}${ab === undefined ? "" : `, gültig ab dem ${Stichtag.toText(ab)}`}.`]
}

const horizonte = ({ konzept }: Sicht, { horizonte: all }: Auswertung): ReadonlyArray<string> => {
  const present = all.filter((one) => one.anzahl > 0)
  if (konzept.projekte.length < 2) return []
  const [only] = present
  if (present.length === 1 && only !== undefined) {
    return [`${only.anzahl === 2 ? "Beide" : "Alle"} Projekte sind ${only.horizont} angelegt.`]
  }
  const counts = present.map((one) => `${one.anzahl === 1 ? "eines" : toText(one.anzahl)} ${one.horizont}`)
  return [`Von den Projekten sind ${undText(counts)} angelegt.`]
}

/** Tells of a city that has no Projekte yet who takes part in the steps. */
const mitwirkende = (sicht: Sicht, begin: string): string => {
  const steps = schritteOf(sicht)
  const active = sicht.konzept.akteure.filter(({ id }) => steps.has(id)).length
  if (active === 0) return `${begin}; noch wirkt niemand an einem Schritt mit.`
  const who = active === 1 ? "einer davon wirkt" : active === sicht.konzept.akteure.length ? "alle wirken" : `${toText(active)} davon wirken`
  return `${begin}; ${who} an mindestens einem Schritt mit.`
}

const akteure = (sicht: Sicht, { netzwerk }: Auswertung): ReadonlyArray<string> => {
  const { konzept } = sicht
  const all = konzept.akteure.length
  if (all === 0) return []
  const active = konzept.akteure.filter(({ id }) => netzwerk.projekte.has(id)).length
  const begin = satzanfang(`${anzahl(all, NOMEN.akteur)} ${all === 1 ? "ist" : "sind"} genannt`)
  if (konzept.projekte.length === 0 && konzept.prozess !== undefined) return [mitwirkende(sicht, begin)]
  if (active === 0) return [`${begin}; noch wirkt niemand an einem Projekt mit.`]
  if (active === all) return [`${begin}; ${all === 1 ? "er wirkt" : all === 2 ? "beide wirken" : "alle wirken"} an mindestens einem Projekt mit.`]
  return [`${begin}; ${active === 1 ? "einer davon wirkt" : `${toText(active)} davon wirken`} an Projekten mit.`]
}

const absaetze = (lines: ReadonlyArray<Block.Zeile>): ReadonlyArray<Block.Block> => lines.map((line) => Block.absatz(line))

/** Names the groups addressed first: all of a few, of many those that most Projekte address. */
const vorrangig = (konzept: Konzept): Block.Zeile => {
  const groups = konzept.zielgruppen.filter(({ umfassend }) => !umfassend)
  if (groups.length <= MAX_GRUPPEN) return semikolon(groups.map(({ titel }) => titel.de))
  const counts = new Map<string, number>()
  for (const id of konzept.projekte.flatMap((projekt) => projekt.zielgruppen)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const counted = groups.map(({ id, titel }) => ({ titel: titel.de, projekte: counts.get(id) ?? 0 }))
  const most = counted.filter(({ projekte }) => projekte > 0).sort((a, b) => b.projekte - a.projekte).slice(0, 3)
  const named = most.map(({ projekte, titel }) => `${titel} (${anzahl(projekte, NOMEN.projekt)})`)
  return [
    `${toText(groups.length)} `, Block.verweis("zielgruppen", "Zielgruppen"),
    ...(named.length === 0 ? [] : [", am häufigsten: ", ...semikolon(named)]),
  ]
}

const zielgruppen = ({ konzept }: Sicht): ReadonlyArray<Block.Block> => {
  const whole = konzept.zielgruppen.filter(({ umfassend }) => umfassend).map(({ titel }) => titel.de)
  const first = vorrangig(konzept)
  if (whole.length + first.length === 0) return []
  return absaetze(fact("Für wen", [
    ...semikolon(whole),
    ...(whole.length === 0 || first.length === 0 ? [] : [". "]),
    ...(first.length === 0 ? [] : ["Besonders angesprochen: ", ...first]),
    ...(konzept.inklusion === undefined ? ["."] : [". ", "Niemand ist ausgeschlossen."]),
  ]))
}

/** Names a date in a sentence: a Projekt and what is due, or what is due for how many. */
const terminText = ({ art, gruppe, herkunft, titel, was }: Eintrag): string => {
  const assumed = herkunft === "annahme" ? "; angenommener Termin" : ""
  if (art === "Überprüfung") return `${art} (${titel}${assumed})`
  if (art === "Ende des Horizonts") return `${art} (${titel} in ${zitat(gruppe)}${assumed})`
  return `${titel} (${was}${assumed})`
}

const vergangen = (past: ReadonlyArray<Eintrag>, stand: Stichtag.Stichtag): string => {
  if (past.length === 0) return "Noch kein Termin ist verstrichen."
  const [lies, they, were] = past.length === 1 ? ["liegt", "er", "wurde"] : ["liegen", "sie", "wurden"]
  const named = past.filter(({ herkunft }) => herkunft === "konzept").length
  const own = named === 0 || past.length === 1 ? "" : `, ${named === 1 ? "einen" : toText(named)} davon nennt das Konzept selbst`
  return `${satzanfang(anzahl(past.length, NOMEN.termin))} ${lies} vor dem ${Stichtag.toText(stand)}${own}. Ob ${they} eingehalten ${were}, sagt das Konzept nicht.`
}

const termine = ({ stand }: Sicht, { termine: all }: Auswertung): ReadonlyArray<Block.Block> => {
  if (all.length === 0) return []
  const coming = all.filter(({ am }) => !Stichtag.isBefore(am, stand))
  const day = coming[0]?.am
  const next = coming.filter(({ am }) => am === day).map(terminText)
  return absaetze(fact("Termine", [
    day === undefined
      ? `Nach dem ${Stichtag.toText(stand)} ist kein Termin mehr genannt. `
      : `Als Nächstes steht am ${Stichtag.toText(day)} an: ${next.join("; ")}. `,
    vergangen(all.filter(({ am }) => Stichtag.isBefore(am, stand)), stand),
  ]))
}

/** How many of the figures are there, where they were calculated. */
const zahlenSatz = (sicht: Sicht): Block.Zeile => {
  const { zahlen } = sicht
  if (zahlen === undefined) return []
  return [` ${abdeckungSatz(zahlen, postenOf(sicht, zahlen))} Mehr dazu unter `, Block.verweis(ANKER.monitoringzahlen, `Monitoring ${zahlen.jahr}`), "."]
}

/** Says since when and how often to report on what: `Seit 2021 ist jedes Jahr über drei Indikatoren zu berichten.` */
const pflichtSatz = ({ erstesJahr, indikatoren, rhythmus: often }: Monitoring, stand: Stichtag.Stichtag): string => {
  const figures = indikatoren.length === 0 ? [] : [`über ${anzahl(indikatoren.length, NOMEN.indikator, "akkusativ")}`]
  // "regelmäßig, ohne festen Abstand" cannot stand before what is reported on.
  const word = often === undefined ? [] : [often === "regelmaessig" ? "regelmäßig" : rhythmus(often)]
  const open = often === undefined ? "; wie oft, sagt das Konzept nicht" : often === "regelmaessig" ? "; einen festen Abstand nennt das Konzept nicht" : ""
  if (erstesJahr !== undefined) return `${[Stichtag.jahr(stand) >= erstesJahr ? "Seit" : "Ab", erstesJahr, "ist", ...word, ...figures, "zu berichten"].join(" ")}${open}.`
  return `${satzanfang([...(word.length === 0 ? ["es"] : word), "ist", ...figures, "zu berichten"].join(" "))}${open}.`
}

const berichtspflicht = (sicht: Sicht): ReadonlyArray<Block.Block> => {
  const { konzept: { monitoring }, stand, titel } = sicht
  if (monitoring === undefined) return []
  const { adressat } = monitoring
  return absaetze(fact("Berichtspflicht", [
    `${pflichtSatz(monitoring, stand)} ${adressat === undefined ? "An wen, ist nicht gesagt." : `Adressat: ${titel(adressat)}.`}`,
    ...zahlenSatz(sicht),
  ]))
}

const pruefung = ({ findings }: Sicht): ReadonlyArray<Block.Block> =>
  absaetze(fact("Prüfung", [
    pruefungSatz(findings),
    ...(findings === undefined || findings.length === 0 ? [] : [" Mehr dazu unter ", Block.verweis("pruefung", "Prüfung"), "."]),
  ]))

/** The first section. */
export const blick = (sicht: Sicht, auswertung: Auswertung): ReadonlyArray<Block.Block> => [
  Block.ueberschrift(2, "Auf einen Blick", { anker: "auf-einen-blick" }),
  Block.absatz([umfang(sicht), beschlossen(sicht), ...fassungText(sicht), ...horizonte(sicht, auswertung), ...akteure(sicht, auswertung)].join(" ")),
  ...zielgruppen(sicht),
  ...naechsteSchritte(sicht).map((line) => Block.absatz(line)),
  ...termine(sicht, auswertung),
  ...berichtspflicht(sicht),
  ...pruefung(sicht),
]
