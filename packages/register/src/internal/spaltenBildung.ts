import { ausListe, mitSchluesseln, type Spaltenangabe } from "./spaltenangabe.js"

/** How a child is cared for by day. */
export const BETREUUNG = ["tageseinrichtung", "tagespflege", "beides"] as const

/** School years of general schools; 11 is the Einführungsphase. */
export const STUFEN = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"] as const

/** Courses: the ordinary one and one with aims of its own, and at vocational schools with a job, by day, or towards one. */
export const BILDUNGSGANG = ["regulaer", "zieldifferent", "ausbildung", "vollzeit", "uebergang"] as const

const KEINE = "geht nicht zur Schule"
const BERUFSSCHULE = "geht nicht oder auf eine berufliche Schule"

/** Day care and school. */
export const spaltenBildung: ReadonlyArray<Spaltenangabe> = [
  mitSchluesseln("betreuung", BETREUUNG, "Tagesbetreuung am 1. März des Berichtsjahres", "keine"),
  ausListe("schulform", "schulform-nrw", "Schulform am 15. Oktober des Berichtsjahres", KEINE),
  mitSchluesseln("klassenstufe", STUFEN, "Klassenstufe am 15. Oktober des Berichtsjahres; 11 ist die Einführungsphase", BERUFSSCHULE),
  mitSchluesseln("bildungsgang", BILDUNGSGANG, "Bildungsgang am 15. Oktober des Berichtsjahres", KEINE),
  ausListe("schulformvorjahr", "schulform-nrw", "Schulform am 15. Oktober des Vorjahres", KEINE),
  mitSchluesseln("klassenstufevorjahr", STUFEN, "Klassenstufe am 15. Oktober des Vorjahres", BERUFSSCHULE),
]
