/**
 * The rows of many cases as tables that count the same cases: all, and for each finding those that show it and those that do not.
 *
 * @module
 */
import * as Cube from "../../cube/Cube.js"
import type { Datensatz } from "../../cube/Datensatz.js"
import type { Geheimhaltungsregel } from "../../geheimhaltung/Geheimhaltungsregel.js"
import * as Messwert from "../../kernel/Messwert.js"
import type { Raum } from "../../kernel/Raum.js"
import type { Zeitraum } from "../../kernel/Zeitraum.js"
import type { Koordinate, Merkmal } from "../../merkmal/Merkmal.js"
import * as Raummerkmal from "../../merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import type { Befundart, Fallzeile } from "./befundzeilen.js"
import { isNullGeheim, JA_NEIN, jaNein, mindestensOf, type Teiltabelle } from "./freigabe.js"
import { type Orte, orteOf, type Sozialraum } from "./orte.js"
import type { Wartezeit } from "./wartezeit.js"

/** The kinds of findings, with their names. */
export const arten: Readonly<Record<Befundart, string>> = {
  "bedarf-ohne-angebot": "Bedarf ohne passendes Angebot", wartezeit: "Anfrage mit Wartezeit", "anfrage-abgelehnt": "abgelehnte Anfrage",
  "uebergabe-gebrochen": "gebrochene Übergabe", "rechtskreis-luecke": "Lücke zwischen Rechtskreisen",
}

/** What the counts are framed by. */
export interface Rahmen {
  readonly gemeinde: Extract<Raum, { readonly _tag: "Gemeinde" }>
  readonly raeume: ReadonlyArray<Sozialraum>
  readonly zeitraum: Zeitraum
  readonly handlungsfelder: Readonly<Record<string, string>>
  readonly herausgeber: string
  readonly regel: Geheimhaltungsregel
}

/** The tables of findings, by which areas they are told, and the waits behind each cell. */
export interface Befundtabellen {
  readonly tabellen: ReadonlyArray<Teiltabelle>
  readonly raeume: ReadonlyArray<Sozialraum>
  readonly wartezeiten: ReadonlyMap<string, ReadonlyArray<Wartezeit>>
}

/** What findings are called in a register. */
export const STATISTIK = "fallbefund"

/** Writes the id of the table of a finding. */
export const tabelleOf = (art: Befundart, handlungsfeld?: string): string => `befund-${art}${handlungsfeld === undefined ? "" : `.${handlungsfeld}`}`

/** Tells whether findings of a kind are told by Handlungsfeld. */
export const isPerFeld = (art: Befundart): boolean => art === "bedarf-ohne-angebot" || art === "wartezeit" || art === "anfrage-abgelehnt"

/** Writes the place of waits: an area, or the whole town, and a Handlungsfeld. */
export const waitPlace = (raum: string, handlungsfeld: string): string => `${raum}|${handlungsfeld}`

interface Auszaehlung {
  readonly alle: Map<string, number>
  readonly befunde: ReadonlyMap<string, Map<string, number>>
  readonly wartezeiten: Map<string, Array<Wartezeit>>
}

const add = (counts: Map<string, number>, key: string): void => { counts.set(key, (counts.get(key) ?? 0) + 1) }

// Where no areas are told, everybody is counted in the town.
const tally = (faelle: ReadonlyArray<Fallzeile>, { gemeinde: { ags } }: Rahmen, { ortOf }: Orte, tabellen: ReadonlyArray<string>): Auszaehlung => {
  const into: Auszaehlung = { alle: new Map(), befunde: new Map(tabellen.map((id) => [id, new Map()])), wartezeiten: new Map() }
  for (const { raum, zeilen } of faelle) {
    const ort = ortOf(raum)
    const key = ort === undefined ? ags : `${ags}:${ort}`
    add(into.alle, key)
    for (const { art, handlungsfeld, wartezeit } of zeilen) {
      const counts = into.befunde.get(tabelleOf(art, handlungsfeld))
      if (counts === undefined) throw new RangeError(`Cases show something in the Handlungsfeld ${handlungsfeld ?? "?"}, which is not told: name it in handlungsfelder`)
      add(counts, key)
      if (wartezeit === undefined || handlungsfeld === undefined) continue
      for (const place of new Set([key, ags])) into.wartezeiten.set(waitPlace(place, handlungsfeld), [...(into.wartezeiten.get(waitPlace(place, handlungsfeld)) ?? []), wartezeit])
    }
  }
  return into
}

