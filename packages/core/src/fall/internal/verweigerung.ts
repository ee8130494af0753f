/**
 * What stands in the way of showing something, rule by rule; each rule lists all that it finds.
 *
 * @module
 */
import { type Datenart, isBesonders } from "../../datenschutz/Datenart.js"
import * as Einwilligung from "../../datenschutz/Einwilligung.js"
import type { EinwilligungId } from "../../datenschutz/Kennung.js"
import type { Rollenbild } from "../../datenschutz/Rolle.js"
import * as Zweck from "../../datenschutz/Zweck.js"
import type { Stichtag } from "../../kernel/Stichtag.js"
import type { Eroeffnet } from "../Fall.js"
import type { Anfrage, Verweigerungsgrund } from "../Offenlegung.js"
import { mayActFor } from "./vertretung.js"

type Gruende = ReadonlyArray<Verweigerungsgrund>

const isBeendet = (fall: Eroeffnet): boolean => fall.phase === "abgeschlossen" || fall.phase === "beraten"

/** The day lies before the last event: the state knows more than could be known then. */
export const ofDay = (fall: Eroeffnet, am: Stichtag): Gruende =>
  am >= fall.zuletzt ? [] : [{ grund: "vor-letztem-vermerk", needed: `a day from ${fall.zuletzt} on` }]

/** The role has no such purpose, or does not need such data. */
export const ofRolle = ({ datenarten, rolle, zweck }: Anfrage, bild: Rollenbild): Gruende => [
  ...(bild.zwecke.includes(zweck) ? [] : [{ grund: "rolle", needed: `one of the purposes of the role ${rolle}: ${bild.zwecke.join(", ")}` } as const]),
  ...(datenarten.length > 0 || bild.datenarten.length === 0 ? [] : [{ grund: "rolle", needed: "at least one kind of data" } as const]),
  ...[...new Set(datenarten)].filter((datenart) => !bild.datenarten.includes(datenart)).map((datenart) => ({
    grund: "rolle", datenart, needed: `a role that needs ${datenart}; ${rolle} does not`,
  } as const)),
]

// What a role that sees by its office, or by being the person, has to be in this case. Who the data protection officer is, only the host knows.
const istZustaendig = (fall: Eroeffnet, { empfaenger, rolle }: Anfrage, am: Stichtag): boolean => {
  if (rolle === "fallfuehrung") return fall.zustaendig.fallfuehrung === empfaenger
  if (rolle === "vertretung") return fall.zustaendig.vertretung.includes(empfaenger)
  if (rolle === "fachaufsicht") return fall.zustaendig.traeger === empfaenger
  // Who takes a case over sees it while an offer waits for its answer: before there is nothing to take over, and afterwards the purpose is over.
  if (rolle === "uebernehmende-stelle") return fall.uebergaben.some(({ an, frist, stand }) => stand === "offen" && an.traeger === empfaenger && am <= frist)
  return rolle !== "person" || fall.personen.some(({ id }) => id === empfaenger)
}

/** The recipient is not who the role says. */
export const ofZustaendigkeit = (fall: Eroeffnet, anfrage: Anfrage, am: Stichtag): Gruende =>
  istZustaendig(fall, anfrage, am) ? [] : [{ grund: "nicht-zustaendig", needed: `a recipient who is ${anfrage.rolle} of the case ${fall.fall}${anfrage.rolle === "uebernehmende-stelle" ? ": OfferUebergabe, and an answer that is not given yet" : ""}` }]

/** A purpose of the case ended with it, by whatever right it was followed before. */
export const ofPhase = (fall: Eroeffnet, { zweck }: Anfrage): Gruende =>
  isBeendet(fall) && Zweck.fallgebunden.includes(zweck)
    ? [{ grund: "zweck-beendet", needed: `that the case ${fall.fall} is taken up again, and new consents where the role needs some` }]
    : []

/** Somebody is not of the case, is restricted, or is nobody for whom the asking person may act. */
export const ofPersonen = (fall: Eroeffnet, { empfaenger, personen, rolle }: Anfrage, am: Stichtag): Gruende =>
  [...new Set(personen)].flatMap((person): Gruende => {
    // A request from outside may name nobody.
    if ((person as string | undefined) === undefined) return [{ grund: "person-unbekannt", needed: "at least one person of the case" }]
    if (!fall.personen.some(({ id }) => id === person)) return [{ grund: "person-unbekannt", person, needed: "the key of a person of the case" }]
    if (rolle === "datenschutz") return []
    if (rolle === "person") {
      const asking = fall.personen.find(({ id }) => id === empfaenger)
      if (asking === undefined || asking.id === person || mayActFor(fall, person, asking.id, am) === "ja") return []
      return [{ grund: "nicht-zustaendig", person, needed: `that ${empfaenger} asks for herself or for somebody for whom she may act` }]
    }
    return fall.eingeschraenkt.some((zeile) => zeile.person === person)
      ? [{ grund: "eingeschraenkt", person, needed: "LiftEinschraenkung; until then only the person herself sees her data" }]
      : []
  })

const grundOf: Readonly<Record<Einwilligung.Hindernis, Verweigerungsgrund["grund"]>> = {
  "nicht-genannt": "keine-einwilligung", widerrufen: "widerrufen", "zweck-beendet": "zweck-beendet", "noch-nicht": "noch-nicht", abgelaufen: "abgelaufen",
}

// Of several consents that speak of the matter and do not hold, the one given last says why.
const hindernis = (fall: Eroeffnet, frage: Einwilligung.Frage): Verweigerungsgrund => {
  const last = fall.einwilligungen.map((stand) => Einwilligung.why(stand, frage) ?? "nicht-genannt").findLast((why) => why !== "nicht-genannt")
  const { am, datenart, empfaenger, person, zweck } = frage
  const named = isBesonders(datenart) ? "that names the special category" : "for the kind"
  return { grund: grundOf[last ?? "nicht-genannt"], person, datenart, needed: `a consent ${named} ${datenart} of ${person}, for ${empfaenger} and ${zweck}, in force on ${am}` }
}

/** What consents allow: those that are used, and what none of them covers. */
export const ofEinwilligungen = (fall: Eroeffnet, { datenarten, empfaenger, personen, zweck }: Anfrage, am: Stichtag) => {
  const used = new Set<EinwilligungId>()
  const gruende: Array<Verweigerungsgrund> = []
  const ask = (frage: Einwilligung.Frage): void => {
    const covering = fall.einwilligungen.filter((stand) => Einwilligung.covers(stand, frage))
    const [first] = covering
    if (first === undefined) gruende.push(hindernis(fall, frage))
    else if (!covering.some(({ id }) => used.has(id))) used.add(first.id)
  }
  const known = [...new Set(personen)].filter((person) => fall.personen.some(({ id }) => id === person))
  for (const person of known) {
    for (const datenart of new Set<Datenart>(datenarten)) ask({ person, datenart, empfaenger, zweck, richtung: "abgeben", am })
  }
  return { gruende, einwilligungen: [...used].sort() }
}
