/**
 * Draws evidence about persons for property tests: complete, with gaps, and completed from gaps.
 *
 * @module
 */
import type { Elternteil, Erwerbsart, Nachweis, Zuwanderung } from "../src/merkmal/Nachweis.js"
import { Stichtag } from "../src/kernel/Stichtag.js"
import * as Schema from "effect/Schema"
import type { Seeded } from "./seeded.js"

type Fields<A> = { -readonly [K in keyof A]?: A[K] }

const day = Schema.decodeUnknownSync(Stichtag)

const anyZuwanderung = ({ pick }: Seeded): Zuwanderung =>
  pick<Zuwanderung>(["nie", "nie", "1946", "1953", "1965", "2015", day("1949-12-31"), day("1950-01-01"), day("1955-12-31"), day("1956-01-01")])

const anyErwerb = ({ pick }: Seeded, geburtsland: string): Erwerbsart => {
  const erwerb = pick<Erwerbsart>(["geburt", "geburt", "geburt", "geburtsort", "einbuergerung", "spaetaussiedler", "adoption"])
  return erwerb === "geburtsort" && geburtsland !== "000" ? "geburt" : erwerb
}

const isGap = (keys: ReadonlyArray<string> | undefined): boolean => keys === undefined || keys.includes("999")

/** Fills what one person's evidence leaves open, by chance, and keeps whatever it states. */
const fillPerson = (chance: Seeded, given: Elternteil): Elternteil => {
  const { pick, bool, int } = chance
  const german = given.deutschDurch !== undefined || given.deutschSeit !== undefined || int(0, 9) < 7
  const foreign = pick(["163", "152", "998"])
  const drawn = german ? pick([["000"], ["000"], ["000"], ["000", foreign]]) : [foreign]
  const known = given.staatsangehoerigkeiten?.filter((key) => key !== "999") ?? []
  const staatsangehoerigkeiten = isGap(given.staatsangehoerigkeiten) ? [...new Set([...known, ...drawn])] : known
  const isGerman = staatsangehoerigkeiten.includes("000")
  const isOpen = given.geburtsland === undefined || given.geburtsland === "999"
  const geburtsland = isOpen ? (given.deutschDurch === "geburtsort" ? "000" : pick(["000", "000", "163", "152"])) : given.geburtsland ?? "000"
  return {
    ...given,
    staatsangehoerigkeiten,
    geburtsland,
    zuwanderung: given.zuwanderung ?? anyZuwanderung(chance),
    familiensprache: given.familiensprache ?? pick(["deutsch", "deutsch", "nicht-deutsch"]),
    imHaushalt: given.imHaushalt ?? bool(),
    ...(isGerman ? { deutschDurch: given.deutschDurch ?? anyErwerb(chance, geburtsland) } : {}),
  }
}

/** Fills what the evidence leaves open, parents included, by chance, and keeps whatever it states. */
export const complete = (chance: Seeded, { eltern = [], ...self }: Nachweis): Nachweis => {
  const { imHaushalt: _, ...person } = fillPerson(chance, self)
  return { ...person, eltern: [eltern[0] ?? {}, eltern[1] ?? {}].map((one) => fillPerson(chance, one)) }
}

const thin = ({ int, pick }: Seeded, person: Elternteil): Elternteil => {
  const share = pick([0, 2, 5, 9])
  const kept: Fields<Elternteil> = Object.fromEntries(Object.entries(person).filter(() => int(0, 9) >= share))
  if (kept.staatsangehoerigkeiten !== undefined && int(0, 9) === 0) kept.staatsangehoerigkeiten = ["999"]
  if (kept.geburtsland !== undefined && int(0, 9) === 0) kept.geburtsland = "999"
  return kept
}

/** Takes pieces of evidence away, by chance. */
export const withGaps = (chance: Seeded, { eltern = [], ...self }: Nachweis): Nachweis => {
  const parents = eltern.map((one) => thin(chance, one))
  const { imHaushalt: _, ...person } = thin(chance, self)
  return { ...person, ...chance.pick<Nachweis>([{}, { eltern: parents }, { eltern: parents }, { eltern: parents.slice(0, 1) }]) }
}

/** Draws a person of whom all is known. */
export const anyComplete = (chance: Seeded): Nachweis => complete(chance, {})

/** Draws a person of whom something is known. */
export const anyNachweis = (chance: Seeded): Nachweis => withGaps(chance, anyComplete(chance))
