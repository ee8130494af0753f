import * as Result from "effect/Result"
import { isBesonders } from "../../../datenschutz/Datenart.js"
import type { PersonId } from "../../../datenschutz/Kennung.js"
import type { Id } from "../../../kernel/Id.js"
import type { Ablehnung } from "../../Ablehnung.js"
import type { Eroeffnet } from "../../Fall.js"
import { mayDisclose, type Verweigerung } from "../../mayDisclose.js"
import type { Anfrage, Erlaubnis } from "../../Offenlegung.js"
import type { Uebergabestand } from "../../Uebergabe.js"
import { gehalteneBesondere, gehalteneDatenarten } from "../gehaltene.js"
import { accept, type BefehlOf, type FallFor, type Handlers, refuse } from "./handler.js"

type Antwort = BefehlOf<"AcceptUebergabe" | "DeclineUebergabe" | "WithdrawUebergabe">

type Offen = FallFor<"OfferUebergabe">

const find = (befehl: Antwort, fall: Offen): Result.Result<Uebergabestand, Ablehnung> => {
  const found = fall.uebergaben.find(({ id }) => id === befehl.uebergabe)
  if (found?.stand === "offen") return Result.succeed(found)
  const stand = found === undefined ? "is not there" : `is ${found.stand}${found.beendetAm === undefined ? "" : ` since ${found.beendetAm}`}`
  return refuse("fall/UebergabeNotOpen", befehl, `the hand-over ${befehl.uebergabe} ${stand}`, "a hand-over that waits for an answer", { uebergabe: befehl.uebergabe, stand: found?.stand ?? "unbekannt" })
}

// All people for all that is ordinary, and each person for the special categories that are noted about her.
const anfragenOf = (fall: Eroeffnet, empfaenger: Id): ReadonlyArray<Anfrage> => {
  const wer = { empfaenger, rolle: "uebernehmende-stelle", zweck: "uebergabe" } as const
  const [first, ...others] = fall.personen.map(({ id }): PersonId => id)
  const besondere = fall.personen.map(({ id }) => ({ id, datenarten: gehalteneBesondere(fall, id) }))
  return [
    ...(first === undefined ? [] : [{ ...wer, personen: [first, ...others], datenarten: gehalteneDatenarten(fall) } as const]),
    ...besondere.filter(({ datenarten }) => datenarten.length > 0).map(({ datenarten, id }) => ({ ...wer, personen: [id], datenarten } as const)),
  ]
}

const toLine = ({ datenart, grund, person }: Verweigerung["gruende"][number]): string => [person, datenart, grund].filter((part) => part !== undefined).join("/")

const refuseDisclosure = (befehl: BefehlOf<"OfferUebergabe" | "AcceptUebergabe">, traeger: Id, gruende: Verweigerung["gruende"]): Result.Result<never, Ablehnung> => {
  const fehlt = gruende.map(toLine).join(", ")
  // What nobody may work with any more blocks the hand-over until it is erased or allowed: it is in the file that goes along.
  const erase = gruende.some(({ datenart }) => datenart !== undefined && isBesonders(datenart)) ? ["or EraseDaten of the special category, where it is not to go along"] : []
  const needed = [...new Set([...gruende.map((grund) => grund.needed), ...erase])].join("; ")
  return refuse("fall/NotDisclosable", befehl, `the Träger ${traeger} may not be shown the case: ${fehlt}`, needed, { empfaenger: traeger, fehlt })
}

/** Asks for the leave that another Träger needs to see the case; none is needed within one Träger. */
const ask = (befehl: BefehlOf<"OfferUebergabe" | "AcceptUebergabe">, fall: Offen, traeger: Id): Result.Result<ReadonlyArray<Erlaubnis>, Ablehnung> => {
  if (traeger === fall.zustaendig.traeger) return Result.succeed([])
  const asked = anfragenOf(fall, traeger).map((anfrage) => mayDisclose(fall, anfrage, befehl.vermerk.am))
  const gruende = asked.flatMap((one) => (Result.isFailure(one) ? one.failure.gruende : []))
  return gruende.length > 0
    ? refuseDisclosure(befehl, traeger, gruende)
    : Result.succeed(asked.flatMap((one) => (Result.isSuccess(one) ? [one.success] : [])))
}

