import {
  type Befehl, einladungen, type Einladungsstand, type Ereignis, type Gremienstand, umsetzung, type Umsetzung,
} from "@teilhabe/core/gremienarbeit"
import { Id } from "@teilhabe/core/kernel"
import type { Gremium } from "@teilhabe/core/konzept"
import type { Entry } from "@teilhabe/core/ports"
import type { Jahre } from "./fassungen.js"
import { gremienart, type Gremienbefehlseingabe } from "./gremienart.js"
import { ereignisseOf, type Jahresstand, staendeOf, type UnlesbarerStrom } from "./jahresregister.js"
import { getIn } from "./nachschlagen.js"
import type { Geprueft } from "./optionen.js"
import { readEntryOf } from "./stromart.js"
import type { Eintrag, Strombuch } from "./strombuch.js"
import { beschluesseIn, type Genommen, type Umsetze } from "./umsetzen.js"
import type { Ergebnis } from "./verarbeiten.js"

/** What came of a command on a Gremium: how it stands right after it (`zustand`), what happened, and where that stands. */
export interface Gremienergebnis extends Ergebnis<Gremienstand.Gremienstand, Ereignis.Ereignis> {}

/** A decision, by whom it was taken, and what became of each of its effects. */
export interface Beschlussauskunft extends Genommen {
  readonly umsetzungen: ReadonlyArray<Umsetzung>
}

/** The Gremien: as the Konzept has them, and what they do. */
export interface Gremien {
  readonly list: () => Promise<ReadonlyArray<Gremium.Gremium>>
  readonly get: (id: string) => Promise<Gremium.Gremium>
  /**
   * Takes a command on a Gremium, as `projekte.handle` does on a Projekt. `HearFallbericht` takes the report that `Fallbericht.make` gave in
   * this process, and no copy of it.
   */
  readonly handle: (gremium: string, befehl: Gremienbefehlseingabe, options?: { readonly id?: string }) => Promise<Gremienergebnis>
  /** How a Gremium stands, or with `asOf` how it stood as it was known at the end of a day. */
  readonly state: (gremium: string, options?: { readonly asOf?: string }) => Promise<Gremienstand.Gremienstand>
  /** Everything that happened in a Gremium, in order. */
  readonly history: (gremium: string) => Promise<ReadonlyArray<Eintrag<Ereignis.Ereignis>>>
  /** Whom the Konzept wants at the table of a sitting, and how far that is; without a sitting, what there will be to do today. */
  readonly einladungen: (gremium: string, sitzung?: string) => Promise<ReadonlyArray<Einladungsstand>>
  /**
   * Every decision of every Gremium, the earliest first, with what became of it; before them the streams that cannot be read, also those of
   * Projekte: what is told as open may have been done there.
   */
  readonly beschluesse: () => Promise<ReadonlyArray<Beschlussauskunft | UnlesbarerStrom>>
  /**
   * Carries out what a decision ordered for Projekte, each order once: asked again, or done by hand with the decision named, it gives that
   * outcome, with the note of then. `am` is the day from which it holds, where that is not the day of the note.
   *
   * Orders go one after the other: where one is refused, those before it stay, and the same call again goes on with it. A decision without an
   * order for a Projekt gives an empty list; one that was taken back is refused.
   */
  readonly carryOut: Umsetze
  /** The event of a Gremium that an entry holds, in its present form; nothing where it holds none. It gives no Promise. */
  readonly readEntry: (entry: Entry.Entry) => { readonly gremium: string; readonly ereignis: Ereignis.Ereignis } | undefined
}

/** The streams of Gremien. */
export type Gremienbuch = Strombuch<Gremienstand.Gremienstand, Ereignis.Ereignis, Befehl.Befehl>

/** Where the questions to all Gremien have their answers from. */
interface Gremienquellen extends Pick<Geprueft, "clock" | "konzept"> {
  readonly buch: Gremienbuch
  readonly jahre: Jahre
  readonly read: () => Promise<Jahresstand>
  readonly carryOut: Umsetze
}

const compare = (a: Genommen, b: Genommen): number => (a.am < b.am ? -1 : a.am > b.am ? 1 : 0)

const openBeschluesse = ({ clock, jahre, konzept, read }: Gremienquellen): Gremien["beschluesse"] => async () => {
  const stand = await read()
  const projektereignisse = [...stand.projekte.values()].flatMap(ereignisseOf)
  const staende = staendeOf(gremienart, stand.gremien)
  const titel = new Map<string, string>([...konzept.gremien, ...konzept.projekte, ...konzept.akteure].map((one) => [one.id, `„${one.titel.de}“`]))
  const heute = clock()
  const wissen = { gremien: [...staende.values()], konzept, nenne: (id: string) => titel.get(id) ?? `„${id}“` }
  const folgen = jahre.folgenAm(heute)
  return [...stand.unlesbare, ...beschluesseIn(stand).toSorted(compare).map((lage): Beschlussauskunft => ({ ...lage, umsetzungen: umsetzung([lage], projektereignisse, heute, folgen, wissen) }))]
}

/** Opens the Gremien. */
export const openGremien = (quellen: Gremienquellen): Gremien => {
  const { buch, carryOut, clock, jahre, konzept } = quellen
  return {
    list: async () => konzept.gremien,
    get: async (id) => getIn("Gremium", konzept.gremien, id),
    handle: buch.handle,
    state: buch.state,
    history: buch.history,
    einladungen: async (gremium, sitzung) => {
      const { sitzungen } = await buch.state(gremium)
      const found = sitzung === undefined ? undefined : getIn("Sitzung", sitzungen, sitzung)
      return einladungen(jahre.konzeptAm(found?.tag ?? clock()), Id.make(gremium), found)
    },
    beschluesse: openBeschluesse(quellen),
    carryOut,
    readEntry: (entry) => {
      const read = readEntryOf(gremienart, entry)
      return read === undefined ? undefined : { gremium: read.id, ereignis: read.ereignis }
    },
  }
}
