/**
 * What a case forgets while its events keep it: an event that replaces words or takes them back, or whose reason stands nowhere in the case.
 *
 * @module
 */
import type { Datenart } from "../../../datenschutz/Datenart.js"
import type { PersonId } from "../../../datenschutz/Kennung.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Angabe } from "../../Angabe.js"
import type { Ereignis } from "../../Ereignis.js"
import { type Eroeffnet, type Frueheres, GELOESCHT } from "../../Fall.js"
import type { EreignisOf } from "../entwickeln/evolver.js"
import { betroffene, hauptpersonen, TEILE } from "./dinge.js"

/** Words that stand in the events alone. */
export interface Vergessenes {
  readonly personen: ReadonlyArray<PersonId>
  readonly datenarten: ReadonlyArray<Datenart>
  readonly worte: ReadonlyArray<string>
}

type Regel<T extends Ereignis["_tag"]> = (davor: Eroeffnet, ereignis: EreignisOf<T>) => ReadonlyArray<Vergessenes>
type Regeln = { readonly [K in Ereignis["_tag"]]?: Regel<K> }

/** One thing; nothing where its words were wiped. */
const eines = (personen: ReadonlyArray<PersonId>, datenarten: ReadonlyArray<Datenart>, ...worte: ReadonlyArray<string | undefined>): ReadonlyArray<Vergessenes> => {
  const held = worte.flatMap((wort) => (wort === undefined || wort === GELOESCHT ? [] : [wort]))
  return held.length === 0 ? [] : [{ personen: [...new Set(personen)], datenarten: [...new Set(datenarten)], worte: held }]
}

const ganzes = (fall: Eroeffnet, datenart: Datenart, ...worte: ReadonlyArray<string | undefined>): ReadonlyArray<Vergessenes> => eines(hauptpersonen(fall), [datenart], ...worte)

const findAngabe = ({ angaben }: Eroeffnet, id: Angabe["id"]) => angaben.find((one) => one.id === id)

const spanne = ({ beantragtAm, bewilligtAm, bis, endegrund, rechtskreis, traeger, von }: Eroeffnet["rechtskreise"][number]): ReadonlyArray<string | undefined> =>
  (rechtskreis === GELOESCHT ? [] : [rechtskreis, traeger, von, bis, beantragtAm, bewilligtAm, endegrund])

const regeln: Regeln = {
  PersonAmended: (davor, { grund, person }) => eines(betroffene(person, davor), ["verlauf"], grund),
  AngabeRectified: (davor, { angabe, bestritten, grund }) => {
    const before = findAngabe(davor, angabe.id)
    if (before === undefined) return []
    return [
      ...eines([before.person], [before.datenart], before.wert, bestritten === true ? undefined : before.bestritten?.vermerk),
      ...eines([before.person, angabe.person], [before.datenart, angabe.datenart], grund),
    ]
  },
  AngabeDisputed: (davor, { angabe }) => {
    const before = findAngabe(davor, angabe)
    return before === undefined ? [] : eines([before.person], [before.datenart], before.bestritten?.vermerk)
  },
  BestandWithdrawn: (davor, { bestand, grund }) => {
    const before = davor.bestand.find(({ id }) => id === bestand)
    return before === undefined ? [] : eines([before.person], [TEILE[before.art], ...before.beruehrt], before.wortlaut, grund)
  },
  RechtskreisAmended: (davor, { grund, zeit }) =>
    davor.rechtskreise.filter(({ id }) => id === zeit.id).flatMap((before) => eines([before.person, zeit.person], ["rechtskreis"], ...spanne(before), grund)),
  EinschraenkungLifted: (_davor, { grund, person }) => eines([person], ["verlauf"], grund),
  UebergabeWithdrawn: (davor, { grund }) => ganzes(davor, "verlauf", grund),
  FallReturned: (davor, { grund }) => ganzes(davor, "verlauf", grund),
  FallReopened: (davor, { grund }) => ganzes(davor, "verlauf", grund),
}

/** What only some phases hold, and the next does not. */
const abgelegtes = (davor: Eroeffnet, danach: Eroeffnet): ReadonlyArray<Vergessenes> => {
  const ohne = "ohne" in davor && !("ohne" in danach) ? davor.ohne : []
  const aufnahme = "aufnahme" in davor && !("aufnahme" in danach) ? davor.aufnahme : undefined
  const ende = davor.phase === "abgeschlossen" && danach.phase !== "abgeschlossen" ? davor.abschluss : undefined
  return [
    ...ohne.flatMap(({ grund, teil }) => ganzes(davor, TEILE[teil], grund)),
    ...(aufnahme === undefined ? [] : ganzes(davor, "bedarf", aufnahme.begruendung, ...aufnahme.kriterien.map(({ grund }) => grund))),
    ...(ende === undefined ? [] : ganzes(davor, "evaluation", ende.art === "evaluiert" ? ende.bericht : ende.notiz)),
  ]
}

const NICHTS: ReadonlyArray<Vergessenes> = []

/** Lists what the case forgot with an event that had a place in it. */
export const vergessenesOf = (davor: Eroeffnet, ereignis: Ereignis, danach: Eroeffnet): ReadonlyArray<Vergessenes> => {
  const regel = regeln[ereignis._tag] as Regel<Ereignis["_tag"]> | undefined
  if (regel === undefined && davor.phase === danach.phase) return NICHTS
  return [...(davor.phase === danach.phase ? NICHTS : abgelegtes(davor, danach)), ...(regel === undefined ? NICHTS : regel(davor, ereignis))]
}

const isSame = (one: Pick<Frueheres, "personen" | "datenarten">, other: Pick<Frueheres, "personen" | "datenarten">): boolean =>
  one.personen.join() === other.personen.join() && one.datenarten.join() === other.datenarten.join()

const add = (frueher: ReadonlyArray<Frueheres>, { datenarten, personen }: Vergessenes, am: Stichtag.Stichtag): ReadonlyArray<Frueheres> => {
  const one = { personen, datenarten, zuletzt: am }
  return frueher.some((other) => isSame(one, other))
    ? frueher.map((other) => (isSame(one, other) ? { ...other, zuletzt: Stichtag.max(other.zuletzt, am) } : other))
    : [...frueher, one]
}

/** Notes what the case forgot with an event, without the words. */
export const merke = (davor: Eroeffnet, ereignis: Ereignis, danach: Eroeffnet): Eroeffnet["frueher"] =>
  vergessenesOf(davor, ereignis, danach).reduce((frueher, one) => add(frueher, one, ereignis.vermerk.am), danach.frueher)
