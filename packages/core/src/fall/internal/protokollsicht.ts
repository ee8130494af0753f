/**
 * Who saw what, as those are shown it who may know.
 *
 * @module
 */
import type { Rolle } from "../../datenschutz/Rolle.js"
import type { Akte, Protokollzeile } from "../Fall.js"
import type { Fallsicht, Gezeigtes, Protokollsicht, Uebermitteltes } from "../Fallsicht.js"
import { type Blick, labelOf, relabel } from "./blick.js"

const protokollrollen: ReadonlyArray<Rolle> = ["fallfuehrung", "person", "datenschutz"]
const einwilligungsrollen: ReadonlyArray<Rolle> = [...protokollrollen, "vertretung"]

type Line<T extends Protokollzeile["_tag"]> = Extract<Protokollzeile, { readonly _tag: T }>

const gezeigt = (blick: Blick, { _tag, anfrage, grundlage, vermerk }: Line<"FallDisclosed">): Gezeigtes => {
  const { empfaenger } = anfrage
  const own = (id: string): boolean => blick.fall.einwilligungen.some((one) => one.id === id && blick.personen.has(one.person))
  return {
    _tag,
    anfrage: { ...relabel(blick, anfrage), empfaenger: blick.fall.personen.some(({ id }) => id === empfaenger) ? labelOf(blick, empfaenger) : empfaenger },
    grundlage: grundlage.art === "einwilligung" ? { art: "einwilligung", einwilligungen: grundlage.einwilligungen.filter(own) } : { art: grundlage.art },
    vermerk,
  }
}

const uebermittelt = (blick: Blick, { begruendung, ...line }: Line<"UebermittlungRecorded">): Uebermitteltes => {
  // The words are about all whom they name; who supervises data protection needs the section of law and no words.
  const all = line.personen.every((person) => blick.personen.has(person)) && blick.anfrage.rolle !== "datenschutz"
  return { ...relabel(blick, line), ...(all && line.datenarten.every((art) => blick.datenarten.has(art)) ? { begruendung } : {}) }
}

const lineOf = (blick: Blick, line: Protokollzeile): ReadonlyArray<Protokollsicht> => {
  const concerns = (personen: ReadonlyArray<string>): boolean => personen.some((person) => blick.personen.has(person))
  switch (line._tag) {
    case "FallDisclosed":
      return concerns(line.anfrage.personen) ? [gezeigt(blick, line)] : []
    case "UebermittlungRecorded":
      return concerns(line.personen) ? [uebermittelt(blick, line)] : []
    case "KonferenzHeld": {
      const { ergebnis: _words, ...konferenz } = line.konferenz
      return blick.haupt ? [{ _tag: line._tag, vermerk: line.vermerk, konferenz }] : []
    }
    case "FallberichtIssued":
      return blick.haupt ? [line] : []
  }
}

/** The record of disclosures that concern the people asked for, and their consents. */
export const protokollsicht = (blick: Blick, { einwilligungen, protokoll }: Akte): Pick<Fallsicht, "protokoll" | "einwilligungen"> => ({
  protokoll: protokollrollen.includes(blick.anfrage.rolle) ? protokoll.flatMap((line) => lineOf(blick, line)) : [],
  einwilligungen: einwilligungsrollen.includes(blick.anfrage.rolle)
    ? einwilligungen.filter(({ person }) => blick.personen.has(person)).map((one) => relabel(blick, one))
    : [],
})
