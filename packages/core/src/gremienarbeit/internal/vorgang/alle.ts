import * as beschluss from "./beschluss.js"
import * as sitzung from "./sitzung.js"

const { FallberichtHeard: _, ...beschluesse } = beschluss

/** Every command that can be read from data, with its event. */
export const vorgaenge = { ...sitzung, ...beschluesse }
