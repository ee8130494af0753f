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
import type { Uebergabestand } from "../../fall/Uebergabe.js"
import type { Umfeld } from "../../fall/Umfeld.js"
import type { Id } from "../../kernel/Id.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import { bestand, type Empfang, hauptpersonOf, hilfeplanOf, isAllowed, withoutHidden } from "./anfrage.js"
import { isEnde } from "./statistik.js"
import { longer, type Wartezeit } from "./wartezeit.js"

/** What is found. */
export type Befundart = "bedarf-ohne-angebot" | "wartezeit" | "anfrage-abgelehnt" | "uebergabe-gebrochen" | "rechtskreis-luecke"

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

/** A case that is read: as it stood on the last day, as it stands today, and who gets what. */
interface Lesung {
  /** As it stood on the last day of the span. */
  readonly damals: Eroeffnet
  readonly heute: Eroeffnet
  readonly spanne: Spanne
  /** The last day of the span, or that of the end of the case before it. */
  readonly stand: Stichtag.Stichtag
  readonly empfang: Empfang
}

const standOf = ({ verlauf }: Eroeffnet, { bis }: Spanne): Stichtag.Stichtag => {
  const last = verlauf.at(-1)
  return last !== undefined && isEnde(last.phase) ? last.von : bis
}

// What an offer asks of a person is of these kinds; the age is told as part of how somebody lives.
const bedarfsarten = ["bedarf", "lebenslage", "aufenthalt", "rechtskreis"] as const

// A need whose goals are all reached is none any more; one whose goals were missed or given up is.
const isMet = ({ ziele }: Eroeffnet, handlungsfeld: Id, person: string): boolean => {
  const rahmen = new Set<string>(ziele.rahmen.filter((one) => one.handlungsfeld === handlungsfeld).map(({ id }) => id))
  const own = ziele.handlung.filter((one) => rahmen.has(one.rahmenziel) && one.personen.some((id) => id === person))
  return own.some(({ ausgang }) => ausgang === "erreicht") && own.every(({ ausgang }) => ausgang === "erreicht" || ausgang === "aufgegeben")
}

const unserved = ({ damals, empfang, heute, spanne: { bis, von }, stand }: Lesung, { katalog }: Umfeld): ReadonlyArray<Id> => {
  const hauptperson = hauptpersonOf(heute)
  const mayJudge = (person: (typeof damals.bestand)[number]["person"]): boolean => person === hauptperson || isAllowed(heute, bedarfsarten, empfang, [person])
  const left = damals.bestand.filter(({ id, person }) => heute.bestand.some((one) => one.id === id) && mayJudge(person))
  const bedarfe = withoutHidden(heute, left, bestand, empfang)
    .flatMap((one) => (one.art === "bedarf" && !isMet(damals, one.handlungsfeld, one.person) ? [bedarfOf(damals, one.person, one.handlungsfeld, stand)] : []))
  const passungen = withoutHidden(heute, damals.passungen, hilfeplanOf(damals), empfang)
    .filter(({ am, art }) => am >= von && am <= bis && (art === "neues-angebot" || art === "kompromiss"))
    .flatMap(({ handlungsziel }) => feldOf(damals, handlungsziel) ?? [])
  return [...findLuecken(katalog, bedarfe).filter(({ art }) => art === "kein-angebot" || art === "kein-zugang").map(({ bedarf }) => bedarf.handlungsfeld), ...passungen]
}

// Whoever was refused waits no more; a wait that ends in another way, or with the case, took at least as long.
const waitOf = ({ angefragtAm, beendetAm, begonnenAm, stand: ausgang }: Massnahmestand, { spanne: { von }, stand }: Lesung): Wartezeit | undefined => {
  if (angefragtAm === undefined || (begonnenAm === undefined && ausgang === "abgelehnt")) return undefined
  const ende = Stichtag.min(begonnenAm ?? beendetAm ?? stand, stand)
  return ende < von || ende < angefragtAm ? undefined : { tage: Stichtag.diffInDays(angefragtAm, ende), offen: begonnenAm === undefined }
}

