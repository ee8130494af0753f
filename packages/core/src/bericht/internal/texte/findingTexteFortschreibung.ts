/**
 * German texts for findings about a new Fassung.
 *
 * @module
 */
import { day } from "./findingTexteProjekt.js"
import { name, type Texte, word } from "./findingTexteType.js"

/** Texts about a new Fassung, what runs beside it, and the decisions behind it. */
export const fortschreibungTexte: Texte = {
  UnterschiedMisfit: (details, nenne) =>
    `Die Änderung an ${name(details, nenne, "element")} passt nicht zu dieser Fassung: Sie wurde mit einer anderen verglichen. Neu vergleichen.`,
  KonzeptIdChanged: (details) =>
    `Die neue Fassung trägt eine andere id als die alte${details["alt"] === undefined ? "" : ` („${word(details, "neu")}“ statt „${word(details, "alt")}“)`}. Ein Konzept behält seine id durch alle Fassungen.`,
  NummerNotNext: (details) =>
    `Auf die Fassung ${word(details, "von")} folgt die Fassung ${word(details, "nach")}. Jede Fassung braucht eine höhere Nummer als die vorige.`,
  GueltigAbMissing: () => "Die neue Fassung sagt nicht, ab welchem Tag sie gilt. Den Tag bei fassung.gueltigAb eintragen.",
  GueltigAbTooEarly: () => "Die neue Fassung soll nicht später gelten als die alte. Einen späteren Tag bei fassung.gueltigAb eintragen.",
  GueltigAbBeforeBeschluss: (details) =>
    `Die neue Fassung soll ab ${day(details, "ab")} gelten und ist erst am ${day(details, "am")} oder später beschlossen. Frühestens ab dem Beschluss gelten lassen.`,
  GueltigAbBeforeNotes: (details) =>
    `Die neue Fassung soll ab ${day(details, "ab")} gelten, und zu Projekten ist später noch etwas unter der alten notiert (zuletzt am ${day(details, "am")}). Einen späteren Tag bei fassung.gueltigAb eintragen.`,
  UebergangMismatch: () => "Der Übergang gehört zu anderen Fassungen. Konzept, alte und neue Nummer des Übergangs prüfen.",
  UeberfuehrungUnknown: (details, nenne) => `Eine Überführung nennt ${name(details, nenne)}; das gibt es in dieser Fassung nicht.`,
  UeberfuehrungForm: (details) =>
    `Eine Überführung der Art „${word(details, "art")}“ hat die falsche Zahl von ids: umbenannt ist eins zu eins, zusammengeführt mehrere zu einem, geteilt eins zu mehreren.`,
  UeberfuehrungKind: (details) => `Eine Überführung verbindet Verschiedenes (${word(details, "arten")}). Ein Element lebt nur als das weiter, was es ist.`,
  UeberfuehrungKept: (details, nenne) => `Eine Überführung sagt, ${name(details, nenne)} lebe anderswo weiter, und die neue Fassung enthält es noch. Dort streichen oder aus der Überführung nehmen.`,
  UeberfuehrungTwice: (details, nenne) => `Zwei Überführungen nennen ${name(details, nenne)}. An einer Stelle sagen, was daraus wird.`,
  UeberfuehrungOntoOld: (details, nenne) =>
    `Eine Überführung sagt, etwas anderes lebe als ${name(details, nenne)} weiter; das gab es schon in der alten Fassung, und seine eigene Geschichte ginge verloren. Auch bei alt nennen oder dem Neuen eine eigene id geben.`,
  UeberfuehrungMovesField: (details, nenne) =>
    `Das Projekt ${name(details, nenne)} läuft und lebt als ${name(details, nenne, "nach")} in einem anderen Handlungsfeld weiter (${name(details, nenne, "handlungsfeld")}), ohne eines seiner Leitziele. Eines behalten oder in der Begründung sagen, worauf es jetzt zielt.`,
  UebernahmeOpen: (details, nenne) =>
    `Was aus ${name(details, nenne)} wird, ist noch zu notieren (${word(details, "befehle")}), am ersten Tag der neuen Fassung.`,
  IdReused: (details, nenne) =>
    `Die id ${name(details, nenne)} hatte${details["fassung"] === undefined ? "" : ` in Fassung ${word(details, "fassung")}`} etwas anderes (${word(details, "alt")}, jetzt ${word(details, "neu")}). Was sie nennt, meinte dann etwas Falsches; dem Neuen eine eigene id geben.`,
  BegruendungUnknown: (details, nenne) => `Eine Begründung nennt ${name(details, nenne)}; das gibt es in keiner der beiden Fassungen.`,
  BegruendungEmpty: () => "Eine Begründung nennt weder einen Beschluss noch einen Grund. Eines von beiden angeben.",
  BegruendungMissing: (details, nenne) => `Nirgends steht, warum ${name(details, nenne)} geändert ist. Den Beschluss oder einen Grund angeben.`,
  RunningProjektDropped: (details, nenne) =>
    `Das Projekt ${name(details, nenne)} ist gestrichen und läuft noch (${word(details, "lage")}). Erst beenden, abschließen oder zusammenführen, oder sagen, worin es weiterlebt.`,
  RunningProjektUnknown: (details, nenne) => `Das Projekt ${name(details, nenne)} läuft (${word(details, "lage")}) und steht in keiner der beiden Fassungen. Beenden oder aufnehmen.`,
  ProjektDroppedUnbegun: (details, nenne) => `Das Projekt ${name(details, nenne)} ist gestrichen, ohne dass etwas dazu notiert wurde. In der Begründung sagen, warum es nicht begonnen hat.`,
  ProjektDroppedEnded: (details, nenne) => `Das Projekt ${name(details, nenne)} ist gestrichen; es war ${word(details, "lage")}. Seine Geschichte bleibt in der alten Fassung.`,
  EndedProjektKept: (details, nenne) => `Das Projekt ${name(details, nenne)} ist ${word(details, "lage")} und steht noch in der neuen Fassung. Streichen oder wieder aufnehmen.`,
  ExtensionLost: (details, nenne) => `Das Projekt ${name(details, nenne)} wurde ausgeweitet (${word(details, "verloren")}); die neue Fassung nennt das nicht. Ergänzen oder begründen.`,
  HorizontOverdue: (details, nenne) => `Das Projekt ${name(details, nenne)} wäre durch seinen neuen Horizont schon am ersten Tag der Fassung überfällig. Eine Frist oder einen anderen Horizont nennen.`,
  OverdueCarriedOver: (details, nenne) =>
    `Das Projekt ${name(details, nenne)} ist seit ${day(details, "am")} überfällig, und die neue Fassung zählt den Tag neu. In der Begründung sagen, dass es sich verspätet, oder die Frist verschieben.`,
  BeschlussOfUnknownGremium: (details, nenne) =>
    `Die Änderung an ${name(details, nenne)} beruft sich auf den Beschluss „${word(details, "beschluss")}“ von ${name(details, nenne, "gremium")}; dieses Gremium gibt es in keiner der beiden Fassungen.`,
  BeschlussBeforeAlt: (details, nenne) =>
    `Die Änderung an ${name(details, nenne)} beruft sich auf den Beschluss „${word(details, "beschluss")}“ vom ${day(details, "am")}. Er ist älter als die alte Fassung und mit ihr erledigt. Den neueren nennen.`,
  BeschlussUnknown: (details, nenne) => `Die Änderung an ${name(details, nenne)} beruft sich auf den Beschluss „${word(details, "beschluss")}“, den kein Gremium gefasst hat.`,
  BeschlussRevoked: (details, nenne) => `Die Änderung an ${name(details, nenne)} beruft sich auf den Beschluss „${word(details, "beschluss")}“, der aufgehoben ist.`,
  BeschlussTooLate: (details, nenne) => `Die Änderung an ${name(details, nenne)} beruft sich auf den Beschluss „${word(details, "beschluss")}“, der erst nach dem Beginn der Fassung gefasst ist.`,
  BeschlussElsewhere: (details, nenne) => `Der Beschluss „${word(details, "beschluss")}“ spricht nicht von ${name(details, nenne)}. Den nennen, der es tut.`,
  AntragUnanswered: (details) => `Der Beschluss „${word(details, "beschluss")}“ beantragt eine Änderung des Konzepts, und keine Änderung geht auf ihn zurück. Aufnehmen oder dem Gremium antworten.`,
}
