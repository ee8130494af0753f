/**
 * Reads one command or event of a case from data from outside by the schema of its own name.
 *
 * @module
 */
import * as Vorgangsleser from "../../ereignis/Vorgangsleser.js"
import type { Befehl } from "../Befehl.js"
import type { Ereignis } from "../Ereignis.js"
import { vorgaenge } from "./vorgang/alle.js"

const paare = Object.values(vorgaenge)

/** Reads commands and events of a case. */
export const leser = Vorgangsleser.of<Befehl, Ereignis>("fall", paare.map(({ Befehl: schema }) => schema), paare.map(({ Ereignis: schema }) => schema))

const folgen: ReadonlyMap<string, string> = new Map(paare.map((paar) => [Vorgangsleser.tagOf(paar.Befehl), Vorgangsleser.tagOf(paar.Ereignis)]))

/** The name of the event that says the same as a command. */
export const folgeOf = (befehl: string): string | undefined => folgen.get(befehl)
