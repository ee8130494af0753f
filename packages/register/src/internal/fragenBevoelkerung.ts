import { Zeitraum } from "@teilhabe/core/kernel"
import { Aufenthaltsdauer, Aufenthaltsstatus, Altersgruppensatz, Codeliste, Merkmal, Migrationsstatus, Staatsangehoerigkeit, Zuordnung } from "@teilhabe/core/merkmal"
import { alle, alterAm, entwurf, geschlecht, JAHRESMITTEL, merkmale, mit, nach, NATIONALITAET, NATIONALITAET_VORJAHR, paareVon, tagIn, ueber, wohntAm, type Frage, type Umstand } from "./fragebau.js"
import { JAHRE } from "./spaltenHerkunft.js"
import { ALTERSJAHRE, ERWERBSALTER, KITA_UND_AELTER, zuAltersgruppen } from "./vergroeberung.js"

const ALTX20 = { vergroebert: { alter: zuAltersgruppen(Altersgruppensatz.ALTX20) } }
const ALTX21 = { vergroebert: { alter: zuAltersgruppen(Altersgruppensatz.ALTX21) } }
const QUOTEN = { vergroebert: { alter: zuAltersgruppen(ERWERBSALTER) } }
const KITA = { vergroebert: { alter: zuAltersgruppen(KITA_UND_AELTER) } }

/** Residents at the end of the year and of the year before, by nationality, sex and age. */
const bestand = (umstand: Umstand): ReadonlyArray<Frage> => {
  const [ende, vorjahr] = [tagIn(umstand, 12, 31), tagIn(umstand, 12, 31, 1)]
  const gemein = { titel: "Bevölkerung nach Nationalität, Geschlecht und Alter", groesse: "bevoelkerung" }
  const melderegister = { ...gemein, statistik: "melderegister" }
  const fortschreibung = { ...gemein, statistik: "bevoelkerungsfortschreibung" }
  return [
    {
      tabelle: "personen",
      frage: { merkmale: merkmale(umstand, Zeitraum.tag(ende), NATIONALITAET, geschlecht(umstand), alterAm(ende, ALTERSJAHRE)), filter: wohntAm(ende) },
      datensaetze: [
        entwurf(umstand, { ...melderegister, ...ALTX20, id: "bevoelkerung-altx20" }),
        entwurf(umstand, { ...fortschreibung, ...ALTX20, id: "fortschreibung-altx20" }),
        entwurf(umstand, { ...fortschreibung, ...ALTX21, id: "fortschreibung-altx21" }),
        entwurf(umstand, { ...fortschreibung, ...QUOTEN, id: "fortschreibung-erwerbsalter" }),
      ],
    },
    {
      tabelle: "personen",
      frage: { merkmale: merkmale(umstand, Zeitraum.tag(vorjahr), NATIONALITAET_VORJAHR, geschlecht(umstand), alterAm(vorjahr, ALTERSJAHRE)), filter: wohntAm(vorjahr) },
      datensaetze: [
        entwurf(umstand, { ...melderegister, ...ALTX20, id: "bevoelkerung-vorjahr" }),
        entwurf(umstand, { ...fortschreibung, ...QUOTEN, id: "fortschreibung-vorjahr" }),
        entwurf(umstand, { ...fortschreibung, ...KITA, id: "fortschreibung-vorjahr-kita" }),
      ],
    },
  ]
}

/** Residents by the two definitions of the Migrationsstatus that figures ask for. */
const migration = (umstand: Umstand): ReadonlyArray<Frage> => {
  const { kopf: { definitionen: { migrationsstatus, migrationsstatusmikrozensus } }, jahr } = umstand
  const ende = tagIn(umstand, 12, 31)
  const im = Zeitraum.jahresdurchschnitt(jahr)
  const mikrozensus = { statistik: "mikrozensus", definitionen: { migrationsstatus: migrationsstatusmikrozensus ?? "" }, ...JAHRESMITTEL }
  const status = nach("migrationsstatus", Migrationsstatus.liste, "migrationsstatusmikrozensus")
  const arbeit = Merkmal.make("erwerb", Codeliste.make({
    id: "erwerb", titel: "Erwerbstätigkeit", quelle: "Register",
    auspraegungen: [{ schluessel: "erwerbstaetig", name: "erwerbstätig" }, { schluessel: "sonst", name: "nicht erwerbstätig" }, { schluessel: "unter-15", name: "unter 15 Jahren ohne Angabe", art: "fehlt" }],
  }))
  const paare = { svb: "erwerbstaetig", geringfuegig: "erwerbstaetig", beamtet: "erwerbstaetig", selbststaendig: "erwerbstaetig", arbeitslos: "sonst", "nicht-erwerbstaetig": "sonst" }
  return [
    {
      tabelle: "personen",
      frage: { merkmale: merkmale(umstand, Zeitraum.tag(ende), nach("migrationsstatus", Migrationsstatus.liste), geschlecht(umstand)), filter: wohntAm(ende) },
      datensaetze: [entwurf(umstand, { id: "migrationsstatus", titel: "Bevölkerung nach Migrationsstatus und Geschlecht", groesse: "bevoelkerung", statistik: "melderegister", definitionen: { migrationsstatus: migrationsstatus ?? "" } })],
    },
    {
      tabelle: "personen",
      frage: {
        merkmale: merkmale(umstand, im, status, geschlecht(umstand), alterAm(ende, ERWERBSALTER), { merkmal: arbeit, lesart: { art: "umschluesselung", spalte: "erwerbsstatus", paare } }),
        // Since 2017 the Mikrozensus tells of people in private households only.
        ...(jahr < 2017 ? {} : { filter: mit("haushalt", "privat") }),
        gewicht: "monate",
      },
      datensaetze: [
        entwurf(umstand, { ...mikrozensus, id: "mikrozensus", titel: "Bevölkerung nach Migrationsstatus, Geschlecht und Alter", groesse: jahr < 2017 ? "bevoelkerung" : "bevoelkerung-privathaushalte", auswahl: { erwerb: Codeliste.INSGESAMT } }),
        entwurf(umstand, { ...mikrozensus, id: "erwerbstaetige", titel: "Erwerbstätige nach Migrationsstatus, Geschlecht und Alter", groesse: "erwerbstaetige", auswahl: { erwerb: "erwerbstaetig" } }),
      ],
    },
  ]
}

