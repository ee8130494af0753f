import type { Tabelle } from "../Register.js"
import { ausListe, mitSchluesseln, tag, type Spaltenangabe } from "./spaltenangabe.js"
import { STUFEN } from "./spaltenBildung.js"
import { JAHRE } from "./spaltenHerkunft.js"
import { spaltenVorn } from "./spaltenPerson.js"

/** The directions of a move over the border of the town. */
export const WANDERUNGSART = ["zuzug", "fortzug"] as const

/** Whether a move went over the border of the country too. */
export const GRENZE = ["inland", "ausland"] as const

/** The tables of events: those of the Berichtsjahr, with what the person is in the table of persons. */
export const spaltenEreignisse: Readonly<Record<Exclude<Tabelle, "personen">, ReadonlyArray<Spaltenangabe>>> = {
  wanderungen: [
    ...spaltenVorn,
    tag("tag", "Tag des Zuzugs oder Fortzugs"),
    mitSchluesseln("art", WANDERUNGSART, "Zuzug in die Stadt oder Fortzug aus ihr"),
    mitSchluesseln("grenze", GRENZE, "ob der andere Ort im Inland oder im Ausland liegt"),
  ],
  einbuergerungen: [
    ...spaltenVorn,
    tag("tag", "Tag der Einbürgerung"),
    ausListe("staatsangehoerigkeitvorher", "staatsangehoerigkeit", "Staatsangehörigkeit vor der Einbürgerung"),
    mitSchluesseln("aufenthaltsjahre", JAHRE, "vollendete Jahre des Aufenthalts am Tag der Einbürgerung"),
  ],
  schulabgaenge: [
    ...spaltenVorn,
    tag("tag", "Tag des Abgangs von der allgemeinbildenden Schule"),
    ausListe("schulform", "schulform-nrw", "Schulform, von der jemand abgeht"),
    mitSchluesseln("klassenstufe", STUFEN, "letzte Klassenstufe"),
    ausListe("schulabschluss", "schulabschluss", "Abschluss, mit dem jemand abgeht; nur unterste Schlüssel"),
  ],
  neuaufnahmen: [
    ...spaltenVorn,
    tag("tag", "erster Schultag in Klasse 5"),
    ausListe("schulform", "schulform-nrw", "Schulform, die aufnimmt"),
  ],
}
