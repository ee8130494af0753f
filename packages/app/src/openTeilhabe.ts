/**
 * The front door for programs that do not use Effect: one object, Promises.
 *
 * @module
 */
import type { Entry } from "@teilhabe/core/ports"
import { type Anschluss, connect, type Schliessung } from "./internal/anschluss.js"
import { type Berichte, openBerichte } from "./internal/berichte.js"
import { type Faelle, openFaelle } from "./internal/faelle.js"
import { checkOptionen, kindOf, type Optionen } from "./internal/optionen.js"
import { openProjektion, openStromprojektion, type Projektion, type Projektionsplan, type Stromprojektionsplan } from "./internal/projektion.js"
import { openStadt, type Stadt } from "./internal/stadt.js"
import { TeilhabeError } from "./internal/TeilhabeError.js"
import { type Abonnement, follow, requirePosition } from "./internal/verfolgen.js"
import { openZahlen, type Zahlen } from "./internal/zahlen.js"

export type { Berichte, Berichtswunsch } from "./internal/berichte.js"
export type { Befehlseingabe } from "./internal/eingaben.js"
export type { Anzeigewunsch, Auskunftswunsch, Faelle, Fallergebnis, Loeschwunsch } from "./internal/faelle.js"
export type { Faelliges, Fallfragen, Fallloeschplan, Gelesenes } from "./internal/fallfragen.js"
export type { Fallzeile, UnlesbarerFall } from "./internal/fallregister.js"
export type { Optionen } from "./internal/optionen.js"
export type { Projektion, Projektionsplan, Stromprojektionsplan } from "./internal/projektion.js"
export type { Fallberichtseingabe, Gremienbefehlseingabe } from "./internal/gremienart.js"
export type { Beschlussauskunft, Gremien, Gremienergebnis } from "./internal/gremien.js"
export type { Fadenanfang, Jahresfaden, Jahresfragen, Kalender, Kalenderangaben, Konzeptfragen, Ungelesenes } from "./internal/jahresfragen.js"
export type { UnlesbarerStrom } from "./internal/jahresregister.js"
export type { Projektbefehlseingabe } from "./internal/projektart.js"
export type { Projektauswahl, Projekte, Projektergebnis, Projektfrist } from "./internal/projekte.js"
export type { Angebote, Personenvorschlag, Stadt } from "./internal/stadt.js"
export type { Eintrag } from "./internal/strombuch.js"
export type { Genommen, Umgesetzt, Umsetze } from "./internal/umsetzen.js"
export { type Reason, TeilhabeError } from "./internal/TeilhabeError.js"
export type { Schliessung } from "./internal/anschluss.js"
export type { Abonnement } from "./internal/verfolgen.js"
export type { Zahlen } from "./internal/zahlen.js"

/**
 * One city, opened: every function gives a Promise, which is rejected with a `TeilhabeError` and nothing else.
 *
 * `subscribe`, `projection`, `streamProjection`, `state` of a projection and `readEntry` give no Promise: they throw that error.
 */
export interface Teilhabe extends Stadt {
  readonly faelle: Faelle
  readonly zahlen: Zahlen
  readonly bericht: Berichte
  /**
   * Hands out every entry of the store after a position (0 is the beginning), in order, none left out; the next one comes when `onEntry` is done.
   *
   * A host that keeps the position beside what it makes of the entries goes on from there. Where `onEntry` throws, or the store is broken, it
   * ends: `onEnd` and `ended` tell the error, and nothing where it was closed. What was made of the entries then grows old, and keeps what is
   * erased from now on. `data` of an entry is as it was stored, with every word: `faelle.readEntry` reads the events of cases in their present form.
   */
  readonly subscribe: (
    options: { readonly after: number; readonly name?: string; readonly onEnd?: (error: TeilhabeError | undefined) => void },
    onEntry: (entry: Entry.Entry) => unknown,
  ) => Abonnement
  /**
   * Builds something in memory from all entries, and keeps it up; `faelle.readEntry` reads the events of cases in their present form.
   *
   * This, `subscribe` and `streamProjection` hand every word of every case to the host's program, decrypted, and record nothing.
   */
  readonly projection: <S>(plan: Projektionsplan<S>) => Projektion<S>
  /** Builds a state per stream, without those that are erased or whose key is gone, and anew where words were erased. */
  readonly streamProjection: <S>(plan: Stromprojektionsplan<S>) => Projektion<ReadonlyMap<string, S>>
  /**
   * Closes the store when what is going on is done, functions of subscriptions and projections too; whatever is called from now on is rejected
   * with `closed`.
   *
   * What takes longer than `within` milliseconds (10 000 where left out), as the store does not answer, is called off: it is rejected with
   * `closed`, and stored whole or not at all. Whoever closes from inside `onEntry` must not wait for it there.
   */
  readonly close: (options?: Schliessung) => Promise<void>
}

