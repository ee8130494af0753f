import { expectTypeOf } from "vitest"
import * as Kennung from "./Kennung.js"
import * as Ziel from "./Ziel.js"

declare const motto: Ziel.Mottoziel
declare const rahmen: Ziel.Rahmenziel
declare const handlung: Ziel.Handlungsziel
declare const baum: Ziel.Zielbaum
declare const restRahmen: Omit<Ziel.Rahmenziel, "mottoziel">
declare const restHandlung: Omit<Ziel.Handlungsziel, "rahmenziel">

expectTypeOf(Ziel.rahmenziel(motto, restRahmen)).toEqualTypeOf<Ziel.Rahmenziel>()
expectTypeOf(Ziel.handlungsziel(rahmen, restHandlung)).toEqualTypeOf<Ziel.Handlungsziel>()

// Nothing stands where another level belongs.
// @ts-expect-error a Rahmenziel serves a Mottoziel, not another Rahmenziel
void Ziel.rahmenziel(rahmen, restRahmen)
// @ts-expect-error a Handlungsziel serves a Rahmenziel, not a Mottoziel
void Ziel.handlungsziel(motto, restHandlung)
// @ts-expect-error a Handlungsziel serves a Rahmenziel, not another Handlungsziel
void Ziel.handlungsziel(handlung, restHandlung)
// @ts-expect-error the goal itself, not its key
void Ziel.handlungsziel(Kennung.rahmenziel("r-1"), restHandlung)
// @ts-expect-error a key of a Rahmenziel is no key of a Handlungsziel
void Ziel.isOffen(baum, Kennung.rahmenziel("r-1"))
// @ts-expect-error a text is no key of a goal
void Ziel.find(baum, "h-1")

// A Handlungsziel is dated, weighed, scaled and somebody's.
// @ts-expect-error without a last day
const undated: Ziel.Handlungsziel = { id: handlung.id, rahmenziel: rahmen.id, personen: handlung.personen, wortlaut: "x", gewicht: 1, skala: handlung.skala, beruehrt: [] }
// @ts-expect-error it is nobody's goal
const nobodys: Ziel.Handlungsziel = { ...handlung, personen: [] }
// @ts-expect-error four levels
const short: Ziel.Handlungsziel = { ...handlung, skala: ["a", "b", "c", "d"] }
// @ts-expect-error no such level
const stufe: Ziel.Stufe = 3
// @ts-expect-error without the shared explanation of the problem
const blind: Ziel.Rahmenziel = { id: rahmen.id, mottoziel: motto.id, handlungsfeld: rahmen.handlungsfeld, wortlaut: "x", problem: "y", beruehrt: [] }
void [undated, nobodys, short, stufe, blind]

// A Mottoziel is not measured: nothing in it says how, by when, or how far.
expectTypeOf<Extract<keyof Ziel.Mottoziel, "skala" | "bis" | "gewicht">>().toEqualTypeOf<never>()
// @ts-expect-error what became of a Mottoziel is not told
void baum.motto[0]?.ausgang
