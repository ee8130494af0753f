/**
 * German texts for findings about integration management: posts, agreements, exchange, Dach.
 *
 * @module
 */
import { day } from "./findingTexteProjekt.js"
import { name, type Texte, word } from "./findingTexteType.js"

/** Texts about posts. */
const stellenTexte: Texte = {
  BesetzungenOverlap: (details, nenne) => `Zwei Besetzungen der Stelle ${name(details, nenne)} überschneiden sich. Die erste enden lassen oder zwei Stellen daraus machen.`,
  BesetzungOutsideStelle: (details, nenne) => `Die Stelle ${name(details, nenne)} ist an Tagen besetzt, an denen es sie nicht gibt. Eine der Zeiten berichtigen.`,
  WeiterleitungenOverlap: (details, nenne) => `Die Stelle ${name(details, nenne)} ist zur selben Zeit zweimal weitergeleitet. Die erste Weiterleitung enden lassen.`,
  WeiterleitungToTraeger: (details, nenne) => `Die Stelle ${name(details, nenne)} ist an ${name(details, nenne, "akteur")} weitergeleitet, also an den eigenen Träger. Einen der beiden berichtigen.`,
  WeiterleitungOutsideStelle: (details, nenne) => `Die Stelle ${name(details, nenne)} ist an Tagen weitergeleitet, an denen es sie nicht gibt. Eine der Zeiten berichtigen.`,
  WeiterleitungWithoutVereinbarung: (details, nenne) => `Die Stelle ${name(details, nenne)} ist ohne Kooperationsvereinbarung an ${name(details, nenne, "akteur")} weitergeleitet. Die Vereinbarung nennen.`,
  WeiterleitungToNonPartner: (details, nenne) => `Die Stelle ${name(details, nenne)} ist an ${name(details, nenne, "akteur")} weitergeleitet; Partner der Vereinbarung ${name(details, nenne, "vereinbarung")} ist dieser Akteur nicht.`,
  WeiterleitungOutsideVereinbarung: (details, nenne) => `Die Stelle ${name(details, nenne)} ist an Tagen weitergeleitet, an denen die Vereinbarung ${name(details, nenne, "vereinbarung")} nicht gilt. Eine der Zeiten berichtigen oder neu vereinbaren.`,
  StelleNotCovered: (details, nenne) => `Die Vereinbarung ${name(details, nenne, "vereinbarung")} führt die Stelle ${name(details, nenne)} nicht auf. Dort ergänzen.`,
  StelleNotPassedOn: (details, nenne) => `Die Vereinbarung ${name(details, nenne, "vereinbarung")} führt die Stelle ${name(details, nenne)} auf, die danach nicht weitergeleitet ist. Die Weiterleitung bei der Stelle ergänzen.`,
  StelleWithoutBaustein: (details, nenne) => `Zu welchem Baustein die Stelle ${name(details, nenne)} gehört, ist nicht gesagt.`,
  UmfangAboveOne: (details, nenne) => `Die Stelle ${name(details, nenne)} hat ${word(details, "wert")} Vollzeitäquivalente, mehr als eine ganze Stelle. Gemeint sind Anteile, keine Prozent: 0.5 für eine halbe Stelle; mehrere Stellen einzeln aufführen.`,
  UmfangOutOfRange: (details, nenne) => `Die Stelle ${name(details, nenne)} hat ${word(details, "wert")} Vollzeitäquivalente. Mehr als 0 angeben oder weglassen, wo niemand es sagt.`,
  BetragOutOfRange: (details, nenne) => `Die Förderung der Stelle ${name(details, nenne)} beträgt ${word(details, "wert")} Euro; ein Betrag ist nicht negativ.`,
  LesartWithoutAngabe: (details, nenne) => `Zu ${name(details, nenne)} steht, wie „${word(details, "key")}“ gelesen wurde; die Angabe selbst fehlt.`,
}

