/**
 * A report with tables for the tests of this package.
 *
 * @module
 */
import type { Datentabelle, Dokument } from "@teilhabe/core/bericht"
import { Messwert, Stichtag } from "@teilhabe/core/kernel"

/** A value of every kind that there is. */
export const jederWert: ReadonlyArray<Messwert.Messwert> = [
  Messwert.exakt(0),
  Messwert.exakt(-1234.5),
  Messwert.exakt(1e-7),
  Messwert.exakt(1e21),
  Messwert.exakt(0.1 + 0.2),
  Messwert.markEingeschraenkt(Messwert.exakt(12)),
  Messwert.gerundet(0, { basis: 5, ganzzahlig: true, nichtNegativ: true }),
  Messwert.gerundet(25, { basis: 5, ganzzahlig: true }),
  Messwert.markEingeschraenkt(Messwert.gerundet(9.6, { basis: 0.1 })),
  Messwert.intervall(1, 2.5),
  ...Messwert.gruende.map((grund) => Messwert.fehlend(grund)),
  Messwert.gesperrt("primaer"),
  Messwert.gesperrt("sekundaer"),
]

/** A table of shares by area and year. */
export const quote: Datentabelle.Datentabelle = {
  id: "quote",
  titel: "Betreuungsquote",
  beschreibung: "Kinder je 100 ihres Alters",
  spalten: [
    { name: "raum", titel: "Raum", art: "text", merkmal: "raum" },
    { name: "jahr", titel: "Jahr", art: "jahr" },
    { name: "stand", titel: "Stand", art: "tag" },
    { name: "wert", titel: "Quote", art: "messwert", einheit: "Prozent", nachkommastellen: 1, beschreibung: "Anteil" },
    { name: "anmerkung", titel: "Anmerkung", art: "text" },
  ],
  zeilen: [
    ["05562024", "2023", Stichtag.make(2023, 3, 1), Messwert.exakt(34.5), "wie gemeldet"],
    ["05562024", "2024", Stichtag.make(2024, 3, 1), Messwert.fehlend("folgt-spaeter"), undefined],
    [undefined, "2024", undefined, Messwert.exakt(0), "a;b,c \"d\""],
  ],
  schluessel: ["raum", "jahr"],
  herkunft: "veroeffentlicht",
  quellen: ["Amt, Tabelle 1, Stand 2024"],
  lizenz: "dl-de/by-2-0",
  indikator: "1.1.1",
  anker: "quote",
}

/** A table of invented counts with every kind of value. */
export const erfunden: Datentabelle.Datentabelle = {
  id: "faelle",
  titel: "Fälle",
  beschreibung: "Erfundene Fälle",
  spalten: [{ name: "nummer", titel: "Nummer", art: "text" }, { name: "wert", titel: "Fälle", art: "messwert" }],
  zeilen: [...jederWert.map((wert, at) => [`${at}`, wert]), ["ohne", undefined]],
  schluessel: ["nummer"],
  herkunft: "erfunden",
  quellen: [],
}

/** A report with the given tables. */
export const bericht = (...daten: ReadonlyArray<Datentabelle.Datentabelle>): Dokument.Dokument => ({
  id: "musterstadt-2024",
  titel: "Bericht 2024",
  untertitel: "An den Ausschuss",
  stand: Stichtag.make(2024, 12, 31),
  zusammenfassung: "Ein Jahr in Zahlen.",
  kennzeichnung: "Die Fälle sind erfunden.",
  bloecke: [],
  daten,
})
