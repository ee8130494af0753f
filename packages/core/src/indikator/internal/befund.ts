/**
 * Why an area has no value of a figure, as data and as German text.
 *
 * @module
 */
import type { Raum } from "../../kernel/Raum.js"
import { merkmalText } from "./merkmalText.js"
import { satzanfang } from "./warumFehlt.js"
import { fuerRaum } from "./raumText.js"
import { groesseText } from "./woerter.js"

/**
 * What came of one way to an answer.
 *
 * `ungueltig`: the definition does not hold then, which says nothing of the area. `ebene`: not made for its level.
 * `daten`: no table names the area. `zeit`: none of the time. `teil`: some of the numbers that it needs are not there.
 * `summen`: there are only totals. `ohne`: the tables answer, but not with a number.
 */
export type Befund =
  | { readonly art: "ungueltig" | "ebene" | "daten" | "zeit" }
  | { readonly art: "teil"; readonly groessen: ReadonlyArray<string> }
  | { readonly art: "summen"; readonly merkmale: ReadonlyArray<string> }
  | { readonly art: "ohne"; readonly gruende: ReadonlyArray<string> }

const RANG = { ungueltig: 0, ebene: 1, daten: 2, zeit: 3, teil: 4, summen: 4, ohne: 4 } as const

const better = (best: Befund | undefined, one: Befund): Befund => (best === undefined || RANG[one.art] > RANG[best.art] ? one : best)

/**
 * The finding that came nearest to an answer, of the preferred reading if that has any data at all.
 *
 * What is missing for another reading would only puzzle a reader who asks for the figure itself.
 */
export const nearest = (befunde: ReadonlyArray<{ readonly variante: string; readonly befund: Befund }>): Befund | undefined => {
  const preferred = befunde.filter(({ variante }) => variante === befunde[0]?.variante).map(({ befund }) => befund).reduce<Befund | undefined>(better, undefined)
  if (preferred !== undefined && RANG[preferred.art] >= RANG.zeit) return preferred
  return befunde.map(({ befund }) => befund).reduce<Befund | undefined>(better, undefined)
}

const und = (words: ReadonlyArray<string>): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} und ${words.at(-1) ?? ""}`

const quoted = (groesse: string): string => {
  const text = groesseText(groesse)
  return text.startsWith("„") ? text : `„${text}“`
}

/** The years that were looked at, in words; `nur` where all was looked at for one year only, which has to be said. */
export interface Jahre {
  readonly jahre: string
  readonly nur: boolean
}

interface Aussage {
  /** Of what it is said: `für Marl`. */
  readonly wofuer: string
  /** What is said, without its full stop; `gruende` are sentences that follow it. */
  readonly was: string
  readonly gruende: ReadonlyArray<string>
}

const aussageOf = (raum: Raum, befund: Befund, { jahre, nur }: Jahre): Aussage => {
  const say = (was: string, wofuer = fuerRaum(raum), gruende: ReadonlyArray<string> = []): Aussage => ({ wofuer, was, gruende })
  switch (befund.art) {
    case "ungueltig":
    case "daten":
      return say("liegen keine Daten vor")
    case "ebene":
      return say("gibt es die Statistik nicht", `für die Ebene ${raum._tag}`)
    case "zeit":
      return say(`liegen keine Daten für ${jahre} vor`)
    case "teil":
      return say(`fehlen ${nur ? `${jahre} ` : ""}Zahlen zu ${und(befund.groessen.map(quoted))}`)
    case "summen":
      return say(`gibt es ${nur ? `${jahre} ` : ""}nur Summen, nicht getrennt nach ${und(befund.merkmale.map(merkmalText))}`)
    case "ohne":
      return say(`gibt es ${nur ? `${jahre} ` : ""}keinen Wert`, fuerRaum(raum), befund.gruende)
  }
}

/** Puts what is said of several areas in the same words into one clause. */
const gather = (aussagen: ReadonlyArray<Aussage>): ReadonlyArray<Aussage> =>
  aussagen.reduce<ReadonlyArray<Aussage>>((all, one) => {
    const last = all.at(-1)
    if (last === undefined || last.was !== one.was || one.gruende.length > 0) return [...all, one]
    return [...all.slice(0, -1), last.wofuer === one.wofuer ? last : { ...last, wofuer: `${last.wofuer} und ${one.wofuer}` }]
  }, [])

/** Says of each area, in their order, why it has no value. */
export const befundText = (befunde: ReadonlyArray<{ readonly raum: Raum; readonly befund: Befund }>, jahre: Jahre): string => {
  const clauses = gather(befunde.map(({ raum, befund }) => aussageOf(raum, befund, jahre)))
  const text = clauses.map(({ wofuer, was, gruende }, at) => {
    const before = at === 0 ? "" : (clauses[at - 1]?.gruende.length ?? 0) > 0 ? " " : "; "
    const words = before === "; " ? `${wofuer} ${was}` : satzanfang(`${wofuer} ${was}`)
    return `${before}${words}${gruende.length > 0 ? `: ${gruende.join(" ")}` : ""}`
  }).join("")
  return text === "" || text.endsWith(".") ? text : `${text}.`
}