// Whether the offer may be made is asked of the case in which it stands.
const offered = ({ uebergabe: offer, vermerk: { am } }: BefehlOf<"OfferUebergabe">, fall: Offen): Offen =>
  ({ ...fall, uebergaben: [...fall.uebergaben, { ...offer, von: fall.zustaendig, angebotenAm: am, stand: "offen" }] })

const checkOffer = (befehl: BefehlOf<"OfferUebergabe">, fall: Offen): Result.Result<void, Ablehnung> => {
  const { uebergabe: { an, frist, id }, vermerk: { am } } = befehl
  if (fall.uebergaben.some((uebergabe) => uebergabe.id === id)) return refuse("fall/IdTaken", befehl, `a hand-over has the id ${id}`, "an id that no hand-over of the case has", { id })
  const open = fall.uebergaben.find(({ stand }) => stand === "offen")
  if (open !== undefined) return refuse("fall/UebergabeOpen", befehl, `the hand-over ${open.id} waits for an answer until ${open.frist}`, "an answer to it, or WithdrawUebergabe", { uebergabe: open.id, frist: open.frist })
  const { fallfuehrung, traeger, vertretung } = fall.zustaendig
  const same = new Set<string>([...an.vertretung, ...vertretung]).size === new Set(an.vertretung).size && new Set(an.vertretung).size === new Set(vertretung).size
  if (an.fallfuehrung === fallfuehrung && an.traeger === traeger && same) return refuse("fall/UebergabeToSelf", befehl, `${fallfuehrung} at ${traeger} has the case`, "another case manager, another Träger, or others who stand in", { fallfuehrung, traeger })
  if (frist < am) return refuse("fall/FristInvalid", befehl, `the last day to answer, ${frist}, lies before ${am}`, `a day from ${am} on`, { frist, am })
  return Result.void
}

/** Decides on a hand-over: whoever takes a case over sees it, so that another Träger needs the consents of all its people. */
export const uebergabe: Handlers<"OfferUebergabe" | "AcceptUebergabe" | "DeclineUebergabe" | "WithdrawUebergabe"> = {
  OfferUebergabe: (befehl, fall) =>
    checkOffer(befehl, fall).pipe(
      Result.flatMap(() => ask(befehl, offered(befehl, fall), befehl.uebergabe.an.traeger)),
      Result.flatMap(() => accept({ ...befehl, _tag: "UebergabeOffered" })),
    ),
  AcceptUebergabe: (befehl, fall) =>
    find(befehl, fall).pipe(Result.flatMap(({ an, frist, id }) => {
      const { am } = befehl.vermerk
      if (frist < am) return refuse("fall/UebergabeExpired", befehl, `the last day to answer the hand-over ${id} was ${frist}`, "WithdrawUebergabe, and a new offer", { uebergabe: id, frist, am })
      return Result.flatMap(ask(befehl, fall, an.traeger), (erlaubnisse) =>
        accept(...erlaubnisse.map(({ anfrage, grundlage }) => ({ _tag: "FallDisclosed" as const, anfrage, grundlage, vermerk: { ...befehl.vermerk, zweck: anfrage.zweck } })), { ...befehl, _tag: "UebergabeAccepted" }))
    })),
  DeclineUebergabe: (befehl, fall) => Result.map(find(befehl, fall), () => [{ ...befehl, _tag: "UebergabeDeclined" }]),
  WithdrawUebergabe: (befehl, fall) => Result.map(find(befehl, fall), () => [{ ...befehl, _tag: "UebergabeWithdrawn" }]),
}
