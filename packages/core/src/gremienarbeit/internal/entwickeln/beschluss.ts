import { type Evolvers, withSitzung } from "./evolver.js"

/** What becomes of decisions, reports on cases, elections and seats. */
export const beschluss: Evolvers<"BeschlussTaken" | "BeschlussRevoked" | "FallberichtHeard" | "WahlRecorded" | "WahlCorrected" | "SitzeFilled"> = {
  BeschlussTaken: (stand, { beschluss: neu, sitzung: id }) => {
    const sitzung = stand.sitzungen.find((one) => one.id === id && one.stand === "abgehalten")
    if (sitzung === undefined || stand.beschluesse.some((one) => one.beschluss.id === neu.id)) return stand
    return { ...stand, beschluesse: [...stand.beschluesse, { beschluss: neu, sitzung: id, am: sitzung.tag }] }
  },
  BeschlussRevoked: (stand, { beschluss: id, grund, sitzung }) => {
    const am = stand.sitzungen.find((one) => one.id === sitzung)?.tag
    const found = stand.beschluesse.find((one) => one.beschluss.id === id && one.aufgehoben === undefined)
    if (am === undefined || found === undefined) return stand
    return { ...stand, beschluesse: stand.beschluesse.map((one) => (one === found ? { ...one, aufgehoben: { am, grund } } : one)) }
  },
  FallberichtHeard: (stand, { schwelle, sitzung: id, top }) => withSitzung(stand, id, "abgehalten", (alt) => ({ ...alt, fallberichte: [...alt.fallberichte, { top, schwelle }] })),
  WahlRecorded: (stand, { ergebnis }) => (stand.wahlen.some(({ id }) => id === ergebnis.id) ? stand : { ...stand, wahlen: [...stand.wahlen, ergebnis] }),
  WahlCorrected: (stand, { ergebnis }) =>
    stand.wahlen.some(({ id }) => id === ergebnis.id) ? { ...stand, wahlen: stand.wahlen.map((one) => (one.id === ergebnis.id ? ergebnis : one)) } : stand,
  // The seats of a term that is over stay on record: which notes count on a day is told by the terms, however late these become known.
  SitzeFilled: (stand, { vermerk, ab = vermerk.am, besetzt: anzahl, sitze }) => {
    const before = Object.hasOwn(stand.besetzt, sitze) ? stand.besetzt[sitze] ?? [] : []
    return { ...stand, besetzt: { ...stand.besetzt, [sitze]: [...before, { ab, anzahl }] } }
  },
}
