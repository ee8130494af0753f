import { Kennung } from "@teilhabe/core/datenschutz"
import { type Auskunft, auskunft, type Befehl, decodeEreignis, disclose, type Ereignis, type Fall, type Gezeigt, isOutcome } from "@teilhabe/core/fall"
import * as Result from "effect/Result"
import { befehlOf, type Befehlseingabe, keyOf, orRefuse, requestIdOf, requireObject } from "./eingaben.js"
import type { Entscheidung } from "./entscheidung.js"
import { type Fallspeicher, requireEroeffnet, type Stand, streamOf } from "./fallspeicher.js"
import { type Geprueft, idOf } from "./optionen.js"
import { TeilhabeError } from "./TeilhabeError.js"
import type { Entschluss, Verarbeitung } from "./verarbeiten.js"

type Fallverarbeitung = Verarbeitung<Fall.Fall, Ereignis.Ereignis>

type Anzeige = Extract<Befehlseingabe, { readonly _tag: "DiscloseFall" }>

type Anzeigebefehl = Extract<Befehl.Befehl, { readonly _tag: "DiscloseFall" }>

/** What somebody wants to see, and who notes that. */
export type Anzeigewunsch = Omit<Anzeige, "_tag">

/** On whom an Auskunft is given, and who notes that. */
export interface Auskunftswunsch {
  readonly person: string
  readonly vermerk: Anzeige["vermerk"]
  /** Who asks for the person and may act for her. */
  readonly durch?: string
}

/** What shows of a case, and stores that it does. */
export interface Anzeigen {
  /**
   * Shows what was asked for, if it may be shown; that it was shown is stored before the view is given.
   *
   * With `id`, the same request asked again, as after an answer that got lost, is held against the same rules again, shows the case as it
   * is by now, and stores nothing further. Where it could only be shown on another ground by now, the id is refused.
   */
  readonly show: (fallId: string, wunsch: Anzeigewunsch, options?: { readonly id?: string }) => Promise<Gezeigt>
  /** Tells a person everything that is held on her; stored as `show` does, and asked again in the same way. */
  readonly auskunft: (fallId: string, wunsch: Auskunftswunsch, options?: { readonly id?: string }) => Promise<Auskunft>
}

/** What both of `show` and `auskunft` begin with: the command that is noted. */
const anzeigeOf = (wunsch: Anzeigewunsch): Anzeigebefehl => {
  const befehl = befehlOf({ ...wunsch, _tag: "DiscloseFall" })
  if (befehl._tag === "DiscloseFall") return befehl
  throw new TeilhabeError("defect", "The command was read as another one")
}

const personOf = (id: unknown, what: string): Kennung.PersonId => Kennung.person(keyOf(id, what))

// Read, as what is stored was, so that both have their keys in one order.
const groundOf = (ereignis: Ereignis.Ereignis): string => {
  const { grundlage } = Result.getOrThrow(decodeEreignis(ereignis)) as Gezeigt["ereignis"]
  return JSON.stringify(grundlage)
}

/** Tells whether what is stored says the same as what would be stored now. */
const isSameRecord = (stored: ReadonlyArray<Ereignis.Ereignis>, { ereignis }: Gezeigt): boolean => {
  const [first, ...others] = stored
  const { anfrage, vermerk } = ereignis
  return first !== undefined && others.length === 0 && isOutcome([first], { _tag: "DiscloseFall", anfrage, vermerk }) && groundOf(first) === groundOf(ereignis)
}

/** What is shown, and the version of the case that it is shown of. */
type Zeige<A> = (fall: Fall.Eroeffnet, version: number) => A | Promise<A>

interface Anzeigeanliegen<A> {
  readonly fallId: string
  readonly id: string | undefined
  readonly befehl: Befehl.Befehl
  readonly show: Zeige<A>
}

/** Stores that something is shown, and gives it only then. */
const showing = (verarbeite: Fallverarbeitung, { checkHausregel }: Entscheidung, ids: () => string) =>
  async <A extends Gezeigt>({ befehl, fallId, id, show }: Anzeigeanliegen<A>): Promise<A> => {
    let shown: A | undefined
    const decide = async (stand: Stand): Promise<Entschluss<A, Ereignis.Ereignis>> => {
      const fall = requireEroeffnet(fallId, stand)
      orRefuse(checkHausregel(befehl, fall))
      const ergebnis = await show(fall, stand.version)
      shown = ergebnis
      return { ereignisse: [ergebnis.ereignis], ergebnis }
    }
    const isMine = (stored: ReadonlyArray<Ereignis.Ereignis>): boolean => shown !== undefined && isSameRecord(stored, shown)
    const { ergebnis } = await verarbeite({ wer: fallId, stream: streamOf(fallId), id: idOf(id, ids), repeatable: id !== undefined, anew: true, decide, isMine })
    if (ergebnis === undefined) throw new TeilhabeError("defect", "Nothing came of what was to be shown")
    return ergebnis
  }

/** Opens what shows of cases. */
export const openAnzeigen = (
  verarbeite: Fallverarbeitung, entscheidung: Entscheidung, speicher: Fallspeicher, { ids, loeschklassen: klassen }: Geprueft,
): Anzeigen => {
  const zeige = showing(verarbeite, entscheidung, ids)
  return {
    show: (fallId, wunsch, options) => {
      requireObject(wunsch, "What show is asked for")
      const befehl = anzeigeOf(wunsch)
      return zeige({ fallId, befehl, id: requestIdOf(options, "show"), show: (fall) => orRefuse(disclose(fall, befehl, entscheidung.umfeld())) })
    },
    auskunft: (fallId, wunsch, options) => {
      requireObject(wunsch, "What auskunft is asked for")
      const { person, vermerk } = wunsch
      const [who, whom] = [personOf(wunsch.durch ?? person, "durch of auskunft"), personOf(person, "person of auskunft")]
      const befehl = anzeigeOf({ vermerk, anfrage: { empfaenger: who, rolle: "person", zweck: "auskunft", personen: [whom], datenarten: [] } })
      const show = async (fall: Fall.Eroeffnet, version: number) => {
        const { events } = await speicher.events(streamOf(fallId))
        const ereignisse = events.slice(0, version).map(({ ereignis }) => ereignis)
        return orRefuse(auskunft(fall, whom, befehl.vermerk, { klassen, umfeld: entscheidung.umfeld(), ereignisse, durch: who }))
      }
      return zeige({ fallId, befehl, id: requestIdOf(options, "auskunft"), show })
    },
  }
}
