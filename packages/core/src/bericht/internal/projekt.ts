/**
 * One Projekt: what, for whom, by whom, where, with what, until when, and the thread up to the Integrationsbegriff.
 *
 * @module
 */
import * as Stichtag from "../../kernel/Stichtag.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import type { Frist } from "../../konzept/fristen.js"
import type { Bestehendes } from "../../konzept/Handlungsfeld.js"
import type { Mittel, Projekt } from "../../konzept/Projekt.js"
import * as Block from "../Block.js"
import { formatZahl } from "../formatZahl.js"
import { beschreibungOf, fact, quelleUnter } from "./elemente.js"
import { laenge, ohnePunkt, semikolon, undListe, wann, zitat } from "./satz.js"
import { ANKER, ankerOf, type Sicht } from "./sicht.js"
import { isShared } from "./termine.js"

const AUFTRAG = {
  umsetzen: "", erproben: "wird zuerst erprobt", pruefen: "wird zuerst geprüft", fortfuehren: "läuft schon und wird fortgeführt",
} as const

const FRIST = {
  beginn: "Beginn", zwischenziel: "Zwischenziel", abschluss: "Abschluss", erprobungsende: "Ende der Erprobung",
  ueberpruefung: "Überprüfung",
} as const

/** Says a date with what it is and whether it is assumed. */
const fristText = ({ am, art, herkunft, titel }: Frist): string =>
  `${FRIST[art]} (${titel.de}) bis ${Stichtag.toText(am)}${herkunft === "annahme" ? ", angenommen" : ""}`

/** The dates of this Projekt alone; trials have a line of their own, what follows from its Horizont stands in the line above. */
const ownDates = (sicht: Sicht, projekt: Projekt): ReadonlyArray<Frist> =>
  sicht.fristenOf(projekt).filter((frist) => !isShared(frist) && frist.art !== "erprobungsende")

/** The cell that says until when: a named end, an assumed one, or that there is none. */
export const fristZelle = (sicht: Sicht, projekt: Projekt): string => {
  const frist = sicht.fristenOf(projekt).find(({ art }) => art === "abschluss")
  if (frist !== undefined) return `${Stichtag.toText(frist.am)}${frist.herkunft === "annahme" ? " (angenommen)" : ""}`
  return projekt.horizont === "dauerhaft" ? "ohne Ende" : "–"
}

const horizontText = (sicht: Sicht, projekt: Projekt): string => {
  const end = sicht.fristenOf(projekt).find((frist) => frist.art === "abschluss" && isShared(frist))
  const until = end === undefined ? "" : `, bis ${fristZelle(sicht, projekt)}`
  const auftrag = AUFTRAG[projekt.auftrag]
  return `${projekt.horizont}${until}${auftrag === "" ? "" : `; ${auftrag}`}`
}

/** Says how long a trial runs, and until when where the text gives no end of its own. */
const erprobungText = (fristen: ReadonlyArray<Frist>) => ({ dauer, titel, zeit }: Projekt["erprobung"][number]): string => {
  const end = fristen.find((frist) => frist.art === "erprobungsende" && frist.titel.de === titel.de)
  const open = end !== undefined && zeit?.bis === undefined
  const span = open && zeit !== undefined ? Zeitraum.zwischen(zeit.von, end.am) : zeit
  const notes = [
    ...(dauer === undefined ? [] : [laenge(dauer)]),
    ...(span === undefined ? [] : [Zeitraum.toText(span)]),
    ...(open && zeit === undefined ? [`bis ${Stichtag.toText(end.am)}${end.herkunft === "annahme" ? ", angenommen" : ""}`] : []),
  ]
  return `${titel.de}${notes.length === 0 ? "" : ` (${notes.join("; ")})`}`
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
  const names = (ids: ReadonlyArray<string>): string => ids.map(sicht.titel).filter((name) => name !== titel.de).join(", ")
  const notes = [zeit === undefined ? "" : Zeitraum.toText(zeit), names(akteure), names(orte)].filter((note) => note !== "")
  return `${titel.de}${notes.length === 0 ? "" : ` (${notes.join("; ")})`}${beschreibung === undefined ? "" : `: ${ohnePunkt(beschreibung.de)}`}`
}

/** Where the thread ends: at the Integrationsbegriff, or at the Prozess where there is none yet. */
const wurzel = ({ integrationsbegriff, prozess }: Sicht["konzept"]): Block.Zeile => {
  if (integrationsbegriff !== undefined) return [" → ", Block.verweis(ANKER.integrationsbegriff, integrationsbegriff.titel.de)]
  return prozess === undefined ? [] : [" → ", Block.verweis(ANKER.prozess, prozess.titel.de)]
}

/** The thread: every Leitziel of the Projekt, their Handlungsfelder, the root. */
const faden = (sicht: Sicht, projekt: Projekt): Block.Zeile => {
  const aims = projekt.leitziele.map((id) => zitat(ohnePunkt(sicht.titel(id))))
  // The thread runs through the Handlungsfelder of the Leitziele; these need not be the Projekt's own.
  const fields = [...new Set(projekt.leitziele.flatMap((id) => sicht.feldOf(id) ?? []))]
  const through = fields.length === 0 ? [projekt.handlungsfeld] : fields
  const reading = projekt.leitzielbezug === "lesart" && aims.length > 0 ? " (Lesart)" : ""
  return [
    "dieses Projekt → ",
    ...(aims.length === 0 ? [] : [`${aims.length === 1 ? "Leitziel" : "Leitziele"} `, ...undListe(aims), `${reading} → `]),
    through.length === 1 ? "Handlungsfeld " : "Handlungsfelder ",
    ...undListe(through.map(sicht.verweis)),
    ...wurzel(sicht.konzept),
  ]
}

const facts = (sicht: Sicht, projekt: Projekt): ReadonlyArray<Block.Zeile> => {
  const { bestehendes, erprobung, federfuehrung, gremium, mittel, orte, partner, zielgruppen } = projekt
  return [
    ...fact("Horizont", [horizontText(sicht, projekt)]),
    ...fact("Federführung", semikolon(federfuehrung.map(sicht.verweis))),
    ...fact("Partner", semikolon(partner.map(sicht.verweis))),
    ...fact("Vorrangig für", semikolon(zielgruppen.map(sicht.titel))),
    ...fact("Ort", semikolon(orte.map(sicht.titel))),
    ...fact("Mittel", semikolon(mittel.map(mittelText(sicht)))),
    ...fact("Termine", semikolon(ownDates(sicht, projekt).map(fristText))),
    ...fact("Erprobung", semikolon(erprobung.map(erprobungText(sicht.fristenOf(projekt))))),
    ...fact("Richtet ein", gremium === undefined ? [] : [sicht.verweis(gremium)]),
    ...fact("Schon vorhanden", semikolon(bestehendes.map(bestehendesText(sicht)))),
    ...fact("Roter Faden", faden(sicht, projekt)),
  ]
}

/** The section of one Projekt. */
export const projektAbschnitt = (sicht: Sicht, projekt: Projekt): ReadonlyArray<Block.Block> => [
  Block.ueberschrift(4, projekt.titel.de, { anker: ankerOf("projekt", projekt.id), quelle: quelleUnter(projekt.titel.de, projekt.quelle) }),
  ...beschreibungOf(projekt.beschreibung === undefined ? {} : { beschreibung: projekt.beschreibung }),
  Block.liste(facts(sicht, projekt)),
]
