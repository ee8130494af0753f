/**
 * What one case shows of the ways of the city: rows that say which area, which kind of finding, which Handlungsfeld, and how long it took.
 *
 * @module
 */
import { findLuecken } from "../../angebot/findLuecken.js"
import { bedarfOf } from "../../fall/bedarfOf.js"
import type { Eroeffnet } from "../../fall/Fall.js"
import type { Massnahmestand } from "../../fall/Massnahme.js"
import { rechtskreisluecken } from "../../fall/rechtskreisluecken.js"
import * as Uebergabe from "../../fall/Uebergabe.js"
import type { Umfeld } from "../../fall/Umfeld.js"
import type { Id } from "../../kernel/Id.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import { bestand, type Empfang, hauptpersonOf, hilfeplanOf, withoutHidden } from "./anfrage.js"

/** What is found. */
export type Befundart = "bedarf-ohne-angebot" | "wartezeit" | "uebergabe-gebrochen" | "rechtskreis-luecke"

/** The days of a wait; `offen` where it was not over, so that it took at least as long. */
export interface Wartezeit { readonly tage: number; readonly offen: boolean }

/** What one case shows, each thing once. */
export interface Befundzeile {
  readonly art: Befundart
  readonly handlungsfeld?: Id
  readonly wartezeit?: Wartezeit
}

/** One case that counts, without a key: where it lives, and what it shows. */
export interface Fallzeile {
  /** The id of a Sozialraum, where it is known. */
  readonly raum?: string
  readonly zeilen: ReadonlyArray<Befundzeile>
}

/** A span with both ends. */
export interface Spanne { readonly von: Stichtag.Stichtag; readonly bis: Stichtag.Stichtag }

const feldOf = (fall: Eroeffnet, handlungsziel: string): Id | undefined => {
  const rahmenziel = fall.ziele.handlung.find(({ id }) => id === handlungsziel)?.rahmenziel
  return fall.ziele.rahmen.find(({ id }) => id === rahmenziel)?.handlungsfeld
}

const unserved = (fall: Eroeffnet, { bis, von }: Spanne, { katalog }: Umfeld, empfang: Empfang): ReadonlyArray<Id> => {
  const bedarfe = withoutHidden(fall, fall.bestand, bestand, empfang).flatMap((one) => (one.art === "bedarf" && one.am <= bis ? [bedarfOf(fall, one.person, one.handlungsfeld, bis)] : []))
  const passungen = withoutHidden(fall, fall.passungen, hilfeplanOf(fall), empfang)
    .filter(({ am, art }) => am >= von && am <= bis && (art === "neues-angebot" || art === "kompromiss"))
    .flatMap(({ handlungsziel }) => feldOf(fall, handlungsziel) ?? [])
  return [...findLuecken(katalog, bedarfe).filter(({ art }) => art !== "nur-belegt").map(({ bedarf }) => bedarf.handlungsfeld), ...passungen]
}

const waitOf = ({ angefragtAm, beendetAm, begonnenAm }: Massnahmestand, { bis, von }: Spanne): Wartezeit | undefined => {
  if (angefragtAm === undefined || angefragtAm > bis) return undefined
  const ende = begonnenAm ?? beendetAm
  if (ende !== undefined && ende < von) return undefined
  const offen = begonnenAm === undefined || begonnenAm > bis
  return { tage: Stichtag.diffInDays(angefragtAm, ende === undefined || ende > bis ? bis : ende), offen }
}

// A case waits as long as for the service that it waits longest for.
const longest = (a: Wartezeit | undefined, b: Wartezeit): Wartezeit => (a === undefined || b.tage > a.tage || (b.tage === a.tage && b.offen) ? b : a)

const waits = (fall: Eroeffnet, spanne: Spanne, empfang: Empfang): ReadonlyMap<Id, Wartezeit> => {
  const found = new Map<Id, Wartezeit>()
  for (const massnahme of withoutHidden(fall, fall.massnahmen, hilfeplanOf(fall), empfang)) {
    const wartezeit = waitOf(massnahme, spanne)
    const handlungsfeld = feldOf(fall, massnahme.handlungsziel)
    if (wartezeit !== undefined && handlungsfeld !== undefined) found.set(handlungsfeld, longest(found.get(handlungsfeld), wartezeit))
  }
  return found
}

// The day on which a hand-over came to nothing: of its answer, or the day after its last one.
const isBrokenIn = (uebergabe: Uebergabe.Uebergabestand, { bis, von }: Spanne): boolean => {
  const am = uebergabe.beendetAm ?? Stichtag.addDays(uebergabe.frist, 1)
  return Uebergabe.isGebrochen(uebergabe, bis) && am >= von && am <= bis
}

const hasGap = (fall: Eroeffnet, { bis, von }: Spanne): boolean => {
  const hauptperson = hauptpersonOf(fall)
  return rechtskreisluecken(fall.rechtskreise.filter(({ person }) => person === hauptperson), bis)
    .some((luecke) => luecke.art === "besteht" && luecke.von <= bis && (luecke.bis === undefined || luecke.bis >= von))
}

const raumOf = (fall: Eroeffnet): string | undefined => {
  const hauptperson = hauptpersonOf(fall)
  return fall.angaben.findLast(({ feld, person }) => feld === "sozialraum" && person === hauptperson)?.wert
}

/** Reads from a case what it shows in a span. */
export const zeileOf = (fall: Eroeffnet, spanne: Spanne, umfeld: Umfeld, empfang: Empfang): Fallzeile => {
  const raum = raumOf(fall)
  return {
    ...(raum === undefined ? {} : { raum }),
    zeilen: [
      ...[...new Set(unserved(fall, spanne, umfeld, empfang))].map((handlungsfeld) => ({ art: "bedarf-ohne-angebot" as const, handlungsfeld })),
      ...[...waits(fall, spanne, empfang)].map(([handlungsfeld, wartezeit]) => ({ art: "wartezeit" as const, handlungsfeld, wartezeit })),
      ...(fall.uebergaben.some((one) => isBrokenIn(one, spanne)) ? [{ art: "uebergabe-gebrochen" as const }] : []),
      ...(hasGap(fall, spanne) ? [{ art: "rechtskreis-luecke" as const }] : []),
    ],
  }
}
