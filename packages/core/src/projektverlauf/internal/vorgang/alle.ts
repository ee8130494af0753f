import * as steuerung from "./steuerung.js"
import * as weg from "./weg.js"

const { Endegrund: _, ...wege } = weg

/** Every command with its event. */
export const vorgaenge = { ...wege, ...steuerung }
