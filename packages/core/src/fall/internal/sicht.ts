/**
 * What of a case is shown by a leave: the least that the role needs, of what was asked for.
 *
 * @module
 */
import type { PersonId } from "../../datenschutz/Kennung.js"
import type { Rolle } from "../../datenschutz/Rolle.js"
import type { Akte, Eroeffnet } from "../Fall.js"
import { type Fallsicht, NICHT_GEZEIGT } from "../Fallsicht.js"
import type { Erlaubnis } from "../Offenlegung.js"
import { aktensicht } from "./aktensicht.js"
import { type Ausschnitt, ausschnittOf } from "./ausschnitt.js"
import { type Blick, blickOf, darf, darfHaupt, labelOf, relabel, vereinbart, zugangOf } from "./blick.js"
import { assertErteilt } from "./erlaubnis.js"
import { TEILE, ueberpruefungsding } from "./loeschung/dinge.js"
import { protokollsicht } from "./protokollsicht.js"
import { zielsicht } from "./zielsicht.js"

type Inhalt = Omit<Fallsicht, "anfrage" | "phase" | "personen" | "akte" | "protokoll" | "einwilligungen">

// What goes to a statistic or a body goes through the floor of findings; who supervises data protection sees no content.
const ohneInhalt: ReadonlyArray<Rolle> = ["statistik", "steuerungsgruppe", "datenschutz"]

const leer: Inhalt = {
  angaben: [], bestand: [], ziele: { motto: [], rahmen: [], handlung: [] }, massnahmen: [], passungen: [], rechtskreise: [], checklisten: [],
  ueberpruefungen: [], evaluationen: [],
}

const personen = ({ anfrage, datenarten, fall, personen: asked }: Blick): Fallsicht["personen"] =>
  fall.personen.filter(({ id }) => asked.has(id)).map(({ beziehung, id }) => {
    const label = labelOf({ fall }, id)
    if (!datenarten.has("identitaet") || ohneInhalt.includes(anfrage.rolle)) return { label, beziehung }
    const name = fall.angaben.findLast(({ feld, person }) => feld === "name" && person === id)?.wert
    return { label, beziehung, id, ...(name === undefined ? {} : { name }) }
  })

/** Whose step a Handlungsziel is; nobody's where it is not there. */
const personenIn = (handlung: Akte["ziele"]["handlung"]) => (handlungsziel: string): ReadonlyArray<PersonId> =>
  handlung.find(({ id }) => id === handlungsziel)?.personen ?? []

const plan = (blick: Blick, { massnahmen, passungen, ziele: { handlung } }: Akte, ausschnitt: Ausschnitt): Pick<Fallsicht, "massnahmen" | "passungen"> => {
  const personenOf = personenIn(handlung)
  return {
    massnahmen: massnahmen
      .filter((one) => ausschnitt.massnahme(one.id) && zugangOf(blick, "hilfeplan", [...personenOf(one.handlungsziel), ...(one.art === "leistung" ? [] : [one.person])], one.beruehrt) === "ganz")
      .map((one) => relabel(blick, one)),
    passungen: passungen.filter((one) => ausschnitt.passung(one.id) && zugangOf(blick, "hilfeplan", personenOf(one.handlungsziel), one.beruehrt) === "ganz"),
  }
}

const vereinbarungen = (blick: Blick, fall: Eroeffnet): Pick<Fallsicht, "zielvereinbarung" | "hilfeplan" | "naechstePruefung"> => {
  const [zielvereinbarung] = "zielvereinbarung" in fall ? vereinbart(blick, "ziele", fall.zielvereinbarung) : []
  const [hilfeplan] = "hilfeplan" in fall ? vereinbart(blick, "hilfeplan", fall.hilfeplan) : []
  return {
    ...(zielvereinbarung === undefined ? {} : { zielvereinbarung }),
    ...(hilfeplan === undefined ? {} : { hilfeplan }),
    ...(hilfeplan !== undefined && "naechstePruefung" in fall ? { naechstePruefung: fall.naechstePruefung } : {}),
  }
}

// The words of a review as a whole speak of all that deviates in it: one rule for showing and for erasing.
const darfGrund = (blick: Blick, fall: Akte, ueberpruefung: Akte["ueberpruefungen"][number]): boolean => {
  const { datenarten: [datenart = "verlauf", ...beruehrt], personen } = ueberpruefungsding(fall, ueberpruefung)
  return zugangOf(blick, datenart, personen, beruehrt) === "ganz"
}

const verlauf = (blick: Blick, fall: Akte): Pick<Fallsicht, "ueberpruefungen" | "evaluationen"> => {
  const { evaluationen, ueberpruefungen, ziele: { handlung } } = fall
  const personenOf = personenIn(handlung)
  // To the Hauptperson herself a review tells how the goals stand in which she has a part.
  const gesamt = blick.anfrage.rolle === "person" ? [] : blick.ganzes
  return {
    ueberpruefungen: darfHaupt(blick, "verlauf")
      ? ueberpruefungen.map((one) => ({
        ...one,
        grund: darfGrund(blick, fall, one) ? one.grund : NICHT_GEZEIGT,
        ziele: one.ziele.filter((ziel) =>
          zugangOf(blick, "verlauf", [...gesamt, ...personenOf(ziel.handlungsziel)], ziel.lage === "abweichung" ? ziel.beruehrt : []) === "ganz"),
      }))
      : [],
    evaluationen: evaluationen.filter(({ beruehrt }) => darfHaupt(blick, "evaluation", beruehrt)),
  }
}

const inhalt = (blick: Blick, fall: Eroeffnet): Inhalt => {
  const ausschnitt = ausschnittOf(fall, blick.anfrage)
  return {
    ...leer,
    angaben: fall.angaben.filter((one) => darf(blick, one.datenart, [one.person])).map((one) => relabel(blick, one)),
    bestand: fall.bestand.filter((one) => ausschnitt.bestand(one) && darf(blick, TEILE[one.art], [one.person], one.beruehrt)).map((one) => relabel(blick, one)),
    ziele: zielsicht(blick, fall, ausschnitt),
    ...plan(blick, fall, ausschnitt),
    rechtskreise: fall.rechtskreise.filter(({ person }) => darf(blick, "rechtskreis", [person])).map((one) => relabel(blick, one)),
    ...(ausschnitt.ganz
      ? {
        ...(darfHaupt(blick, "ziele") ? { wunsch: fall.wunsch } : {}),
        ...vereinbarungen(blick, fall),
        checklisten: fall.checklisten.filter(({ person }) => darf(blick, "rechtskreis", [person])).map((one) => relabel(blick, one)),
        ...verlauf(blick, fall),
      }
      : {}),
  }
}

/**
 * Shows what a leave allows; throws a `RangeError` for a leave that `mayDisclose` did not give, or gave for another state.
 */
export const zeige = (fall: Eroeffnet, erlaubnis: Erlaubnis): Fallsicht => {
  assertErteilt(fall, erlaubnis)
  const blick = blickOf(fall, erlaubnis)
  const { personen: _keys, ...anfrage } = erlaubnis.anfrage
  // A copy: whoever changes what was shown changes nothing in the case.
  return structuredClone({
    anfrage,
    phase: fall.phase,
    personen: personen(blick),
    ...(ohneInhalt.includes(anfrage.rolle) ? leer : inhalt(blick, fall)),
    ...aktensicht(blick, fall),
    ...protokollsicht(blick, fall),
  })
}
