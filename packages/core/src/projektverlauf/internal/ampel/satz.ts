/**
 * Says in one German sentence why a Projekt has its colour.
 *
 * @module
 */
import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Projektstand } from "../../Projektstand.js"
import { isUeberfaellig, type Termin } from "../../Termin.js"
import type { Farbe, Grund, Lagebild, Urteil } from "./urteil.js"
import { amTag, annahme, anzahl, grundOf, klammer, mal, nomen, puenktlich, tage, tagen, vomAuf, zitat, zuerst } from "./worte.js"

/** What a sentence is made of. */
export interface Gesagtes extends Lagebild {
  readonly name: string
  /** The name of another Projekt by its id. */
  readonly nenne: (id: string) => string
}

const FARBE: Readonly<Record<Exclude<Farbe, "ohne">, string>> = { gruen: "Grün", gelb: "Gelb", rot: "Rot" }

const faellig = (termin: Termin, name: string): string => `${nomen(termin, name)}${klammer(termin)} ${amTag(termin)}`

const weitere = ({ stichtag, termine }: Gesagtes): string => {
  const count = termine.filter((one) => isUeberfaellig(one, stichtag)).length - 1
  return count === 0 ? "" : `; ${anzahl(count, "weiterer Termin ist", "weitere Termine sind")} ebenfalls überfällig`
}

const ueberfaellig = (termin: Termin, gesagt: Gesagtes): string =>
  `weil ${faellig(termin, gesagt.name)} fällig war und seit ${tagen(Stichtag.diffInDays(termin.am, gesagt.stichtag))} aussteht${weitere(gesagt)}`

const bald = (termin: Termin, { name, stichtag }: Gesagtes): string => {
  const left = Stichtag.diffInDays(stichtag, termin.am)
  if (left > 0) return `weil ${faellig(termin, name)} fällig ist, also in ${tagen(left)}`
  return `weil ${faellig(termin, name)}, also an diesem Tag, fällig ist`
}

const verschoben = (termin: Termin, { name }: Gesagtes): string => {
  const first = zuerst(termin)
  const count = termin.verschiebungen.length
  return `weil ${nomen(termin, name)}${first === "" ? "" : `, ${first},`} ${mal(count)} verschoben wurde, ${count === 1 ? "" : "zuletzt "}${vomAuf(termin)} (${grundOf(termin)})`
}

const spaet = (termin: Termin): string => {
  const erfuellt = termin.erfuellt ?? termin.am
  return `weil es erst am ${Stichtag.toText(erfuellt)} begonnen hat und damit ${tage(Stichtag.diffInDays(termin.am, erfuellt))} nach dem Termin am ${Stichtag.toText(termin.am)}${klammer(termin)}`
}

const erledigt = ({ erfuellt, gestrichen }: Termin): Stichtag.Stichtag | undefined => erfuellt ?? gestrichen

/** What was done last, so that it stays told. */
const zuletzt = ({ name, termine }: Gesagtes): string => {
  const last = termine.reduce<Termin | undefined>((found, one) => ((erledigt(one) ?? "") > (found === undefined ? "" : erledigt(found) ?? "") ? one : found), undefined)
  const tag = last === undefined ? undefined : erledigt(last)
  if (last === undefined || tag === undefined) return ""
  const was = `; ${nomen(last, name)}${klammer(last)}, ${last.am === last.urspruenglich ? annahme(last) : ""}fällig am ${Stichtag.toText(last.am)}, `
  if (last.erfuellt === undefined) return `${was}wurde am ${Stichtag.toText(tag)} gestrichen, also ${tage(Stichtag.diffInDays(last.am, tag))} nach dem Termin`
  return `${was}gilt seit dem ${Stichtag.toText(tag)} als erfüllt, und zwar ${puenktlich(last.am, tag)}`
}

const imPlan = (termin: Termin, gesagt: Gesagtes): string =>
  `weil als nächster Termin ${faellig(termin, gesagt.name)} fällig ist, also in ${tagen(Stichtag.diffInDays(gesagt.stichtag, termin.am))}${zuletzt(gesagt)}`

const ENDE: Readonly<Record<Extract<Projektstand, { readonly lage: "beendet" }>["grund"], string>> = {
  "bedarf-entfallen": "Grund: Bedarf entfallen",
  "mittel-fehlen": "Grund: Mittel fehlen",
  "personal-fehlt": "Grund: Personal fehlt",
  "wirkt-nicht": "Grund: wirkt nicht",
  "nicht-zulaessig": "Grund: nicht zulässig",
  "pruefung-verneint": "Grund: Prüfung verneint",
  sonstiger: "sonstiger Grund",
}

const abgeschlossen = (seit: Stichtag.Stichtag, termin: Termin | undefined): string => {
  const base = `weil es am ${Stichtag.toText(seit)} abgeschlossen wurde`
  if (termin?.erfuellt === undefined) return base
  const late = Stichtag.diffInDays(termin.am, termin.erfuellt)
  const when = late <= 0 ? "rechtzeitig zum" : `${tage(late)} nach dem`
  const assumed = termin.herkunft === "annahme" && termin.am === termin.urspruenglich ? " (nach der angenommenen Regel)" : klammer(termin)
  return `${base}, und zwar ${when} Termin am ${Stichtag.toText(termin.am)}${assumed}`
}

const ohne = ({ grund, termin }: Urteil, { nenne, stand }: Gesagtes): string => {
  if (stand.lage === "abgeschlossen") return abgeschlossen(stand.seit, termin)
  if (stand.lage === "zusammengefuehrt") return `weil es seit dem ${Stichtag.toText(stand.seit)} im Projekt ${zitat(nenne(stand.nach))} weitergeführt wird`
  if (stand.lage === "beendet") {
    const notiz = stand.notiz === undefined ? "" : `, ${zitat(stand.notiz)}`
    return `weil es am ${Stichtag.toText(stand.seit)} beendet wurde (${ENDE[stand.grund]}${notiz})`
  }
  return grund === "kein-beschluss" ? "weil noch kein Konzept beschlossen ist" : "weil es nicht im geltenden Konzept steht und nichts darüber notiert ist"
}

const MIT_TERMIN: Partial<Readonly<Record<Grund, (termin: Termin, gesagt: Gesagtes) => string>>> = {
  ueberfaellig,
  "erprobung-ohne-entscheidung": ueberfaellig,
  "bald-faellig": bald,
  "mehrfach-verschoben": verschoben,
  "verspaetet-begonnen": spaet,
  "im-plan": imPlan,
}

/** Says why a Projekt has its colour: one sentence, with the day, the Projekt by name, and what is due. */
export const satzOf = (urteil: Urteil, gesagt: Gesagtes): string => {
  const day = `Am ${Stichtag.toText(gesagt.stichtag)}`
  const projekt = `das Projekt ${zitat(gesagt.name)}`
  if (urteil.farbe === "ohne") return `${day} hat ${projekt} keine Farbe, ${ohne(urteil, gesagt)}.`
  const say = MIT_TERMIN[urteil.grund]
  const why = urteil.termin === undefined || say === undefined ? `weil kein Termin aussteht${zuletzt(gesagt)}` : say(urteil.termin, gesagt)
  return `${day} steht ${projekt} auf ${FARBE[urteil.farbe]}, ${why}.`
}
