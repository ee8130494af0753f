import * as Result from "effect/Result"
import type { Veroeffentlichungsregister } from "../../geheimhaltung/Veroeffentlichungsregister.js"
import type { Finding } from "../../kernel/Finding.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"

/** What is to be released once more: which statistics, of which area, for which days. */
export interface Auskunft { readonly statistik: string; readonly raum: string; readonly zeitraum: Zeitraum.Zeitraum }

/**
 * Refuses to count days again that are out already: a case that has withdrawn, or a span that is shifted by a day, would show in the
 * difference. What is out stays as it is; a withdrawal holds for what comes later.
 *
 * @quelle Art. 7 Abs. 3 Satz 2 DSGVO
 */
export const checkWiederholung = (register: Veroeffentlichungsregister | undefined, { raum, statistik, zeitraum }: Auskunft): ReadonlyArray<Finding> => {
  const found = (register?.eintraege ?? []).find(({ tabelle: { cube, gegenstand } }) => {
    const keysOf = (merkmal: string): ReadonlyArray<string> => cube.merkmale.find(({ id }) => id === merkmal)?.liste.auspraegungen.map(({ schluessel }) => schluessel) ?? []
    return gegenstand.split(/[ -]/u).includes(statistik) && keysOf("raum").includes(raum)
      && keysOf("zeit").some((key) => { const zeit = Zeitmerkmal.parse(key); return Result.isSuccess(zeit) && Zeitraum.overlaps(zeit.success, zeitraum) })
  })
  if (found === undefined) return []
  const { am, bericht } = found
  return [{
    code: "befund/ZeitraumPublished", schwere: "fehler", path: [], details: { am, bericht },
    message: `days from ${zeitraum.von} to ${zeitraum.bis ?? "no day"} were counted in the report "${bericht}" of ${am} already, and two counts of the same days tell in their difference who has withdrawn: publish the numbers of that report, or count days that follow it`,
  }]
}
