/**
 * German texts of refusals about a Projekt: its way, what is due, money, figures, assessments.
 *
 * @module
 */
import type { Code } from "../../../projektverlauf/Ablehnung.js"
import * as Lage from "../../../projektverlauf/Lage.js"
import { type Terminschluessel, toText } from "../../../projektverlauf/Terminschluessel.js"
import type { Texte, Wort } from "../ablehnungType.js"

const ART: Readonly<Record<string, string>> = { teilnehmende: "Teilnehmende", stunden: "Stunden", personal: "Personal", geld: "Geld", erreicht: "ob etwas erreicht ist" }

const MEILENSTEIN: Readonly<Record<string, string>> = { erreicht: "erreicht", gestrichen: "gestrichen" }

const lageOf = (key: string): string => Lage.all.filter((lage) => lage === key).map(Lage.toText).join("")

const lagenOf = ({ roh }: Wort): string => roh("erlaubt").split(", ").map(lageOf).filter((text) => text !== "").join(", ")

const fristOf = ({ nenne, roh }: Wort, key = "frist"): string => (roh(key).includes("/") ? toText(roh(key) as Terminschluessel, nenne) : "")

const SHOWN = 8

// A name as it has to be typed, with what it says.
const fristenOf = ({ nenne, roh }: Wort): string => {
  const offen = roh("offen").split(", ").filter((schluessel) => schluessel.includes("/"))
  const more = offen.length > SHOWN ? `; und ${offen.length - SHOWN} weitere` : ""
  return offen.slice(0, SHOWN).map((schluessel) => `${toText(schluessel as Terminschluessel, nenne)} als ${schluessel}`).join("; ") + more
}

const after = (before: string, text: string): string => (text === "" ? "" : `${before}${text}`)

const vielleicht = ({ ids }: Wort): string => ids("nearest", ", vielleicht ")

const fehltIm = (was: string, noetig: string, key: string) => (wort: Wort) => ({
  warum: `Das Konzept hat ${was}${wort.ids(key, " ")} nicht.`,
  noetig: `${noetig} des Konzepts${vielleicht(wort)}.`,
})

const fehltDem = (was: string, noetig: string, key: string) => (wort: Wort) => ({
  warum: `Das Projekt${wort.ids("projekt", " ")} hat ${was}${wort.ids(key, " ")} nicht.`,
  noetig: `${noetig}${vielleicht(wort)}.`,
})

const wegTexte: Texte<
  | "projektverlauf/ProjektNotFound" | "projektverlauf/ProjektMismatch" | "projektverlauf/NotInLage" | "projektverlauf/VermerkTooEarly" | "projektverlauf/VermerkInFuture"
  | "projektverlauf/AmInvalid" | "projektverlauf/TagInvalid" | "projektverlauf/TagNotLater" | "projektverlauf/PruefungNotOrdered" | "projektverlauf/MergeToSelf"
  | "projektverlauf/AusweitungEmpty" | "projektverlauf/AusweitungKnown"
