/**
 * Where a case stands, and which step leads where: the phases of the Fallmethode, with their loops back.
 *
 * @module
 */

/**
 * Where a case stands: before it (`neu`), in one of the seven phases (Serviceplanung is two: Zielvereinbarung and
 * Hilfeplanung), after one consultation that was enough (`beraten`), or ended (`abgeschlossen`).
 */
export type Phase =
  | "neu" | "aufnahme" | "beraten" | "bestandsaufnahme" | "zielvereinbarung" | "hilfeplanung" | "leistungssteuerung"
  | "monitoring" | "evaluation" | "abgeschlossen"

/** A step from one phase to another. */
export interface Uebergang {
  readonly von: Phase
  readonly nach: Phase
  /** The command that takes it. */
  readonly befehl: string
  /** `weiter`: on to the next phase; `schleife`: back, as the method allows; `ende`; `wieder`: a closed case is taken up again. */
  readonly art: "weiter" | "schleife" | "ende" | "wieder"
}

/** The id that the Fallmethode of the Konzept gives a phase; none for the states before and after the method. */
export const konzeptId: Readonly<Partial<Record<Phase, string>>> = {
  aufnahme: "phase-aufnahme",
  bestandsaufnahme: "phase-bestandsaufnahme",
  zielvereinbarung: "phase-zielvereinbarung",
  hilfeplanung: "phase-hilfeplanung",
  leistungssteuerung: "phase-leistungssteuerung",
  monitoring: "phase-monitoring",
  evaluation: "phase-evaluation",
}

const weg = (von: Phase, nach: Phase, befehl: string, art: Uebergang["art"]): Uebergang => ({ von, nach, befehl, art })

/**
 * Every step that there is; what is not listed here cannot happen.
 *
 * @quelle Konzept, Case Management in der Integrationsarbeit: the order of the phases, and that Monitoring readjusts. That a
 * reassessment leads back to Bestandsaufnahme is common in Case Management and our reading.
 */
export const uebergaenge: ReadonlyArray<Uebergang> = [
  weg("neu", "aufnahme", "OpenFall", "weiter"),
  weg("aufnahme", "bestandsaufnahme", "DecideAufnahme", "weiter"),
  weg("aufnahme", "beraten", "DecideAufnahme", "ende"),
  weg("beraten", "aufnahme", "ReopenFall", "wieder"),
  weg("bestandsaufnahme", "zielvereinbarung", "CompleteBestandsaufnahme", "weiter"),
  weg("zielvereinbarung", "hilfeplanung", "AgreeZielvereinbarung", "weiter"),
  weg("hilfeplanung", "leistungssteuerung", "AgreeHilfeplan", "weiter"),
  weg("leistungssteuerung", "monitoring", "BeginMonitoring", "weiter"),
  weg("monitoring", "leistungssteuerung", "CompleteMonitoring", "schleife"),
  weg("monitoring", "hilfeplanung", "CompleteMonitoring", "schleife"),
  weg("monitoring", "zielvereinbarung", "CompleteMonitoring", "schleife"),
  weg("monitoring", "bestandsaufnahme", "CompleteMonitoring", "schleife"),
  weg("monitoring", "evaluation", "CompleteMonitoring", "weiter"),
  weg("evaluation", "bestandsaufnahme", "ReturnFromEvaluation", "schleife"),
  weg("evaluation", "abgeschlossen", "CloseFall", "ende"),
  ...(["aufnahme", "bestandsaufnahme", "zielvereinbarung", "hilfeplanung", "leistungssteuerung", "monitoring", "evaluation"] as const)
    .map((von) => weg(von, "abgeschlossen", "BreakOffFall", "ende")),
  weg("abgeschlossen", "bestandsaufnahme", "ReopenFall", "wieder"),
  weg("abgeschlossen", "aufnahme", "ReopenFall", "wieder"),
]
