/**
 * German texts of refusals about hand-overs, consents, showing, laws, checklists and erasing.
 *
 * @module
 */
import type { Texte, Wort } from "../ablehnungType.js"
import { DATENART, ZWECK } from "../fallWoerter.js"

/** The kinds of data in a detail, in German. */
const artenOf = ({ roh }: Wort, key = "datenart"): string =>
  roh(key).split(", ").filter((one) => one !== "").map((one) => (Object.hasOwn(DATENART, one) ? DATENART[one as keyof typeof DATENART] : one)).join(", ")

const zweckOf = (key: string): string => (Object.hasOwn(ZWECK, key) ? ZWECK[key as keyof typeof ZWECK] : key)

const GRUENDE: Readonly<Record<string, string>> = {
  "keine-einwilligung": "Es gibt keine Einwilligung dafür", widerrufen: "Die Einwilligung ist widerrufen", abgelaufen: "Die Einwilligung ist abgelaufen",
  "noch-nicht": "Die Einwilligung gilt noch nicht", "zweck-beendet": "Mit dem Fall ist der Zweck beendet", eingeschraenkt: "Die Daten sind gesperrt",
  rolle: "Die Rolle braucht diese Daten nicht", "nicht-zustaendig": "Die Stelle ist dafür nicht zuständig", "person-unbekannt": "Die Person gehört nicht zum Fall",
  "vor-letztem-vermerk": "Der Tag liegt vor dem letzten Eintrag",
}

// The names of the reasons stand in a list, alone or behind person and kind.
const gruendeOf = ({ roh }: Wort): ReadonlyArray<string> => {
  const told = `${roh("grund")}, ${roh("fehlt")}`
  return Object.keys(GRUENDE).filter((key) => new RegExp(`(?:^|[,/] ?)${key}(?:[ ,]|$)`, "u").test(told))
}

const NOETIG: Readonly<Record<string, string>> = {
  eingeschraenkt: "Zuerst die Einschränkung aufheben; bis dahin sieht nur die Person selbst ihre Daten.", rolle: "Nur Daten und Zwecke, die zu der Rolle gehören.",
  "nicht-zustaendig": "Eine Stelle, die zuständig ist.", "person-unbekannt": "Nur Personen des Falls.", "vor-letztem-vermerk": "Ein Tag, der nicht vor dem letzten Eintrag liegt.",
  "zweck-beendet": "Den Fall wieder aufnehmen und neu einwilligen.",
}

const disclosureNeeds = (wort: Wort, keys: ReadonlyArray<string>): string => {
  const own = keys.flatMap((key) => NOETIG[key] ?? [])
  const arten = artenOf(wort)
  const whose = wort.ids("person", " von ")
  const consent = `Eine Einwilligung${whose}${wort.ids("empfaenger", ", die ")}${wort.ids("empfaenger") === "" ? "" : " nennt"}${arten === "" ? "" : `, für: ${arten}`}.`
  return [...(keys.some((key) => NOETIG[key] === undefined) || keys.length === 0 ? [consent] : []), ...new Set(own)].join(" ")
}

/** Texts about hand-overs and consents, and about what may not be shown. */
export const schutzTexte: Texte<
  | "fall/UebergabeOpen" | "fall/UebergabeNotOpen" | "fall/UebergabeExpired" | "fall/UebergabeToSelf" | "fall/EinwilligungNotFound" | "fall/EinwilligungInvalid"
  | "fall/EinwilligungWithdrawn" | "fall/EinwilligungNotCovering" | "fall/BesondereWithoutEinwilligung" | "fall/NotDisclosable" | "fall/ZweckMismatch" | "fall/KonferenzInvalid"
  | "fall/VerarbeitungRestricted" | "fall/NotRestricted" | "fall/NothingToErase" | "fall/EraseNotAllowed"
