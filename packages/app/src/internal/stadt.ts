import { type Angebot, type Bedarf, findLuecken, type Luecke, match, type Vorschlag } from "@teilhabe/core/angebot"
import { bedarfe, type Fall, Kennung, type Personenbedarf } from "@teilhabe/core/fall"
import type { Anschluss } from "./anschluss.js"
import { openJahre } from "./fassungen.js"
import { gremienart } from "./gremienart.js"
import { type Gremien, type Gremienbuch, openGremien } from "./gremien.js"
import { type Jahresfragen, openJahresfragen } from "./jahresfragen.js"
import { type Jahresstand, openJahresregister } from "./jahresregister.js"
import type { Geprueft } from "./optionen.js"
import { projektart } from "./projektart.js"
import { openProjekte, type Projekte } from "./projekte.js"
import { openStrombuch } from "./strombuch.js"
import { openUmsetzung, takenElsewhere } from "./umsetzen.js"

/** The offers that are held against the need of one person of a Handlungsziel. */
export interface Personenvorschlag extends Personenbedarf {
  readonly vorschlaege: ReadonlyArray<Vorschlag.Vorschlag>
}

/** The offers of the city. */
export interface Angebote {
  readonly list: () => Promise<ReadonlyArray<Angebot.Angebot>>
  /** Holds every offer of the Handlungsfeld against a need, the best first. */
  readonly match: (bedarf: Bedarf.Bedarf) => Promise<ReadonlyArray<Vorschlag.Vorschlag>>
  /**
   * The same for each person of a Handlungsziel of a case. Each line names the person by her key; the need holds no key and no word of hers, and
   * tells her language, age, Zielgruppe and law. It is for the host's program, and not recorded.
   */
  readonly matchFall: (fallId: string, handlungsziel: string) => Promise<ReadonlyArray<Personenvorschlag>>
  readonly findLuecken: <B extends Bedarf.Bedarf>(bedarfe: ReadonlyArray<B>) => Promise<ReadonlyArray<Luecke<B>>>
}

/** What a city has without its cases. */
export interface Stadt extends Jahresfragen {
  readonly projekte: Projekte
  readonly gremien: Gremien
  readonly angebote: Angebote
}

const openAngebote = ({ angebote: katalog, clock, konzept }: Geprueft, state: (fallId: string) => Promise<Fall.Eroeffnet>): Angebote => {
  const umgebung = { orte: konzept.orte }
  return {
    list: async () => katalog.angebote,
    match: async (bedarf) => match(katalog, bedarf, umgebung),
    matchFall: async (fallId, handlungsziel) => {
      const needed = bedarfe(await state(fallId), Kennung.handlungsziel(handlungsziel), clock())
      return needed.map((one) => ({ ...one, vorschlaege: match(katalog, one.bedarf, umgebung) }))
    },
    findLuecken: async (needs) => findLuecken(katalog, needs),
  }
}

/** Opens what a city has without its cases, and how all of it is read; `state` gives a case. */
export const openStadt = (anschluss: Anschluss, optionen: Geprueft, state: (fallId: string) => Promise<Fall.Eroeffnet>): Stadt & { readonly read: () => Promise<Jahresstand> } => {
  const jahre = openJahre(optionen)
  const projektbuch = openStrombuch(anschluss, projektart, jahre, optionen)
  const gremienbuch: Gremienbuch = openStrombuch(anschluss, gremienart, jahre, { ...optionen, lookAround: async (befehl) => takenElsewhere(befehl, read) })
  const read = openJahresregister(anschluss, { projekte: projektbuch.speicher, gremien: gremienbuch.speicher })
  return {
    read,
    ...openJahresfragen(read, jahre, optionen),
    projekte: openProjekte(projektbuch, jahre, optionen),
    gremien: openGremien({ ...optionen, buch: gremienbuch, jahre, read, carryOut: openUmsetzung(read, projektbuch) }),
    angebote: openAngebote(optionen, state),
  }
}
