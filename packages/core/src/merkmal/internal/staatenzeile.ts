/**
 * One state as it is typed in: key, name, ISO 3166-1 alpha-2 and alpha-3, first and last day.
 *
 * An empty text stands for a code or a day that there is none of.
 */
export type Staatenzeile = readonly [
  schluessel: string,
  name: string,
  iso2: string,
  iso3: string,
  gueltigAb?: string,
  gueltigBis?: string,
]
