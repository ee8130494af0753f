import { Fassungen } from "@teilhabe/core/fortschreibung"
import type { Fassungsfolge } from "@teilhabe/core/gremienarbeit"
import { Id, type Stichtag } from "@teilhabe/core/kernel"
import { Fassung, type Konzept } from "@teilhabe/core/konzept"
import type { Geprueft } from "./optionen.js"

type Eintrag = Fassungen.Fassungen["alle"][number]

/** One Fassung after another. */
export interface Schritt {
  readonly alt: Konzept.Konzept
  readonly neu: Eintrag
}

/** The Konzept through the years. */
export interface Jahre {
  /** The one in force on a day; before the first one, that one; always the same where no Fassungen were given. */
  readonly konzeptAm: (tag: Stichtag.Stichtag) => Konzept.Konzept
  /** The Konzept of every Fassung, the latest first. */
  readonly alle: ReadonlyArray<Konzept.Konzept>
  /** From which days another one is in force. */
  readonly wechsel: ReadonlyArray<Stichtag.Stichtag>
  /** Each Fassung after the one before it, up to the Konzept that the city was opened with. */
  readonly schritte: ReadonlyArray<Schritt>
  /** Which decisions the Fassungen carried out that are in force on a day. */
  readonly folgenAm: (tag: Stichtag.Stichtag) => ReadonlyArray<Fassungsfolge>
}

const folgeOf = ({ ab, konzept, nummer, uebergang }: Eintrag): ReadonlyArray<Fassungsfolge> =>
  uebergang === undefined || ab === undefined || Fassung.stand(konzept) !== "beschlossen" ? [] : [{ fassung: Id.make(`fassung-${nummer}`), am: ab, beschluesse: uebergang.begruendungen.flatMap(({ beschluesse }) => beschluesse) }]

/** Opens the Konzept through the years. */
export const openJahre = ({ fassungen, konzept }: Pick<Geprueft, "fassungen" | "konzept">): Jahre => {
  const [erste, ...weitere] = fassungen?.alle ?? []
  if (fassungen === undefined || erste === undefined) return { konzeptAm: () => konzept, alle: [konzept], wechsel: [], schritte: [], folgenAm: () => [] }
  const nummer = Fassung.nummer(konzept)
  return {
    konzeptAm: (tag) => Fassungen.konzeptAm(fassungen, tag) ?? erste.konzept,
    alle: fassungen.alle.map((one) => one.konzept).toReversed(),
    wechsel: fassungen.alle.flatMap(({ ab }) => ab ?? []),
    schritte: weitere.map((neu, at) => ({ alt: (fassungen.alle[at] ?? erste).konzept, neu })).filter(({ neu }) => neu.nummer <= nummer),
    folgenAm: (tag) => fassungen.alle.flatMap(folgeOf).filter(({ am }) => am <= tag),
  }
}
