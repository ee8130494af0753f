/**
 * The law under which an office helps a person.
 *
 * @module
 */
import * as Stichtag from "../kernel/Stichtag.js"
import * as Codeliste from "./Codeliste.js"

/**
 * The Rechtskreise of a case; several may hold at once, so they are `darunter` groups and never add up to all cases.
 *
 * The dates are those on which the laws came into force. They are typed from general knowledge of the laws, not taken
 * from a list of an office.
 */
export const liste: Codeliste.Codeliste = Codeliste.make({
  id: "rechtskreis",
  titel: "Rechtskreis",
  quelle: "Die genannten Gesetze; Zusammenstellung und Schlüssel dieser Bibliothek",
  auspraegungen: [
    { schluessel: "asylblg", name: "Asylbewerberleistungsgesetz", auch: ["AsylbLG"], gueltigAb: Stichtag.make(1993, 11, 1) },
    { schluessel: "sgb-ii", name: "SGB II – Grundsicherung für Arbeitsuchende", auch: ["SGB II"], gueltigAb: Stichtag.make(2005, 1, 1) },
    { schluessel: "sgb-iii", name: "SGB III – Arbeitsförderung", auch: ["SGB III"], gueltigAb: Stichtag.make(1998, 1, 1) },
    { schluessel: "sgb-viii", name: "SGB VIII – Kinder- und Jugendhilfe", auch: ["SGB VIII"], gueltigAb: Stichtag.make(1991, 1, 1) },
    {
      schluessel: "sgb-ix",
      name: "SGB IX – Rehabilitation und Teilhabe von Menschen mit Behinderungen",
      auch: ["SGB IX"],
      gueltigAb: Stichtag.make(2001, 7, 1),
    },
    { schluessel: "sgb-xii", name: "SGB XII – Sozialhilfe", auch: ["SGB XII"], gueltigAb: Stichtag.make(2005, 1, 1) },
    {
      schluessel: "bvg",
      name: "Bundesversorgungsgesetz",
      auch: ["BVG"],
      gueltigBis: Stichtag.make(2023, 12, 31),
      nachfolger: ["sgb-xiv"],
    },
    { schluessel: "sgb-xiv", name: "SGB XIV – Soziale Entschädigung", auch: ["SGB XIV"], gueltigAb: Stichtag.make(2024, 1, 1) },
    { schluessel: "aufenthg", name: "Aufenthaltsgesetz", auch: ["AufenthG"], gueltigAb: Stichtag.make(2005, 1, 1) },
    { schluessel: "bafoeg", name: "Bundesausbildungsförderungsgesetz", auch: ["BAföG"] },
    { schluessel: "wogg", name: "Wohngeldgesetz", auch: ["WoGG"] },
  ].map((one) => ({ ...one, gliederung: "darunter" })),
})
