import { expectTypeOf, test } from "vitest"
import type { Fallbericht } from "../befund/Fallbericht.js"
import type { Befehl, HearFallbericht } from "./Befehl.js"
import type { decodeBefehl } from "./decodeBefehl.js"
import type { Ereignis } from "./Ereignis.js"
import type { Abgesagt, Angesetzt } from "./Gremienstand.js"

declare const bericht: Fallbericht
declare const wunsch: Omit<HearFallbericht, "bericht">
declare const angesetzt: Angesetzt
declare const abgesagt: Abgesagt

test("a body hears only a report that was checked", () => {
  const richtig: Befehl = { ...wunsch, bericht }
  void richtig
  const { frage, gremium, merkmale, pruefung, schilderung, ziele } = bericht
  // @ts-expect-error a plain object is no Fallbericht: nobody has looked at it
  const falsch: Befehl = { ...wunsch, bericht: { gremium, merkmale, schilderung, frage, ziele, pruefung } }
  void falsch
})

test("no data from outside becomes a report", () => {
  type Gelesen = Extract<ReturnType<typeof decodeBefehl>, { readonly _tag: "Success" }>["success"]
  expectTypeOf<Gelesen["_tag"]>().toEqualTypeOf<Exclude<Befehl["_tag"], "HearFallbericht">>()
})

test("the event of a report has no place for a word of it", () => {
  expectTypeOf<keyof Extract<Ereignis, { readonly _tag: "FallberichtHeard" }>>().toEqualTypeOf<"_tag" | "gremium" | "sitzung" | "top" | "schwelle" | "vermerk">()
})

test("only a sitting that was held has minutes", () => {
  // @ts-expect-error it is still to be held
  void angesetzt.protokoll
  // @ts-expect-error it was cancelled
  void abgesagt.anwesend
})
