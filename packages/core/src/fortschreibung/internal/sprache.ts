import { zitat } from "../../ereignis/zitat.js"
import * as Text from "../../kernel/Text.js"
import type { Art } from "../../konzept/Element.js"

/** A kind of element in German: with its article, in the genitive, in the dative, and as a plural. */
interface Wort { readonly nominativ: string; readonly genitiv: string; readonly dativ: string; readonly plural: string }

const m = (wort: string, genitiv: string, plural: string): Wort => ({ nominativ: `der ${wort}`, genitiv: `des ${genitiv}`, dativ: `dem ${wort}`, plural })
const n = (wort: string, genitiv: string, plural: string): Wort => ({ nominativ: `das ${wort}`, genitiv: `des ${genitiv}`, dativ: `dem ${wort}`, plural })
const f = (wort: string, plural: string): Wort => ({ nominativ: `die ${wort}`, genitiv: `der ${wort}`, dativ: `der ${wort}`, plural })

export const WOERTER: Readonly<Record<Art, Wort>> = {
  prozess: m("Prozess", "Prozesses", "Prozesse"),
  prozessziel: n("Prozessziel", "Prozessziels", "Prozessziele"),
  schritt: m("Schritt", "Schritts", "Schritte"),
  integrationsbegriff: m("Integrationsbegriff", "Integrationsbegriffs", "Integrationsbegriffe"),
  eckpunkt: m("Eckpunkt", "Eckpunkts", "Eckpunkte"),
  inklusion: f("Inklusionsregel", "Inklusionsregeln"),
  wert: m("Wert", "Werts", "Werte"),
  kodex: m("Kodex", "Kodex", "Kodizes"),
  selbstverstaendnis: m("Grundsatz", "Grundsatzes", "Grundsätze"),
  zielgruppe: f("Zielgruppe", "Zielgruppen"),
  handlungsfeld: n("Handlungsfeld", "Handlungsfelds", "Handlungsfelder"),
  leitziel: n("Leitziel", "Leitziels", "Leitziele"),
  begriff: m("Begriff", "Begriffs", "Begriffe"),
  projekt: n("Projekt", "Projekts", "Projekte"),
  akteur: m("Akteur", "Akteurs", "Akteure"),
  ort: m("Ort", "Orts", "Orte"),
  gremium: n("Gremium", "Gremiums", "Gremien"),
  fallmethode: f("Fallmethode", "Fallmethoden"),
  ebene: f("Ebene", "Ebenen"),
  phase: f("Phase", "Phasen"),
  zielebene: f("Zielebene", "Zielebenen"),
  monitoring: n("Monitoring", "Monitorings", "Monitorings"),
  indikator: m("Indikator", "Indikators", "Indikatoren"),
  befragung: f("Befragung", "Befragungen"),
  fortschreibung: f("Pflicht zur Fortschreibung", "Pflichten zur Fortschreibung"),
  angabe: f("Angabe", "Angaben"),
}

/** A title in German quotes; quotes inside become single ones. */
export const inQuotes = (titel: Text.Text): string => zitat(Text.read(titel))

/** Joins words as German does: `A, B und C`. */
export const joined = (words: ReadonlyArray<string>): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} und ${words.at(-1)}`

/** Makes the first letter a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const FELDER: Readonly<Record<string, string>> = {
  titel: "der Titel", beschreibung: "die Beschreibung", horizont: "der Horizont", handlungsfeld: "das Handlungsfeld", auftrag: "der Auftrag",
  leitziele: "die Leitziele", leitzielbezug: "der Leitzielbezug", federfuehrung: "die Federführung", partner: "die Partner", orte: "die Orte",
  zielgruppen: "die Zielgruppen", mittel: "die Mittel", fristen: "die Fristen", erprobung: "die Erprobung", bestehendes: "das Bestehende",
  gremium: "das Gremium", quelle: "die Fundstelle", organisation: "die Organisation", einladungen: "die Einladungen", rhythmus: "der Rhythmus",
  aufgaben: "die Aufgaben", tagesordnungspflicht: "die Pflicht zur Tagesordnung", protokollpflicht: "die Pflicht zum Protokoll",
  fallberichte: "die Regel für Fallberichte", handlungsfelder: "die Handlungsfelder", mitglieder: "die Zahl der Mitglieder", sitze: "die Sitze",
  amtszeit: "die Amtszeit", wahlen: "die Wahlen", naechsteWahl: "die nächste Wahl", art: "die Art", adresse: "die Adresse", traeger: "der Träger",
  sozialraum: "der Sozialraum", teilVon: "die Zugehörigkeit", werte: "die Werte", umfassend: "der Umfang", wert: "der Wert", einheit: "die Einheit",
  stand: "der Stand", genauigkeit: "die Genauigkeit", herkunft: "die Herkunft", betrifft: "der Bezug", verantwortlich: "die Verantwortung",
  zuliefernde: "die Zuliefernden", adressat: "der Adressat", vorbehalt: "der Vorbehalt", erstesJahr: "das erste Jahr", bereich: "der Bereich", definition: "die Definition",
  arten: "die Arten", durch: "die Zuständigkeit", gremien: "die Gremien", dient: "der Dienst am höheren Ziel", messbar: "die Messbarkeit",
  ziele: "die Ziele", mit: "die Beteiligten", zeit: "die Zeit", stadt: "die Angaben zur Stadt", beschluss: "der Beschluss", fassung: "die Fassung",
  horizontregel: "die Horizontregel", dokumente: "die Dokumente",
}

/** A field in German, with its article; one that has no name here is given by its key. */
export const feldWort = (feld: string): string => FELDER[feld] ?? `das Feld ${inQuotes({ de: feld })}`

/** The elements of a list in the genitive plural: `der Projekte`. */
export const listenWort = (liste: string): string =>
  `der ${Object.values(WOERTER).find(({ plural }) => plural.toLowerCase() === liste)?.plural ?? feldWort(liste).replace(/^\S+ /u, "")}`

const MEHRZAHL: ReadonlySet<string> = new Set([
  "leitziele", "partner", "orte", "zielgruppen", "mittel", "fristen", "einladungen", "aufgaben", "handlungsfelder", "sitze", "wahlen", "werte", "zuliefernde", "arten",
  "gremien", "ziele", "mit", "stadt", "dokumente",
])

/** Says that fields are changed or are to be, as German says it of one or of several things. */
export const geaendert = (felder: ReadonlyArray<string>, aussage: "ist" | "soll" = "ist"): string => {
  const many = felder.length > 1 || felder.some((feld) => MEHRZAHL.has(feld))
  const how = aussage === "ist" ? `${many ? "sind" : "ist"} geändert` : `${many ? "sollen" : "soll"} geändert werden`
  return `${how}: ${joined(felder.map(feldWort))}`
}
