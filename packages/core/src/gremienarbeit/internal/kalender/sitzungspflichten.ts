import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Text from "../../../kernel/Text.js"
import type { Gremium } from "../../../konzept/Gremium.js"
import * as Rhythmus from "../../../konzept/Rhythmus.js"
import type { Gremienstand, Sitzung } from "../../Gremienstand.js"
import type { Art } from "../../Pflicht.js"
import { begleitpflichten } from "./begleitpflichten.js"
import { type Entwurf, optional, regelHerkunft } from "./entwurf.js"
import { perioden } from "./perioden.js"
import { leaders, type Rahmen } from "./rahmen.js"
import { schrittId, schrittsitzungen } from "./schrittpflichten.js"
import { type Belegt, belegen } from "./sitzungsperioden.js"

const ARTEN: Readonly<Partial<Record<Gremium["art"], Art>>> = { "runder-tisch": "runder-tisch", austausch: "austausch" }

const artOf = (gremium: Gremium): Art => ARTEN[gremium.art] ?? "sitzung"

const periodId = (gremium: Gremium, { periode }: Belegt): string => `${artOf(gremium)}/${gremium.id}/${periode.von}`

const belegteOf = (gremium: Gremium, stand: Gremienstand, { regel, seit, bis }: Rahmen): ReadonlyArray<Belegt> => {
  if (gremium.rhythmus === undefined || gremium.rhythmus === "nach-bedarf" || seit === undefined) return []
  return belegen(perioden(Rhythmus.intervall(gremium.rhythmus) ?? regel.regelmaessig, seit, bis), stand.sitzungen)
}

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
  ...(sitzung.stand === "abgesagt" ? { abgesagtAm: sitzung.am } : {}),
})

/** What a Gremium owes: to meet, and what goes with each sitting. */
export const sitzungspflichten = (gremium: Gremium, stand: Gremienstand, rahmen: Rahmen): ReadonlyArray<Entwurf> => {
  const belegte = belegteOf(gremium, stand, rahmen)
  const serving = ({ gehalten, vorgesehen }: Pick<Belegt, "gehalten" | "vorgesehen">, duty: string) => {
    const id = gehalten?.id ?? vorgesehen?.id
    return id === undefined ? [] : [[id, duty] as const]
  }
  const served = new Map([
    ...schrittsitzungen(rahmen.konzept, gremium.id, stand).flatMap((lage) => serving(lage, schrittId(lage.schritt))),
    ...belegte.flatMap((belegt) => serving(belegt, periodId(gremium, belegt))),
  ])
  return [
    ...belegte.map((belegt) => inRhythm(gremium, belegt, rahmen)),
    ...stand.sitzungen.flatMap((sitzung) => [onDay(gremium, sitzung, served.get(sitzung.id)), ...begleitpflichten(gremium, sitzung, rahmen)]),
  ]
}
