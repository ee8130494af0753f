/** What is said of one column. */
export interface Spaltenangabe {
  readonly name: string
  readonly art: "Schluessel" | "Tag" | "Zahl"
  /** What it holds, in German. */
  readonly beschreibung: string
  /** The id of the list of the core whose keys it holds. */
  readonly liste?: string
  /** The keys, where they are this package's own. */
  readonly schluessel?: ReadonlyArray<string>
  /** What a missing value means; left out, every row has one. */
  readonly fehlt?: string
}

/** Describes a column of keys from a list of the core. */
export const ausListe = (name: string, liste: string, beschreibung: string, fehlt?: string): Spaltenangabe =>
  ({ name, art: "Schluessel", liste, beschreibung, ...(fehlt === undefined ? {} : { fehlt }) })

/** Describes a column of keys of this package. */
export const mitSchluesseln = (name: string, schluessel: ReadonlyArray<string>, beschreibung: string, fehlt?: string): Spaltenangabe =>
  ({ name, art: "Schluessel", schluessel, beschreibung, ...(fehlt === undefined ? {} : { fehlt }) })

/** Describes a column of days. */
export const tag = (name: string, beschreibung: string, fehlt?: string): Spaltenangabe =>
  ({ name, art: "Tag", beschreibung, ...(fehlt === undefined ? {} : { fehlt }) })

/** Describes a column of whole numbers. */
export const zahl = (name: string, beschreibung: string): Spaltenangabe => ({ name, art: "Zahl", beschreibung })
