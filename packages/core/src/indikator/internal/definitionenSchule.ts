import type { Operand } from "../Ausdruck.js"
import type { Gliederungsmerkmal, Indikatordefinition } from "../Indikatordefinition.js"
import { anteilVon, definition, entspricht, operand, profil, quotient, SCHULJAHR, SCHULTAG, vermutlich, type Entwurf } from "./bausteine.js"
import { BIS_GEMEINDE } from "./ebenen.js"
import { GESCHLECHT, KLASSE_5_UND_7, NATIONALITAET, SCHULART, SCHULFORM } from "./gliederungen.js"

const ZEIT = [SCHULJAHR, SCHULTAG]
const IT_NRW = "it.nrw, Amtliche Schuldaten"
const SCHULORT = "Ob am Schulort oder am Wohnort gezählt wird, nennen die vorliegenden Quellen nicht; üblich ist der Schulort (unbestätigt)."
const BASIS = { ebenen: BIS_GEMEINDE } as const

const schueler = (nach: ReadonlyArray<string>, fest: Operand["fest"] = {}): Operand =>
  operand("schueler-allgemeinbildend", "schulstatistik", ZEIT, { nach, fest })

const GRUNDSCHULE = { schulart: "SCHULE03" }

const grundschule: ReadonlyArray<Entwurf> = [
  {
    ...BASIS,
    indikator: "5.3",
    variante: "anteil-schulform",
    kern: [],
    titel: "Ausländeranteil an den Schülerinnen und Schülern der Grundschulen",
    standard: true,
    mass: "anteil",
    einheit: "Prozent",
    formel: anteilVon(schueler(["geschlecht"], GRUNDSCHULE), { nationalitaet: "NATA" }),
    gliederung: [GESCHLECHT],
    entsprechungen: profil("5.3"),
    offen: SCHULORT,
    wahl: "Basis sind alle an Grundschulen (Anteil an der Schulform); der Anteil an der Gruppe ist eine eigene Lesart. Erfasst ist eine Staatsangehörigkeit; wer auch die deutsche hat, zählt als deutsch.",
    quellen: [IT_NRW],
  },
  {
    ...BASIS,
    indikator: "5.3",
    variante: "anteil-gruppe",
    kern: ["nationalitaet"],
    titel: "Anteil der Grundschulen an allen Schülerinnen und Schülern der Gruppe",
    mass: "anteil",
    einheit: "Prozent",
    formel: anteilVon(schueler(["nationalitaet", "geschlecht"]), GRUNDSCHULE),
    gliederung: [NATIONALITAET, GESCHLECHT],
    offen: SCHULORT,
    quellen: [IT_NRW],
  },
]

const neuaufnahmen = (nach: ReadonlyArray<string>): Operand => operand("neuaufnahmen-klasse-5", "schulstatistik", ZEIT, { nach })

const UEBERGANG = {
  ...BASIS,
  indikator: "5.4",
  gliederung: [NATIONALITAET, GESCHLECHT, SCHULFORM],
  entsprechungen: profil("5.4"),
  offen: "Dass Wiederholende und Zugänge aus dem Ausland nicht zählen, folgt aus „aus der Grundschule“; eine Quelle dafür liegt nicht vor.",
  quellen: [IT_NRW, "NRW Integrationsprofile, Inhaltsverzeichnis"],
} as const

const klasse5: ReadonlyArray<Entwurf> = [
  {
    ...UEBERGANG,
    variante: "verteilung",
    kern: ["nationalitaet", "schulform"],
    titel: "Verteilung der Neuaufnahmen aus der Grundschule auf die Schulformen, innerhalb der Gruppe",
    standard: true,
    mass: "anteil",
    einheit: "Prozent",
    formel: quotient(neuaufnahmen(["nationalitaet", "geschlecht", "schulform"]), neuaufnahmen(["nationalitaet", "geschlecht"])),
    wahl: "Basis ist die Gruppe: die Anteile der Schulformen ergeben in jeder Gruppe zusammen 100 Prozent.",
  },
  {
    ...UEBERGANG,
    variante: "anzahl",
    kern: ["nationalitaet", "schulform"],
    titel: "Neuaufnahmen aus der Grundschule in die 5. Klasse",
    mass: "anzahl",
    einheit: "Personen",
    formel: neuaufnahmen(["nationalitaet", "geschlecht", "schulform"]),
  },
]

