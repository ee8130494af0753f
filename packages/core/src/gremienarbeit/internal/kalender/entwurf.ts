import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Text from "../../../kernel/Text.js"
import type { Kalenderregel } from "../../Kalenderregel.js"
import type { Herkunft, Pflicht, Stand } from "../../Pflicht.js"

/** A duty before it is known how it stands: with the day on which it was done or called off, whenever that was. */
export interface Entwurf extends Omit<Pflicht, "stand" | "satz" | "titel"> {
  readonly titel: string
  readonly abgesagtAm?: Stichtag.Stichtag
}

/** Where a day comes from that a rule gives. */
export const regelHerkunft = (regel: Kalenderregel): Herkunft => (regel.herkunft === "stadt" ? "regel" : "annahme")

/** Adds a key only where it has a value. */
export const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: V }

const knownBy = (tag: Stichtag.Stichtag | undefined, stichtag: Stichtag.Stichtag): Stichtag.Stichtag | undefined =>
  tag === undefined || tag > stichtag ? undefined : tag

const standOf = (am: Stichtag.Stichtag, erfuelltAm: Stichtag.Stichtag | undefined, abgesagt: boolean, stichtag: Stichtag.Stichtag): Stand => {
  if (erfuelltAm !== undefined) return erfuelltAm <= am ? "erfuellt" : "verspaetet-erfuellt"
  if (abgesagt) return "abgesagt"
  return am < stichtag ? "versaeumt" : "offen"
}

const tage = (count: number): string => (count === 1 ? "1 Tag" : `${count} Tage`)

const ENDE = { versaeumt: "ist versäumt", offen: "ist noch offen", abgesagt: "wurde abgesagt" } as const

const doneText = (am: Stichtag.Stichtag, erfuelltAm: Stichtag.Stichtag): string => {
  const late = Stichtag.diffInDays(am, erfuelltAm)
  return `wurde am ${Stichtag.toText(erfuelltAm)} erfüllt${late > 0 ? `, ${tage(late)} zu spät` : ""}`
}

const dueText = ({ titel, ab, am, herkunft, tagHerkunft = herkunft }: Entwurf): string =>
  `„${titel}“, fällig ${ab === am ? "am" : "bis"} ${Stichtag.toText(am)}${tagHerkunft === "annahme" ? " (angenommen)" : ""},`

/** Says how a duty stands as of a day; what was done or called off later is not known yet. */
export const finish = (entwurf: Entwurf, stichtag: Stichtag.Stichtag): Pflicht => {
  const { titel, abgesagtAm, erfuelltAm: done, ...rest } = entwurf
  const erfuelltAm = knownBy(done, stichtag)
  const stand = standOf(rest.am, erfuelltAm, knownBy(abgesagtAm, stichtag) !== undefined, stichtag)
  const end = stand === "erfuellt" || stand === "verspaetet-erfuellt" ? doneText(rest.am, erfuelltAm ?? rest.am) : ENDE[stand]
  return { ...rest, titel: Text.make(titel), stand, ...optional("erfuelltAm", erfuelltAm), satz: `${dueText(entwurf)} ${end}.` }
}
