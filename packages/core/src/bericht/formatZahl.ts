import * as Messwert from "../kernel/Messwert.js"

/** How a number is written: its unit, and how many decimals are shown at most (three where nothing is said). */
export interface Zahlform {
  /** Stands after the number with a space that does not break: `%`, `Euro`. An absent value has no unit. */
  readonly einheit?: string
  readonly stellen?: number
}

const GRUENDE: Readonly<Record<Messwert.Fehlend["grund"], string>> = {
  gesperrt: "zum Schutz Einzelner nicht veröffentlicht",
  geheim: "von der Quelle geheim gehalten",
  "nicht-sinnvoll": "hier nicht sinnvoll",
  undefiniert: "nicht berechenbar",
  "nicht-auf-dieser-ebene": "auf dieser Ebene nicht vorhanden",
  "nicht-erhoben": "nicht erhoben",
  unsicher: "zu unsicher für eine Angabe",
  "folgt-spaeter": "folgt später",
  unbekannt: "unbekannt",
}

const NBSP = "\u00A0"

/**
 * Writes a number as German readers expect it, and says in words why a value is absent.
 *
 * @example
 * ```ts
 * import { formatZahl } from "@teilhabe/core/bericht"
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * formatZahl(10543) // => "10.543"
 * formatZahl(Messwert.exakt(10.3), { einheit: "%" }) // => "10,3\u00A0%"
 * formatZahl(Messwert.gerundet(25, { basis: 5 })) // => "25 (auf 5 gerundet)"
 * formatZahl(Messwert.fehlend("nicht-erhoben"), { einheit: "%" }) // => "nicht erhoben"
 * ```
 */
export const formatZahl = (zahl: Messwert.Messwert | number, form: Zahlform = {}): string => {
  const numbers = new Intl.NumberFormat("de-DE", { maximumFractionDigits: form.stellen ?? 3 })
  const write = (wert: number): string => `${numbers.format(wert)}${form.einheit === undefined ? "" : `${NBSP}${form.einheit}`}`
  if (typeof zahl === "number") return write(zahl)
  const limit = (text: string, limited: true | undefined): string =>
    limited === true ? `${text} (nur eingeschränkt aussagekräftig)` : text
  return Messwert.match(zahl, {
    Exakt: ({ wert, eingeschraenkt }) => limit(write(wert), eingeschraenkt),
    Gerundet: ({ wert, von, bis, basis, eingeschraenkt }) =>
      limit(
        basis === undefined
          ? `zwischen ${numbers.format(von)} und ${write(bis)}`
          : `${write(wert)} (auf ${numbers.format(basis)} gerundet)`,
        eingeschraenkt,
      ),
    Fehlend: ({ grund }) => GRUENDE[grund],
  })
}
