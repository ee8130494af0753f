import { expectTypeOf, test } from "vitest"
import type { Neu } from "../fall/Fall.js"
import type { Befund, Befundlage } from "./Befund.js"
import { type Auftrag, type Fallbericht, make } from "./Fallbericht.js"

declare const bericht: Fallbericht
declare const auftrag: Auftrag
declare const neu: Neu
declare const befund: Befund
declare const lage: Befundlage

test("nobody makes a Fallbericht by hand", () => {
  const { frage, gremium, merkmale, pruefung, schilderung, ziele } = bericht
  // @ts-expect-error the mark that only make gives is not there
  const falsch: Fallbericht = { gremium, merkmale, schilderung, frage, ziele, pruefung }
  expectTypeOf(falsch).toEqualTypeOf<Fallbericht>()
})

test("a report that was made is not written on", () => {
  // @ts-expect-error words put in afterwards were never looked through
  bericht.schilderung = "mehr"
})

test("a report is held against other cases", () => {
  const { vergleich: _vergleich, ...ohne } = auftrag
  // @ts-expect-error without a comparison nobody knows how rare a case is
  const falsch: Auftrag = ohne
  expectTypeOf(falsch).toEqualTypeOf<Auftrag>()
})

test("a case that was not opened is not reported", () => {
  // @ts-expect-error there is no case yet
  void make(neu, auftrag)
})

test("a report tells no feature that is not on the list", () => {
  // @ts-expect-error nobody is told a name
  void bericht.merkmale.name
})

test("the number of cases behind a finding may be withheld, and is no plain number", () => {
  // @ts-expect-error it is known as a Messwert
  const falsch: Befund = { ...befund, faelle: 7 }
  expectTypeOf(falsch).toEqualTypeOf<Befund>()
})

test("no finding names a case", () => {
  // @ts-expect-error a finding has no key of a case
  void befund.fall
})

test("findings go out with a release", () => {
  const { freigabe: _freigabe, ...ohne } = lage
  // @ts-expect-error without a release no count goes out
  const falsch: Befundlage = ohne
  expectTypeOf(falsch).toEqualTypeOf<Befundlage>()
})
