import * as Zeitraum from "../../../kernel/Zeitraum.js"
import type { Befehl } from "../../Befehl.js"
import { isGezaehlt, type Kennzahl } from "../../Kennzahl.js"
import type { Gefuehrtes, Projektstand } from "../../Projektstand.js"
import { isOffen, type Termin } from "../../Termin.js"
import { tagOf } from "../entwickeln/kern.js"
import { meilensteinschluessel } from "../frist.js"
import { alleTermine } from "../termin/alleTermine.js"
import { checkBetrag, checkGegeben } from "./gegeben.js"
import { type BefehlOf, checkKnown, checkNew, type Einwand, type Handlers, idsOf, refuse, type Sache } from "./handler.js"
import { checkLater } from "./weg.js"

const listOf = <K extends "meilensteine" | "mittel" | "kennzahlen" | "bewertungen">(stand: Projektstand, key: K): Gefuehrtes[K] | readonly [] =>
  stand.lage === "vorgesehen" ? [] : stand[key]

const checkMeilenstein = (befehl: BefehlOf<"ReachMeilenstein" | "DropMeilenstein">, { stand }: Sache): Einwand => {
  const meilensteine = listOf(stand, "meilensteine")
  const found = meilensteine.find(({ id }) => id === befehl.meilenstein)
  if (found === undefined) return checkKnown("projektverlauf/MeilensteinNotFound", befehl, `the Projekt ${befehl.projekt} has no Meilenstein`, befehl.meilenstein, idsOf(meilensteine), "meilenstein")
  return found.stand === "offen"
    ? undefined
    : refuse("projektverlauf/MeilensteinSettled", befehl, `the Meilenstein ${found.id} is ${found.stand}${found.am === undefined ? "" : ` since ${found.am}`}`,
        "a Meilenstein that is open; SetMeilenstein for a new one", { projekt: befehl.projekt, meilenstein: found.id, stand: found.stand, ...(found.am === undefined ? {} : { am: found.am }) })
}

const checkSet = (befehl: BefehlOf<"SetMeilenstein">, { stand }: Sache): Einwand =>
  checkNew(befehl, befehl.meilenstein, idsOf(listOf(stand, "meilensteine"))) ??
  (befehl.bis >= tagOf(befehl)
    ? undefined
    : refuse("projektverlauf/TagInvalid", befehl, `the Meilenstein ${befehl.meilenstein} is due on ${befehl.bis}, before ${tagOf(befehl)}`, `a day from ${tagOf(befehl)} on`,
        { projekt: befehl.projekt, bis: befehl.bis, ab: tagOf(befehl) }))

const termineOf = ({ vermerk }: Befehl, { konzept, projekt, stand }: Sache): ReadonlyArray<Termin> => alleTermine(projekt, stand, konzept, vermerk.am)

const checkFrist = (befehl: BefehlOf<"DeferFrist" | "MeetFrist">, sache: Sache, more: (termin: Termin) => Einwand): Einwand => {
  const alle = termineOf(befehl, sache)
  const found = alle.find(({ schluessel }) => schluessel === befehl.frist)
  if (found === undefined) {
    const offen = alle.filter(isOffen).map(({ schluessel }) => schluessel)
    return checkKnown("projektverlauf/FristNotFound", befehl, `in the Projekt ${befehl.projekt} nothing is due by the name`, befehl.frist, offen, "frist", offen.length === 0 ? {} : { offen: offen.join(", ") })
  }
  const settled = found.erfuellt ?? found.gestrichen
  return settled === undefined
    ? more(found)
    : refuse("projektverlauf/FristSettled", befehl, `${befehl.frist} was ${found.erfuellt === undefined ? "dropped" : "done"} on ${settled}`, "something that is still due",
        { projekt: befehl.projekt, frist: befehl.frist, am: settled })
}

