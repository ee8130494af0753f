import type { Id } from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import { faelligAm, findOn } from "./Checkliste.js"
import type { Eroeffnet } from "./Fall.js"
import { offeneHandlungsziele, offeneMassnahmen } from "./internal/offen.js"
import { rechtskreisluecken } from "./rechtskreisluecken.js"
import type { Umfeld } from "./Umfeld.js"

/** Something that is due in a case: it names ids and days and no words about a person. */
export interface Wiedervorlage {
  readonly art: "pruefung" | "handlungsziel" | "massnahme" | "einwilligung-endet" | "uebergabe" | "checklisten-schritt" | "rechtskreis-luecke"
  /** The goal, measure, consent, hand-over, running checklist or span that it is about; a review has the id of the case. */
  readonly id: Id
  /** The step of the checklist. */
  readonly schritt?: Id
  readonly am: Stichtag.Stichtag
  readonly ueberfaellig: boolean
}

type Termin = Omit<Wiedervorlage, "ueberfaellig">

const pruefung = (fall: Eroeffnet): ReadonlyArray<Termin> =>
  fall.phase === "leistungssteuerung" || fall.phase === "monitoring" ? [{ art: "pruefung", id: fall.fall, am: fall.naechstePruefung }] : []

const handlungsziele = (fall: Eroeffnet): ReadonlyArray<Termin> => offeneHandlungsziele(fall).map(({ bis, id }) => ({ art: "handlungsziel", id, am: bis }))

const massnahmen = (fall: Eroeffnet): ReadonlyArray<Termin> => offeneMassnahmen(fall).map(({ bis, id }) => ({ art: "massnahme", id, am: bis }))

// A consent that has ended cannot be prolonged, and is no more due: only those that still hold.
const einwilligungen = (fall: Eroeffnet, am: Stichtag.Stichtag): ReadonlyArray<Termin> =>
  fall.einwilligungen
    .filter((one) => one.widerrufenAm === undefined && one.bis >= am && one.zwecke.some((zweck) => !one.beendet.includes(zweck)))
    .map(({ bis, id }) => ({ art: "einwilligung-endet", id, am: bis }))

const uebergaben = (fall: Eroeffnet): ReadonlyArray<Termin> =>
  fall.uebergaben.filter(({ stand }) => stand === "offen").map(({ frist, id }) => ({ art: "uebergabe", id, am: frist }))

// No term is longer than 200 years: from such a day none leaves the calendar. A slip of the pen beyond is due on no day.
const isCountable = (am: Stichtag.Stichtag): boolean => Stichtag.jahr(am) >= 2000 && Stichtag.jahr(am) < 2799

const schritte = (fall: Eroeffnet, { checklisten }: Umfeld): ReadonlyArray<Termin> =>
  fall.checklisten.filter(({ wechselAm }) => isCountable(wechselAm)).flatMap(({ checkliste, erledigt, id, wechselAm }) =>
    (findOn(checklisten, checkliste, wechselAm)?.schritte ?? []).flatMap((schritt): ReadonlyArray<Termin> => {
      const am = faelligAm(schritt, wechselAm)
      return am === undefined || erledigt.some((one) => one.schritt === schritt.id) ? [] : [{ art: "checklisten-schritt", id, schritt: schritt.id, am }]
    }))

// A gap ahead is due on the last day that is still covered; one that is over can no longer be closed.
const luecken = (fall: Eroeffnet, am: Stichtag.Stichtag): ReadonlyArray<Termin> =>
  rechtskreisluecken(fall.rechtskreise, am)
    .filter(({ bis }) => bis === undefined || bis >= am)
    .map(({ art, von, zeit }) => ({ art: "rechtskreis-luecke", id: zeit, am: art === "droht" ? Stichtag.addDays(von, -1) : von }))

const order = (a: Termin, b: Termin): number =>
  [[a.am, b.am], [a.art, b.art], [a.id, b.id], [a.schritt ?? "", b.schritt ?? ""]]
    .map(([x = "", y = ""]) => (x < y ? -1 : x > y ? 1 : 0)).find((sign) => sign !== 0) ?? 0

/**
 * Lists what is due in a case up to a day, the earliest first, and what should have been done before `am`.
 *
 * A case that has ended has nothing due. Steps of a checklist that have no term are not listed.
 *
 * @quelle Konzept, Case Management in der Integrationsarbeit, Monitoring
 * @example
 * ```ts
 * import { Kennung } from "@teilhabe/core/datenschutz"
 * import { type Ereignis, evolve, Fall, Kennung as Schluessel, wiedervorlagen } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const mutter = Kennung.person("p-1")
 * const vermerk = { von: Id.make("cm-1"), am: Stichtag.make(2026, 3, 2), zweck: "fallarbeit" as const }
 * const zustaendig = { traeger: Id.make("stadt"), fallfuehrung: Id.make("cm-1"), vertretung: [] }
 * const umfeld = { handlungsfelder: [], checklisten: [], katalog: { id: Id.make("katalog"), titel: { de: "Angebote" }, konzept: Id.make("konzept"), stand: vermerk.am, angebote: [] } }
 * const ereignisse: ReadonlyArray<Ereignis.Ereignis> = [
 *   { _tag: "FallOpened", fall: Schluessel.fall("f-1"), wunsch: "Eine Wohnung", personen: [{ id: mutter, beziehung: "hauptperson", vertretenDurch: [] }], zustaendig, vermerk },
 *   { _tag: "RechtskreisRecorded", zeit: { id: Id.make("z-1"), person: mutter, rechtskreis: "asylblg", von: vermerk.am, bis: Stichtag.make(2026, 5, 31), traeger: Id.make("stadt") }, vermerk },
 * ]
 * const fall = ereignisse.reduce<Fall.Fall>(evolve, { phase: "neu" })
 * const faellig = Fall.isEroeffnet(fall) ? wiedervorlagen(fall, umfeld, vermerk.am, Stichtag.make(2026, 6, 30)) : []
 * faellig.map(({ am, art, id }) => [am, art, id]) // => [["2026-05-31", "rechtskreis-luecke", "z-1"]]
 * ```
 */
export const wiedervorlagen = (fall: Eroeffnet, umfeld: Umfeld, am: Stichtag.Stichtag, bis: Stichtag.Stichtag): ReadonlyArray<Wiedervorlage> => {
  if (fall.phase === "abgeschlossen" || fall.phase === "beraten") return []
  const termine = [
    ...pruefung(fall), ...handlungsziele(fall), ...massnahmen(fall), ...einwilligungen(fall, am), ...uebergaben(fall),
    ...schritte(fall, umfeld), ...luecken(fall, am),
  ]
  return termine.filter((termin) => termin.am <= bis).sort(order).map((termin) => ({ ...termin, ueberfaellig: termin.am < am }))
}
