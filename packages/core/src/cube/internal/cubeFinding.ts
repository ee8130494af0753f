import type { Finding, Schwere } from "../../kernel/Finding.js"
import * as Messwert from "../../kernel/Messwert.js"
import { find, INSGESAMT } from "../../merkmal/Codeliste.js"
import type { Koordinate, Merkmal } from "../../merkmal/Merkmal.js"

/** Writes a value for a message: a number, an interval, or the reason. */
export const messwertText = (wert: Messwert.Messwert): string =>
  Messwert.match(wert, {
    Exakt: ({ wert: zahl }) => String(zahl),
    Gerundet: ({ wert: zahl, von, bis }) => `${zahl} (${von} to ${bis})`,
    Fehlend: ({ grund }) => grund,
  })

const placeText = (merkmale: ReadonlyArray<Merkmal>, koordinate: Koordinate): string =>
  merkmale.map(({ id, titel, liste }) => {
    const key = koordinate[id] ?? INSGESAMT
    return `${titel}: ${find(liste, key)?.name ?? key}`
  }).join(", ")

/** What a finding says beside its place. */
export interface Said {
  readonly message: string
  readonly details: Finding["details"]
}

const finding = (code: string, schwere: Schwere, merkmale: ReadonlyArray<Merkmal>, koordinate: Koordinate, { message, details }: Said): Finding => ({
  code: `cube/${code}`,
  schwere,
  path: merkmale.map(({ id }) => `${id}=${koordinate[id] ?? INSGESAMT}`),
  message,
  details: { ort: placeText(merkmale, koordinate), ...details },
})

/** Makes a finding that keeps a cell from being used. */
export const fehler = (code: string, merkmale: ReadonlyArray<Merkmal>, koordinate: Koordinate, said: Said): Finding =>
  finding(code, "fehler", merkmale, koordinate, said)

/** Makes a finding that wants a decision. */
export const warnung = (code: string, merkmale: ReadonlyArray<Merkmal>, koordinate: Koordinate, said: Said): Finding =>
  finding(code, "warnung", merkmale, koordinate, said)
