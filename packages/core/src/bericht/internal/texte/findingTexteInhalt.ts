/**
 * German texts for findings about Gremien, counts and duties.
 *
 * @module
 */
import type { Finding } from "../../../kernel/Finding.js"
import * as Zahlwort from "../../Zahlwort.js"
import { day } from "./findingTexteProjekt.js"
import { name, type Texte, word } from "./findingTexteType.js"

const decimal = (details: Finding["details"], key: string): string => word(details, key).replace(".", ",")

const topText = (tops: number): string => (tops === 0 ? "ist es keine" : `sind es ${Zahlwort.toText(tops)}`)

/** What a monitoring leaves open. */
const OFFEN: Readonly<Record<string, string>> = {
  rhythmus: "wie oft zu berichten ist",
  erstesJahr: "in welchem Jahr zum ersten Mal zu berichten ist; bis dahin zählt der Tag, ab dem das Konzept gilt",
  verantwortlich: "wer berichtet",
  adressat: "wem zu berichten ist",
}

/** Texts about content. */
export const inhaltTexte: Texte = {
  SitzeDoNotSum: (details, nenne) =>
    `Die Sitze im Gremium ${name(details, nenne)} ergeben zusammen ${word(details, "sum")}; genannt sind ${word(details, "mitglieder")} Mitglieder.`,
  MoreVotesThanVoters: (details, nenne) =>
    `Bei einer Wahl zum Gremium ${name(details, nenne)} wurden mehr Stimmen abgegeben, als Personen wahlberechtigt waren.`,
  WahlbeteiligungContradicted: (details, nenne) =>
    `Die Wahlbeteiligung zum Gremium ${name(details, nenne)} ist mit ${decimal(details, "stated")}\u00A0% angegeben; ausgezählt sind es ${decimal(details, "counted")}\u00A0%. Eine gerundete Quote steht als { wert: ${word(details, "stated")}, basis: 0.1 }.`,
  CountOutOfRange: (details, nenne) =>
    `Die Zahl ${decimal(details, "wert")} bei ${name(details, nenne)} kann nicht stimmen.`,
  WahlenOutOfOrder: (details, nenne) =>
    `Die nächste Wahl zum Gremium ${name(details, nenne)} läge vor der letzten.`,
  AmtszeitDoesNotFit: (details, nenne) =>
    `Zwischen der letzten Wahl zum Gremium ${name(details, nenne)} (ab ${day(details, "last")}) und der nächsten (ab ${day(details, "next")}) liegt nicht genau eine Amtszeit.`,
  SteuerungsgruppeWithoutHandlungsfeld: (details, nenne) =>
    `Die Steuerungsgruppe ${name(details, nenne)} gehört zu keinem Handlungsfeld und zu keinem Schritt des Prozesses.`,
  GremiumWithoutOrganisation: (details, nenne) => `Wer das Gremium ${name(details, nenne)} einberuft, ist nicht genannt.`,
  TimeOutOfRange: (details) =>
    `Die Zeit vom ${day(details, "von")} bis zum ${day(details, "bis")} kann nicht stimmen. Das Jahr prüfen.`,
  BeschlussWithoutEnd: () => "Der Beschluss fiel an einem Tag. Tag, Monat oder Jahr angeben, keine offene Zeit.",
  UmfassendeZielgruppeMissing: () =>
    "Es fehlt die Zielgruppe, zu der alle in der Stadt gehören. Ohne sie wäre nicht gesagt, dass niemand ausgeschlossen ist.",
  UmfassendeZielgruppeDoubled: (details, nenne) =>
    `Neben einer anderen Zielgruppe soll auch ${name(details, nenne)} alle umfassen; das kann nur eine.`,
  EstimateStatedAsExact: (details, nenne) =>
    `Die Zahl ${name(details, nenne)} ist geschätzt, steht aber da, als wäre sie genau.`,
  AngabeAfterBeschluss: (details, nenne) =>
    `Die Zahl ${name(details, nenne)} gilt ab ${day(details, "since")} und damit für eine Zeit nach dem Beschluss.`,
  HorizontregelOutOfOrder: () => "Die Längen der Horizonte wachsen nicht von kurzfristig zu langfristig.",
  MonitoringMissing: () => "Das Konzept verlangt kein Monitoring; niemand muss berichten.",
  MonitoringBeforeBeschluss: (details) =>
    `Der erste Monitoringbericht ist für ${word(details, "jahr")} verlangt; beschlossen wurde das Konzept erst ${word(details, "adopted")}.`,
  MonitoringWithoutIndikator: () => "Das Monitoring nennt keinen Indikator.",
  MonitoringUnsettled: (details) => `Zum Monitoring fehlt, ${OFFEN[word(details, "key")] ?? `„${word(details, "key")}“`}.`,
  DefinitionNotFound: (details, nenne) => `Der Indikator ${name(details, nenne)} nennt die Definition ${word(details, "definition")}; die gibt es nicht. Eine vorhandene nennen oder keine.`,
  IndikatorTitelDiffers: (details, nenne) =>
    `Unter der Nummer des Indikators ${name(details, nenne)} wird „${word(details, "titel")}“ berechnet. Ist etwas anderes gemeint, unter „definition“ die Nummer der Definition angeben, sonst die eigene.`,
  ZielebenenWithoutTop: (details) =>
    `Genau eine Zielebene muss die höchste sein; hier ${topText(Number(details["tops"] ?? 0))}.`,
}
