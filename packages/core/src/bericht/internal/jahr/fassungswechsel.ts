/**
 * How the list of Projekte changed with a new Fassung, so that the colours of two years can be held against each other.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Fassungen from "../../../fortschreibung/Fassungen.js"
import type { Id } from "../../../kernel/Id.js"
import * as Fassung from "../../../konzept/Fassung.js"
import * as Zahlwort from "../../Zahlwort.js"
import { satzanfang, undText } from "../satz.js"
import { NOMEN } from "../verlauf/woerter.js"
import { verb } from "./satzbau.js"
import type { Jahressicht } from "./sicht.js"

/** Says how many Projekte came, went or were joined with the Fassungen of the year; empty where the list is the same. */
export const fassungswechsel = ({ konzept, verlauf: { eingang: { fassungen }, projekte }, vorjahr }: Jahressicht): string => {
  const then = fassungen === undefined || vorjahr === undefined ? undefined : Fassungen.konzeptAm(fassungen, vorjahr.stichtag)
  if (fassungen === undefined || vorjahr === undefined || then === undefined) return ""
  const [von, nach] = [Fassung.nummer(then), Fassung.nummer(konzept)]
  if (von === nach) return ""
  const artOf = (id: Id, from: number, to: number): string | undefined => {
    const found = Fassungen.verbleib(fassungen, id, from, to)
    return Result.isSuccess(found) ? found.success.art : undefined
  }
  const before = vorjahr.projekte.map(({ id }) => artOf(id, von, nach))
  const count = (art: string): number => before.filter((one) => one === art).length
  const came = projekte.filter(({ id }) => artOf(id, nach, von) === "entfallen").length
  const [gone, joined, split] = [count("entfallen"), count("zusammengefuehrt"), count("aufgeteilt")]
  const parts = [
    ...(came === 0 ? [] : [`${verb(came, "kam", "kamen")} ${Zahlwort.anzahl(came, NOMEN.projekt)} dazu`]),
    ...(gone === 0 ? [] : [`${verb(gone, "fiel", "fielen")} ${Zahlwort.anzahl(gone, NOMEN.projekt)} weg`]),
    ...(joined === 0 ? [] : [`${verb(joined, "ging", "gingen")} ${Zahlwort.anzahl(joined, NOMEN.projekt)} in ${joined === 1 ? "einem anderen" : "anderen"} auf`]),
    ...(split === 0 ? [] : [`${verb(split, "wurde", "wurden")} ${Zahlwort.anzahl(split, NOMEN.projekt)} aufgeteilt`]),
  ]
  return parts.length === 0 ? "" : satzanfang(`mit der Fassung ${nach} ${undText(parts)}.`)
}
