import { Stichtag } from "@teilhabe/core/kernel"
import type { Geschlechtszuordnung } from "@teilhabe/core/merkmal"
import type { Umstand } from "./internal/fragebau.js"
import { fragenArbeit } from "./internal/fragenArbeit.js"
import { fragenBevoelkerung } from "./internal/fragenBevoelkerung.js"
import { fragenBildung } from "./internal/fragenBildung.js"
import { fragenEreignisse } from "./internal/fragenEreignisse.js"
import type { Registerkopf } from "./Register.js"
import type { Registerfrage } from "./Registerfrage.js"

/** How a register is asked. */
export interface Fragweise {
  /** How `d` and `ohne-angabe` are counted; left out, odd months of birth as `m`, even ones as `w`. */
  readonly zuordnung?: Geschlechtszuordnung.Geschlechtszuordnung
  /** Whether each Sozialraum is counted too, where the statistics reach it: those of the Melderegister. */
  readonly nachSozialraum?: boolean
}

const MONATE: Geschlechtszuordnung.Geschlechtszuordnung = { art: "geburtsmonat", ungerade: "m", gerade: "w" }

const ofRegister = (frage: Registerfrage): Registerfrage =>
  ({ ...frage, datensaetze: frage.datensaetze.filter(({ kopf }) => kopf.statistik === "melderegister") })

const isAsked = ({ datensaetze }: Registerfrage): boolean => datensaetze.length > 0

const unlikeRegister = (frage: Registerfrage): Registerfrage =>
  ({ ...frage, datensaetze: frage.datensaetze.filter(({ kopf }) => kopf.statistik !== "melderegister") })

/**
 * Lists the questions whose answers make up the nineteen Indikatoren, for the Berichtsjahr of a register.
 *
 * Who works in the town (`svb-arbeitsort`), and rates as an office printed them, no register of residents can answer.
 * A register that is not made up is asked only for what the statistics `melderegister` holds; see `Registerfrage`.
 *
 * @example
 * ```ts
 * import { Raum, Stichtag } from "@teilhabe/core/kernel"
 * import { erfinden, fragenZu } from "@teilhabe/register"
 *
 * const register = erfinden({ personen: 200, saat: 1, stichtag: Stichtag.make(2024, 12, 31), raum: Raum.make("05999001", "Beispielstadt") })
 * const fragen = fragenZu(register)
 * new Set(fragen.map(({ tabelle }) => tabelle)).size // => 5
 * fragenZu({ ...register, herkunft: "eigene-auszaehlung" }).length < fragen.length // => true
 * ```
 */
export const fragenZu = (kopf: Registerkopf, { zuordnung = MONATE, nachSozialraum = false }: Fragweise = {}): ReadonlyArray<Registerfrage> => {
  const umstand: Umstand = { kopf, jahr: Stichtag.jahr(kopf.stichtag), zuordnung, nachSozialraum: false }
  const { herkunft, herausgeber, raum, sozialraeume, stichtag, definitionen } = kopf
  // Of a whole register only its head, so that a question holds no rows.
  const register: Registerkopf = { herkunft, herausgeber, raum, sozialraeume, stichtag, definitionen }
  const ask = (one: Umstand): ReadonlyArray<Registerfrage> =>
    [...fragenBevoelkerung(one), ...fragenArbeit(one), ...fragenBildung(one), ...fragenEreignisse(one)].map((frage) => ({ ...frage, register }))
  const whole = ask(umstand)
  const asked = nachSozialraum && kopf.sozialraeume.length > 0
    ? [...ask({ ...umstand, nachSozialraum: true }).map(ofRegister), ...whole.map(unlikeRegister)]
    : whole
  return (kopf.herkunft === "synthetisch" ? asked : asked.map(ofRegister)).filter(isAsked)
}
