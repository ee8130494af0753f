import { aenderungsglieder, Fortschreibung } from "@teilhabe/core/fortschreibung"
import { anlassglied, type Anlassquelle, glieder, jahreskalender, type Jahreskalender, type Pflichteingang } from "@teilhabe/core/gremienarbeit"
import { type Finding, Stichtag, type Text } from "@teilhabe/core/kernel"
import { type Element, type Glied, type Konzept, roterFaden, type RoterFaden } from "@teilhabe/core/konzept"
import { checkKonzept } from "@teilhabe/core/pruefung"
import { jahrOf, keyOf, requireObject, tagOf } from "./eingaben.js"
import type { Jahre } from "./fassungen.js"
import { gremienart } from "./gremienart.js"
import { ereignisseOf, type Jahresstand, staendeOf, type UnlesbarerStrom } from "./jahresregister.js"
import { orNotFound } from "./nachschlagen.js"
import type { Geprueft } from "./optionen.js"
import { projektart } from "./projektart.js"

/** Which streams an answer on the whole city was made without, as they cannot be read. */
export interface Ungelesenes {
  readonly unlesbare: ReadonlyArray<UnlesbarerStrom>
}

/** A Befund, a figure or a survey that a topic of a sitting names, with what it is called. */
export interface Fadenanfang {
  readonly quelle: Anlassquelle
  readonly titel: Text.Text
  readonly am: Stichtag.Stichtag
}

/** The thread through one element, across the years. */
export interface Jahresfaden extends RoterFaden<Element.Element | Glied.Glied>, Ungelesenes {}

/** The Konzept. */
export interface Konzeptfragen {
  readonly get: () => Promise<Konzept.Konzept>
  /**
   * The thread through one element, up to the Integrationsbegriff and down, across the years: through sittings, topics, decisions, what happened in
   * Projekte, and the lines of the Fassungen. The id may be that of such a link, as of a decision.
   *
   * The store does not know what a Befund or a survey is called: `anfaenge` says which ones the thread is to begin with.
   */
  readonly roterFaden: (id: string, options?: { readonly anfaenge?: ReadonlyArray<Fadenanfang> }) => Promise<Jahresfaden>
  /** Everything that is found wrong in it, or missing. */
  readonly check: () => Promise<ReadonlyArray<Finding.Finding>>
}

/** What a calendar is made of beside the streams: reports that were given, duties from elsewhere, the rule of the city. */
export interface Kalenderangaben extends Partial<Omit<Pflichteingang, "gremien" | "konzept" | "konzeptAm" | "projekte">> {}

/** The duties of a year. */
export interface Kalender extends Jahreskalender, Ungelesenes {}

/** The questions that go across the years. */
export interface Jahresfragen {
  readonly konzept: Konzeptfragen
  /** The calendar of duties of a year, as it was known on a day, by the Fassung then in force. */
  readonly kalender: (jahr: number, stichtag: string, angaben?: Kalenderangaben) => Promise<Kalender>
}

/** The links of all streams, those of decisions leading to the lines of the Fassungen that rest on them. */
const gliederOf = ({ konzept }: Pick<Geprueft, "konzept">, { schritte }: Jahre, { gremien, projekte }: Jahresstand, anfaenge: ReadonlyArray<Fadenanfang>): ReadonlyArray<Glied.Glied> => {
  const staende = [...staendeOf(gremienart, gremien).values()]
  const beschluesse = staende.flatMap(({ beschluesse: lagen, gremium }) => lagen.map((lage) => ({ ...lage, ...(gremium === undefined ? {} : { gremium }) })))
  const own = glieder(konzept, staende, [...projekte.values()].flatMap(ereignisseOf))
  const all = schritte.reduce((before, { alt, neu }) => {
    const more = aenderungsglieder(Fortschreibung.make(alt, neu.konzept, neu.uebergang, beschluesse), neu.konzept, before)
    return [...more.verknuepft, ...more.glieder]
  }, own)
  return [...anfaenge.map(({ am, quelle, titel }) => anlassglied(quelle, titel, am, staende, konzept)), ...all]
}

/** Opens the questions that go across the years. */
export const openJahresfragen = (read: () => Promise<Jahresstand>, jahre: Jahre, { konzept }: Pick<Geprueft, "konzept">): Jahresfragen => ({
  konzept: {
    get: async () => konzept,
    roterFaden: async (id, options = {}) => {
      const key = keyOf(id, "The id of an element")
      requireObject(options, "The options of roterFaden")
      const stand = await read()
      return { ...orNotFound(roterFaden(konzept, key, gliederOf({ konzept }, jahre, stand, options.anfaenge ?? []))), unlesbare: stand.unlesbare }
    },
    check: async () => checkKonzept(konzept),
  },
  kalender: async (year, day, angaben = {}) => {
    const [jahr, stichtag] = [jahrOf(year, "kalender"), tagOf(day, "The day of kalender")]
    requireObject(angaben, "What kalender is made of")
    const { gremien, projekte, unlesbare } = await read()
    const eingang = { berichte: [], ...angaben, konzept: jahre.konzeptAm(stichtag), ...(jahre.alle.length > 1 ? { konzeptAm: jahre.konzeptAm } : {}), gremien: staendeOf(gremienart, gremien, stichtag), projekte: staendeOf(projektart, projekte, stichtag) }
    return { ...jahreskalender(eingang, jahr, stichtag), unlesbare }
  },
})
