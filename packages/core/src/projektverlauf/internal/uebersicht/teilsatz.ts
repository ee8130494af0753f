/**
 * Says in one German sentence what a part of a roll-up rests on.
 *
 * @module
 */
import { anzahl, zitat } from "../ampel/worte.js"
import type { Anteil } from "./anteil.js"
import type { Ausgelassen, Groesse } from "./zahlen.js"

/** What the sentence is told from. */
export interface Grundlage {
  readonly gewichte: ReadonlyArray<{ readonly gewicht: string }>
  readonly projekte: Anteil
  readonly summen: ReadonlyArray<{ readonly groesse: Groesse; readonly ohne: Anteil }>
  readonly erreicht: { readonly ohne: Anteil }
  readonly ausgelassen: ReadonlyArray<Ausgelassen>
}

const ZU: Readonly<Record<Groesse, string>> = {
  bewilligt: "zu den bewilligten Mitteln",
  ausgegeben: "zu den ausgegebenen Mitteln",
  personen: "zu den Personen",
  teilnahmen: "zu den Teilnahmen",
  stunden: "zu den Stunden",
  personal: "zum Personal",
  geld: "zum Geld laut Kennzahl",
}

const join = (list: ReadonlyArray<string>): string => (list.length < 2 ? list.join("") : `${list.slice(0, -1).join(", ")} und ${list.slice(-1).join("")}`)

const luecken = ({ erreicht, projekte, summen }: Grundlage): string => {
  const all = [...summen.map(({ groesse, ohne }) => [ZU[groesse], ohne.anzahl] as const), ["zum Erreichten", erreicht.ohne.anzahl] as const]
  if (all.every(([, count]) => count === projekte.anzahl)) return "; zu keiner Zahl liegt eine Angabe vor"
  const open = all.filter(([, count]) => count > 0).map(([zu, count]) => `${zu} bei ${anzahl(count, "Projekt", "Projekten")}`)
  return open.length === 0 ? "; keine Angabe fehlt" : `; eine Angabe fehlt ${join(open)}`
}

const geteilt = ({ gewichte }: Grundlage): string => {
  const count = gewichte.filter(({ gewicht }) => gewicht !== "1").length
  return count === 0 ? "" : `; ${count === 1 ? "1 davon gehört auch anderen Teilen an und zählt" : `${count} davon gehören auch anderen Teilen an und zählen`} hier nur zum Teil`
}

const aussen = ({ ausgelassen }: Grundlage): string => {
  const say = (grund: Ausgelassen["grund"], one: string, many: string): string => {
    const count = ausgelassen.filter((figure) => figure.grund === grund).length
    return count === 0 ? "" : `; ${count === 1 ? `1 Zahl bleibt außer Betracht, weil ${one}` : `${anzahl(count, "Zahl", "Zahlen")} bleiben außer Betracht, weil ${many}`}`
  }
  return say("teilweise", "sie nicht ganz in den Zeitraum fällt", "sie nicht ganz in den Zeitraum fallen")
    + say("ohne-zeitraum", "bei ihr kein Zeitraum angegeben ist", "bei ihnen kein Zeitraum angegeben ist")
    + say("enthalten", "sie in einer anderen enthalten ist", "sie in anderen enthalten sind")
}

/** Says how many Projekte are in a part, how many had no figure, which count by part only, and what was left out. */
export const teilsatz = (titel: string | undefined, grundlage: Grundlage): string => {
  const count = grundlage.projekte.anzahl
  const was = count === 0 ? "kein Projekt" : anzahl(count, "Projekt", "Projekte")
  const wer = titel === undefined ? "Alle Teile zusammen umfassen" : `Der Teil ${zitat(titel)} umfasst`
  return `${wer} ${was}${count === 0 ? "" : `${luecken(grundlage)}${geteilt(grundlage)}${aussen(grundlage)}`}.`
}
