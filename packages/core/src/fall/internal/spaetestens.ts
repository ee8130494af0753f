import * as Stichtag from "../../kernel/Stichtag.js"
import { hoechstabstand } from "../Ueberpruefung.js"

const ENDE = Stichtag.make(2999, 12, 31)

/** Gives the last day on which the next review may be held, seen from a day; the calendar ends with the year 2999. */
export const spaetestens = (am: Stichtag.Stichtag): Stichtag.Stichtag => (Stichtag.jahr(am) === Stichtag.jahr(ENDE) ? ENDE : Stichtag.addDauer(am, hoechstabstand))
