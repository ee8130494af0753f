/**
 * A second, plain account of what a case may do, written from the rules and not from the code: the oracle of the random walks.
 *
 * @module
 */
import type { Code } from "../../src/fall/Ablehnung.js"
import type { Befehl } from "../../src/fall/Befehl.js"
import type { Umfeld } from "../../src/fall/Umfeld.js"

/** The command with a name. */
export type BefehlOf<T extends Befehl["_tag"]> = Extract<Befehl, { readonly _tag: T }>

/** A goal of any level. */
export interface Modellziel { readonly ebene: 1 | 2 | 3; readonly id: string; readonly ueber: string; readonly personen: ReadonlyArray<string>; feld: string; aufgegeben: boolean; ausgang: string; readonly bewertungen: Array<number> }

/** A measure. */
export interface Modellmassnahme { readonly id: string; readonly ziel: string; readonly art: string; stand: string; readonly person?: string | undefined }

/** A consent with what became of it. */
export interface Modelleinwilligung { readonly befehl: BefehlOf<"GiveEinwilligung">["einwilligung"]; readonly seit: number; widerrufen: boolean; fallgebundenVorbei: boolean }

/** A thing that is noted about a person. */
export interface Modellangabe { readonly person: string; readonly feld: string; readonly datenart: string; wert: string; readonly einwilligung?: string | undefined }

/** All that the oracle knows of a case. */
export interface Modell {
  phase: string
  fall: string
  zuletzt: string
  version: number
  personen: Map<string, { readonly beziehung: string; readonly vertreter: ReadonlyArray<string>; readonly betreut: boolean }>
  zustaendig: { traeger: string; fallfuehrung: string; vertretung: ReadonlyArray<string> }
  angaben: Map<string, Modellangabe>
  bestand: Map<string, { readonly art: string; readonly person: string; readonly feld?: string }>
  /** Ids that were used once and must not be used again where the rules leave that open. */
  verbraucht: Set<string>
  ziele: Map<string, Modellziel>
  massnahmen: Map<string, Modellmassnahme>
  passungen: Map<string, { readonly ziel: string }>
  einwilligungen: Map<string, Modelleinwilligung>
  eingeschraenkt: Set<string>
  rechtskreise: Map<string, { readonly person: string; readonly rechtskreis: string; readonly von: string; readonly bis?: string | undefined }>
  laeufe: Map<string, { readonly person: string; readonly checkliste: string; readonly wechselAm: string; readonly erledigt: Set<string> }>
  uebergaben: Map<string, { readonly an: Modell["zustaendig"]; readonly frist: string; stand: string }>
  konferenzen: Set<string>
  /** Whether an evaluation was noted since the case was taken up, or taken up again. */
  evaluiert: boolean
  /** Whether one was noted since the case came to the evaluation the last time. */
  evaluiertHier: boolean
  aufgenommen: boolean
  verstorben: boolean
  zielvereinbarung: boolean
  hilfeplan: boolean
  zaehlerZiel: number
  zaehlerPlan: number
}

/** Makes the oracle of a case that was not opened. */
export const neuesModell = (): Modell => ({
  phase: "neu", fall: "", zuletzt: "", version: 0, personen: new Map(), zustaendig: { traeger: "", fallfuehrung: "", vertretung: [] },
  angaben: new Map(), bestand: new Map(), verbraucht: new Set(), ziele: new Map(), massnahmen: new Map(), passungen: new Map(),
  einwilligungen: new Map(), eingeschraenkt: new Set(), rechtskreise: new Map(), laeufe: new Map(), uebergaben: new Map(),
  konferenzen: new Set(), evaluiert: false, evaluiertHier: false, aufgenommen: false, verstorben: false, zielvereinbarung: false, hilfeplan: false, zaehlerZiel: 0, zaehlerPlan: 0,
})

/** What the rules say of a command: which of them it breaks; none, and it must be accepted. */
export interface Urteil {
  /** Each of these rules is broken: the refusal has to name one of them. */
  readonly verstoesse: Set<Code>
  /** The rules leave open whether these are broken: a refusal for one of them is right too. */
  readonly offen: Set<Code>
}

