/**
 * One Projekt: what, for whom, by whom, where, with what, until when, and the thread up to the Integrationsbegriff.
 *
 * @module
 */
import * as Dauer from "../../kernel/Dauer.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import type { Frist } from "../../konzept/fristen.js"
import type { Bestehendes } from "../../konzept/Handlungsfeld.js"
import type { Mittel, Projekt } from "../../konzept/Projekt.js"
import * as Block from "../Block.js"
import { formatZahl } from "../formatZahl.js"
import { beschreibungOf, fact } from "./elemente.js"
import { jede, semikolon, undListe, wann } from "./satz.js"
import { ANKER, ankerOf, type Sicht } from "./sicht.js"

const AUFTRAG = {
  umsetzen: "", erproben: "wird zuerst erprobt", pruefen: "wird zuerst geprüft", fortfuehren: "läuft schon und wird fortgeführt",
} as const

const FRIST = {
  beginn: "Beginn", zwischenziel: "Zwischenziel", abschluss: "Abschluss", erprobungsende: "Ende der Erprobung",
  ueberpruefung: "Überprüfung",
} as const

/** Says a date with what it is and whether it is assumed. */
const fristText = (projekt: Projekt, frist: Frist): string => {
  const name = frist.titel.de === projekt.titel.de || frist.art === "ueberpruefung" ? "" : ` (${frist.titel.de})`
  const again = frist.wiederholung === undefined ? "" : `, dann ${jede(frist.wiederholung)}`
  return `${FRIST[frist.art]}${name} am ${Stichtag.toText(frist.am)}${again}${frist.herkunft === "annahme" ? ", angenommen" : ""}`
}

const erprobungText = ({ dauer, titel, zeit }: Projekt["erprobung"][number]): string => {
  const time = zeit === undefined ? "" : Zeitraum.toText(zeit)
  const length = dauer === undefined ? "" : Dauer.toText(dauer)
  const both = [length, time].filter((text) => text !== "").join(", ")
  return `${titel.de}${both === "" ? "" : ` (${both})`}`
}

const mittelText = (sicht: Sicht) => ({ betrag, geber, titel, zeit }: Mittel): string => {
  const notes = [
    ...(betrag === undefined ? [] : [formatZahl(betrag, { einheit: "Euro" })]),
    ...(geber.length === 0 ? [] : [`von: ${geber.map(sicht.titel).join(", ")}`]),
    ...(zeit === undefined ? [] : [wann(zeit)]),
  ]
  return `${titel.de}${notes.length === 0 ? "" : ` (${notes.join("; ")})`}`
}

/** Says what was there before. */
export const bestehendesText = (sicht: Sicht) => ({ akteure, beschreibung, orte, titel, zeit }: Bestehendes): string => {
  const notes = [
    ...(zeit === undefined ? [] : [Zeitraum.toText(zeit)]),
    ...(akteure.length === 0 ? [] : [akteure.map(sicht.titel).join(", ")]),
    ...(orte.length === 0 ? [] : [orte.map(sicht.titel).join(", ")]),
  ]
  return `${titel.de}${notes.length === 0 ? "" : ` (${notes.join("; ")})`}${beschreibung === undefined ? "" : `: ${beschreibung.de}`}`
}

const faden = (sicht: Sicht, projekt: Projekt): Block.Zeile => {
  const aims = projekt.leitziele.map((id) => `„${sicht.titel(id)}“`)
  const reading = projekt.leitzielbezug === "lesart" && aims.length > 0 ? " (Lesart)" : ""
  return [
    "dieses Projekt → ",
    ...(aims.length === 0 ? [] : [`${aims.length === 1 ? "Leitziel" : "Leitziele"} `, ...undListe(aims), `${reading} → `]),
    "Handlungsfeld ",
    sicht.verweis(projekt.handlungsfeld),
    " → ",
    Block.verweis(ANKER.integrationsbegriff, sicht.konzept.integrationsbegriff.titel.de),
  ]
}

const facts = (sicht: Sicht, projekt: Projekt): ReadonlyArray<Block.Zeile> => {
  const { bestehendes, erprobung, federfuehrung, gremium, mittel, orte, partner, zielgruppen } = projekt
  const auftrag = AUFTRAG[projekt.auftrag]
  return [
    ...fact("Horizont", [`${projekt.horizont}${auftrag === "" ? "" : `; ${auftrag}`}`]),
    ...fact("Federführung", undListe(federfuehrung.map(sicht.verweis))),
    ...fact("Partner", undListe(partner.map(sicht.verweis))),
    ...fact("Vorrangig für", semikolon(zielgruppen.map(sicht.titel))),
    ...fact("Ort", semikolon(orte.map(sicht.titel))),
    ...fact("Mittel", semikolon(mittel.map(mittelText(sicht)))),
    ...fact("Termine", semikolon(sicht.fristenOf(projekt).map((frist) => fristText(projekt, frist)))),
    ...fact("Erprobung", semikolon(erprobung.map(erprobungText))),
    ...fact("Richtet ein", gremium === undefined ? [] : [sicht.verweis(gremium)]),
    ...fact("Schon vorhanden", semikolon(bestehendes.map(bestehendesText(sicht)))),
    ...fact("Roter Faden", faden(sicht, projekt)),
  ]
}

/** The section of one Projekt. */
export const projektAbschnitt = (sicht: Sicht, projekt: Projekt): ReadonlyArray<Block.Block> => [
  Block.ueberschrift(4, projekt.titel.de, { anker: ankerOf("projekt", projekt.id), quelle: projekt.quelle }),
  ...beschreibungOf(projekt.beschreibung === undefined ? {} : { beschreibung: projekt.beschreibung }),
  Block.liste(facts(sicht, projekt)),
]

/** The cell that says until when: a named end, an assumed one, or that there is none. */
export const fristZelle = (sicht: Sicht, projekt: Projekt): string => {
  const frist = sicht.fristenOf(projekt).find(({ art }) => art === "abschluss")
  if (frist !== undefined) return `${Stichtag.toText(frist.am)}${frist.herkunft === "annahme" ? " (angenommen)" : ""}`
  return projekt.horizont === "dauerhaft" ? "ohne Ende" : "–"
}
