/**
 * German texts for findings about cases: Handlungsziele, checklists, retention, and what a report on a case may tell.
 *
 * @module
 */
import type { Finding } from "../../../kernel/Finding.js"
import { DATENART } from "../fallWoerter.js"
import { day } from "./findingTexteProjekt.js"
import { name, type Texte, word } from "./findingTexteType.js"

const art = (details: Finding["details"], key = "datenart"): string => {
  const text = word(details, key)
  return Object.hasOwn(DATENART, text) ? DATENART[text as keyof typeof DATENART] : text
}

const FELDER: Readonly<Record<string, string>> = { schilderung: "In der Schilderung", frage: "In der Frage" }

const stelle = (details: Finding["details"]): string => `${FELDER[word(details, "feld")] ?? "Im Text"} ab Zeichen ${word(details, "stelle")}`

const gemeint = (details: Finding["details"], was: string): string =>
  details["nearest"] === undefined ? `In _tag ${was} nennen, wie sie die Dokumentation aufführt.` : `Gemeint: „${word(details, "nearest")}“?`

/** Texts about Handlungsziele, checklists and retention. */
const zielTexte: Texte = {
  HandlungszielOverdue: (details, nenne) => `Das Handlungsziel ${name(details, nenne)} war bis zum ${day(details, "bis")} vorgesehen. Es bewerten und abschließen, oder ein neues vereinbaren.`,
  HandlungszielDistant: (details, nenne) => `Das Handlungsziel ${name(details, nenne)} liegt mit dem ${day(details, "bis")} weit voraus. Ein kleinerer Schritt ist eher erreicht.`,
  SkalaRepeated: (details, nenne) => `Die Skala von ${name(details, nenne)} sagt auf den Stufen ${word(details, "frueher")} und ${word(details, "spaeter")} dasselbe. Jeder Stufe eine eigene Beschreibung geben.`,
  SkalaNotConcrete: (details, nenne) => `Die Stufe 0 von ${name(details, nenne)} wiederholt das Ziel. Beschreiben, was man dann sieht.`,
  WortlautLong: (details, nenne) => `Das Handlungsziel ${name(details, nenne)} ist mit ${word(details, "zeichen")} Zeichen lang. Ein kleiner Schritt braucht weniger Worte.`,
  WortlautSeveralSteps: (details, nenne) => `Das Handlungsziel ${name(details, nenne)} sagt „${word(details, "wort")}“ und meint vielleicht mehrere Schritte. Jeder kann ein eigenes Handlungsziel sein.`,
  AusgangUnrated: (details, nenne) => `Das Handlungsziel ${name(details, nenne)} ist abgeschlossen und wurde nie bewertet. Es zählt nirgends mit.`,
  AusgangContradictsStufe: (details, nenne) => `Beim Handlungsziel ${name(details, nenne)} passen der Ausgang und die letzte Bewertung (${word(details, "stufe")}) nicht zusammen. Prüfen, was stimmt.`,
  GewichtZero: (details, nenne) => `Das Handlungsziel ${name(details, nenne)} hat das Gewicht 0 und zählt nirgends mit. Ihm ein Gewicht geben, wenn es zählen soll.`,
  ChecklisteTranslationMissing: (details, nenne) => `In der Checkliste ${name(details, nenne, "checkliste")} fehlt ein Text in der Sprache „${word(details, "sprache")}“. Ihn ergänzen.`,
  ChecklisteRechtskreisNotFound: (details, nenne) => `Die Checkliste ${name(details, nenne, "checkliste")} nennt den Rechtskreis „${word(details, "schluessel")}“, den es am ${day(details, "am")} nicht gibt.`,
  ChecklisteSchrittTwice: (details, nenne) => `Die Checkliste ${name(details, nenne, "checkliste")} hat zwei Schritte mit der id ${name(details, nenne, "schritt")}. Jedem eine eigene geben.`,
  ChecklisteNeverValid: (details, nenne) => `Die Checkliste ${name(details, nenne, "checkliste")} gilt an keinem Tag: Sie endet am ${day(details, "gueltigBis")}, bevor sie beginnt.`,
  LoeschklasseMissing: (details) => `Für die Datenart ${art(details)} sagt keine Löschklasse, wie lange sie bleibt. Ihr eine Löschklasse geben.`,
  LoeschklasseAmbiguous: (details) => `Für die Datenart ${art(details)} gibt es mehrere Löschklassen (${word(details, "klassen")}), darum gilt keine. Eine davon behalten.`,
  LoeschungTearsApart: (details, nenne) => `Bei ${name(details, nenne, "person")} wird die Datenart ${art(details, "stuetze")} vor ${art(details)} gelöscht, die darauf aufbaut. Beide gleich lange aufbewahren.`,
}