/** How the oracle takes one command: what it breaks, and what it changes once it is accepted. */
export interface Regel<T extends Befehl["_tag"]> {
  readonly pruefe: (modell: Modell, befehl: BefehlOf<T>, umfeld: Umfeld, urteil: Urteil) => void
  readonly danach: (modell: Modell, befehl: BefehlOf<T>) => void
}

/** How the oracle takes some commands. */
export type Regeln<T extends Befehl["_tag"]> = { readonly [K in T]: Regel<K> }

/** Notes a broken rule where a condition holds. */
export const wenn = (urteil: Urteil, bedingung: boolean, code: Code): void => {
  if (bedingung) urteil.verstoesse.add(code)
}

/** Notes a rule that may be read either way where a condition holds. */
export const vielleicht = (urteil: Urteil, bedingung: boolean, ...codes: ReadonlyArray<Code>): void => {
  if (bedingung) for (const code of codes) urteil.offen.add(code)
}

/** Ends a case: the purposes that are bound to it end in every consent, and a hand-over that waits is taken back. */
export const beende = (modell: Modell, phase: string): void => {
  modell.phase = phase
  for (const eine of modell.einwilligungen.values()) eine.fallgebundenVorbei = true
  for (const eine of modell.uebergaben.values()) if (eine.stand === "offen") eine.stand = "zurueckgezogen"
}

/** Does nothing after a command. */
export const nichts = (): void => {}

/** The key of the Hauptperson. */
export const hauptperson = (modell: Modell): string => [...modell.personen].find(([, { beziehung }]) => beziehung === "hauptperson")?.[0] ?? ""

/** Tells whether a goal, or one above it, was given up. */
export const istAufgegeben = (modell: Modell, id: string): boolean => {
  const ziel = modell.ziele.get(id)
  return ziel !== undefined && (ziel.aufgegeben || istAufgegeben(modell, ziel.ueber))
}

/** The Handlungsziele that are neither given up nor settled. */
export const offeneZiele = (modell: Modell): ReadonlyArray<Modellziel> =>
  [...modell.ziele.values()].filter((ziel) => ziel.ebene === 3 && ziel.ausgang === "offen" && !istAufgegeben(modell, ziel.id))

/** The measures that are planned, asked for or running. */
export const offeneMassnahmen = (modell: Modell): ReadonlyArray<Modellmassnahme> =>
  [...modell.massnahmen.values()].filter(({ stand }) => stand === "geplant" || stand === "angefragt" || stand === "laeuft")

/** Whether a person is known to be younger than so many years on a day; `undefined` where her birth date is not known. */
export const istUnter = (modell: Modell, person: string, jahre: number, am: string): boolean | undefined => {
  const geburt = geburtVon(modell, person)
  return geburt === undefined ? undefined : `${Number(geburt.slice(0, 4)) + jahre}${geburt.slice(4)}` > am
}

/** Checks that somebody may act for a person: she is 15 or older, or is represented, by parents until she is 18 or by a legal guardian. */
export const pruefeVertretung = (modell: Modell, person: string, durch: string, am: string, urteil: Urteil): void => {
  const wer = modell.personen.get(person)
  wenn(urteil, wer === undefined || !modell.personen.has(durch), "fall/PersonNotFound")
  if (wer === undefined) return
  const jung = istUnter(modell, durch, 15, am)
  const endet = !wer.betreut && istUnter(modell, person, 18, am) === false
  if (durch !== person) return wenn(urteil, jung === true || endet || !wer.vertreter.includes(durch), "fall/VertretungInvalid")
  wenn(urteil, jung === true, "fall/PersonTooYoung")
  wenn(urteil, jung === undefined && wer.vertreter.length > 0 && !wer.betreut, "fall/VertretungInvalid")
}

/** The birth date of a person, where it is noted and not wiped. */
export const geburtVon = (modell: Modell, person: string): string | undefined =>
  [...modell.angaben.values()].filter((angabe) => angabe.person === person && angabe.feld === "geburtsdatum" && /^\d/u.test(angabe.wert)).at(-1)?.wert

/** Checks that everybody named by a command belongs to the case. */
export const pruefePersonen = (modell: Modell, personen: ReadonlyArray<string>, urteil: Urteil): void =>
  wenn(urteil, personen.some((person) => !modell.personen.has(person)), "fall/PersonNotFound")
