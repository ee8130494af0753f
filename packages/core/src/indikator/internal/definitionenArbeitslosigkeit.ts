import type { Indikatordefinition } from "../Indikatordefinition.js"
import { BA_MINDESTNENNER } from "./baMindestnenner.js"
import { anteilVon, definition, entspricht, JAHR, JAHRESDURCHSCHNITT, operand, profil, quotient, type Entwurf } from "./bausteine.js"
import { BIS_GEMEINDE, BIS_KREIS } from "./ebenen.js"
import { GESCHLECHT, NATIONALITAET, RECHTSKREIS } from "./gliederungen.js"

const NACH = ["nationalitaet", "geschlecht"]

const arbeitslose = operand("arbeitslose", "arbeitsmarktstatistik", JAHRESDURCHSCHNITT, { nach: NACH })
const bezug = (basis: string) => operand(`erwerbspersonen-${basis}`, "arbeitsmarktstatistik", [JAHRESDURCHSCHNITT, JAHR], { nach: NACH })
const gedruckt = (basis: string) => operand(`arbeitslosenquote-${basis}`, "arbeitsmarktstatistik", JAHRESDURCHSCHNITT, { nach: NACH })

const KEINE_QUOTE = "Die Zahl der Arbeitslosen sagt nicht, wie viele von allen Erwerbspersonen arbeitslos sind."

const QUOTE = {
  indikator: "3.3",
  mass: "quote",
  einheit: "Prozent",
  gliederung: [NATIONALITAET, GESCHLECHT],
  ebenen: BIS_KREIS,
  wahl: "Standard ist die Hauptquote der BA auf Basis aller zivilen Erwerbspersonen; die IntMK rechnet mit den abhängigen (E5). Beide kommen in keine Reihe.",
} as const

const NACH_RECHTSKREIS = [...NACH, "rechtskreis"]

const ALLE = { entsprechungen: entspricht("Regionalatlas", "AI0805"), quellen: ["GENESIS 13211", "Statistik der Bundesagentur für Arbeit, Bezugsgrößen"] }
const ABHAENGIGE = { entsprechungen: [...entspricht("IntMK", "E5"), ...entspricht("NRW", "E5"), ...profil("3.3")], quellen: ["NRW Integrationsmonitoring E5", "GENESIS 13211"] }

const arbeitslosigkeit: ReadonlyArray<Entwurf> = [
  { ...QUOTE, ...ALLE, variante: "alle", kern: ["nationalitaet"], titel: "Arbeitslosenquote, bezogen auf alle zivilen Erwerbspersonen", standard: true, formel: quotient(arbeitslose, bezug("alle")), ebenen: BIS_GEMEINDE, mindestnenner: BA_MINDESTNENNER },
  { ...QUOTE, ...ABHAENGIGE, variante: "abhaengige", kern: ["nationalitaet"], titel: "Arbeitslosenquote, bezogen auf die abhängigen zivilen Erwerbspersonen", formel: quotient(arbeitslose, bezug("abhaengig")), ebenen: BIS_GEMEINDE, mindestnenner: BA_MINDESTNENNER },
  { ...QUOTE, ...ALLE, variante: "alle-veroeffentlicht", kern: ["nationalitaet"], titel: "Arbeitslosenquote (alle zivilen Erwerbspersonen), wie veröffentlicht", formel: gedruckt("alle") },
  { ...QUOTE, ...ABHAENGIGE, variante: "abhaengige-veroeffentlicht", kern: ["nationalitaet"], titel: "Arbeitslosenquote (abhängige zivile Erwerbspersonen), wie veröffentlicht", formel: gedruckt("abhaengig") },
  {
    ...QUOTE,
    ...ABHAENGIGE,
    variante: "abhaengige-rechtskreis",
    kern: ["nationalitaet", "rechtskreis"],
    titel: "Arbeitslosenquote nach Rechtskreis, bezogen auf die abhängigen zivilen Erwerbspersonen",
    formel: quotient({ ...arbeitslose, nach: NACH_RECHTSKREIS }, bezug("abhaengig")),
    gliederung: [NATIONALITAET, GESCHLECHT, RECHTSKREIS],
    ebenen: BIS_GEMEINDE,
    mindestnenner: BA_MINDESTNENNER,
  },
  {
    indikator: "3.3",
    variante: "anzahl-rechtskreis",
    kern: ["nationalitaet", "rechtskreis"],
    titel: "Arbeitslose im Jahresdurchschnitt nach Rechtskreis",
    mass: "anzahl",
    einheit: "Personen",
    formel: { ...arbeitslose, nach: NACH_RECHTSKREIS },
    gliederung: [NATIONALITAET, GESCHLECHT, RECHTSKREIS],
    ebenen: BIS_GEMEINDE,
    stellvertretend: KEINE_QUOTE,
    quellen: ["NRW Integrationsmonitoring E5", "GENESIS 13211"],
  },
  {
    indikator: "3.3",
    variante: "anzahl",
    kern: ["nationalitaet"],
    titel: "Arbeitslose im Jahresdurchschnitt",
    mass: "anzahl",
    einheit: "Personen",
    formel: arbeitslose,
    gliederung: [NATIONALITAET, GESCHLECHT],
    ebenen: BIS_GEMEINDE,
    stellvertretend: KEINE_QUOTE,
    quellen: ["GENESIS 13211"],
  },
  {
    indikator: "3.3",
    variante: "auslaenderanteil",
    kern: [],
    titel: "Ausländeranteil an den Arbeitslosen",
    mass: "anteil",
    einheit: "Prozent",
    formel: anteilVon({ ...arbeitslose, nach: ["geschlecht"] }, { nationalitaet: "NATA" }),
    gliederung: [GESCHLECHT],
    ebenen: BIS_GEMEINDE,
    stellvertretend: "Der Anteil sagt, wer unter den Arbeitslosen ist, nicht wie groß das Risiko der Arbeitslosigkeit ist.",
    quellen: ["GENESIS 13211"],
  },
]
/** 3.3. */
export const definitionenArbeitslosigkeit: ReadonlyArray<Indikatordefinition> = arbeitslosigkeit.map(definition)
