/**
 * Drawn offers and needs for property tests: few keys, so that conditions are met often and missed often.
 *
 * @module
 */
import type { Angebot } from "../src/angebot/Angebot.js"
import type { Angebotskatalog } from "../src/angebot/Angebotskatalog.js"
import type { Bedarf } from "../src/angebot/Bedarf.js"
import * as Id from "../src/kernel/Id.js"
import * as Stichtag from "../src/kernel/Stichtag.js"
import * as Text from "../src/kernel/Text.js"
import * as Zeitraum from "../src/kernel/Zeitraum.js"
import type { Seeded } from "./seeded.js"

const FELDER = ["wohnen", "bildung", "sport"] as const
const RECHTSKREISE = ["asylblg", "sgb-ii", "sgb-viii", "sgb-xii"] as const
const STATUS = ["gestattung", "duldung", "familie", "freizuegigkeit", "sonstige"] as const
const GESCHLECHT = ["m", "w", "d"] as const
const SPRACHEN = ["de", "ar", "tr", "de-x-leicht"] as const
const RAEUME = ["huels-sued", "polsum", "brassert"].map((id) => Id.make(id))
const GRUPPEN = ["familien", "gefluechtete", "ehrenamtlich-engagierte"].map((id) => Id.make(id))

/** Draws some of the values, each with a chance of one in `odds`. */
export const some = <A>(chance: Seeded, values: ReadonlyArray<A>, odds = 2): ReadonlyArray<A> =>
  values.filter(() => chance.int(1, odds) === 1)

const atLeastOne = <A>(chance: Seeded, values: readonly [A, ...ReadonlyArray<A>]): readonly [A, ...ReadonlyArray<A>] => {
  const [first, ...rest] = some(chance, values)
  return first === undefined ? [chance.pick(values)] : [first, ...rest]
}

/** Draws a value or leaves it out. */
const maybe = <K extends string, V>(chance: Seeded, key: K, value: () => V): { readonly [P in K]?: V } =>
  chance.bool() ? ({ [key]: value() } as { readonly [P in K]?: V }) : {}

const anyKapazitaet = (chance: Seeded): NonNullable<Angebot["kapazitaet"]> => ({
  plaetze: chance.int(0, 4),
  stand: Stichtag.make(chance.int(2022, 2024), chance.int(1, 12), 1),
  ...maybe(chance, "belegt", () => chance.int(0, 5)),
})

const anyZugang = (chance: Seeded): Angebot["zugang"] => ({
  rechtskreise: some(chance, RECHTSKREISE, 4),
  aufenthaltsstatus: some(chance, STATUS, 4),
  geschlecht: some(chance, GESCHLECHT, 5),
  sozialraeume: some(chance, RAEUME, 5),
  weitere: chance.int(1, 6) === 1 ? [Text.make("Ein Gespräch vorab")] : [],
  ...(chance.int(1, 3) === 1 ? { alter: { ...maybe(chance, "von", () => chance.int(0, 40)), ...maybe(chance, "bis", () => chance.int(20, 90)) } } : {}),
})

/** Draws an offer. */
export const anyAngebot = (chance: Seeded, id: string): Angebot => ({
  id: Id.make(id),
  titel: Text.make(`Angebot ${id}`),
  traeger: Id.make("vereine"),
  handlungsfelder: atLeastOne(chance, [Id.make(FELDER[0]), Id.make(FELDER[1]), Id.make(FELDER[2])]),
  zielgruppen: some(chance, GRUPPEN, 3),
  sprachen: atLeastOne(chance, SPRACHEN),
  form: "kurs",
  zugang: anyZugang(chance),
  gueltig: chance.int(1, 5) === 1 ? Zeitraum.jahr(2023) : Zeitraum.abDem(Stichtag.make(2020, 1, 1)),
  quelle: { dokument: Id.make("erfunden"), kapitel: "Erfunden" },
  ...maybe(chance, "kapazitaet", () => anyKapazitaet(chance)),
})

/** Draws a catalogue of at most `most` offers. */
export const anyKatalog = (chance: Seeded, most = 6): Angebotskatalog => ({
  id: Id.make("gezogen"),
  titel: Text.make("Gezogen"),
  konzept: Id.make("marl"),
  stand: Stichtag.make(2024, 6, 30),
  angebote: Array.from({ length: chance.int(0, most) }, (_, index) => anyAngebot(chance, `a-${index}`)),
})

/** Draws a need; every part of what is known may be missing. */
export const anyBedarf = (chance: Seeded): Bedarf => ({
  handlungsfeld: Id.make(chance.pick(FELDER)),
  stichtag: Stichtag.make(chance.int(2023, 2024), chance.int(1, 12), chance.int(1, 28)),
  ...maybe(chance, "zielgruppen", () => some(chance, GRUPPEN)),
  ...maybe(chance, "sprachen", () => some(chance, SPRACHEN)),
  ...maybe(chance, "rechtskreise", () => some(chance, RECHTSKREISE)),
  ...maybe(chance, "aufenthaltsstatus", () => chance.pick(STATUS)),
  ...maybe(chance, "alter", () => chance.int(0, 95)),
  ...maybe(chance, "geschlecht", () => chance.pick([...GESCHLECHT, "unbekannt"])),
  ...maybe(chance, "sozialraum", () => RAEUME[chance.int(0, 2)] ?? Id.make("polsum")),
})
