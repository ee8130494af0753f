// Generated from YAML files by kimModule: do not edit.
import type { Kim } from "@teilhabe/core/kim"

/** The data on KIM as they were read from their YAML files. */
export const data = {
  id: "marl-kim",
  titel: { de: "Kommunales Integrationsmanagement in Marl" },
  konzept: "marl",
  programm: {
    id: "programm-kim",
    titel: { de: "Kommunales Integrationsmanagement (KIM)" },
    beschreibung: {
      de: "Förderprogramm des Landes, 2020 geschaffen und ohne Ende gedacht; es bezahlt Stellen in drei Bausteinen.",
    },
    quelle: { dokument: "presse-marler-weg-2023", kapitel: "Verzahnung von Austauschformaten" },
    geber: ["land-nrw"],
    beginn: { von: "2020-01-01", bis: "2020-12-31", art: "jahr" },
    dauerhaft: true,
  },
  dokumente: [
    {
      id: "presse-marler-weg-2023",
      titel: { de: "Pressebericht über die Tagung zum Marler Weg" },
      zeit: { von: "2023-01-01", bis: "2023-12-31", art: "jahr" },
    },
    {
      id: "meldung-kooperationsvereinbarung",
      titel: { de: "Meldung über die Kooperationsvereinbarung mit AWO und Diakonie" },
      herausgeber: "Stadt Marl",
    },
  ],
  akteure: [
    {
      id: "kreis-recklinghausen",
      titel: { de: "Kreis Recklinghausen" },
      beschreibung: {
        de: "Seine Leitungen für Soziales und für das Integrationsmanagement waren bei der Unterzeichnung dabei.",
      },
      quelle: { dokument: "meldung-kooperationsvereinbarung", kapitel: "Breites Spektrum der Zusammenarbeit" },
      art: "amt",
    },
    {
      id: "ag-wohlfahrt",
      titel: { de: "AG Wohlfahrt" },
      beschreibung: { de: "Lud mit der Stadt zur Tagung über den Marler Weg ein." },
      quelle: {
        dokument: "presse-marler-weg-2023",
        kapitel: "Stadt und AG Wohlfahrt luden zur Tagung „Blickpunkt soziale Lagen“ ein",
      },
      art: "netzwerk",
    },
  ],
  bausteine: [
    {
      id: "koordinierung",
      titel: { de: "Koordinierung" },
      beschreibung: { de: "Setzt das Programm um, hält die Fäden zusammen und soll Abläufe innen und außen besser machen." },
      quelle: {
        dokument: "meldung-kooperationsvereinbarung",
        kapitel: "Kooperationsvereinbarung der Stadt Marl mit AWO und Diakonie zu kommunaler Integration",
      },
      art: "koordinierung",
    },
    {
      id: "case-management",
      titel: { de: "Case Management" },
      beschreibung: { de: "Sozialarbeit, die Menschen ungeachtet von Herkunft und Status Schritt um Schritt begleitet." },
      quelle: {
        dokument: "meldung-kooperationsvereinbarung",
        kapitel: "Kooperationsvereinbarung der Stadt Marl mit AWO und Diakonie zu kommunaler Integration",
      },
      art: "case-management",
    },
    {
      id: "auslaenderbehoerde",
      titel: { de: "Stellen bei den Ausländerbehörden" },
      beschreibung: { de: "Arbeitet an der rechtlichen Perspektive zu bleiben, zusammen mit den anderen Bausteinen." },
      quelle: {
        dokument: "meldung-kooperationsvereinbarung",
        kapitel: "Kooperationsvereinbarung der Stadt Marl mit AWO und Diakonie zu kommunaler Integration",
      },
      art: "auslaenderbehoerde",
    },
  ],
  stellen: [
    {
      id: "stelle-koordinierung",
      titel: { de: "Fünfte Stelle" },
      beschreibung: { de: "Gezählt wird sie mit; wo sie sitzt, sagt keiner der Texte." },
      quelle: { dokument: "presse-marler-weg-2023", kapitel: "Fünf zusätzliche Stellen" },
      baustein: "koordinierung",
      foerderungen: [
        {
          titel: { de: "Kommunales Integrationsmanagement" },
          geber: ["land-nrw"],
          quelle: {
            dokument: "meldung-kooperationsvereinbarung",
            kapitel: "Kooperationsvereinbarung der Stadt Marl mit AWO und Diakonie zu kommunaler Integration",
          },
        },
      ],
      weiterleitungen: [],
      lesarten: [
        {
          zu: "baustein",
          grund: {
            de: "Zwei der fünf Stellen sind bei der Ausländerbehörde und zwei im Case Management; von den drei Bausteinen bleibt die Koordinierung.",
          },
        },
      ],
    },
    {
      id: "stelle-case-management-1",
      titel: { de: "Case Management bei der AWO" },
      quelle: { dokument: "presse-marler-weg-2023", kapitel: "Fünf zusätzliche Stellen" },
      baustein: "case-management",
      traeger: "stadtverwaltung-marl",
      foerderungen: [
        {
          titel: { de: "Kommunales Integrationsmanagement" },
          geber: ["land-nrw"],
          quelle: {
            dokument: "meldung-kooperationsvereinbarung",
            kapitel: "Kooperationsvereinbarung der Stadt Marl mit AWO und Diakonie zu kommunaler Integration",
          },
        },
      ],
      weiterleitungen: [
        {
          an: "awo",
          vereinbarung: "kooperationsvereinbarung-awo-diakonie",
          quelle: { dokument: "meldung-kooperationsvereinbarung", kapitel: "Case-Management-Stellen weitergeleitet" },
        },
      ],
      lesarten: [
        {
          zu: "baustein",
          grund: {
            de: "Zwei Stellen im Case Management nennt die Meldung; dass sie zu den fünf des Berichts gehören, ist so gelesen.",
          },
        },
        {
          zu: "weiterleitungen",
          grund: { de: "Beide Stellen gingen an beide Träger; dass jeder eine hat, ist so gelesen." },
        },
      ],
    },
    {
      id: "stelle-case-management-2",
      titel: { de: "Case Management bei der Diakonie" },
      quelle: { dokument: "presse-marler-weg-2023", kapitel: "Fünf zusätzliche Stellen" },
      baustein: "case-management",
      traeger: "stadtverwaltung-marl",
      foerderungen: [
        {
          titel: { de: "Kommunales Integrationsmanagement" },
          geber: ["land-nrw"],
          quelle: {
            dokument: "meldung-kooperationsvereinbarung",
            kapitel: "Kooperationsvereinbarung der Stadt Marl mit AWO und Diakonie zu kommunaler Integration",
          },
        },
      ],
      weiterleitungen: [
        {
          an: "diakonie",
          vereinbarung: "kooperationsvereinbarung-awo-diakonie",
          quelle: { dokument: "meldung-kooperationsvereinbarung", kapitel: "Case-Management-Stellen weitergeleitet" },
        },
      ],
      lesarten: [
        {
          zu: "baustein",
          grund: {
            de: "Zwei Stellen im Case Management nennt die Meldung; dass sie zu den fünf des Berichts gehören, ist so gelesen.",
          },
        },
        {
          zu: "weiterleitungen",
          grund: { de: "Beide Stellen gingen an beide Träger; dass jeder eine hat, ist so gelesen." },
        },
      ],
    },
    {
      id: "stelle-auslaenderbehoerde-1",
      titel: { de: "Erste Stelle bei der Ausländerbehörde" },
      quelle: { dokument: "presse-marler-weg-2023", kapitel: "Fünf zusätzliche Stellen" },
      baustein: "auslaenderbehoerde",
      traeger: "abteilung-auslaenderwesen",
      foerderungen: [
        {
          titel: { de: "Kommunales Integrationsmanagement" },
          geber: ["land-nrw"],
          quelle: {
            dokument: "meldung-kooperationsvereinbarung",
            kapitel: "Kooperationsvereinbarung der Stadt Marl mit AWO und Diakonie zu kommunaler Integration",
          },
        },
      ],
      weiterleitungen: [],
      lesarten: [
        {
          zu: "traeger",
          grund: {
            de: "Der Bericht spricht von der Ausländerbehörde; im Konzept ist das die Abteilung Ausländerwesen.",
          },
        },
      ],
    },
    {
      id: "stelle-auslaenderbehoerde-2",
      titel: { de: "Zweite Stelle bei der Ausländerbehörde" },
      quelle: { dokument: "presse-marler-weg-2023", kapitel: "Fünf zusätzliche Stellen" },
      baustein: "auslaenderbehoerde",
      traeger: "abteilung-auslaenderwesen",
      foerderungen: [
        {
          titel: { de: "Kommunales Integrationsmanagement" },
          geber: ["land-nrw"],
          quelle: {
            dokument: "meldung-kooperationsvereinbarung",
            kapitel: "Kooperationsvereinbarung der Stadt Marl mit AWO und Diakonie zu kommunaler Integration",
          },
        },
      ],
      weiterleitungen: [],
      lesarten: [
        {
          zu: "traeger",
          grund: {
            de: "Der Bericht spricht von der Ausländerbehörde; im Konzept ist das die Abteilung Ausländerwesen.",
          },
        },
      ],
    },
  ],
  vereinbarungen: [
    {
      id: "kooperationsvereinbarung-awo-diakonie",
      titel: { de: "Kooperationsvereinbarung mit AWO und Diakonie" },
      beschreibung: {
        de: "Hält schriftlich fest, dass die Stadt mit den beiden Trägern auf lange Sicht zusammenarbeiten will.",
      },
      quelle: { dokument: "meldung-kooperationsvereinbarung", kapitel: "Case-Management-Stellen weitergeleitet" },
      partner: ["stadtverwaltung-marl", "awo", "diakonie"],
      gegenstand: { de: "Case Management im Kommunalen Integrationsmanagement" },
      unterzeichnung: {
        anwesend: [
          "stadtverwaltung-marl",
          "sozialdezernat",
          "amt-arbeit-soziales",
          "integrationsbeauftragter",
          "diakonie",
          "awo",
          "kreis-recklinghausen",
        ],
        quelle: { dokument: "meldung-kooperationsvereinbarung", kapitel: "Breites Spektrum der Zusammenarbeit" },
      },
      stellen: ["stelle-case-management-1", "stelle-case-management-2"],
    },
  ],
  austauschpflichten: [
    {
      id: "austausch-der-bausteine",
      titel: { de: "Austausch der drei Bausteine" },
      beschreibung: { de: "Die Bausteine sprechen regelmäßig miteinander und stimmen sich ab." },
      quelle: {
        dokument: "meldung-kooperationsvereinbarung",
        kapitel: "Kooperationsvereinbarung der Stadt Marl mit AWO und Diakonie zu kommunaler Integration",
      },
      bausteine: ["koordinierung", "case-management", "auslaenderbehoerde"],
      rhythmus: "regelmaessig",
      stattgefunden: [],
    },
  ],
  daecher: [
    {
      id: "marler-weg",
      titel: { de: "Marler Weg" },
      beschreibung: {
        de: "Führt unter einer Steuerungsgruppe zusammen, was Haupt- und Ehrenamt bisher getrennt beraten haben.",
      },
      quelle: { dokument: "presse-marler-weg-2023", kapitel: "Verzahnung von Austauschformaten" },
      stand: "beabsichtigt",
      leitung: "steuerungsgruppe",
      organisation: ["stadtverwaltung-marl", "ag-wohlfahrt"],
      verbindet: [
        {
          titel: { de: "Blickpunkt soziale Lagen" },
          art: "format",
          arbeitsgruppen: [
            { de: "Kinder im Vorschulalter" },
            { de: "Kinder und Jugendliche im Schulalter" },
            { de: "Kulturelle Bildung" },
            { de: "Erwerbswelt" },
            { de: "Senioren" },
          ],
          quelle: { dokument: "presse-marler-weg-2023", kapitel: "Zur Tagungsreihe" },
        },
        {
          titel: { de: "Marler Kodex" },
          art: "konzept",
          id: "marl",
          arbeitsgruppen: [],
          quelle: { dokument: "presse-marler-weg-2023", kapitel: "Verzahnung von Austauschformaten" },
        },
        {
          titel: { de: "Kommunales Integrationsmanagement" },
          art: "programm",
          id: "marl-kim",
          arbeitsgruppen: [],
          quelle: { dokument: "presse-marler-weg-2023", kapitel: "Verzahnung von Austauschformaten" },
        },
      ],
      themen: [
        { titel: { de: "Sport" }, handlungsfeld: "sport" },
        { titel: { de: "Bildung" }, handlungsfeld: "bildung" },
        { titel: { de: "Sozialraum" }, handlungsfeld: "sozialraeume" },
        { titel: { de: "Wohnen" }, handlungsfeld: "wohnen" },
        { titel: { de: "Arbeit" }, handlungsfeld: "arbeiten" },
      ],
      lesarten: [
        {
          zu: "themen",
          grund: {
            de: "Die Tische der Tagung tragen die Namen von Handlungsfeldern; dass diese gemeint sind, sagt der Bericht nicht.",
          },
        },
        {
          zu: "organisation",
          grund: { de: "Zur Tagung luden Stadt und AG Wohlfahrt ein; wer künftig einlädt, sagt der Bericht nicht." },
        },
      ],
    },
  ],
} as unknown as Kim.Kim
