import { readdirSync, readFileSync } from "node:fs"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { marl } from "@teilhabe/konzepte/marl"
import type { Ereignis } from "../src/gremienarbeit/Ereignis.js"
import { jahreskalender } from "../src/gremienarbeit/jahreskalender.js"
import type { Pflicht } from "../src/gremienarbeit/Pflicht.js"
import { standAt } from "../src/gremienarbeit/standAt.js"
import * as Id from "../src/kernel/Id.js"
import * as Stichtag from "../src/kernel/Stichtag.js"

const folder = new URL("cases/kalender/", import.meta.url)

const tag = Stichtag.Stichtag
const Gegeben = Schema.Struct({
  gremium: Id.Id, id: Id.Id, tag, stand: Schema.Literals(["angesetzt", "abgehalten", "abgesagt"]),
  eingeladen: Schema.optionalKey(tag), verlegtVon: Schema.optionalKey(tag), abgesagtAm: Schema.optionalKey(tag), protokoll: Schema.optionalKey(tag),
  ermittelt: Schema.optionalKey(Schema.Array(Schema.Struct({ wer: Id.Id, stelle: Schema.optionalKey(Id.Id), niemand: Schema.optionalKey(Schema.String), am: tag }))),
})

const Fall = Schema.Struct({
  beschreibung: Schema.NonEmptyString,
  quelle: Schema.NonEmptyString,
  gegeben: Schema.Struct({ jahr: Schema.Int, stichtag: tag, sitzungen: Schema.Array(Gegeben) }),
  erwartet: Schema.Struct({ pflichten: Schema.Array(Schema.String), satz: Schema.String }),
})

const read = Schema.decodeUnknownSync(Fall, { onExcessProperty: "error" })

/** What was noted of a sitting: everybody of the Konzept but those who could not be found was invited on one day. */
const notesOf = (gegeben: typeof Gegeben.Type): ReadonlyArray<Ereignis> => {
  const { abgesagtAm, eingeladen, ermittelt = [], gremium, id, protokoll, tag: day, verlegtVon } = gegeben
  const on = (am: Stichtag.Stichtag) => ({ gremium, sitzung: id, vermerk: { von: Id.make("integrationsbeauftragter"), am, zweck: "gremienarbeit" as const } })
  const invited = marl.gremien.find((one) => one.id === gremium)?.einladungen.filter(({ wer }) => !ermittelt.some((one) => one.wer === wer && one.niemand !== undefined)) ?? []
  const first = verlegtVon ?? day
  return [
    { _tag: "SitzungScheduled", ...on(Stichtag.addDays(first, -60)), tag: first },
    ...ermittelt.map(({ am, ...found }): Ereignis => ({ _tag: "BeteiligteIdentified", ...on(am), ...found })),
    ...(eingeladen === undefined ? [] : invited.map((one): Ereignis => ({ _tag: "BeteiligteInvited", ...on(eingeladen), ...one }))),
    ...(verlegtVon === undefined ? [] : [{ _tag: "SitzungMoved", ...on(Stichtag.addDays(verlegtVon, -1)), tag: day, grund: "Grund" } as const]),
    ...(gegeben.stand === "abgesagt" ? [{ _tag: "SitzungCancelled", ...on(abgesagtAm ?? day), grund: "Grund" } as const] : []),
    ...(gegeben.stand === "abgehalten" ? [{ _tag: "SitzungHeld", ...on(day), anwesend: [] } as const] : []),
    ...(protokoll === undefined ? [] : [{ _tag: "ProtokollWritten", ...on(protokoll) } as const]),
  ]
}

const lineOf = ({ am, erfuelltAm, id, stand, zaehltFuer }: Pflicht): string =>
  [am, id, stand, erfuelltAm, zaehltFuer === undefined ? undefined : `(${zaehltFuer})`].filter((part) => part !== undefined).join(" ")

describe("calendars of duties worked out by hand", () => {
  it.each(readdirSync(folder).sort().map((file) => {
    const fall = read(JSON.parse(readFileSync(new URL(file, folder), "utf8")))
    return [file, fall.beschreibung, fall] as const
  }))("%s: %s", (_, __, { erwartet, gegeben: { jahr, sitzungen, stichtag } }) => {
    const ids = new Set(sitzungen.map(({ gremium }) => gremium))
    const { monitoring: _monitoring, ...rest } = marl
    const konzept = { ...rest, projekte: [], gremien: marl.gremien.filter(({ id }) => ids.has(id)) }
    const gremien = new Map([...ids].map((id) => [id, standAt(sitzungen.filter(({ gremium }) => gremium === id).flatMap(notesOf), stichtag)]))
    const kalender = jahreskalender({ konzept, gremien, projekte: new Map(), berichte: [] }, jahr, stichtag)
    expect(kalender.monate.flatMap(({ pflichten }) => pflichten.map(lineOf))).toEqual(erwartet.pflichten)
    expect(kalender.satz).toBe(erwartet.satz)
  })
})
