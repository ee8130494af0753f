/**
 * German texts of refusals about the file: its opening, its people, what is noted of them.
 *
 * @module
 */
import { PHASE } from "../fallWoerter.js"
import type { Texte } from "../ablehnungType.js"

const phaseOf = (key: string): string => (Object.hasOwn(PHASE, key) ? PHASE[key as keyof typeof PHASE] : key)

/** Texts about the file. */
export const akteTexte: Texte<
  | "fall/NotOpened" | "fall/AlreadyOpened" | "fall/NotInPhase" | "fall/VermerkTooEarly" | "fall/VermerkInFuture" | "fall/IdTaken" | "fall/PersonNotFound" | "fall/HauptpersonInvalid"
  | "fall/HandlungsfeldNotFound" | "fall/SchluesselNotFound" | "fall/GeburtsdatumInvalid" | "fall/AngabeMismatch" | "fall/AngabeNotFound" | "fall/BestandNotFound"
  | "fall/KriterienIncomplete" | "fall/KriterienNotMet" | "fall/ZustimmungMissing" | "fall/VertretungInvalid" | "fall/BestandIncomplete" | "fall/PersonTooYoung"
> = {
  "fall/NotOpened": () => ({ warum: "Es ist noch kein Fall eröffnet.", noetig: "Zuerst den Fall eröffnen." }),
  "fall/AlreadyOpened": () => ({ warum: "Der Fall ist schon eröffnet.", noetig: "Für einen neuen Fall eine eigene Akte anlegen." }),
  "fall/NotInPhase": ({ roh }) => {
    const phasen = roh("erlaubt").split(", ").filter((key) => key !== "").map(phaseOf)
    return {
      warum: `Dieser Schritt hat in der Phase ${phaseOf(roh("phase")) || "des Falls"} keinen Platz.`,
      noetig: phasen.length === 0 ? "Den Fall zuerst in die passende Phase bringen." : `Eine dieser Phasen: ${phasen.join(", ")}.`,
    }
  },
  "fall/VermerkTooEarly": ({ tag }) => ({
    warum: `Der Vermerk${tag("am", " vom ")} ist älter als der letzte Eintrag der Akte${tag("zuletzt", " vom ")}.`,
    noetig: "Den Tag eintragen, an dem notiert wird. Seit wann etwas gilt, steht in einem eigenen Feld.",
  }),
  "fall/VermerkInFuture": ({ tag }) => ({
    warum: `Der Tag des Vermerks ist noch nicht gekommen${tag("am", ": ")}.`,
    noetig: `Den Tag eintragen, an dem notiert wird${tag("heute", ", höchstens den ")}. Was später geschehen soll, steht in einem eigenen Feld.`,
  }),
  "fall/IdTaken": ({ ids }) => ({ warum: `Die Kennung${ids("id", " ")} ist in diesem Fall schon vergeben.`, noetig: "Eine Kennung, die es im Fall noch nicht gibt." }),
  "fall/PersonNotFound": ({ ids }) => ({ warum: `Zum Fall gehört niemand mit der Kennung${ids("person", " ")}.`, noetig: "Die Person zuerst in den Fall aufnehmen." }),
  "fall/HauptpersonInvalid": () => ({
    warum: "Ein Fall hat genau eine Hauptperson, und wer andere vertritt, gehört selbst zum Fall.",
    noetig: "Genau eine Person als Hauptperson angeben und nur Personen des Falls als Vertretung.",
  }),
  "fall/HandlungsfeldNotFound": ({ ids }) => ({
    warum: `Das Konzept kennt das Handlungsfeld${ids("handlungsfeld", " ")} nicht.`,
    noetig: `Ein Handlungsfeld des Konzepts${ids("nearest", ", vielleicht ")}.`,
  }),
  "fall/SchluesselNotFound": ({ ids }) => ({
    warum: "Die Liste hat diesen Schlüssel nicht, oder an diesem Tag nicht.",
    noetig: `Ein Schlüssel der Liste${ids("liste", " ")}, der an dem Tag gilt.`,
  }),
  "fall/GeburtsdatumInvalid": () => ({ warum: "Das Geburtsdatum liegt in der Zukunft oder mehr als 120 Jahre zurück.", noetig: "Das Geburtsdatum prüfen." }),
  "fall/AngabeMismatch": ({ ids }) => ({
    warum: `Die Angabe${ids("angabe", " ")} gehört zu einer anderen Person oder zu einem anderen Feld.`,
    noetig: "Dieselbe Person und dasselbe Feld berichtigen; für etwas anderes eine neue Angabe notieren.",
  }),
  "fall/AngabeNotFound": ({ ids }) => ({ warum: `Unter der Kennung${ids("angabe", " ")} ist nichts notiert, oder es ist gelöscht.`, noetig: "Die Kennung einer Angabe, die noch da ist." }),
  "fall/BestandNotFound": ({ ids }) => ({ warum: `Die Bestandsaufnahme hat keinen Eintrag${ids("bestand", " ")}.`, noetig: "Die Kennung eines Eintrags der Bestandsaufnahme." }),
  "fall/KriterienIncomplete": ({ ids }) => ({
    warum: `Zur Aufnahme fehlt eine Antwort, oder eine ist doppelt${ids("kriterien", ": ")}.`,
    noetig: "Jedes der fünf Kriterien genau einmal beantworten, mit Grund.",
  }),
  "fall/KriterienNotMet": ({ ids }) => ({
    warum: `Für Case Management fehlt eine Voraussetzung${ids("kriterien", ": ")}.`,
    noetig: "Diese Kriterien müssen erfüllt sein; sonst ist eine einzelne Beratung das Ergebnis.",
  }),
  "fall/ZustimmungMissing": ({ ids }) => ({
    warum: `Es fehlt eine Zustimmung${ids("personen", ": ")}.`,
    noetig: "Die Person stimmt selbst zu, oder wer sie vertritt.",
  }),
  "fall/VertretungInvalid": ({ ids }) => ({
    warum: `Hier hat jemand für${ids("person", " ")} gehandelt und durfte es nicht.`.replace("für gehandelt", "für eine andere Person gehandelt"),
    noetig: `Die Person handelt selbst, wenn sie es darf, oder wer sie vertritt${ids("koennen", "; am Tag des Vermerks dürfen es: ")}. Fehlt ihr Geburtsdatum, es eintragen.`,
  }),
  "fall/BestandIncomplete": ({ ids }) => ({
    warum: `Die Bestandsaufnahme ist nicht vollständig${ids("fehlt", ", es fehlt: ")}${ids("doppelt", "; zugleich leer und ausgefüllt oder doppelt genannt: ")}.`,
    noetig: "Zu jedem Teil einen Eintrag oder den Grund, warum es keinen gibt. Ein Bedarf muss immer genannt sein.",
  }),
  "fall/PersonTooYoung": ({ ids, tag }) => ({
    warum: `Die Person${ids("person", " ")} ist${tag("am", " am ")} noch keine 15 Jahre alt und kann das nicht selbst erklären.`,
    noetig: `Die Erklärung von jemandem, der sie vertritt${ids("koennen", ", hier: ")}.`,
  }),
}