/** Texts about commands and events that cannot be read. */
const leseTexte: Texte = {
  BefehlNotFound: (details) => `Den Befehl „${word(details, "name")}“ gibt es nicht. ${gemeint(details, "einen Befehl")}`,
  BefehlNotFromData: (details) => `Den Befehl „${word(details, "name")}“ gibt nur ein Programm; aus Daten wird er nicht gelesen, weil sie nicht belegen können, was er braucht.`,
  EreignisNotFound: (details) => `Das Ereignis „${word(details, "name")}“ gibt es nicht. ${gemeint(details, "ein Ereignis")}`,
}

/** Texts about what a report on a case may tell. */
const berichtTexte: Texte = {
  FallNotDisclosable: (details, nenne) => `Von diesem Fall darf ${name(details, nenne, "gremium")} am ${day(details, "am")} nichts erfahren. Nötig ist eine Einwilligung zu einem anonymen Bericht.`,
  FallberichtRefused: (details) => `Der Fall nimmt diesen Bericht nicht an (${word(details, "grund")}). Tag und Zweck des Vermerks prüfen.`,
  FallNotCompared: () => "Der Fall ist nicht unter denen, mit denen er verglichen wird. Ihn mit auswerten; dazu braucht es eine Einwilligung, ihn zu zählen.",
  FallTooRare: (details) => `Weniger als ${word(details, "schwelle")} Fälle sehen aus wie dieser. Es darf kein Bericht hinaus; mit mehr Fällen vergleichen oder allgemein berichten.`,
  ZeitraumPublished: (details) => `Diese Tage sind im Bericht „${word(details, "bericht")}“ vom ${day(details, "am")} schon gezählt. Ein zweites Mal gezählt, verriete der Unterschied, wer widerrufen hat. Die Zahlen jenes Berichts verwenden.`,
  SchilderungUnread: () => "Was die Akte nicht weiß, kann niemand aus dem Text nehmen: Arbeitsstellen, Orte, seltene Krankheiten. Ein Mensch muss ihn lesen, bevor er hinausgeht.",
  SchilderungNumber: (details) => `${stelle(details)} steht eine Zahl. Prüfen, auf wen sie passt, und gröber sagen.`,
  SchilderungInitial: (details) => `${stelle(details)} steht ein einzelner großer Buchstabe, vielleicht ein Anfangsbuchstabe. Prüfen und weglassen.`,
  SchilderungQuote: (details) => `${stelle(details)} wird jemand zitiert. Gesagtes kennt, wer dabei war; in eigenen Worten sagen.`,
  SchilderungName: (details) => `${stelle(details)} steht vielleicht der Name eines Menschen, einer Schule oder eines Betriebs. Prüfen und weglassen.`,
  SchilderungPlace: (details) => `${stelle(details)} steht ein Wort, das vielleicht sagt, wo jemand wohnt. Prüfen und gröber sagen.`,
  SchilderungDay: (details) => `${stelle(details)} steht ein Tag oder eine Zeit in Worten. Prüfen, wer sich daran erinnert, und gröber sagen.`,
  SchilderungScript: (details) => `${stelle(details)} steht ein Wort mit Buchstaben einer anderen Schrift, vielleicht ein Name. Prüfen und weglassen.`,
  SchilderungLanguage: (details) => `Zur Sprache „${word(details, "sprache")}“ der Akte sind keine Namen bekannt; sie bleiben im Text stehen. Den Text daraufhin lesen.`,
  SchilderungLong: (details) => `${FELDER[word(details, "feld")] ?? "Im Text"} stehen ${word(details, "zeichen")} Zeichen, höchstens ${word(details, "hoechstens")} gehen hinaus. Kürzen.`,
  SchilderungRelation: (details) => `${stelle(details)} steht ein Wort, das von etwas Seltenem spricht. Prüfen und gröber sagen.`,
}

/** Texts about cases. */
export const fallTexte: Texte = { ...zielTexte, ...leseTexte, ...berichtTexte }
