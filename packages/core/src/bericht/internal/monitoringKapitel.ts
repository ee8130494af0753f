/**
 * The monitoring chapter: what is there in five minutes, the table of all figures, then each figure.
 *
 * @module
 */
import type { Kennzeichen } from "../../indikator/Ergebnis.js"
import * as Block from "../Block.js"
import type { Monitoringzahlen } from "../Monitoringzahlen.js"
import * as Zahlwort from "../Zahlwort.js"
import { freigabeHinweise } from "./monitoringFreigabe.js"
import { indikatorAbschnitt } from "./monitoringIndikator.js"
import { grundText, indikatorVerweis, isFremd, postenOf, zeitText } from "./monitoringSicht.js"
import type { Posten } from "./monitoringSicht.js"
import { NOMEN } from "./nomen.js"
import { raumGenitiv, raumName } from "./raumWoerter.js"
import { ohnePunkt, satzanfang, undListe, undText } from "./satz.js"
import { ANKER, type Sicht } from "./sicht.js"

const count = (posten: ReadonlyArray<Posten>, stand: Posten["abdeckung"]["stand"]): number =>
  posten.filter(({ abdeckung }) => abdeckung.stand === stand).length

const verb = (anzahl: number, one: string, many: string): string => `${anzahl < 2 ? one : many}`

const zahl = (anzahl: number): string => (anzahl === 0 ? "keiner" : anzahl === 1 ? "einer" : Zahlwort.toText(anzahl))

const teilSatz = (own: number, some: number): string =>
  some < own ? `davon ${zahl(some)} nur teilweise` : own === 1 ? "und der nur teilweise" : "alle nur teilweise"

/** Says in one sentence how many of the figures are there: for the city itself, by something else, not at all. */
export const abdeckungSatz = (zahlen: Monitoringzahlen, posten: ReadonlyArray<Posten>): string => {
  const some = count(posten, "teilweise")
  const [own, other, none] = [count(posten, "vorhanden") + some, count(posten, "vertreten"), count(posten, "fehlt")]
  const stadt = raumName(zahlen.raum, zahlen.raum)
  return `Von ${Zahlwort.anzahl(posten.length, NOMEN.indikator, "dativ")} ${verb(own, "ist", "sind")} für das Jahr ${zahlen.jahr} ${zahl(own)} für die ${stadt} selbst vorhanden${some === 0 ? "" : ` (${teilSatz(own, some)})`}, ${zahl(other)} ${verb(other, "ist", "sind")} durch einen anderen Wert vertreten, ${zahl(none)} ${verb(none, "fehlt", "fehlen")}.`
}

interface Art {
  readonly text: string
  readonly gehoert: (posten: Posten) => boolean
}

const has = (kennzeichen: Kennzeichen) => ({ abdeckung }: Posten): boolean =>
  abdeckung.stand === "vertreten" && abdeckung.kennzeichen.includes(kennzeichen)

/** The kinds of coverage; a figure counts for the first kind that fits. */
const artenOf = (zahlen: Monitoringzahlen, posten: ReadonlyArray<Posten>): ReadonlyArray<Art> => {
  const isElsewhere = ({ abdeckung }: Posten): boolean => isFremd(zahlen, abdeckung)
  const areas = [...new Set(posten.filter(isElsewhere).flatMap(({ abdeckung: { raum } }) => (raum === undefined ? [] : [raumName(raum, zahlen.raum)])))]
  return [
    { text: `Für die ${raumName(zahlen.raum, zahlen.raum)} selbst`, gehoert: ({ abdeckung: { stand } }) => stand === "vorhanden" || stand === "teilweise" },
    { text: `Nur für ein größeres Gebiet (${undText(areas)})`, gehoert: isElsewhere },
    { text: `Nur für ein anderes Jahr als ${zahlen.jahr}`, gehoert: has("anderes-jahr") },
    { text: "Nur durch eine andere Größe", gehoert: has("stellvertretend") },
    { text: "Durch einen anderen Wert", gehoert: ({ abdeckung }) => abdeckung.stand === "vertreten" },
    { text: "Nicht vorhanden", gehoert: ({ abdeckung }) => abdeckung.stand === "fehlt" },
  ]
}

const anderesJahr = ({ jahr }: Monitoringzahlen, { abdeckung }: Posten): string =>
  abdeckung.stand !== "fehlt" && abdeckung.jahr !== undefined && abdeckung.jahr !== jahr ? ` (${abdeckung.jahr})` : ""

/** A figure of which only some groups are known must not look complete. */
const teilweise = (members: ReadonlyArray<Posten>): string => {
  const some = members.filter(({ abdeckung: { gruppen, stand } }) => stand !== "fehlt" && gruppen.mitWert < gruppen.alle).length
  if (some === 0) return ""
  const where = some < members.length ? `bei ${some === 1 ? "einem" : Zahlwort.toText(some)} davon ` : members.length > 1 ? "überall " : ""
  return `; ${where}nur für einen Teil der Gruppen`
}

