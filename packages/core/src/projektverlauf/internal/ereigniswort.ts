import * as Dauer from "../../kernel/Dauer.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import type { Ergebnis } from "../Bewertung.js"
import type { Ereignis } from "../Ereignis.js"
import type { Projektstand } from "../Projektstand.js"
import { toText } from "../Terminschluessel.js"

type EreignisOf<T extends Ereignis["_tag"]> = Extract<Ereignis, { readonly _tag: T }>

/** Gives the words for an id. */
export type Nenne = (id: string) => string

const GRUND: Readonly<Record<Extract<Projektstand, { readonly lage: "beendet" }>["grund"], string>> = {
  "bedarf-entfallen": "Bedarf entfallen",
  "mittel-fehlen": "Mittel fehlen",
  "personal-fehlt": "Personal fehlt",
  "wirkt-nicht": "wirkt nicht",
  "nicht-zulaessig": "nicht zulässig",
  "pruefung-verneint": "Prüfung verneint",
  sonstiger: "sonstiger Grund",
}

const ERGEBNIS: Readonly<Record<Ergebnis, string>> = {
  fortfuehren: "fortführen",
  anpassen: "anpassen",
  ausweiten: "ausweiten",
  beenden: "beenden",
  zusammenfuehren: "zusammenführen",
}

const LAENGE = 120

/** Cuts words to one line of a length; the whole words stand in the event. */
export const kurz = (text: string, length = LAENGE): string => {
  const line = [...text.replace(/\s+/gu, " ").trim()]
  return line.length > length ? `${line.slice(0, length).join("").trimEnd()}…` : line.join("")
}

const bis = (tag: Stichtag.Stichtag | undefined, before = ", bis "): string => (tag === undefined ? "" : `${before}${Stichtag.toText(tag)}`)

/** How an event of weight is called in one line, in German. */
export const worte: { readonly [K in Ereignis["_tag"]]?: (ereignis: EreignisOf<K>, nenne: Nenne) => string } = {
  PruefungCommissioned: (ereignis) => `Prüfauftrag: ${kurz(ereignis.frage)}`,
  ProjektPlanned: ({ beginn, ende }) => `Geplant${bis(beginn, " ab ")}${bis(ende, " bis ")}`,
  ErprobungBegun: ({ dauer }) => `Erprobung begonnen (${Dauer.toText(dauer)})`,
  ErprobungProlonged: (ereignis) => `Erprobung verlängert bis ${Stichtag.toText(ereignis.bis)}: ${kurz(ereignis.grund)}`,
  ProjektStarted: ({ ende }) => `Begonnen${bis(ende)}`,
  RegelangebotMade: () => "Regelangebot geworden",
  ProjektExtended: ({ orte, zielgruppen }, nenne) => `Ausgeweitet: ${[...zielgruppen, ...orte].map(nenne).join(", ")}`,
  ProjektAdapted: ({ was }) => `Angepasst: ${kurz(was)}`,
  ProjektCompleted: ({ ergebnis }) => `Abgeschlossen: ${kurz(ergebnis)}`,
  ProjektEnded: ({ grund, notiz }) => `Beendet: ${GRUND[grund]}${notiz === undefined ? "" : ` (${kurz(notiz)})`}`,
  ProjektMerged: ({ nach }, nenne) => `Zusammengeführt mit ${nenne(nach)}`,
  ProjektReopened: ({ grund }) => `Wieder aufgenommen: ${kurz(grund)}`,
  FristDeferred: (ereignis, nenne) => `Verschoben: ${toText(ereignis.frist, nenne)} auf ${Stichtag.toText(ereignis.bis)}, ${kurz(ereignis.grund)}`,
  ProjektAssessed: ({ bewertung: { ergebnis, gremium } }, nenne) => `Bewertet von ${nenne(gremium)}: ${ERGEBNIS[ergebnis]}`,
}
