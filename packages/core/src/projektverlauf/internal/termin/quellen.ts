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
import { getanAm, hasEigenesEnde, planGetanAm, schrittfristen, wasErprobt } from "./weg.js"

/** What is due, before anything was put off. */
export type Anfang = Omit<Termin, "am" | "verschiebungen">

/** What of a Konzept makes days due. */
export type Regelnd = Pick<Konzept, "horizontregel" | "beschluss">

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
  const held = gehaltenAm(tage, stand, konzept.beschluss)
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

const gestrichen = ({ am, stand }: Meilenstein): Pick<Anfang, "gestrichen" | "erfuellt"> =>
  stand === "gestrichen" && am !== undefined ? { gestrichen: am } : done(am)

const meilenstein = (one: Meilenstein): Anfang =>
  ({ schluessel: meilensteinschluessel(one.id), art: "meilenstein", urspruenglich: one.bis, titel: one.titel, herkunft: "ereignis", ...gestrichen(one) })

const TITEL = { beginn: "Beginn", abschluss: "Abschluss", pruefung: "Antwort auf den Prüfauftrag", erprobungsende: "Erprobung" } as const

const notiert = (art: keyof typeof TITEL, tag: Stichtag.Stichtag, erfuellt: Stichtag.Stichtag | undefined): Anfang =>
  ({ schluessel: schluesselOf(art, tag), art, urspruenglich: tag, titel: Text.make(TITEL[art]), herkunft: "ereignis", ...done(erfuellt) })

const geplant = (art: "beginn" | "abschluss", stand: Gefuehrtes): ReadonlyArray<Anfang> => {
  const tag = art === "beginn" ? stand.plan?.beginn : stand.plan?.ende
  return tag === undefined ? [] : [notiert(art, tag, planGetanAm(art, stand))]
}

/** What was noted makes due: the plan, the answer to a Prüfauftrag, the end of a trial, the last day, the Meilensteine. */
export const ausStand = (stand: Projektstand): ReadonlyArray<Anfang> => {
  if (stand.lage === "vorgesehen") return []
  const schritte = schrittfristen(stand).map(({ art, erfuellt, faellig }) => notiert(art, faellig, erfuellt))
  return [...geplant("beginn", stand), ...(hasEigenesEnde(stand) ? [] : geplant("abschluss", stand)), ...schritte, ...stand.meilensteine.map(meilenstein)]
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