/** Lists the figures by what there is of them. */
export const ueberblick = (zahlen: Monitoringzahlen, posten: ReadonlyArray<Posten>): Block.Liste => {
  const arten = artenOf(zahlen, posten)
  const sorted = arten.map((art, at) => ({
    text: art.text,
    members: posten.filter((one) => arten.findIndex(({ gehoert }) => gehoert(one)) === at),
  }))
  return Block.liste(sorted.filter(({ members }) => members.length > 0).map(({ members, text }) => [
    Block.fett(`${text}: ${zahl(members.length)}.`), " ", ...undListe(members.map((one) => indikatorVerweis(one.id, `${one.id}${anderesJahr(zahlen, one)}`))), ...[teilweise(members)].filter((text) => text !== ""),
  ]))
}

const WORT = { vorhanden: "vorhanden", teilweise: "teilweise vorhanden", vertreten: "vertreten", fehlt: "fehlt" } as const

/** Says how a figure stands, and for how many groups. */
export const standText = ({ abdeckung: { gruppen, stand } }: Posten): string =>
  stand === "fehlt" || gruppen.mitWert === gruppen.alle ? WORT[stand] : `${WORT[stand]} (${gruppen.mitWert} von ${gruppen.alle} Gruppen)`

const lesart = ({ abdeckung, definition, titel }: Posten): string => {
  if (abdeckung.stand === "fehlt" || definition === undefined) return ""
  return definition.titel === titel ? "wie im Konzept benannt" : definition.titel
}

/** The row of a figure: how it stands, where, when, by which reading, and why. */
export const abdeckungZeile = (zahlen: Monitoringzahlen, posten: Posten): ReadonlyArray<string | Block.Zeile> => {
  const { abdeckung, id, titel } = posten
  const { ergebnisse, jahr, raum, stand } = abdeckung
  const isThere = stand !== "fehlt"
  return [
    id,
    [indikatorVerweis(id, titel)],
    standText(posten),
    isThere && raum !== undefined ? `${raumName(raum, zahlen.raum)}, ${zeitText(ergebnisse, jahr ?? zahlen.jahr)}` : "",
    lesart(posten),
    satzanfang(ohnePunkt(grundText(zahlen, abdeckung))),
  ]
}

/** Says what a value of a wider area is, and that some figures are made up. */
export const erklaerung = (zahlen: Monitoringzahlen, posten: ReadonlyArray<Posten>): ReadonlyArray<Block.Block> => [
  ...(posten.some(({ abdeckung }) => isFremd(zahlen, abdeckung))
    ? [Block.hinweis("lesart", `Ein Wert für ein größeres Gebiet ist kein Wert ${raumGenitiv(zahlen.raum, zahlen.raum)}: Er zeigt die Lage dort im Ganzen und kann in der Stadt höher oder niedriger sein.`)]
    : []),
  ...(posten.some(({ abdeckung }) => abdeckung.kennzeichen.includes("synthetisch"))
    ? [Block.hinweis("annahme", [Block.fett("Dieser Bericht enthält erfundene Zahlen."), " Sie sind an jeder Stelle als solche bezeichnet."])]
    : []),
]

const bereiche = (zahlen: Monitoringzahlen, posten: ReadonlyArray<Posten>): ReadonlyArray<Block.Block> =>
  [...new Set(posten.map(({ bereich }) => bereich))].flatMap((bereich) => [
    Block.ueberschrift(3, bereich),
    ...posten.filter((one) => one.bereich === bereich).flatMap((one) => indikatorAbschnitt(zahlen, one)),
  ])

/** The chapter; nothing where no figures were given. */
export const monitoringKapitel = (sicht: Sicht): ReadonlyArray<Block.Block> => {
  const { zahlen } = sicht
  if (zahlen === undefined) return []
  const posten = postenOf(sicht, zahlen)
  if (posten.length === 0) return []
  const titel = `Monitoring ${zahlen.jahr}: Zahlen für die ${raumName(zahlen.raum, zahlen.raum)}`
  return [
    Block.ueberschrift(2, titel, { anker: ANKER.monitoringzahlen }),
    Block.absatz(abdeckungSatz(zahlen, posten)),
    ueberblick(zahlen, posten),
    ...erklaerung(zahlen, posten),
    ...freigabeHinweise(zahlen),
    Block.tabelle(`Alle Indikatoren des Konzepts, Berichtsjahr ${zahlen.jahr}`, ["Nr.", "Indikator", "Stand", "Raum und Zeit", "Lesart", "Grund"], posten.map((one) => abdeckungZeile(zahlen, one))),
    ...bereiche(zahlen, posten),
  ]
}
