/**
 * The rows of many cases as Datensätze that count the same cases: all, and by what they show.
 *
 * @module
 */
import * as Cube from "../../cube/Cube.js"
import type { Datensatz } from "../../cube/Datensatz.js"
import * as Messwert from "../../kernel/Messwert.js"
import * as Raum from "../../kernel/Raum.js"
import type { Zeitraum } from "../../kernel/Zeitraum.js"
import type { Koordinate } from "../../merkmal/Merkmal.js"
import * as Merkmal from "../../merkmal/Merkmal.js"
import * as Raummerkmal from "../../merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import type { Befundart, Befundzeile, Fallzeile, Wartezeit } from "./befundzeilen.js"
import * as Codeliste from "../../merkmal/Codeliste.js"

/** The kinds of findings, with their names. */
export const arten: Readonly<Record<Befundart, string>> = {
  "bedarf-ohne-angebot": "Bedarf ohne passendes Angebot", wartezeit: "Anfrage mit Wartezeit", "uebergabe-gebrochen": "gebrochene Übergabe", "rechtskreis-luecke": "Lücke zwischen Rechtskreisen",
}

/** The area of those whose area is not known. */
export const OHNE_RAUM = "ohne-angabe"

/** What the counts are framed by. */
export interface Rahmen {
  readonly gemeinde: Extract<Raum.Raum, { readonly _tag: "Gemeinde" }>
  readonly raeume: ReadonlyArray<Extract<Raum.Raum, { readonly _tag: "Sozialraum" }>>
  readonly zeitraum: Zeitraum
  readonly handlungsfelder: Readonly<Record<string, string>>
  readonly herausgeber: string
}

/** The tables of findings, and where each count stands in them. */
export interface Befundtabellen {
  readonly datensaetze: ReadonlyArray<Datensatz>
  /** The waits behind a cell. */
  readonly wartezeiten: ReadonlyMap<string, ReadonlyArray<Wartezeit>>
}

/** The ids of the tables: all cases, and those with a finding. */
export const tabellen = { alle: "befund-faelle", befunde: "befund-arten" } as const

/** The id of the Merkmal that says what is found, and where it is about one, in which Handlungsfeld. */
export const BEFUND = "befund"

/** Writes the key of a finding, with the Handlungsfeld where it is told by these. */
export const befundKey = (art: Befundart, handlungsfeld?: string): string => (handlungsfeld === undefined ? art : `${art}.${handlungsfeld}`)

// A case may show several findings, and one in several Handlungsfelder: nothing here adds up. What is told by Handlungsfeld is not told for
// all together: who knows that 42 cases wait in two fields, and 38 in one of them, knows that at least 4 wait in the other.
const befundliste = (handlungsfelder: Readonly<Record<string, string>>): Codeliste.Codeliste => Codeliste.make({
  id: BEFUND, titel: "Befund", quelle: "Befunde aus Fällen, diese Bibliothek",
  auspraegungen: (Object.keys(arten) as Array<Befundart>).flatMap((art): ReadonlyArray<Codeliste.Codeliste["auspraegungen"][number]> =>
    isPerFeld(art) ? Object.entries(handlungsfelder).map(([id, titel]) => ({ schluessel: befundKey(art, id), name: `${arten[art]}: ${titel}`, gliederung: "darunter" }))
      : [{ schluessel: befundKey(art), name: arten[art], gliederung: "darunter" }]),
})

/** Tells whether findings of a kind are told by Handlungsfeld. */
export const isPerFeld = (art: Befundart): boolean => art === "bedarf-ohne-angebot" || art === "wartezeit"

const keyOf = (gemeinde: string, id: string): string => `${gemeinde}:${id}`

/** Writes the place of waits: an area, or the whole town, and a Handlungsfeld. */
export const waitPlace = (raum: string, handlungsfeld: string): string => `${raum}|${handlungsfeld}`

const count = (counts: Map<string, { readonly koordinate: Koordinate; anzahl: number }>, koordinate: Koordinate): void => {
  const key = JSON.stringify(Object.entries(koordinate))
  const known = counts.get(key) ?? { koordinate, anzahl: 0 }
  known.anzahl += 1
  counts.set(key, known)
}

interface Auszaehlung {
  readonly alle: Map<string, { readonly koordinate: Koordinate; anzahl: number }>
  readonly befunde: Map<string, { readonly koordinate: Koordinate; anzahl: number }>
  readonly wartezeiten: Map<string, Array<Wartezeit>>
}

const noteWait = ({ wartezeiten }: Auszaehlung, orte: ReadonlyArray<string>, { handlungsfeld, wartezeit }: Befundzeile): void => {
  if (wartezeit === undefined || handlungsfeld === undefined) return
  for (const ort of orte) {
    const place = waitPlace(ort, handlungsfeld)
    wartezeiten.set(place, [...(wartezeiten.get(place) ?? []), wartezeit])
  }
}

const tally = (faelle: Iterable<Fallzeile>, { gemeinde, handlungsfelder, raeume, zeitraum }: Rahmen): Auszaehlung => {
  const into: Auszaehlung = { alle: new Map(), befunde: new Map(), wartezeiten: new Map() }
  const known = new Set<string>(raeume.map(({ id }) => id))
  for (const { raum, zeilen } of faelle) {
    const key = keyOf(gemeinde.ags, raum !== undefined && known.has(raum) ? raum : OHNE_RAUM)
    const ort = { raum: key, zeit: Zeitmerkmal.keyOf(zeitraum) }
    count(into.alle, ort)
    for (const zeile of zeilen) {
      if (zeile.handlungsfeld !== undefined && !Object.hasOwn(handlungsfelder, zeile.handlungsfeld)) continue
      count(into.befunde, { ...ort, [BEFUND]: befundKey(zeile.art, zeile.handlungsfeld) })
      noteWait(into, [key, gemeinde.ags], zeile)
    }
  }
  return into
}

/** Counts what cases show, each case once in a cell. */
export const befundtabellen = (faelle: Iterable<Fallzeile>, rahmen: Rahmen): Befundtabellen => {
  const { gemeinde, handlungsfelder, herausgeber, raeume, zeitraum } = rahmen
  const raum = Raummerkmal.make([gemeinde, ...raeume, Raum.sozialraum(gemeinde.ags, OHNE_RAUM, "ohne Angabe")], { vollstaendig: true })
  const ort = [raum, Zeitmerkmal.make([zeitraum])]
  const befund = Merkmal.make(BEFUND, befundliste(handlungsfelder))
  const counts = tally(faelle, rahmen)
  const of = (id: string, titel: string, merkmale: ReadonlyArray<Merkmal.Merkmal>, cells: Auszaehlung["alle"]): Datensatz => ({
    id, titel, groesse: "faelle", einheit: "Fälle", statistik: "fallbefund", definitionen: {}, herkunft: "eigene-auszaehlung", fundstelle: { herausgeber, tabelle: "Befunde aus Fällen" }, anmerkungen: [],
    cube: Cube.make(merkmale, "null", [...cells.values()].map(({ anzahl, koordinate }) => ({ koordinate, wert: Messwert.exakt(anzahl) }))),
  })
  return {
    datensaetze: [of(tabellen.alle, "Fälle", ort, counts.alle), of(tabellen.befunde, "Fälle mit einem Befund", [...ort, befund], counts.befunde)],
    wartezeiten: counts.wartezeiten,
  }
}
