/**
 * What the Bestandsaufnahme finds: strengths, weaknesses, help that is there, and needs by Handlungsfeld.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Datenart from "../datenschutz/Datenart.js"
import { PersonId } from "../datenschutz/Kennung.js"
import * as Id from "../kernel/Id.js"
import * as Text from "../kernel/Text.js"

/** The special categories that words touch; to show them, each needs a consent of its own. */
export const beruehrt = Schema.Array(Datenart.Besonders).check(Schema.isMaxLength(8))

const base = { id: Id.Id, person: PersonId, wortlaut: Text.Wortlaut, beruehrt }

/** A strength, or a weakness, of the person. */
export const Eigenschaft = Schema.Struct({ ...base, art: Schema.Literals(["staerke", "schwaeche"]) })

/** Help that is there already, from family and friends or from civil society or offices. */
export const Hilfe = Schema.Struct({ ...base, art: Schema.Literal("hilfe"), umfeld: Schema.Literals(["persoenlich", "zivilgesellschaft", "amt"]) })

/** A need, in one Handlungsfeld. */
export const Bedarf = Schema.Struct({
  ...base,
  art: Schema.Literal("bedarf"),
  handlungsfeld: Id.Id,
  dringlichkeit: Schema.Literals(["sofort", "bald", "spaeter"]),
})

/** A need. */
export type Bedarf = typeof Bedarf.Type

/** One finding of the Bestandsaufnahme. */
export const Bestand = Schema.Union([Eigenschaft, Hilfe, Bedarf])

/** One finding of the Bestandsaufnahme. */
export type Bestand = typeof Bestand.Type

/** What the Bestandsaufnahme has to speak of; where there is nothing to say, the reason is noted. */
export const teile = ["biografie", "staerke", "schwaeche", "hilfe", "bedarf"] as const

/** A part of the Bestandsaufnahme. */
export type Teil = (typeof teile)[number]

const dringlichkeiten: ReadonlyArray<Bedarf["dringlichkeit"]> = ["sofort", "bald", "spaeter"]

/**
 * Lists the needs that the Bestandsaufnahme found, the most urgent first, else in the order in which they were noted.
 *
 * @example
 * ```ts
 * import { Kennung } from "@teilhabe/core/datenschutz"
 * import { Bestand } from "@teilhabe/core/fall"
 * import { Id } from "@teilhabe/core/kernel"
 *
 * const base = { person: Kennung.person("p-1"), beruehrt: [], art: "bedarf" } as const
 * const kurs: Bestand.Bedarf = { ...base, id: Id.make("b-1"), wortlaut: "Ein Sprachkurs", handlungsfeld: Id.make("sprache"), dringlichkeit: "bald" }
 * const dach: Bestand.Bedarf = { ...base, id: Id.make("b-2"), wortlaut: "Eine Wohnung", handlungsfeld: Id.make("wohnen"), dringlichkeit: "sofort" }
 * Bestand.bedarfe([kurs, dach]).map(({ id }) => id) // => ["b-2", "b-1"]
 * ```
 */
export const bedarfe = <B extends Bestand>(bestand: ReadonlyArray<B>): ReadonlyArray<Extract<B, { readonly art: "bedarf" }>> =>
  bestand
    .filter((one): one is Extract<B, { readonly art: "bedarf" }> => one.art === "bedarf")
    .toSorted((a, b) => dringlichkeiten.indexOf(a.dringlichkeit) - dringlichkeiten.indexOf(b.dringlichkeit))
