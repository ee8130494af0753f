import type { Ereignis, Fall } from "@teilhabe/core/fall"
import type { Gremienstand } from "@teilhabe/core/gremienarbeit"
import { type CubeSource, memoryEventStore, memoryKeyRing } from "@teilhabe/core/ports"
import type { Ampel, Projektstand } from "@teilhabe/core/projektverlauf"
import { marl } from "@teilhabe/konzepte/marl"
import type * as Layer from "effect/Layer"
import { assertType, expectTypeOf } from "vitest"
import { type Befehlseingabe, openTeilhabe, type Optionen, type Projektion, type Reason, type Teilhabe, TeilhabeError, type Umgesetzt } from "./openTeilhabe.js"

declare const teilhabe: Teilhabe
declare const source: Layer.Layer<CubeSource.CubeSource, CubeSource.CubeSourceError>
const vermerk = { von: "cm-1", am: "2026-03-02", zweck: "fallarbeit" } as const
const base = { storage: memoryEventStore(), konzept: marl, clock: () => "2026-03-02", ids: () => "e" }

// What is needed has to be given, as what it is.
assertType<Optionen>(base)
assertType<Optionen>({ ...base, keys: memoryKeyRing(), source })
// @ts-expect-error a store is no key ring
assertType<Optionen>({ ...base, keys: memoryEventStore() })
// @ts-expect-error the store is missing
void openTeilhabe({ konzept: marl, clock: () => "2026-03-02", ids: () => "e" })
// @ts-expect-error the function instead of the Layer that it makes
void openTeilhabe({ ...base, storage: memoryEventStore })
// @ts-expect-error a day is no clock
void openTeilhabe({ ...base, clock: "2026-03-02" })
// @ts-expect-error a moment is no day
void openTeilhabe({ ...base, clock: () => new Date(0) })

// Commands are written with plain texts, and have to be commands.
void teilhabe.faelle.handle("f-1", { _tag: "CloseFall", bericht: "b", vermerk })
// @ts-expect-error there is no such command
void teilhabe.faelle.handle("f-1", { _tag: "CloseCase", bericht: "b", vermerk })
// @ts-expect-error the report is missing
void teilhabe.faelle.handle("f-1", { _tag: "CloseFall", vermerk })
// @ts-expect-error a purpose that there is not
assertType<Befehlseingabe>({ _tag: "CloseFall", bericht: "b", vermerk: { ...vermerk, zweck: "neugier" } })

// What comes back is known without saying it.
expectTypeOf(teilhabe.faelle.handle).returns.resolves.toEqualTypeOf<{ readonly fall: Fall.Eroeffnet; readonly ereignisse: ReadonlyArray<Ereignis.Ereignis>; readonly version: number; readonly position: number }>()
expectTypeOf(teilhabe.faelle.state).returns.resolves.toEqualTypeOf<Fall.Eroeffnet>()
expectTypeOf(teilhabe.projection({ name: "n", initial: () => 0, apply: (count, entry) => count + entry.position })).toEqualTypeOf<Projektion<number>>()
expectTypeOf(teilhabe.streamProjection({ name: "n", prefix: "fall/", initial: () => [] as Array<string>, apply: (all, { type }) => [...all, type] }).state()).toEqualTypeOf<ReadonlyMap<string, Array<string>>>()
expectTypeOf(teilhabe.faelle.readEntry).returns.toEqualTypeOf<{ readonly fall: string; readonly ereignis: Ereignis.Ereignis } | undefined>()
expectTypeOf<TeilhabeError["reason"]>().toEqualTypeOf<Reason>()
expectTypeOf<Teilhabe["close"]>().returns.resolves.toBeVoid()

// So it is on Projekte and Gremien.
const schritt = { von: "stelle-1", am: "2026-03-02", zweck: "steuerung" } as const
void teilhabe.projekte.handle("p-1", { _tag: "StartProjekt", projekt: "p-1", vermerk: schritt })
// @ts-expect-error there is no such command
void teilhabe.projekte.handle("p-1", { _tag: "BeginProjekt", projekt: "p-1", vermerk: schritt })
// @ts-expect-error a purpose that a Projekt does not have
void teilhabe.projekte.handle("p-1", { _tag: "StartProjekt", projekt: "p-1", vermerk })
void teilhabe.gremien.handle("g-1", { _tag: "CancelSitzung", gremium: "g-1", sitzung: "s-1", grund: "Kein Thema", vermerk: { ...schritt, zweck: "gremienarbeit" } })
const bericht = { gremium: "g-1", schilderung: "…", frage: "…" }
// @ts-expect-error what was written down is no report that was made
void teilhabe.gremien.handle("g-1", { _tag: "HearFallbericht", gremium: "g-1", sitzung: "s-1", top: "t-1", bericht, vermerk: { ...schritt, zweck: "gremienarbeit" } })
// @ts-expect-error a list of Konzepte is no way through the years: Fassungen.make checks it
assertType<Optionen>({ ...base, fassungen: { alle: [] } })
expectTypeOf(teilhabe.projekte.state).returns.resolves.toEqualTypeOf<Projektstand.Projektstand>()
expectTypeOf(teilhabe.gremien.state).returns.resolves.toEqualTypeOf<Gremienstand.Gremienstand>()
expectTypeOf(teilhabe.projekte.ampel).returns.resolves.toEqualTypeOf<Ampel>()
expectTypeOf(teilhabe.gremien.carryOut).returns.resolves.toEqualTypeOf<ReadonlyArray<Umgesetzt>>()