const checkMeet = (befehl: BefehlOf<"MeetFrist">, { herkunft }: Termin): Einwand =>
  herkunft === "ereignis"
    ? refuse("projektverlauf/FristNotMeetable", befehl, `${befehl.frist} comes from what was noted, and is settled by a step of its own`,
        "ReachMeilenstein or DropMeilenstein; otherwise the next step on the way", { projekt: befehl.projekt, frist: befehl.frist })
    : undefined

// What the way itself did is no note of its own: the next step on the way puts it right.
const checkErfuellung = (befehl: BefehlOf<"RevokeErfuellung">, { stand }: Sache): Einwand => {
  const erreicht = listOf(stand, "meilensteine").flatMap((one) => (one.stand === "erreicht" ? [meilensteinschluessel(one.id)] : []))
  const notiert = stand.lage === "vorgesehen" ? [] : stand.erfuellt.map(({ frist }) => frist)
  return checkKnown("projektverlauf/ErfuellungNotFound", befehl, `in the Projekt ${befehl.projekt} nothing was noted as met or reached by the name`, befehl.frist, [...notiert, ...erreicht], "frist")
}

const checkMittel = (befehl: BefehlOf<"AmendMittel" | "SpendMittel">, { stand }: Sache): Einwand =>
  checkKnown("projektverlauf/MittelNotFound", befehl, `the Projekt ${befehl.projekt} has no grant`, befehl.mittel, idsOf(listOf(stand, "mittel")), "mittel")

const ausgabenOf = (stand: Projektstand) => listOf(stand, "mittel").flatMap(({ ausgaben }) => ausgaben)

const checkRevoke = (befehl: BefehlOf<"RevokeAusgabe">, { stand }: Sache): Einwand => {
  const ausgaben = ausgabenOf(stand)
  return checkKnown("projektverlauf/AusgabeNotFound", befehl, `the Projekt ${befehl.projekt} has nothing spent under`, befehl.ausgabe, idsOf(ausgaben), "ausgabe") ??
    (ausgaben.some(({ id, zurueckgenommen }) => id === befehl.ausgabe && zurueckgenommen)
      ? refuse("projektverlauf/AusgabeRevoked", befehl, `${befehl.ausgabe} was taken back before`, "an Ausgabe that still counts", { projekt: befehl.projekt, ausgabe: befehl.ausgabe })
      : undefined)
}

const checkZaehlt = (befehl: Befehl, { projekt }: Kennzahl): Einwand =>
  projekt === befehl.projekt
    ? undefined
    : refuse("projektverlauf/ProjektMismatch", befehl, `the Kennzahl counts for ${projekt}, and the command is on ${befehl.projekt}`, `a Kennzahl of ${befehl.projekt}`, { projekt: befehl.projekt, anderes: projekt })

const checkArt = (befehl: BefehlOf<"CorrectKennzahl">, { stand }: Sache): Einwand => {
  const kennzahlen = listOf(stand, "kennzahlen")
  const { art, id } = befehl.kennzahl
  const found = kennzahlen.find((one) => one.id === id)
  if (found === undefined) return checkKnown("projektverlauf/KennzahlNotFound", befehl, `the Projekt ${befehl.projekt} has no Kennzahl`, id, idsOf(kennzahlen), "kennzahl")
  return found.art === art
    ? undefined
    : refuse("projektverlauf/KennzahlMismatch", befehl, `the Kennzahl ${id} counts ${found.art}, and its correction ${art}`, `a figure of the kind ${found.art}; RecordKennzahl under an id of its own for another kind`,
        { projekt: befehl.projekt, kennzahl: id, art, bisher: found.art })
}

const isWithin = (ganzes: Kennzahl, id: string, kennzahlen: ReadonlyArray<Kennzahl>): boolean => {
  const seen = new Set<string>()
  let one: Kennzahl | undefined = ganzes
  while (one !== undefined && !seen.has(one.id)) {
    if (one.id === id) return true
    seen.add(one.id)
    const next: string | undefined = isGezaehlt(one) ? one.teilVon : undefined
    one = kennzahlen.find((other) => other.id === next)
  }
  return false
}

