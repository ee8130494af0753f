import * as Result from "effect/Result"
import { isFallbericht } from "../../../befund/isFallbericht.js"
import { isFehler } from "../../../kernel/Finding.js"
import { nearest } from "../../../kernel/nearest.js"
import * as Element from "../../../konzept/Element.js"
import type { Konzept } from "../../../konzept/Konzept.js"
import { checkAuftrag as checkCarryOut } from "../../../projektverlauf/checkAuftrag.js"
import type { Ablehnung } from "../../Ablehnung.js"
import type { Befehl } from "../../Befehl.js"
import type { Antrag, Beschluss, Wirkung } from "../../Beschluss.js"
import type { Abgehalten, Beschlusslage, Gremienstand } from "../../Gremienstand.js"
import type { Tagesordnungspunkt } from "../../Tagesordnungspunkt.js"
import { checkBeteiligte, checkElement, findAbgehalten, findPunkt } from "./einwand.js"
import { accept, type Einwand, type Handlers, type Lage, refuse } from "./handler.js"

type Von<T extends Befehl["_tag"]> = Extract<Befehl, { readonly _tag: T }>

const checkTaken = (befehl: Von<"TakeBeschluss">): Einwand => {
  const { abstimmung, id } = befehl.beschluss
  return abstimmung === undefined || abstimmung.ja > abstimmung.nein
    ? undefined
    : refuse("gremienarbeit/BeschlussNotTaken", befehl, `the decision ${id} had ${abstimmung.ja} votes for it and ${abstimmung.nein} against`, "more votes for than against; what was rejected is no decision", { beschluss: id, ja: abstimmung.ja, nein: abstimmung.nein })
}

type Auftrag = Extract<Wirkung, { readonly art: "projekt" }>["auftrag"]

const checkAuftrag = (befehl: Von<"TakeBeschluss">, auftrag: Auftrag, punkt: Tagesordnungspunkt, konzept: Konzept): Einwand => {
  const unknown = checkElement(befehl, [auftrag.projekt], konzept.projekte, "projekt")
  if (unknown !== undefined) return unknown
  if (!punkt.projekte.includes(auftrag.projekt)) {
    return refuse("gremienarbeit/ProjektNotInPunkt", befehl, `the topic ${punkt.id} is not about the Projekt ${auftrag.projekt}`, `a topic with ${auftrag.projekt} among its projekte: AddTagesordnungspunkt before the sitting is held`,
      { projekt: auftrag.projekt, top: punkt.id, projekte: punkt.projekte.join(", ") })
  }
  const never = checkCarryOut(auftrag, konzept)
  if (never !== undefined) {
    const { _tag, details, message, needed } = never
    return refuse("gremienarbeit/AuftragInvalid", befehl, `the order could never be carried out: ${message}`, needed, { ...details, regel: _tag })
  }
  if (auftrag._tag !== "AssessProjekt") return undefined
  const { bewertung } = auftrag
  return bewertung.gremium === befehl.gremium && (bewertung.sitzung ?? befehl.sitzung) === befehl.sitzung
    ? undefined
    : refuse("gremienarbeit/BewertungMismatch", befehl, `the assessment ${bewertung.id} is said to be of ${bewertung.gremium}, sitting ${bewertung.sitzung ?? "none"}`, `gremium: ${befehl.gremium} and sitzung: ${befehl.sitzung}`,
        { bewertung: bewertung.id, gremium: befehl.gremium, sitzung: befehl.sitzung })
}

/** How many elements a proposal names at least, each once. */
const atLeast = (art: Antrag["art"]): number => (art === "hinzufuegen" ? 0 : art === "zusammenfuehren" ? 2 : 1)

const checkAntrag = (befehl: Von<"TakeBeschluss">, { art, elemente }: Antrag, konzept: Konzept): Einwand => {
  const different = new Set(elemente).size
  if (different < atLeast(art) || different < elemente.length) {
    return refuse("gremienarbeit/AntragInvalid", befehl, `the proposal ${art} names ${elemente.length} elements, ${different} of them different`, `at least ${atLeast(art)} elements of the Konzept, each once`,
      { art, anzahl: elemente.length, verschieden: different, mindestens: atLeast(art) })
  }
  if (elemente.length === 0) return undefined
  const known = Element.list(konzept)
  return checkElement(befehl, elemente, known, "element")
}

const checkWirkung = (befehl: Von<"TakeBeschluss">, wirkung: Wirkung, punkt: Tagesordnungspunkt, konzept: Konzept): Einwand => {
  switch (wirkung.art) {
    case "projekt": return checkAuftrag(befehl, wirkung.auftrag, punkt, konzept)
    case "konzept": return checkAntrag(befehl, wirkung.antrag, konzept)
    case "empfehlung": return checkBeteiligte(befehl, [wirkung.an], konzept)
    case "kenntnisnahme": return undefined
  }
}

const checkWirkungen = (befehl: Von<"TakeBeschluss">, punkt: Tagesordnungspunkt, konzept: Konzept): Einwand => {
  const wirkungen: Beschluss["wirkungen"] = befehl.beschluss.wirkungen
  for (const wirkung of wirkungen) {
    const einwand = checkWirkung(befehl, wirkung, punkt, konzept)
    if (einwand !== undefined) return einwand
  }
  return undefined
}

const FREI = "an id that no decision and no Befund of the city has, and no element of the Konzept"

