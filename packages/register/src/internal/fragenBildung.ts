import { Zeitraum } from "@teilhabe/core/kernel"
import { Altersgruppensatz, Betreuungsart, Codeliste, Elternherkunft, Familiensprache, Klassenstufe, Schulabschluss, Schulart, Schulform } from "@teilhabe/core/merkmal"
import { alle, alterAm, entwurf, geschlecht, merkmale, mit, nach, NATIONALITAET, NATIONALITAET_VORJAHR, paareVon, tagIn, ueber, wohntAm, type Frage, type Umstand } from "./fragebau.js"
import { STUFEN } from "./spaltenBildung.js"

/** Each child once: whoever is in a Tageseinrichtung counts there, with or without Tagespflege besides. */
const BETREUT = Codeliste.make({
  id: "betreuungsart-einmal", titel: "Art der Kindertagesbetreuung", quelle: Betreuungsart.liste.quelle,
  auspraegungen: [{ schluessel: "ARTDHILFE69", name: "Tageseinrichtung" }, { schluessel: "nur-tagespflege", name: "nur Tagespflege" }],
})

const kita = (umstand: Umstand): ReadonlyArray<Frage> => {
  const maerz = tagIn(umstand, 3, 1)
  const betreuung = ueber("betreuungsart", BETREUT, "betreuung", { tageseinrichtung: "ARTDHILFE69", beides: "ARTDHILFE69", tagespflege: "nur-tagespflege" })
  return [{
    tabelle: "personen",
    frage: {
      merkmale: merkmale(
        umstand, Zeitraum.tag(maerz), geschlecht(umstand), alterAm(maerz, Altersgruppensatz.ALT033), betreuung,
        nach("elternherkunft", Elternherkunft.liste), nach("familiensprache", Familiensprache.liste),
      ),
      filter: mit("betreuung", "tageseinrichtung", "tagespflege", "beides"),
    },
    datensaetze: [entwurf(umstand, {
      id: "kita", titel: "Kinder in Tagesbetreuung", groesse: "kita-kinder", statistik: "kjh-statistik",
      definitionen: { elternherkunft: umstand.kopf.definitionen["elternherkunft"] ?? "" },
    })],
  }]
}

const KLASSEN: Readonly<Record<string, string>> = { 5: "KLSTUFE05", 7: "KLSTUFE07", 8: "KLSTUFE08", 10: "KLSTUFE10", 11: "JGSTUFE11" }

/** All school years, so that they make up the whole; those of the official list under its keys. */
const STUFENLISTE = Codeliste.make({
  id: "klassenstufe-alle", titel: "Klassenstufe", quelle: Klassenstufe.liste.quelle,
  auspraegungen: STUFEN.map((stufe) => {
    const key = KLASSEN[stufe]
    return key === undefined ? { schluessel: `stufe-${stufe}`, name: `${stufe}. Klassenstufe` } : { schluessel: key, name: Codeliste.get(Klassenstufe.liste, key).name }
  }),
})

const stufe = ueber("klassenstufe", STUFENLISTE, "klassenstufe", Object.fromEntries(STUFEN.map((one) => [one, KLASSEN[one] ?? `stufe-${one}`])))

/** One year picked out of all: no total follows from it. */
const NUR_ELF = Codeliste.make({ ...Klassenstufe.liste, auspraegungen: [Codeliste.get(Klassenstufe.liste, "JGSTUFE11")] })

const schulart = (spalte = "schulform") => ueber("schulart", Schulart.mitBeruflichen, spalte, paareVon(Schulform.zuSchulart))

const { INSGESAMT } = Codeliste

