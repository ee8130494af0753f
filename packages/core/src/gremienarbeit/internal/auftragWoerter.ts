import type { Auftrag } from "../../projektverlauf/Befehl.js"
import type { Ereignis as Projektereignis } from "../../projektverlauf/Ereignis.js"
import type { Antrag, Wirkung } from "../Beschluss.js"

/** What a Gremium can decide about a Projekt: the event that carries it out, and the German words before the name of the Projekt. */
export const AUFTRAEGE = {
  CommissionPruefung: ["PruefungCommissioned", "Prüfauftrag zu"],
  PlanProjekt: ["ProjektPlanned", "Planung von"],
  BeginErprobung: ["ErprobungBegun", "Erprobung von"],
  ProlongErprobung: ["ErprobungProlonged", "längere Erprobung von"],
  StartProjekt: ["ProjektStarted", "Beginn von"],
  MakeRegelangebot: ["RegelangebotMade", "Regelangebot aus"],
  ExtendProjekt: ["ProjektExtended", "Ausweitung von"],
  AdaptProjekt: ["ProjektAdapted", "Anpassung von"],
  CompleteProjekt: ["ProjektCompleted", "Abschluss von"],
  EndProjekt: ["ProjektEnded", "Ende von"],
  MergeProjekt: ["ProjektMerged", "Zusammenführung von"],
  ReopenProjekt: ["ProjektReopened", "Wiederaufnahme von"],
  SetMeilenstein: ["MeilensteinSet", "Meilenstein zu"],
  DropMeilenstein: ["MeilensteinDropped", "gestrichener Meilenstein zu"],
  DeferFrist: ["FristDeferred", "verschobene Frist zu"],
  GrantMittel: ["MittelGranted", "Mittel für"],
  AssessProjekt: ["ProjektAssessed", "Bewertung von"],
} as const satisfies Readonly<Record<Auftrag["_tag"], readonly [Projektereignis["_tag"], string]>>

/** The name of the event by which an order is carried out. */
export const ereignisOf = (auftrag: Auftrag["_tag"]): Projektereignis["_tag"] => AUFTRAEGE[auftrag][0]

/** The German words for an order, before the name of the Projekt. */
export const auftragWort = (auftrag: Auftrag["_tag"]): string => AUFTRAEGE[auftrag][1]

const ANTRAEGE: Readonly<Record<Antrag["art"], string>> = {
  hinzufuegen: "Ergänzung des Konzepts", streichen: "Streichung", verschieben: "Verschiebung", umbenennen: "Umbenennung", "neu-fassen": "Neufassung",
  zusammenfuehren: "Zusammenführung", aendern: "Änderung",
}

/** The German words for what a decision sets in motion beside the Projekte. */
export const wirkungWort = (wirkung: Exclude<Wirkung, { readonly art: "projekt" }>, nenne: (id: string) => string): string => {
  switch (wirkung.art) {
    case "kenntnisnahme": return "Kenntnisnahme"
    case "empfehlung": return `Empfehlung an ${nenne(wirkung.an)}`
    case "konzept": {
      const { art, elemente } = wirkung.antrag
      return elemente.length === 0 ? ANTRAEGE[art] : `${ANTRAEGE[art]} (${elemente.map(nenne).join(", ")})`
    }
  }
}
