/**
 * German texts for findings about questionnaires, answers, samples and weights.
 *
 * @module
 */
import { name, type Texte, word } from "./findingTexteType.js"

const schicht = (details: Parameters<Texte[string]>[0]): string => `Schicht „${word(details, "schicht")}“`

const kategorie = (details: Parameters<Texte[string]>[0]): string => `„${word(details, "schluessel")}“ (Merkmal „${word(details, "merkmal")}“)`

/** Texts about a questionnaire. */
const fragebogenTexte: Texte = {
  UebersetzungMissing: (details, nenne) => `Zu ${name(details, nenne)} fehlt der Text in der Sprache „${word(details, "sprache")}“, in der der Fragebogen angeboten wird. Ihn ergänzen oder die Sprache nicht anbieten.`,
  FragebogenIdDoubled: (details, nenne) => `Die id ${name(details, nenne)} ist in einer Liste des Fragebogens zweimal vergeben. Einer der beiden eine andere geben.`,
  BedingungUnknown: (details, nenne) => `Die Frage ${name(details, nenne)} hängt an einer Bedingung, die niemand erfüllen kann („${word(details, "wert")}“). Eine frühere Frage und ihre Antworten nennen.`,
  TeilbereichUnknown: (details, nenne) => `Die Frage ${name(details, nenne)} gehört zum Teilbereich ${name(details, nenne, "teilbereich")}, den der Fragebogen nicht hat.`,
  ZahlOutOfOrder: (details, nenne) => `Die Frage ${name(details, nenne)} nimmt Zahlen von ${word(details, "von")} bis ${word(details, "bis")} an. Die größere muss hinten stehen.`,
  IndexfrageUnfit: (details, nenne) => `Der Index ${name(details, nenne)} beruht auf ${name(details, nenne, "frage")}; das ist keine Frage mit Skala und Teilbereich.`,
  SkalaOpposed: (details, nenne) => `Im Index ${name(details, nenne)} läuft die Skala der Frage ${name(details, nenne, "frage")} den anderen entgegen. Genau die Fragen umpolen, deren günstiges Ende unten liegt.`,
  IndexMinimumUnreachable: (details, nenne) => `Der Index ${name(details, nenne)} verlangt mehr Antworten, als es Fragen gibt (höchstens ${word(details, "fragen")} je Teilbereich in ${word(details, "teilbereiche")} Teilbereichen).`,
}

/** Texts about answers and who gave them. */
const antwortTexte: Texte = {
  FrageUnknown: (details, nenne) => `Beantwortet ist eine Frage ${name(details, nenne)}, die der Fragebogen nicht hat. Die Antworten nach dem ausgegebenen Fragebogen einlesen.`,
  BogenDoubled: (details) => `Der ${word(details, "stelle")}. und der ${word(details, "erste")}. Bogen tragen dieselbe Nummer. Eine Person zählt einmal; einen weglassen oder neu nummerieren.`,
  AntwortOfOtherKind: (details, nenne) => `Die Antwort auf die Frage ${name(details, nenne)} ist von anderer Art, als die Frage verlangt.`,
  AntwortOutside: (details, nenne) => `Auf die Frage ${name(details, nenne)} gibt es die Antwort „${word(details, "wert")}“ nicht.`,
  AntwortUnasked: (details, nenne) => `Die Frage ${name(details, nenne)} hat jemand beantwortet, dem sie nicht gestellt wird. Diese Antwort zählt nicht.`,
  OhneAntwortNotOffered: (details, nenne) => `Auf die Frage ${name(details, nenne)} steht „${word(details, "wert")}“, was sie nicht anbietet. Prüfen, wie die Antworten eingelesen wurden.`,
  BogengewichtInvalid: (details) => `Das Gewicht des ${word(details, "stelle")}. Bogens ist ${word(details, "wert")}. Ein Gewicht ist eine Zahl über 0; wer nicht zählen soll, bleibt weg.`,
  GewichtWithoutAuswahl: (details) => `Bei ${word(details, "anzahl")} Bögen steht ein Gewicht, doch in einer offenen Befragung steht niemand für andere. Die Gewichte weglassen.`,
  GewichteOffList: (details) => `Die Gewichte der Bögen ergeben zusammen ${word(details, "summe")}, die Auswahlgrundlage hat ${word(details, "umfang")} Personen. Anteile und Mittel stimmen trotzdem; hochgerechnete Summen gelten nur für Gewichte, die für Personen stehen.`,
  RandOffList: (details) => `Die Ränder ergeben zusammen ${word(details, "summe")}, die Auswahlgrundlage hat ${word(details, "umfang")} Personen. Anteile und Mittel stimmen trotzdem; hochgerechnete Summen gelten nur für Ränder, die Personen zählen.`,
  SchichtenContradictList: (details) => `Die Schichten haben zusammen ${word(details, "summe")} Personen, die Auswahlgrundlage ${word(details, "umfang")}. Eine der Zahlen berichtigen.`,
  RepresentativeClaimed: (details) => `In „${word(details, "wert")}“ steht „repräsentativ“. Das darf von einer solchen Befragung nicht gesagt werden; das Wort weglassen.`,
  BoegenLacking: () => "Es gibt keine verwertbaren Bögen und damit nichts auszuwerten.",
  SchichtUnknown: (details) => `Bei ${word(details, "anzahl")} Bögen ist nicht bekannt, wo sie gezogen wurden (Merkmal „${word(details, "merkmal")}“, zuerst „${word(details, "wert")}“).`,
  SchichtWithOne: (details) => `In der ${schicht(details)} gibt es eine einzige Einheit. Ohne eine zweite sagt nichts, wie sie sich unterscheiden; die Schicht mit einer ähnlichen zusammenlegen.`,
  SchichtTooLarge: (details) => `In der ${schicht(details)} liegen ${word(details, "anzahl")} Einheiten, in der Auswahlgrundlage nur ${word(details, "umfang")}. Eine der Zahlen prüfen.`,
  SchichtWithoutAnswer: (details) => `Aus der ${schicht(details)} hat niemand geantwortet. Sie mit einer ähnlichen zusammenlegen oder sagen, dass sie fehlt.`,
  GewichtPartly: (details) => `Von ${word(details, "von")} Bögen haben ${word(details, "anzahl")} ein Gewicht. Allen eines geben oder keinem.`,
  InvitedTooFew: (details) => `Geantwortet haben ${word(details, "anzahl")}, eingeladen waren ${word(details, "eingeladen")}. Prüfen, wer als eingeladen zählt und ob Bögen doppelt sind.`,
  InvitedTooMany: (details) => `Eingeladen wurden ${word(details, "eingeladen")} aus einer Auswahlgrundlage von ${word(details, "umfang")}. Ihren Umfang prüfen.`,
}

