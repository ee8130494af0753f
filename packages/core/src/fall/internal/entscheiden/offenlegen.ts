/**
 * Decides on what leaves a case: shown to somebody, told in a conference, or reported to a body.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { PersonId } from "../../../datenschutz/Kennung.js"
import type { Ablehnung } from "../../Ablehnung.js"
import type { Befehl } from "../../Befehl.js"
import { areTellable, datenartenOf } from "../../Berichtsmerkmal.js"
import type { Eroeffnet } from "../../Fall.js"
import { mayDisclose } from "../../mayDisclose.js"
import type { Anfrage, Erlaubnis, Verweigerung } from "../../Offenlegung.js"
import { checkId, type Einwand, hauptpersonen } from "./einwand.js"
import { accept, type BefehlOf, type Handlers, refuse } from "./handler.js"

const listed = (values: ReadonlyArray<string | undefined>): string => [...new Set(values.filter((value) => value !== undefined))].sort().join(", ")

/** Refuses a command by what stands in the way: ids, kinds and counts, and no word about anybody. */
const refuseByGruende = (befehl: Befehl, { fall }: Eroeffnet, verweigerungen: readonly [Verweigerung, ...ReadonlyArray<Verweigerung>]): Result.Result<never, Ablehnung> => {
  const gruende = verweigerungen.flatMap((one) => one.gruende)
  const restricted = gruende.every(({ grund }) => grund === "eingeschraenkt")
  const names = [...new Set(gruende.map(({ grund }) => grund))].sort()
  const counts = names.map((name) => [name, gruende.filter(({ grund }) => grund === name).length] as const)
  return refuse(
    restricted ? "fall/VerarbeitungRestricted" : "fall/NotDisclosable", befehl, verweigerungen.map(({ message }) => message).join("; "),
    [...new Set(gruende.map(({ needed }) => needed))].join("; "),
    {
      fall,
      empfaenger: listed(verweigerungen.map(({ anfrage }) => anfrage.empfaenger)),
      person: listed(gruende.map(({ person }) => person)),
      datenart: listed(gruende.map(({ datenart }) => datenart)),
      grund: counts.map(([name, count]) => `${name} ${count}`).join(", "),
      anzahl: gruende.length,
    },
  )
}

/** The note names another purpose than the one that is asked about. */
export const checkZweck = (befehl: Befehl, zweck: Anfrage["zweck"]): Einwand =>
  befehl.vermerk.zweck === zweck
    ? undefined
    : refuse("fall/ZweckMismatch", befehl, `the note is for ${befehl.vermerk.zweck}, and what is shown for ${zweck}`, `a note for ${zweck}`, { vermerk: befehl.vermerk.zweck, zweck })

/** Asks for the leave to show, and refuses the command where there is none. */
export const askErlaubnis = (befehl: BefehlOf<"DiscloseFall">, fall: Eroeffnet): Result.Result<Erlaubnis, Ablehnung> => {
  const mismatch = checkZweck(befehl, befehl.anfrage.zweck)
  if (mismatch !== undefined) return mismatch
  const asked = mayDisclose(fall, befehl.anfrage, befehl.vermerk.am)
  return Result.isSuccess(asked) ? Result.succeed(asked.success) : refuseByGruende(befehl, fall, [asked.failure])
}

const refuseKonferenz = (befehl: BefehlOf<"HoldKonferenz">, message: string, needed: string) =>
  refuse("fall/KonferenzInvalid", befehl, message, needed, { konferenz: befehl.konferenz.id, personen: befehl.personen.length, datenarten: befehl.datenarten.length })

const checkKonferenz = (befehl: BefehlOf<"HoldKonferenz">, fall: Eroeffnet): Einwand => {
  const { datenarten, konferenz: { anonym, id }, personen } = befehl
  const used = checkZweck(befehl, "konferenz") ?? checkId(befehl, id, fall.konferenzen)
  if (used !== undefined) return used
  if (anonym && personen.length + datenarten.length > 0) return refuseKonferenz(befehl, `the conference ${id} is anonymous and names people or kinds of data`, "neither people nor kinds, or a conference that is not anonymous")
  if (!anonym && personen.length === 0) return refuseKonferenz(befehl, `the conference ${id} is not anonymous and names nobody`, "the people whom it is about, or an anonymous conference")
  return undefined
}

// Each Akteur is shown the same, and each needs a leave of its own: one without it keeps the case from all.
const discloseToAll = (befehl: BefehlOf<"HoldKonferenz">, fall: Eroeffnet, personen: readonly [PersonId, ...ReadonlyArray<PersonId>]) => {
  const { datenarten, konferenz, vermerk } = befehl
  const asked = [...new Set(konferenz.teilnehmende)].map((empfaenger) =>
    mayDisclose(fall, { empfaenger, rolle: "konferenz", zweck: "konferenz", personen, datenarten }, vermerk.am))
  const [refused, ...others] = asked.filter(Result.isFailure).map(({ failure }) => failure)
  if (refused !== undefined) return refuseByGruende(befehl, fall, [refused, ...others])
  const shown = asked.filter(Result.isSuccess).map(({ success: { anfrage, grundlage } }) => ({ _tag: "FallDisclosed" as const, anfrage, grundlage, vermerk }))
  return accept(...shown, { _tag: "KonferenzHeld", konferenz, personen, datenarten, vermerk })
}

// What a report tells is of the kinds of its features, and each of them has to be allowed.
const issueFallbericht = (befehl: BefehlOf<"IssueFallbericht">, fall: Eroeffnet) => {
  const { gremium, merkmale, vermerk } = befehl
  if (!areTellable(merkmale)) throw new RangeError("the report tells a feature that is not on the list, or one in a long text or one that looks like a day: read commands from outside with the schema Befehl")
  const mismatch = checkZweck(befehl, "bericht")
  if (mismatch !== undefined) return mismatch
  const [first, ...others] = hauptpersonen(fall)
  if (first === undefined) return refuse("fall/HauptpersonInvalid", befehl, `the case ${fall.fall} has no Hauptperson`, "a Hauptperson whose case it is", { fall: fall.fall })
  const asked = mayDisclose(fall, { empfaenger: gremium, rolle: "steuerungsgruppe", zweck: "bericht", personen: [first, ...others], datenarten: datenartenOf(merkmale) }, vermerk.am)
  return Result.isFailure(asked) ? refuseByGruende(befehl, fall, [asked.failure]) : accept({ ...befehl, _tag: "FallberichtIssued" })
}

/** Decides on what leaves a case. */
export const offenlegen: Handlers<"DiscloseFall" | "HoldKonferenz" | "IssueFallbericht"> = {
  DiscloseFall: (befehl, fall) =>
    Result.map(askErlaubnis(befehl, fall), ({ anfrage, grundlage }) => [{ _tag: "FallDisclosed", anfrage, grundlage, vermerk: befehl.vermerk }]),
  HoldKonferenz: (befehl, fall) => {
    const [first, ...others] = befehl.personen
    return checkKonferenz(befehl, fall) ??
      (first === undefined ? accept({ _tag: "KonferenzHeld", konferenz: befehl.konferenz, vermerk: befehl.vermerk }) : discloseToAll(befehl, fall, [first, ...others]))
  },
  IssueFallbericht: issueFallbericht,
}
