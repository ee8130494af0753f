/** What holds between keys wherever they stand: the parts make up the whole, or are at most the whole. */
export interface Beziehung {
  readonly ganzes: string
  readonly teile: ReadonlyArray<string>
  readonly art: "gleich" | "hoechstens"
}
