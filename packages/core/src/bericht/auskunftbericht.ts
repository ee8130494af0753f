import type { Angebotskatalog } from "../angebot/Angebotskatalog.js"
import type { Loeschklasse } from "../datenschutz/Loeschklasse.js"
import type { Auskunft } from "../fall/auskunft.js"
import type { Checkliste } from "../fall/Checkliste.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Konzept } from "../konzept/Konzept.js"
import * as Block from "./Block.js"
import type { Dokument } from "./Dokument.js"
import { aktenteile } from "./internal/auskunftAkte.js"
import { angaben } from "./internal/auskunftAngaben.js"
import { fruehere, geloeschtes, gemeinsames } from "./internal/auskunftRest.js"
import { loeschfristen, mitnehmen, rechte } from "./internal/auskunftRechte.js"
import { fallKontext } from "./internal/fallKontext.js"
import { einwilligungen, protokoll } from "./internal/fallProtokoll.js"
import { bestand, vereinbarungen, wessen } from "./internal/hilfeplanRahmen.js"
import { evaluationen, rechtskreise, ueberpruefungen } from "./internal/hilfeplanVerlauf.js"
import { ziele } from "./internal/hilfeplanZiele.js"
import { requireStand } from "./internal/stand.js"

/** What a readable Auskunft needs beside what `auskunft` gives. */
export interface AuskunftberichtOptions {
  /** Gives Handlungsfelder and Akteure their titles. */
  readonly konzept: Konzept
  /** Gives the offers their titles. */
  readonly katalog: Angebotskatalog
  readonly checklisten?: ReadonlyArray<Checkliste>
  /** The retention classes of the host, so that the terms and their sources are told. */
  readonly klassen: ReadonlyArray<Loeschklasse>
  readonly stand: Stichtag
}

/**
 * Turns an Auskunft into a report for the person: everything that is held on her, where it comes from, who saw it, how
 * long it is kept, and what she can do. Throws a `RangeError` where `stand` is no day.
 *
 * @quelle Art. 15 DSGVO; § 83 SGB X
 * @example
 * ```ts
 * import type { Angebotskatalog } from "@teilhabe/core/angebot"
 * import { auskunftbericht } from "@teilhabe/core/bericht"
 * import { Kennung as Personen } from "@teilhabe/core/datenschutz"
 * import type { Auskunft, Fallsicht } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const stand = Stichtag.make(2026, 3, 2)
 * const person = Personen.person("p-1")
 * const katalog: Angebotskatalog.Angebotskatalog = { id: Id.make("katalog"), titel: { de: "Angebote" }, konzept: marl.id, stand, angebote: [] }
 * const anfrage = { empfaenger: person, rolle: "person", zweck: "auskunft", personen: [person], datenarten: ["identitaet"] } as const
 * const sicht: Fallsicht.Fallsicht = {
 *   anfrage, phase: "aufnahme", personen: [{ label: "Person 1", beziehung: "hauptperson", id: person, name: "Mutter" }],
 *   angaben: [{ id: Id.make("a-1"), person: "Person 1", herkunft: { art: "person" }, feld: "name", datenart: "identitaet", wert: "Mutter", am: stand }],
 *   bestand: [], ziele: { motto: [], rahmen: [], handlung: [] }, massnahmen: [], passungen: [], rechtskreise: [], checklisten: [], ueberpruefungen: [], evaluationen: [], protokoll: [], einwilligungen: [],
 * }
 * const vermerk = { von: Id.make("cm-7"), am: stand, zweck: "auskunft" } as const
 * const zustaendig = { traeger: Id.make("stadt"), fallfuehrung: Id.make("cm-7"), vertretung: [] }
 * const leer = { frueher: [], gemeinsam: [], geloescht: [], loeschposten: [], ohneFrist: [], uebertragbar: [] }
 * const auskunft: Auskunft = { ...leer, person, sicht, zustaendig, ereignis: { _tag: "FallDisclosed", anfrage, grundlage: { art: "auskunft" }, vermerk } }
 * auskunftbericht(auskunft, { konzept: marl, katalog, klassen: [], stand }).untertitel // => "für Mutter"
 * ```
 */
export const auskunftbericht = (auskunft: Auskunft, options: AuskunftberichtOptions): Dokument => {
  requireStand(options.stand, "auskunftbericht")
  const kontext = fallKontext(auskunft.sicht, options)
  const whose = wessen(auskunft.sicht)
  const plan = ziele(kontext)
  return {
    id: "auskunft",
    titel: "Auskunft über Ihre Daten",
    untertitel: `für ${whose}`,
    stand: options.stand,
    zusammenfassung: `Was über ${whose} gespeichert ist, woher es kommt, wer es gesehen hat und wie lange es bleibt.`,
    bloecke: [
      Block.absatz("Diese Auskunft sagt Ihnen, was in der Akte Ihres Falls über Sie steht. Gemeinsame Ziele stehen mit darin. Was dabei besonders geschützte Angaben anderer enthalten kann, zeigt Ihnen die Fallführung gemeinsam mit ihnen. Auch dass Sie diese Auskunft bekommen haben, ist vermerkt."),
      Block.absatz(`Für den Fall verantwortlich ist ${kontext.stelle(auskunft.zustaendig.traeger)}.`),
      ...angaben(kontext, options.konzept),
      ...bestand(kontext),
      ...plan,
      ...vereinbarungen(kontext),
      ...ueberpruefungen(kontext),
      ...rechtskreise(kontext),
      ...evaluationen(kontext),
      ...aktenteile(kontext),
      ...fruehere(auskunft),
      ...gemeinsames(auskunft),
      ...protokoll(kontext, "Wer was gesehen hat"),
      ...einwilligungen(kontext),
      ...loeschfristen(auskunft, options.klassen),
      ...geloeschtes(auskunft),
      ...mitnehmen(auskunft),
      ...rechte(),
    ],
  }
}
