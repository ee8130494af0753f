/**
 * The Fassungen of one Konzept through the years, and what became of an element on the way.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Finding } from "../kernel/Finding.js"
import type { Id } from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Element from "../konzept/Element.js"
import * as Fassung from "../konzept/Fassung.js"
import type { Konzept } from "../konzept/Konzept.js"
import { fehler } from "./internal/finding.js"
import type { Ueberfuehrung, Uebergang } from "./Uebergang.js"

/** One Fassung with the way that led to it; the first has none. */
export interface Eintrag {
  readonly konzept: Konzept
  readonly uebergang?: Uebergang
}

interface Stand {
  readonly nummer: number
  readonly konzept: Konzept
  readonly ab: Stichtag.Stichtag | undefined
  readonly uebergang: Uebergang | undefined
  readonly elemente: ReadonlyMap<Id, Element.Element>
}

declare const marke: unique symbol

/** The Fassungen of one Konzept in their order; only `make` gives them. */
export interface Fassungen {
  readonly [marke]: true
  readonly alle: ReadonlyArray<Stand>
}

const pairFindings = (before: Stand, after: Stand, at: number): ReadonlyArray<Finding> => {
  const { konzept, nummer, uebergang } = after
  const say = (code: string, key: string, message: string): Finding => fehler(code, [at, key], message, { von: before.nummer, nach: nummer })
  return [
    ...(konzept.id === before.konzept.id ? [] : [say("KonzeptIdChanged", "konzept", `Fassung ${nummer} is of the Konzept "${konzept.id}", the one before of "${before.konzept.id}": give the Fassungen of one Konzept`)]),
    ...(nummer > before.nummer ? [] : [say("NummerNotNext", "konzept", `Fassung ${nummer} follows Fassung ${before.nummer}: give each Fassung a higher number than the one before (fassung.nummer)`)]),
    ...(before.ab === undefined || after.ab === undefined || after.ab > before.ab ? [] : [say("GueltigAbTooEarly", "konzept", `Fassung ${nummer} is in force from ${after.ab}, and Fassung ${before.nummer} from ${before.ab}: say a later day (fassung.gueltigAb)`)]),
    ...(uebergang === undefined || (uebergang.von === before.nummer && uebergang.nach === nummer && uebergang.konzept === konzept.id)
      ? []
      : [say("UebergangMismatch", "uebergang", `the Übergang is from Fassung ${uebergang.von} to ${uebergang.nach} of "${uebergang.konzept}", and stands between ${before.nummer} and ${nummer} of "${konzept.id}"`)]),
  ]
}

/**
 * Puts the Fassungen of one Konzept in their order, the oldest first; fails with everything that keeps them from following each other.
 *
 * @example
 * ```ts
 * import { Fassungen } from "@teilhabe/core/fortschreibung"
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * const zwei = { ...marl, fassung: { nummer: 2, gueltigAb: Stichtag.make(2024, 1, 1) } }
 * const fassungen = Result.getOrThrow(Fassungen.make([{ konzept: marl }, { konzept: zwei }]))
 * Fassungen.konzeptAm(fassungen, Stichtag.make(2023, 12, 31)) === marl // => true
 * Fassungen.konzeptAm(fassungen, Stichtag.make(2024, 1, 1)) === zwei // => true
 * Result.isFailure(Fassungen.make([{ konzept: zwei }, { konzept: marl }])) // => true
 * ```
 */
export const make = (eintraege: readonly [Eintrag, ...ReadonlyArray<Eintrag>]): Result.Result<Fassungen, ReadonlyArray<Finding>> => {
  const alle = eintraege.map(({ konzept, uebergang }): Stand => ({
    nummer: Fassung.nummer(konzept),
    konzept,
    ab: Fassung.gueltigAb(konzept),
    uebergang,
    elemente: new Map(Element.list(konzept).map((element) => [element.id, element])),
  }))
  const findings = alle.flatMap((after, at) => {
    const before = alle[at - 1]
    return before === undefined ? [] : pairFindings(before, after, at)
  })
  return findings.length > 0 ? Result.fail(findings) : Result.succeed({ alle } as unknown as Fassungen)
}

/**
 * Tells the Konzept that is in force on a day: the last one that was adopted and had begun; `undefined` before the first.
 *
 * A Fassung that was to hold from a day before its Beschluss is known from the Beschluss on: no day looks ahead.
 *
 * @example
 * ```ts
 * import { Fassungen } from "@teilhabe/core/fortschreibung"
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * // Marl's sources name the year of the Beschluss: its last day counts.
 * const fassungen = Result.getOrThrow(Fassungen.make([{ konzept: marl }]))
 * Fassungen.konzeptAm(fassungen, Stichtag.make(2020, 12, 30)) // => undefined
 * Fassungen.konzeptAm(fassungen, Stichtag.make(2020, 12, 31))?.id // => "marl"
 * ```
 */
export const konzeptAm = ({ alle }: Fassungen, stichtag: Stichtag.Stichtag): Konzept | undefined =>
  alle.findLast(({ ab, konzept: { beschluss } }) => {
    const adopted = beschluss?.zeit.bis ?? beschluss?.zeit.von
    return adopted !== undefined && ab !== undefined && Stichtag.max(ab, adopted) <= stichtag
  })?.konzept

/** What became of an element between two Fassungen. */
export interface Verbleib {
  /** `gleich`: it is there under its id; `entfallen`: nothing of it is left. */
  readonly art: "gleich" | Ueberfuehrung["art"] | "entfallen"
  /** What it is in the Fassung that was asked for. */
  readonly elemente: ReadonlyArray<Element.Element>
}

