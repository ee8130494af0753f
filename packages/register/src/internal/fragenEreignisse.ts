import { Zeitraum } from "@teilhabe/core/kernel"
import { Codeliste } from "@teilhabe/core/merkmal"
import { entwurf, geschlecht, merkmale, nach, NATIONALITAET, type Frage, type Umstand } from "./fragebau.js"

const ART = Codeliste.make({
  id: "wanderungsart", titel: "Art der Wanderung", quelle: "Register",
  auspraegungen: [{ schluessel: "zuzug", name: "Zuzug" }, { schluessel: "fortzug", name: "Fortzug" }],
})

const GRENZE = Codeliste.make({
  id: "grenze", titel: "Grenze", quelle: "Register",
  auspraegungen: [{ schluessel: "inland", name: "aus dem oder in das Inland" }, { schluessel: "ausland", name: "aus dem oder in das Ausland" }],
})

const richtungen = [
  { art: "zuzug", groesse: "zuzuege", titel: "Zuzüge" },
  { art: "fortzug", groesse: "fortzuege", titel: "Fortzüge" },
] as const

/** The questions about moves and naturalisations. */
export const fragenEreignisse = (umstand: Umstand): ReadonlyArray<Frage> => {
  const im = Zeitraum.jahr(umstand.jahr)
  // A person who moves twice is two cases.
  const faelle = { einheit: "Fälle" }
  const wanderungen = richtungen.flatMap(({ art, groesse, titel }) => [
    entwurf(umstand, { ...faelle, id: `${groesse}-melderegister`, titel: `${titel} über die Stadtgrenze`, groesse, statistik: "melderegister", auswahl: { art, grenze: Codeliste.INSGESAMT } }),
    entwurf(umstand, { ...faelle, id: groesse, titel: `${titel} über die Stadtgrenze`, groesse, statistik: "wanderungsstatistik", auswahl: { art, grenze: Codeliste.INSGESAMT } }),
    entwurf(umstand, { ...faelle, id: `${groesse}-ausland`, titel: `${titel} über die Grenze des Landes`, groesse: `${groesse}-ausland`, statistik: "wanderungsstatistik", auswahl: { art, grenze: "ausland" } }),
  ])
  return [
    {
      tabelle: "wanderungen",
      frage: { merkmale: merkmale(umstand, im, NATIONALITAET, geschlecht(umstand), nach("art", ART), nach("grenze", GRENZE)) },
      datensaetze: wanderungen,
    },
    {
      tabelle: "einbuergerungen",
      frage: { merkmale: merkmale(umstand, im, geschlecht(umstand)) },
      datensaetze: [entwurf(umstand, { id: "einbuergerungen", titel: "Einbürgerungen", groesse: "einbuergerungen", statistik: "einbuergerungsstatistik" })],
    },
  ]
}
