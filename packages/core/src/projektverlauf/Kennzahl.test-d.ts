import { expectTypeOf, test } from "vitest"
import type { abstand } from "../indikator/abstand.js"
import type { Ergebnis } from "../indikator/Ergebnis.js"
import type { veraenderung } from "../indikator/veraenderung.js"
import type { zeitreihe } from "../indikator/zeitreihe.js"
import type { checkKennzahlen } from "./checkKennzahlen.js"
import type { Indikatorbezug } from "./Indikatorbezug.js"
import type { Kennzahl } from "./Kennzahl.js"

declare let ergebnis: Ergebnis
declare let kennzahl: Kennzahl

test("an Indikator and a Kennzahl are never taken for each other", () => {
  // @ts-expect-error a result describes society, not what a Projekt did
  kennzahl = ergebnis
  // @ts-expect-error a Kennzahl counts what a Projekt did, it is no result
  ergebnis = kennzahl
  expectTypeOf<Kennzahl>().not.toExtend<Ergebnis>()
  expectTypeOf<Ergebnis>().not.toExtend<Kennzahl>()
})

test("no function of the one takes the other", () => {
  expectTypeOf<Kennzahl>().not.toExtend<Parameters<typeof veraenderung>[0]>()
  expectTypeOf<Kennzahl>().not.toExtend<Parameters<typeof abstand>[1]>()
  expectTypeOf<Kennzahl>().not.toExtend<Parameters<typeof zeitreihe>[0][number]>()
  expectTypeOf<Ergebnis>().not.toExtend<Parameters<typeof checkKennzahlen>[1][number]>()
})

test("a link has no number in which an effect could stand", () => {
  expectTypeOf<keyof Indikatorbezug>().toEqualTypeOf<"kennzahl" | "indikator" | "art" | "begruendung">()
  expectTypeOf<Extract<Indikatorbezug[keyof Indikatorbezug], number>>().toEqualTypeOf<never>()
})

test("only a number has a unit and a target", () => {
  // @ts-expect-error whether something was reached has no unit
  void kennzahl.einheit
  if (kennzahl.art === "geld") expectTypeOf(kennzahl.einheit).toEqualTypeOf<"Euro">()
})
