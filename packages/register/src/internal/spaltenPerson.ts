import { ausListe, mitSchluesseln, tag, zahl, type Spaltenangabe } from "./spaltenangabe.js"

/** The mark of a row that somebody made up; a register of a town's own holds `nein`. */
export const SYNTHETISCH: ReadonlyArray<string> = ["ja", "nein"]

/** Why somebody no longer lives in the town. */
export const AUSZUGSGRUND = ["fortzug", "tod"] as const

/** How somebody lives. */
export const HAUSHALT = ["privat", "gemeinschaft"] as const

/** The columns with which every table begins. */
export const spaltenVorn: ReadonlyArray<Spaltenangabe> = [
  zahl("id", "Nummer der Person im Register, ab 1; dieselbe in allen Tabellen"),
  zahl("satzschluessel", "Satzschlüssel der Person für das Cell-Key-Verfahren: 32 Bit, gleichverteilt"),
  mitSchluesseln("synthetisch", SYNTHETISCH, "ob die Zeile erfunden ist"),
  ausListe("raum", "raum", "Sozialraum der Wohnung, sonst die Stadt"),
  ausListe("geschlecht", "geschlecht", "Personenstand: m, w, d oder ohne Angabe"),
  tag("geburtstag", "Tag der Geburt"),
  ausListe("staatsangehoerigkeit", "staatsangehoerigkeit", "erste Staatsangehörigkeit; 000, wer auch deutsch ist"),
  ausListe("nationalitaet", "nationalitaet", "deutsch oder nicht, nach der Staatsangehörigkeit"),
]

/** Who somebody is, and from when to when they lived in the town. */
export const spaltenPerson: ReadonlyArray<Spaltenangabe> = [
  ...spaltenVorn,
  ausListe("nationalitaetvorjahr", "nationalitaet", "deutsch oder nicht am Ende des Vorjahres: vor einer Einbürgerung im Berichtsjahr"),
  tag("einzug", "erster Tag in der Stadt: Zuzug oder Geburt"),
  tag("auszug", "erster Tag nicht mehr in der Stadt: Fortzug oder Tod", "lebt am Ende des Berichtsjahres in der Stadt"),
  mitSchluesseln("auszugsgrund", AUSZUGSGRUND, "warum jemand nicht mehr in der Stadt lebt", "lebt am Ende des Berichtsjahres in der Stadt"),
  zahl("monate", "in wie vielen der zwölf Monate des Berichtsjahres jemand am 15. in der Stadt lebte: das Gewicht für einen Jahresdurchschnitt, geteilt durch 12"),
  mitSchluesseln("haushalt", HAUSHALT, "Privathaushalt oder Gemeinschaftsunterkunft"),
]
