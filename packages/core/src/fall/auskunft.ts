import * as Result from "effect/Result"
import * as Datenart from "../datenschutz/Datenart.js"
import type { PersonId } from "../datenschutz/Kennung.js"
import type { Loeschklasse } from "../datenschutz/Loeschklasse.js"
import type { Zweck } from "../datenschutz/Zweck.js"
import type { Vermerk } from "../ereignis/Vermerk.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Ablehnung } from "./Ablehnung.js"
import { disclose, type Gezeigt } from "./disclose.js"
import type { Ereignis } from "./Ereignis.js"
import { type Eroeffnet, GELOESCHT } from "./Fall.js"
import { dinge, loeschbares, UEBERMITTLUNG } from "./internal/loeschung/dinge.js"
import { fruehereWorte } from "./internal/fruehereWorte.js"
import { type Loeschposten, loeschplan } from "./loeschplan.js"
import type { Umfeld } from "./Umfeld.js"

/** Something on the person that the case tells no more, as it was put right, taken back, or only said as a reason: the events keep it. */
export interface Frueher {
  readonly datenarten: ReadonlyArray<Datenart.Datenart>
  /** The day since which it stands in the events alone. */
  readonly zuletzt: Stichtag
  /** The words, where the host has handed in the events and they are about nobody else. */
  readonly worte?: ReadonlyArray<string>
}

/** Something that concerns the person and others, and touches a special category that may be theirs: that there is such a thing, and not a word of it. */
export interface Gemeinsam {
  readonly liste: string
  readonly id: string
  readonly datenart: Datenart.Datenart
}

/** That something on the person was erased. */
export interface Geloescht {
  readonly am: Stichtag
  readonly datenarten: ReadonlyArray<Datenart.Datenart>
  readonly grundlage: Eroeffnet["geloescht"][number]["grundlage"]
}

/** Everything that is held on one person: what, where it comes from, who saw it, how long it is kept (Art. 15 DSGVO). */
export interface Auskunft extends Gezeigt {
  readonly person: PersonId
  /** What stands in the events alone; without the events, of which kinds and since when. */
  readonly frueher: ReadonlyArray<Frueher>
  /** What concerns others too and may touch a special category of theirs: the case manager shows its words to them together. */
  readonly gemeinsam: ReadonlyArray<Gemeinsam>
  /** What was erased, when and on what ground. */
  readonly geloescht: ReadonlyArray<Geloescht>
  readonly loeschposten: ReadonlyArray<Loeschposten>
  /** The kinds of which no class, or more than one, says how long they are kept. */
  readonly ohneFrist: ReadonlyArray<Datenart.Datenart>
  /** Who answers for the case. */
  readonly zustaendig: Eroeffnet["zustaendig"]
  /** The ids of what rests on a consent and may be taken along (Art. 20 DSGVO). */
  readonly uebertragbar: ReadonlyArray<string>
}

const ALLE = [...Datenart.Gewoehnlich.literals, ...Datenart.Besonders.literals]

// What is noted for the public task cannot be taken along (Art. 20 Abs. 3), nor what somebody else told.
const uebertragbar = (fall: Eroeffnet, person: PersonId): ReadonlyArray<string> =>
  fall.angaben
    .filter((angabe) => angabe.person === person && angabe.feld === "besonders" && angabe.herkunft.art === "person" && angabe.wert !== GELOESCHT)
    .map(({ id }) => id)

const gemeinsamOf = (fall: Eroeffnet, person: PersonId): ReadonlyArray<Gemeinsam> =>
  dinge(fall)
    .filter(({ datenarten, gehalten, id, personen }) =>
      gehalten && id !== UEBERMITTLUNG && personen.includes(person) && personen.some((one) => one !== person) && datenarten.some(Datenart.isBesonders))
    .flatMap(({ datenarten: [datenart], id, liste }) => (datenart === undefined ? [] : [{ liste, id, datenart }]))

// A special category that was erased for several people at once may have been another's.
const geloeschtOf = (fall: Eroeffnet, person: PersonId): ReadonlyArray<Geloescht> =>
  fall.geloescht.filter(({ personen }) => personen.includes(person)).map(({ datenarten, grundlage, personen, vermerk: { am } }) => ({
    am, grundlage, datenarten: datenarten.filter((one) => personen.length === 1 || !Datenart.isBesonders(one)),
  }))

/** The case without what a law lets the person be told of later: that a kind is held must not tell it. */
const ohneZurueckgestelltes = (fall: Eroeffnet): Eroeffnet =>
  ({ ...fall, protokoll: fall.protokoll.filter((line) => line._tag !== "UebermittlungRecorded" || line.mitteilung !== "zurueckgestellt") })