> = {
  "projektverlauf/ProjektNotFound": fehltIm("das Projekt", "Ein Projekt", "projekt"),
  "projektverlauf/ProjektMismatch": ({ ids }) => ({
    warum: `Der Befehl gilt dem Projekt${ids("projekt", " ")}, die Angaben gehören zu einem anderen${ids("anderes", ": ")}.`,
    noetig: "Befehl und Angaben zu demselben Projekt.",
  }),
  "projektverlauf/NotInLage": (wort) => ({
    warum: `Dieser Schritt hat keinen Platz, so wie das Projekt${wort.ids("projekt", " ")} steht${lageOf(wort.roh("lage")) === "" ? "" : ` (${lageOf(wort.roh("lage"))})`}.`,
    noetig: lagenOf(wort) === "" ? "Das Projekt zuerst in die passende Lage bringen." : `Ein Projekt in einer dieser Lagen: ${lagenOf(wort)}.`,
  }),
  "projektverlauf/VermerkTooEarly": ({ tag }) => ({
    warum: `Der Vermerk${tag("am", " vom ")} ist älter als der letzte Eintrag${tag("zuletzt", " vom ")}.`,
    noetig: "Den Tag eintragen, an dem notiert wird. Seit wann etwas gilt, steht in einem eigenen Feld.",
  }),
  "projektverlauf/VermerkInFuture": ({ tag }) => ({
    warum: `Der Tag des Vermerks ist noch nicht gekommen${tag("am", ": ")}.`,
    noetig: `Den Tag eintragen, an dem notiert wird${tag("heute", ", höchstens den ")}. Was später geschehen soll, steht in einem eigenen Feld.`,
  }),
  "projektverlauf/AmInvalid": ({ roh, tag }) => ({
    warum: `Der Tag${tag("am", " ")}, ab dem es gelten soll, liegt ${roh("ab") === "" ? "nach dem Vermerk" : "vor dem jetzigen Stand des Projekts"}.`,
    noetig: `Ein Tag${tag("ab", " ab dem ") || tag("bis", " bis zum ") || " bis zum Vermerk"}.`,
  }),
  "projektverlauf/TagInvalid": ({ tag }) => ({
    warum: `Der letzte Tag${tag("bis", " ")} liegt vor dem ersten oder jenseits des Kalenders.`,
    noetig: `Ein Tag${tag("ab", " ab dem ") || ", der nicht vor dem ersten liegt"}.`,
  }),
  "projektverlauf/TagNotLater": ({ tag }) => ({
    warum: `Der neue Tag${tag("bis", " ")} liegt nicht nach dem Tag, der jetzt gilt${tag("bisher", ": ")}.`,
    noetig: "Ein späterer Tag; wird etwas früher fertig, genügt es, das zu notieren.",
  }),
  "projektverlauf/PruefungNotOrdered": ({ ids }) => ({
    warum: `Das Projekt${ids("projekt", " ")} hat begonnen, und das Konzept gibt keinen Prüfauftrag dazu.`,
    noetig: "Das Projekt bewerten oder beenden.",
  }),
  "projektverlauf/MergeToSelf": ({ ids }) => ({ warum: `Das Projekt${ids("projekt", " ")} soll mit sich selbst zusammengeführt werden.`, noetig: "Ein anderes Projekt des Konzepts nennen." }),
  "projektverlauf/AusweitungEmpty": ({ ids }) => ({ warum: `Die Ausweitung des Projekts${ids("projekt", " ")} nennt weder eine Gruppe noch einen Ort.`, noetig: "Eine Zielgruppe oder einen Ort nennen, die neu sind." }),
  "projektverlauf/AusweitungKnown": ({ ids }) => ({
    warum: `Nicht alles an der Ausweitung des Projekts${ids("projekt", " ")} ist neu${ids("schon", "; schon da oder doppelt genannt: ")}.`,
    noetig: "Nur Zielgruppen und Orte nennen, die neu sind, jede einmal.",
  }),
}

