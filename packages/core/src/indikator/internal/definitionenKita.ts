import type { Operand } from "../Ausdruck.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"
import { anteilVon, definition, entspricht, MAERZ, operand, profil, quotient, vermutlich, VORJAHRESENDE, type Entwurf } from "./bausteine.js"
import { BIS_KREIS } from "./ebenen.js"
import { ELTERNHERKUNFT, FAMILIENSPRACHE, GESCHLECHT, KITA_ALTER, KITA_ALTERSGRUPPEN } from "./gliederungen.js"

const TAGESEINRICHTUNG = { betreuungsart: "ARTDHILFE69" }
const UNTER_6 = { von: 0, bis: 6 }
const NACH = ["alter", "geschlecht"]

const kinder = (fest: Operand["fest"], nach: ReadonlyArray<string> = NACH, alter?: Operand["alter"]): Operand =>
  operand("kita-kinder", "kjh-statistik", MAERZ, { fest, nach, ...(alter === undefined ? {} : { alter }) })

const OFFEN = "Die Altersgruppen des Integrationsprofils liegen nicht vor."
const WAHL =
  "Standard sind Tageseinrichtungen ohne Tagespflege; Kinder in Tagespflege zählen in den Lesarten „mit Tagespflege“, jedes Kind einmal. Altersgruppen: unter 3, 3 bis unter 6, 6 bis unter 14 Jahre."
const WAHL_BEVOELKERUNG =
  "Bevölkerung am 31.12. des Vorjahres, dem letzten Jahresende vor dem 1. März; so gerechnet ergeben sich die Werte des Regionalatlas für den Kreis Recklinghausen 2016."
const LSN = "LSN, Integrationsmonitoring Niedersachsen"
const KJH = "Kinder- und Jugendhilfestatistik, Erhebungsunterlagen"

const BASIS = { ebenen: BIS_KREIS, gliederung: [KITA_ALTER, GESCHLECHT] } as const

// Children in day care are under 14: a total without age would be divided by residents of every age.
const JE_ALTER = { ebenen: BIS_KREIS, gliederung: [KITA_ALTERSGRUPPEN, GESCHLECHT] } as const

const EINRICHTUNG = "Tageseinrichtungen"
const MIT_PFLEGE = "Tageseinrichtungen oder Tagespflege"

/** What 5.1 and 5.2 have in common: the share of children with a mark among all children in day care. */
const anteile = (
  fest: Operand["fest"],
  { titel, ...entwurf }: Pick<Entwurf, "indikator" | "entsprechungen" | "quellen"> & { readonly titel: (wo: string) => string },
): ReadonlyArray<Entwurf> => {
  const basis = { ...BASIS, ...entwurf, mass: "anteil", einheit: "Prozent", offen: OFFEN, wahl: WAHL } as const
  return [
    { ...basis, variante: "anteil", kern: [], titel: titel(EINRICHTUNG), standard: true, formel: anteilVon(kinder(TAGESEINRICHTUNG), fest) },
    { ...basis, variante: "anteil-mit-tagespflege", kern: [], titel: titel(MIT_PFLEGE), formel: anteilVon(kinder({}), fest) },
    {
      ...basis,
      variante: "anteil-unter-6-mit-tagespflege",
      kern: [],
      titel: `${titel(MIT_PFLEGE)}, unter 6 Jahre`,
      formel: anteilVon(kinder({}, ["geschlecht"], UNTER_6), fest),
      gliederung: [GESCHLECHT],
      // The IntMK's figure is about children from 3 on.
      entsprechungen: entwurf.entsprechungen?.filter(({ system }) => system !== "IntMK") ?? [],
    },
  ]
}

