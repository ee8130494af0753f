import type { Id } from "../../../kernel/Id.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Text from "../../../kernel/Text.js"
import type { Gremium } from "../../../konzept/Gremium.js"
import * as Rhythmus from "../../../konzept/Rhythmus.js"
import type { Gremienstand, Sitzung } from "../../Gremienstand.js"
import type { Art } from "../../Pflicht.js"
import { begleitpflichten, calledOff } from "./begleitpflichten.js"
import { type Entwurf, optional, regelHerkunft } from "./entwurf.js"
import { type Periode, perioden } from "./perioden.js"
import { holds, leaders, type Rahmen } from "./rahmen.js"
import { schrittId, schrittsitzungen } from "./schrittpflichten.js"
import { type Belegt, belegen } from "./sitzungsperioden.js"

const ARTEN: Readonly<Partial<Record<Gremium["art"], Art>>> = { "runder-tisch": "runder-tisch", austausch: "austausch" }

const artOf = (gremium: Gremium): Art => ARTEN[gremium.art] ?? "sitzung"

const periodId = (gremium: Gremium, { periode }: Belegt): string => `${artOf(gremium)}/${gremium.id}/${periode.von}`

/** A Gremium as one Fassung has it. */
interface Fassung { readonly gremium: Gremium; readonly rahmen: Rahmen }

/** Fassungen in a row in which a Gremium meets in one rhythm. */
type Lauf = readonly [Fassung, ...ReadonlyArray<Fassung>]

const follows = (before: Fassung | undefined, { gremium, rahmen }: Fassung): boolean => {
  const end = before?.rahmen.gilt.bis
  return before?.gremium.rhythmus === gremium.rhythmus && end !== undefined && rahmen.gilt.von === Stichtag.addDays(end, 1)
}

const laeufe = (fassungen: ReadonlyArray<Fassung>): ReadonlyArray<Lauf> => {
  const found: Array<Lauf> = []
  for (const one of fassungen) {
    const last = found.at(-1)
    if (last !== undefined && follows(last.at(-1), one)) found[found.length - 1] = [...last, one]
    else found.push([one])
  }
  return found
}

/** The whole spans of a rhythm as long as it holds: another rhythm begins with the Fassung that brings it. */
const periodenOf = (lauf: Lauf): ReadonlyArray<Periode> => {
  const [{ gremium: { rhythmus }, rahmen: { bis, gilt, regel, seit } }] = lauf
  const from = gilt.von ?? seit
  if (rhythmus === undefined || rhythmus === "nach-bedarf" || from === undefined) return []
  const end = lauf.at(-1)?.rahmen.gilt.bis
  return perioden(Rhythmus.intervall(rhythmus) ?? regel.regelmaessig, from, bis).filter((periode) => end === undefined || periode.bis <= end)
}

/** The Fassung that says what is owed on a day, or else the one that comes next to it and has the Gremium. */
const fassungAm = (fassungen: Lauf, tag: Stichtag.Stichtag): Fassung =>
  fassungen.findLast(({ rahmen: { gilt } }) => gilt.von === undefined || gilt.von <= tag) ?? fassungen[0]

/** The duty to meet once in each span of the rhythm. */
const inRhythm = (gremium: Gremium, belegt: Belegt, { regel }: Rahmen): Entwurf => ({
  id: periodId(gremium, belegt),
  art: artOf(gremium),
  titel: `${Text.read(gremium.titel)}, ${belegt.periode.titel}`,
  ab: belegt.periode.von,
  am: belegt.periode.bis,
  wer: leaders(gremium),
  betrifft: gremium.id,
  ...(gremium.rhythmus === "regelmaessig" ? { herkunft: regelHerkunft(regel) } : { herkunft: "konzept", tagHerkunft: "annahme" }),
  quelle: gremium.quelle,
  ...optional("erfuelltAm", belegt.gehalten?.tag),
})

/** A sitting on its own day, as it was set. */
const onDay = (gremium: Gremium, sitzung: Sitzung, zaehltFuer: string | undefined): Entwurf => ({
  id: `sitzung/${gremium.id}/${sitzung.id}`,
  art: "sitzung",
  titel: `${Text.read(gremium.titel)}: Sitzung am ${Stichtag.toText(sitzung.tag)}`,
  ab: sitzung.tag,
  am: sitzung.tag,
  wer: leaders(gremium),
  betrifft: gremium.id,
  herkunft: "ereignis",
  quelle: gremium.quelle,
  ...optional("zaehltFuer", zaehltFuer),
  ...(sitzung.stand === "abgehalten" ? { erfuelltAm: sitzung.tag } : {}),
  ...calledOff(sitzung, sitzung.tag),
})

/** What a Gremium owes: to meet, and what goes with each sitting, by the Fassung of the day. */
export const sitzungspflichten = (id: Id, stand: Gremienstand, alle: ReadonlyArray<Rahmen>): ReadonlyArray<Entwurf> => {
  const [first, ...rest] = alle.flatMap((rahmen) => rahmen.konzept.gremien.filter((one) => one.id === id).map((gremium): Fassung => ({ gremium, rahmen })))
  if (first === undefined) return []
  const fassungen: Lauf = [first, ...rest]
  const belegte = belegen(laeufe(fassungen).flatMap(periodenOf), stand.sitzungen).map((belegt) => ({ ...belegt, ...fassungAm(fassungen, belegt.periode.bis) }))
  const serving = ({ gehalten, vorgesehen }: Pick<Belegt, "gehalten" | "vorgesehen">, duty: string) => {
    const id = gehalten?.id ?? vorgesehen?.id
    return id === undefined ? [] : [[id, duty] as const]
  }
  const served = new Map([
    ...alle.flatMap((rahmen) => schrittsitzungen(rahmen.konzept, id, stand).filter(({ bis }) => holds(rahmen, bis)))
      .flatMap((lage) => serving(lage, schrittId(lage.schritt))),
    ...belegte.flatMap((belegt) => serving(belegt, periodId(belegt.gremium, belegt))),
  ])
  return [
    ...belegte.map((belegt) => inRhythm(belegt.gremium, belegt, belegt.rahmen)),
    ...stand.sitzungen.flatMap((sitzung) => {
      const { gremium, rahmen } = fassungAm(fassungen, sitzung.tag)
      return [onDay(gremium, sitzung, served.get(sitzung.id)), ...begleitpflichten(gremium, sitzung, rahmen)]
    }),
  ]
}
