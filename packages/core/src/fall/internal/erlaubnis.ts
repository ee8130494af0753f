import type { Stichtag } from "../../kernel/Stichtag.js"
import type { Eroeffnet } from "../Fall.js"
import type { Anfrage, Erlaubnis, Grundlage } from "../Offenlegung.js"

// What was granted, and for which state: an object that is not in here is no leave, whatever it looks like.
const erteilt = new WeakMap<Erlaubnis, Eroeffnet>()

const copyAnfrage = (anfrage: Anfrage): Anfrage => {
  const [first, ...others] = anfrage.personen
  return Object.freeze({ ...anfrage, personen: Object.freeze([first, ...others] as const), datenarten: Object.freeze([...anfrage.datenarten]) })
}

/** Makes a leave for one state of a case; what was asked for is copied and frozen, so that nobody can widen it afterwards. */
export const grant = (fall: Eroeffnet, anfrage: Anfrage, grundlage: Grundlage, am: Stichtag): Erlaubnis => {
  const erlaubnis = Object.freeze({ anfrage: copyAnfrage(anfrage), grundlage, am }) as Erlaubnis
  erteilt.set(erlaubnis, fall)
  return erlaubnis
}

/** Throws a `RangeError` for a leave that `mayDisclose` did not give, or gave for another state of the case. */
export const assertErteilt = (fall: Eroeffnet, erlaubnis: Erlaubnis): void => {
  const held = erteilt.get(erlaubnis)
  if (held === undefined) throw new RangeError(`The leave to show the case ${fall.fall} was not given by mayDisclose. Ask mayDisclose, and show by what it gives`)
  if (held !== fall) {
    throw new RangeError(`The leave was given for the case ${held.fall} in version ${held.version}, not for ${fall.fall} in version ${fall.version}. Ask mayDisclose again for the state that is to be shown`)
  }
}
