import { ausListe, mitSchluesseln, type Spaltenangabe } from "./spaltenangabe.js"

/** What somebody of 15 and more does for a living; the first four are at work. */
export const ERWERBSSTATUS = ["svb", "geringfuegig", "beamtet", "selbststaendig", "arbeitslos", "nicht-erwerbstaetig"] as const

/** The two kinds of people entitled by the SGB II. */
export const GRUNDSICHERUNG = ["elb", "nef"] as const

/** Work, unemployment and the Grundsicherung. */
export const spaltenArbeit: ReadonlyArray<Spaltenangabe> = [
  mitSchluesseln("erwerbsstatus", ERWERBSSTATUS, "sozialversicherungspflichtig beschäftigt, nur geringfügig, beamtet, selbstständig, arbeitslos oder nichts davon", "unter 15 Jahre alt"),
  ausListe("rechtskreis", "rechtskreis", "nach welchem Gesetz arbeitslos: sgb-ii oder sgb-iii", "nicht arbeitslos"),
  mitSchluesseln("grundsicherung", GRUNDSICHERUNG, "leistungsberechtigt nach dem SGB II: erwerbsfähig (elb) oder nicht (nef)", "nicht leistungsberechtigt"),
]