const einheitOf = (kennzahl: Kennzahl): string => (isGezaehlt(kennzahl) ? kennzahl.einheit : kennzahl.art)

// A part counts what the whole does, in its time, and is not the whole of itself.
const checkTeil = (befehl: BefehlOf<"RecordKennzahl" | "CorrectKennzahl">, { stand }: Sache): Einwand => {
  const { kennzahl, projekt } = befehl
  if (!isGezaehlt(kennzahl) || kennzahl.teilVon === undefined) return undefined
  const kennzahlen = listOf(stand, "kennzahlen")
  const ganzes = kennzahlen.find(({ id }) => id === kennzahl.teilVon)
  if (ganzes === undefined) return checkKnown("projektverlauf/KennzahlNotFound", befehl, `the Projekt ${projekt} has no Kennzahl`, kennzahl.teilVon, idsOf(kennzahlen), "kennzahl")
  const same = ganzes.art === kennzahl.art && einheitOf(ganzes) === einheitOf(kennzahl) && Zeitraum.containsZeitraum(ganzes.zeitraum, kennzahl.zeitraum)
  return same && !isWithin(ganzes, kennzahl.id, kennzahlen)
    ? undefined
    : refuse("projektverlauf/TeilInvalid", befehl, `the Kennzahl ${kennzahl.id} is no part of ${ganzes.id}: it counts another kind of thing or another time, or ${ganzes.id} is part of it`,
        "in teilVon a Kennzahl of the same kind and unit whose time holds that of the part", { projekt, kennzahl: kennzahl.id, ganzes: ganzes.id })
}

const checkBewertung = (befehl: BefehlOf<"AssessProjekt">, { konzept, stand }: Sache): Einwand =>
  checkGegeben(befehl, konzept) ?? checkNew(befehl, befehl.bewertung.id, idsOf(listOf(stand, "bewertungen").map(({ bewertung }) => bewertung)))

/** What is against a note on what is due, on money, figures or an assessment. */
export const steuerung: Handlers<
  | "SetMeilenstein" | "ReachMeilenstein" | "DropMeilenstein" | "DeferFrist" | "MeetFrist" | "RevokeErfuellung" | "GrantMittel" | "AmendMittel" | "SpendMittel" | "RevokeAusgabe"
  | "RecordKennzahl" | "CorrectKennzahl" | "AssessProjekt"
> = {
  SetMeilenstein: checkSet,
  ReachMeilenstein: checkMeilenstein,
  DropMeilenstein: checkMeilenstein,
  DeferFrist: (befehl, sache) => checkFrist(befehl, sache, ({ am }) => checkLater(befehl, befehl.bis, am)),
  MeetFrist: (befehl, sache) => checkFrist(befehl, sache, (termin) => checkMeet(befehl, termin)),
  RevokeErfuellung: checkErfuellung,
  GrantMittel: (befehl, { konzept, stand }) =>
    checkNew(befehl, befehl.mittel, idsOf(listOf(stand, "mittel"))) ?? checkGegeben(befehl, konzept),
  AmendMittel: (befehl, sache) => checkMittel(befehl, sache) ?? checkBetrag(befehl, befehl.betrag),
  SpendMittel: (befehl, sache) => checkMittel(befehl, sache) ?? checkNew(befehl, befehl.ausgabe, idsOf(ausgabenOf(sache.stand))) ?? checkBetrag(befehl, befehl.betrag),
  RevokeAusgabe: checkRevoke,
  RecordKennzahl: (befehl, sache) => checkZaehlt(befehl, befehl.kennzahl) ?? checkNew(befehl, befehl.kennzahl.id, idsOf(listOf(sache.stand, "kennzahlen"))) ?? checkTeil(befehl, sache),
  CorrectKennzahl: (befehl, sache) => checkZaehlt(befehl, befehl.kennzahl) ?? checkArt(befehl, sache) ?? checkTeil(befehl, sache),
  AssessProjekt: checkBewertung,
}
