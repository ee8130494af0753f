/**
 * Sittings as somebody notes them, for tests of the calendar: the state that follows from the notes up to a day.
 *
 * @module
 */
import { marl } from "@teilhabe/konzepte/marl"
import type { Gremienstand, Sitzung } from "../src/gremienarbeit/Gremienstand.js"
import type * as Id from "../src/kernel/Id.js"
import type * as Stichtag from "../src/kernel/Stichtag.js"

/** What somebody notes of a sitting, each with its day. */
export interface Notiz {
  readonly id: Id.Id
  readonly notiert: Stichtag.Stichtag
  readonly tag: Stichtag.Stichtag
  readonly verlegt?: { readonly auf: Stichtag.Stichtag; readonly am: Stichtag.Stichtag }
  readonly abgesagt?: Stichtag.Stichtag
  readonly gehalten: boolean
  readonly protokoll?: Stichtag.Stichtag
  readonly eingeladen?: Stichtag.Stichtag
}

/** The state that follows from what was noted up to a day. */
export const standBis = (gremium: Id.Id, notizen: ReadonlyArray<Notiz>, stichtag: Stichtag.Stichtag): Gremienstand => {
  const einladungen = marl.gremien.find(({ id }) => id === gremium)?.einladungen ?? []
  const known = (day: Stichtag.Stichtag | undefined): day is Stichtag.Stichtag => day !== undefined && day <= stichtag
  const sitzungen = notizen.filter(({ notiert }) => known(notiert)).map((notiz): Sitzung => {
    const verlegt = known(notiz.verlegt?.am) ? notiz.verlegt : undefined
    const base = {
      id: notiz.id, tag: verlegt?.auf ?? notiz.tag, tagesordnung: [], ermittelt: [],
      eingeladen: known(notiz.eingeladen) ? einladungen.map((one) => ({ ...one, am: notiz.eingeladen ?? notiz.tag })) : [],
      verlegt: verlegt === undefined ? [] : [{ von: notiz.tag, grund: "Grund", am: verlegt.am }],
    }
    if (known(notiz.abgesagt)) return { ...base, stand: "abgesagt", grund: "Grund", am: notiz.abgesagt }
    if (!notiz.gehalten || !known(base.tag)) return { ...base, stand: "angesetzt" }
    return { ...base, stand: "abgehalten", anwesend: [], fallberichte: [], ...(known(notiz.protokoll) ? { protokoll: { am: notiz.protokoll } } : {}) }
  })
  return { gremium, sitzungen, beschluesse: [], wahlen: [], besetzt: {}, version: 0 }
}
