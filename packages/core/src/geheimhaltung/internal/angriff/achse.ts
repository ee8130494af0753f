/**
 * One Merkmal over all tables that count the same: its keys from all lists, and how they hang together.
 *
 * @module
 */
import * as Codeliste from "../../../merkmal/Codeliste.js"
import * as Altersgruppe from "../../../merkmal/Altersgruppe.js"
import * as Zeitmerkmal from "../../../merkmal/Zeitmerkmal.js"
import type { Zuordnung } from "../../../merkmal/Zuordnung.js"
import { alterBeziehungen } from "./alter.js"
import type { Beziehung } from "./beziehung.js"

/** A Merkmal of all tables of one thing. */
export interface Achse {
  readonly id: string
  /** The keys, `insgesamt` among them where it is of use. */
  readonly keys: ReadonlyArray<string>
  readonly beziehungen: ReadonlyArray<Beziehung>
}

const isDavon = ({ gliederung }: Codeliste.Auspraegung): boolean => gliederung !== "darunter"

/** What one list says; days and years lie in no total, so nothing is at most all of them. */
const ofListe = (id: string, liste: Codeliste.Codeliste): ReadonlyArray<Beziehung> =>
  [undefined, ...liste.auspraegungen.map(({ schluessel }) => schluessel)].flatMap((key): ReadonlyArray<Beziehung> => {
    const below = Codeliste.below(liste, key)
    const ganzes = key ?? Codeliste.INSGESAMT
    const davon = below.filter(isDavon).map(({ schluessel }) => schluessel)
    const darunter = id === Zeitmerkmal.ID ? [] : below.filter((one) => !isDavon(one))
    return [
      ...(davon.length > 0 ? [{ ganzes, teile: davon, art: "gleich" as const }] : []),
      ...darunter.map(({ schluessel }) => ({ ganzes, teile: [schluessel], art: "hoechstens" as const })),
    ]
  })

/** What a mapping says: a coarse key is the sum of the undivided keys that it takes, where these make up the whole. */
const ofZuordnung = ({ von, paare }: Zuordnung): ReadonlyArray<Beziehung> => {
  const leaves = new Set(Codeliste.leaves(von).map(({ schluessel }) => schluessel))
  const groups = new Map<string, Array<string>>()
  for (const { von: fein, nach } of paare.values()) if (leaves.has(fein)) groups.set(nach, [...(groups.get(nach) ?? []), fein])
  const equal = [...groups].map(([ganzes, teile]) => ({ ganzes, teile, art: "gleich" as const }))
  const other = [...paare.values()].filter(({ von: fein, nach }) => !leaves.has(fein) && fein !== nach)
  return [...equal, ...other.map(({ von: fein, nach }) => ({ ganzes: nach, teile: [fein], art: "hoechstens" as const }))]
    .filter(({ ganzes, teile }) => !(teile.length === 1 && teile[0] === ganzes))
}

/** The lists of an axis and those that mappings lead to from them, with the mappings. */
const reached = (
  listen: ReadonlyArray<Codeliste.Codeliste>,
  zuordnungen: ReadonlyArray<Zuordnung>,
): { readonly listen: ReadonlyArray<Codeliste.Codeliste>; readonly zuordnungen: ReadonlyArray<Zuordnung> } => {
  const ids = new Set(listen.map(({ id }) => id))
  const taken = zuordnungen.filter(({ von }) => ids.has(von.id))
  const added = taken.flatMap(({ von, nach }) => [von, nach]).filter((one) => !listen.includes(one))
  return added.length === 0 ? { listen, zuordnungen: taken } : reached([...new Set([...listen, ...added])], zuordnungen)
}

const names = ({ ganzes, teile }: Beziehung, key: string): boolean => ganzes === key || teile.includes(key)

/** Takes keys out that no table states and that tie nothing together, step by step. */
const pruned = (beziehungen: ReadonlyArray<Beziehung>, used: ReadonlySet<string>): ReadonlyArray<Beziehung> => {
  const uses = new Map<string, Array<Beziehung>>()
  for (const one of beziehungen) for (const key of [one.ganzes, ...one.teile]) uses.set(key, [...(uses.get(key) ?? []), one])
  const needless = [...uses].filter(([key, ones]) => {
    if (used.has(key)) return false
    // A whole that nobody states is free, and so is a part that is only said to be at most something.
    return ones.length === 1 ? ones[0]?.ganzes === key || ones[0]?.art === "hoechstens" : ones.every(({ ganzes, art }) => ganzes === key && art === "hoechstens")
  }).map(([key]) => key)
  if (needless.length === 0) return beziehungen
  const gone = new Set(needless)
  const kept = beziehungen.flatMap((one) => {
    if (gone.has(one.ganzes)) return []
    const teile = one.teile.filter((key) => !gone.has(key))
    return teile.length === 0 ? [] : [{ ...one, teile }]
  })
  return pruned(kept, used)
}

const distinct = (beziehungen: ReadonlyArray<Beziehung>): ReadonlyArray<Beziehung> =>
  [...new Map(beziehungen.map((one) => [JSON.stringify([one.ganzes, one.art, [...one.teile].sort()]), one] as const)).values()]

/** Joins the lists that tables have for one Merkmal; `used` are the keys that tables or rates name. */
export const achseOf = (
  id: string,
  { listen: own, zuordnungen: all, used }: {
    readonly listen: ReadonlyArray<Codeliste.Codeliste>
    readonly zuordnungen: ReadonlyArray<Zuordnung>
    readonly used: ReadonlySet<string>
  },
): Achse => {
  const { listen, zuordnungen } = reached(own, all)
  const stated = distinct([...listen.flatMap((liste) => ofListe(id, liste)), ...zuordnungen.flatMap(ofZuordnung)])
  const keys = new Set(own.flatMap(({ auspraegungen }) => auspraegungen.map(({ schluessel }) => schluessel)))
  const hasTotal = stated.some(({ ganzes, art }) => ganzes === Codeliste.INSGESAMT && art === "gleich")
  const alter = id === Altersgruppe.ID ? alterBeziehungen(keys, hasTotal) : []
  const beziehungen = pruned(distinct([...stated, ...alter]), used)
  const named = new Set([...used, ...beziehungen.flatMap(({ ganzes, teile }) => [ganzes, ...teile])])
  return { id, keys: [...named], beziehungen }
}

/** Tells the relations of an axis that name a key. */
export const beziehungenOf = ({ beziehungen }: Achse, key: string): ReadonlyArray<Beziehung> => beziehungen.filter((one) => names(one, key))

/** Tells whether some group of an axis is only known to be at most its whole. */
export const isPartial = ({ beziehungen }: Achse): boolean => beziehungen.some(({ art }) => art === "hoechstens")

/** Gives each such group its rest, so that both make up the whole: of two groups over two Merkmale, both large, some persons must be in both. */
export const withReste = ({ id, keys, beziehungen }: Achse): Achse => {
  const reste: Array<string> = []
  const made = beziehungen.map((one): Beziehung => {
    if (one.art === "gleich") return one
    const rest = `${one.ganzes} ohne ${one.teile.join(" und ")}`
    reste.push(rest)
    return { ganzes: one.ganzes, teile: [...one.teile, rest], art: "gleich" }
  })
  return { id, keys: [...keys, ...reste], beziehungen: made }
}
