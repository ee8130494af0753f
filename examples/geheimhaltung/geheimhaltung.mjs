// Counts invented persons, shows what a half protected table gives away, and releases what an attacker failed to break.
import { Cube } from "@teilhabe/core/cube"
import { attack, Freigabe, Stelle } from "@teilhabe/core/geheimhaltung"
import { evaluate, findDefinition } from "@teilhabe/core/indikator"
import { Messwert, Raum, Stichtag, Tabellenzeichen, Zeitraum } from "@teilhabe/core/kernel"
import { Codeliste, Geschlecht, Merkmal, Nationalitaet, Raummerkmal, Zeitmerkmal } from "@teilhabe/core/merkmal"
import { highsLoeser } from "@teilhabe/solver-highs"
import * as Result from "effect/Result"
import { personen } from "./personen.mjs"

// #region count
const stadt = Raum.make("05999001", "Beispielstadt")
const zeit = Zeitraum.tag(Stichtag.make(2024, 12, 31))
const stadtteile = Codeliste.make({
  id: "stadtteile", titel: "Stadtteil", quelle: "erfunden",
  auspraegungen: [
    { schluessel: "altstadt", name: "Altstadt" }, { schluessel: "hafen", name: "Hafen" }, { schluessel: "nordfeld", name: "Nordfeld" },
  ],
})
const merkmale = [
  Raummerkmal.make([stadt]), Zeitmerkmal.make([zeit]), Merkmal.make("stadtteil", stadtteile),
  Merkmal.make("nationalitaet", Nationalitaet.liste), Merkmal.make("geschlecht", Geschlecht.liste),
]
const { cube } = Cube.tally(personen, merkmale, {
  raum: () => Raummerkmal.keyOf(stadt), zeit: () => Zeitmerkmal.keyOf(zeit),
  stadtteil: (person) => person.stadtteil, nationalitaet: (person) => person.nationalitaet, geschlecht: (person) => person.geschlecht,
})
const auszaehlung = {
  id: "einwohner", titel: "Einwohnerinnen und Einwohner", groesse: "bevoelkerung", einheit: "Personen", statistik: "melderegister",
  definitionen: {}, herkunft: "eigene-auszaehlung", fundstelle: { herausgeber: "Beispielstadt", tabelle: "erfundenes Melderegister" },
  anmerkungen: [], cube,
}
// #endregion count

// #region rule
const regel = {
  id: "beispielstadt", titel: "Zahlen unter 3 werden nicht genannt", quelle: "Dienstanweisung der Beispielstadt (erfunden)",
  schwelle: 3, nullen: "offen", verfahren: { art: "sperrung" },
}
// #endregion rule

// #region naive
const keys = (id) => ["insgesamt", ...Codeliste.leaves(Merkmal.get(merkmale, id).liste).map(({ schluessel }) => schluessel)]
const zellen = keys("stadtteil").flatMap((stadtteil) => keys("nationalitaet").flatMap((nationalitaet) => keys("geschlecht").map((geschlecht) => {
  const koordinate = { raum: Raummerkmal.keyOf(stadt), zeit: Zeitmerkmal.keyOf(zeit), stadtteil, nationalitaet, geschlecht }
  const anzahl = Messwert.getWert(Cube.get(cube, koordinate))
  return { koordinate, wert: anzahl === 1 || anzahl === 2 ? Messwert.fehlend("gesperrt") : Messwert.exakt(anzahl) }
})))
const halb = {
  id: "einwohner", gegenstand: "bevoelkerung melderegister", cube: Cube.make(merkmale, "unbekannt", zellen),
  quoten: [], mindestens: 1, ganzzahlig: true,
}
for (const { stelle, von } of attack({ tabellen: [halb] }).enthuellt) console.log(`Nur das Kleine gesperrt: ${Stelle.toText(stelle)} ist ${von}.`)
// #endregion naive

// #region release
const freigabe = Freigabe.make([auszaehlung], regel, {
  am: Stichtag.make(2025, 3, 1), bericht: "Jahresbericht 2024", loeser: await highsLoeser(),
})
if (Result.isFailure(freigabe)) {
  for (const { message } of freigabe.failure) console.error(message)
  process.exit(1)
}
const { datensaetze, protokoll, register } = freigabe.success
console.log(`${protokoll.gesperrt} von ${protokoll.zellen} Zellen gesperrt; Grenzen errechnet: ${protokoll.reichweite.programme}; weitere Tabellen: ${protokoll.weitereTabellen}.`)
// #endregion release

// #region show
const frei = datensaetze[0].cube
for (const stadtteil of keys("stadtteil")) {
  const reihe = ["m", "w", "insgesamt"].map((geschlecht) => {
    const wert = Cube.get(frei, { raum: Raummerkmal.keyOf(stadt), zeit: Zeitmerkmal.keyOf(zeit), stadtteil, nationalitaet: "NATA", geschlecht })
    return Tabellenzeichen.print(wert, { nachkommastellen: 0 })
  })
  console.log(`Ausländerinnen und Ausländer, ${stadtteil}: ${reihe.join(" | ")}`)
}
// #endregion show

// #region figure
const anteil = findDefinition("1.1.1", "auslaenderanteil-melderegister")
for (const { gruppenname, wert } of evaluate(anteil, { daten: datensaetze, raum: stadt, jahr: 2024 }).ergebnisse) {
  console.log(`Ausländeranteil ${gruppenname.join(", ") || "zusammen"}: ${Tabellenzeichen.print(wert, { nachkommastellen: 1 })} %`)
}
// #endregion figure

// #region next
const sonder = Freigabe.make([{ ...auszaehlung, id: "noch-einmal" }], regel, {
  am: Stichtag.make(2025, 6, 1), bericht: "Sonderauswertung", register, loeser: await highsLoeser(),
})
console.log(`Im Register stehen danach ${Result.getOrThrow(sonder).register.eintraege.length} Tabellen.`)
// #endregion next
