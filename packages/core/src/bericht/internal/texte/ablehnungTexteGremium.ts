/**
 * German texts of refusals about the work of a Gremium: sittings, agenda, minutes, decisions, elections.
 *
 * @module
 */
import type { Code } from "../../../gremienarbeit/Ablehnung.js"
import { projektAblehnungen } from "./ablehnungTexteProjekt.js"
import type { Ablehnungstext, Texte, Wort } from "../ablehnungType.js"

const ART: Readonly<Record<string, string>> = {
  akteur: "keinen Akteur und kein Gremium", element: "kein Element", projekt: "kein Projekt", handlungsfeld: "kein Handlungsfeld", ort: "keinen Ort", indikator: "keinen Indikator",
}

const STAND: Readonly<Record<string, string>> = { angesetzt: "angesetzt und noch nicht abgehalten", abgesagt: "abgesagt", abgehalten: "schon abgehalten" }

const ROLLE: Readonly<Record<string, string>> = {
  "festes-mitglied": "festes Mitglied", einzuladen: "Gast", "vorab-zu-ermitteln": "im Vorfeld zu ermitteln", ansprechperson: "Ansprechperson", teilnahmepflicht: "zur Teilnahme verpflichtet",
}

const ANTRAG: Readonly<Record<string, string>> = { zusammenfuehren: "Mindestens zwei Elemente des Konzepts nennen, jedes einmal." }

const rollenOf = ({ roh }: Wort, key: string): string => roh(key).split(", ").filter((rolle) => rolle !== "").map((rolle) => ROLLE[rolle] ?? rolle).join(" oder ")

const vielleicht = ({ ids }: Wort): string => ids("nearest", ", vielleicht ")

// Everything that is missing before a sitting, each with what is to be done about it.
const fehlt = (wort: Wort): { readonly warum: string; readonly noetig: string } => {
  const [einladen, ermitteln] = [wort.ids("einladungen"), wort.ids("ermittlungen")]
  const leer = wort.roh("tagesordnung") !== ""
  const mangel = [...(einladen === "" ? [] : [`die Einladung an ${einladen}`]), ...(ermitteln === "" ? [] : [`wer von ${ermitteln} kommt`]), ...(leer ? ["die Tagesordnung"] : [])]
  const tun = [...(einladen === "" ? [] : [`${einladen} einladen`]), ...(ermitteln === "" ? [] : [`bei ${ermitteln} ermitteln und einladen, oder notieren, warum sich niemand fand`]), ...(leer ? ["die Tagesordnung aufstellen"] : [])]
  return {
    warum: `Vor der Sitzung${wort.tag("tag", " am ")} fehlt${mangel.length === 0 ? " etwas" : `: ${mangel.join("; ")}`}.`,
    noetig: `Vor dem Tag der Sitzung nachholen${tun.length === 0 ? "" : `: ${tun.join("; ")}`}. Was bis dahin geschah, lässt sich mit seinem Tag nachtragen. Fand die Sitzung dennoch statt, den Grund angeben: Der Mangel bleibt vermerkt.`,
  }
}

const WAHL: Readonly<Record<string, { readonly warum: (wort: Wort) => string; readonly noetig: string }>> = {
  abgegeben: { warum: ({ roh }) => `Es sind mehr Stimmen abgegeben (${roh("kleiner")}) als Menschen wahlberechtigt (${roh("groesser")}).`, noetig: "Beide Zahlen mit der Niederschrift vergleichen." },
  gueltig: { warum: ({ roh }) => `Es sind mehr Stimmen gültig (${roh("kleiner")}) als abgegeben (${roh("groesser")}).`, noetig: "Beide Zahlen mit der Niederschrift vergleichen." },
  stimmen: { warum: ({ roh }) => `Die Listen haben zusammen mehr Stimmen (${roh("kleiner")}), als gültig sind (${roh("groesser")}).`, noetig: "Beide Zahlen mit der Niederschrift vergleichen." },
  sitze: { warum: ({ roh }) => `Die Listen haben zusammen ${roh("kleiner")} Sitze, zu wählen sind ${roh("groesser")}.`, noetig: "Sitze der Listen, die zusammen die zu wählenden Sitze ergeben." },
  tag: { warum: ({ tag }) => `Die Wahl${tag("tag", " am ")} liegt nach dem Vermerk${tag("am", " vom ")}.`, noetig: "Eine Wahl erst notieren, wenn sie war." },
  amtsbeginn: { warum: ({ tag }) => `Die Amtszeit beginnt${tag("amtsbeginn", " am ")} vor der Wahl${tag("tag", " am ")}.`, noetig: "Einen Beginn der Amtszeit am Wahltag oder danach." },
}

