import type { Finding } from "../../../kernel/Finding.js"

/** Gives the words for an id. */
export type Nenne = (id: string) => string

/** German texts by code, made from the details of a finding. */
export type Texte = Readonly<Record<string, (details: Finding["details"], nenne: Nenne) => string>>

/** Reads one detail as text; a detail that is not there leaves a dash and never the word undefined. */
export const word = (details: Finding["details"], key: string): string => String(details[key] ?? "–")

/** Names the element that a detail gives the id of. */
export const name = (details: Finding["details"], nenne: Nenne, key = "id"): string => nenne(word(details, key))