> = {
  "fall/UebergabeOpen": ({ ids, tag }) => ({ warum: `Eine Übergabe wartet noch auf Antwort${ids("uebergabe", ": ")}${tag("frist", ", bis zum ")}.`, noetig: "Die Antwort abwarten oder die Übergabe zurückziehen." }),
  "fall/UebergabeNotOpen": ({ ids }) => ({ warum: `Die Übergabe${ids("uebergabe", " ")} wartet nicht auf Antwort.`, noetig: "Eine Übergabe, die noch offen ist." }),
  "fall/UebergabeExpired": ({ ids, tag }) => ({ warum: `Die Frist für die Antwort auf die Übergabe${ids("uebergabe", " ")} ist abgelaufen${tag("frist", ", am ")}.`, noetig: "Die Übergabe zurückziehen und neu anbieten." }),
  "fall/UebergabeToSelf": () => ({ warum: "Die Übergabe geht an die Stelle, die den Fall schon führt.", noetig: "Eine andere Fallführung oder einen anderen Träger nennen." }),
  "fall/EinwilligungNotFound": ({ ids }) => ({ warum: `Der Fall hat keine Einwilligung${ids("einwilligung", " ")}.`, noetig: "Zuerst die Einwilligung geben." }),
  "fall/EinwilligungInvalid": ({ ids }) => ({
    warum: `Die Einwilligung${ids("einwilligung", " ")} nennt keine Daten oder pauschal alle, endet, bevor sie beginnt, oder beginnt, bevor sie gegeben ist.`,
    noetig: "Eine Einwilligung, die sagt, welche Daten wer wofür bekommt, vom Tag der Erklärung an und bis zu einem letzten Tag.",
  }),
  "fall/EinwilligungWithdrawn": ({ ids, tag }) => ({ warum: `Die Einwilligung${ids("einwilligung", " ")} ist schon widerrufen${tag("widerrufenAm", ", am ")}.`, noetig: "Nichts: Sie erlaubt nichts mehr." }),
  "fall/EinwilligungNotCovering": (wort) => ({
    warum: `Die Einwilligung${wort.ids("einwilligung", " ")} erlaubt das nicht${artenOf(wort) === "" ? "" : `: ${artenOf(wort)}`}.`,
    noetig: `Eine geltende Einwilligung${wort.ids("person", " von ")}, die genau diese Daten für diesen Zweck nennt.`,
  }),
  "fall/BesondereWithoutEinwilligung": (wort) => ({
    warum: `Der Text berührt besonders geschützte Daten${wort.ids("person", " von ")}${artenOf(wort) === "" ? "" : ` (${artenOf(wort)})`}, und keine Einwilligung deckt das.`,
    noetig: `Eine geltende Einwilligung${wort.ids("person", " von ")}, die diese Daten für die Arbeit am Fall nennt${wort.ids("empfaenger", " und den Träger ")}, oder ein Text ohne sie.`,
  }),
  "fall/NotDisclosable": (wort) => {
    const keys = gruendeOf(wort)
    const why = keys.length === 0 ? "Nichts erlaubt, das zu zeigen" : keys.map((key) => GRUENDE[key]).join(". ")
    return { warum: `${why}${wort.ids("empfaenger", "; gefragt hat: ")}.`, noetig: disclosureNeeds(wort, keys) }
  },
  "fall/ZweckMismatch": ({ roh }) => ({
    warum: `Der Vermerk nennt einen anderen Zweck als die Anfrage${roh("vermerk") === "" ? "" : ` (${zweckOf(roh("vermerk"))})`}.`,
    noetig: `Ein Vermerk mit dem Zweck der Anfrage${roh("zweck") === "" ? "" : `: ${zweckOf(roh("zweck"))}`}.`,
  }),
  "fall/KonferenzInvalid": () => ({
    warum: "Eine anonyme Konferenz nennt Personen oder Daten, oder eine nicht anonyme nennt keine Person.",
    noetig: "Anonym: weder Personen noch Daten nennen. Sonst: die Personen nennen, um die es geht.",
  }),
  "fall/VerarbeitungRestricted": ({ ids, tag }) => ({
    warum: `Die Daten${ids("person", " von ")} werden${tag("seit", " seit dem ")} aufbewahrt, aber nicht benutzt.`,
    noetig: "Zuerst die Einschränkung aufheben.",
  }),
  "fall/NotRestricted": ({ ids }) => ({ warum: `Die Daten${ids("person", " von ")} sind nicht eingeschränkt.`, noetig: "Nichts: Es gibt nichts aufzuheben." }),
  "fall/NothingToErase": (wort) => ({ warum: `Davon ist nichts da, was zu löschen wäre${artenOf(wort, "datenarten") === "" ? "" : `: ${artenOf(wort, "datenarten")}`}.`, noetig: "Daten nennen, die der Fall noch hält." }),
  "fall/EraseNotAllowed": (wort) => ({
    warum: `Der Fall braucht diese Daten noch${artenOf(wort) === "" ? "" : `: ${artenOf(wort)}`}.`,
    noetig: "Zuerst den Fall oder das, was an den Daten hängt, beenden; bis dahin lässt sich ihre Nutzung einschränken.",
  }),
}

/** Texts about laws and checklists. */
export const rechtskreisTexte: Texte<
  | "fall/RechtskreisNotFound" | "fall/RechtskreisInvalid" | "fall/ChecklisteNotFound" | "fall/ChecklisteAlreadyStarted" | "fall/SchrittInFuture" | "fall/SchrittNotFound"
> = {
  "fall/RechtskreisNotFound": ({ ids }) => ({ warum: `Der Fall kennt keine Zeit${ids("id", " ")} in einem Rechtskreis.`, noetig: "Zuerst diese Zeit eintragen." }),
  "fall/RechtskreisInvalid": ({ ids, roh }) => ({
    warum: `Die Zeit${ids("zeit", " ")} im Rechtskreis passt nicht: Sie endet, bevor sie beginnt, nennt einen Grund für ein Ende, das sie nicht hat, überschneidet sich${ids("andere", " mit ")}, oder gehört jemand anderem${roh("quelle") === "" ? "" : ` (${roh("quelle")})`}.`,
    noetig: "Tage, die sich nicht überschneiden, oder die andere Zeit zuerst beenden.",
  }),
  "fall/ChecklisteNotFound": ({ ids, tag }) => ({
    warum: `Diese Checkliste${ids("checkliste", ", ").replace(/(.)$/u, "$1,")} gibt es nicht, oder nicht für diesen Wechsel${tag("am", " am ")}.`,
    noetig: "Eine Checkliste der Stadt, die an dem Tag gilt und zu diesem Wechsel gehört.",
  }),
  "fall/ChecklisteAlreadyStarted": ({ ids, tag }) => ({ warum: `Die Checkliste${ids("checkliste", " ")} läuft für diese Person und diesen Wechsel schon${tag("am", ", seit dem ")}.`, noetig: "Mit der laufenden Checkliste weiterarbeiten." }),
  "fall/SchrittInFuture": ({ ids, tag }) => ({ warum: `Der Schritt${ids("schritt", " ")} soll an einem Tag getan sein, der noch nicht war${tag("am", ": ")}.`, noetig: `Ein Tag${tag("vermerk", " bis zum ")}.` }),
  "fall/SchrittNotFound": ({ ids }) => ({ warum: `Den Schritt${ids("schritt", " ")} hat die Checkliste nicht, oder er ist schon getan.`, noetig: "Ein Schritt der Checkliste, der noch offen ist." }),
}
