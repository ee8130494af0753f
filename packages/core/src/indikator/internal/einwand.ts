/**
 * What keeps a figure from being computed, or has to be told beside it: for a developer and, in German, for a reader.
 *
 * @module
 */
import type { Finding, Schwere } from "../../kernel/Finding.js"
import type { Fehlend } from "../../kernel/Messwert.js"
import type { Raum } from "../../kernel/Raum.js"
import * as Raummerkmal from "../../merkmal/Raummerkmal.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"
import { raumText } from "./raumText.js"

/** What a finding is made from, before it is known for which groups it holds. */
export interface Einwand {
  readonly code: `indikator/${string}`
  readonly schwere: Schwere
  /** What, why and what to do, in English; the place is added. */
  readonly message: string
  /** The same for a reader, in German. */
  readonly warum: string
  readonly details: Readonly<Record<string, string | number>>
  /** What becomes of the value where it cannot be computed. */
  readonly grund: Fehlend["grund"]
}

const einwand = (schwere: Schwere) =>
  (code: string, message: string, warum: string, details: Einwand["details"], grund: Einwand["grund"]): Einwand =>
    ({ code: `indikator/${code}`, schwere, message, warum, details, grund })

/** The value cannot be used, so there is none. */
export const fehler = einwand("fehler")

/** The value is there, but somebody has to look at it. */
export const warnung = einwand("warnung")

/** The value is absent for a reason that is no error. */
export const hinweis = einwand("hinweis")

/** An objection that holds for a group; without words where the figure has no groups. */
export interface Gruppeneinwand {
  readonly einwand: Einwand
  readonly gruppenname: ReadonlyArray<string>
}

const placeOf = ({ indikator, variante }: Indikatordefinition, raum: Raum, jahr: number): string =>
  `${indikator} (${variante}) for ${raum.name} (${Raummerkmal.keyOf(raum)}), ${jahr}`

/** Makes the findings: one for each objection, with all the groups that it holds for. */
export const findingsOf = (
  einwaende: ReadonlyArray<Gruppeneinwand>,
  definition: Indikatordefinition,
  raum: Raum,
  jahr: number,
): ReadonlyArray<Finding> => {
  const groups = new Map<string, { readonly einwand: Einwand; readonly gruppen: Set<string> }>()
  for (const { einwand, gruppenname } of einwaende) {
    const key = JSON.stringify(einwand)
    const known = groups.get(key) ?? { einwand, gruppen: new Set<string>() }
    known.gruppen.add(gruppenname.length === 0 ? "insgesamt" : gruppenname.join(", "))
    groups.set(key, known)
  }
  return [...groups.values()].map(({ einwand, gruppen }): Finding => {
    const names = [...gruppen].join("; ")
    return {
      code: einwand.code,
      schwere: einwand.schwere,
      path: [definition.indikator, definition.variante],
      message: `${placeOf(definition, raum, jahr)}, ${names}: ${einwand.message}`,
      details: {
        ...einwand.details,
        indikator: definition.indikator,
        variante: definition.variante,
        titel: definition.titel,
        raum: raumText(raum),
        jahr,
        gruppen: names,
        warum: einwand.warum,
      },
    }
  })
}
