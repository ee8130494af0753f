import type { Datenart } from "../datenschutz/Datenart.js"
import type { PersonId } from "../datenschutz/Kennung.js"
import type { Loeschklasse } from "../datenschutz/Loeschklasse.js"
import type { Finding } from "../kernel/Finding.js"
import type { Id } from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Eroeffnet } from "./Fall.js"
import { type Ding, loeschbares } from "./internal/loeschung/dinge.js"
import { gebrauchtesOf } from "./internal/loeschung/gebraucht.js"
import { endeOf, faelligAm } from "./internal/loeschung/frist.js"

/** One kind of data of one person: when it has to go, and by which class. */
export interface Loeschposten {
  readonly person: PersonId
  readonly datenart: Datenart
  readonly klasse: Id
  /** The first day on which it must be gone; left out where the time has not begun. */
  readonly faelligAm?: Stichtag.Stichtag
  readonly faellig: boolean
  /** Why it stays although it is due: restricted instead of erased, disputed, or needed as long as the case is worked on. */
  readonly gehemmt?: "eingeschraenkt" | "bestritten" | "gebraucht"
}

/** What has to go when, and what is wrong with the classes. */
export interface Loeschplan {
  readonly posten: ReadonlyArray<Loeschposten>
  /** Kinds that are held and have no class, classes that contradict each other, deletions that would tear the case apart. */
  readonly findings: ReadonlyArray<Finding>
}

/** What one person is held of one kind. */
interface Bestandteil {
  readonly person: PersonId
  readonly datenart: Datenart
  readonly dinge: ReadonlyArray<Ding>
}

const bestandteile = (fall: Eroeffnet): ReadonlyArray<Bestandteil> => {
  const held = loeschbares(fall)
  return fall.personen.flatMap(({ id: person }) => {
    const own = held.filter(({ personen }) => personen.includes(person))
    return [...new Set(own.flatMap(({ datenarten }) => datenarten))].map((datenart) => ({ person, datenart, dinge: own.filter(({ datenarten }) => datenarten.includes(datenart)) }))
  })
}

const klassenOf = (klassen: ReadonlyArray<Loeschklasse>, datenart: Datenart): ReadonlyArray<Loeschklasse> => klassen.filter(({ datenarten }) => datenarten.includes(datenart))

const checkKlassen = (teile: ReadonlyArray<Bestandteil>, klassen: ReadonlyArray<Loeschklasse>): ReadonlyArray<Finding> =>
  [...new Set(teile.map(({ datenart }) => datenart))].flatMap((datenart): ReadonlyArray<Finding> => {
    const found = klassenOf(klassen, datenart)
    if (found.length === 1) return []
    const names = found.map(({ id }) => id).join(", ")
    return [found.length === 0
      ? { code: "fall/LoeschklasseMissing", schwere: "warnung", path: [], message: `the case holds data of the kind ${datenart}, and no class says how long: it would stay for ever; give it a class`, details: { datenart } }
      : { code: "fall/LoeschklasseAmbiguous", schwere: "fehler", path: [], message: `the kind ${datenart} has several classes, ${names}: none of them is taken; leave it in one`, details: { datenart, klassen: names } }]
  })

/** What stands on what: without the first, the second can no longer be understood or told. */
const stuetzen: ReadonlyArray<{ readonly stuetze: Datenart; readonly darauf: ReadonlyArray<Datenart>; readonly grund: string }> = [
  { stuetze: "ziele", darauf: ["hilfeplan", "verlauf"], grund: "measures and reviews name the goals that they serve" },
  {
    stuetze: "identitaet",
    darauf: ["aufenthalt", "rechtskreis", "lebenslage", "biografie", "ressourcen", "netzwerk", "bedarf", "ziele", "hilfeplan", "verlauf", "evaluation"],
    grund: "nobody could be told any more on whom the rest is held",
  },
]

const newest = ({ dinge: [first, ...others] }: Bestandteil, am: Stichtag.Stichtag): Stichtag.Stichtag =>
  first === undefined ? am : Stichtag.max(first.am, ...others.map((one) => one.am))

const dueOf = (teil: Bestandteil, klassen: ReadonlyArray<Loeschklasse>, am: Stichtag.Stichtag, ende: Stichtag.Stichtag | undefined): Stichtag.Stichtag | undefined => {
  const [klasse, ...others] = klassenOf(klassen, teil.datenart)
  return klasse === undefined || others.length > 0 ? undefined : faelligAm(klasse, newest(teil, am), ende)
}