const titelOf = ({ roh }: Wort): string => roh("sitze").split("; ").filter((titel) => titel !== "").map((titel) => `„${titel}“`).join(", ")

const SITZE: Readonly<Record<string, (wort: Wort) => Ablehnungstext>> = {
  titel: (wort) => ({ warum: "Sitze mit dieser Bezeichnung hat das Gremium nicht.", noetig: `Die Bezeichnung, die das Konzept nennt${titelOf(wort) === "" ? "" : `: ${titelOf(wort)}`}.` }),
  anzahl: ({ roh }) => ({ warum: `Es sind ${roh("besetzt")} Sitze besetzt, es gibt aber nur ${roh("anzahl")}.`, noetig: "Höchstens so viele, wie es gibt." }),
}

const sitzungTexte: Texte<Extract<Code, `gremienarbeit/${"Gremium" | "Vermerk" | "Id" | "Element" | "Sitzung" | "Pflichten" | "Punkt"}${string}`>> = {
  "gremienarbeit/GremiumNotFound": (wort) => ({ warum: `Das Konzept kennt das Gremium${wort.ids("gremium", " ")} nicht.`, noetig: `Ein Gremium des Konzepts${vielleicht(wort)}.` }),
  "gremienarbeit/GremiumMismatch": ({ ids }) => ({ warum: `Der Vorgang gilt${ids("gremium", " ") || " einem anderen Gremium"}, notiert ist hier${ids("stand", " ") || " ein anderes"}.`, noetig: "Für jedes Gremium die eigene Akte verwenden." }),
  "gremienarbeit/VermerkTooEarly": ({ tag }) => ({ warum: `Der Vermerk${tag("am", " vom ")} ist älter als der letzte Eintrag${tag("zuletzt", " vom ")}.`, noetig: "Den Tag eintragen, an dem notiert wird." }),
  "gremienarbeit/VermerkInFuture": ({ tag }) => ({ warum: `Der Tag des Vermerks ist noch nicht gekommen${tag("am", ": ")}.`, noetig: `Den Tag eintragen, an dem notiert wird${tag("heute", ", höchstens den ")}.` }),
  "gremienarbeit/IdTaken": ({ ids }) => ({ warum: `Die Kennung${ids("id", " ")} ist schon vergeben.`, noetig: "Eine Kennung, die es in der Stadt noch nicht gibt." }),
  "gremienarbeit/ElementNotFound": (wort) => ({ warum: `Das Konzept hat ${ART[wort.roh("art")] ?? "kein Element"} mit der Kennung${wort.ids("id", " ") || " des Vorgangs"}.`, noetig: `Eine Kennung des Konzepts${vielleicht(wort)}.` }),
  "gremienarbeit/SitzungNotFound": (wort) => ({ warum: `Das Gremium hat keine Sitzung${wort.ids("sitzung", " ")}.`, noetig: `Die Sitzung zuerst ansetzen, oder eine nennen, die es gibt${vielleicht(wort)}.` }),
  "gremienarbeit/SitzungNotInState": ({ ids, roh }) => ({
    warum: `Die Sitzung${ids("sitzung", " ")} ist ${STAND[roh("stand")] ?? "nicht so weit"}.`,
    noetig: roh("erlaubt") === "abgehalten" ? "Eine Sitzung, die abgehalten ist." : "Eine Sitzung, die angesetzt und noch nicht abgehalten ist.",
  }),
  "gremienarbeit/SitzungNotDue": ({ ids, tag }) => ({ warum: `Die Sitzung${ids("sitzung", " ")} ist erst${tag("tag", " am ") || " später"}.`, noetig: "Den Tag abwarten, oder die Sitzung vorverlegen." }),
  "gremienarbeit/PflichtenOpen": fehlt,
  "gremienarbeit/PunktNotFound": (wort) => ({ warum: `Die Tagesordnung der Sitzung${wort.ids("sitzung", " ")} hat keinen Punkt${wort.ids("top", " ")}.`, noetig: `Den Punkt aufnehmen, bevor die Sitzung abgehalten ist, oder einen nennen, der auf ihr steht${vielleicht(wort)}.` }),
}

