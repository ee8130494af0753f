/**
 * German writing of the values of figures, for sentences.
 *
 * @module
 */
import * as Messwert from "../../kernel/Messwert.js"
import * as Tabellenzeichen from "../../kernel/Tabellenzeichen.js"
import { grundText } from "./woerter.js"

/** How a value is written. */
export interface Schreibweise {
  readonly einheit: string
  readonly nachkommastellen: number
  /** A balance shows its sign. */
  readonly saldo?: boolean
  /** The case after "aus" and "von". */
  readonly dativ?: boolean
}

const DATIV: Readonly<Record<string, string>> = { Fälle: "Fällen", Kinder: "Kindern", Jahre: "Jahren" }
const EINZAHL: Readonly<Record<string, string>> = { Personen: "Person", Fälle: "Fall", Kinder: "Kind" }
const EINZAHL_DATIV: Readonly<Record<string, string>> = { Personen: "einer Person", Fälle: "einem Fall", Kinder: "einem Kind" }

// In a sentence nothing is 0; the dash of a table would read as a gap.
const ziffern = (wert: number, nachkommastellen: number): string =>
  wert === 0 ? "0" : Tabellenzeichen.print(Messwert.exakt(wert), { nachkommastellen })

// What is rounded to 0 has no sign.
const withSign = (text: string, plus: boolean): string => (/[1-9]/u.test(text) ? `${plus ? "+" : ""}${text}` : text.replace(/^[−-]/u, ""))

const signed = (wert: number, { nachkommastellen, saldo = false }: Schreibweise): string =>
  withSign(ziffern(wert, nachkommastellen), saldo && wert > 0)

const isOne = (text: string): boolean => text === "1"

const withUnit = (text: string, { einheit, dativ = false }: Schreibweise): string => {
  if (isOne(text) && dativ && EINZAHL_DATIV[einheit] !== undefined) return EINZAHL_DATIV[einheit]
  const unit = /^[+−-]?1$/u.test(text) ? EINZAHL[einheit] : dativ ? DATIV[einheit] : undefined
  return `${text} ${unit ?? einheit}`
}

/** The end of an interval with few decimals, moved outwards, so that the true value stays inside. */
const outward = (end: number, stellen: number, direction: -1 | 1): number => {
  const near = Number(end.toFixed(stellen))
  return (near - end) * direction >= 0 ? near : Number((near + direction * 10 ** -stellen).toFixed(stellen))
}

const limited = (text: string, eingeschraenkt: true | undefined): string =>
  eingeschraenkt === true ? `${text} (eingeschränkt aussagekräftig)` : text

/** Writes a value: a number, "zwischen … und …", or why it is absent; never 0 for what is absent. */
export const wertText = (wert: Messwert.Messwert, form: Schreibweise): string =>
  Messwert.match(wert, {
    Exakt: (zahl) => limited(withUnit(signed(zahl.wert, form), form), zahl.eingeschraenkt),
    Gerundet: (zahl) => {
      const { nachkommastellen: stellen } = form
      if (zahl.basis !== undefined) {
        const middle = withUnit(signed(zahl.wert, form), form)
        return limited(`${middle}, auf ${ziffern(zahl.basis, nachkommastellenOf(zahl.basis))} gerundet`, zahl.eingeschraenkt)
      }
      const [von, bis] = [signed(outward(zahl.von, stellen, -1), form), signed(outward(zahl.bis, stellen, 1), form)]
      return limited(von === bis ? withUnit(von, form) : `zwischen ${von} und ${withUnit(bis, form)}`, zahl.eingeschraenkt)
    },
    Fehlend: ({ grund }) => `kein Wert (${grundText[grund]})`,
  })

/** How many decimals a number that was read is shown with: as many as it has, three at most. */
export const nachkommastellenOf = (wert: number): number => Math.min(3, (/\.(\d+)$/u.exec(String(wert))?.[1] ?? "").length)