const herkunft: ReadonlyArray<Entwurf> = [
  ...anteile({ elternherkunft: "ausland" }, {
    indikator: "5.1",
    titel: (wo) => `Anteil der Kinder mit mindestens einem Elternteil ausländischer Herkunft an den Kindern in ${wo}`,
    entsprechungen: profil("5.1"),
    quellen: [KJH, LSN],
  }),
  {
    ...BASIS,
    indikator: "5.1",
    variante: "anzahl",
    kern: ["elternherkunft"],
    titel: "Kinder in Tageseinrichtungen nach Herkunft der Eltern",
    mass: "anzahl",
    einheit: "Personen",
    formel: kinder(TAGESEINRICHTUNG, ["elternherkunft", ...NACH]),
    gliederung: [ELTERNHERKUNFT, KITA_ALTER, GESCHLECHT],
    quellen: [KJH, LSN],
  },
  {
    ...JE_ALTER,
    indikator: "5.1",
    variante: "betreuungsquote",
    kern: ["elternherkunft"],
    titel: "Betreuungsquote: Kinder in Tagesbetreuung je 100 Kinder der Bevölkerung",
    mass: "quote",
    einheit: "Prozent",
    formel: quotient(kinder({}), operand("bevoelkerung", "bevoelkerungsfortschreibung", VORJAHRESENDE, { nach: NACH })),
    mischung: "Kinder am 01.03. am Ort der Einrichtung werden auf die Kinder der Fortschreibung am Wohnort bezogen.",
    stellvertretend: "Die Betreuungsquote sagt, wie viele Kinder betreut werden, nicht welcher Herkunft die betreuten sind. Sie kann über 100 Prozent liegen.",
    entsprechungen: vermutlich("IntMK", "C1b", "C2b"),
    offen: "Den Stichtag der Bevölkerung nennen die vorliegenden Quellen nicht; nach Herkunft der Eltern gibt es keine Bevölkerung auf Kreisebene.",
    wahl: WAHL_BEVOELKERUNG,
    quellen: [KJH, LSN],
  },
  {
    ...JE_ALTER,
    indikator: "5.1",
    variante: "betreuungsquote-tageseinrichtung",
    kern: ["elternherkunft"],
    titel: "Betreuungsquote in Tageseinrichtungen",
    mass: "quote",
    einheit: "Prozent",
    formel: quotient(kinder(TAGESEINRICHTUNG), operand("bevoelkerung", "bevoelkerungsfortschreibung", VORJAHRESENDE, { nach: NACH })),
    mischung: "Kinder am 01.03. am Ort der Einrichtung werden auf die Kinder der Fortschreibung am Wohnort bezogen.",
    stellvertretend: "Die Betreuungsquote sagt, wie viele Kinder betreut werden, nicht welcher Herkunft die betreuten sind. Sie kann über 100 Prozent liegen.",
    entsprechungen: entspricht("Regionalatlas", "AI003-1"),
    offen: "Den Stichtag der Bevölkerung nennen die vorliegenden Quellen nicht.",
    wahl: WAHL_BEVOELKERUNG,
    quellen: [KJH, "Regionalatlas AI003-1"],
  },
]

const sprache: ReadonlyArray<Entwurf> = [
  ...anteile({ familiensprache: "nicht-deutsch" }, {
    indikator: "5.2",
    titel: (wo) => `Anteil der Kinder in ${wo}, in deren Familie vorrangig nicht deutsch gesprochen wird`,
    entsprechungen: [...vermutlich("IntMK", "C3"), ...profil("5.2")],
    quellen: [KJH, LSN],
  }),
  {
    ...BASIS,
    indikator: "5.2",
    variante: "anzahl",
    kern: ["familiensprache"],
    titel: "Kinder in Tageseinrichtungen nach vorrangig gesprochener Familiensprache",
    mass: "anzahl",
    einheit: "Personen",
    formel: kinder(TAGESEINRICHTUNG, ["familiensprache", ...NACH]),
    gliederung: [FAMILIENSPRACHE, KITA_ALTER, GESCHLECHT],
    wahl: "Herkunft der Eltern und Familiensprache sind zwei Merkmale; keines folgt aus dem anderen. Die IntMK zählt nur 3 bis unter 6 Jahre.",
    quellen: [KJH, LSN],
  },
]

/** 5.1 and 5.2. */
export const definitionenKita: ReadonlyArray<Indikatordefinition> = [...herkunft, ...sprache].map(definition)