const ohneFristOf = (fall: Eroeffnet, person: PersonId, posten: ReadonlyArray<Loeschposten>): ReadonlyArray<Datenart.Datenart> => {
  const held = new Set(loeschbares(fall).filter(({ personen }) => personen.includes(person)).flatMap(({ datenarten }) => datenarten))
  return ALLE.filter((datenart) => held.has(datenart) && !posten.some((one) => one.datenart === datenart))
}

// Words that concern somebody else too are told with her, as everything in the case is; that there are some may be told.
const frueherOf = (fall: Eroeffnet, person: PersonId, ereignisse: ReadonlyArray<Ereignis> | undefined): ReadonlyArray<Frueher> =>
  (ereignisse === undefined ? fall.frueher.map((one) => ({ ...one, worte: undefined })) : fruehereWorte(ereignisse))
    .filter(({ personen }) => personen.includes(person))
    .map(({ datenarten, personen, worte, zuletzt }) => ({ datenarten, zuletzt, ...(worte === undefined || personen.length > 1 ? {} : { worte }) }))

/** By what the Auskunft is given. */
export interface Auskunftsweise {
  /** The retention classes of the host: they say how long what is kept. */
  readonly klassen: ReadonlyArray<Loeschklasse>
  readonly umfeld: Umfeld
  /** All events of the case. */
  readonly ereignisse?: ReadonlyArray<Ereignis>
  /** Who asks for the person and may act for her, as a mother for a child; left out, the person herself. */
  readonly durch?: PersonId
}

/**
 * Tells a person everything that is held on her, together with the event that says so.
 *
 * What she shares with others she is told with them as labels; where its words touch a special category, that may be theirs, it is named by
 * list, id and kind alone. Hand in the events of the case, and she is told as well what was noted on her before it was put right or
 * taken back, and the reasons that stand nowhere else; without them she is told of which kinds there is such a thing, to ask for it.
 *
 * @quelle Art. 15 and Art. 20 DSGVO; § 83 SGB X
 * @example
 * ```ts
 * import { Kennung } from "@teilhabe/core/datenschutz"
 * import { auskunft, type Ereignis, evolve, Fall, Kennung as Schluessel } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * const mutter = Kennung.person("p-1")
 * const vermerk = { von: Id.make("cm-1"), am: Stichtag.make(2026, 3, 2), zweck: "auskunft" as const }
 * const zustaendig = { traeger: Id.make("stadt"), fallfuehrung: Id.make("cm-1"), vertretung: [] }
 * const umfeld = { handlungsfelder: [], checklisten: [], katalog: { id: Id.make("katalog"), titel: { de: "Angebote" }, konzept: Id.make("konzept"), stand: vermerk.am, angebote: [] } }
 * const ereignisse: ReadonlyArray<Ereignis.Ereignis> = [
 *   { _tag: "FallOpened", fall: Schluessel.fall("f-1"), wunsch: "Eine Wohnung", personen: [{ id: mutter, beziehung: "hauptperson", vertretenDurch: [] }], zustaendig, vermerk },
 * ]
 * const fall = ereignisse.reduce<Fall.Fall>(evolve, { phase: "neu" })
 * const gesagt = Fall.isEroeffnet(fall) ? Result.getOrThrow(auskunft(fall, mutter, vermerk, { klassen: [], umfeld })) : undefined
 * gesagt?.sicht.wunsch // => "Eine Wohnung"
 * gesagt?.ereignis.grundlage // => { art: "auskunft" }
 * ```
 */
export const auskunft = (
  fall: Eroeffnet,
  person: PersonId,
  vermerk: Vermerk<Zweck>,
  { durch = person, ereignisse, klassen, umfeld }: Auskunftsweise,
): Result.Result<Auskunft, Ablehnung> => {
  const anfrage = { empfaenger: durch, rolle: "person", zweck: "auskunft", personen: [person], datenarten: ALLE } as const
  return Result.map(disclose(fall, { _tag: "DiscloseFall", anfrage, vermerk }, umfeld), (gezeigt) => {
    const sagbar = ohneZurueckgestelltes(fall)
    const loeschposten = loeschplan(sagbar, klassen, vermerk.am).posten.filter((posten) => posten.person === person)
    return {
      ...gezeigt,
      person,
      frueher: frueherOf(fall, person, ereignisse),
      gemeinsam: gemeinsamOf(fall, person),
      geloescht: geloeschtOf(fall, person),
      loeschposten,
      ohneFrist: ohneFristOf(sagbar, person, loeschposten),
      uebertragbar: uebertragbar(fall, person),
      zustaendig: fall.zustaendig,
    }
  })
}
