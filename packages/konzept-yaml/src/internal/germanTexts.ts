/**
 * What each code of the reader means, in German, for whoever authors the Konzept. `{name}` stands for a detail of the finding.
 *
 * @module
 */
import { syntaxTexts, otherSyntax } from "./syntaxTexts.js"

/** One template per code. */
export const germanTexts: Readonly<Record<string, string>> = {
  "yaml/NoFiles": "Keine Datei mit der Endung .yaml oder .yml gefunden. Mindestens eine Datei mit einem Teil des Konzepts anlegen.",
  "yaml/FolderUnreadable": "Der Ordner ist nicht lesbar ({grund}). Pfad und Rechte prüfen.",
  "yaml/FileUnreadable": "Die Datei ist nicht lesbar ({grund}). Rechte prüfen.",
  "yaml/TooManyFiles": "{anzahl} Dateien; gelesen werden höchstens {hoechstens}. Dateien zusammenlegen.",
  "yaml/FileTooLarge": "Die Datei hat {bytes} Bytes; gelesen werden höchstens {hoechstens}. Auf mehrere Dateien aufteilen.",
  "yaml/FolderTooLarge": "Alle Dateien zusammen haben mehr als {hoechstens} Bytes.",
  "yaml/TooManyNodes": "Alle Dateien zusammen haben mehr als {hoechstens} Werte; so groß ist kein Konzept.",
  "yaml/TooDeep": "Tiefer als {hoechstens} Ebenen verschachtelt; so tief ist kein Konzept.",
  "yaml/IndentedTooFar": "Um mehr als {hoechstens} Leerzeichen eingerückt; so tief verschachtelt ist kein Konzept.",
  "yaml/NotUtf8": "Die Datei ist nicht in UTF-8 gespeichert. Mit der Kodierung UTF-8 speichern.",
  "yaml/ControlCharacter": "Das Zeichen {zeichen} ist unsichtbar oder dreht die Leserichtung. Löschen und den Text neu tippen.",
  "yaml/AnchorRefused": "„{wort}“ beginnt mit & oder *, in YAML ein Anker oder Verweis. Den Wert ausschreiben oder den Text in Anführungszeichen setzen.",
  "yaml/TagRefused": "„{wort}“ beginnt mit !, in YAML eine Typangabe. Weglassen oder den Text in Anführungszeichen setzen.",
  "yaml/DirectiveRefused": "„{wort}“ beginnt mit %, in YAML eine Anweisung. Die Zeile weglassen.",
  "yaml/MergeKeyRefused": "Der Schlüssel << wird nicht gelesen. Die Schlüssel ausschreiben.",
  "yaml/ManyDocuments": "Hier beginnt ein zweites Dokument (---). In eine eigene Datei schreiben.",
  "yaml/DuplicateKey": "Den Schlüssel „{schluessel}“ gibt es schon in Zeile {zeile}. Einen der beiden löschen.",
  "yaml/KeyRefused": "„{schluessel}“ ist kein Schlüssel eines Konzepts und nicht erlaubt. Den Eintrag löschen.",
  "yaml/KeyNotText": "Ein Schlüssel muss ein Text sein. In Anführungszeichen setzen.",
  "yaml/NumberRefused": "„{wort}“ ist keine Zahl, die sich festhalten lässt. Eine Zahl mit höchstens 15 Ziffern schreiben oder einen Text in Anführungszeichen.",
  "yaml/ThousandsPoint": "{wort} ist in YAML {gelesen}. Für tausend und mehr {ganz} schreiben, für die Dezimalzahl {dezimal}.",
  "yaml/ThousandsPoints": "{wort} ist in YAML ein Text. Für die Zahl {ganz} schreiben, den Text sonst in Anführungszeichen setzen.",
  "yaml/CommentInText": "„{wort}“ ist in YAML ein Kommentar und ginge verloren. Den ganzen Text in Anführungszeichen setzen; einen Kommentar mit Leerzeichen nach # schreiben.",
  "yaml/QuoteInText": "In derselben Zeile beginnt ein zweiter Text. Enthält der Text \", ihn in '…' einschließen.",
  "yaml/BadEscape": "„{wort}“ hat in \"…\" keine Bedeutung. Den Rückstrich doppelt schreiben (\\\\) oder den Text in '…' einschließen.",
  "yaml/EmptyEntry": "Zwischen zwei Kommas steht nichts. Eines löschen.",
  "yaml/NotOpened": "„{wort}“ schließt nichts. Löschen oder den Text in Anführungszeichen setzen.",
  "yaml/NotClosed": "Die Klammer „{wort}“ aus Zeile {zeile} ist nicht geschlossen. „{schluss}“ ergänzen oder den Text in Anführungszeichen setzen.",
  "yaml/SemicolonInFlow": "In { … } trennt ein Komma die Einträge, kein Semikolon. „,“ statt „;“ schreiben oder den Text in Anführungszeichen setzen.",
  "yaml/MoreErrors": "{anzahl} weitere Schreibfehler in dieser Datei. Zuerst die davor beheben.",
  "yaml/RootNotMapping": "Die Datei muss aus Schlüsseln eines Konzepts bestehen (akteure:, projekte:, …).",
  "yaml/StatedTwice": "„{schluessel}“ steht schon in {ort} und darf nur einmal stehen. Einen der beiden Einträge löschen.",
}

/** The German text for an error of the parser, by its code. */
export const germanSyntax = (ursache: string): string =>
  (syntaxTexts[ursache as keyof typeof syntaxTexts] ?? otherSyntax).de
