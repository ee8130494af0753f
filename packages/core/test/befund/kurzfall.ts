/**
 * Cases in a few words: what matters to a count, on given days, and a consent to be counted.
 *
 * @module
 */
import * as Schluessel from "../../src/datenschutz/Kennung.js"
import type { Ereignis } from "../../src/fall/Ereignis.js"
import * as Kennung from "../../src/fall/Kennung.js"
import * as Id from "../../src/kernel/Id.js"
import { statistikstelle } from "./kuenstlicheFaelle.js"

/** What happens in a case; days are written as they stand in an event. */
export interface Kurzfall {
  readonly offen: string
  /** How far the case comes on its first day; left out, to Leistungssteuerung. */
  readonly phase?: "aufnahme" | "bestandsaufnahme" | "hilfeplanung" | "leistungssteuerung" | "monitoring"
  readonly beraten?: string
  readonly raum?: string
  readonly bedarf?: string
  readonly ende?: readonly [grund: string, am: string]
  readonly wieder?: string
  readonly ohneEinwilligung?: true
  /** A child without any consent. */
  readonly kind?: true
  /** Further events, each with its day. */
  readonly dazu?: ReadonlyArray<readonly [am: string, ereignis: Readonly<Record<string, unknown>>]>
}

/** The key of the Hauptperson, of the child, and of what a case with a number has. */
export const wer = (nummer: number) => ({ haupt: Schluessel.person(`p-${nummer}`), kind: Schluessel.person(`k-${nummer}`), ziel: Kennung.handlungsziel(`h-${nummer}`), massnahme: Kennung.massnahme(`ma-${nummer}`), rahmen: Kennung.rahmenziel(`r-${nummer}`) })

const arten = ["lebenslage", "aufenthalt", "rechtskreis", "bedarf", "ziele", "hilfeplan", "verlauf"]
const kriterien = ["komplexe-problemlage", "hohe-akteursdichte", "regelversorgung-greift-nicht", "eigene-mittel-fehlen", "einverstaendnis"].map((kriterium) => ({ kriterium, erfuellt: true, grund: "so" }))

/** A consent of somebody to be counted. */
export const einwilligung = (person: string) => ({
  _tag: "EinwilligungGiven", einwilligung: {
    id: `e-${person}`, person, erteiltVon: person, belehrt: true, datenarten: arten, besondere: [], empfaenger: [statistikstelle], zwecke: ["statistik"], richtung: "abgeben",
    von: "2015-01-01", bis: "2035-12-31", form: { art: "schriftlich" },
  },
})

/** A need of somebody. */
export const bedarf = (id: string, person: string, handlungsfeld: string) => ({ _tag: "BestandRecorded", bestand: { id, person, art: "bedarf", wortlaut: "x", beruehrt: [], handlungsfeld, dringlichkeit: "bald" } })

/** A span under a law. */
export const kreis = (id: string, person: string, rechtskreis: string, von: string, bis?: string) =>
  ({ _tag: "RechtskreisRecorded", zeit: { id, person, rechtskreis, von, ...(bis === undefined ? {} : { bis }), traeger: "jobcenter" } })

const planung = (nummer: number, feld: string): ReadonlyArray<Readonly<Record<string, unknown>>> => {
  const { haupt, massnahme, rahmen, ziel } = wer(nummer)
  return [
    { _tag: "MottozielFormulated", ziel: { id: `m-${nummer}`, person: haupt, wortlaut: "x", sprache: "de", beruehrt: [] } },
    { _tag: "RahmenzielFormulated", ziel: { id: rahmen, mottoziel: `m-${nummer}`, handlungsfeld: feld, wortlaut: "x", problem: "x", hypothese: "x", beruehrt: [] } },
    { _tag: "HandlungszielFormulated", ziel: { id: ziel, rahmenziel: rahmen, personen: [haupt], wortlaut: "x", bis: "2030-01-01", gewicht: 1, skala: ["a", "b", "c", "d", "e"], beruehrt: [] } },
    { _tag: "MassnahmePlanned", massnahme: { id: massnahme, handlungsziel: ziel, wortlaut: "x", bis: "2030-01-01", beruehrt: [], art: "leistung", durch: "traeger-b", aus: { art: "fallfuehrung" } } },
  ]
}

