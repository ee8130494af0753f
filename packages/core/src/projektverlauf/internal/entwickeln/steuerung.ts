import type * as Stand from "../../Projektstand.js"
import { erprobungsende, meilensteinschluessel, schluesselOf } from "../frist.js"
import { type EreignisOf, type Evolvers, gefuehrt, type Kern, tagOf, verschiebung } from "./kern.js"

type Change = (stand: Stand.Gefuehrtes) => Partial<Kern> | undefined

// What is noted may be the first note of all; without a change the event has no place.
const note = (stand: Stand.Projektstand, ereignis: EreignisOf<"FristMet" | "MittelGranted" | "KennzahlRecorded" | "ProjektAssessed" | "MeilensteinSet" | "FristDeferred">, change: Change): Stand.Projektstand => {
  const before = gefuehrt(stand, ereignis)
  const changed = change(before)
  return changed === undefined ? stand : { ...before, ...changed }
}

const amend = (stand: Stand.Projektstand, change: Change): Stand.Projektstand => {
  const changed = stand.lage === "vorgesehen" ? undefined : change(stand)
  return stand.lage === "vorgesehen" || changed === undefined ? stand : { ...stand, ...changed }
}

/** Changes the one thing of a list that a test finds; nothing where there is none. */
const changeOne = <T>(list: ReadonlyArray<T>, test: (one: T) => boolean, change: (one: T) => T): ReadonlyArray<T> | undefined =>
  list.some(test) ? list.map((one) => (test(one) ? change(one) : one)) : undefined

const has = (list: ReadonlyArray<{ readonly id: string }>, id: string): boolean => list.some((one) => one.id === id)

const withBeschluss = <B>({ beschluss }: { readonly beschluss?: B }): { readonly beschluss?: B } => (beschluss === undefined ? {} : { beschluss })

const settle = (stand: Stand.Projektstand, id: string, rest: Pick<Stand.Meilenstein, "stand" | "am" | "grund">): Stand.Projektstand =>
  amend(stand, (before) => {
    const meilensteine = changeOne(before.meilensteine, (one) => one.id === id && one.stand === "offen", (one) => ({ ...one, ...rest }))
    return meilensteine === undefined ? undefined : { meilensteine }
  })

// To put off the end of the trial that runs is to prolong it.
const defer = (stand: Stand.Projektstand, ereignis: EreignisOf<"FristDeferred">): Stand.Projektstand => {
  const { bis, frist } = ereignis
  const next = note(stand, ereignis, ({ verschiebungen }) =>
    verschiebungen.some((one) => one.frist === frist && one.bis >= bis) ? undefined : { verschiebungen: [...verschiebungen, verschiebung(frist, ereignis)] })
  const isErprobung = next.lage === "in-erprobung" && frist === schluesselOf("erprobungsende", erprobungsende(next.seit, next.dauer)) && bis > next.bis
  return isErprobung ? { ...next, bis } : next
}

const reopen = (one: Stand.Meilenstein): Stand.Meilenstein => ({ id: one.id, titel: one.titel, bis: one.bis, stand: "offen" })

const revoke = (stand: Stand.Projektstand, { frist }: EreignisOf<"ErfuellungRevoked">): Stand.Projektstand =>
  amend(stand, (before) => {
    const meilensteine = changeOne(before.meilensteine, (one) => one.stand === "erreicht" && meilensteinschluessel(one.id) === frist, reopen)
    const erfuellt = before.erfuellt.filter((one) => one.frist !== frist)
    return meilensteine === undefined && erfuellt.length === before.erfuellt.length ? undefined : { erfuellt, meilensteine: meilensteine ?? before.meilensteine }
  })

