import { expectTypeOf } from "vitest"
import type { Stichtag } from "../kernel/Stichtag.js"
import * as Geschlechtszuordnung from "./Geschlechtszuordnung.js"

declare const geburtstag: Stichtag

// A key comes out; nothing of the person does, so that nothing can be written back but by hand.
expectTypeOf(Geschlechtszuordnung.assign(Geschlechtszuordnung.nord, "d", geburtstag)).toEqualTypeOf<string>()

// What the codec reads is what the functions take.
expectTypeOf<typeof Geschlechtszuordnung.Geschlechtszuordnung.Type>().toEqualTypeOf<Geschlechtszuordnung.Geschlechtszuordnung>()

// A day of birth is asked for even where it is not known: nobody forgets it.
// @ts-expect-error no day of birth
void Geschlechtszuordnung.assign(Geschlechtszuordnung.nord, "d")
// @ts-expect-error any text is no day
void Geschlechtszuordnung.assign(Geschlechtszuordnung.nord, "d", "31.03.1990")
// @ts-expect-error a whole person is not taken
void Geschlechtszuordnung.assign(Geschlechtszuordnung.nord, { geschlecht: "d", geburtstag })
// @ts-expect-error nobody is assigned to a protected group
const falsch: Geschlechtszuordnung.Geschlechtszuordnung = { art: "geburtsmonat", ungerade: "d", gerade: "w" }
void falsch
