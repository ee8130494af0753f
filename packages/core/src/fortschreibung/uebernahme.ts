import type { Id } from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Auftrag } from "../projektverlauf/Befehl.js"
import * as Lage from "../projektverlauf/Lage.js"
import type { Gefuehrtes, Projektstand } from "../projektverlauf/Projektstand.js"
import type { Ueberfuehrung, Uebergang } from "./Uebergang.js"

/** A command that carries a part of an Überführung out, as somebody notes it: the day from which it holds, the decision behind it, no note yet. */
export type Uebernahmeschritt = Auftrag & { readonly am: Stichtag; readonly beschluss?: Id }

/** Such a command before it is known whose decision is behind it. */
type Schritt = Auftrag & { readonly am: Stichtag }

const isOffen = (stand: Projektstand | undefined): stand is Gefuehrtes =>
  stand !== undefined && stand.lage !== "vorgesehen" && !Lage.isEnded(stand.lage)

/** It goes on from the day from which it stood so: a trial keeps its length, an examination the day of its answer. */
const stepsInto = (projekt: Id, alt: Gefuehrtes): ReadonlyArray<Schritt> => {
  const am = alt.seit
  if (alt.lage === "in-pruefung") return [{ _tag: "CommissionPruefung", projekt, am, frage: alt.frage, ...(alt.bis === undefined ? {} : { bis: alt.bis }) }]
  if (alt.lage === "geplant") {
    const { beginn, ende } = alt
    return [{ _tag: "PlanProjekt", projekt, am, ...(beginn === undefined ? {} : { beginn }), ...(ende === undefined ? {} : { ende }) }]
  }
  if (alt.lage === "in-erprobung") return [{ _tag: "BeginErprobung", projekt, am, dauer: alt.dauer }]
  if (alt.lage === "laufend") return [{ _tag: "StartProjekt", projekt, am, ...(alt.ende === undefined ? {} : { ende: alt.ende }) }]
  return alt.lage === "regelangebot" ? [{ _tag: "StartProjekt", projekt, am }, { _tag: "MakeRegelangebot", projekt, am }] : []
}

/** What was put off, and what is still to be reached, goes with it. */
const baggage = (projekt: Id, alt: Gefuehrtes, tag: Stichtag): ReadonlyArray<Schritt> => {
  const last = alt.verschiebungen.findLast(({ frist }) => frist.startsWith("erprobungsende/"))
  return [
    ...(alt.lage === "in-erprobung" && last !== undefined ? [{ _tag: "ProlongErprobung", projekt, am: tag, bis: alt.bis, grund: last.grund } as const] : []),
    ...alt.meilensteine.filter(({ stand }) => stand === "offen").map(({ bis, id, titel }): Schritt => ({ _tag: "SetMeilenstein", projekt, am: tag, meilenstein: id, titel, bis })),
  ]
}

const carryOut = (passage: Ueberfuehrung, staende: ReadonlyMap<Id, Projektstand>, tag: Stichtag): ReadonlyArray<Schritt> => {
  const olds = passage.alt.flatMap((id) => {
    const stand = staende.get(id)
    return isOffen(stand) ? [{ id, stand }] : []
  })
  const furthest = olds.toSorted((a, b) => Lage.compare(b.stand.lage, a.stand.lage))[0]?.stand
  const waiting = passage.neu.filter((id) => (staende.get(id)?.lage ?? "vorgesehen") === "vorgesehen")
  const gone = olds.filter(({ id }) => !passage.neu.includes(id))
  return [
    ...(furthest === undefined ? [] : waiting.flatMap((id) => [...stepsInto(id, furthest), ...baggage(id, furthest, tag)])),
    ...gone.map(({ id }): Schritt => ({ _tag: "MergeProjekt", projekt: id, am: tag, nach: passage.neu[0] })),
  ]
}

/**
 * Lists the commands that carry the Überführungen of a new Fassung out: what lives on elsewhere is brought there, and its own stream ends.
 *
 * The convention: a Projekt that is renamed or merged is merged (`MergeProjekt`) into its new id on the first day of the new Fassung, and what
 * was not begun under the new id is brought to where the old one stood, the furthest of them where there were several; Meilensteine that are
 * still open go with it. Money, Kennzahlen and what was decided stay with the old id, where `Fassungen.vorgeschichte` and `ereignisseOf` find
 * them. Put a note on each and give it to `decide`, with the new Fassung; once they are carried out there are none any more.
 *
 * @example
 * ```ts
 * import { uebernahme, type Uebergang } from "@teilhabe/core/fortschreibung"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { decide, evolve, type Projektstand } from "@teilhabe/core/projektverlauf"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * const [alt, neu] = [Id.make("wohnen-mietercafes"), Id.make("wohnen-cafes")]
 * const vermerk = { von: Id.make("stelle-1"), am: Stichtag.make(2021, 5, 3), zweck: "steuerung" } as const
 * const anfang: Projektstand.Projektstand = { lage: "vorgesehen" }
 * const stand = Result.getOrThrow(decide({ _tag: "StartProjekt", projekt: alt, vermerk }, anfang, { konzept: marl })).reduce(evolve, anfang)
 * const zwei = { ...marl, fassung: { nummer: 2 }, projekte: marl.projekte.map((one) => (one.id === alt ? { ...one, id: neu } : one)) }
 * const uebergang: Uebergang.Uebergang = { konzept: marl.id, von: 1, nach: 2, ueberfuehrungen: [{ art: "umbenannt", alt: [alt], neu: [neu] }], begruendungen: [] }
 * uebernahme(marl, zwei, uebergang, new Map([[alt, stand]]), Stichtag.make(2024, 1, 1))
 * // => [{ _tag: "StartProjekt", projekt: "wohnen-cafes", am: "2021-05-03" }, { _tag: "MergeProjekt", projekt: "wohnen-mietercafes", am: "2024-01-01", nach: "wohnen-cafes" }]
 * ```
 */
export const uebernahme = (alt: Konzept, neu: Konzept, uebergang: Uebergang, staende: ReadonlyMap<Id, Projektstand>, tag: Stichtag): ReadonlyArray<Uebernahmeschritt> => {
  const [before, after] = [new Set(alt.projekte.map(({ id }) => id)), new Set(neu.projekte.map(({ id }) => id))]
  return uebergang.ueberfuehrungen
    .filter((one) => one.alt.every((id) => before.has(id)) && one.neu.every((id) => after.has(id)))
    .flatMap((passage) => {
      const concerned = new Set([...passage.alt, ...passage.neu])
      const beschluss = uebergang.begruendungen.find(({ beschluesse, elemente }) => beschluesse.length > 0 && elemente.some((id) => concerned.has(id)))?.beschluesse[0]
      return carryOut(passage, staende, tag).map((step): Uebernahmeschritt => ({ ...step, ...(beschluss === undefined ? {} : { beschluss }) }))
    })
}
