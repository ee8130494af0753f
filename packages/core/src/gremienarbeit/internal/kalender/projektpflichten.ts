import type { Id } from "../../../kernel/Id.js"
import * as Text from "../../../kernel/Text.js"
import * as Horizontregel from "../../../konzept/Horizontregel.js"
import type { Projekt } from "../../../konzept/Projekt.js"
import { ueberpruefungen } from "../../../konzept/ueberpruefungen.js"
import * as Lage from "../../../projektverlauf/Lage.js"
import type { Projektstand } from "../../../projektverlauf/Projektstand.js"
import type { Termin } from "../../../projektverlauf/Termin.js"
import { termine } from "../../../projektverlauf/termine.js"
import type { Art } from "../../Pflicht.js"
import { type Entwurf, optional } from "./entwurf.js"
import type { Rahmen } from "./rahmen.js"

type Faellig = Pick<Termin, "am" | "art" | "erfuellt" | "gestrichen" | "herkunft" | "titel"> & { readonly schluessel: string }

const WORTE: Readonly<Record<Termin["art"], string>> = {
  beginn: "Beginn", zwischenziel: "Zwischenziel", abschluss: "Abschluss", erprobungsende: "Ende der Erprobung", ueberpruefung: "Überprüfung",
  pruefung: "Prüfauftrag", meilenstein: "Meilenstein",
}

const artOf = ({ art }: Faellig): Art => (art === "meilenstein" || art === "ueberpruefung" ? art : "frist")

const titleOf = (projekt: string, { art, titel }: Faellig): string => {
  const [wort, own] = [WORTE[art], Text.read(titel)]
  return own === projekt || own === wort ? `${projekt}: ${wort}` : `${projekt}: ${wort} (${own})`
}

const entwurf = (id: Id, projekt: Projekt | undefined, termin: Faellig): Entwurf => ({
  id: `${artOf(termin)}/${id}/${termin.schluessel}`,
  art: artOf(termin),
  titel: titleOf(projekt === undefined ? id : Text.read(projekt.titel), termin),
  am: termin.am,
  wer: projekt?.federfuehrung ?? [],
  betrifft: id,
  herkunft: termin.herkunft,
  ...optional("quelle", projekt?.quelle),
  ...optional("erfuelltAm", termin.erfuellt),
  ...optional("gestrichenAm", termin.gestrichen),
})

/** A Projekt lists its reviews up to the next one, held or not: the ones after it, as far as the calendar goes. */
const laterReviews = (known: ReadonlyArray<Termin>, { bis, konzept }: Rahmen): ReadonlyArray<Faellig> => {
  const next = known.findLast(({ art, wiederholung }) => art === "ueberpruefung" && wiederholung !== undefined)
  if (next === undefined) return []
  const { art, herkunft, titel, urspruenglich } = next
  const days = ueberpruefungen(konzept.horizontregel ?? Horizontregel.annahme, konzept.beschluss, bis)
  return days.filter((am) => am > urspruenglich).map((am) => ({ art, herkunft, titel, am, schluessel: `${art}/${am}` }))
}

/**
 * What is due in a Projekt, as far as the calendar goes. What was missed before a Projekt was over stays missed: its end makes nothing good.
 */
const faelligeOf = (projekt: Projekt | undefined, stand: Projektstand, rahmen: Rahmen): ReadonlyArray<Faellig> => {
  const { konzept, stichtag } = rahmen
  if (stand.lage !== "vorgesehen" && Lage.isEnded(stand.lage)) {
    return termine(projekt, { ...stand, lage: "vorgemerkt" }, konzept, stichtag).filter(({ am, erfuellt }) => erfuellt !== undefined || am < stand.seit)
  }
  const known = termine(projekt, stand, konzept, stichtag)
  return [...known, ...laterReviews(known, rahmen)]
}

/** What the Projekte owe by a day: Fristen, reviews, Meilensteine; also one that is no longer in the Konzept and of which something was noted. */
export const projektpflichten = (projekte: ReadonlyMap<Id, Projektstand>, rahmen: Rahmen): ReadonlyArray<Entwurf> => {
  const inKonzept = new Map(rahmen.konzept.projekte.map((projekt) => [projekt.id, projekt]))
  return [...new Set([...inKonzept.keys(), ...projekte.keys()])].flatMap((id) => {
    const projekt = inKonzept.get(id)
    const named = projekt ?? rahmen.projekte.get(id)
    return faelligeOf(projekt, projekte.get(id) ?? { lage: "vorgesehen" }, rahmen).map((termin) => entwurf(id, named, termin))
  })
}
