/**
 * German texts of refusals about goals, measures, reviews and the end of a case.
 *
 * @module
 */
import { PASSUNG, STAND } from "../fallWoerter.js"
import type { Texte } from "../ablehnungType.js"

const EBENE: Readonly<Record<string, string>> = { mottoziel: "ein Mottoziel", rahmenziel: "ein Rahmenziel", handlungsziel: "ein Handlungsziel" }

const standOf = (key: string): string => (Object.hasOwn(STAND, key) ? STAND[key as keyof typeof STAND] : key)

/** Texts about goals and the agreement on them. */
export const zielTexte: Texte<
  | "fall/MottozielNotFound" | "fall/RahmenzielNotFound" | "fall/HandlungszielNotFound" | "fall/ZielAbandoned" | "fall/ZielSettled" | "fall/ZieleIncomplete"
  | "fall/SkalaInvalid" | "fall/FristInvalid" | "fall/PruefungIncomplete" | "fall/NaechstePruefungMissing" | "fall/EvaluationMissing" | "fall/ZieleOpen" | "fall/MassnahmenOpen" | "fall/ReopenNotAllowed"
> = {
  "fall/MottozielNotFound": ({ ids }) => ({ warum: `Der Fall hat kein Mottoziel${ids("ziel", " ")}.`, noetig: "Zuerst das Mottoziel formulieren." }),
  "fall/RahmenzielNotFound": ({ ids }) => ({ warum: `Der Fall hat kein Rahmenziel${ids("ziel", " ")}.`, noetig: "Zuerst das Rahmenziel formulieren." }),
  "fall/HandlungszielNotFound": ({ ids }) => ({ warum: `Der Fall hat kein Handlungsziel${ids("ziel", " ") || ids("handlungsziel", " ")}.`, noetig: "Zuerst das Handlungsziel formulieren." }),
  "fall/ZielAbandoned": ({ ids, tag }) => ({
    warum: `Das Ziel${ids("ziel", " ") || ids("handlungsziel", " ")} oder ein Ziel darüber wurde${tag("am", " am ")} aufgegeben.`,
    noetig: "Ein Ziel, das noch verfolgt wird.",
  }),
  "fall/ZielSettled": ({ ids }) => ({
    warum: `Das Handlungsziel${ids("ziel", " ") || ids("handlungsziel", " ")} ist schon abgeschlossen.`,
    noetig: "Ein offenes Handlungsziel; wo es weitergeht, ein neues formulieren.",
  }),
  "fall/ZieleIncomplete": ({ ids, roh }) => ({
    warum: `In den Zielen fehlt ${EBENE[roh("ebene")] ?? "eine Ebene"}${ids("ziele", "; es geht um ")}.`,
    noetig: "Zu jedem Mottoziel ein Rahmenziel und zu jedem Rahmenziel ein Handlungsziel, oder das Ziel aufgeben.",
  }),
  "fall/SkalaInvalid": ({ ids }) => ({ warum: `Zwei Stufen der Skala von${ids("ziel", " ")} sagen dasselbe.`.replace("Skala von sagen", "Skala sagen"), noetig: "Fünf verschiedene Stufen, die man unterscheiden kann." }),
  "fall/FristInvalid": ({ tag }) => ({
    warum: `Der letzte Tag${tag("bis", ", der ") || tag("frist", ", der ") || tag("naechste", ", der ")} liegt nicht in der erlaubten Zeit.`.replace(/, der ([\d.]+) liegt/u, ", der $1, liegt"),
    noetig: `Ein Tag${tag("am", " ab dem ")}${tag("spaetestens", " und bis zum ")}; eine Überprüfung höchstens ein Jahr voraus.`,
  }),
  "fall/PruefungIncomplete": ({ ids }) => ({
    warum: `Die Überprüfung passt nicht zu den offenen Handlungszielen${ids("fehlend", "; es fehlt ")}${ids("fremd", "; nicht offen ist ")}${ids("doppelt", "; doppelt genannt ist ")}.`,
    noetig: "Jedes offene Handlungsziel genau einmal ansehen.",
  }),
  "fall/NaechstePruefungMissing": () => ({ warum: "Die nächste Überprüfung hat keinen Tag.", noetig: "Den Tag der nächsten Überprüfung nennen." }),
  "fall/EvaluationMissing": ({ tag }) => ({ warum: `Der Fall ist noch nicht ausgewertet${tag("seit", ", seit er am ").replace(/(.)$/u, "$1 in die Evaluation kam")}.`, noetig: "Zuerst die Evaluation festhalten." }),
  "fall/ReopenNotAllowed": ({ tag }) => ({
    warum: `Der Fall ist${tag("am", " am ")} beendet worden, weil die Hauptperson verstorben ist.`,
    noetig: "Wer jetzt Hilfe braucht, bekommt einen eigenen Fall.",
  }),
  "fall/ZieleOpen": ({ ids }) => ({ warum: `Bei Handlungszielen steht noch nicht fest, was daraus geworden ist${ids("ziele", ": ")}.`, noetig: "Jedes Handlungsziel abschließen oder aufgeben." }),
  "fall/MassnahmenOpen": ({ ids }) => ({ warum: `Maßnahmen sind noch geplant, angefragt oder im Gang${ids("massnahmen", ": ")}.`, noetig: "Jede Maßnahme beenden oder streichen." }),
}