// In a case that is open its terms are compared as if it ended on the day asked for.
const checkReihenfolge = (fall: Eroeffnet, teile: ReadonlyArray<Bestandteil>, klassen: ReadonlyArray<Loeschklasse>, am: Stichtag.Stichtag): ReadonlyArray<Finding> => {
  const ende = endeOf(fall) ?? am
  const due = (person: PersonId, datenart: Datenart): Stichtag.Stichtag | undefined => {
    const teil = teile.find((one) => one.person === person && one.datenart === datenart)
    return teil === undefined ? undefined : dueOf(teil, klassen, am, ende)
  }
  return stuetzen.flatMap(({ darauf, grund, stuetze }) => darauf.flatMap((datenart): ReadonlyArray<Finding> => {
    const torn = fall.personen.find(({ id }) => {
      const [first, later] = [due(id, stuetze), due(id, datenart)]
      return first !== undefined && later !== undefined && first < later
    })
    return torn === undefined ? [] : [{
      code: "fall/LoeschungTearsApart", schwere: "warnung", path: [],
      message: `the kind ${stuetze} of the person ${torn.id} has to go before ${datenart}, which stands on it: ${grund}; let the class of ${stuetze} last as long`,
      details: { person: torn.id, stuetze, datenart },
    }]
  }))
}

const hemmung = (fall: Eroeffnet, teil: Bestandteil): Pick<Loeschposten, "gehemmt"> => {
  const betroffen = new Set(teil.dinge.flatMap(({ personen }) => personen))
  if (fall.eingeschraenkt.some(({ person }) => betroffen.has(person))) return { gehemmt: "eingeschraenkt" }
  if (teil.dinge.some(({ bestritten }) => bestritten)) return { gehemmt: "bestritten" }
  return gebrauchtesOf(fall, [teil.datenart], teil.dinge) === undefined ? {} : { gehemmt: "gebraucht" }
}

/**
 * Tells what has to be deleted in a case as of a day by the host's classes.
 *
 * There is one line for each person and each kind that the case holds something of, or that its events keep words of which the case tells
 * no more: what was put right, taken back, or said as a reason. Where a kind has no class or several, there
 * is a finding and no line: the library decides on no term. What is restricted, disputed or still needed is due all the same and says so.
 *
 * @quelle Art. 5 Abs. 1 lit. e, Art. 17, Art. 18 DSGVO; DIN 66398
 * @example
 * ```ts
 * import { Kennung } from "@teilhabe/core/datenschutz"
 * import { type Ereignis, evolve, Fall, Kennung as Schluessel, loeschplan } from "@teilhabe/core/fall"
 * import { Dauer, Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const mutter = Kennung.person("p-1")
 * const vermerk = { von: Id.make("cm-1"), am: Stichtag.make(2026, 3, 2), zweck: "fallarbeit" as const }
 * const zustaendig = { traeger: Id.make("stadt"), fallfuehrung: Id.make("cm-1"), vertretung: [] }
 * const ereignisse: ReadonlyArray<Ereignis.Ereignis> = [
 *   { _tag: "FallOpened", fall: Schluessel.fall("f-1"), wunsch: "Eine Wohnung", personen: [{ id: mutter, beziehung: "hauptperson", vertretenDurch: [] }], zustaendig, vermerk },
 * ]
 * const fall = ereignisse.reduce<Fall.Fall>(evolve, { phase: "neu" })
 * const klasse = { id: Id.make("zehn-jahre"), titel: "Zehn Jahre", datenarten: ["ziele"], frist: Dauer.make({ years: 10 }), beginn: "fallabschluss", quelle: "Dienstanweisung" } as const
 * const plan = Fall.isEroeffnet(fall) ? loeschplan(fall, [klasse], vermerk.am) : undefined
 * plan?.posten // => [{ person: "p-1", datenart: "ziele", klasse: "zehn-jahre", faellig: false, gehemmt: "gebraucht" }]
 * ```
 */
export const loeschplan = (fall: Eroeffnet, klassen: ReadonlyArray<Loeschklasse>, am: Stichtag.Stichtag): Loeschplan => {
  const teile = bestandteile(fall)
  const posten = teile.flatMap((teil): ReadonlyArray<Loeschposten> => {
    const [klasse, ...others] = klassenOf(klassen, teil.datenart)
    if (klasse === undefined || others.length > 0) return []
    const due = dueOf(teil, klassen, am, endeOf(fall))
    const { datenart, person } = teil
    return [{ person, datenart, klasse: klasse.id, ...(due === undefined ? {} : { faelligAm: due }), faellig: due !== undefined && due <= am, ...hemmung(fall, teil) }]
  })
  return { posten, findings: [...checkKlassen(teile, klassen), ...checkReihenfolge(fall, teile, klassen, am)] }
}
