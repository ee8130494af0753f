/**
 * The words of the Jahresbericht: nouns that are counted, what is due and what follows from leaving it.
 *
 * @module
 */
import type { Pflicht } from "../../../gremienarbeit/Pflicht.js"
import type { Termin } from "../../../projektverlauf/Termin.js"
import type { Nomen } from "../../Zahlwort.js"
import { NOMEN as KONZEPTNOMEN } from "../nomen.js"
import { zitat } from "../satz.js"
import { kurz } from "./satzbau.js"

/** The nouns that the Jahresbericht counts beside those of the years. */
export const NOMEN = {
  aenderung: { genus: "f", singular: "Änderung", plural: "Änderungen" },
  angabe: { genus: "f", singular: "Kennzahl", plural: "Kennzahlen" },
  handlungsfeld: KONZEPTNOMEN.handlungsfeld,
  indikator: KONZEPTNOMEN.indikator,
  pruefung: { genus: "f", singular: "Überprüfung", plural: "Überprüfungen" },
  protokoll: { genus: "n", singular: "Protokoll", plural: "Protokolle" },
  punkt: { genus: "m", singular: "Punkt", plural: "Punkte" },
  termin: KONZEPTNOMEN.termin,
  text: { genus: "m", singular: "Text", plural: "Texte" },
  wahl: { genus: "f", singular: "Wahl", plural: "Wahlen" },
} as const satisfies Readonly<Record<string, Nomen>>

const TERMIN: Readonly<Record<Termin["art"], string>> = {
  beginn: "der Beginn", zwischenziel: "das Zwischenziel", abschluss: "der Abschluss", erprobungsende: "die Entscheidung über die Erprobung",
  pruefung: "die Antwort auf den Prüfauftrag", ueberpruefung: "die Überprüfung", meilenstein: "der Meilenstein",
}

/** What is due, with its article, and with its own name where it has one. */
export const terminwort = ({ art, herkunft, titel }: Termin, projekt: string): string => {
  const named = art === "zwischenziel" || art === "meilenstein" || (herkunft === "konzept" && (art === "abschluss" || art === "beginn") && titel.de !== projekt)
  return named ? `${TERMIN[art]} ${zitat(kurz(titel.de))}` : TERMIN[art]
}

/** What is to be decided about Projekte, and what follows without a decision: of one, and of several. */
export interface Frage {
  readonly ob: readonly [eines: string, mehrere: string]
  readonly sonst: readonly [eines: string, mehrere: string]
}

const ROT = ["sonst bleibt es auf Rot", "sonst bleiben sie auf Rot"] as const

const PROJEKT_ROT = ["sonst bleibt das Projekt auf Rot", "sonst bleiben die Projekte auf Rot"] as const

const TERMINE = ["ob der Termin verschoben wird oder entfällt", "ob die Termine verschoben werden oder entfallen"] as const

/** By what is overdue. */
export const FRAGEN: Readonly<Record<Termin["art"], Frage>> = {
  erprobungsende: {
    ob: ["ob das Projekt Regelangebot wird, länger erprobt wird oder endet", "ob sie Regelangebot werden, länger erprobt werden oder enden"],
    sonst: ["sonst bleibt offen, was aus der Erprobung wird", "sonst bleibt offen, was aus den Erprobungen wird"],
  },
  pruefung: { ob: ["wie die Prüfung ausgeht", "wie die Prüfungen ausgehen"], sonst: ["sonst bleibt offen, ob das Projekt kommt", "sonst bleibt offen, ob sie kommen"] },
  beginn: { ob: ["ob das Projekt beginnt, später beginnt oder entfällt", "ob sie beginnen, später beginnen oder entfallen"], sonst: ROT },
  abschluss: { ob: ["ob das Projekt abgeschlossen, verlängert oder beendet wird", "ob sie abgeschlossen, verlängert oder beendet werden"], sonst: ROT },
  zwischenziel: { ob: TERMINE, sonst: PROJEKT_ROT },
  meilenstein: { ob: TERMINE, sonst: PROJEKT_ROT },
  ueberpruefung: {
    ob: ["ob das Projekt fortgeführt, angepasst, ausgeweitet oder beendet wird", "ob sie fortgeführt, angepasst, ausgeweitet oder beendet werden"],
    sonst: ["sonst geht es ungeprüft weiter und bleibt auf Rot", "sonst gehen sie ungeprüft weiter und bleiben auf Rot"],
  },
}

/** What follows where a duty stays undone. */
export const SONST: Readonly<Record<Pflicht["art"], string>> = {
  sitzung: "sonst fehlt der Ort, an dem über die Projekte beraten wird",
  "runder-tisch": "sonst fehlt der Ort, an dem sich die Beteiligten abstimmen",
  austausch: "sonst bleibt der Austausch aus",
  protokoll: "sonst lässt sich nicht nachlesen, was beraten wurde",
  ueberpruefung: "sonst bleibt das Projekt ungeprüft",
  frist: "sonst bleibt die Frist versäumt",
  meilenstein: "sonst bleibt der Meilenstein versäumt",
  monitoringbericht: "sonst liegen die Zahlen dem Ausschuss nicht vor",
  befragung: "sonst fehlt, was die Menschen selbst sagen",
  wahl: "sonst fehlt die gewählte Vertretung",
  amtszeitende: "sonst ist die Nachfolge nicht geregelt",
  "vorab-ermittlung": "sonst ist offen, wer an den Tisch gehört",
  einladung: "sonst fehlen Beteiligte am Tisch",
  fortschreibung: "sonst gilt das Konzept unverändert weiter",
  schritt: "sonst verzögert sich der Weg zum Konzept",
}

/** What of a missed duty can still be done later; a sitting of a quarter that is over cannot. */
export const NACHHOLBAR: ReadonlySet<Pflicht["art"]> = new Set(["protokoll", "monitoringbericht", "befragung", "wahl", "fortschreibung", "schritt"])
