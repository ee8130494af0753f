/**
 * Where the days come from that are due in a Projekt: the Konzept, or what was noted.
 *
 * @module
 */
import type { Dauer } from "../../../kernel/Dauer.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Text from "../../../kernel/Text.js"
import { type Frist, fristen } from "../../../konzept/fristen.js"
import type { Konzept } from "../../../konzept/Konzept.js"
import type { Projekt } from "../../../konzept/Projekt.js"
import { meilensteinschluessel, regelOf, schluesselOf } from "../frist.js"
import type { Gefuehrtes, Meilenstein, Projektstand } from "../../Projektstand.js"
import type { Termin } from "../../Termin.js"
import { gehaltenAm, ueberpruefungstage } from "./ueberpruefung.js"
import { entscheidungen, getanAm, wasErprobt } from "./weg.js"

/** What is due, before anything was put off. */
export type Anfang = Omit<Termin, "am" | "verschiebungen">

type Regelnd = Pick<Konzept, "horizontregel" | "beschluss">

/** Tells whether the Konzept is adopted on a day: where only the month or year is known, from its last day on. */
export const isBeschlossen = ({ beschluss }: Pick<Konzept, "beschluss">, stichtag: Stichtag.Stichtag): boolean =>
  beschluss !== undefined && (beschluss.zeit.bis ?? beschluss.zeit.von) <= stichtag

const done = (erfuellt: Stichtag.Stichtag | undefined): { readonly erfuellt?: Stichtag.Stichtag } => (erfuellt === undefined ? {} : { erfuellt })

const anfang = (
  art: Exclude<Termin["art"], "meilenstein">,
  tag: Stichtag.Stichtag,
  titel: Text.Text,
  herkunft: Termin["herkunft"],
  stand: Projektstand,
): Anfang => ({ schluessel: schluesselOf(art, tag), art, urspruenglich: tag, titel, herkunft, ...done(getanAm(art, stand)) })

const reviews = (frist: Frist, wiederholung: Dauer, stand: Projektstand, konzept: Regelnd, stichtag: Stichtag.Stichtag): ReadonlyArray<Anfang> => {
  if (konzept.beschluss === undefined) return []
  const tage = ueberpruefungstage(regelOf(konzept), konzept.beschluss, stichtag)
  const held = gehaltenAm(tage, stand)
  return tage.map((tag) => ({ ...anfang("ueberpruefung", tag, frist.titel, frist.herkunft, stand), ...done(held.get(tag)), wiederholung }))
}

// Of a trial that was over before, the Beschluss itself was the decision.
const isVorher = ({ am, art }: Frist, { beschluss }: Regelnd): boolean => art === "erprobungsende" && beschluss !== undefined && am < beschluss.zeit.von

/** What the Konzept makes due, once it is adopted. */
export const ausKonzept = (projekt: Projekt, stand: Projektstand, konzept: Regelnd, stichtag: Stichtag.Stichtag): ReadonlyArray<Anfang> => {
  if (!isBeschlossen(konzept, stichtag)) return []
  return fristen(projekt, regelOf(konzept), konzept.beschluss).filter((frist) => !isVorher(frist, konzept)).flatMap((frist) =>
    frist.wiederholung === undefined
      ? [anfang(frist.art, frist.am, frist.titel, frist.herkunft, stand)]
      : reviews(frist, frist.wiederholung, stand, konzept, stichtag))
}

const meilenstein = ({ am, bis, id, titel }: Meilenstein): Anfang =>
  ({ schluessel: meilensteinschluessel(id), art: "meilenstein", urspruenglich: bis, titel, herkunft: "ereignis", ...done(am) })

// What was decided late stays told: a day that nobody kept does not vanish with the next step.
const entschieden = ({ art, erfuellt, faellig }: ReturnType<typeof entscheidungen>[number]): Anfang => ({
  schluessel: schluesselOf(art, faellig), art, urspruenglich: faellig, titel: Text.make(art === "pruefung" ? "Antwort auf den Prüfauftrag" : "Erprobung"), herkunft: "ereignis", ...done(erfuellt),
})

const endeOf = (stand: Gefuehrtes): Stichtag.Stichtag | undefined =>
  (stand.lage === "laufend" || stand.lage === "geplant" ? stand.ende : undefined) ?? stand.plan?.ende

/** What was noted makes due: the plan, the answer to a Prüfauftrag, the end of a trial, the last day, the Meilensteine. */
export const ausStand = (stand: Projektstand): ReadonlyArray<Anfang> => {
  if (stand.lage === "vorgesehen") return []
  const beginn = (stand.lage === "geplant" ? stand.beginn : undefined) ?? stand.plan?.beginn
  const tage = [["beginn", beginn, "Beginn"], ["abschluss", endeOf(stand), "Abschluss"]] as const
  return [
    ...tage.flatMap(([art, tag, titel]) => (tag === undefined ? [] : [anfang(art, tag, Text.make(titel), "ereignis", stand)])),
    ...entscheidungen(stand).map(entschieden),
    ...stand.meilensteine.filter((one) => one.stand !== "gestrichen").map(meilenstein),
  ]
}

/**
 * Leaves out what an event knows better: a derived day where a note gives one of the same kind, and every end of a trial that the
 * Konzept expects once the Projekt was tried out.
 */
export const withoutErsetzte = (konzept: ReadonlyArray<Anfang>, ereignisse: ReadonlyArray<Anfang>, stand: Projektstand): ReadonlyArray<Anfang> =>
  konzept.filter(({ art, herkunft }) => {
    if (art === "erprobungsende") return !wasErprobt(stand)
    return herkunft === "konzept" || !ereignisse.some((one) => one.art === art)
  })
