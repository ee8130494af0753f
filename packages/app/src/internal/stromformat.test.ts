import { Ereignis as Gremienereignis } from "@teilhabe/core/gremienarbeit"
import { Id, Messwert, Text } from "@teilhabe/core/kernel"
import { Ereignis as Projektereignis } from "@teilhabe/core/projektverlauf"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { am, befehl, events, fallbericht, GRUPPE, tag } from "../../../core/test/gremienprobe.js"
import { befehl as projektbefehl, spiele, vorlagen } from "../../../core/test/projekte/beispielprojekt.js"
import { sitzung, weg } from "../../test/jahre.js"
import { gremienart } from "./gremienart.js"
import { projektart } from "./projektart.js"
import type { Stromart } from "./stromart.js"

const ergebnis = {
  id: Id.make("wahl-2025"), tag: tag("2025-09-14"), wahlberechtigte: Messwert.exakt(1000), abgegeben: Messwert.fehlend("unbekannt"),
  listen: [{ titel: Text.make("Liste A"), stimmen: Messwert.exakt(120), sitze: Messwert.exakt(13) }],
}
const wo = { gremium: GRUPPE, vermerk: am("2026-05-01") }
const zwei = { sitzung: Id.make("s-2"), vermerk: am("2026-04-01") }
const eins = { gremium: GRUPPE, sitzung: Id.make("wohnen-1"), vermerk: am("2026-04-03") }
const vier = { sitzung: Id.make("s-4"), vermerk: am("2026-04-21") }
const drei = { sitzung: Id.make("s-3"), vermerk: am("2026-04-02") }

/** Every event of a Gremium, each where it has a place. */
const gremienereignisse: ReadonlyArray<Gremienereignis.Ereignis> = [
  ...events([
    ...sitzung, befehl.hoeren(fallbericht(), { vermerk: am("2026-03-30") }), befehl.aufheben({ vermerk: am("2026-03-30") }),
    befehl.ansetzen({ ...zwei, tag: tag("2026-04-15") }), befehl.punkt(zwei), befehl.streichen(zwei), befehl.verlegen({ ...zwei, tag: tag("2026-05-01") }),
    befehl.ansetzen({ ...drei, tag: tag("2026-06-15") }), befehl.absagen(drei),
    { _tag: "CorrectSitzung", ...eins, anwesend: [], grund: "Verwechselt" }, { _tag: "CorrectProtokoll", ...eins, dokument: "A-18", grund: "Falsche Datei" }, befehl.genehmigen({ vermerk: am("2026-04-20") }),
    befehl.ansetzen(vier), befehl.abhalten({ ...vier, maengel: "Es eilte" }),
  ]),
  { _tag: "WahlRecorded", ...wo, ergebnis }, { _tag: "WahlCorrected", ...wo, grund: "Zählfehler", ergebnis: { ...ergebnis, abgegeben: Messwert.exakt(130) } },
  { _tag: "SitzeFilled", ...wo, sitze: "Direkt gewählte", besetzt: 12 },
]

/** What was noted as met on the way of the Projekt, and was not. */
const zurueck = projektbefehl(1900, vorlagen.erfuellungZuruecknehmen)

interface Gemessen { readonly snapshot: string; readonly sum: number; readonly missing: ReadonlyArray<string> }

type Formen = ReadonlyArray<{ readonly fields: { readonly _tag: { readonly schema: { readonly literal: string } } } }>

const measure = <Z, E extends { readonly _tag: string }>({ evolve, format, initial, snapshot }: Stromart<Z, E>, formen: Formen, ereignisse: ReadonlyArray<E>): Gemessen => {
  const seen = new Set<string>()
  let [zustand, sum] = [initial, 0x811c9dc5]
  for (const ereignis of ereignisse) {
    expect(Result.getOrThrow(format.read(JSON.parse(JSON.stringify(format.write(ereignis)))))).toEqual(ereignis)
    const next = evolve(zustand, ereignis)
    if (next !== zustand) seen.add(ereignis._tag)
    zustand = next
    for (const sign of JSON.stringify([ereignis, zustand])) sum = Math.imul(sum ^ sign.charCodeAt(0), 0x01000193) >>> 0
  }
  return { snapshot, sum, missing: formen.map(({ fields }) => fields._tag.schema.literal).filter((name) => !seen.has(name)) }
}

describe("what a kept state is written as: raise the name and put the new number here where core makes something else of the same events", () => {
  it("is as its name says for every kind of event of a Projekt", () => {
    expect(measure(projektart, Projektereignis.Ereignis.members, spiele([...weg, zurueck]))).toEqual({ snapshot: "projekt/1", sum: 2779678895, missing: [] })
  })

  it("is as its name says for every kind of event of a Gremium", () => {
    expect(measure(gremienart, Gremienereignis.Ereignis.members, gremienereignisse)).toEqual({ snapshot: "gremium/1", sum: 364815865, missing: [] })
  })
})
