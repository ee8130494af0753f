import * as aufnahme from "./aufnahme.js"
import * as offenlegung from "./offenlegung.js"
import * as planung from "./planung.js"
import * as verlauf from "./verlauf.js"

/** Every command with its event. */
export const vorgaenge = { ...aufnahme, ...planung, ...verlauf, ...offenlegung }