/** The same functions, each of them done as a call of the host. */
const guarded = <A extends object>({ call }: Pick<Anschluss, "call">, part: A, plain: ReadonlyArray<keyof A> = []): A =>
  Object.fromEntries(Object.entries(part).map(([name, work]: [string, (...args: ReadonlyArray<unknown>) => unknown]) =>
    [name, plain.includes(name as keyof A) ? work : (...args: ReadonlyArray<unknown>) => call(() => work(...args))])) as A

const openFolgen = (anschluss: Anschluss): Pick<Teilhabe, "projection" | "streamProjection" | "subscribe"> => {
  const checkOpen = (): void => {
    if (anschluss.isClosed()) throw new TeilhabeError("closed", "Teilhabe was closed; open it again with openTeilhabe")
  }
  return {
    subscribe: (options, onEntry) => {
      checkOpen()
      if (typeof options !== "object" || options === null) throw new TeilhabeError("request", `subscribe needs an object with after; it was given ${kindOf(options)}`)
      const { after, name = "The subscription", onEnd } = options
      for (const [what, given] of Object.entries({ onEntry, ...(onEnd === undefined ? {} : { onEnd }) })) {
        if (typeof given !== "function") throw new TeilhabeError("request", `subscribe needs ${what}, a function; it was given ${kindOf(given)}`)
      }
      const abonnement = follow(anschluss, { name, after: requirePosition(after, "subscribe needs after, a position"), onEntry: (entry) => onEntry(entry) })
      if (onEnd !== undefined) void abonnement.ended.then(onEnd)
      return abonnement
    },
    projection: (plan) => {
      checkOpen()
      return openProjektion(anschluss, plan)
    },
    streamProjection: (plan) => {
      checkOpen()
      return openStromprojektion(anschluss, plan)
    },
  }
}

/**
 * Opens a city for a program that does not use Effect.
 *
 * The day and the ids come from the host; the library has neither clock nor chance. It wires the parts and knows no rules: what may happen in
 * a case is decided in core. What several processes do to one store at once is sorted out by the store.
 *
 * @example
 * ```ts
 * import { openTeilhabe } from "@teilhabe/app"
 * import { memoryEventStore } from "@teilhabe/core/ports"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * // No id may come twice, in no later run either.
 * const ids = () => crypto.randomUUID()
 * const teilhabe = await openTeilhabe({ storage: memoryEventStore(), konzept: marl, clock: () => "2026-03-02", ids })
 * const { fall, version } = await teilhabe.faelle.handle("f-1", {
 *   _tag: "OpenFall", fall: "f-1", wunsch: "Eine Wohnung",
 *   personen: [{ id: "p-1", beziehung: "hauptperson", vertretenDurch: [] }],
 *   zustaendig: { traeger: "awo", fallfuehrung: "cm-1", vertretung: [] },
 *   vermerk: { von: "cm-1", am: "2026-03-02", zweck: "fallarbeit" },
 * })
 * fall.phase // => "aufnahme"
 * version // => 1
 * await teilhabe.faelle.list() // => [{ fall: "f-1", phase: "aufnahme" }]
 * await teilhabe.close()
 * ```
 */
export const openTeilhabe = async (optionen: Optionen): Promise<Teilhabe> => {
  const geprueft = checkOptionen(optionen)
  const anschluss = await connect(geprueft)
  const faelle = openFaelle(anschluss, geprueft)
  const { angebote, gremien, kalender, konzept, projekte, read } = openStadt(anschluss, geprueft, faelle.state)
  return {
    konzept: guarded(anschluss, konzept),
    projekte: guarded(anschluss, projekte, ["readEntry"]),
    gremien: guarded(anschluss, gremien, ["readEntry"]),
    angebote: guarded(anschluss, angebote),
    faelle: guarded(anschluss, faelle, ["readEntry"]),
    zahlen: guarded(anschluss, openZahlen(anschluss, geprueft)),
    bericht: guarded(anschluss, openBerichte(anschluss, geprueft, read)),
    ...guarded(anschluss, { kalender }),
    ...openFolgen(anschluss),
    close: anschluss.close,
  }
}
