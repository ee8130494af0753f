import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Text from "../../../kernel/Text.js"
import type { Vertretung } from "../../../konzept/Gremium.js"
import type { Gremienstand } from "../../Gremienstand.js"
import { type Entwurf, optional } from "./entwurf.js"
import { leaders, type Rahmen } from "./rahmen.js"
import { termBegin, type Wahlfenster, wahlfenster } from "./wahlfenster.js"

const election = (gremium: Vertretung, { key, ab, bis, durch, herkunft }: Wahlfenster, tagHerkunft: Entwurf["tagHerkunft"]): Entwurf => ({
  id: `wahl/${gremium.id}/${key}`,
  art: "wahl",
  titel: `Wahl: ${Text.read(gremium.titel)}`,
  ab,
  am: bis,
  wer: leaders(gremium),
  betrifft: gremium.id,
  herkunft,
  ...optional("tagHerkunft", tagHerkunft),
  quelle: gremium.quelle,
  ...optional("erfuelltAm", durch?.tag),
})

/** A term ends in order when the next one follows on its heels: it has done so on the day before the next begins. */
const termEnd = (gremium: Vertretung, { nach, bis, durch }: Wahlfenster): ReadonlyArray<Entwurf> =>
  nach === undefined ? [] : [{
    id: `amtszeitende/${gremium.id}/${nach.id}`,
    art: "amtszeitende",
    titel: `Ende der Amtszeit: ${Text.read(gremium.titel)}`,
    ab: bis,
    am: bis,
    wer: leaders(gremium),
    betrifft: gremium.id,
    herkunft: "konzept",
    quelle: gremium.quelle,
    ...(durch === undefined ? {} : { erfuelltAm: Stichtag.addDays(termBegin(durch), -1) }),
  }]

/** What an Integrationsrat owes for its terms: an election before each one ends, and that the next follows. */
export const wahlpflichten = (gremium: Vertretung, stand: Gremienstand, { regel }: Rahmen): ReadonlyArray<Entwurf> =>
  wahlfenster(gremium, stand.wahlen, regel).flatMap((fenster) => [
    // The last day follows from the term that the Konzept gives: only its beginning is the rule's.
    election(gremium, fenster, fenster.nach === undefined ? fenster.tagHerkunft : undefined),
    ...termEnd(gremium, fenster),
  ])