const titelOf = (handlungsfelder: Rahmen["handlungsfelder"]): ReadonlyMap<string, string> => new Map((Object.keys(arten) as Array<Befundart>).flatMap((art): ReadonlyArray<readonly [string, string]> =>
  isPerFeld(art) ? Object.entries(handlungsfelder).map(([id, titel]) => [tabelleOf(art, id), `${arten[art]}: ${titel}`]) : [[tabelleOf(art), arten[art]]]))

/** Counts what cases show, each case once in a cell, and those that do not show it: with either and the number of all both are known. */
export const befundtabellen = (faelle: ReadonlyArray<Fallzeile>, rahmen: Rahmen): Befundtabellen => {
  const { gemeinde, handlungsfelder, herausgeber, regel, zeitraum } = rahmen
  const orte = orteOf(gemeinde, rahmen.raeume, faelle.map(({ raum }) => raum), regel)
  const titel = titelOf(handlungsfelder)
  const counts = tally(faelle, rahmen, orte, [...titel.keys()])
  const zeit = Zeitmerkmal.keyOf(zeitraum)
  const ort = [Raummerkmal.make([gemeinde, ...orte.raeume], { vollstaendig: true }), Zeitmerkmal.make([zeitraum])]
  const of = (id: string, name: string, merkmale: ReadonlyArray<Merkmal>, zahlen: ReadonlyArray<readonly [Koordinate, number]>): Teiltabelle => ({
    summen: [gemeinde.ags, ...orte.raeume.map((one) => Raummerkmal.keyOf(one))].map((raum) => ({ raum, zeit })),
    datensatz: {
      id, titel: name, groesse: "faelle", einheit: "Fälle", statistik: `${STATISTIK}-${id}`, definitionen: {}, herkunft: "eigene-auszaehlung", fundstelle: { herausgeber, tabelle: "Befunde aus Fällen" }, anmerkungen: [],
      cube: Cube.make(merkmale, "null", zahlen.filter(([, anzahl]) => anzahl > 0).map(([koordinate, anzahl]) => ({ koordinate, wert: Messwert.exakt(anzahl) }))),
    } satisfies Datensatz,
  })
  const isFew = faelle.length < mindestensOf(regel)
  // Of too few cases only that nobody shows it may be told, where the rule lets a 0 be told.
  const told = [...counts.befunde].filter(([, found]) => !isFew || (found.size === 0 && !isNullGeheim(regel)))
  const alle = of("befund-faelle", "Fälle", ort, [...counts.alle].map(([raum, anzahl]) => [{ raum, zeit }, anzahl]))
  return {
    raeume: orte.raeume,
    wartezeiten: counts.wartezeiten,
    tabellen: [isFew ? { ...alle, summen: [] } : alle, ...told.map(([id, found]) => {
      const name = titel.get(id) ?? id
      const tabelle = of(id, `Fälle: ${name}`, [...ort, jaNein(name, "Befunde aus Fällen, diese Bibliothek")], [...counts.alle].flatMap(([raum, all]): ReadonlyArray<readonly [Koordinate, number]> => {
        const ja = found.get(raum) ?? 0
        return [[{ raum, zeit, [JA_NEIN]: "ja" }, ja], [{ raum, zeit, [JA_NEIN]: "nein" }, all - ja]]
      }))
      return isFew ? { ...tabelle, summen: [] } : tabelle
    })],
  }
}
