/**
 * What every section about a case reads: who is meant by a key, and the titles of Akteure, offers and Handlungsfelder.
 *
 * @module
 */
import type { Angebotskatalog } from "../../angebot/Angebotskatalog.js"
import type { Checkliste } from "../../fall/Checkliste.js"
import type { Fallsicht } from "../../fall/Fallsicht.js"
import type { Stichtag } from "../../kernel/Stichtag.js"
import type { Konzept } from "../../konzept/Konzept.js"
import type { Codeliste } from "../../merkmal/Codeliste.js"
import * as Rechtskreis from "../../merkmal/Rechtskreis.js"
import { zitat } from "./satz.js"

/** Everything that the sections share. */
export interface FallKontext {
  readonly sicht: Fallsicht
  readonly stand: Stichtag
  readonly checklisten: ReadonlyArray<Checkliste>
  /** Names a person of the case as the view names her: by name where it is shown, else `Person 1`. */
  readonly person: (id: string) => string
  /** Names an Akteur, a person of the case or an office; what has no title stands as its key in quotes. */
  readonly stelle: (id: string) => string
  readonly feld: (id: string) => string
  readonly angebot: (id: string) => string
}

/** What a report on a case needs beside the view. */
export interface FallQuellen {
  readonly konzept: Konzept
  readonly katalog: Angebotskatalog
  readonly stand: Stichtag
  readonly checklisten?: ReadonlyArray<Checkliste>
}

const titles = (elements: ReadonlyArray<{ readonly id: string; readonly titel: { readonly de: string } }>): ReadonlyMap<string, string> =>
  new Map(elements.map(({ id, titel }) => [id, titel.de]))

// A view speaks of people by label; a person who looks at her own case, or acts for another, may stand by her key.
const labelsOf = ({ personen }: Fallsicht): ReadonlyMap<string, string> =>
  new Map(personen.flatMap(({ id, label, name }): ReadonlyArray<readonly [string, string]> => {
    const text = name ?? label
    return id === undefined ? [[label, text]] : [[label, text], [id, text]]
  }))

/** Makes the context of a report on a case. */
export const fallKontext = (sicht: Fallsicht, { checklisten = [], katalog, konzept, stand }: FallQuellen): FallKontext => {
  const labels = labelsOf(sicht)
  const akteure = titles([...konzept.akteure, ...konzept.gremien])
  const felder = titles(konzept.handlungsfelder)
  const angebote = titles(katalog.angebote)
  return {
    sicht, stand, checklisten,
    person: (id) => labels.get(id) ?? "eine weitere Person",
    stelle: (id) => akteure.get(id) ?? labels.get(id) ?? zitat(id),
    feld: (id) => felder.get(id) ?? zitat(id),
    angebot: (id) => zitat(angebote.get(id) ?? id),
  }
}

/** Names a key of a list; what the list does not have stands in quotes. */
export const nameIn = ({ auspraegungen }: Codeliste, key: string): string =>
  auspraegungen.find(({ schluessel }) => schluessel === key)?.name ?? zitat(key)

/** Names a law by its short form: `SGB II`. */
export const rechtskreisName = (key: string): string => {
  const found = Rechtskreis.liste.auspraegungen.find(({ schluessel }) => schluessel === key)
  return found?.auch?.[0] ?? found?.name ?? zitat(key)
}
