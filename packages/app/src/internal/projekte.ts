import { Id, type Stichtag } from "@teilhabe/core/kernel"
import { type Frist, fristen, type Horizont, Horizontregel, type Konzept, type Projekt, selectProjekte } from "@teilhabe/core/konzept"
import type { Entry } from "@teilhabe/core/ports"
import { type Ampel, type Ampelregel, ampelverlauf, type Befehl, type Ereignis, type Projektstand } from "@teilhabe/core/projektverlauf"
import { keyOf, requireObject, tagOf } from "./eingaben.js"
import type { Jahre } from "./fassungen.js"
import { getIn, orNotFound } from "./nachschlagen.js"
import type { Geprueft } from "./optionen.js"
import { projektart, type Projektbefehlseingabe } from "./projektart.js"
import { readEntryOf } from "./stromart.js"
import type { Eintrag, Strombuch } from "./strombuch.js"
import { TeilhabeError } from "./TeilhabeError.js"
import type { Ergebnis } from "./verarbeiten.js"

/** What Projekte must have in common, with plain texts for keys. */
export interface Projektauswahl {
  readonly horizont?: Horizont.Horizont
  readonly handlungsfeld?: string
  readonly zielgruppe?: string
  readonly akteur?: string
  readonly ort?: string
}

/** A day by which something is due in a Projekt. */
export interface Projektfrist extends Frist {
  readonly projekt: Projekt.Projekt["id"]
}

/** What came of a command on a Projekt: how it stands right after it (`zustand`), what happened, and where that stands. */
export interface Projektergebnis extends Ergebnis<Projektstand.Projektstand, Ereignis.Ereignis> {}

/** The Projekte: as the Konzept has them, and what becomes of them. */
export interface Projekte {
  readonly list: (auswahl?: Projektauswahl) => Promise<ReadonlyArray<Projekt.Projekt>>
  readonly get: (id: string) => Promise<Projekt.Projekt>
  /** What is due up to a day by the Konzept alone, the earliest first; a review that comes back is told with its first day and its `wiederholung`. */
  readonly fristen: (bis: string) => Promise<ReadonlyArray<Projektfrist>>
  /**
   * Takes a command on a Projekt; the Konzept in force on the day of its note decides. Where somebody else was faster it is decided anew.
   *
   * With `id`, the same request asked again gives the first outcome; an id stands for one command, and with another one it is refused (`duplicate`).
   */
  readonly handle: (projekt: string, befehl: Projektbefehlseingabe, options?: { readonly id?: string }) => Promise<Projektergebnis>
  /** How a Projekt stands, or with `asOf` how it stood as it was known at the end of a day; `vorgesehen` where nothing was noted. */
  readonly state: (projekt: string, options?: { readonly asOf?: string }) => Promise<Projektstand.Projektstand>
  /** Everything that happened in a Projekt, in order. */
  readonly history: (projekt: string) => Promise<ReadonlyArray<Eintrag<Ereignis.Ereignis>>>
  /** The colour of a Projekt as it was known on a day, by the Fassung then in force, with its reason in one German sentence. */
  readonly ampel: (projekt: string, stichtag: string, options?: { readonly regel?: Ampelregel.Ampelregel }) => Promise<Ampel>
  /** The event of a Projekt that an entry holds, in its present form; nothing where it holds none. It gives no Promise. */
  readonly readEntry: (entry: Entry.Entry) => { readonly projekt: string; readonly ereignis: Ereignis.Ereignis } | undefined
}

/** The streams of Projekte. */
export type Projektbuch = Strombuch<Projektstand.Projektstand, Ereignis.Ereignis, Befehl.Befehl>

const auswahlOf = ({ horizont, ...keys }: Projektauswahl) => ({
  ...(horizont === undefined ? {} : { horizont }),
  ...Object.fromEntries(Object.entries(keys).map(([name, id]) => [name, keyOf(id, name)])),
})

const fristenBis = (konzept: Konzept.Konzept, bis: Stichtag.Stichtag): ReadonlyArray<Projektfrist> => {
  const regel = konzept.horizontregel ?? Horizontregel.annahme
  const all = konzept.projekte.flatMap((projekt) => fristen(projekt, regel, konzept.beschluss).map((frist): Projektfrist => ({ projekt: projekt.id, ...frist })))
  return all.filter(({ am }) => am <= bis).sort((a, b) => (a.am < b.am ? -1 : a.am > b.am ? 1 : 0))
}

/** Opens the Projekte. */
export const openProjekte = (buch: Projektbuch, { konzeptAm, wechsel }: Jahre, { konzept }: Pick<Geprueft, "konzept">): Projekte => ({
  list: async (auswahl = {}) => orNotFound(selectProjekte(konzept, auswahlOf(auswahl))),
  get: async (id) => getIn("Projekt", konzept.projekte, id),
  fristen: async (day) => fristenBis(konzept, tagOf(day, "The day of fristen")),
  handle: buch.handle,
  state: buch.state,
  history: buch.history,
  ampel: async (projekt, stichtag, options = {}) => {
    requireObject(options, "The options of ampel")
    const tag = tagOf(stichtag, "The day of ampel")
    const ereignisse = (await buch.history(projekt)).map(({ ereignis }) => ereignis)
    // The days before it are asked for too, as a Projekt that the Fassung has dropped is called as in the one before.
    const tage = [...wechsel.filter((one) => one < tag), tag]
    const last = ampelverlauf(Id.make(projekt), ereignisse, konzeptAm, tage, options.regel).at(-1)
    if (last === undefined) throw new TeilhabeError("defect", "A day was asked for, and no colour came")
    return last.ampel
  },
  readEntry: (entry) => {
    const read = readEntryOf(projektart, entry)
    return read === undefined ? undefined : { projekt: read.id, ereignis: read.ereignis }
  },
})
