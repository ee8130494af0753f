/**
 * Reads one command or event of a Gremium from data from outside by the schema of its own name.
 *
 * @module
 */
import * as Vorgangsleser from "../../ereignis/Vorgangsleser.js"
import type { Befehl, HearFallbericht } from "../Befehl.js"
import type { Ereignis } from "../Ereignis.js"
import { vorgaenge } from "./vorgang/alle.js"
import { FallberichtHeard } from "./vorgang/beschluss.js"

const paare = Object.values(vorgaenge)

/** Reads commands and events of a Gremium; a report on a case cannot be read, as no data can say that it is anonymous. */
export const leser = Vorgangsleser.of<Exclude<Befehl, HearFallbericht>, Ereignis>(
  "gremienarbeit", paare.map(({ Befehl: schema }) => schema), [...paare.map(({ Ereignis: schema }) => schema), FallberichtHeard],
  ["HearFallbericht"],
)
