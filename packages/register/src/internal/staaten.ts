/** How a state stands in the invented population: which ways of coming and staying its nationals have. */
export const GRUPPE = { eu: 0, anwerbung: 1, flucht: 2, sonstige: 3 } as const

/** One state of the invented population. */
export interface Staat {
  readonly schluessel: string
  /** Where its nationals come from: the state itself, but for those who have none. */
  readonly land: string
  readonly gruppe: number
  /** How many of all foreigners, invented. */
  readonly anteil: number
}

const staat = (gruppe: number, ...paare: ReadonlyArray<readonly [schluessel: string, anteil: number, land?: string]>): ReadonlyArray<Staat> =>
  paare.map(([schluessel, anteil, land = schluessel]) => ({ schluessel, land, gruppe, anteil }))

/** The nationalities of the invented population, and how often each is among the foreigners; the numbers are made up. */
export const staaten: ReadonlyArray<Staat> = [
  ...staat(GRUPPE.eu, ["152", 88], ["154", 70], ["125", 46], ["137", 38], ["134", 24], ["130", 17], ["161", 12], ["153", 10], ["148", 13], ["165", 9], ["151", 8], ["129", 7], ["168", 5]),
  ...staat(GRUPPE.anwerbung, ["163", 232], ["170", 20], ["150", 24], ["122", 14], ["144", 15], ["121", 11], ["252", 13], ["285", 4]),
  ...staat(GRUPPE.flucht, ["475", 118], ["166", 82], ["438", 36], ["423", 34], ["439", 14], ["451", 10], ["224", 8], ["273", 7], ["232", 8], ["997", 4, "475"], ["998", 6, "451"]),
  ...staat(GRUPPE.sonstige, ["160", 16], ["436", 13], ["479", 8], ["368", 5], ["432", 6], ["461", 8], ["238", 6], ["431", 6], ["444", 5], ["476", 5]),
]

/** The states that Spätaussiedler came from, invented shares. */
export const aussiedlerstaaten: ReadonlyArray<readonly [schluessel: string, anteil: number]> = [["444", 38], ["160", 30], ["152", 24], ["154", 8]]
