import type { Nomen } from "../Zahlwort.js"

/** The nouns that the Konzeptbericht counts. */
export const NOMEN = {
  akteur: { genus: "m", singular: "Akteur", plural: "Akteure" },
  angabe: { genus: "f", singular: "Angabe", plural: "Angaben" },
  fehler: { genus: "m", singular: "Fehler", plural: "Fehler" },
  gremium: { genus: "n", singular: "Gremium", plural: "Gremien" },
  handlungsfeld: { genus: "n", singular: "Handlungsfeld", plural: "Handlungsfelder" },
  hinweis: { genus: "m", singular: "Hinweis", plural: "Hinweise" },
  indikator: { genus: "m", singular: "Indikator", plural: "Indikatoren" },
  leitziel: { genus: "n", singular: "Leitziel", plural: "Leitziele" },
  paar: { genus: "n", singular: "Paar", plural: "Paare" },
  projekt: { genus: "n", singular: "Projekt", plural: "Projekte" },
  schritt: { genus: "m", singular: "Schritt", plural: "Schritte" },
  termin: { genus: "m", singular: "Termin", plural: "Termine" },
  warnung: { genus: "f", singular: "Warnung", plural: "Warnungen" },
  ziel: { genus: "n", singular: "Ziel", plural: "Ziele" },
} as const satisfies Readonly<Record<string, Nomen>>
