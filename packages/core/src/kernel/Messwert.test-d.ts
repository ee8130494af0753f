import { expectTypeOf } from "vitest"
import * as Messwert from "./Messwert.js"

declare const messwert: Messwert.Messwert

// A number is not to be had without asking whether there is one.
// @ts-expect-error an absent value has no wert
void messwert.wert
expectTypeOf(Messwert.getWert(messwert)).toEqualTypeOf<number | undefined>()

// The schema decodes to the declared type.
expectTypeOf<typeof Messwert.Messwert.Type>().toEqualTypeOf<Messwert.Messwert>()

// Each kind narrows.
if (Messwert.isZahl(messwert)) expectTypeOf(messwert).toEqualTypeOf<Messwert.Zahl>()
if (Messwert.isFehlend(messwert)) expectTypeOf(messwert).toEqualTypeOf<Messwert.Fehlend>()
expectTypeOf(Messwert.exakt(1)).toEqualTypeOf<Messwert.Exakt>()
expectTypeOf(Messwert.gerundet(5, { basis: 5 })).toEqualTypeOf<Messwert.Gerundet>()

// The result of a calculation may always be absent.
expectTypeOf(Messwert.add(Messwert.exakt(1), Messwert.exakt(2))).toEqualTypeOf<Messwert.Messwert>()
expectTypeOf(Messwert.anteil).returns.toEqualTypeOf<Messwert.Messwert>()

// A plain number is not a value: somebody has to say that it is exact.
// @ts-expect-error a number is no Messwert
void Messwert.add(1, 2)
// @ts-expect-error a reason that nobody knows
void Messwert.fehlend("leer")
// @ts-expect-error only what we withhold has a Sperrung
const contradiction: Messwert.Messwert = { _tag: "Fehlend", grund: "geheim", sperrung: "primaer" }
void contradiction
// @ts-expect-error values do not change
Messwert.exakt(1).wert = 2
// @ts-expect-error a kind is forgotten
void Messwert.match(messwert, { Exakt: () => 1, Gerundet: () => 2 })
expectTypeOf(Messwert.match(messwert, { Exakt: () => 1, Gerundet: () => 2, Fehlend: () => 3 })).toEqualTypeOf<number>()
