import type { Nachweis } from "@teilhabe/core/merkmal"

type Elternteil = NonNullable<Nachweis.Nachweis["eltern"]>[number]

/** What the columns say of one person, as keys; days as years. */
export interface Belege {
  readonly staatsangehoerigkeit: string
  readonly zweitestaatsangehoerigkeit?: string
  readonly herkunftsland?: string
  readonly geburtsland: string
  readonly geburtsjahr: number
  readonly zuwanderungsjahr?: number
  readonly deutschdurch?: string
  readonly elternteil1: string
  readonly elternteil2: string
  readonly elternimhaushalt: string
  readonly familiensprache: string
}

const DEUTSCH = "000"

const elternteil = (key: string, land: string, jahr: string): Elternteil => {
  switch (key) {
    case "hier-geboren":
      return { staatsangehoerigkeiten: [land], geburtsland: DEUTSCH, zuwanderung: "nie" }
    case "zugewandert":
      return { staatsangehoerigkeiten: [land], geburtsland: land, zuwanderung: jahr }
    case "eingebuergert":
      return { staatsangehoerigkeiten: [DEUTSCH], geburtsland: land, zuwanderung: jahr, deutschDurch: "einbuergerung" }
    case "spaetaussiedler":
      return { staatsangehoerigkeiten: [DEUTSCH], geburtsland: land, zuwanderung: jahr, deutschDurch: "spaetaussiedler" }
    case "im-ausland":
      return { staatsangehoerigkeiten: [land], geburtsland: land, zuwanderung: "nie" }
    default:
      return { staatsangehoerigkeiten: [DEUTSCH], geburtsland: DEUTSCH, zuwanderung: "nie", deutschDurch: "geburt" }
  }
}

const durchOf = (key: string | undefined): Pick<Nachweis.Nachweis, "deutschDurch"> => {
  switch (key) {
    case "geburt":
    case "geburtsort":
    case "adoption":
    case "spaetaussiedler":
    case "einbuergerung":
      return { deutschDurch: key }
    default:
      return {}
  }
}

/**
 * Puts together what is known of a person.
 *
 * When a parent came is not a column: it is taken as the year of birth or of the immigration of the person, the earlier.
 */
export const nachweisAus = (belege: Belege): Nachweis.Nachweis => {
  const { herkunftsland: land = DEUTSCH, zuwanderungsjahr, geburtsjahr, zweitestaatsangehoerigkeit: zweite, elternimhaushalt } = belege
  const jahr = String(Math.min(geburtsjahr, zuwanderungsjahr ?? geburtsjahr))
  return {
    staatsangehoerigkeiten: [belege.staatsangehoerigkeit, ...(zweite === undefined ? [] : [zweite])],
    geburtsland: belege.geburtsland,
    zuwanderung: zuwanderungsjahr === undefined ? "nie" : String(zuwanderungsjahr),
    ...durchOf(belege.deutschdurch),
    familiensprache: belege.familiensprache === "deutsch" ? "deutsch" : "nicht-deutsch",
    eltern: [
      { ...elternteil(belege.elternteil1, land, jahr), imHaushalt: elternimhaushalt !== "keiner" },
      { ...elternteil(belege.elternteil2, land, jahr), imHaushalt: elternimhaushalt === "beide" },
    ],
  }
}
