import type { Bedarf } from "../angebot/Bedarf.js"
import type { PersonId } from "../datenschutz/Kennung.js"
import type { Id } from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import { alterAm } from "../merkmal/Altersgruppe.js"
import type { Angabe } from "./Angabe.js"
import { type Eroeffnet, GELOESCHT } from "./Fall.js"
import { holdsOn } from "./Rechtskreiszeit.js"

type Feld = Angabe["feld"]
type WertOf<F extends Feld> = Extract<Angabe, { readonly feld: F }>["wert"]

const read = <F extends Feld>(angaben: ReadonlyArray<Angabe>, feld: F): ReadonlyArray<WertOf<F>> =>
  angaben.flatMap((angabe) => (angabe.feld === feld ? [angabe.wert as WertOf<F>] : []))

const several = <A>(werte: ReadonlyArray<A>): ReadonlyArray<A> | undefined => (werte.length === 0 ? undefined : [...new Set(werte)])

// What is not known is no key at all, so that nobody takes it for an answer.
const known = (need: { readonly [K in keyof Required<Bedarf>]: Bedarf[K] | undefined }): Bedarf =>
  Object.fromEntries(Object.entries(need).filter(([, wert]) => wert !== undefined)) as unknown as Bedarf

// Who has noted spans and none that holds is helped under no law; of whom nothing is noted nobody knows. A span whose law was erased says nothing.
const lawsOf = ({ rechtskreise }: Eroeffnet, person: PersonId, am: Stichtag): ReadonlyArray<string> | undefined => {
  const own = rechtskreise.filter((zeit) => zeit.person === person && zeit.rechtskreis !== GELOESCHT)
  return own.length === 0 ? undefined : [...new Set(own.filter((zeit) => holdsOn(zeit, am)).map(({ rechtskreis }) => rechtskreis))]
}

/**
 * Gives what an offer has to know of a need of a person in a case on a day, for `match`; it holds no key and no word.
 *
 * What is not noted, was erased or is restricted is left out and never guessed. Where one thing is noted twice the later
 * note counts, and where laws are noted and none of them holds on the day the list of laws is empty; several languages and Zielgruppen keep their order. Throws a `RangeError` where the case has no such person.
 *
 * @example
 * ```ts
 * import { Kennung } from "@teilhabe/core/datenschutz"
 * import { bedarfOf, type Ereignis, evolve, Fall, Kennung as Schluessel } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const mutter = Kennung.person("p-1")
 * const vermerk = { von: Id.make("cm-1"), am: Stichtag.make(2026, 3, 2), zweck: "fallarbeit" as const }
 * const zustaendig = { traeger: Id.make("stadt"), fallfuehrung: Id.make("cm-1"), vertretung: [] }
 * const ereignisse: ReadonlyArray<Ereignis.Ereignis> = [
 *   { _tag: "FallOpened", fall: Schluessel.fall("f-1"), wunsch: "Eine Wohnung", personen: [{ id: mutter, beziehung: "hauptperson", vertretenDurch: [] }], zustaendig, vermerk },
 *   { _tag: "AngabeRecorded", angabe: { id: Id.make("a-1"), person: mutter, herkunft: { art: "person" }, feld: "sprache", datenart: "lebenslage", wert: "tr" }, vermerk },
 * ]
 * const fall = ereignisse.reduce<Fall.Fall>(evolve, { phase: "neu" })
 * const bedarf = Fall.isEroeffnet(fall) ? bedarfOf(fall, mutter, Id.make("wohnen"), vermerk.am) : undefined
 * bedarf // => { handlungsfeld: "wohnen", stichtag: "2026-03-02", sprachen: ["tr"] }
 * ```
 */
export const bedarfOf = (fall: Eroeffnet, person: PersonId, handlungsfeld: Id, am: Stichtag): Bedarf => {
  if (!fall.personen.some(({ id }) => id === person)) throw new RangeError(`Nobody in the case ${fall.fall} has the key ${person}`)
  const need = { handlungsfeld, stichtag: am }
  if (fall.eingeschraenkt.some((line) => line.person === person)) return need
  const angaben = fall.angaben.filter((angabe) => angabe.person === person)
  const geboren = read(angaben, "geburtsdatum").at(-1)
  return known({
    ...need,
    zielgruppen: several(read(angaben, "zielgruppe")),
    sprachen: several(read(angaben, "sprache")),
    rechtskreise: lawsOf(fall, person, am),
    aufenthaltsstatus: read(angaben, "aufenthaltsstatus").at(-1),
    alter: geboren === undefined || am < geboren ? undefined : alterAm(geboren, am),
    geschlecht: read(angaben, "geschlecht").at(-1),
    sozialraum: read(angaben, "sozialraum").at(-1),
  })
}
