import { Zeitraum } from "@teilhabe/core/kernel"
import { Codeliste, Rechtskreis } from "@teilhabe/core/merkmal"
import { alle, alterAm, entwurf, geschlecht, JAHRESMITTEL, merkmale, mit, nach, NATIONALITAET, tagIn, ueber, wohntAm, type Frage, type Umstand } from "./fragebau.js"
import { ERWERBSALTER } from "./vergroeberung.js"

const eigene = (id: string, titel: string, ...paare: ReadonlyArray<readonly [schluessel: string, name: string]>): Codeliste.Codeliste =>
  Codeliste.make({ id, titel, quelle: "Register", auspraegungen: paare.map(([schluessel, name]) => ({ schluessel, name })) })

/** Every unemployed person is under one of the two laws, so that here they make up the whole. */
const ZWEI_GESETZE = eigene("rechtskreis-arbeitslose", "Rechtskreis", ...["sgb-ii", "sgb-iii"].map((key) => [key, Codeliste.get(Rechtskreis.liste, key).name] as const))

const STELLUNG = eigene("stellung", "Stellung", ["abhaengig", "abhängige zivile Erwerbspersonen"], ["selbststaendig", "Selbstständige"])

const stellung = ueber("stellung", STELLUNG, "erwerbsstatus", { svb: "abhaengig", geringfuegig: "abhaengig", beamtet: "abhaengig", arbeitslos: "abhaengig", selbststaendig: "selbststaendig" })

const BERECHTIGT = eigene("grundsicherung", "Leistungsberechtigung nach dem SGB II", ["elb", "erwerbsfähige Leistungsberechtigte"], ["nef", "nicht erwerbsfähige Leistungsberechtigte"])

const { INSGESAMT } = Codeliste

/** Employees and the labour force. */
const arbeit = (umstand: Umstand): ReadonlyArray<Frage> => {
  const juni = tagIn(umstand, 6, 30)
  const im = Zeitraum.jahresdurchschnitt(umstand.jahr)
  const markt = { statistik: "arbeitsmarktstatistik", ...JAHRESMITTEL }
  const wer = [NATIONALITAET, geschlecht(umstand)] as const
  return [
    {
      tabelle: "personen",
      frage: { merkmale: merkmale(umstand, Zeitraum.tag(juni), ...wer, alterAm(juni, ERWERBSALTER)), filter: alle(mit("erwerbsstatus", "svb"), wohntAm(juni)) },
      datensaetze: [entwurf(umstand, { id: "svb", titel: "Sozialversicherungspflichtig Beschäftigte am Wohnort", groesse: "svb-wohnort", statistik: "beschaeftigungsstatistik" })],
    },
    {
      tabelle: "personen",
      frage: { merkmale: merkmale(umstand, im, ...wer, nach("rechtskreis", ZWEI_GESETZE)), filter: mit("erwerbsstatus", "arbeitslos"), gewicht: "monate" },
      datensaetze: [entwurf(umstand, { ...markt, id: "arbeitslose", titel: "Arbeitslose im Jahresdurchschnitt nach Rechtskreis", groesse: "arbeitslose" })],
    },
    {
      tabelle: "personen",
      frage: { merkmale: merkmale(umstand, im, ...wer, stellung), filter: mit("erwerbsstatus", "svb", "geringfuegig", "beamtet", "selbststaendig", "arbeitslos"), gewicht: "monate" },
      datensaetze: [
        entwurf(umstand, { ...markt, id: "erwerbspersonen-alle", titel: "Alle zivilen Erwerbspersonen im Jahresdurchschnitt", groesse: "erwerbspersonen-alle", auswahl: { stellung: INSGESAMT } }),
        entwurf(umstand, { ...markt, id: "erwerbspersonen-abhaengig", titel: "Abhängige zivile Erwerbspersonen im Jahresdurchschnitt", groesse: "erwerbspersonen-abhaengig", auswahl: { stellung: "abhaengig" } }),
      ],
    },
  ]
}

/** People entitled by the SGB II. */
const grundsicherung = (umstand: Umstand): ReadonlyArray<Frage> => {
  const ende = tagIn(umstand, 12, 31)
  const wer = [NATIONALITAET, geschlecht(umstand), nach("grundsicherung", BERECHTIGT)] as const
  const elb = { titel: "Erwerbsfähige Leistungsberechtigte", groesse: "elb", statistik: "grundsicherungsstatistik", auswahl: { grundsicherung: "elb" } }
  const leistung = mit("grundsicherung", "elb", "nef")
  return [
    {
      tabelle: "personen",
      frage: { merkmale: merkmale(umstand, Zeitraum.tag(ende), ...wer), filter: alle(leistung, wohntAm(ende)) },
      datensaetze: [
        entwurf(umstand, { ...elb, id: "elb" }),
        entwurf(umstand, { id: "leistungsberechtigte", titel: "Leistungsberechtigte nach dem SGB II", groesse: "leistungsberechtigte-sgb-ii", statistik: "grundsicherungsstatistik", auswahl: { grundsicherung: INSGESAMT } }),
      ],
    },
    {
      tabelle: "personen",
      frage: { merkmale: merkmale(umstand, Zeitraum.jahresdurchschnitt(umstand.jahr), ...wer), filter: leistung, gewicht: "monate" },
      datensaetze: [entwurf(umstand, { ...elb, ...JAHRESMITTEL, id: "elb-jahresdurchschnitt", titel: "Erwerbsfähige Leistungsberechtigte im Jahresdurchschnitt" })],
    },
  ]
}

/** The questions about work and need. */
export const fragenArbeit = (umstand: Umstand): ReadonlyArray<Frage> => [...arbeit(umstand), ...grundsicherung(umstand)]
