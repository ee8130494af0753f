import { readdirSync, readFileSync } from "node:fs"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { marl } from "@teilhabe/konzepte/marl"
import type { Gremienstand, Sitzung } from "../src/gremienarbeit/Gremienstand.js"
import { jahreskalender } from "../src/gremienarbeit/jahreskalender.js"
import type { Pflicht } from "../src/gremienarbeit/Pflicht.js"
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

/** A sitting to which everybody of the Konzept but those who could not be found was invited on one day. */
const sitzungOf = (gegeben: typeof Gegeben.Type): Sitzung => {
  const { eingeladen, ermittelt = [], gremium, verlegtVon } = gegeben
  const invited = marl.gremien.find(({ id }) => id === gremium)?.einladungen.filter(({ wer }) => !ermittelt.some((one) => one.wer === wer && one.niemand !== undefined)) ?? []
  const base = {
    id: gegeben.id, tag: gegeben.tag, tagesordnung: [], ermittelt,
    eingeladen: eingeladen === undefined ? [] : invited.map((one) => ({ ...one, am: eingeladen })),
    verlegt: verlegtVon === undefined ? [] : [{ von: verlegtVon, grund: "Grund", am: verlegtVon }],
  }
  if (gegeben.stand === "abgesagt") return { ...base, stand: "abgesagt", grund: "Grund", am: gegeben.abgesagtAm ?? gegeben.tag }
  if (gegeben.stand === "angesetzt") return { ...base, stand: "angesetzt" }
  return { ...base, stand: "abgehalten", anwesend: [], fallberichte: [], ...(gegeben.protokoll === undefined ? {} : { protokoll: { am: gegeben.protokoll } }) }
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
    const standOf = (gremium: Id.Id): Gremienstand => ({
      gremium, sitzungen: sitzungen.filter((one) => one.gremium === gremium).map(sitzungOf), beschluesse: [], wahlen: [], besetzt: {}, version: 1,
    })
    const gremien = new Map([...ids].map((id) => [id, standOf(id)]))
    const kalender = jahreskalender({ konzept, gremien, projekte: new Map(), berichte: [] }, jahr, stichtag)
    expect(kalender.monate.flatMap(({ pflichten }) => pflichten.map(lineOf))).toEqual(erwartet.pflichten)
    expect(kalender.satz).toBe(erwartet.satz)
  })
})