const anfragenOf = (lesung: Lesung): ReadonlyArray<Befundzeile> => {
  const { damals, empfang, heute, spanne: { bis, von } } = lesung
  const waits = new Map<Id, Wartezeit>()
  const refused = new Set<Id>()
  for (const massnahme of withoutHidden(heute, damals.massnahmen, hilfeplanOf(damals), empfang)) {
    const [wartezeit, handlungsfeld] = [waitOf(massnahme, lesung), feldOf(damals, massnahme.handlungsziel)]
    if (handlungsfeld === undefined) continue
    const { beendetAm, stand } = massnahme
    if (wartezeit !== undefined) waits.set(handlungsfeld, longer(waits.get(handlungsfeld), wartezeit))
    if (stand === "abgelehnt" && beendetAm !== undefined && beendetAm >= von && beendetAm <= bis) refused.add(handlungsfeld)
  }
  return [
    ...[...waits].map(([handlungsfeld, wartezeit]) => ({ art: "wartezeit" as const, handlungsfeld, wartezeit })),
    ...[...refused].map((handlungsfeld) => ({ art: "anfrage-abgelehnt" as const, handlungsfeld })),
  ]
}

// The day on which a hand-over came to nothing: of its answer, or the day after its last one, whichever came first. One that was open when the
// case ended, and still in time, came to nothing by no one's doing.
const isBrokenIn = ({ beendetAm, frist, stand }: Uebergabestand, { verlauf }: Eroeffnet, { bis, von }: Spanne): boolean => {
  if (stand === "angenommen") return false
  const late = Stichtag.addDays(frist, 1)
  const byEnd = stand === "zurueckgezogen" && verlauf.some((zeit) => isEnde(zeit.phase) && zeit.von === beendetAm)
  const am = beendetAm === undefined || byEnd ? late : Stichtag.min(beendetAm, late)
  return am >= von && am <= (byEnd && beendetAm !== undefined ? Stichtag.min(bis, beendetAm) : bis)
}

// A gap lies between two laws, on a day of the span on which somebody worked on the case. What follows the last law nobody may have noted: work.
const hasGap = ({ damals, heute, spanne: { bis, von } }: Lesung): boolean => {
  const hauptperson = hauptpersonOf(heute)
  const offen = damals.verlauf.filter(({ phase }) => !isEnde(phase))
  return rechtskreisluecken(damals.rechtskreise.filter(({ person }) => person === hauptperson), bis).some((luecke) => {
    const [first, last] = [Stichtag.max(luecke.von, von), Stichtag.min(luecke.bis ?? bis, bis)]
    return luecke.bis !== undefined && offen.some((zeit) => Stichtag.max(first, zeit.von) <= Stichtag.min(last, zeit.bis ?? bis))
  })
}

const raumOf = (fall: Eroeffnet): string | undefined => {
  const hauptperson = hauptpersonOf(fall)
  return fall.angaben.findLast(({ feld, person }) => feld === "sozialraum" && person === hauptperson)?.wert
}

/** Reads from a case what it shows in a span: as it stood on the last day of it, as far as today's leave covers it. */
export const zeileOf = (damals: Eroeffnet, heute: Eroeffnet, spanne: Spanne, umfeld: Umfeld, empfang: Empfang): Fallzeile => {
  const lesung: Lesung = { damals, heute, spanne, stand: standOf(damals, spanne), empfang }
  const raum = raumOf(damals)
  return {
    ...(raum === undefined ? {} : { raum }),
    zeilen: [
      ...[...new Set(unserved(lesung, umfeld))].map((handlungsfeld) => ({ art: "bedarf-ohne-angebot" as const, handlungsfeld })),
      ...anfragenOf(lesung),
      ...(damals.uebergaben.some((one) => isBrokenIn(one, damals, spanne)) ? [{ art: "uebergabe-gebrochen" as const }] : []),
      ...(hasGap(lesung) ? [{ art: "rechtskreis-luecke" as const }] : []),
    ],
  }
}