/** Texts about agreements. */
const vereinbarungTexte: Texte = {
  VereinbarungWithoutPartner: (details, nenne) => `Die Vereinbarung ${name(details, nenne)} nennt ${word(details, "anzahl")} Partner; es braucht mindestens zwei, die Stadt mitgezählt.`,
  VereinbarungWithoutStelle: (details, nenne) => `Die Vereinbarung ${name(details, nenne)} führt keine Stelle auf.`,
  LaufzeitUnknown: (details, nenne) => `Von wann bis wann die Vereinbarung ${name(details, nenne)} gilt, ist nicht gesagt. Bei den Partnern nachfragen.`,
  KuendigungOutOfOrder: (details, nenne) => `Die Vereinbarung ${name(details, nenne)} ist am ${day(details, "am")} zum ${day(details, "zum")} gekündigt, also rückwirkend. Einen der Tage berichtigen.`,
  KuendigungAfterEnd: (details, nenne) => `Die Vereinbarung ${name(details, nenne)} ist zum ${day(details, "zum")} gekündigt und endet schon am ${day(details, "ende")} von selbst. Die vereinbarte Verlängerung angeben oder einen der Tage berichtigen.`,
  KuendigungTooLate: (details, nenne) => `Die Vereinbarung ${name(details, nenne)} ist am ${day(details, "am")} zum ${day(details, "zum")} gekündigt; die Frist lief am ${day(details, "spaetestens")} ab. Nachfragen, ob die Partner zugestimmt haben.`,
  UnterzeichnungAfterBegin: (details, nenne) => `Die Vereinbarung ${name(details, nenne)} gilt ab ${day(details, "von")} und ist erst am ${day(details, "am")} unterzeichnet. Nachfragen, welcher Tag stimmt.`,
  KuendigungsfristWithoutEnd: (details, nenne) => `Die Vereinbarung ${name(details, nenne)} hat eine Kündigungsfrist und kein Ende, von dem sie zurückzählt. Der letzte Tag für eine Kündigung bleibt offen.`,
  VerlaengerungWithoutEnd: (details, nenne) => `Die Vereinbarung ${name(details, nenne)} lässt sich verlängern und hat kein Ende. Das Ende der ersten Laufzeit angeben.`,
}

/** Texts about integration management. */
export const kimTexte: Texte = {
  ...stellenTexte,
  ...vereinbarungTexte,
  KimOfOtherKonzept: (details, nenne) => `Die Daten zum KIM gehören zum Konzept ${name(details, nenne)}, geprüft werden sie gegen ${name(details, nenne, "wanted")}. Das passende Konzept nehmen oder die id berichtigen.`,
  IdOfKonzept: (details, nenne) => `Die id ${name(details, nenne)} gibt es schon im Konzept. Den Eintrag weglassen, wenn dasselbe gemeint ist, sonst eine andere id geben.`,
  DokumentContradicted: (details, nenne) => `Das Dokument ${name(details, nenne)} ist hier von anderer Zeit (${day(details, "von")}) als im Konzept (${day(details, "konzept")}). Eine der Angaben berichtigen.`,
  BausteinWithoutStelle: (details, nenne) => `Zum Baustein ${name(details, nenne)} gehört keine Stelle.`,
  AustauschWithoutBausteine: (details, nenne) => `Die Austauschpflicht ${name(details, nenne)} nennt ${word(details, "anzahl")} Bausteine; ein Austausch braucht mindestens zwei.`,
  AustauschWithoutRhythmus: (details, nenne) => `Wie oft der Austausch ${name(details, nenne)} fällig ist, ist nicht gesagt; angenommen wird einmal im Jahr.`,
  AustauschtagDoubled: (details, nenne) => `Der Austausch ${name(details, nenne)} hat den ${day(details, "am")} zweimal; jeder Tag zählt einmal. Den Tag nur einmal nennen.`,
  DachJoinsNothing: (details, nenne) => `Das Dach ${name(details, nenne)} führt nichts zusammen. Die Konzepte, Programme und Formate nennen.`,
  DachJoinsOne: (details, nenne) => `Das Dach ${name(details, nenne)} verbindet nur eines. Nennen, womit es verbunden wird.`,
}
