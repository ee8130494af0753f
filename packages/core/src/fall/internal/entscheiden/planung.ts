import type { PersonId } from "../../../datenschutz/Kennung.js"
import type { Befehl } from "../../Befehl.js"
import type { Akte } from "../../Fall.js"
import * as Massnahme from "../../Massnahme.js"
import * as Ziel from "../../Ziel.js"
import { spaetestens } from "../spaetestens.js"
import { checkFrist, checkZustimmungen, type Einwand } from "./einwand.js"
import { accept, type BefehlOf, type Handlers, refuse } from "./handler.js"
import { massnahmen } from "./massnahmen.js"
import { beteiligte, ziele } from "./ziele.js"

/** What ended without having been done serves no goal any more. */
const vergeblich: ReadonlyArray<Massnahme.Stand> = ["gestrichen", "abgelehnt", "abgebrochen"]

const checkVersorgt = (befehl: Befehl, { massnahmen: planned, passungen, ziele: baum }: Akte): Einwand => {
  const bare = baum.handlung
    .map(({ id }) => id)
    .filter((id) => Ziel.isOffen(baum, id))
    .filter((id) => !planned.some(({ handlungsziel, stand }) => handlungsziel === id && !vergeblich.includes(stand)))
    .filter((id) => !passungen.some(({ handlungsziel }) => handlungsziel === id))
  if (bare.length === 0) return undefined
  return refuse("fall/HandlungszielWithoutMassnahme", befehl, `nothing is planned for ${bare.join(", ")}`, "PlanMassnahme or RecordPassung for each, or AbandonZiel", { ziele: bare.join(", ") })
}

const checkPruefung = (befehl: BefehlOf<"AgreeHilfeplan">): Einwand => {
  const { naechstePruefung, vermerk: { am } } = befehl
  const latest = spaetestens(am)
  if (naechstePruefung <= latest) return checkFrist(befehl, naechstePruefung)
  return refuse("fall/FristInvalid", befehl, `the next review on ${naechstePruefung} is more than 12 months after ${am}`, `a day from ${am} to ${latest}`, { bis: naechstePruefung, am })
}

/** Whose agreement the plan needs: everybody's whose goal it is, and everybody's who is to do something herself. */
const mittragende = (akte: Akte): ReadonlyArray<PersonId> => {
  const doing = akte.massnahmen.flatMap((one) => (one.art === "eigenaktivitaet" && Massnahme.isOffen(one) && Ziel.isOffen(akte.ziele, one.handlungsziel) ? [one.person] : []))
  return [...new Set([...beteiligte(akte), ...doing])]
}

/** Decides on goals, measures and the agreements on both. */
export const planung: Handlers<"FormulateMottoziel" | "FormulateRahmenziel" | "FormulateHandlungsziel" | "AbandonZiel" | "AgreeZielvereinbarung" | "PlanMassnahme" | "DropMassnahme" | "RecordPassung" | "AgreeHilfeplan" | "RequestLeistung" | "StartMassnahme" | "EndMassnahme"> = {
  ...ziele,
  ...massnahmen,
  AgreeHilfeplan: (befehl, fall) =>
    checkVersorgt(befehl, fall) ??
    checkPruefung(befehl) ??
    checkZustimmungen(befehl, fall, befehl.zustimmungen, mittragende(fall)) ??
    accept({ ...befehl, _tag: "HilfeplanAgreed" }),
}
