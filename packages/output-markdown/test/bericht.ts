/** A report with every kind of block, whose words are made by a function: harmless ones, or hostile ones. */
import type { Dokument } from "@teilhabe/core/bericht"
import { Id, Stichtag } from "@teilhabe/core/kernel"

/** Builds the report; `word` gets the words that a reader would expect at that place. */
export const bericht = (word: (text: string) => string): Dokument.Dokument => {
  const quelle = { dokument: Id.make("konzept"), kapitel: word("Arbeit"), ueberschrift: word("Ausgangslage") }
  const tabelle = {
    _tag: "Tabelle", titel: word("Plätze je Jahr"), quelle,
    spalten: [{ titel: word("Jahr"), ausrichtung: "links" }, { titel: word("Plätze"), ausrichtung: "rechts" }],
    zeilen: [[[word("2023")], [word("40")]], [[{ _tag: "Verweis", anker: "ziel", text: word("2024") }], [{ _tag: "Fett", text: word("55") }, word(" (geplant)")]]],
  } as const
  return {
    id: "arbeit-2024",
    titel: word("Gemeinsam arbeiten"),
    untertitel: word("Ein Auszug für den Ausschuss"),
    stand: Stichtag.make(2024, 6, 30),
    zusammenfassung: word("Was zugesagt ist und was davon besteht."),
    quellen: [{ id: Id.make("haushalt"), titel: word("Haushaltsplan 2024") }],
    bloecke: [
      { _tag: "Ueberschrift", ebene: 2, text: word("Ausgangslage"), quelle },
      { _tag: "Absatz", inhalt: [word("Alles führt zum "), { _tag: "Verweis", anker: "ziel", text: word("Ziel") }, word(", auch "), { _tag: "Fett", text: word("heute") }, word(".")], quelle },
      { _tag: "Liste", geordnet: false, punkte: [[word("Patenschaften")], [{ _tag: "Fett", text: word("Kurse") }, word(" am Abend")]] },
      { _tag: "Ueberschrift", ebene: 3, text: word("Das Ziel"), anker: "ziel" },
      { _tag: "Liste", geordnet: true, punkte: [[word("Erproben")], [word("Entscheiden")]] },
      { _tag: "Hinweis", art: "schaetzung", inhalt: [word("Die Zahl ist geschätzt.")], quelle: { dokument: Id.make("haushalt"), kapitel: word("Seite 12") } },
      tabelle,
      {
        _tag: "Bild", titel: word("Plätze"), alternativtext: word("Von 2023 auf 2024 kommen 15 Plätze hinzu."), tabelle,
        diagramm: { _tag: "Matrix", zeilen: [], spalten: [], anzahl: [], einheit: "Plätze" },
      },
    ],
  }
}
