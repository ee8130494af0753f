import type { Id } from "../../../kernel/Id.js"
import type { Fall } from "../../Fall.js"
import type { Uebergabestand } from "../../Uebergabe.js"
import { replace } from "../kopie.js"
import type { Evolvers } from "./evolver.js"

const find = (fall: Fall, id: Id): Uebergabestand | undefined =>
  fall.phase === "neu" ? undefined : fall.uebergaben.find((uebergabe) => uebergabe.id === id && uebergabe.stand === "offen")

const answer = (fall: Fall, id: Id, what: Pick<Uebergabestand, "stand" | "beendetAm" | "ablehnungsgrund">): Fall => {
  const found = find(fall, id)
  if (fall.phase === "neu" || found === undefined) return fall
  const next = replace(fall, { uebergaben: fall.uebergaben.map((uebergabe) => (uebergabe === found ? { ...uebergabe, ...what } : uebergabe)) })
  return what.stand === "angenommen" ? { ...next, zustaendig: found.an } : next
}

/** How a hand-over changes a case: who had it has it until it is taken. */
export const uebergabe: Evolvers<"UebergabeOffered" | "UebergabeAccepted" | "UebergabeDeclined" | "UebergabeWithdrawn"> = {
  UebergabeOffered: (fall, { uebergabe: offered, vermerk: { am } }) => {
    if (fall.phase === "neu" || fall.phase === "beraten" || fall.phase === "abgeschlossen") return fall
    if (fall.uebergaben.some(({ id }) => id === offered.id)) return fall
    return replace(fall, { uebergaben: [...fall.uebergaben, { ...offered, von: fall.zustaendig, angebotenAm: am, stand: "offen" }] })
  },
  UebergabeAccepted: (fall, { uebergabe: id, vermerk: { am } }) => answer(fall, id, { stand: "angenommen", beendetAm: am }),
  UebergabeDeclined: (fall, { grund, uebergabe: id, vermerk: { am } }) => answer(fall, id, { stand: "abgelehnt", beendetAm: am, ablehnungsgrund: grund }),
  UebergabeWithdrawn: (fall, { uebergabe: id, vermerk: { am } }) => answer(fall, id, { stand: "zurueckgezogen", beendetAm: am }),
}
