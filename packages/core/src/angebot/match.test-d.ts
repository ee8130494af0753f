import { expectTypeOf, test } from "vitest"
import type { Id } from "../kernel/Id.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Angebot } from "./Angebot.js"
import type { Angebotskatalog } from "./Angebotskatalog.js"
import type { Bedarf } from "./Bedarf.js"
import type { decodeAngebotskatalog } from "./decodeAngebotskatalog.js"
import type { findLuecken } from "./findLuecken.js"
import type { match } from "./match.js"
import type { Vorschlag } from "./Vorschlag.js"

declare const angebot: Angebot
declare const katalog: Angebotskatalog
declare const bedarf: Bedarf
declare const konzept: Konzept
declare const vorschlag: Vorschlag
declare const holds: typeof match
declare const gaps: typeof findLuecken
declare const decode: typeof decodeAngebotskatalog

test("an offer serves a Handlungsfeld and is given in a language", () => {
  // @ts-expect-error no Handlungsfeld
  const nowhere: Angebot = { ...angebot, handlungsfelder: [] }
  // @ts-expect-error no language
  const mute: Angebot = { ...angebot, sprachen: [] }
  // @ts-expect-error a form that the list does not have
  const odd: Angebot = { ...angebot, form: "ausflug" }
  // @ts-expect-error places were counted on a day
  const undated: Angebot = { ...angebot, kapazitaet: { plaetze: 12, belegt: 7 } }
  expectTypeOf([nowhere, mute, odd, undated]).toEqualTypeOf<Array<Angebot>>()
})

test("a need says for which Handlungsfeld and which day, and holds no key of a person", () => {
  // @ts-expect-error the day is missing
  holds(katalog, { handlungsfeld: bedarf.handlungsfeld })
  // @ts-expect-error a text is no id
  holds(katalog, { ...bedarf, handlungsfeld: "bildung" })
  // @ts-expect-error nobody is named
  holds(katalog, { handlungsfeld: bedarf.handlungsfeld, stichtag: bedarf.stichtag, person: "p-1" })
  // @ts-expect-error unknown is left out, not undefined
  holds(katalog, { ...bedarf, alter: undefined })
})

test("a catalogue is checked against a Konzept", () => {
  // @ts-expect-error the Konzept is missing
  decode({})
  expectTypeOf(decode).parameter(1).toEqualTypeOf(konzept)
})

test("a gap hands back the need with what its owner keeps in it", () => {
  const mine: Bedarf & { readonly fall: Id } = { ...bedarf, fall: bedarf.handlungsfeld }
  expectTypeOf(gaps(katalog, [mine])[0]?.bedarf.fall).toEqualTypeOf<Id | undefined>()
  // @ts-expect-error what the owner did not put in is not there
  void gaps(katalog, [bedarf])[0]?.bedarf.fall
})

test("a judgement follows from reasons and is not written over", () => {
  // @ts-expect-error a judgement is read-only
  vorschlag.urteil = "passt"
  // @ts-expect-error a reason speaks for, against, shuts out or is open
  const grund: Vorschlag["gruende"][number] = { gesichtspunkt: "alter", wirkung: "dagegen", details: {} }
  expectTypeOf(grund).toEqualTypeOf<Vorschlag["gruende"][number]>()
})