const steuerungTexte: Texte<Exclude<Code, keyof typeof wegTexte>> = {
  "projektverlauf/ZielgruppeNotFound": fehltIm("die Zielgruppe", "Eine Zielgruppe", "zielgruppe"),
  "projektverlauf/OrtNotFound": fehltIm("den Ort", "Ein Ort", "ort"),
  "projektverlauf/GeberNotFound": fehltIm("den Geber", "Ein Akteur", "geber"),
  "projektverlauf/GremiumNotFound": fehltIm("das Gremium", "Ein Gremium", "gremium"),
  "projektverlauf/IdTaken": ({ ids }) => ({ warum: `Die Kennung${ids("id", " ")} ist in diesem Projekt schon vergeben.`, noetig: "Eine Kennung, die es im Projekt noch nicht gibt." }),
  "projektverlauf/MeilensteinNotFound": fehltDem("den Meilenstein", "Ein Meilenstein des Projekts", "meilenstein"),
  "projektverlauf/MeilensteinSettled": ({ ids, roh, tag }) => ({
    warum: `Der Meilenstein${ids("meilenstein", " ")} ist${tag("am", " seit dem ")} ${MEILENSTEIN[roh("stand")] ?? "erledigt"}.`,
    noetig: "Ein offener Meilenstein; für etwas Neues einen neuen setzen.",
  }),
  "projektverlauf/FristNotFound": (wort) => ({ warum: `Im Projekt${wort.ids("projekt", " ")} ist das nicht fällig${after(": ", fristOf(wort))}.`, noetig: `Eine Frist, die im Projekt fällig ist${after(", vielleicht ", fristOf(wort, "nearest"))}.${fristenOf(wort) === "" ? "" : ` Fällig sind: ${fristenOf(wort)}.`}` }),
  "projektverlauf/FristSettled": (wort) => ({ warum: `Das ist${wort.tag("am", " am ")} schon erledigt worden${after(": ", fristOf(wort))}.`, noetig: "Eine Frist, die noch offen ist." }),
  "projektverlauf/ErfuellungNotFound": (wort) => ({
    warum: `Als erfüllt oder erreicht ist das im Projekt${wort.ids("projekt", " ")} nicht notiert${after(": ", fristOf(wort))}.`,
    noetig: `Etwas, das als erfüllt oder erreicht notiert ist${after(", vielleicht ", fristOf(wort, "nearest"))}; was ein Schritt des Projekts erledigt hat, berichtigt der nächste Schritt.`,
  }),
  "projektverlauf/FristNotMeetable": (wort) => ({
    warum: `Das wird durch einen eigenen Schritt erledigt${after(": ", fristOf(wort))}.`,
    noetig: "Den Meilenstein erreichen oder streichen; sonst den nächsten Schritt des Projekts notieren.",
  }),
  "projektverlauf/BetragNegative": () => ({ warum: "Der Betrag liegt unter 0.", noetig: "Ein Betrag ab 0 oder der Grund, warum es keinen gibt. Zurückgenommen wird mit einem eigenen Schritt." }),
  "projektverlauf/MittelNotFound": fehltDem("die Bewilligung", "Eine Bewilligung des Projekts", "mittel"),
  "projektverlauf/AusgabeNotFound": fehltDem("die Ausgabe", "Eine Ausgabe des Projekts", "ausgabe"),
  "projektverlauf/AusgabeRevoked": ({ ids }) => ({ warum: `Die Ausgabe${ids("ausgabe", " ")} ist schon zurückgenommen.`, noetig: "Nichts: Sie zählt nicht mehr." }),
  "projektverlauf/KennzahlNotFound": fehltDem("die Kennzahl", "Eine Kennzahl des Projekts", "kennzahl"),
  "projektverlauf/KennzahlMismatch": ({ ids, roh }) => ({
    warum: `Die Kennzahl${ids("kennzahl", " ")} zählt etwas anderes als ihre Berichtigung.`,
    noetig: `Eine Zahl derselben Art${ART[roh("bisher")] === undefined ? "" : ` (${ART[roh("bisher")]})`}; für eine andere Art eine neue Kennzahl.`,
  }),
  "projektverlauf/TeilInvalid": ({ ids }) => ({
    warum: `Die Kennzahl${ids("kennzahl", " ")} ist kein Teil der Kennzahl${ids("ganzes", " ")}: Sie zählt etwas anderes oder eine andere Zeit, oder es ist umgekehrt.`,
    noetig: "Eine Kennzahl derselben Art und Einheit nennen, deren Zeitraum den des Teils umfasst.",
  }),
  "projektverlauf/BewertungInvalid": ({ roh }) => ({
    warum: roh("ergebnis") === "zusammenfuehren" ? "Die Bewertung will zusammenführen und nennt kein anderes Projekt." : "Die Bewertung nennt ein anderes Projekt und will nicht zusammenführen.",
    noetig: "Ein anderes Projekt nennen, wenn zusammengeführt werden soll, und nur dann.",
  }),
}

/** Texts about a Projekt. */
export const projektAblehnungen: Texte<Code> = { ...wegTexte, ...steuerungTexte }
