/**
 * Every finding in German, for whoever holds the table; `{name}` stands for a detail.
 *
 * @module
 */
import type { Code } from "./message.js"

/** The German text per code. */
export const germanTexts: Readonly<Record<Code, string>> = {
  "mapping/Syntax": "Das ist kein YAML: {grund}",
  "mapping/KeyUnknown": "Den Schlüssel {key} gibt es hier nicht.",
  "mapping/KeyMissing": "Es fehlt der Schlüssel {key}.",
  "mapping/ValueInvalid": "{found} passt hier nicht; erwartet ist: {expected}.",
  "mapping/ListUnknown": "Eine Liste {liste} gibt es nicht. Eine Liste des Kerns nennen oder ihre Datei neben das Mapping legen.",
  "mapping/ListInvalid": "Die Liste ist nicht in Ordnung: {grund}",
  "mapping/KeyOfListUnknown": "Die Liste {liste} hat keinen Schlüssel {schluessel}.",
  "mapping/LabelTwice": "Die Beschriftung {label} steht für {schluessel} und für {zweiter}; sie darf nur einen Schlüssel haben.",
  "mapping/MerkmalUnknown": "Ein Merkmal {merkmal} ist nicht beschrieben. Es unter merkmale beschreiben.",
  "mapping/DatensatzUnknown": "Ein Datensatz {datensatz} ist nicht beschrieben. Ihn unter datensaetze beschreiben.",
  "mapping/PartMissing": "Eine Tabelle im Format {format} braucht {teil}.",
  "mapping/HerkunftMissing": "Eine Tabelle im Format {format} sagt, woher ihre Zahlen kommen (herkunft): eigene-auszaehlung sind Zahlen der Stadt selbst, die erst nach einer Freigabe in einen Bericht dürfen; veroeffentlicht ist, was ein Amt oder die Stadt genau so schon veröffentlicht hat; synthetisch sind erfundene Zahlen.",
  "mapping/RoleUnclear": "Eine Spalte sagt genau eines von {known}; gefunden: {found}.",
  "mapping/NotFound": "Für diese Tabelle ({kopf}) ist kein Mapping bekannt. Eines mit --mapping nennen.",
  "mapping/FileUnreadable": "Die Datei lässt sich nicht lesen ({grund}). Pfad und Rechte prüfen.",
  "tabelle/FileUnreadable": "Die Datei lässt sich nicht lesen ({grund}). Pfad und Rechte prüfen.",
  "tabelle/FileEmpty": "Die Datei ist leer.",
  "tabelle/EncodingUnknown": "Die Zeichen sind nicht in {kodierung} kodiert. Im Mapping kodierung angeben: utf-8 oder iso-8859-1.",
  "tabelle/WrongTable": "Die Datei nennt sich {found}, das Mapping gilt für {tabelle}. Das Mapping der Tabelle nehmen.",
  "tabelle/HeadTooShort": "Die Datei endet im Kopf, der {zeilen} Zeilen hat. Sie ist abgeschnitten, oder das Mapping gilt für eine andere Tabelle.",
  "tabelle/HeadUnexpected": "Im Kopf steht {found}, erwartet ist {expected}. Das Mapping gilt für eine andere Form der Tabelle.",
  "tabelle/ColumnUnknown": "Das Mapping kennt keine Spalte {kopf}. Sie beschreiben oder ausdrücklich auslassen.",
  "tabelle/ColumnMissing": "Die Spalte {kopf} des Mappings fehlt in der Tabelle.",
  "tabelle/ColumnTwice": "Die Spalte {kopf} steht zweimal da.",
  "tabelle/LabelUnknown": "{label} ist keine Beschriftung von {merkmal}, die das Mapping kennt. Sie mit ihrem Schlüssel ergänzen oder ausdrücklich auslassen.",
  "tabelle/RaumUnknown": "{schluessel} ist kein Schlüssel eines Gebiets (AGS mit 2, 3, 5 oder 8 Ziffern). Ihn berichtigen oder ausdrücklich auslassen.",
  "tabelle/RaumContradicted": "Die Spalte zur Prüfung des Gebiets sagt {found}, sein Name sagt {expected}. Gelesen wird {expected}.",
  "tabelle/RaumNameContradicted": "Hier heißt das Gebiet {found}, in Zeile {zeile} {expected}. Der Schlüssel entscheidet.",
  "tabelle/ZeitUnreadable": "{text} lässt sich nicht als Zeit lesen; erwartet ist {erwartet}.",
  "tabelle/ZeitMissing": "Die Tabelle sagt nicht, für welche Zeit sie gilt. Die Zeit mit --zeit angeben; erwartet ist {erwartet}.",
  "tabelle/TooFewFields": "Die Zeile hat {found} Felder, der Kopf {expected}. Die Zeile wird nicht gelesen.",
  "tabelle/TooManyFields": "Die Zeile hat {found} Felder, der Kopf {expected}. Die Zeile wird nicht gelesen.",
  "tabelle/LineEmpty": "Zwischen den Zeilen der Tabelle steht eine leere Zeile.",
  "tabelle/CellEmpty": "Die Zelle ist leer, und das Mapping sagt nicht, was das heißt. Dort leer angeben.",
  "tabelle/SignUnknown": "{text} ist weder eine Zahl noch ein bekanntes Zeichen.",
  "tabelle/NumberRevised": "{text} trägt ein Zeichen für eine Berichtigung ({marke}). Nur die Zahl in die Zelle schreiben, das Zeichen in die Anmerkungen.",
  "tabelle/NumberUnusual": "{text} würde als {gedruckt} gedruckt. Das ist nicht die Form der Zahlen, die das Mapping angibt.",
  "tabelle/DatensatzUnclear": "Auf die Zeile passen {anzahl} Datensätze des Mappings ({auswahl}). Genau einer muss passen.",
  "tabelle/CellTwice": "Die Zelle steht schon in Zeile {zeile}, mit demselben Wert.",
  "tabelle/CellContradicted": "Die Zelle steht schon in Zeile {zeile}, dort {zuerst}, hier {dann}. Der erste Wert gilt.",
  "tabelle/FootMissing": "Der Tabelle fehlt der Fuß (eine Zeile aus __________). Die Datei ist vielleicht abgeschnitten.",
  "tabelle/StandMissing": "Der Fuß der Tabelle nennt keinen Stand.",
  "tabelle/QuoteOpen": "Ein Anführungszeichen wird nicht geschlossen.",
  "tabelle/PrintDiffers": "Die Zeile würde hier {gedruckt} lauten: Anführungszeichen oder Leerzeichen sind anders, als das Mapping angibt.",
  "tabelle/MoreFindings": "{anzahl} weitere Meldungen stehen nicht hier. Zuerst die obigen beheben.",
}

/** What is said in English within details, in German. */
export const germanWords: Readonly<Record<string, string>> = {
  nothing: "nichts",
  none: "nichts",
  "an empty field": "ein leeres Feld",
  "a mapping": "eine Zuordnung",
  "a day such as 31.12.2015": "ein Tag wie 31.12.2015",
  "a year such as 2015": "ein Jahr wie 2015",
  "the year in which a school year begins, such as 2015": "das Jahr, in dem ein Schuljahr beginnt, wie 2015",
  "the year in which a school year ends, such as 2015": "das Jahr, in dem ein Schuljahr endet, wie 2015",
  "the key of a time such as 2015 or 2015-12-31": "der Schlüssel einer Zeit wie 2015 oder 2015-12-31",
}
