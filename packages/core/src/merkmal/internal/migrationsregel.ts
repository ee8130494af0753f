import type { Path } from "../../kernel/Finding.js"
import type { Elternteil, Nachweis } from "../Nachweis.js"
import type { Regel } from "./migrationsdefinition.js"
import { every, imHaushalt, kriterien, type Kriterium, type Wahrheit } from "./migrationskriterien.js"

/** What a rule came to for a person. */
interface Regelurteil {
  readonly wert: Wahrheit
  readonly grund: { readonly regel: string; readonly text: string; readonly personen: ReadonlyArray<Path> }
  readonly fehlt: ReadonlyArray<Path>
}

/** Everybody has two parents: one of whom nothing was said is one of whom nothing is known. */
const parentsOf = ({ eltern = [] }: Nachweis): ReadonlyArray<Elternteil> => [...eltern, ...[{}, {}].slice(Math.min(eltern.length, 2))]

const MEETS: Readonly<Record<Regel["wer"], "every" | "some">> = { selbst: "every", "beide-eltern": "every", "ein-elternteil": "some" }

const combine = (werte: ReadonlyArray<Wahrheit>, how: "every" | "some"): Wahrheit => {
  const settles = how === "every" ? "nein" : "ja"
  if (werte.includes(settles)) return settles
  if (werte.includes("unbekannt")) return "unbekannt"
  return how === "every" ? "ja" : "nein"
}

/** Asks one rule of a definition about a person. */
export const judge = (nachweis: Nachweis, { id, text, wer, kriterium, nach, nurImHaushalt }: Regel): Regelurteil => {
  const ask: Kriterium = kriterien[kriterium]
  const asked = wer === "selbst" ? [{ path: [], angaben: nachweis }] : parentsOf(nachweis).map((angaben, at) => ({ path: ["eltern", at], angaben }))
  const urteile = asked.map(({ path, angaben }) => {
    const urteil = ask(angaben, nach)
    return { path, ...(nurImHaushalt === true ? every([imHaushalt(angaben), urteil]) : urteil) }
  })
  const wert = combine(urteile.map((one) => one.wert), MEETS[wer])
  return {
    wert,
    grund: { regel: id, text, personen: urteile.filter((one) => one.wert === "ja").map(({ path }) => path) },
    fehlt: wert === "unbekannt" ? urteile.flatMap(({ path, fehlt }) => fehlt.map((key) => [...path, key])) : [],
  }
}
