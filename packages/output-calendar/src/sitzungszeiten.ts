import type { Gremienstand } from "@teilhabe/core/gremienarbeit"
import { type Id, Text } from "@teilhabe/core/kernel"
import type { Konzept } from "@teilhabe/core/konzept"
import type { Sitzungszeit } from "./Kalenderangaben.js"

/**
 * Collects the time of day and the place of the sittings, by the id of the duty under which each stands in the calendar.
 *
 * A sitting without a time of day stays a whole day. How long it lasts is noted nowhere: `dauer`, in minutes, is the city's custom.
 *
 * @example
 * ```ts
 * import { Gremienstand } from "@teilhabe/core/gremienarbeit"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import { sitzungszeiten } from "@teilhabe/output-calendar"
 *
 * const wohnen = Id.make("steuerungsgruppe-wohnen")
 * const sitzung = { id: Id.make("wohnen-1"), tag: Stichtag.make(2026, 3, 12), beginn: "14:00", tagesordnung: [], ermittelt: [], eingeladen: [], verlegt: [], stand: "angesetzt" } as const
 * const gremien = new Map([[wohnen, { ...Gremienstand.leer, sitzungen: [sitzung] }]])
 * sitzungszeiten(gremien, marl, 120).get("sitzung/steuerungsgruppe-wohnen/wohnen-1") // => { beginn: "14:00", dauer: 120 }
 * ```
 */
export const sitzungszeiten = (gremien: ReadonlyMap<Id.Id, Gremienstand.Gremienstand>, konzept: Konzept.Konzept, dauer?: number): ReadonlyMap<string, Sitzungszeit> => {
  const orte = new Map<string, string>([...konzept.orte, ...konzept.akteure].map(({ id, titel }) => [id, Text.read(titel)]))
  const times = [...gremien].flatMap(([gremium, { sitzungen }]) =>
    sitzungen.flatMap(({ beginn, id, ort }): ReadonlyArray<readonly [string, Sitzungszeit]> =>
      beginn === undefined ? [] : [[`sitzung/${gremium}/${id}`, {
        beginn,
        ...(ort === undefined ? {} : { ort: orte.get(ort) ?? ort }),
        ...(dauer === undefined ? {} : { dauer }),
      }]]))
  return new Map(times)
}
