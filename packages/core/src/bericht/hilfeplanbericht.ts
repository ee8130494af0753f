import type { Angebotskatalog } from "../angebot/Angebotskatalog.js"
import type { Checkliste } from "../fall/Checkliste.js"
import type { Fallsicht } from "../fall/Fallsicht.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Dokument } from "./Dokument.js"
import { fallKontext } from "./internal/fallKontext.js"
import { einwilligungen, protokoll } from "./internal/fallProtokoll.js"
import { bestand, naechsteSchritte, ueberblick, vereinbarungen, wessen } from "./internal/hilfeplanRahmen.js"
import { evaluationen, rechtskreise, ueberpruefungen } from "./internal/hilfeplanVerlauf.js"
import { ziele } from "./internal/hilfeplanZiele.js"
import { requireStand } from "./internal/stand.js"

/** What a readable Hilfeplan needs beside the view of the case. */
export interface HilfeplanberichtOptions {
  /** Gives Handlungsfelder and Akteure their titles. */
  readonly konzept: Konzept
  /** Gives the offers their titles. */
  readonly katalog: Angebotskatalog
  /** Gives the checklists of the case their steps; a checklist that is not among them is told by its key. */
  readonly checklisten?: ReadonlyArray<Checkliste>
  /** The day as of which things are due or overdue. */
  readonly stand: Stichtag
  /** Left out, "Hilfeplan". */
  readonly titel?: string
}

/**
 * Turns what somebody may see of a case into a Hilfeplan that a person can read: the Mottoziel in her own words, what
 * follows from it, who does what until when, and what was agreed.
 *
 * It shows what the view holds and nothing else; chapters of which the view holds nothing are left out. Throws a `RangeError` where `stand` is no day.
 *
 * @quelle Konzept, Case Management in der Integrationsarbeit, Serviceplanung
 * @example
 * ```ts
 * import type { Angebotskatalog } from "@teilhabe/core/angebot"
 * import { hilfeplanbericht } from "@teilhabe/core/bericht"
 * import { Kennung as Personen } from "@teilhabe/core/datenschutz"
 * import { type Fallsicht, Kennung } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const stand = Stichtag.make(2026, 3, 2)
 * const katalog: Angebotskatalog.Angebotskatalog = { id: Id.make("katalog"), titel: { de: "Angebote" }, konzept: marl.id, stand, angebote: [] }
 * const sicht: Fallsicht.Fallsicht = {
 *   anfrage: { empfaenger: Id.make("cm-7"), rolle: "fallfuehrung", zweck: "fallarbeit", datenarten: ["ziele"] },
 *   phase: "zielvereinbarung",
 *   personen: [{ label: "Person 1", beziehung: "hauptperson", id: Personen.person("p-1"), name: "Mutter" }],
 *   angaben: [], bestand: [], massnahmen: [], passungen: [], rechtskreise: [], checklisten: [], ueberpruefungen: [], evaluationen: [], protokoll: [], einwilligungen: [],
 *   ziele: { motto: [{ id: Kennung.mottoziel("m-1"), person: "Person 1", wortlaut: "Kendi kapımız olsun!", sprache: "tr", beruehrt: [], seit: stand }], rahmen: [], handlung: [] },
 * }
 * const plan = hilfeplanbericht(sicht, { konzept: marl, katalog, stand })
 * plan.untertitel // => "für Mutter"
 * plan.bloecke.flatMap((block) => (block._tag === "Ueberschrift" ? [block.text] : [])) // => ["Auf einen Blick", "„Kendi kapımız olsun!“"]
 * ```
 */
export const hilfeplanbericht = (sicht: Fallsicht, options: HilfeplanberichtOptions): Dokument => {
  requireStand(options.stand, "hilfeplanbericht")
  const kontext = fallKontext(sicht, options)
  const titel = options.titel ?? "Hilfeplan"
  return {
    id: "hilfeplan",
    titel,
    untertitel: `für ${wessen(sicht)}`,
    stand: options.stand,
    zusammenfassung: `${titel} für ${wessen(sicht)}: die Ziele, wer was bis wann tut, und was vereinbart ist.`,
    bloecke: [
      ...ueberblick(kontext),
      ...naechsteSchritte(kontext),
      ...ziele(kontext),
      ...bestand(kontext),
      ...vereinbarungen(kontext),
      ...ueberpruefungen(kontext),
      ...rechtskreise(kontext),
      ...evaluationen(kontext),
      ...einwilligungen(kontext),
      ...(sicht.protokoll.length === 0 ? [] : protokoll(kontext, "Wer was gesehen hat")),
    ],
  }
}