/** Texts about measures and where no offer fits. */
export const massnahmeTexte: Texte<
  | "fall/MassnahmeNotFound" | "fall/MassnahmeNotInState" | "fall/GrundMissing" | "fall/HandlungszielWithoutMassnahme" | "fall/AngebotNotFound" | "fall/AngebotNotValid"
  | "fall/LeistungserbringerInvalid" | "fall/PassungNotFound" | "fall/PassungInvalid"
> = {
  "fall/MassnahmeNotFound": ({ ids }) => ({ warum: `Der Fall hat keine Maßnahme${ids("massnahme", " ")}.`, noetig: "Die Kennung einer Maßnahme des Falls." }),
  "fall/MassnahmeNotInState": ({ ids, roh }) => ({
    warum: `Die Maßnahme${ids("massnahme", " ")} steht nicht so, wie dieser Schritt es braucht${roh("stand") === "" ? "" : ` (Stand: ${standOf(roh("stand"))})`}.`,
    noetig: roh("erlaubt") === "" ? "Eine Leistung: Was die Person selbst tut, wird nicht angefragt." : `Eine Maßnahme mit dem Stand: ${roh("erlaubt").split(", ").map(standOf).join(" oder ")}.`,
  }),
  "fall/GrundMissing": ({ ids }) => ({ warum: `Die Maßnahme${ids("massnahme", " ")} endet, ohne dass sie getan ist, und niemand sagt, warum.`, noetig: "Den Grund nennen." }),
  "fall/HandlungszielWithoutMassnahme": ({ ids }) => ({
    warum: `Für ein Handlungsziel ist nichts geplant${ids("ziele", ": ")}.`,
    noetig: "Für jedes Handlungsziel eine Maßnahme, oder festhalten, dass kein Angebot passt, oder das Ziel aufgeben.",
  }),
  "fall/AngebotNotFound": ({ ids }) => ({ warum: `Der Katalog hat das Angebot${ids("angebot", " ")} nicht.`, noetig: `Ein Angebot aus dem Katalog${ids("nearest", ", vielleicht ")}.` }),
  "fall/AngebotNotValid": ({ ids, tag }) => ({
    warum: `Das Angebot${ids("angebot", " ")} gilt${tag("am", " am ")} nicht, oder es gehört nicht zum Handlungsfeld${ids("handlungsfeld", " ")}.`,
    noetig: "Ein Angebot, das an dem Tag gilt und zum Handlungsfeld gehört; sonst festhalten, dass keines passt.",
  }),
  "fall/LeistungserbringerInvalid": ({ ids }) => ({
    warum: `Die Leistung${ids("massnahme", " ")} soll${ids("durch", " von ")} kommen, das Angebot ist aber von einer anderen Stelle.`,
    noetig: `Die Stelle nennen, die das Angebot macht${ids("traeger", ": ")}.`,
  }),
  "fall/PassungNotFound": ({ ids }) => ({ warum: `Für dieses Handlungsziel ist nichts darüber festgehalten, dass kein Angebot passt${ids("passung", " (gesucht: ")}${ids("passung") === "" ? "" : ")"}.`, noetig: "Zuerst festhalten, was statt eines Angebots geschieht." }),
  "fall/PassungInvalid": ({ roh }) => {
    const art = roh("art")
    const isNew = art === "neues-angebot"
    const name = Object.hasOwn(PASSUNG, art) ? ` (${PASSUNG[art as keyof typeof PASSUNG]})` : ""
    return {
      warum: isNew ? "Ein neues Angebot wird gebraucht, und genannt ist eines, das es schon gibt." : `Was statt eines passenden Angebots geschieht${name}, nennt nicht, um welches Angebot es geht.`,
      noetig: isNew ? "Kein Angebot nennen." : "Das Angebot nennen, das angepasst oder anders erreicht wird.",
    }
  },
}