const zustimmungen = (person: string) => [{ person, erteiltVon: person, form: "unterschrift" }]

const schritte = (nummer: number, { bedarf: feld = "wohnen", phase = "leistungssteuerung" }: Kurzfall): ReadonlyArray<Readonly<Record<string, unknown>>> => {
  const { haupt } = wer(nummer)
  const aufnahme = { _tag: "AufnahmeDecided", ergebnis: "case-management", kriterien, begruendung: "so", zustimmungen: zustimmungen(haupt) }
  if (phase === "aufnahme") return []
  if (phase === "bestandsaufnahme") return [aufnahme]
  const bis = [aufnahme, bedarf(`b-${nummer}`, haupt, feld), { _tag: "BestandsaufnahmeCompleted", ohne: [] }, ...planung(nummer, feld), { _tag: "ZielvereinbarungAgreed", zustimmungen: zustimmungen(haupt) }]
  if (phase === "hilfeplanung") return bis
  const plan = { _tag: "HilfeplanAgreed", zustimmungen: zustimmungen(haupt), naechstePruefung: "2030-01-01" }
  return phase === "leistungssteuerung" ? [...bis, plan] : [...bis, plan, { _tag: "MonitoringBegun" }]
}

/** Gives the events of a case, in the order of their days. */
export const ereignisseOf = (nummer: number, plan: Kurzfall): ReadonlyArray<Ereignis> => {
  const { haupt, kind } = wer(nummer)
  const personen = [{ id: haupt, beziehung: "hauptperson", vertretenDurch: [] }, ...(plan.kind === true ? [{ id: kind, beziehung: "kind", vertretenDurch: [haupt] }] : [])]
  const all: ReadonlyArray<readonly [string, Readonly<Record<string, unknown>>]> = [
    [plan.offen, { _tag: "FallOpened", fall: Kennung.fall(`f-${nummer}`), wunsch: "x", personen, zustaendig: { traeger: "traeger-a", fallfuehrung: "cm-1", vertretung: [] } }],
    ...(plan.ohneEinwilligung === true ? [] : [[plan.offen, einwilligung(haupt)] as const]),
    ...(plan.raum === undefined ? [] : [[plan.offen, angabe(`a-${nummer}`, haupt, plan.raum)] as const]),
    ...(plan.beraten === undefined ? schritte(nummer, plan).map((one) => [plan.offen, one] as const)
      : [[plan.beraten, { _tag: "AufnahmeDecided", ergebnis: "einzelberatung", kriterien, begruendung: "so", zustimmungen: zustimmungen(haupt) }] as const]),
    ...(plan.ende === undefined ? [] : [[plan.ende[1], { _tag: "FallBrokenOff", grund: plan.ende[0] }] as const]),
    ...(plan.wieder === undefined ? [] : [[plan.wieder, { _tag: "FallReopened", grund: "x" }] as const]),
    ...(plan.dazu ?? []),
  ]
  return all.map((one, at) => [one, at] as const)
    .sort(([[a], at], [[b], other]) => (a < b ? -1 : a > b ? 1 : at - other))
    .map(([[am, ereignis]]) => ({ ...ereignis, vermerk: { von: Id.make("cm-1"), am, zweck: "fallarbeit" } }) as unknown as Ereignis)
}

/** Where somebody lives. */
export const angabe = (id: string, person: string, raum: string) => ({ _tag: "AngabeRecorded", angabe: { id, person, herkunft: { art: "person" }, feld: "sozialraum", wert: raum, datenart: "lebenslage" } })
