import { Kennung } from "@teilhabe/core/datenschutz"
import { auskunft, type Auskunft, type Befehl, disclose, type Fall, type Gezeigt } from "@teilhabe/core/fall"
import type { Entry } from "@teilhabe/core/ports"
import type { Anschluss } from "./anschluss.js"
import { befehlOf, type Befehlseingabe, keyOf, orRefuse } from "./eingaben.js"
import { type Entscheidung, entscheidungOf } from "./entscheidung.js"
import { type Fallfragen, openFallfragen } from "./fallfragen.js"
import { streamOf } from "./fallformat.js"
import { openFallregister } from "./fallregister.js"
import { type Fallspeicher, openFallspeicher, requireEroeffnet, type Stand } from "./fallspeicher.js"
import { type Geprueft, idOf } from "./optionen.js"
import { TeilhabeError } from "./TeilhabeError.js"
import { type Entschluss, type Fallergebnis, openVerarbeitung } from "./verarbeiten.js"

type Anzeige = Extract<Befehlseingabe, { readonly _tag: "DiscloseFall" }>

/** What somebody wants to see, and who notes that. */
export type Anzeigewunsch = Omit<Anzeige, "_tag">

/** On whom an Auskunft is given, and who notes that. */
export interface Auskunftswunsch {
  readonly person: string
  readonly vermerk: Anzeige["vermerk"]
  /** Who asks for the person and may act for her. */
  readonly durch?: string
}

/** Why a whole case goes for good. */
export interface Loeschwunsch {
  /** The key of the rule in the host's Loeschkonzept. */
  readonly rule: string
  /** Who erases, by the key of the host. */
  readonly by: string
  /** Erase only if the case still is at this version. */
  readonly version?: number
}

/** The cases. */
export interface Faelle extends Fallfragen {
  /**
   * Takes a command: reads it, decides on the case as it stands, stores what happens. Where somebody else was faster it is decided anew.
   *
   * With `id`, the same request asked again gives the first outcome, as after an answer that got lost. `EraseDaten` takes the words from the
   * stored events in the same step.
   */
  readonly handle: (fallId: string, befehl: Befehlseingabe, options?: { readonly id?: string }) => Promise<Fallergebnis>
  /** Shows what was asked for, if it may be shown; that it was shown is stored before the view is given. */
  readonly show: (fallId: string, wunsch: Anzeigewunsch) => Promise<Gezeigt>
  /** Tells a person everything that is held on her; stored as `show` does. */
  readonly auskunft: (fallId: string, wunsch: Auskunftswunsch) => Promise<Auskunft>
  /** Erases a case for good, its state that was kept and, with `keys`, its keys; a tombstone stays. */
  readonly erase: (fallId: string, wunsch: Loeschwunsch) => Promise<Entry.Tombstone>
}

/** What both of `show` and `auskunft` begin with: the command that is noted. */
const anzeigeOf = (wunsch: Anzeigewunsch): Extract<Befehl.Befehl, { readonly _tag: "DiscloseFall" }> => {
  const befehl = befehlOf({ ...wunsch, _tag: "DiscloseFall" })
  if (befehl._tag === "DiscloseFall") return befehl
  throw new TeilhabeError("defect", "The command was read as another one")
}

const checkFallId = (fallId: string, befehl: Befehl.Befehl): void => {
  if (befehl._tag !== "OpenFall" || befehl.fall === fallId) return
  throw new TeilhabeError("request", `OpenFall opens the case ${JSON.stringify(befehl.fall)} and was handed in for ${JSON.stringify(fallId)}: use one id for both`)
}

type Verarbeiten = ReturnType<typeof openVerarbeitung>

/** What is shown, and the version of the case that it is shown of. */
type Zeige<A> = (fall: Fall.Eroeffnet, version: number) => A | Promise<A>

/** Stores that something is shown, and gives it only then. */
const showing = (verarbeite: Verarbeiten, { checkHausregel }: Entscheidung, ids: () => string) =>
  async <A extends Gezeigt>(fallId: string, befehl: Befehl.Befehl, show: Zeige<A>): Promise<A> => {
    const decide = async (stand: Stand): Promise<Entschluss<A>> => {
      const fall = requireEroeffnet(fallId, stand)
      orRefuse(checkHausregel(befehl, fall))
      const ergebnis = await show(fall, stand.version)
      return { ereignisse: [ergebnis.ereignis], ergebnis }
    }
    const { ergebnis } = await verarbeite({ fallId, stream: streamOf(fallId), id: idOf(undefined, ids), repeatable: false, decide })
    if (ergebnis === undefined) throw new TeilhabeError("defect", "Nothing came of what was to be shown")
    return ergebnis
  }

const openAnzeigen = (
  verarbeite: Verarbeiten, entscheidung: Entscheidung, speicher: Fallspeicher, { ids, loeschklassen: klassen }: Geprueft,
): Pick<Faelle, "auskunft" | "show"> => {
  const zeige = showing(verarbeite, entscheidung, ids)
  return {
    show: (fallId, wunsch) => {
      const befehl = anzeigeOf(wunsch)
      return zeige(fallId, befehl, (fall) => orRefuse(disclose(fall, befehl, entscheidung.umfeld())))
    },
    auskunft: (fallId, { durch, person, vermerk }) => {
      const [who, whom] = [Kennung.person(durch ?? person), Kennung.person(person)]
      const befehl = anzeigeOf({ vermerk, anfrage: { empfaenger: who, rolle: "person", zweck: "auskunft", personen: [whom], datenarten: [] } })
      return zeige(fallId, befehl, async (fall, version) => {
        const { events } = await speicher.events(streamOf(fallId))
        const ereignisse = events.slice(0, version).map(({ ereignis }) => ereignis)
        return orRefuse(auskunft(fall, whom, befehl.vermerk, { klassen, umfeld: entscheidung.umfeld(), ereignisse, durch: who }))
      })
    },
  }
}

/** Opens the cases. */
export const openFaelle = (anschluss: Anschluss, optionen: Geprueft): Faelle => {
  const speicher = openFallspeicher(anschluss, optionen)
  const verarbeite = openVerarbeitung(anschluss, speicher)
  const entscheidung = entscheidungOf(optionen)
  return {
    ...openFallfragen(optionen, speicher, entscheidung, openFallregister(anschluss, speicher)),
    ...openAnzeigen(verarbeite, entscheidung, speicher, optionen),
    handle: async (fallId, eingabe, { id } = {}) => {
      const stream = streamOf(fallId)
      const befehl = befehlOf(eingabe)
      checkFallId(fallId, befehl)
      const decide = ({ fall }: Stand): Entschluss<undefined> => ({ ereignisse: orRefuse(entscheidung.decide(befehl, fall)), ergebnis: undefined })
      const { ereignisse, fall, position, version } = await verarbeite({ fallId, stream, id: idOf(id, optionen.ids), repeatable: id !== undefined, decide })
      return { fall, ereignisse, version, position }
    },
    erase: async (fallId, { by, rule, version }) => {
      const stream = streamOf(fallId)
      const erasure = { on: optionen.clock(), rule, by: keyOf(by, "by, who erases,") }
      const tombstone = await anschluss.run(anschluss.store.erase({ stream, expected: version ?? "any", ...erasure }))
      speicher.forget(stream)
      return tombstone
    },
  }
}
