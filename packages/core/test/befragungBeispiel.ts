/**
 * Small surveys for tests; all of them invented.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Bogen } from "../src/befragung/Bogen.js"
import * as Erhebung from "../src/befragung/Erhebung.js"
import type { Fragebogen } from "../src/befragung/Fragebogen.js"
import type { Rand } from "../src/befragung/Rand.js"
import type { Auswahlplan, Offen, Quote, Stichprobe, Wahrscheinlichkeit } from "../src/befragung/Stichprobe.js"
import type { Finding } from "../src/kernel/Finding.js"
import * as Id from "../src/kernel/Id.js"
import * as Messwert from "../src/kernel/Messwert.js"
import * as Stichtag from "../src/kernel/Stichtag.js"
import * as Text from "../src/kernel/Text.js"

export const quelle = { dokument: Id.make("erfunden"), kapitel: "Melderegister (erfunden)" }

const skala = (id: string, teilbereich: string, guenstig: "oben" | "unten" = "oben") => ({
  _tag: "Skala" as const, id: Id.make(id), text: Text.make(`Frage ${id}?`, { tr: `Soru ${id}?` }), teilbereich: Id.make(teilbereich), stufen: 5,
  unten: Text.make("gar nicht", { tr: "hiç" }), oben: Text.make("ganz und gar", { tr: "tamamen" }), guenstig, ohneAntwort: ["keine-angabe" as const, "weiss-nicht" as const],
})

const wahl = (key: string) => ({ schluessel: Id.make(key), text: Text.make(key, { tr: `${key}-tr` }) })

/** Two questions on the neighbourhood, two on contacts (one of them the other way round), a choice, a number, and an index. */
export const fragebogen: Fragebogen = {
  id: Id.make("gefuehlte-integration"), titel: Text.make("Zusammenleben", { tr: "Birlikte yaşam" }), sprachen: ["de", "tr"],
  teilbereiche: [{ id: Id.make("nachbarschaft"), titel: Text.make("Nachbarschaft", { tr: "Komşuluk" }) }, { id: Id.make("kontakte"), titel: Text.make("Kontakte", { tr: "Temaslar" }) }],
  fragen: [
    skala("zuhause", "nachbarschaft"), skala("gruss", "nachbarschaft"), skala("besuch", "kontakte"), skala("allein", "kontakte", "unten"),
    { _tag: "Einfachwahl", id: Id.make("verein"), text: Text.make("Sind Sie in einem Verein?", { tr: "Bir derneğe üye misiniz?" }), ohneAntwort: ["keine-angabe"], moeglichkeiten: [wahl("ja"), wahl("nein"), wahl("frueher")] },
    { _tag: "Zahlfrage", id: Id.make("jahre"), text: Text.make("Seit wie vielen Jahren?", { tr: "Kaç yıldır?" }), ohneAntwort: ["keine-angabe"], von: 0, bis: 10_000, einheit: Text.make("Jahre", { tr: "yıl" }), bedingung: { frage: Id.make("verein"), schluessel: [Id.make("ja"), Id.make("frueher")] } },
  ],
  indizes: [{
    id: Id.make("zusammenleben"), titel: Text.make("Index Zusammenleben"), mindestensFragen: 1, mindestensTeilbereiche: 2,
    fragen: [{ frage: Id.make("zuhause"), umgepolt: false }, { frage: Id.make("gruss"), umgepolt: false }, { frage: Id.make("besuch"), umgepolt: false }, { frage: Id.make("allein"), umgepolt: true }],
  }],
}

export const offen: Offen = { _tag: "Offen", zugang: "Verweis auf der Internetseite der Stadt" }

export const quote: Quote = { _tag: "Quote", quoten: [{ merkmal: "alter", bezeichnung: "Alter", quelle }] }

/** A sample drawn at random from a list of so many. */
export const zufall = (umfang: number, plan: Auswahlplan = { _tag: "Einfach" }, eingeladen = umfang): Wahrscheinlichkeit => ({
  _tag: "Wahrscheinlichkeit", eingeladen, plan,
  auswahlgrundlage: { bezeichnung: "Melderegister, ab 16 Jahren", stand: Stichtag.make(2025, 12, 31), umfang, quelle },
})

export const stufe = (wert: number) => ({ _tag: "Stufe" as const, stufe: wert })

export const antwort = (schluessel: string) => ({ _tag: "Wahl" as const, schluessel })

export const bogen = (id: string, antworten: Bogen["antworten"] = {}, merkmale: Bogen["merkmale"] = {}): Bogen => ({ id, antworten, merkmale })

/** A survey that is known to be in order. */
export const erhebung = <S extends Stichprobe>(stichprobe: S, boegen: ReadonlyArray<Bogen>): Erhebung.Erhebung<S> => Result.getOrThrow(Erhebung.make(fragebogen, stichprobe, boegen))

export const rand = (merkmal: string, werte: Readonly<Record<string, number>>): Rand => ({
  merkmal, bezeichnung: merkmal, quelle, stichtag: Stichtag.make(2025, 12, 31),
  werte: Object.fromEntries(Object.entries(werte).map(([key, wert]) => [key, Messwert.exakt(wert)])),
})

/** The codes of what stands against something. */
export const codesOf = <A>(result: Result.Result<A, ReadonlyArray<Finding>>): ReadonlyArray<string> =>
  Result.isFailure(result) ? result.failure.map(({ code }) => code.replace("befragung/", "")) : []

export const wertOf = (messwert: Messwert.Messwert): number => Messwert.getWert(messwert) ?? Number.NaN
