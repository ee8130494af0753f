/** A report with every kind of block, whose words are made by a function: harmless ones, or hostile ones. */
import { Block } from "@teilhabe/core/bericht"
import type { Dokument } from "@teilhabe/core/bericht"
import { Id, Messwert, Stichtag, Zeitraum } from "@teilhabe/core/kernel"

const jahre = [2021, 2022, 2023].map((jahr, at) => ({ zeit: Zeitraum.jahr(jahr), wert: Messwert.exakt(40 + at * 5) }))

/** Builds the report; `word` gets the words that a reader would expect at that place. */
export const bericht = (word: (text: string) => string): Dokument.Dokument => {
  const quelle = { dokument: Id.make("haushalt"), kapitel: word("Seite 12") }
  const tabelle: Block.Tabelle = {
    _tag: "Tabelle", titel: word("Plätze je Jahr"), quelle,
    spalten: [{ titel: word("Jahr"), ausrichtung: "links" }, { titel: word("Plätze"), ausrichtung: "rechts" }],
    zeilen: [[[word("2022")], [Block.zahl(word("45"), { anker: "ziel" })]], [[Block.verweis("ziel", word("2023"))], [Block.fett(word("50")), word(" (geplant)")]]],
  }
  return {
    id: "arbeit-2023",
    titel: word("Gemeinsam arbeiten"),
    untertitel: word("Ein Auszug für den Ausschuss"),
    stand: Stichtag.make(2023, 12, 31),
    kennzeichnung: word("Erfundenes Beispiel"),
    zusammenfassung: word("Was zugesagt ist und was davon besteht."),
    quellen: [{ id: Id.make("haushalt"), titel: word("Haushaltsplan 2023") }],
    bloecke: [
      Block.ueberschrift(2, word("Ausgangslage"), { quelle: { dokument: Id.make("konzept"), kapitel: word("Arbeit"), ueberschrift: word("Ziele") } }),
      Block.absatz([word("Alles führt zum "), Block.verweis("ziel", word("Ziel")), word(", auch "), Block.fett(word("heute")), word(".")], { quelle }),
      Block.liste([word("Patenschaften"), [Block.fett(word("Kurse")), word(" am Abend")]]),
      Block.ueberschrift(3, word("Das Ziel"), { anker: "ziel" }),
      Block.schritte([word("Erproben"), word("Entscheiden")]),
      Block.schritte([word("Neu zählen")]),
      Block.ueberschrift(4, word("Im Einzelnen")),
      Block.hinweis("schaetzung", word("Die Zahl ist geschätzt."), { quelle }),
      tabelle,
      { _tag: "Eigentext", ort: "handlungsfeld-arbeit", titel: word("Einschätzung der Stadt"), absaetze: [[word("Es geht voran.")], [word("Mehr Plätze "), Block.fett(word("fehlen")), word(".")]], am: Stichtag.make(2024, 1, 20), von: word("Amt für Soziales") },
      { _tag: "Eigentext", ort: "vorwort", titel: word("Vorwort"), absaetze: [] },
      {
        _tag: "Bild", titel: word("Plätze"), alternativtext: word("Von 2021 bis 2023 kommen 10 Plätze hinzu."), tabelle,
        diagramm: { _tag: "Zeitreihe", einheit: word("Plätze"), nachkommastellen: 0, reihen: [{ name: word("Kurse"), punkte: jahre }], brueche: [] },
      },
    ],
  }
}

/** Words that would do harm where they were taken for anything but words. */
export const feindlich: ReadonlyArray<string> = [
  "<w:t>a</w:t>", "</w:t></w:r></w:p>", "]]>", "&lt;b&gt;&amp;", "\"'><x a=\"b", "<!-- -->", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "{ INCLUDEPICTURE \"http://example.org/a.png\" }",
  "{ DDEAUTO cmd \"/c calc\" }", "=1+1", "=HYPERLINK(\"http://example.org\";\"a\")", "{{teilhabe}}", "$& $1 $`", "<?teilhabe hier?>", "\u0000\u0007a\u001B", "\uD800b\uDC00", "\uFFFEc\uFFFF",
  "\u202Eabc\u202C", "\u200Fשלום\u200E", "a\tb\nc\r\nd\u2028e", "  vorn und hinten  ", "𝒜 👩‍👧", "%%EOF", "eigentext:falsch", "https://example.org/?a=b&c=d", "ÄÖÜß „“ –", "W".repeat(10_000),
]