// The red thread of the city knows each id once, and what was noted is never changed.
const checkNew = (befehl: Von<"TakeBeschluss">, { beschluesse, sitzungen }: Gremienstand, { konzept, vergeben }: Lage): Einwand => {
  const { id } = befehl.beschluss
  const taken = (by: string): Einwand => refuse("gremienarbeit/IdTaken", befehl, `the id ${id} is in use: ${by}`, FREI, { id })
  if (beschluesse.some(({ beschluss }) => beschluss.id === id)) return taken(`the Gremium ${befehl.gremium} has taken a decision of this id before`)
  if (vergeben?.has(id) === true) return taken("another Gremium has taken a decision of this id")
  if (Element.list(konzept).some((one) => one.id === id)) return taken("an element of the Konzept has it")
  return sitzungen.some(({ tagesordnung }) => tagesordnung.some(({ anlass }) => anlass.art === "befund" && anlass.befund === id)) ? taken("a Befund on an agenda has it") : undefined
}

/** A topic of a sitting that was held. */
const findHeld = (befehl: Befehl, stand: Gremienstand, sitzung: Parameters<typeof findAbgehalten>[2], top: Parameters<typeof findPunkt>[2]): Result.Result<Tagesordnungspunkt, Ablehnung> =>
  Result.flatMap(findAbgehalten(befehl, stand, sitzung), (found) => findPunkt(befehl, found, top))

const findBeschluss = (befehl: Von<"RevokeBeschluss">, { beschluesse }: Gremienstand): Result.Result<Beschlusslage, Ablehnung> => {
  const found = beschluesse.find(({ beschluss }) => beschluss.id === befehl.beschluss)
  if (found !== undefined) return Result.succeed(found)
  const close = nearest(befehl.beschluss, beschluesse.map(({ beschluss }) => beschluss.id))
  return refuse("gremienarbeit/BeschlussNotFound", befehl, `the Gremium ${befehl.gremium} has taken no decision ${befehl.beschluss}${close === undefined ? "" : `; did you mean ${close}?`}`, "the id of a decision of this Gremium",
    { beschluss: befehl.beschluss, ...(close === undefined ? {} : { nearest: close }) })
}

const checkRevoke = (befehl: Von<"RevokeBeschluss">, { am, aufgehoben, beschluss }: Beschlusslage, { id, tag }: Abgehalten): Einwand => {
  if (aufgehoben !== undefined) return refuse("gremienarbeit/BeschlussRevoked", befehl, `the decision ${beschluss.id} was taken back on ${aufgehoben.am}`, "nothing: it holds no more", { beschluss: beschluss.id, am: aufgehoben.am })
  return tag >= am ? undefined : refuse("gremienarbeit/AufhebungTooEarly", befehl, `the sitting ${id} was on ${tag}, and the decision ${beschluss.id} was taken on ${am}`, `a sitting on ${am} or after it`, { beschluss: beschluss.id, sitzung: id, tag, am })
}

const checkBericht = (befehl: Von<"HearFallbericht">, fallberichte: "keine" | "anonymisiert"): Einwand => {
  const { bericht, gremium } = befehl
  if (fallberichte !== "anonymisiert") return refuse("gremienarbeit/FallberichteNotAllowed", befehl, `the Konzept lets ${gremium} hear no reports on cases`, "a Gremium whose fallberichte are anonymisiert", { gremium })
  if (!isFallbericht(bericht) || !Number.isSafeInteger(bericht.pruefung.schwelle) || bericht.pruefung.schwelle < 3) {
    return refuse("gremienarbeit/FallberichtNotMade", befehl, "the report is not the value that Fallbericht.make gave in this process", "the bericht of Fallbericht.make itself, and no copy of it", { gremium })
  }
  if (bericht.gremium !== gremium) return refuse("gremienarbeit/FallberichtMismatch", befehl, `the report was made for ${bericht.gremium}`, `a report made for ${gremium}`, { gremium, fuer: bericht.gremium })
  const doubts = bericht.pruefung.findings.filter(isFehler).map(({ code }) => code)
  return doubts.length === 0 ? undefined : refuse("gremienarbeit/FallberichtDoubtful", befehl, `the check of the report found ${doubts.join(", ")}`, "a report without these", { gremium, codes: doubts.join(", ") })
}

/** Decides on decisions and on reports on cases. */
export const beschluss: Handlers<"TakeBeschluss" | "RevokeBeschluss" | "HearFallbericht"> = {
  TakeBeschluss: (befehl, stand, lage) =>
    Result.flatMap(findHeld(befehl, stand, befehl.sitzung, befehl.beschluss.top), (punkt) =>
      checkNew(befehl, stand, lage) ?? checkTaken(befehl) ?? checkWirkungen(befehl, punkt, lage.konzept) ?? accept({ ...befehl, _tag: "BeschlussTaken" })),
  RevokeBeschluss: (befehl, stand) =>
    Result.flatMap(findBeschluss(befehl, stand), (lage) =>
      Result.flatMap(findAbgehalten(befehl, stand, befehl.sitzung), (sitzung) => checkRevoke(befehl, lage, sitzung) ?? accept({ ...befehl, _tag: "BeschlussRevoked" }))),
  // No word of the report comes into the event: what stands in minutes is not erased with the case.
  HearFallbericht: (befehl, stand, { gremium }) => {
    const { bericht, sitzung, top, vermerk } = befehl
    return Result.flatMap(findHeld(befehl, stand, sitzung, top), () =>
      checkBericht(befehl, gremium.fallberichte) ?? accept({ _tag: "FallberichtHeard", gremium: befehl.gremium, sitzung, top, schwelle: bericht.pruefung.schwelle, vermerk }))
  },
}
