import type { Ablehnung } from "../../ereignis/Ablehnung.js"
import { toText } from "../../kernel/Stichtag.js"
import type { Stichtag } from "../../kernel/Stichtag.js"
import { undText } from "./satz.js"

/** What a refusal knows. */
export type Details = Ablehnung["details"]

/** Gives the words for an id. */
export type Nenne = (id: string) => string

/** Why something was refused, and what would be needed: two German sentences or more. */
export interface Ablehnungstext {
  readonly warum: string
  readonly noetig: string
}

/** German texts of some refusals by code; `has` names a detail, or several ids that stand in one. */
export type Texte<C extends string> = Readonly<Record<C, (wort: Wort) => Ablehnungstext>>

/** Reads the details of a refusal for a sentence; a detail that is not there leaves no gap and never the word undefined. */
export interface Wort {
  /** The ids in a detail, named and joined; with a word before them where they are there. What is probably meant is told with its id, which has to be typed. */
  readonly ids: (key: string, before?: string) => string
  /** A day in a detail, with a word before it where it is there. */
  readonly tag: (key: string, before?: string) => string
  /** A detail as it stands. */
  readonly roh: (key: string) => string
  /** Gives the words for an id that is a part of a detail. */
  readonly nenne: Nenne
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u

const isDay = (text: string): text is Stichtag => DAY.test(text)

/** Makes the reader of the details of one refusal. */
export const wortOf = (details: Details, nenne: Nenne): Wort => {
  const roh = (key: string): string => String(details[key] ?? "")
  const withId = (id: string): string => (nenne(id).includes(id) ? nenne(id) : `${nenne(id)} (${id})`)
  return {
    roh,
    nenne,
    ids: (key, before = "") => {
      const all = roh(key).split(", ").filter((id) => id !== "")
      return all.length === 0 ? "" : `${before}${undText(all.map(key === "nearest" ? withId : nenne))}`
    },
    tag: (key, before = "") => {
      const text = roh(key)
      return text === "" ? "" : `${before}${isDay(text) ? toText(text) : text}`
    },
  }
}
