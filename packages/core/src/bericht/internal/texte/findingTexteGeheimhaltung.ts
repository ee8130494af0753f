/**
 * German texts for findings about disclosure control: what was protected, attacked and released.
 *
 * @module
 */
import { type Texte, word } from "./findingTexteType.js"

/** Texts about disclosure control. */
export const geheimhaltungTexte: Texte = {
  FreigabeFehlt: (details) =>
    `Der Bericht zeigt eigene Auszählungen ohne Freigabe der Geheimhaltung: ${word(details, "datensaetze")}. Zuerst schützen und angreifen, dann berichten.`,
  ZelleEnthuellt: (details) =>
    `Eine geheime Zelle lässt sich genauer errechnen, als die Regel erlaubt (${word(details, "stelle")}). So darf der Bericht nicht hinaus. Weniger Zellen oder größere Gruppen veröffentlichen.`,
  GeheimhaltungFehlt: () =>
    "Der Bericht zeigt eigene Auszählungen, seine Angaben zur Geheimhaltung sind aber entfernt. Den Bericht so ausgeben, wie er erstellt wurde.",
  BekanntFehlt: (details) =>
    `Der Bericht zeigt veröffentlichte Tabellen über dieselben Personen wie die freigegebenen Auszählungen (${word(details, "datensaetze")}); beim Angriff fehlten sie. Sie bei der Freigabe als bekannt mitgeben.`,
  EintragDoppelt: (details) =>
    `Die Tabelle „${word(details, "tabelle")}“ des Berichts „${word(details, "bericht")}“ steht schon im Register. Was veröffentlicht ist, bleibt; eine neue Fassung unter einem eigenen Bericht freigeben.`,
  TagBeforeRegister: (details) =>
    `Der Bericht erscheint am ${word(details, "am")}, im Register stehen aber schon Tabellen vom ${word(details, "letzter")}. Den Tag des Berichts berichtigen.`,
  GegenstandUnlinked: (details) =>
    `Tabellen über „${word(details, "gegenstand")}“ gelten wegen ihrer Einheiten als Zählungen verschiedener Personen (${word(details, "gegenstaende")}). Zählen sie dieselben, überall dieselbe Einheit angeben.`,
  AngriffWiderspruch: (details) =>
    `Das Veröffentlichte widerspricht sich (${details["anzahl"] === 1 ? "1 Stelle" : `${word(details, "anzahl")} Stellen`}). Wo gesperrte Zellen stehen, ist damit nichts bewiesen. Die Tabellen berichtigen; sind die Zahlen später berichtigt worden, als eigenen Gegenstand führen.`,
  AngriffAbgebrochen: (details) =>
    `Die Gleichungen haben zu große Koeffizienten, um genau zu sein; für ${word(details, "gesperrt")} gesperrte Zellen ist nichts bewiesen. Weniger verbundene Tabellen zugleich veröffentlichen.`,
  FreigabenGetrennt: (details) =>
    `Zwei Freigaben zählen dieselben Personen (${word(details, "gegenstand")}), wurden aber nicht zusammen angegriffen. Gemeinsam freigeben oder das Register der ersten an die zweite geben.`,
  GrenzenFehlen: (details) =>
    `Für ${word(details, "offen")} von ${word(details, "gesperrt")} gesperrten Zellen sind die engsten Grenzen nicht errechnet (${word(details, "grund")}). Weniger Merkmale zugleich veröffentlichen, einen Löser angeben oder ausdrücklich ohne Grenzen freigeben.`,
  DefinitionUnclear: (details) =>
    `Tabellen über dieselben Personen (${word(details, "gegenstand")}) nennen teils eine Definition für „${word(details, "merkmal")}“, teils keine. In allen dieselbe Angabe machen, damit gleiche Zellen als gleich erkannt werden.`,
  RegelNotInForce: (details) =>
    `Die Regel „${word(details, "regel")}“ gilt am ${word(details, "am")} nicht. Die Regel nehmen, die am Tag des Berichts gilt.`,
  SchwelleInvalid: (details) =>
    `Die Mindestfallzahl ${word(details, "schwelle")} hält nichts geheim. Die kleinste ganze Zahl angeben, die genannt werden darf, mindestens 2; 3 hält 1 und 2 geheim.`,
  SpanneInvalid: (details) =>
    `Die Spanne ${word(details, "spanne")} ist keine Zahl über 0. Ohne Angabe gilt die Zahl der geheimen Werte.`,
  SpanneNarrow: (details) =>
    `Bei der Spanne ${word(details, "spanne")} lässt sich einer Zelle ansehen, dass sie einen der geheimen Werte hat (${word(details, "geheim")} Werte). Die Angabe weglassen oder vergrößern.`,
  DominanzInvalid: (details) =>
    `Eine Dominanzregel (${word(details, "art")}) ist so nicht möglich: n ist eine ganze Zahl ab 1, k und p sind Prozente über 0 und unter 100, q ist größer als p und höchstens 100.`,
  DominanzNotKept: () =>
    "Weder Rundung noch kleine Änderungen verbergen einen großen Beitrag. Bei Dominanzregeln das Verfahren „Sperrung“ wählen oder die Regeln weglassen.",
  GruppeTwice: (details) => `Das Merkmal „${word(details, "merkmal")}“ steht zweimal unter den Gruppen. Eine Nennung streichen.`,
  GueltigkeitInvalid: (details) =>
    `Die Regel endet (${word(details, "bis")}), bevor sie beginnt (${word(details, "ab")}). Eines der Daten berichtigen.`,
  BasisInvalid: (details) =>
    `Auf Vielfache von ${word(details, "basis")} lässt sich nicht runden. Eine ganze Zahl ab 2 angeben, üblich sind 3, 5 und 10.`,
  BasisHidesNothing: (details) =>
    `Die Rundung auf Vielfache von ${word(details, "basis")} verbirgt nicht alle Zahlen unter ${word(details, "schwelle")}. Eine Basis ab ${word(details, "schwelle")} wählen.`,
  HoechstensInvalid: (details) =>
    `Die größte Änderung ist eine ganze Zahl von 1 bis 100, nicht ${word(details, "hoechstens")}. Üblich sind 3 bis 5.`,
  KleinsteInvalid: (details) =>
    `Bis zu welcher Zahl nichts veröffentlicht wird, ist eine ganze Zahl ab 0, nicht ${word(details, "kleinste")}.`,
  UnveraendertInvalid: (details) =>
    `Der Anteil unveränderter Zahlen liegt von 0 bis unter 1, nicht bei ${word(details, "unveraendert")}.`,
  KleinsteUnreachable: (details) =>
    `Von 1 aus führt keine Änderung um höchstens ${word(details, "hoechstens")} über ${word(details, "kleinste")} hinaus. Eine größere Änderung erlauben oder die kleinste Zahl senken.`,
  VarianzUnreachable: (details) =>
    `Änderungen um höchstens ${word(details, "hoechstens")} haben eine Varianz zwischen ${word(details, "von")} und ${word(details, "bis")}, nicht ${word(details, "varianz")}. Einen Wert dazwischen wählen.`,
  KleinsteUnderSchwelle: (details) =>
    `Zahlen ab ${word(details, "kleinste")} + 1 können erscheinen, obwohl erst ${word(details, "schwelle")} genannt werden darf. Die kleinste Zahl auf eins unter der Mindestfallzahl setzen.`,
  VarianzNotEverywhere: (details) =>
    `Bei den Zahlen ${word(details, "zahlen")} ist die Varianz ${word(details, "varianz")} nicht möglich; dort gilt die nächste mögliche.`,
  VerfahrenDiffers: (details) =>
    `Die Regel „${word(details, "regel")}“ verlangt ein anderes Verfahren (${word(details, "verfahren")}).`,
  WertNotChangeable: (details) =>
    `Die Tabelle „${word(details, "tabelle")}“ enthält Werte, die sich nach der Regel nicht verändern lassen (Zellen: ${word(details, "anzahl")}; zuerst ${word(details, "stelle")}). Genaue Zählungen angeben; was die Quelle schon gerundet hat, unverändert veröffentlichen.`,
  QuoteNotFound: (details) =>
    `Die Quote „${word(details, "quote")}“ braucht eine Zelle, die keine der Tabellen nennt (${word(details, "stelle")}). Die Tabelle mitgeben oder die Quote weglassen.`,
  NachkommastellenInvalid: (details) =>
    `Die Quote „${word(details, "quote")}“ soll ${word(details, "stellen")} Nachkommastellen haben. Möglich sind 0 bis 3.`,
  ZellschluesselFehlen: (details) =>
    `Der Tabelle „${word(details, "tabelle")}“ fehlen die Zellschlüssel. Ohne sie bekämen dieselben Personen nicht immer dieselbe Änderung.`,
  TraegerFehlen: (details) =>
    `Die Tabelle „${word(details, "tabelle")}“ enthält Werte, die keine Fallzahlen sind (Zellen: ${word(details, "anzahl")}; zuerst ${word(details, "stelle")}); sie werden gesperrt. Angeben, auf wie vielen Personen, Haushalten oder Betrieben jede Zelle beruht.`,
  BeitraegeFehlen: (details) =>
    `Die Dominanzregel braucht die größten Beiträge je Zelle (gebraucht: ${word(details, "gebraucht")}, angegeben: ${word(details, "da")}); ohne sie werden alle Summen der Tabelle „${word(details, "tabelle")}“ gesperrt.`,
  BeitraegeAdded: (details) =>
    `Die größten Beiträge der Tabelle „${word(details, "tabelle")}“ sind für Summen zusammengezählt, statt je Summe genannt; so wird mehr gesperrt als nötig.`,
  BeitraegeContradict: (details) =>
    `Die Beiträge zu ${word(details, "stelle")} in der Tabelle „${word(details, "tabelle")}“ sind nicht absteigend geordnet oder zusammen größer als die Summe.`,
  WertNegativ: (details) =>
    `Die Tabelle ${word(details, "tabelle")} nennt Zahlen unter null (${word(details, "anzahl")}, zuerst: ${word(details, "stelle")}); schützen lassen sich nur Anzahlen und Summen ab null.`,
  WertBruchteil: (details) =>
    `Die Tabelle ${word(details, "tabelle")} nennt Zahlen mit Nachkommastellen (${word(details, "anzahl")}, zuerst: ${word(details, "stelle")}). Bei Summen angeben, auf wie vielen Einheiten sie beruhen.`,
  WertGerundet: (details) =>
    `Die Tabelle ${word(details, "tabelle")} nennt gerundete Zahlen (${word(details, "anzahl")}, zuerst: ${word(details, "stelle")}); schützen lassen sich nur die wahren Zahlen.`,
  SchluesselMehrdeutig: (details) =>
    `Der Schlüssel „${word(details, "schluessel")}“ von „${word(details, "merkmal")}“ heißt in einer Tabelle „${word(details, "eins")}“, in einer anderen „${word(details, "zwei")}“ (${word(details, "gegenstand")}). Eine gemeinsame Liste verwenden.`,
  ZelleUnknown: (details) =>
    `Eine ausgewählte Zelle der Tabelle „${word(details, "tabelle")}“ nennt „${word(details, "wort")}“; das gibt es dort nicht. Die Auswahl (Stelle ${word(details, "nummer")}, ab 0 gezählt) berichtigen.`,
  ZelleWiderspruch: (details) =>
    `Zwei Tabellen nennen für dieselbe Zelle (${word(details, "stelle")}) verschiedene Zahlen. Beide neu aus einer Quelle zählen oder ihnen verschiedene Gegenstände geben.`,
  SummeWiderspruch: (details) =>
    `Summen und ihre Teile passen nicht zusammen (${word(details, "anzahl")}, zuerst: ${word(details, "stelle")}). Die genauen Auszählungen schützen oder Gruppen, die sich nicht addieren, als „darunter“ führen.`,
  Korrektur: (details) =>
    `Ein früherer Bericht nannte für ${word(details, "stelle")} die Zahl ${word(details, "alt")}, dieser nennt ${word(details, "neu")}. Im Bericht auf die Korrektur hinweisen.`,
  KorrekturGeheim: (details) =>
    `Die berichtigte Zahl für ${word(details, "stelle")} ist geheim, ein früherer Bericht hat die Zelle aber veröffentlicht. Sie in diesem Bericht weglassen.`,
  FrueherOffenbart: (details) =>
    `Die geheime Zelle ${word(details, "stelle")} lässt sich aus bereits Veröffentlichtem errechnen (${word(details, "bericht")}). Die Zellen, die zu ihr führen, in diesem Bericht weglassen.`,
  NichtSchuetzbar: (details) =>
    `Die geheime Zelle ${word(details, "stelle")} folgt aus Nullen, die nach der Regel offen sind. Weniger Merkmale zugleich veröffentlichen oder Nullen geheim halten.`,
  SpanneUnerreicht: (details) =>
    `Für ${word(details, "stelle")} ließ sich der Abstand der möglichen Werte nicht auf ${word(details, "spanne")} bringen. Weniger Merkmale zugleich veröffentlichen oder Gruppen zusammenfassen.`,
}
