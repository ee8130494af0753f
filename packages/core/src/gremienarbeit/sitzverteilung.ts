import * as Finding from "../kernel/Finding.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Text from "../kernel/Text.js"
import type { Vertretung } from "../konzept/Gremium.js"
import type { Wahlergebnis } from "./Wahlergebnis.js"

/** One list with its votes and seats, in percent of the votes and of the seats of all lists. */
export interface Listenanteil {
  readonly titel: Text.Text
  readonly stimmen: Messwert.Messwert
  readonly sitze: Messwert.Messwert
  readonly stimmenanteil: Messwert.Messwert
  readonly sitzanteil: Messwert.Messwert
}

/** How the seats of an election fell, and whether they are as many as there are to elect. */
export interface Sitzverteilung {
  readonly listen: ReadonlyArray<Listenanteil>
  readonly sitze: Messwert.Messwert
  /** The seats that are elected directly, by the Konzept; `unbekannt` where it names none. */
  readonly direkteSitze: Messwert.Messwert
  readonly findings: ReadonlyArray<Finding.Finding>
}

const { warnung } = Finding.writerFor("gremienarbeit")

const total = (values: ReadonlyArray<Messwert.Messwert>): Messwert.Messwert => (values.length === 0 ? Messwert.fehlend("unbekannt") : Messwert.sum(values))

const spanText = (messwert: Messwert.Messwert): string => {
  const ends = Messwert.getIntervall(messwert)
  if (ends === undefined) return "?"
  return ends.von === ends.bis ? String(ends.von) : `${ends.von}–${ends.bis}`
}

/**
 * Sets the seats that an election gave to its lists beside the seats that the Konzept has to be elected directly.
 *
 * A finding says where they cannot be the same number, and where the lists have more votes than are valid. Absent counts contradict nothing.
 *
 * @example
 * ```ts
 * import { sitzverteilung } from "@teilhabe/core/gremienarbeit"
 * import { Id, Messwert, Stichtag, Text } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const rat = marl.gremien.find(({ art }) => art === "integrationsrat")
 * const liste = (titel: string, stimmen: number, sitze: number) => ({ titel: Text.make(titel), stimmen: Messwert.exakt(stimmen), sitze: Messwert.exakt(sitze) })
 * const wahl = { id: Id.make("wahl-2020"), listen: [liste("Liste A", 600, 8), liste("Liste B", 400, 4)] }
 * const verteilung = rat?.art === "integrationsrat" ? sitzverteilung(wahl, rat) : undefined
 * verteilung?.listen[0]?.stimmenanteil // => Messwert.exakt(60)
 * verteilung?.findings.map(({ code }) => code) // => ["gremienarbeit/DirektsitzeDiffer"]
 * ```
 */
export const sitzverteilung = ({ gueltig, id, listen }: Pick<Wahlergebnis, "id" | "gueltig" | "listen">, gremium: Vertretung): Sitzverteilung => {
  const [sitze, stimmen] = [total(listen.map((liste) => liste.sitze)), total(listen.map((liste) => liste.stimmen))]
  const direkt = gremium.sitze.filter(({ bestellung }) => bestellung === "direkt-gewaehlt")
  const direkteSitze = total(direkt.map(({ anzahl }) => Messwert.exakt(anzahl)))
  const details = { id, gremium: gremium.id, sitze: spanText(sitze), direkt: spanText(direkteSitze) }
  const tooMany = gueltig !== undefined && Messwert.compare(stimmen, gueltig) === "groesser"
  return {
    listen: listen.map((liste) => ({ ...liste, stimmenanteil: Messwert.anteil(liste.stimmen, stimmen), sitzanteil: Messwert.anteil(liste.sitze, sitze) })),
    sitze,
    direkteSitze,
    findings: [
      ...(Messwert.isCompatible(sitze, direkteSitze) ? [] : [
        warnung("DirektsitzeDiffer", ["listen"], `the lists of "${id}" have ${details.sitze} seats, and the Konzept has ${details.direkt} to be elected directly: correct one of them`, details, gremium),
      ]),
      ...(tooMany ? [warnung("StimmenExceedGueltig", ["listen"], `the lists of "${id}" have ${spanText(stimmen)} votes, more than the ${spanText(gueltig)} valid ones`, { id, stimmen: spanText(stimmen), gueltig: spanText(gueltig) }, gremium)] : []),
    ],
  }
}
