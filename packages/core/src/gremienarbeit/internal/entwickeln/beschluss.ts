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
  // With a new term nobody knows who sits where until it is told again; an election of the past that is noted late changes no seat.
  WahlRecorded: (stand, { ergebnis }) => {
    if (stand.wahlen.some(({ id }) => id === ergebnis.id)) return stand
    const neueste = stand.wahlen.every(({ tag }) => tag < ergebnis.tag)
    return { ...stand, wahlen: [...stand.wahlen, ergebnis], besetzt: neueste ? {} : stand.besetzt }
  },
  WahlCorrected: (stand, { ergebnis }) =>
    stand.wahlen.some(({ id }) => id === ergebnis.id) ? { ...stand, wahlen: stand.wahlen.map((one) => (one.id === ergebnis.id ? ergebnis : one)) } : stand,
  SitzeFilled: (stand, { besetzt, sitze }) => ({ ...stand, besetzt: { ...stand.besetzt, [sitze]: besetzt } }),
}
