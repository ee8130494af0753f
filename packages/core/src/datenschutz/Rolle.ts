/**
 * In what role somebody looks at a case, and what that role needs to see.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Datenart from "./Datenart.js"
import type { Zweck } from "./Zweck.js"

/** The roles in which somebody looks at a case. */
export const Rolle = Schema.Literals([
  "fallfuehrung", "vertretung", "fachaufsicht", "konferenz", "leistungserbringer", "uebernehmende-stelle", "statistik",
  "steuerungsgruppe", "datenschutz", "person",
])

/** A role in which somebody looks at a case. */
export type Rolle = typeof Rolle.Type

/** By what right a role sees: the task of its own office, the person's own right to know, or a consent. */
export type Grundlage = "aufgabe" | "auskunft" | "einwilligung"

/** What a role may see at most, for which purposes, and by what right; a consent may allow less and never more. */
export interface Rollenbild {
  readonly rolle: Rolle
  readonly titel: string
  readonly grundlage: Grundlage
  readonly zwecke: ReadonlyArray<Zweck>
  readonly datenarten: ReadonlyArray<Datenart.Datenart>
}

const gewoehnlich: ReadonlyArray<Datenart.Datenart> = Datenart.Gewoehnlich.literals
const alle: ReadonlyArray<Datenart.Datenart> = [...gewoehnlich, ...Datenart.Besonders.literals]
const ohne = (...weg: ReadonlyArray<Datenart.Datenart>) => gewoehnlich.filter((art) => !weg.includes(art))

// The least that the task of each role can be done with.
const bilder: ReadonlyArray<Rollenbild> = [
  { rolle: "fallfuehrung", titel: "Fallführung", grundlage: "aufgabe", zwecke: ["fallarbeit"], datenarten: alle },
  { rolle: "vertretung", titel: "Vertretung der Fallführung", grundlage: "aufgabe", zwecke: ["fallarbeit"], datenarten: alle },
  { rolle: "fachaufsicht", titel: "Fachaufsicht", grundlage: "aufgabe", zwecke: ["aufsicht"], datenarten: ["bedarf", "ziele", "hilfeplan", "verlauf", "evaluation"] },
  { rolle: "konferenz", titel: "Hilfeplan- oder Fallkonferenz", grundlage: "einwilligung", zwecke: ["konferenz"], datenarten: alle },
  { rolle: "leistungserbringer", titel: "Leistungserbringer", grundlage: "einwilligung", zwecke: ["vermittlung"], datenarten: ["identitaet", "lebenslage", "rechtskreis", "aufenthalt", "bedarf", "ziele", "hilfeplan", "gesundheit"] },
  { rolle: "uebernehmende-stelle", titel: "Übernehmende Stelle", grundlage: "einwilligung", zwecke: ["uebergabe"], datenarten: alle },
  { rolle: "statistik", titel: "Statistikstelle", grundlage: "einwilligung", zwecke: ["statistik"], datenarten: ohne("identitaet", "biografie", "evaluation") },
  { rolle: "steuerungsgruppe", titel: "Steuerungsgruppe", grundlage: "einwilligung", zwecke: ["bericht"], datenarten: ohne("identitaet", "evaluation") },
  { rolle: "datenschutz", titel: "Datenschutzbeauftragte Stelle", grundlage: "aufgabe", zwecke: ["aufsicht"], datenarten: [] },
  { rolle: "person", titel: "Die Person selbst", grundlage: "auskunft", zwecke: ["auskunft"], datenarten: alle },
]

/** What each role needs: the least that its task can be done with. Nobody who reads it can change it. */
export const rollenbilder: ReadonlyArray<Rollenbild> = Object.freeze(bilder.map((bild) =>
  Object.freeze({ ...bild, zwecke: Object.freeze([...bild.zwecke]), datenarten: Object.freeze([...bild.datenarten]) })))