/** What a table of pupils by form and nationality is shown as: counts, share of the form, share of the group. */
const dreifach = (
  indikator: string,
  vorsilbe: string,
  { stufe, formen, titel, fest, ...rest }: {
    readonly stufe: ReadonlyArray<Gliederungsmerkmal>
    readonly formen: Gliederungsmerkmal
    readonly titel: string
    readonly fest: Operand["fest"]
  } & Pick<Entwurf, "entsprechungen" | "offen" | "wahl" | "quellen" | "stellvertretend">,
): ReadonlyArray<Entwurf> => {
  const stufen = stufe.map(({ merkmal }) => merkmal.id)
  const gliederung = [...stufe, NATIONALITAET, GESCHLECHT, formen]
  const nach = [...stufen, "nationalitaet", "geschlecht"]
  const basis = { ...BASIS, ...rest, indikator } as const
  return [
    { ...basis, variante: `${vorsilbe}anzahl`, kern: [...stufen, "nationalitaet"], titel, mass: "anzahl", einheit: "Personen", gliederung, formel: schueler([...nach, "schulart"], fest) },
    {
      ...basis,
      variante: `${vorsilbe}anteil-schulform`,
      kern: stufen,
      titel: `${titel}: Ausländeranteil in der Schulform`,
      mass: "anteil",
      einheit: "Prozent",
      gliederung: [...stufe, GESCHLECHT, formen],
      formel: anteilVon(schueler([...stufen, "geschlecht", "schulart"], fest), { nationalitaet: "NATA" }),
    },
    {
      ...basis,
      variante: `${vorsilbe}anteil-gruppe`,
      kern: [...stufen, "nationalitaet", "schulart"],
      titel: `${titel}: Verteilung der Gruppe auf die Schulformen`,
      mass: "anteil",
      einheit: "Prozent",
      gliederung,
      formel: quotient(schueler([...nach, "schulart"], fest), schueler(nach, fest)),
    },
  ]
}

const stufen: ReadonlyArray<Entwurf> = [
  ...dreifach("5.6", "", {
    stufe: [KLASSE_5_UND_7],
    formen: SCHULART,
    titel: "Schülerinnen und Schüler der 5. und 7. Klasse",
    fest: {},
    entsprechungen: profil("5.6"),
    offen: "Welche Basis das Integrationsprofil für die Anteile nimmt, ist nicht bestätigt.",
    wahl: "Standard ist die Anzahl. Beide Basen sind eigene Lesarten: Anteil an der Schulform und Anteil an der Gruppe.",
    quellen: [IT_NRW, "NRW Integrationsprofile, Inhaltsverzeichnis"],
  }).map((entwurf) => ({ ...entwurf, standard: entwurf.variante === "anzahl" })),
  ...dreifach("5.6", "klasse-8-", {
    stufe: [],
    formen: SCHULART,
    titel: "Schülerinnen und Schüler der 8. Klasse",
    fest: { klassenstufe: "KLSTUFE08" },
    entsprechungen: [...vermutlich("IntMK", "D1"), ...entspricht("LSN", "4-1-1")],
    stellvertretend: "Die IntMK zählt die 8. Klasse, das Konzept von Marl die 5. und 7.",
    wahl: "Die IntMK zählt Waldorfschulen zu den Gesamtschulen. Hier stehen sie für sich, wo eine Tabelle sie für sich nennt; erst beide Zeilen zusammen sind dann die Gesamtschulen der IntMK.",
    quellen: ["Integrationsmonitoring der Länder, D1", "LSN, Integrationsmonitoring Niedersachsen 4-1-1"],
  }),
]

/** 5.3, 5.4 and 5.6. */
export const definitionenSchule: ReadonlyArray<Indikatordefinition> = [...grundschule, ...klasse5, ...stufen].map(definition)
