import type { Zaehlfrage } from "@teilhabe/core/cube"
import { Codeliste, Merkmal } from "@teilhabe/core/merkmal"
import { SYNTHETISCH } from "./internal/spaltenPerson.js"

const KENNUNG = Codeliste.make({
  id: "synthetisch", titel: "erfunden", quelle: "Register",
  auspraegungen: [...SYNTHETISCH.map((schluessel) => ({ schluessel, name: schluessel })), { schluessel: "ohne-kennung", name: "ohne Kennung", art: "fehlt" }],
})

/**
 * Asks of any table of a register how many of its rows are made up; `checkHerkunft` reads the answer.
 *
 * Whoever counts a register elsewhere, in DuckDB for instance, asks it beside the questions of `fragenZu`.
 */
export const kennfrage: Zaehlfrage.Zaehlfrage = {
  merkmale: [{ merkmal: Merkmal.make("synthetisch", KENNUNG), lesart: { art: "spalte", spalte: "synthetisch" } }],
}
