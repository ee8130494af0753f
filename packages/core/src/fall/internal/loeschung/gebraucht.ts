import type { Datenart } from "../../../datenschutz/Datenart.js"
import type { Eroeffnet } from "../../Fall.js"
import { offeneHandlungsziele, offeneMassnahmen } from "../offen.js"
import type { Ding } from "./dinge.js"

/** The kinds without which a case that is being worked on falls apart: whom it is about, what was agreed, and what is done for it. */
const GEBRAUCHT: ReadonlySet<Datenart> = new Set(["identitaet", "ziele", "hilfeplan"])

/** What a case that is being worked on needs of what is to go: a kind, or something open whose words touch one of the kinds. */
export const gebrauchtesOf = (fall: Eroeffnet, datenarten: ReadonlyArray<Datenart>, getroffen: ReadonlyArray<Ding>): { readonly datenart: Datenart } | { readonly ding: Ding } | undefined => {
  if (fall.phase === "abgeschlossen" || fall.phase === "beraten") return undefined
  const datenart = datenarten.find((one) => GEBRAUCHT.has(one))
  if (datenart !== undefined) return { datenart }
  const offen = new Set<string>([...offeneHandlungsziele(fall), ...offeneMassnahmen(fall)].map(({ id }) => id))
  const ding = getroffen.find(({ id, liste }) => (liste === "handlung" || liste === "massnahme") && offen.has(id))
  return ding === undefined ? undefined : { ding }
}
