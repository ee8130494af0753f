// The counts over five dimensions: as questions to the library, and as SQL written by hand.
import { Aufenthaltsstatus, Altersgruppe, Altersgruppensatz, Codeliste, Geschlecht, Merkmal, Migrationsstatus, Nationalitaet, Staatsangehoerigkeit } from "@teilhabe/core/merkmal"
import { lastBirth } from "./sql.mjs"

/** Whoever is German has no residence status, which the lists of the library leave open and these do not. */
const withGerman = (liste) => Codeliste.make({
  ...liste,
  id: `${liste.id}-oder-deutsch`,
  auspraegungen: [...liste.auspraegungen.map(({ schluessel, name, oberhalb }) => (oberhalb === undefined ? { schluessel, name } : { schluessel, name, oberhalb })), { schluessel: "entfaellt", name: "deutsch", art: "fehlt" }],
})

const asStored = (merkmal, spalte) => ({ merkmal, lesart: { art: "spalte", spalte } })

/** The counts, for the areas and the Stichtag of a register. */
export const questionsOf = ({ raum, stichtag }) => {
  const sex = asStored(Merkmal.make("geschlecht", Geschlecht.liste), "geschlecht")
  const area = asStored(raum, "raum")
  const nationality = asStored(Merkmal.make("nationalitaet", Nationalitaet.liste), "nationalitaet")
  const migration = asStored(Merkmal.make("migrationsstatus", Migrationsstatus.liste), "migrationsstatus")
  const title = asStored(Merkmal.make("aufenthalt", withGerman(Aufenthaltsstatus.listeIntmk)), "aufenthaltsstatusintmk")
  const state = asStored(Merkmal.make("staat", Staatsangehoerigkeit.liste), "staatsangehoerigkeit")
  const status = asStored(Merkmal.make("status", withGerman(Aufenthaltsstatus.liste)), "aufenthaltsstatus")
  const alter = Altersgruppensatz.toMerkmal(Altersgruppensatz.ALTX20)
  return [
    {
      id: "keys", title: "five keys", says: "Sozialraum, sex, nationality, migration status and class of residence status, each a column of keys",
      frage: { merkmale: [area, sex, nationality, migration, title] },
      sql: "SELECT raum, geschlecht, nationalitaet, migrationsstatus, aufenthaltsstatusintmk, count(*) FROM personen GROUP BY ALL",
    },
    {
      id: "age", title: "age and four keys", says: "Sozialraum, sex, nationality, class of residence status, and the age in 17 bands from the day of birth at the Stichtag",
      frage: { merkmale: [area, sex, nationality, title, { merkmal: alter, lesart: { art: "alter", spalte: "geburtstag", stichtag } }] },
      sql: `SELECT raum, geschlecht, nationalitaet, aufenthaltsstatusintmk, ${bands(Altersgruppensatz.ALTX20, stichtag)}, count(*) FROM personen GROUP BY ALL`,
    },
    {
      id: "wide", title: "five keys, two of them long", says: "Sozialraum, sex, migration status, and two columns of very many keys, citizenship and residence status",
      frage: { merkmale: [area, sex, state, migration, status] },
      sql: "SELECT raum, geschlecht, staatsangehoerigkeit, migrationsstatus, aufenthaltsstatus, count(*) FROM personen GROUP BY ALL",
    },
  ]
}

// By dates and not by ages, since DuckDB takes more than twice as long to reckon an age.
const bands = ({ gruppen }, stichtag) =>
  `CASE ${gruppen.map((gruppe) => `WHEN geburtstag ${gruppe.bis === undefined ? `<= ${lastBirth(stichtag, gruppe.von)}` : `> ${lastBirth(stichtag, gruppe.bis)}`} THEN '${Altersgruppe.keyOf(gruppe)}'`).join(" ")} END`
