const quelle = { kapitel: "Kapitel", ueberschrift: "Überschrift" }

/** A small Konzept of an invented town, as somebody would author it: without a single finding. */
export const smallKonzept = () => ({
  id: "beispielstadt",
  titel: "Integrationskonzept der Stadt Beispielstadt",
  stadt: { name: "Beispielstadt", ags: "05999001", sozialraeume: [{ schluessel: "nord", name: "Nord" }] },
  beschluss: { zeit: "2020-03-31", durch: "rat", quelle },
  dokumente: [{ id: "konzept", titel: "Das Konzept" }],
  integrationsbegriff: { id: "integration", titel: "Teilhabe", quelle, eckpunkte: [{ id: "eckpunkt", titel: "Eckpunkt", quelle }] },
  inklusion: { id: "inklusion", titel: "Offen für alle", quelle },
  werte: [{ id: "respekt", titel: "Respekt", quelle }],
  kodizes: [{ id: "kodex", titel: "Wir achten einander", werte: ["respekt"], quelle }],
  selbstverstaendnis: [{ id: "dienstleistung", titel: "Dienst an der Bürgerschaft", quelle }],
  zielgruppen: [
    { id: "alle", titel: "Alle", umfassend: true, quelle },
    {
      id: "gefluechtete",
      titel: "Geflüchtete",
      quelle,
      bestand: [{ id: "zahl-gefluechtete", titel: "Geflüchtete", wert: 120, einheit: "Personen", stand: "2019-06-30", quelle }],
    },
  ],
  handlungsfelder: [
    { id: "wohnen", titel: "Wohnen", quelle, leitziele: [{ id: "ziel-wohnraum", titel: "Wohnraum für alle", quelle }], begriffe: [], bestehendes: [{ titel: "Beratung", akteure: ["caritas"], orte: ["rathaus"] }] },
    { id: "arbeit", titel: "Arbeit", quelle, leitziele: [{ id: "ziel-arbeit", titel: "Arbeit für alle", quelle }] },
  ],
  projekte: [
    {
      id: "patenschaft",
      titel: "Patenschaft",
      handlungsfeld: "wohnen",
      horizont: "kurzfristig",
      leitziele: ["ziel-wohnraum"],
      federfuehrung: ["amt"],
      partner: ["caritas", "abteilung"],
      orte: ["buero"],
      zielgruppen: ["gefluechtete"],
      fristen: [{ titel: "Start", art: "beginn", bis: "2020-06" }],
      erprobung: [{ titel: "Erprobung", dauer: "P10M" }],
      mittel: [{ titel: "Landesmittel", betrag: 1000, geber: ["land"] }],
      gremium: "steuerungsgruppe",
      quelle,
    },
    { id: "jobmesse", titel: "Jobmesse", handlungsfeld: "arbeit", horizont: "dauerhaft", leitziele: ["ziel-arbeit"], federfuehrung: ["amt"], quelle },
  ],
  akteure: [
    { id: "rat", titel: "Rat", art: "gremium", quelle },
    { id: "amt", titel: "Amt für Soziales", art: "amt", quelle },
    { id: "abteilung", titel: "Abteilung Wohnen", art: "amt", teilVon: "amt", quelle },
    { id: "caritas", titel: "Caritas", art: "traeger", quelle },
    { id: "land", titel: "Land", art: "amt", quelle },
  ],
  orte: [
    { id: "rathaus", titel: "Rathaus", art: "verwaltung", quelle },
    { id: "buero", titel: "Stadtteilbüro", art: "stadtteilbuero", teilVon: "rathaus", traeger: ["caritas"], sozialraum: "nord", quelle },
  ],
  gremien: [
    { id: "steuerungsgruppe", titel: "Steuerungsgruppe Wohnen", art: "steuerungsgruppe", handlungsfelder: ["wohnen"], organisation: ["amt"], einladungen: [{ wer: "integrationsrat", als: "festes-mitglied" }], quelle },
    {
      id: "integrationsrat",
      titel: "Integrationsrat",
      art: "integrationsrat",
      mitglieder: 5,
      sitze: [{ titel: "Gewählte", anzahl: 3, bestellung: "direkt-gewaehlt" }, { titel: "Rat", anzahl: 2, bestellung: "vom-rat-benannt" }],
      amtszeit: "P5Y",
      wahlen: [{ zeit: "2015", wahlberechtigte: 1000, abgegeben: 103, wahlbeteiligung: { wert: 10.3, basis: 0.1 } }],
      naechsteWahl: "2020",
      handlungsfelder: ["arbeit"],
      quelle,
    },
  ],
  fallmethode: {
    id: "case-management",
    titel: "Case Management",
    verantwortlich: ["amt"],
    phasen: [{ id: "aufnahme", titel: "Aufnahme", quelle }, { id: "gespraech", titel: "Gespräch", teilVon: "aufnahme", quelle }],
    zielebenen: [{ id: "mottoziel", titel: "Mottoziel", quelle }, { id: "rahmenziel", titel: "Rahmenziel", dient: "mottoziel", quelle }],
    quelle,
  },
  monitoring: { id: "monitoring", titel: "Monitoring", rhythmus: "P1Y", erstesJahr: 2021, verantwortlich: ["amt"], adressat: "rat", indikatoren: [{ id: "1.1", titel: "Bevölkerung", bereich: "Demografie", quelle }], quelle },
  fortschreibung: { id: "fortschreibung", titel: "Fortschreibung", arten: ["teilweise"], durch: ["steuerungsgruppe"], quelle },
  angaben: [{ id: "zahl-bueros", titel: "Büros", wert: 1, einheit: "Büros", betrifft: "buero", quelle }],
})

/** What `smallKonzept` gives. */
export type Authored = ReturnType<typeof smallKonzept>