const einladungTexte: Texte<Extract<Code, `gremienarbeit/${"Ermittlung" | "Rolle" | "Already" | "Einladung" | "Protokoll" | "Genehmigung" | "Fallbericht"}${string}`>> = {
  "gremienarbeit/ErmittlungNotNeeded": ({ ids }) => ({ warum: `Das Konzept verlangt nicht, bei${ids("wer", " ") || " dieser Stelle"} im Vorfeld jemanden zu ermitteln.`, noetig: `Unmittelbar einladen${ids("erlaubt", "; zu ermitteln ist bei ")}.` }),
  "gremienarbeit/ErmittlungInvalid": ({ ids }) => ({ warum: `Was bei${ids("wer", " ") || " der Stelle"} ermittelt wurde, ist nicht eindeutig.`, noetig: "Entweder die ermittelte Stelle nennen oder den Grund, warum sich niemand fand." }),
  "gremienarbeit/ErmittlungMissing": ({ ids }) => ({ warum: `Bei${ids("wer", " ") || " der Stelle"} ist noch niemand ermittelt.`, noetig: "Zuerst ermitteln, wer kommt; dann einladen." }),
  "gremienarbeit/ErmittlungTooLate": ({ ids, tag }) => ({ warum: `Bei${ids("wer", " ") || " der Stelle"} ist bis zum Tag der Sitzung zu ermitteln${tag("tag", ", dem ")}.`, noetig: "Wurde rechtzeitig ermittelt, den Tag nachtragen; sonst die Sitzung verlegen und dann ermitteln." }),
  "gremienarbeit/RolleMismatch": (wort) => ({ warum: `So lädt das Konzept${wort.ids("wer", " ") || " sie"} nicht ein${rollenOf(wort, "als") === "" ? "" : ` (${rollenOf(wort, "als")})`}.`, noetig: `Die Rolle des Konzepts${rollenOf(wort, "erlaubt") === "" ? "" : `: ${rollenOf(wort, "erlaubt")}`}.` }),
  "gremienarbeit/AlreadyInvited": ({ ids, tag }) => ({ warum: `Die Einladung an${ids("wer", " ") || " diese Stelle"} steht schon${tag("am", ", vom ")}.`, noetig: "Nichts: Die Einladung gilt." }),
  "gremienarbeit/EinladungTooLate": ({ ids, tag }) => ({ warum: `Zwischen der Einladung an${ids("wer", " ") || " diese Stelle"}${tag("am", " vom ")} und der Sitzung${tag("tag", " am ")} liegt kein Tag.`, noetig: "Wurde vorher eingeladen, den Tag nachtragen; sonst die Sitzung auf einen späteren Tag verlegen." }),
  "gremienarbeit/ProtokollExists": ({ ids, tag }) => ({ warum: `Das Protokoll der Sitzung${ids("sitzung", " ")} ist schon geschrieben oder genehmigt${tag("am", ", am ")}.`, noetig: "Nichts: Es liegt vor. War daran etwas falsch, das Protokoll berichtigen." }),
  "gremienarbeit/ProtokollMissing": ({ ids }) => ({ warum: `Zur Sitzung${ids("sitzung", " ")} gibt es kein Protokoll.`, noetig: "Zuerst das Protokoll schreiben." }),
  "gremienarbeit/GenehmigungInvalid": ({ ids, tag }) => ({ warum: `Die Sitzung${ids("in", " ")} liegt nicht nach der Sitzung, deren Protokoll sie genehmigen soll${tag("tag", ", vom ")}.`, noetig: "Eine spätere Sitzung nennen, oder keine." }),
  "gremienarbeit/FallberichteNotAllowed": ({ ids }) => ({ warum: `Nach dem Konzept hört${ids("gremium", " ") || " dieses Gremium"} keine Fallberichte.`, noetig: "Ein Gremium, das nach dem Konzept anonymisierte Fallberichte hört." }),
  "gremienarbeit/FallberichtNotMade": ({ ids }) => ({ warum: `Der Fallbericht${ids("gremium", " für ")} ist nicht der, der hier ausgestellt wurde: Niemand kann sagen, dass er anonym ist.`, noetig: "Den Fallbericht selbst vorlegen, wie er ausgestellt ist, keine Abschrift." }),
  "gremienarbeit/FallberichtMismatch": ({ ids }) => ({ warum: `Der Fallbericht ist für ein anderes Gremium gemacht${ids("fuer", ": ")}.`, noetig: `Einen Fallbericht für${ids("gremium", " ") || " dieses Gremium"} machen.` }),
  "gremienarbeit/FallberichtDoubtful": ({ roh }) => ({ warum: `Die Prüfung des Fallberichts hat Fehler gefunden${roh("codes") === "" ? "" : ` (${roh("codes")})`}.`, noetig: "Einen Fallbericht ohne Fehler machen; ein Mensch liest ihn noch einmal." }),
}

// Why a Projekt would refuse an order is told in the words of the Projekt.
const auftrag = (wort: Wort): Ablehnungstext => {
  const regel = wort.roh("regel")
  const told = Object.hasOwn(projektAblehnungen, regel) ? projektAblehnungen[regel as keyof typeof projektAblehnungen](wort) : undefined
  return {
    warum: `Der Auftrag${wort.ids("projekt", " an ")} ließe sich nie ausführen.${told === undefined ? "" : ` ${told.warum}`}`,
    noetig: told?.noetig ?? "Ein Auftrag, den das Projekt annehmen kann.",
  }
}