const schule = (umstand: Umstand): ReadonlyArray<Frage> => {
  const schuljahr = Zeitraum.schuljahr(umstand.jahr)
  const wer = [NATIONALITAET, geschlecht(umstand)] as const
  const amt = { statistik: "schulstatistik" }
  const schueler = { ...amt, groesse: "schueler-allgemeinbildend" }
  const abschluss = { ...amt, titel: "Abschlussjahrgang der Sekundarstufe I", groesse: "absolventen-sek-i" }
  return [
    {
      tabelle: "personen",
      frage: { merkmale: merkmale(umstand, schuljahr, ...wer, stufe, schulart()), filter: mit("klassenstufe", ...STUFEN) },
      datensaetze: [
        entwurf(umstand, { ...schueler, id: "schueler", titel: "Schülerinnen und Schüler nach Klassenstufe und Schulart" }),
        entwurf(umstand, { ...abschluss, id: "absolventen", auswahl: { klassenstufe: "KLSTUFE10" } }),
      ],
    },
    {
      tabelle: "personen",
      frage: {
        merkmale: merkmale(umstand, Zeitraum.schuljahr(umstand.jahr - 1), NATIONALITAET_VORJAHR, geschlecht(umstand), schulart("schulformvorjahr")),
        filter: alle(mit("klassenstufevorjahr", "10"), wohntAm(tagIn(umstand, 10, 15, 1))),
      },
      datensaetze: [entwurf(umstand, { ...abschluss, id: "absolventen-vorjahr", titel: "Abschlussjahrgang der Sekundarstufe I des Vorjahres" })],
    },
    {
      tabelle: "personen",
      frage: { merkmale: merkmale(umstand, schuljahr, ...wer, ueber("klassenstufe", NUR_ELF, "klassenstufe", { 11: "JGSTUFE11" }), nach("schulform", Schulform.liste)), filter: mit("klassenstufe", "11") },
      datensaetze: [entwurf(umstand, { ...schueler, id: "einfuehrungsphase", titel: "Einführungsphase nach Schulform" })],
    },
    {
      tabelle: "personen",
      frage: { merkmale: merkmale(umstand, schuljahr, ...wer), filter: mit("schulform", "30") },
      datensaetze: [entwurf(umstand, { id: "berufskolleg", titel: "Schülerinnen und Schüler an beruflichen Schulen", groesse: "schueler-beruflich", statistik: "berufsschulstatistik" })],
    },
    {
      tabelle: "neuaufnahmen",
      frage: { merkmale: merkmale(umstand, schuljahr, ...wer, nach("schulform", Schulform.liste)) },
      datensaetze: [entwurf(umstand, { ...amt, id: "neuaufnahmen", titel: "Neuaufnahmen in Klasse 5 nach Schulform", groesse: "neuaufnahmen-klasse-5" })],
    },
  ]
}

/** The certificates that make up the whole, and for each finer key of the register the one that holds it. */
const ABSCHLUESSE: Readonly<Record<string, string>> = {
  "ohne-abschluss": "BILABS11", foerderschulabschluss: "BILABS11", BILABS12: "BILABS12", BILABS13: "BILABS13", BILABS14D: "BILABS13", BILABS14: "BILABS14", BILABS15: "BILABS15",
}

/** What tables pick out of those: no total follows from them. */
const DARUNTER = ["ohne-abschluss", "foerderschulabschluss", "BILABS14D"] as const

const DARUNTERLISTE = Codeliste.make({
  id: "schulabschluss-darunter", titel: "Schulabschluss", quelle: Schulabschluss.liste.quelle,
  auspraegungen: DARUNTER.map((schluessel) => ({ schluessel, name: Codeliste.get(Schulabschluss.liste, schluessel).name, gliederung: "darunter" })),
})

const abgaenge = (umstand: Umstand): ReadonlyArray<Frage> => {
  const im = Zeitraum.jahr(umstand.jahr)
  const wer = [NATIONALITAET, geschlecht(umstand), schulart()] as const
  const gemein = { titel: "Schulabgänge nach Abschluss", groesse: "schulabgaenger", statistik: "schulstatistik" }
  return [
    {
      tabelle: "schulabgaenge",
      frage: { merkmale: merkmale(umstand, im, ...wer, ueber("schulabschluss", Schulabschluss.liste, "schulabschluss", ABSCHLUESSE)) },
      datensaetze: [entwurf(umstand, { ...gemein, id: "abgaenge" })],
    },
    {
      tabelle: "schulabgaenge",
      frage: { merkmale: merkmale(umstand, im, ...wer, nach("schulabschluss", DARUNTERLISTE)), filter: mit("schulabschluss", ...DARUNTER) },
      datensaetze: [entwurf(umstand, { ...gemein, id: "abgaenge-darunter", auswahl: { schulart: INSGESAMT } })],
    },
  ]
}

/** The questions about day care and school. */
export const fragenBildung = (umstand: Umstand): ReadonlyArray<Frage> => [...kita(umstand), ...schule(umstand), ...abgaenge(umstand)]

