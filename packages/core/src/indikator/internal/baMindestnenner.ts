import type { Indikatordefinition } from "../Indikatordefinition.js"

/** Below this labour force the Bundesagentur publishes no rate; below 1,000 none may ever be made. */
export const BA_MINDESTNENNER: NonNullable<Indikatordefinition["mindestnenner"]> = {
  wert: 15_000,
  grund: "unsicher",
  quelle: "Statistik der Bundesagentur für Arbeit, Bezugsgrößen: keine Quote unter 15.000 Erwerbspersonen; Bezugsgrößen unter 1.000 dürfen nie verwendet werden",
}
