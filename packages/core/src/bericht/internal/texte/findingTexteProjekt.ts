/**
 * German texts for findings about Handlungsfelder, Leitziele and Projekte.
 *
 * @module
 */
import type { Stichtag } from "../../../kernel/Stichtag.js"
import { toText } from "../../../kernel/Stichtag.js"
import type { Finding } from "../../../kernel/Finding.js"
import { zitat } from "../satz.js"
import { name, type Texte, word } from "./findingTexteType.js"

/** Writes a day that stands in the details. */
export const day = (details: Finding["details"], key: string): string => toText(word(details, key) as Stichtag)

/** Texts about Projekte and what they serve. */
export const projektTexte: Texte = {
  HandlungsfeldWithoutLeitziel: (details, nenne) => `Das Handlungsfeld ${name(details, nenne)} hat kein Leitziel.`,
  HandlungsfeldWithoutProjekt: (details, nenne) => `Zum Handlungsfeld ${name(details, nenne)} gehört kein Projekt.`,
  LeitzielNotServed: (details, nenne) => `Kein Projekt verfolgt das Leitziel ${name(details, nenne)}.`,
  ProjektWithoutLeitziel: (details, nenne) => `Das Projekt ${name(details, nenne)} verfolgt kein Leitziel.`,
  LeitzielOfOtherHandlungsfeld: (details, nenne) =>
    `Das Projekt ${name(details, nenne)} verfolgt kein Leitziel seines eigenen Handlungsfelds ${name(details, nenne, "handlungsfeld")}.`,
  FristWithoutEnd: (details, nenne) =>
    `Die Frist ${zitat(word(details, "titel"))} des Projekts ${name(details, nenne)} hat keinen letzten Tag.`,
  FristBeforeBeschluss: (details, nenne) =>
    `Die Frist ${zitat(word(details, "titel"))} des Projekts ${name(details, nenne)} endet am ${day(details, "last")}, vor dem Beschluss des Konzepts (frühestens am ${day(details, "adopted")}).`,
  ErprobungWithoutTime: (details, nenne) =>
    `Wie lange die Erprobung ${zitat(word(details, "titel"))} im Projekt ${name(details, nenne)} dauert, ist nicht gesagt.`,
  ErprobungSaidTwice: (details, nenne) =>
    `Die Erprobung ${zitat(word(details, "titel"))} im Projekt ${name(details, nenne)} nennt ihr Ende und ihre Dauer. Eines von beiden weglassen.`,
  ProjektWithoutFederfuehrung: (details, nenne) =>
    `Für das Projekt ${name(details, nenne)} ist keine Federführung genannt.`,
  FederfuehrungIsPartner: (details, nenne) =>
    `Im Projekt ${name(details, nenne)} steht ${name(details, nenne, "akteur")} zweimal: als Federführung und als Partner.`,
  GremiumOfOtherHandlungsfeld: (details, nenne) =>
    `Das Projekt ${name(details, nenne)} richtet das Gremium ${name(details, nenne, "gremium")} ein, das zu anderen Handlungsfeldern gehört.`,
  TitleDoubled: (details, nenne) =>
    `Zwei Projekte eines Handlungsfelds tragen denselben Titel: ${name(details, nenne, "first")} und ${name(details, nenne)}.`,
  AkteurNotMentioned: (details, nenne) => `Auf den Akteur ${name(details, nenne)} verweist sonst nichts in den Daten.`,
  OrtNotMentioned: (details, nenne) => `Auf den Ort ${name(details, nenne)} verweist sonst nichts in den Daten.`,
  ZielgruppeNotAddressed: (details, nenne) =>
    `Kein Projekt spricht die Zielgruppe ${name(details, nenne)} eigens an.`,
  ThreadBroken: (details, nenne) =>
    `Der rote Faden reißt: Von ${name(details, nenne)} führt kein Weg zum ${details["root"] === "Prozess" ? "Prozess" : "Integrationsbegriff"}.`,
}
