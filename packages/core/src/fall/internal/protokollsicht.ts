/**
 * Who saw what, as those are shown it who may know.
 *
 * @module
 */
import type { Stand } from "../../datenschutz/Einwilligung.js"
import type { Rolle } from "../../datenschutz/Rolle.js"
import type { Akte, Protokollzeile } from "../Fall.js"
import { type Fallsicht, type Gezeigtes, NICHT_GEZEIGT, type Protokollsicht, type Uebermitteltes } from "../Fallsicht.js"
import { type Blick, darf, labelOf, relabel } from "./blick.js"

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
  // The words are of how the case went, and about all whom and what they name, a suspicion too: to the person they are not shown. Who
  // supervises data protection needs the section of law alone.
  return { ...relabel(blick, line), ...(blick.anfrage.rolle !== "person" && darf(blick, "verlauf", line.personen, line.datenarten) ? { begruendung } : {}) }
}

const einwilligung = (blick: Blick, one: Stand): Fallsicht["einwilligungen"][number] =>
  relabel(blick, one.form.art === "muendlich" && !darf(blick, "verlauf", [one.person]) ? { ...one, form: { ...one.form, grund: NICHT_GEZEIGT } } : one)

const lineOf = (blick: Blick, line: Protokollzeile): ReadonlyArray<Protokollsicht> => {
  const concerns = (personen: ReadonlyArray<string>): boolean => personen.some((person) => blick.personen.has(person))
  switch (line._tag) {
    case "FallDisclosed":
      return concerns(line.anfrage.personen) ? [gezeigt(blick, line)] : []
    case "UebermittlungRecorded":
      return concerns(line.personen) && !(line.mitteilung === "zurueckgestellt" && blick.anfrage.rolle === "person") ? [uebermittelt(blick, line)] : []
    case "KonferenzHeld": {
      const { konferenz: { ergebnis: _words, ...konferenz }, ...rest } = line
      return concerns(line.personen ?? blick.ganzes) ? [{ ...relabel(blick, rest), konferenz }] : []
    }
    case "FallberichtIssued":
      return blick.haupt ? [line] : []
  }
}

/** The record of disclosures that concern the people asked for, and their consents. */
export const protokollsicht = (blick: Blick, { einwilligungen, protokoll }: Akte): Pick<Fallsicht, "protokoll" | "einwilligungen"> => ({
  protokoll: protokollrollen.includes(blick.anfrage.rolle) ? protokoll.flatMap((line) => lineOf(blick, line)) : [],
  einwilligungen: einwilligungsrollen.includes(blick.anfrage.rolle)
    ? einwilligungen.filter(({ person }) => blick.personen.has(person)).map((one) => einwilligung(blick, one))
    : [],
})
