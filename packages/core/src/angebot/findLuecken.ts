import type { Angebotskatalog } from "./Angebotskatalog.js"
import type { Bedarf } from "./Bedarf.js"
import { hold, offersOf } from "./internal/gruende.js"
import { type Gesichtspunkt, gesichtspunkte, type Grund, type Vorschlag } from "./Vorschlag.js"

/** A need that no offer serves, and what stands in the way. */
export interface Luecke<B extends Bedarf = Bedarf> {
  readonly bedarf: B
  /**
   * `kein-angebot`: the Handlungsfeld has none on the day; `kein-zugang`: there are some, and each shuts the person out;
   * `keine-sprache`: some may fit, and none of them speaks a language of the person; `nur-belegt`: some may fit in a language of
   * hers, and every one of these is full, so that the need waits.
   */
  readonly art: "kein-angebot" | "kein-zugang" | "keine-sprache" | "nur-belegt"
  /**
   * What stands in the way, over all offers of the Handlungsfeld; each once, in the order of the list of Gesichtspunkte.
   * `handlungsfeld` where no offer serves it at all.
   */
  readonly hindernisse: ReadonlyArray<Gesichtspunkt>
}

const hasGrund = ({ gruende }: Vorschlag, gesichtspunkt: Gesichtspunkt, wirkung: Grund["wirkung"]): boolean =>
  gruende.some((grund) => grund.gesichtspunkt === gesichtspunkt && grund.wirkung === wirkung)

type Befund = Omit<Luecke, "bedarf">

const isFitting = ({ urteil }: Vorschlag): boolean => urteil !== "passt-nicht"

const isFull = (vorschlag: Vorschlag): boolean => hasGrund(vorschlag, "kapazitaet", "nachteil")

const isForeign = (vorschlag: Vorschlag): boolean => hasGrund(vorschlag, "sprache", "nachteil")

const NO_ORTE = new Map<string, never>()

/** Says what keeps a need from being served; nothing where something serves it, which is the common case and found first. */
const judge = (katalog: Angebotskatalog, bedarf: Bedarf): Befund | undefined => {
  const vorschlaege: Array<Vorschlag> = []
  for (const angebot of offersOf(katalog, bedarf.handlungsfeld)) {
    const vorschlag = hold({ angebot, bedarf, orte: NO_ORTE })
    if (isFitting(vorschlag) && !isFull(vorschlag) && !isForeign(vorschlag)) return undefined
    vorschlaege.push(vorschlag)
  }
  if (vorschlaege.length === 0) return { art: "kein-angebot", hindernisse: ["handlungsfeld"] }
  const fitting = vorschlaege.filter(isFitting)
  if (fitting.length > 0) {
    const hindernisse = ([["sprache", isForeign], ["kapazitaet", isFull]] as const).filter(([, stands]) => fitting.some(stands)).map(([one]) => one)
    return { art: fitting.every(isForeign) ? "keine-sprache" : "nur-belegt", hindernisse }
  }
  if (vorschlaege.every((vorschlag) => hasGrund(vorschlag, "gueltigkeit", "ausschluss"))) {
    return { art: "kein-angebot", hindernisse: ["gueltigkeit"] }
  }
  const shuts = (one: Gesichtspunkt): boolean => vorschlaege.some((vorschlag) => hasGrund(vorschlag, one, "ausschluss"))
  return { art: "kein-zugang", hindernisse: gesichtspunkte.filter(shuts) }
}

/** What may shut somebody out, as a text: needs that are alike in it get the same answer. */
const keyOf = (bedarf: Bedarf): string =>
  JSON.stringify([
    bedarf.handlungsfeld, bedarf.stichtag, bedarf.rechtskreise, bedarf.aufenthaltsstatus, bedarf.alter, bedarf.geschlecht,
    bedarf.sozialraum, bedarf.sprachen,
  ])

/**
 * Finds the needs that no offer serves; an offer that may fit once something is known is no gap.
 *
 * A need that only full offers serve waits, and one that is served in no language of the person needs somebody who interprets: both
 * are told apart from one that nothing serves. Where her languages are not known nothing is told of them.
 *
 * @example
 * ```ts
 * import { findLuecken } from "@teilhabe/core/angebot"
 * import { Id, Stichtag, Text } from "@teilhabe/core/kernel"
 *
 * const stand = Stichtag.make(2024, 6, 30)
 * const katalog = { id: Id.make("leer"), titel: Text.make("Noch leer"), konzept: Id.make("marl"), stand, angebote: [] }
 * findLuecken(katalog, [{ handlungsfeld: Id.make("sport"), stichtag: stand }]).map(({ art }) => art) // => ["kein-angebot"]
 * ```
 */
export const findLuecken = <B extends Bedarf>(katalog: Angebotskatalog, bedarfe: ReadonlyArray<B>): ReadonlyArray<Luecke<B>> => {
  const known = new Map<string, Befund | undefined>()
  return bedarfe.flatMap((bedarf) => {
    const key = keyOf(bedarf)
    if (!known.has(key)) known.set(key, judge(katalog, bedarf))
    const befund = known.get(key)
    return befund === undefined ? [] : [{ bedarf, ...befund }]
  })
}
