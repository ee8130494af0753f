import type { Art } from "../Befehl.js"
import type { Lage } from "../Projektstand.js"

/** All Lagen in the order of the way, the ended ones last. */
export const lagen = [
  "vorgesehen", "vorgemerkt", "in-pruefung", "geplant", "in-erprobung", "laufend", "regelangebot", "abgeschlossen", "zusammengefuehrt", "beendet",
] as const satisfies ReadonlyArray<Lage>

/** A step from one Lage to another, by the command that takes it. */
export interface Uebergang {
  readonly von: Lage
  readonly nach: Lage
  readonly befehl: Art
}

/** Where each command may be given, and where it leads; without `nach` the Projekt stays where it is. */
export interface Stelle {
  readonly von: ReadonlyArray<Lage>
  readonly nach?: Lage
}

const wartend = ["vorgesehen", "vorgemerkt"] as const
const begonnen = ["in-erprobung", "laufend", "regelangebot"] as const
const offen = [...wartend, "in-pruefung", "geplant", ...begonnen] as const

const mitten: ReadonlyArray<Lage> = begonnen

/** Tells whether a Projekt has begun and not ended. */
export const isBegonnen = (lage: Lage): boolean => mitten.includes(lage)

/** Where each command may be given, and where it leads: the one table that everything goes by. */
export const stellen: Readonly<Record<Art, Stelle>> = {
  CommissionPruefung: { von: [...wartend, "geplant", ...begonnen], nach: "in-pruefung" },
  PlanProjekt: { von: [...wartend, "in-pruefung", "geplant"], nach: "geplant" },
  BeginErprobung: { von: [...wartend, "in-pruefung", "geplant"], nach: "in-erprobung" },
  ProlongErprobung: { von: ["in-erprobung"] },
  StartProjekt: { von: [...wartend, "in-pruefung", "geplant", "in-erprobung"], nach: "laufend" },
  MakeRegelangebot: { von: ["in-erprobung", "laufend"], nach: "regelangebot" },
  ExtendProjekt: { von: ["geplant", ...begonnen] },
  AdaptProjekt: { von: ["in-pruefung", "geplant", ...begonnen] },
  CompleteProjekt: { von: ["in-pruefung", ...begonnen], nach: "abgeschlossen" },
  EndProjekt: { von: offen, nach: "beendet" },
  MergeProjekt: { von: offen, nach: "zusammengefuehrt" },
  ReopenProjekt: { von: ["abgeschlossen", "zusammengefuehrt", "beendet"], nach: "geplant" },
  SetMeilenstein: { von: offen },
  DeferFrist: { von: offen },
  ReachMeilenstein: { von: lagen },
  DropMeilenstein: { von: lagen },
  MeetFrist: { von: lagen },
  RevokeErfuellung: { von: lagen },
  GrantMittel: { von: lagen },
  AmendMittel: { von: lagen },
  SpendMittel: { von: lagen },
  RevokeAusgabe: { von: lagen },
  RecordKennzahl: { von: lagen },
  CorrectKennzahl: { von: lagen },
  AssessProjekt: { von: lagen },
}

/** Every step from one Lage to another. */
export const uebergaenge: ReadonlyArray<Uebergang> = (Object.keys(stellen) as ReadonlyArray<Art>).flatMap((befehl) => {
  const { nach, von } = stellen[befehl]
  return nach === undefined ? [] : von.map((one) => ({ von: one, nach, befehl }))
})

/** The commands by which a Lage is left. */
export const auswege = (lage: Lage): ReadonlyArray<Art> =>
  [...new Set(uebergaenge.flatMap(({ befehl, nach, von }) => (von === lage && nach !== lage ? [befehl] : [])))]

/** What may still be noted of a Projekt that the Fassung in force has dropped: its end, what becomes of its money, what it did. */
export const ohneKonzept: ReadonlySet<Art> = new Set<Art>([
  "CompleteProjekt", "EndProjekt", "MergeProjekt", "ReachMeilenstein", "DropMeilenstein", "RevokeErfuellung", "AmendMittel", "SpendMittel", "RevokeAusgabe",
  "RecordKennzahl", "CorrectKennzahl", "AssessProjekt",
])
