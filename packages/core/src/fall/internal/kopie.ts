/**
 * A case that is like another but for what changed: how every event makes the next state.
 *
 * @module
 */
import type * as Fall from "../Fall.js"

/** What every phase holds, and what only some do. */
export interface Weit extends Fall.Akte {
  readonly phase: Fall.Eroeffnet["phase"]
  readonly aufnahme?: Fall.Aufnahmeentscheidung<"case-management" | "einzelberatung">
  readonly ohne?: Fall.Erhoben["ohne"]
  readonly zielvereinbarung?: Fall.Zielvereinbarung
  readonly hilfeplan?: Fall.Hilfeplan
  readonly naechstePruefung?: Fall.Geplant["naechstePruefung"]
  readonly abschluss?: Fall.Abgeschlossen["abschluss"]
}

// Field by field and always in one order: to spread an object of so many fields takes several times as long where the objects came about in different ways.
const copyAkte = (fall: Weit): Fall.Akte & Pick<Weit, "phase"> => ({
  phase: fall.phase, fall: fall.fall, wunsch: fall.wunsch, personen: fall.personen, zustaendig: fall.zustaendig, angaben: fall.angaben,
  einwilligungen: fall.einwilligungen, eingeschraenkt: fall.eingeschraenkt, rechtskreise: fall.rechtskreise, checklisten: fall.checklisten,
  uebergaben: fall.uebergaben, konferenzen: fall.konferenzen, protokoll: fall.protokoll, verlauf: fall.verlauf, zuletzt: fall.zuletzt,
  version: fall.version, bestand: fall.bestand, ziele: fall.ziele, massnahmen: fall.massnahmen, passungen: fall.passungen,
  ueberpruefungen: fall.ueberpruefungen, evaluationen: fall.evaluationen, fruehereVereinbarungen: fall.fruehereVereinbarungen,
  frueher: fall.frueher, geloescht: fall.geloescht,
})

const copy = (fall: Weit): Weit => {
  const made: { -readonly [K in keyof Weit]: Weit[K] } = copyAkte(fall)
  if (fall.aufnahme !== undefined) made.aufnahme = fall.aufnahme
  if (fall.ohne !== undefined) made.ohne = fall.ohne
  if (fall.zielvereinbarung !== undefined) made.zielvereinbarung = fall.zielvereinbarung
  if (fall.hilfeplan !== undefined) made.hilfeplan = fall.hilfeplan
  if (fall.naechstePruefung !== undefined) made.naechstePruefung = fall.naechstePruefung
  if (fall.abschluss !== undefined) made.abschluss = fall.abschluss
  if (fall.vorabWiderrufen !== undefined) made.vorabWiderrufen = fall.vorabWiderrufen
  return made
}

/** Gives the case with some fields changed, in the same phase. */
export const replace = <F extends Fall.Eroeffnet>(fall: F, changed: Partial<Fall.Akte>): F =>
  Object.assign(copy(fall), changed) as Weit & F

/** Gives the case with some fields changed and some more, as it enters another phase. */
export const into = <F extends Fall.Eroeffnet, const C extends Partial<Weit>>(fall: F, changed: C): Omit<F, keyof C> & C =>
  Object.assign(copy(fall), changed) as unknown as Omit<F, keyof C> & C
