/**
 * Which event a command leads to, and who reads both from data.
 *
 * @module
 */
import { of, tagOf } from "../../ereignis/Vorgangsleser.js"
import type { Art, Befehl } from "../Befehl.js"
import type * as Ereignis from "../Ereignis.js"
import { vorgaenge } from "./vorgang/alle.js"

const paare = Object.values(vorgaenge)

/** Reads the commands and events of a Projekt. */
export const leser = of<Befehl, Ereignis.Ereignis>("projektverlauf", paare.map((paar) => paar.Befehl), paare.map((paar) => paar.Ereignis))

/** The event that says the same as a command. */
export const folge = Object.fromEntries(paare.map((paar) => [tagOf(paar.Befehl), tagOf(paar.Ereignis)])) as Readonly<Record<Art, Ereignis.Art>>

/** The command that leads to an event. */
export const ursprung = Object.fromEntries(paare.map((paar) => [tagOf(paar.Ereignis), tagOf(paar.Befehl)])) as Readonly<Record<Ereignis.Art, Art>>