const termine: Evolvers<"ErfuellungRevoked" | "MeilensteinSet" | "MeilensteinReached" | "MeilensteinDropped" | "FristDeferred" | "FristMet"> = {
  MeilensteinSet: (stand, ereignis) =>
    note(stand, ereignis, ({ meilensteine }) =>
      has(meilensteine, ereignis.meilenstein)
        ? undefined
        : { meilensteine: [...meilensteine, { id: ereignis.meilenstein, titel: ereignis.titel, bis: ereignis.bis, stand: "offen" }] }),
  MeilensteinReached: (stand, ereignis) => settle(stand, ereignis.meilenstein, { stand: "erreicht", am: tagOf(ereignis) }),
  MeilensteinDropped: (stand, ereignis) => settle(stand, ereignis.meilenstein, { stand: "gestrichen", am: tagOf(ereignis), grund: ereignis.grund }),
  ErfuellungRevoked: revoke,
  FristDeferred: defer,
  FristMet: (stand, ereignis) =>
    note(stand, ereignis, ({ erfuellt }) =>
      erfuellt.some(({ frist }) => frist === ereignis.frist) ? undefined : { erfuellt: [...erfuellt, { frist: ereignis.frist, am: tagOf(ereignis) }] }),
}

const isTaken = (mittel: Kern["mittel"], ausgabe: string): boolean => mittel.some(({ ausgaben }) => has(ausgaben, ausgabe))

const changeMittel = (stand: Stand.Projektstand, test: (one: Stand.Bewilligung) => boolean, change: (one: Stand.Bewilligung) => Stand.Bewilligung): Stand.Projektstand =>
  amend(stand, (before) => {
    const mittel = changeOne(before.mittel, test, change)
    return mittel === undefined ? undefined : { mittel }
  })

const spend = (stand: Stand.Projektstand, ereignis: EreignisOf<"MittelSpent">): Stand.Projektstand => {
  const { ausgabe, betrag, mittel: id, zeitraum } = ereignis
  if (stand.lage === "vorgesehen" || isTaken(stand.mittel, ausgabe)) return stand
  const neu = { id: ausgabe, betrag, am: tagOf(ereignis), ...(zeitraum === undefined ? {} : { zeitraum }), zurueckgenommen: false }
  return changeMittel(stand, (one) => one.id === id, (one) => ({ ...one, ausgaben: [...one.ausgaben, neu] }))
}

const mittel: Evolvers<"MittelGranted" | "MittelAmended" | "MittelSpent" | "AusgabeRevoked"> = {
  MittelGranted: (stand, ereignis) =>
    note(stand, ereignis, (before) => {
      const { betrag, geber, mittel: id, zeitraum } = ereignis
      return has(before.mittel, id) ? undefined : { mittel: [...before.mittel, { id, geber, betrag, ...(zeitraum === undefined ? {} : { zeitraum }), ausgaben: [] }] }
    }),
  MittelAmended: (stand, { betrag, mittel: id }) => changeMittel(stand, (one) => one.id === id, (one) => ({ ...one, betrag })),
  MittelSpent: spend,
  AusgabeRevoked: (stand, { ausgabe }) => {
    const test = ({ id, zurueckgenommen }: Stand.Bewilligung["ausgaben"][number]): boolean => id === ausgabe && !zurueckgenommen
    return changeMittel(stand, ({ ausgaben }) => ausgaben.some(test), (one) => ({
      ...one, ausgaben: one.ausgaben.map((spent) => (test(spent) ? { ...spent, zurueckgenommen: true } : spent)),
    }))
  },
}

const controlling: Evolvers<"KennzahlRecorded" | "KennzahlCorrected" | "ProjektAssessed"> = {
  KennzahlRecorded: (stand, ereignis) =>
    note(stand, ereignis, ({ kennzahlen }) => (has(kennzahlen, ereignis.kennzahl.id) ? undefined : { kennzahlen: [...kennzahlen, ereignis.kennzahl] })),
  KennzahlCorrected: (stand, { kennzahl }) =>
    amend(stand, (before) => {
      const kennzahlen = changeOne(before.kennzahlen, ({ id }) => id === kennzahl.id, () => kennzahl)
      return kennzahlen === undefined ? undefined : { kennzahlen }
    }),
  ProjektAssessed: (stand, ereignis) =>
    note(stand, ereignis, ({ bewertungen }) =>
      bewertungen.some(({ bewertung }) => bewertung.id === ereignis.bewertung.id)
        ? undefined
        : { bewertungen: [...bewertungen, { bewertung: ereignis.bewertung, am: tagOf(ereignis), ...withBeschluss(ereignis) }] }),
}

/** How what is due, the money, the figures and the assessments of a Projekt change. */
export const steuerung = { ...termine, ...mittel, ...controlling }
