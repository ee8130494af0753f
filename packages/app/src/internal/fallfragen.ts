import { Entscheider } from "@teilhabe/core/ereignis"
import { type Ereignis, entscheider, Fall, type Loeschplan, loeschplan, type Wiedervorlage, wiedervorlagen } from "@teilhabe/core/fall"
import { Stichtag } from "@teilhabe/core/kernel"
import type { Entry } from "@teilhabe/core/ports"
import { tagOf } from "./eingaben.js"
import type { Entscheidung } from "./entscheidung.js"
import type { Fallzeile, UnlesbarerFall } from "./fallregister.js"
import { fallart, type Fallspeicher, requireEroeffnet, streamOf } from "./fallspeicher.js"
import type { Geprueft } from "./optionen.js"
import { readEntryOf } from "./stromart.js"
import { forOne } from "./stromregister.js"
import { TeilhabeError } from "./TeilhabeError.js"

/** Something that is due, and in which case. */
export interface Faelliges extends Wiedervorlage {
  readonly fall: string
}

/** What has to be deleted in one case. */
export interface Fallloeschplan extends Loeschplan {
  readonly fall: string
}

/** An event of a case, read from an entry of the store. */
export interface Gelesenes {
  readonly fall: string
  readonly ereignis: Ereignis.Ereignis
}

/** What is asked of cases and changes nothing. */
export interface Fallfragen {
  /** The whole case as it stands, for the logic of the host's program, and not recorded; whoever is shown something of it is shown it by `show`. */
  readonly state: (fallId: string) => Promise<Fall.Eroeffnet>
  /**
   * The whole case as it was known at the end of a day, for the logic of the host's program, and not recorded; `neu` where it was opened later.
   *
   * It holds too what a withdrawn consent or a restriction keeps from being shown today.
   */
  readonly asOf: (fallId: string, day: string) => Promise<Fall.Fall>
  /** Everything that happened in a case, word for word, also what was put right or taken back since; for the host's program, and not recorded. */
  readonly events: (fallId: string) => Promise<ReadonlyArray<Ereignis.Ereignis>>
  /**
   * All cases that are not erased, by their ids, with their phases; in place of the phase, `unlesbar` says why a case cannot be read.
   *
   * The first call reads the whole store, and each case once; a later one reads what came since.
   */
  readonly list: () => Promise<ReadonlyArray<Fallzeile>>
  /**
   * What is due up to a day (`bis`, left out the day asked for), of one case or of all, the earliest first; before it the cases that cannot be read.
   *
   * Of all cases it asks the store for each one, and reads those in full that `cache` has no room for.
   */
  readonly wiedervorlagen: (day: string, auswahl?: { readonly fall?: string; readonly bis?: string }) => Promise<ReadonlyArray<Faelliges | UnlesbarerFall>>
  /**
   * What has to be deleted as of a day by the host's classes, in one case or in all in which there is something to tell; first the cases that
   * cannot be read, as of those nobody can tell. It costs as much as `wiedervorlagen`.
   */
  readonly loeschplan: (day: string, auswahl?: { readonly fall?: string }) => Promise<ReadonlyArray<Fallloeschplan | UnlesbarerFall>>
  /**
   * The event of a case that an entry holds, in its present form; nothing where it holds none. It gives no Promise, for `apply` and `onEntry`.
   *
   * `data` of an entry may be of an earlier form, and one whose words were erased is stored with the number of its form.
   */
  readonly readEntry: (entry: Entry.Entry) => Gelesenes | undefined
}

/** What came of going through cases. */
interface Gesammelt<A> {
  readonly found: ReadonlyArray<A>
  readonly unlesbare: ReadonlyArray<UnlesbarerFall>
}

const readEntry = (entry: Entry.Entry): Gelesenes | undefined => {
  const read = readEntryOf(fallart, entry)
  return read === undefined ? undefined : { fall: read.id, ereignis: read.ereignis }
}

/** Goes through all cases, one after the other, so that not all are in memory at once. */
const collectAll = async <A>(speicher: Fallspeicher, list: Fallfragen["list"], ask: (fall: Fall.Eroeffnet) => ReadonlyArray<A>): Promise<Gesammelt<A>> => {
  const found: Array<A> = []
  const unlesbare: Array<UnlesbarerFall> = []
  for (const zeile of await list()) {
    const one = "unlesbar" in zeile ? zeile : await forOne(async () => {
      const { zustand: fall } = await speicher.load(streamOf(zeile.fall), { isWalk: true })
      return Fall.isEroeffnet(fall) ? ask(fall) : []
    })
    if (one === undefined) continue
    if ("unlesbar" in one) unlesbare.push({ fall: zeile.fall, unlesbar: one.unlesbar })
    else found.push(...one)
  }
  return { found, unlesbare }
}

/** Makes the questions about cases. */
export const openFallfragen = (
  { loeschklassen }: Geprueft, speicher: Fallspeicher, { umfeld }: Pick<Entscheidung, "umfeld">, list: Fallfragen["list"],
): Fallfragen => {
  const state = async (fallId: string): Promise<Fall.Eroeffnet> => requireEroeffnet(fallId, await speicher.load(streamOf(fallId)))

  const events = async (fallId: string): Promise<ReadonlyArray<Ereignis.Ereignis>> => {
    const { events: all } = await speicher.events(streamOf(fallId))
    if (all.length === 0) throw new TeilhabeError("not-found", `There is no case ${JSON.stringify(fallId)}: nothing was stored under this id`)
    return all.map(({ ereignis }) => ereignis)
  }

  const collect = <A>(fall: string | undefined, ask: (fall: Fall.Eroeffnet) => ReadonlyArray<A>) => (fall === undefined ? collectAll(speicher, list, ask) : state(fall).then((one): Gesammelt<A> => ({ found: ask(one), unlesbare: [] })))

  return {
    state,
    events,
    list,
    readEntry,
    asOf: async (fallId, day) => Entscheider.replayUntil(entscheider(umfeld()), await events(fallId), tagOf(day, "The day of asOf")),
    wiedervorlagen: async (day, { bis = day, fall } = {}) => {
      const [am, last] = [tagOf(day, "The day of wiedervorlagen"), tagOf(bis, "bis of wiedervorlagen")]
      const stadt = umfeld()
      const { found, unlesbare } = await collect(fall, (one) => wiedervorlagen(one, stadt, am, last).map((due): Faelliges => ({ fall: one.fall, ...due })))
      return [...unlesbare, ...found.toSorted((a, b) => Stichtag.compare(a.am, b.am))]
    },
    loeschplan: async (day, { fall } = {}) => {
      const am = tagOf(day, "The day of loeschplan")
      const { found, unlesbare } = await collect(fall, (one) => [{ fall: one.fall, ...loeschplan(one, loeschklassen, am) }])
      return fall === undefined ? [...unlesbare, ...found.filter(({ findings, posten }) => posten.length + findings.length > 0)] : found
    },
  }
}
