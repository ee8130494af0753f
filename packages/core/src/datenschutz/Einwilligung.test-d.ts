import { expectTypeOf, test } from "vitest"
import type { Besonders, Gewoehnlich } from "./Datenart.js"
import { covers, type Einwilligung, type Frage, type Stand } from "./Einwilligung.js"
import type { EinwilligungId, PersonId } from "./Kennung.js"
import type { Loeschklasse } from "./Loeschklasse.js"
import * as Pseudonym from "./Pseudonym.js"

declare const einwilligung: Einwilligung
declare const stand: Stand
declare const frage: Frage
declare const person: PersonId
declare const einwilligungId: EinwilligungId
declare const klasse: Loeschklasse
declare const hmac: Pseudonym.Schluesselfunktion

test("a special category is listed by itself and never among the ordinary kinds", () => {
  // @ts-expect-error health is a special category
  const falsch: Einwilligung = { ...einwilligung, datenarten: ["gesundheit"] }
  expectTypeOf(falsch).toEqualTypeOf<Einwilligung>()
})

test("an ordinary kind is no special category", () => {
  // @ts-expect-error goals are an ordinary kind
  const falsch: Einwilligung = { ...einwilligung, besondere: ["ziele"] }
  expectTypeOf<Extract<Gewoehnlich, Besonders>>().toEqualTypeOf<never>()
  expectTypeOf(falsch).toEqualTypeOf<Einwilligung>()
})

test("there is no consent without an end", () => {
  const { bis: _bis, ...ohneEnde } = einwilligung
  // @ts-expect-error the last day is missing
  const falsch: Einwilligung = ohneEnde
  expectTypeOf(falsch).toEqualTypeOf<Einwilligung>()
})

test("a consent names who is to receive the data", () => {
  // @ts-expect-error there is no consent to show to anybody
  const falsch: Einwilligung = { ...einwilligung, empfaenger: [] }
  expectTypeOf(falsch).toEqualTypeOf<Einwilligung>()
})

test("a consent names what for", () => {
  // @ts-expect-error there is no consent to any purpose
  const falsch: Einwilligung = { ...einwilligung, zwecke: [] }
  expectTypeOf(falsch).toEqualTypeOf<Einwilligung>()
})

test("nobody consents without having been told what it means", () => {
  // @ts-expect-error the person was told, or there is no consent
  const falsch: Einwilligung = { ...einwilligung, belehrt: false }
  expectTypeOf(falsch).toEqualTypeOf<Einwilligung>()
})

test("a consent that was only spoken says why it was not written", () => {
  // @ts-expect-error the reason is missing
  const falsch: Einwilligung = { ...einwilligung, form: { art: "muendlich" } }
  expectTypeOf(falsch).toEqualTypeOf<Einwilligung>()
})

test("a consent is of a person", () => {
  // @ts-expect-error the key of a consent is no key of a person
  const falsch: Einwilligung = { ...einwilligung, person: einwilligungId }
  expectTypeOf(falsch).toEqualTypeOf<Einwilligung>()
})

test("a withdrawal is not taken back by hand", () => {
  // @ts-expect-error what became of a consent is read-only
  stand.widerrufenAm = undefined
})

test("a question to a consent goes one way", () => {
  // @ts-expect-error it is asked whether to give or to get, each by itself
  void covers(stand, { ...frage, richtung: "gegenseitig" })
})

test("a question to a consent is asked for a day", () => {
  const { am: _am, ...ohneTag } = frage
  // @ts-expect-error the day is missing
  void covers(stand, ohneTag)
})

test("what became of a consent is known before it is asked", () => {
  // @ts-expect-error whether its purposes have ended is missing
  void covers(einwilligung, frage)
})

test("a retention class says by what law or rule", () => {
  const { quelle: _quelle, ...ohneQuelle } = klasse
  // @ts-expect-error the source is missing
  const falsch: Loeschklasse = ohneQuelle
  expectTypeOf(falsch).toEqualTypeOf<Loeschklasse>()
})

test("a pseudonym is made for a recipient and a purpose", () => {
  // @ts-expect-error one that holds everywhere could be joined everywhere
  void Pseudonym.make(hmac, person)
})
