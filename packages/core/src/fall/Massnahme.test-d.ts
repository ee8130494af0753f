import { expectTypeOf } from "vitest"
import * as Kennung from "./Kennung.js"
import * as Massnahme from "./Massnahme.js"
import type { Handlungsziel, Mottoziel, Rahmenziel } from "./Ziel.js"

declare const motto: Mottoziel
declare const rahmen: Rahmenziel
declare const ziel: Handlungsziel
declare const leistung: Massnahme.Leistung
declare const eigene: Massnahme.Eigenaktivitaet
declare const rest: Omit<Massnahme.Leistung, "art" | "handlungsziel">
declare const restEigene: Omit<Massnahme.Eigenaktivitaet, "art" | "handlungsziel">

expectTypeOf(Massnahme.leistung(ziel, rest)).toEqualTypeOf<Massnahme.Leistung>()
expectTypeOf(Massnahme.eigenaktivitaet(ziel, restEigene)).toEqualTypeOf<Massnahme.Eigenaktivitaet>()

// No measure without a Handlungsziel.
// @ts-expect-error a service serves no Rahmenziel
void Massnahme.leistung(rahmen, rest)
// @ts-expect-error an Eigenaktivität serves no Mottoziel
void Massnahme.eigenaktivitaet(motto, restEigene)
// @ts-expect-error the goal itself, not its key
void Massnahme.leistung(Kennung.handlungsziel("h-1"), rest)
// @ts-expect-error a measure that serves nothing
void Massnahme.leistung(undefined, rest)
// @ts-expect-error the kind is what the function says
void Massnahme.leistung(ziel, { ...rest, art: "eigenaktivitaet" })

// A service or an Eigenaktivität, never both and never a mixture.
// @ts-expect-error what the person does herself has no offer
const mixed: Massnahme.Massnahme = { ...eigene, aus: leistung.aus }
// @ts-expect-error a service without anybody who gives it
const nobodys: Massnahme.Massnahme = { id: leistung.id, handlungsziel: ziel.id, wortlaut: "x", bis: leistung.bis, beruehrt: [], art: "leistung", aus: leistung.aus }
// @ts-expect-error a service from nowhere
const fromNowhere: Massnahme.Leistung = { ...leistung, aus: { art: "angebot" } }
// @ts-expect-error no such way to make it fit
const fit: Massnahme.Passung["art"] = "verzicht"
// @ts-expect-error no such place to stand
void Massnahme.isOffen({ stand: "offen" })
void [mixed, nobodys, fromNowhere, fit]
