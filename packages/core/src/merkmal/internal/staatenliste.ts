import * as Result from "effect/Result"
import * as Stichtag from "../../kernel/Stichtag.js"
import type { Auspraegung } from "../Codeliste.js"
import { staatenAfrika } from "./staatenAfrika.js"
import { staatenAmerika } from "./staatenAmerika.js"
import { staatenAsien } from "./staatenAsien.js"
import { auchGenannt, nachfolger } from "./staatenBesonderheiten.js"
import { staatenEuropa } from "./staatenEuropa.js"
import { staatenOzeanien } from "./staatenOzeanien.js"
import type { Staatenzeile } from "./staatenzeile.js"

/** The continents with their states. A group key has letters, so that no table can take it for a state. */
export const kontinente: ReadonlyArray<readonly [schluessel: string, name: string, staaten: ReadonlyArray<Staatenzeile>]> = [
  ["1XX", "Europa", staatenEuropa],
  ["2XX", "Afrika", staatenAfrika],
  ["3XX", "Amerika", staatenAmerika],
  ["4XX", "Asien", staatenAsien],
  ["5XX", "Australien und Ozeanien", staatenOzeanien],
]

const day = (text: string): Stichtag.Stichtag =>
  Result.getOrThrowWith(Stichtag.parse(text), ({ message }) => new RangeError(message))

/** What an office lumps together under the key of no single state. */
const lumped = new Set(["185"])

const fromZeile = (oberhalb: string, [schluessel, name, , , ab = "", bis = ""]: Staatenzeile): Auspraegung => {
  const auch = auchGenannt[schluessel]
  const next = nachfolger[schluessel]
  return {
    schluessel,
    name,
    oberhalb,
    ...(auch === undefined ? {} : { auch }),
    ...(lumped.has(schluessel) ? { art: "rest" } : {}),
    ...(ab === "" ? {} : { gueltigAb: day(ab) }),
    ...(bis === "" ? {} : { gueltigBis: day(bis) }),
    ...(next === undefined ? {} : { nachfolger: next }),
  }
}

/** Makes the values of the list: German, the continents with their states, and what is no state. */
export const makeStaaten = (): ReadonlyArray<Auspraegung> => [
  { schluessel: "000", name: "deutsch", auch: ["Deutschland"] },
  ...kontinente.flatMap(([schluessel, name, staaten]) => [
    { schluessel, name },
    ...staaten.map((zeile) => fromZeile(schluessel, zeile)),
  ]),
  { schluessel: "997", name: "staatenlos", art: "rest" },
  { schluessel: "998", name: "ungeklärt", art: "rest" },
  { schluessel: "999", name: "ohne Angabe", art: "fehlt" },
]