const beschlussTexte: Texte<Exclude<Code, keyof typeof sitzungTexte | keyof typeof einladungTexte>> = {
  "gremienarbeit/BeschlussNotTaken": ({ ids, roh }) => ({
    warum: `Für den Beschluss${ids("beschluss", " ")} stimmten nicht mehr als dagegen${roh("ja") === "" ? "" : ` (${roh("ja")} zu ${roh("nein")})`}: Er ist nicht gefasst.`,
    noetig: "Eine Mehrheit. Was abgelehnt ist, steht im Protokoll und ist kein Beschluss.",
  }),
  "gremienarbeit/BeschlussNotFound": (wort) => ({ warum: `Das Gremium hat keinen Beschluss${wort.ids("beschluss", " ")} gefasst.`, noetig: `Ein Beschluss dieses Gremiums${vielleicht(wort)}.` }),
  "gremienarbeit/BeschlussRevoked": ({ ids, tag }) => ({ warum: `Der Beschluss${ids("beschluss", " ")} ist schon aufgehoben${tag("am", ", am ")}.`, noetig: "Nichts: Er gilt nicht mehr." }),
  "gremienarbeit/AufhebungTooEarly": ({ ids, tag }) => ({ warum: `Die Sitzung${ids("sitzung", " ")}${tag("tag", " vom ")} liegt vor dem Beschluss${tag("am", " vom ")}.`, noetig: "Eine Sitzung am Tag des Beschlusses oder danach." }),
  "gremienarbeit/ProjektNotInPunkt": ({ ids }) => ({ warum: `Der Tagesordnungspunkt${ids("top", " ")} handelt nicht von${ids("projekt", " ") || " diesem Projekt"}.`, noetig: "Das Projekt in den Tagesordnungspunkt aufnehmen, bevor die Sitzung abgehalten ist." }),
  "gremienarbeit/AuftragInvalid": auftrag,
  "gremienarbeit/MaengelNotOpen": ({ ids }) => ({ warum: `Vor der Sitzung${ids("sitzung", " ")} fehlt nichts, ein Grund für einen Mangel ist aber angegeben.`, noetig: "Die Sitzung ohne den Grund notieren." }),
  "gremienarbeit/DayAfterNote": ({ tag }) => ({ warum: `Der angegebene Tag${tag("tag", ", der ")}${tag("tag") === "" ? "" : ","} liegt nach dem Vermerk${tag("am", " vom ")}.`, noetig: "Erst notieren, was geschehen ist." }),
  "gremienarbeit/AntragInvalid": ({ roh }) => ({ warum: "Der Antrag zum Konzept nennt zu wenige Elemente, oder eines doppelt.", noetig: ANTRAG[roh("art")] ?? "Mindestens ein Element des Konzepts nennen, jedes einmal." }),
  "gremienarbeit/BewertungMismatch": ({ ids }) => ({ warum: `Die Bewertung${ids("bewertung", " ")} nennt ein anderes Gremium oder eine andere Sitzung.`, noetig: `Das Gremium${ids("gremium", " ")} und die Sitzung${ids("sitzung", " ")} nennen.` }),
  "gremienarbeit/KeineVertretung": ({ ids }) => ({ warum: `Gewählt und mit Sitzen besetzt wird nur eine Vertretung, und${ids("gremium", " ") || " dieses Gremium"} ist keine.`, noetig: "Einen Integrationsrat, einen Beirat oder einen Ausschuss nennen." }),
  "gremienarbeit/WahlNotFound": ({ ids }) => ({ warum: `Eine Wahl${ids("wahl", " ")} ist nicht notiert.`, noetig: "Die Wahl zuerst notieren." }),
  "gremienarbeit/WahlInvalid": (wort) => {
    const text = WAHL[wort.roh("grund")]
    return text === undefined ? { warum: "Die Angaben zur Wahl widersprechen sich.", noetig: "Die Angaben mit der Niederschrift vergleichen." } : { warum: text.warum(wort), noetig: text.noetig }
  },
  "gremienarbeit/SitzeInvalid": (wort) => SITZE[wort.roh("grund")]?.(wort) ?? { warum: "Diese Sitze hat das Gremium nicht.", noetig: "Sitze, die es gibt." },
}

/** Texts about the work of a Gremium. */
export const gremiumTexte: Texte<Code> = { ...sitzungTexte, ...einladungTexte, ...beschlussTexte }