/** Texts about weights and what may be told. */
const gewichtTexte: Texte = {
  RandLacking: () => "Es ist kein Rand angegeben, an den sich Gewichte anpassen ließen.",
  RandTwice: (details) => `Der Rand „${word(details, "merkmal")}“ ist zweimal angegeben. Einen weglassen.`,
  RandValueAbsent: (details) => `Der Rand „${word(details, "merkmal")}“ nennt für „${word(details, "schluessel")}“ keine Zahl (${word(details, "grund")}). Ein gröberes Merkmal nehmen, von dem alle Zahlen bekannt sind.`,
  RandNegative: (details) => `Der Rand „${word(details, "merkmal")}“ nennt für „${word(details, "schluessel")}“ die Zahl ${word(details, "wert")}. Eine Zahl von Personen ist mindestens 0.`,
  RandZero: (details) => `In ${kategorie(details)} gibt es laut Rand niemanden, und doch hat jemand geantwortet. Eines von beiden prüfen.`,
  RandWithoutAnswer: (details) => `Aus ${kategorie(details)} hat niemand geantwortet; kein Gewicht kann dafür stehen. Die Kategorie mit einer ähnlichen zusammenlegen.`,
  RandKeyUnknown: (details) => `Bei ${word(details, "anzahl")} Bögen passt das Merkmal „${word(details, "merkmal")}“ zu keiner Kategorie des Randes (zuerst „${word(details, "schluessel")}“).`,
  RaenderContradict: (details) => `Der Rand „${word(details, "merkmal")}“ zählt ${word(details, "wert")} Personen, der Rand „${word(details, "anderes")}“ ${word(details, "anderer")}. Beide aus einer Quelle und von einem Tag nehmen.`,
  RakingNotConverged: (details) => `Nach ${word(details, "umlaeufe")} Umläufen weicht die schlechteste Kategorie noch um ${word(details, "abweichung")} % ab. Dünn besetzte Kategorien zusammenlegen, einen Rand weglassen oder die Trimmung weiten.`,
  TrimmungUnreachable: (details) => `In ${kategorie(details)} bräuchte jeder Bogen das ${word(details, "faktor")}-Fache des erlaubten Gewichts. Die Trimmung weiten oder die Kategorie zusammenlegen.`,
  GruppeUnknown: (details) => `Zu keiner Gruppe des Merkmals „${word(details, "merkmal")}“ gehören ${word(details, "anzahl")} Befragte; sie fehlen in allen Zahlen danach, auch in der Gesamtzahl. Jedem Bogen einen Schlüssel der Liste geben, auch einen für „ohne Angabe“.`,
  GesamtTold: (details) => `Gewichtete Anteile für alle stehen vielleicht schon in ${word(details, "bericht")}, nach einem anderen Merkmal als „${word(details, "merkmal")}“. Zusammen mit ihnen lässt sich womöglich errechnen, was diese Tabelle sperrt; sie nur veröffentlichen, wenn jene nicht genannt wurden.`,
  GesamtDiffers: (details, nenne) => `Eine frühere Tabelle zur Frage ${name(details, nenne)} nennt andere Gesamtzahlen. Aus dem Unterschied folgte, was diejenigen gesagt haben, die nur in einer der beiden stehen. Allen Bögen einen Schlüssel der Liste geben oder eine berichtigte Auswertung als eigene Welle führen.`,
  ZahlWithoutTable: (details, nenne) => `Auf die Frage ${name(details, nenne)} antworten Zahlen; sie ergeben keine Tabelle nach Gruppen. Nach Größenklassen als Einfachwahl fragen.`,
  AntwortLacking: (details, nenne) => `Auf die Frage ${name(details, nenne)} sind mehrere Antworten möglich; ihre Anteile ergeben kein Ganzes. Sagen, welche Antwort ausgewertet wird, eine nach der anderen.`,
  AntwortUnfit: (details, nenne) => `Die Frage ${name(details, nenne)} wird mit allen Antworten ausgewertet; die einzelne („${word(details, "wert")}“) weglassen.`,
  VerfahrenUnfit: (details, nenne) => `Die Regel ${name(details, nenne)} verändert Zahlen („${word(details, "verfahren")}“); ein Anteil daneben verriete die wahren. Für Befragungen eine Regel nehmen, die sperrt.`,
}

/** Texts about surveys. */
export const befragungTexte: Texte = { ...fragebogenTexte, ...antwortTexte, ...gewichtTexte }
