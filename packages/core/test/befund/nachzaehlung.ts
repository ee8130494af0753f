/**
 * Counts again, from what the invented cases are like, how many look as a report says; it shares no code with what makes reports.
 *
 * @module
 */
import { AM, felder, raeume, type Wahrheit } from "./kuenstlicheFaelle.js"

const KONTINENT: Readonly<Record<string, string>> = { "1": "Europa", "2": "Afrika", "3": "Amerika", "4": "Asien", "5": "Australien und Ozeanien" }
const GESETZ: Readonly<Record<string, string>> = { "sgb-ii": "SGB II", "sgb-iii": "SGB III", "sgb-viii": "SGB VIII", "sgb-xii": "SGB XII", asylblg: "AsylbLG", wogg: "WoGG" }

// Longest first, so that "SGB II" is not seen in "SGB III".
const lawsIn = (text: string): string => text.split(", ").sort().join(", ")

const monthsSince = (von: string): number => {
  const [a, b] = [von, String(AM)].map((tag) => Number(tag.slice(0, 4)) * 12 + Number(tag.slice(5, 7)))
  return (b ?? 0) - (a ?? 0) - (String(AM).slice(8) < von.slice(8) ? 1 : 0)
}

const laeuft = new WeakMap<Wahrheit, string>()
/** Notes the end of a case, which only its events tell. */
export const noteEnde = (wahr: Wahrheit, ende: string | undefined): void => {
  if (ende !== undefined) laeuft.set(wahr, ende)
}

const months = (wahr: Wahrheit): number => {
  const ende = laeuft.get(wahr)
  if (ende === undefined) return monthsSince(wahr.von)
  const [a, b] = [String(wahr.von), ende].map((tag) => Number(tag.slice(0, 4)) * 12 + Number(tag.slice(5, 7)))
  return (b ?? 0) - (a ?? 0) - (ende.slice(8) < wahr.von.slice(8) ? 1 : 0)
}

const days = (wahr: Wahrheit): number => (Date.parse(laeuft.get(wahr) ?? AM) - Date.parse(wahr.von)) / 86_400_000

const tests: Readonly<Record<string, (wahr: Wahrheit) => ReadonlyArray<string>>> = {
  altersgruppe: ({ alter }) => [
    alter <= 17 ? "unter 18 Jahre" : alter <= 24 ? "18 bis 24 Jahre" : alter <= 39 ? "25 bis 39 Jahre" : alter <= 59 ? "40 bis 59 Jahre" : "60 Jahre und älter",
    alter <= 24 ? "unter 25 Jahre" : "25 Jahre und älter",
  ],
  haushalt: ({ kinder, partner }) => [kinder > 0 ? (partner ? "Paar mit Kindern" : "allein mit Kindern") : partner ? "Paar ohne Kinder" : "allein", kinder > 0 ? "mit Kindern" : "ohne Kinder"],
  herkunft: ({ nation }) => [KONTINENT[nation.slice(0, 1)] ?? "?", "nicht deutsch"],
  rechtskreis: ({ rechtskreise }) => rechtskreise.length === 0 ? [] : [
    lawsIn(rechtskreise.map((one) => GESETZ[one]).join(", ")), rechtskreise.some((one) => ["asylblg", "sgb-ii", "sgb-iii", "sgb-xii", "bafoeg"].includes(one)) ? "Leistungen zum Lebensunterhalt" : "andere Leistungen",
  ],
  sozialraum: ({ raum }) => [raeume.find(({ id }) => id === raum)?.name ?? "?", "Stadt"],
  dauer: (wahr) => {
    const all = months(wahr)
    return [all < 12 ? (days(wahr) < 92 ? "unter 3 Monaten" : "3 bis 11 Monate") : all < 36 ? "1 bis 2 Jahre" : "3 Jahre und länger", all < 12 ? "unter 1 Jahr" : "1 Jahr und länger"]
  },
  handlungsfelder: (wahr) => wahr.felder.length === 0 ? [] : [felder.filter((one) => wahr.felder.includes(one)).join(", "), `${wahr.felder.length} Handlungsfeld${wahr.felder.length === 1 ? "" : "er"}`],
  ziele: ({ ziel }) => (ziel === undefined ? [] : [`${ziel.feld} ${ziel.erreicht ? 1 : 0}/1`]),
}

// Who knows that a case goes on looks among those that go on; who knows that it is over, among those of the last twelve months.
const standOf = (wahr: Wahrheit): "laeuft" | "vorbei" | "lange vorbei" => {
  const ende = laeuft.get(wahr)
  return ende === undefined ? "laeuft" : Date.parse(AM) - Date.parse(ende) <= 366 * 86_400_000 ? "vorbei" : "lange vorbei"
}

/** Counts the invented cases that stand as this one does and look as all the given reports together say. */
export type Nachzaehlung = (wer: Wahrheit, gezeigt: ReadonlyArray<Readonly<Record<string, string>>>) => number

/** Takes the invented cases in, so that ten thousand reports are counted again in seconds: for each text the cases that it fits. */
export const nachzaehlung = (alle: ReadonlyArray<Wahrheit>): Nachzaehlung => {
  const passt = new Map<string, Uint8Array>()
  for (const [at, wahr] of alle.entries()) {
    for (const [merkmal, test] of Object.entries(tests)) {
      for (const text of new Set(test(wahr))) {
        const key = `${merkmal}: ${text}`
        const those = passt.get(key) ?? new Uint8Array(alle.length)
        those[at] = 1
        passt.set(key, those)
      }
    }
  }
  const niemand = new Uint8Array(alle.length)
  const steht = alle.map(standOf)
  return (wer, gezeigt) => {
    const stand = standOf(wer)
    const verlangt = gezeigt.flatMap((one) => Object.entries(one).map(([merkmal, text]) => passt.get(`${merkmal}: ${merkmal === "rechtskreis" ? lawsIn(text) : text}`) ?? niemand))
    let anzahl = 0
    for (let at = 0; at < alle.length; at += 1) if (steht[at] === stand && verlangt.every((those) => those[at] === 1)) anzahl += 1
    return anzahl
  }
}
