import { type Evolvers, withSitzung } from "./evolver.js"

/** What becomes of sittings, agenda, invitations and minutes. */
export const sitzung: Evolvers<
  | "SitzungScheduled" | "SitzungMoved" | "SitzungCancelled" | "TagesordnungspunktAdded" | "TagesordnungspunktRemoved" | "BeteiligteIdentified" | "BeteiligteInvited"
  | "SitzungHeld" | "SitzungCorrected" | "ProtokollWritten" | "ProtokollCorrected" | "ProtokollApproved"
> = {
  SitzungScheduled: (stand, { beginn, ort, sitzung: id, tag }) => {
    if (stand.sitzungen.some((one) => one.id === id)) return stand
    const neu = { stand: "angesetzt", id, tag, ...(beginn === undefined ? {} : { beginn }), ...(ort === undefined ? {} : { ort }), tagesordnung: [], ermittelt: [], eingeladen: [], verlegt: [] } as const
    return { ...stand, sitzungen: [...stand.sitzungen, neu] }
  },
  // What the event does not say stays: the hour, the place.
  SitzungMoved: (stand, { beginn, grund, ort, sitzung: id, tag, vermerk: { am } }) =>
    withSitzung(stand, id, "angesetzt", (alt) => ({
      ...alt, tag, ...(beginn === undefined ? {} : { beginn }), ...(ort === undefined ? {} : { ort }), verlegt: [...alt.verlegt, { von: alt.tag, grund, am }],
    })),
  SitzungCancelled: (stand, { grund, sitzung: id, vermerk: { am } }) => withSitzung(stand, id, "angesetzt", (alt) => ({ ...alt, stand: "abgesagt", grund, am })),
  TagesordnungspunktAdded: (stand, { punkt, sitzung: id }) =>
    withSitzung(stand, id, "angesetzt", (alt) => (alt.tagesordnung.some((one) => one.id === punkt.id) ? alt : { ...alt, tagesordnung: [...alt.tagesordnung, punkt] })),
  TagesordnungspunktRemoved: (stand, { sitzung: id, top }) =>
    withSitzung(stand, id, "angesetzt", (alt) => (alt.tagesordnung.some((one) => one.id === top) ? { ...alt, tagesordnung: alt.tagesordnung.filter((one) => one.id !== top) } : alt)),
  // What is found later stands in place of what was found, or not found, before.
  BeteiligteIdentified: (stand, { vermerk, am = vermerk.am, niemand, sitzung: id, stelle, wer }) =>
    withSitzung(stand, id, "angesetzt", (alt) => ({
      ...alt, ermittelt: [...alt.ermittelt.filter((one) => one.wer !== wer), { wer, ...(stelle === undefined ? {} : { stelle }), ...(niemand === undefined ? {} : { niemand }), am }],
    })),
  BeteiligteInvited: (stand, { vermerk, als, am = vermerk.am, sitzung: id, wer }) =>
    withSitzung(stand, id, "angesetzt", (alt) => (alt.eingeladen.some((one) => one.wer === wer && one.als === als) ? alt : { ...alt, eingeladen: [...alt.eingeladen, { wer, als, am }] })),
  SitzungHeld: (stand, { anwesend, maengel: grund, offen = [], sitzung: id }) =>
    withSitzung(stand, id, "angesetzt", (alt) => ({ ...alt, stand: "abgehalten", anwesend, ...(grund === undefined ? {} : { maengel: { grund, offen } }), fallberichte: [] })),
  SitzungCorrected: (stand, { anwesend, sitzung: id }) => withSitzung(stand, id, "abgehalten", (alt) => ({ ...alt, anwesend })),
  ProtokollWritten: (stand, { dokument, sitzung: id, vermerk: { am } }) =>
    withSitzung(stand, id, "abgehalten", (alt) => (alt.protokoll === undefined ? { ...alt, protokoll: { am, ...(dokument === undefined ? {} : { dokument }) } } : alt)),
  // What is put right was not approved as it is now.
  ProtokollCorrected: (stand, { dokument, sitzung: id, vermerk: { am: berichtigt } }) =>
    withSitzung(stand, id, "abgehalten", (alt) => (alt.protokoll === undefined ? alt : { ...alt, protokoll: { am: alt.protokoll.am, berichtigt, ...(dokument === undefined ? {} : { dokument }) } })),
  ProtokollApproved: (stand, { in: spaeter, sitzung: id, vermerk: { am } }) =>
    withSitzung(stand, id, "abgehalten", (alt) =>
      alt.protokoll === undefined || alt.protokoll.genehmigt !== undefined ? alt : { ...alt, protokoll: { ...alt.protokoll, genehmigt: { am, ...(spaeter === undefined ? {} : { in: spaeter }) } } }),
}
