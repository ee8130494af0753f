import type { Rolle } from "../../konzept/Gremium.js"

/** Tells whether the Konzept makes it a must that somebody of this role is invited: fixed members, and who has to be found beforehand. */
export const isPflicht = (als: Rolle): boolean => als === "festes-mitglied" || als === "vorab-zu-ermitteln"