/** An id, or a Fassung, that there is not. */
export interface VerbleibUnknown {
  readonly _tag: "fortschreibung/ElementNotFound" | "fortschreibung/FassungNotFound"
  readonly message: string
}

interface Schritt { readonly ids: ReadonlySet<Id>; readonly arten: ReadonlyArray<Ueberfuehrung["art"]> }

const stepOver = (id: Id, from: Stand, to: Stand): { readonly ids: ReadonlyArray<Id>; readonly art?: Ueberfuehrung["art"] } => {
  const forward = from.nummer < to.nummer
  const passages = (forward ? to : from).uebergang?.ueberfuehrungen ?? []
  const found = passages.filter(({ alt, neu }) => (forward ? alt : neu).includes(id))
  if (found.length > 0) {
    const first = found[0]
    return { ids: found.flatMap(({ alt, neu }) => (forward ? neu : alt)), ...(first === undefined ? {} : { art: first.art }) }
  }
  return { ids: from.elemente.get(id)?.art === to.elemente.get(id)?.art ? [id] : [] }
}

const wayBetween = ({ alle }: Fassungen, von: number, nach: number): ReadonlyArray<Stand> | undefined => {
  const [start, end] = [alle.findIndex(({ nummer }) => nummer === von), alle.findIndex(({ nummer }) => nummer === nach)]
  if (start < 0 || end < 0) return undefined
  return start <= end ? alle.slice(start, end + 1) : alle.slice(end, start + 1).toReversed()
}

const unknown = (tag: VerbleibUnknown["_tag"], message: string): Result.Result<never, VerbleibUnknown> => Result.fail({ _tag: tag, message })

/**
 * Tells what an element of one Fassung is in another, forwards or back: itself, another, one of several, or nothing.
 *
 * So figures and cases keep pointing at what they meant: what names an id means the element of the Fassung that was in force that day.
 * An id that was given anew to something of another kind is not the same thing.
 *
 * @example
 * ```ts
 * import { Fassungen } from "@teilhabe/core/fortschreibung"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * const zwei = { ...marl, fassung: { nummer: 2, gueltigAb: Stichtag.make(2024, 1, 1) }, projekte: marl.projekte.filter(({ id }) => id !== "wohnen-mietercafes") }
 * const fassungen = Result.getOrThrow(Fassungen.make([{ konzept: marl }, { konzept: zwei }]))
 * Result.getOrThrow(Fassungen.verbleib(fassungen, Id.make("wohnen-mietercafes"), 1, 2)) // => { art: "entfallen", elemente: [] }
 * ```
 */
export const verbleib = (fassungen: Fassungen, id: Id, von: number, nach: number): Result.Result<Verbleib, VerbleibUnknown> => {
  const way = wayBetween(fassungen, von, nach)
  const [first, ...rest] = way ?? []
  if (first === undefined) return unknown("fortschreibung/FassungNotFound", `There is no Fassung ${von}, or none ${nach}; there are ${fassungen.alle.map(({ nummer }) => nummer).join(", ")}`)
  if (!first.elemente.has(id)) return unknown("fortschreibung/ElementNotFound", `Fassung ${von} has no element "${id}"`)
  let at = first
  let schritt: Schritt = { ids: new Set([id]), arten: [] }
  for (const next of rest) {
    const steps = [...schritt.ids].map((one) => stepOver(one, at, next))
    schritt = { ids: new Set(steps.flatMap(({ ids }) => ids)), arten: [...schritt.arten, ...steps.flatMap(({ art }) => (art === undefined ? [] : [art]))] }
    at = next
  }
  const elemente = [...schritt.ids].flatMap((one) => at.elemente.get(one) ?? [])
  const art = elemente.length === 0 ? "entfallen" : (schritt.arten.at(-1) ?? "gleich")
  return Result.succeed({ art, elemente })
}

/**
 * Lists the ids under which the past of an element is found: its own, and those of everything that went into it, in any earlier Fassung.
 *
 * The events, Kennzahlen and decisions of a Projekt that was merged or renamed are found under these.
 *
 * @example
 * ```ts
 * import { Fassungen, type Uebergang } from "@teilhabe/core/fortschreibung"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * const [alt, neu] = [Id.make("wohnen-mietercafes"), Id.make("wohnen-cafes")]
 * const projekte = marl.projekte.map((projekt) => (projekt.id === alt ? { ...projekt, id: neu } : projekt))
 * const uebergang: Uebergang.Uebergang = { konzept: marl.id, von: 1, nach: 2, ueberfuehrungen: [{ art: "umbenannt", alt: [alt], neu: [neu] }], begruendungen: [] }
 * const fassungen = Result.getOrThrow(Fassungen.make([{ konzept: marl }, { konzept: { ...marl, fassung: { nummer: 2, gueltigAb: Stichtag.make(2024, 1, 1) }, projekte }, uebergang }]))
 * Fassungen.vorgeschichte(fassungen, neu, 2) // => ["wohnen-cafes", "wohnen-mietercafes"]
 * ```
 */
export const vorgeschichte = (fassungen: Fassungen, id: Id, nummer: number): ReadonlyArray<Id> => {
  const earlier = fassungen.alle.filter((one) => one.nummer < nummer).map((one) => one.nummer)
  const found = earlier.toReversed().flatMap((one) => {
    const then = verbleib(fassungen, id, nummer, one)
    return Result.isSuccess(then) ? then.success.elemente.map((element) => element.id) : []
  })
  return [...new Set([id, ...found])]
}
