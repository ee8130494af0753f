import { Aufenthaltsstatus, Codeliste, Elternherkunft, Familiensprache, Geschlecht, Migrationsstatus, Nationalitaet, Schulform } from "@teilhabe/core/merkmal"
import { BETREUUNG, BILDUNGSGANG, STUFEN } from "./spaltenBildung.js"
import { ERWERBSSTATUS, GRUNDSICHERUNG } from "./spaltenArbeit.js"
import { DEUTSCHDURCH, ELTERN_IM_HAUSHALT, ELTERNTEIL, JAHRE } from "./spaltenHerkunft.js"
import { AUSZUGSGRUND, HAUSHALT } from "./spaltenPerson.js"
import { aussiedlerstaaten, staaten } from "./staaten.js"

const lowest = (liste: Codeliste.Codeliste): ReadonlyArray<string> => Codeliste.lowest(liste).map(({ schluessel }) => schluessel)

/** German first, then the states of the invented population. */
export const STAATEN: ReadonlyArray<string> = ["000", ...new Set([...staaten.map(({ schluessel }) => schluessel), ...aussiedlerstaaten.map(([key]) => key)])]

/** The keys of the columns, in the order of their places. */
export const VORRAT = {
  geschlecht: lowest(Geschlecht.liste),
  staatsangehoerigkeit: STAATEN,
  nationalitaet: lowest(Nationalitaet.liste),
  nationalitaetvorjahr: lowest(Nationalitaet.liste),
  auszugsgrund: AUSZUGSGRUND,
  haushalt: HAUSHALT,
  zweitestaatsangehoerigkeit: STAATEN,
  herkunftsland: STAATEN,
  geburtsland: STAATEN,
  deutschdurch: DEUTSCHDURCH,
  elternteil1: ELTERNTEIL,
  elternteil2: ELTERNTEIL,
  elternimhaushalt: ELTERN_IM_HAUSHALT,
  familiensprache: lowest(Familiensprache.liste),
  migrationsstatus: lowest(Migrationsstatus.liste),
  migrationsstatusmikrozensus: lowest(Migrationsstatus.liste),
  elternherkunft: lowest(Elternherkunft.liste),
  aufenthaltsstatus: lowest(Aufenthaltsstatus.liste),
  aufenthaltsstatusintmk: lowest(Aufenthaltsstatus.listeIntmk),
  aufenthaltsjahre: JAHRE,
  erwerbsstatus: ERWERBSSTATUS,
  rechtskreis: ["sgb-ii", "sgb-iii"],
  grundsicherung: GRUNDSICHERUNG,
  betreuung: BETREUUNG,
  schulform: lowest(Schulform.liste),
  klassenstufe: STUFEN,
  bildungsgang: BILDUNGSGANG,
  schulformvorjahr: lowest(Schulform.liste),
  klassenstufevorjahr: STUFEN,
} as const satisfies Readonly<Record<string, ReadonlyArray<string>>>

/** The place of a key in a column; a slip of ours where there is none. */
export const platzVon = (spalte: keyof typeof VORRAT, schluessel: string): number => {
  const keys: ReadonlyArray<string> = VORRAT[spalte]
  const place = keys.indexOf(schluessel)
  if (place < 0) throw new RangeError(`The column ${spalte} has no key "${schluessel}"`)
  return place
}
