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

/** Everything that is held on one person: what, where it comes from, who saw it, how long it is kept (Art. 15 DSGVO). */
export interface Auskunft extends Gezeigt {
  readonly person: PersonId
  /** What stands in the events alone; without the events, of which kinds and since when. */
  readonly frueher: ReadonlyArray<Frueher>
  readonly loeschposten: ReadonlyArray<Loeschposten>
  /** The ids of what rests on a consent and may be taken along (Art. 20 DSGVO). */
  readonly uebertragbar: ReadonlyArray<string>
}

const ALLE = [...Datenart.Gewoehnlich.literals, ...Datenart.Besonders.literals]

// What is noted for the public task cannot be taken along (Art. 20 Abs. 3), nor what somebody else told.
const uebertragbar = (fall: Eroeffnet, person: PersonId): ReadonlyArray<string> =>
  fall.angaben
    .filter((angabe) => angabe.person === person && angabe.feld === "besonders" && angabe.herkunft.art === "person" && angabe.wert !== GELOESCHT)
    .map(({ id }) => id)

// Words that concern somebody else too are told with her, as everything in the case is; that there are some may be told.
const frueherOf = (fall: Eroeffnet, person: PersonId, ereignisse: ReadonlyArray<Ereignis> | undefined): ReadonlyArray<Frueher> =>
  (ereignisse === undefined ? fall.frueher.map((one) => ({ ...one, worte: undefined })) : fruehereWorte(ereignisse))
    .filter(({ personen }) => personen.includes(person))
    .map(({ datenarten, personen, worte, zuletzt }) => ({ datenarten, zuletzt, ...(worte === undefined || personen.length > 1 ? {} : { worte }) }))

/**
 * Tells a person everything that is held on her, together with the event that says so.
 *
 * What concerns other people as well is in it only as far as they are asked for too, and here nobody is: no word about a third person
 * leaves the case this way. Hand in the events of the case, and she is told as well what was noted on her before it was put right or taken
 * back, and the reasons that stand nowhere else; without them she is told of which kinds there is such a thing, to ask for it.
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
  { ereignisse, klassen, umfeld }: { readonly klassen: ReadonlyArray<Loeschklasse>; readonly umfeld: Umfeld; readonly ereignisse?: ReadonlyArray<Ereignis> },
): Result.Result<Auskunft, Ablehnung> => {
  const anfrage = { empfaenger: person, rolle: "person", zweck: "auskunft", personen: [person], datenarten: ALLE } as const
  return Result.map(disclose(fall, { _tag: "DiscloseFall", anfrage, vermerk }, umfeld), (gezeigt) => ({
    ...gezeigt,
    person,
    frueher: frueherOf(fall, person, ereignisse),
    loeschposten: loeschplan(fall, klassen, vermerk.am).posten.filter((posten) => posten.person === person),
    uebertragbar: uebertragbar(fall, person),
  }))
}