/** The bands between all limits of the length of stay that readings know. */
const DAUER = Codeliste.make({
  id: "aufenthaltsdauer-fein", titel: "Aufenthaltsdauer", quelle: Aufenthaltsdauer.liste.quelle,
  auspraegungen: [[0, 8], [8, 10], [10, 15], [15, 20], [20, 100]].map(([von = 0, bis = 0]) => ({ schluessel: `${von}-${bis}`, name: `${von} bis unter ${bis} Jahre` })),
})

const dauerOf = (jahre: number): string => DAUER.auspraegungen.find(({ schluessel }) => jahre < Number(schluessel.split("-")[1]))?.schluessel ?? ""

const bisUndAb = (jahre: string): Codeliste.Codeliste => Codeliste.make({
  id: `aufenthaltsdauer-${jahre}`, titel: "Aufenthaltsdauer", quelle: Aufenthaltsdauer.liste.quelle,
  auspraegungen: [{ schluessel: `AUFDA00B${jahre}`, name: `unter ${Number(jahre)} Jahre` }, { schluessel: `AUFDA${jahre}UM`, name: `${Number(jahre)} Jahre und mehr` }],
})

const zuDauer = (liste: Codeliste.Codeliste, ...nachKeys: ReadonlyArray<string>): Zuordnung.Zuordnung =>
  Zuordnung.makeOrThrow(DAUER, liste, DAUER.auspraegungen.map(({ schluessel }, at) => ({ von: schluessel, nach: nachKeys[at] ?? "" })))

const DAUERN = [
  { id: "aufda1", nach: zuDauer(Aufenthaltsdauer.liste, "AUFDA00B08", "AUFDA08B15", "AUFDA08B15", "AUFDA15B20", "AUFDA20UM") },
  { id: "acht-jahre", nach: zuDauer(bisUndAb("08"), "AUFDA00B08", "AUFDA08UM", "AUFDA08UM", "AUFDA08UM", "AUFDA08UM") },
  { id: "zehn-jahre", nach: zuDauer(bisUndAb("10"), "AUFDA00B10", "AUFDA00B10", "AUFDA10UM", "AUFDA10UM", "AUFDA10UM") },
]

/** Foreigners by nationality, status and length of stay. */
const auslaender = (umstand: Umstand): ReadonlyArray<Frage> => {
  const [ende, vorjahr] = [tagIn(umstand, 12, 31), tagIn(umstand, 12, 31, 1)]
  const filter = alle(mit("nationalitaet", "NATA"), wohntAm(ende))
  const azr = { groesse: "auslaender", statistik: "azr" }
  const staaten = { titel: "Ausländische Bevölkerung nach Staatsangehörigkeit", groesse: "auslaender" }
  const am = (...weitere: Parameters<typeof merkmale>[2][]): Frage["frage"] => ({ merkmale: merkmale(umstand, Zeitraum.tag(ende), ...weitere, geschlecht(umstand)), filter })
  return [
    {
      tabelle: "personen",
      frage: am(nach("staatsangehoerigkeit", Staatsangehoerigkeit.liste)),
      datensaetze: [entwurf(umstand, { ...staaten, id: "staaten", statistik: "melderegister" }), entwurf(umstand, { ...staaten, id: "staaten-azr", statistik: "azr" })],
    },
    {
      tabelle: "personen",
      frage: am(nach("aufenthaltsstatus-intmk", Aufenthaltsstatus.listeIntmk, "aufenthaltsstatusintmk")),
      datensaetze: [entwurf(umstand, { ...azr, id: "aufenthalt-intmk", titel: "Ausländische Bevölkerung nach Aufenthaltsstatus (IntMK)" })],
    },
    {
      tabelle: "personen",
      frage: am(ueber("aufenthaltsstatus-lsn", Aufenthaltsstatus.listeLsn, "aufenthaltsstatus", paareVon(Aufenthaltsstatus.zuordnungLsn))),
      datensaetze: [entwurf(umstand, { ...azr, id: "aufenthalt-lsn", titel: "Ausländische Bevölkerung nach Aufenthaltsstatus (LSN)" })],
    },
    {
      tabelle: "personen",
      frage: {
        merkmale: merkmale(umstand, Zeitraum.tag(vorjahr), ueber("aufenthaltsdauer", DAUER, "aufenthaltsjahre", Object.fromEntries(JAHRE.map((key) => [key, dauerOf(Number(key))]))), geschlecht(umstand)),
        filter: alle(mit("nationalitaetvorjahr", "NATA"), wohntAm(vorjahr)),
      },
      datensaetze: DAUERN.map(({ id, nach: zu }) => entwurf(umstand, { ...azr, id: `aufenthaltsdauer-${id}`, titel: "Ausländische Bevölkerung des Vorjahres nach Aufenthaltsdauer", vergroebert: { aufenthaltsdauer: zu } })),
    },
  ]
}

/** The questions about who lives in the town. */
export const fragenBevoelkerung = (umstand: Umstand): ReadonlyArray<Frage> => [...bestand(umstand), ...migration(umstand), ...auslaender(umstand)]
