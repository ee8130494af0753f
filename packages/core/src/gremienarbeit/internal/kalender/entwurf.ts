import type { Stichtag } from "../../../kernel/Stichtag.js"
import * as Text from "../../../kernel/Text.js"
import type { Kalenderregel } from "../../Kalenderregel.js"
import * as Pflicht from "../../Pflicht.js"

/** A duty before it is known how it stands, its title in German. */
export interface Entwurf extends Omit<Pflicht.Vorgabe, "titel"> {
  readonly titel: string
}

/** Where a day comes from that a rule gives. */
export const regelHerkunft = (regel: Kalenderregel): Pflicht.Herkunft => (regel.herkunft === "stadt" ? "regel" : "annahme")

/** Adds a key only where it has a value. */
export const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: V }

/** Says how a duty stands as of a day. */
export const finish = (entwurf: Entwurf, stichtag: Stichtag): Pflicht.Pflicht => Pflicht.asOf({ ...entwurf, titel: Text.make(entwurf.titel) }, stichtag)
