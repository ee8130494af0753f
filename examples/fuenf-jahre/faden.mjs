// The red thread through the years: from a Befund to the line in the next Fassung.
import { befundkennung } from "@teilhabe/core/befund"
import { aenderungsglieder, Fortschreibung } from "@teilhabe/core/fortschreibung"
import { anlassglied, befundglied, glieder } from "@teilhabe/core/gremienarbeit"
import { Messwert, Zeitraum } from "@teilhabe/core/kernel"
import { roterFaden } from "@teilhabe/core/konzept"
import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"
import { fassung2, uebergang } from "./fassung-2.mjs"
import { staendeAm } from "./kalender.mjs"
import { BEFRAGUNG_2022 } from "./tagesordnung.mjs"
import { erfunden } from "./zufall.mjs"

/** An invented Befund: a real one is counted from cases by `findBefunde`, and has the same shape. */
export const befund = { art: "bedarf-ohne-angebot", handlungsfeld: "wohnen", faelle: Messwert.fehlend("gesperrt") }
export const befundId = befundkennung(befund, Zeitraum.jahr(2022))

export const befundTitel = erfunden("Bedarf beim Wohnen, für den es kein Angebot gibt")
export const BEFUND_AM = "2023-02-15"

/** Every decision of a day with the Gremium that took it. */
export const beschluesseOf = (gremien) => [...gremien.values()].flatMap(({ beschluesse, gremium }) => beschluesse.map((one) => ({ ...one, gremium })))

// #region glieder
/** The links of all years: Befund and survey, sittings, topics, decisions, events of Projekte, lines of the second Fassung. */
export const fadenOf = (jahre, stichtag) => {
  const { gremien } = staendeAm(jahre, stichtag)
  const staende = [...gremien.values()]
  const fortschreibung = Fortschreibung.make(marl, fassung2, uebergang, beschluesseOf(gremien))
  const aenderungen = aenderungsglieder(fortschreibung, fassung2, glieder(fassung2, staende, jahre.projektereignisse.filter(({ vermerk }) => vermerk.am <= stichtag)))
  const alle = [
    befundglied(befundId, { de: befundTitel }, BEFUND_AM, staende),
    anlassglied({ art: "befragung", befragung: BEFRAGUNG_2022 }, { de: erfunden("Gefühlte Integration 2022") }, "2022-11-24", staende),
    ...aenderungen.verknuepft, ...aenderungen.glieder,
  ]
  return { fortschreibung, glieder: alle, faden: (id) => Result.getOrThrow(roterFaden(fassung2, id, alle)) }
}
// #endregion glieder
