import * as Result from "effect/Result"
import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Einladung } from "../../../konzept/Gremium.js"
import * as Element from "../../../konzept/Element.js"
import type { Konzept } from "../../../konzept/Konzept.js"
import type { Befehl } from "../../Befehl.js"
import type { Angesetzt, Gremienstand, Mangel } from "../../Gremienstand.js"
import { offeneVon } from "../../offenePflichten.js"
import type { Anlass, Tagesordnungspunkt } from "../../Tagesordnungspunkt.js"
import { checkBeteiligte, checkElement, checkId, findAbgehalten, findAngesetzt, findPunkt } from "./einwand.js"
import { accept, type Einwand, type Entscheidung, type Handlers, type Lage, refuse } from "./handler.js"

const checkOrt = (befehl: Befehl, ort: string | undefined, { orte }: Konzept): Einwand => checkElement(befehl, ort === undefined ? [] : [ort], orte, "ort")

// Who was invited before has still been invited in time: a day has to lie between the invitation and the new day. What was moved, and is noted
// afterwards, is a fact: then the late invitation is told as missing when the sitting is held.
const checkEingeladene = (befehl: Befehl, { eingeladen }: Angesetzt, tag: Stichtag.Stichtag): Einwand => {
  const late = tag < befehl.vermerk.am ? undefined : eingeladen.find(({ am }) => am >= tag)
  return late === undefined
    ? undefined
    : refuse("gremienarbeit/EinladungTooLate", befehl, `${late.wer} was invited on ${late.am}, which is not before ${tag}`, `a day after ${late.am}`, { wer: late.wer, tag, am: late.am })
}

// A Befund has an id of its own on the red thread.
const checkBefund = (befehl: Befehl, befund: string, konzept: Konzept, { beschluesse }: Gremienstand): Einwand =>
  [...Element.list(konzept), ...beschluesse.map(({ beschluss }) => beschluss)].some(({ id }) => id === befund)
    ? refuse("gremienarbeit/IdTaken", befehl, `the id ${befund} of the Befund is that of an element of the Konzept or of a decision`, "the befundkennung of the Befund", { id: befund })
    : undefined

const checkAnlass = (befehl: Befehl, anlass: Anlass, konzept: Konzept, stand: Gremienstand): Einwand => {
  if (anlass.art === "ueberpruefung") return checkElement(befehl, [anlass.projekt], konzept.projekte, "projekt")
  if (anlass.art === "anregung") return checkBeteiligte(befehl, [anlass.von], konzept)
  if (anlass.art === "befund") return checkBefund(befehl, anlass.befund, konzept, stand)
  if (anlass.art === "indikator") return checkElement(befehl, [anlass.indikator], konzept.monitoring?.indikatoren ?? [], "indikator")
  return undefined
}

const checkPunkt = (befehl: Befehl, { anlass, handlungsfelder, projekte }: Tagesordnungspunkt, konzept: Konzept, stand: Gremienstand): Einwand =>
  checkElement(befehl, handlungsfelder, konzept.handlungsfelder, "handlungsfeld") ?? checkElement(befehl, projekte, konzept.projekte, "projekt") ?? checkAnlass(befehl, anlass, konzept, stand)

const rollenOf = ({ gremium }: Lage, wer: string): ReadonlyArray<Einladung["als"]> => gremium.einladungen.filter((one) => one.wer === wer).map(({ als }) => als)

type Von<T extends Befehl["_tag"]> = Extract<Befehl, { readonly _tag: T }>

const checkGetan = (befehl: Von<"IdentifyBeteiligte" | "InviteBeteiligte">): Einwand => {
  const { am, vermerk } = befehl
  return am === undefined || am <= vermerk.am
    ? undefined
    : refuse("gremienarbeit/DayAfterNote", befehl, `it is said to have been done on ${am}, and the note is of ${vermerk.am}`, `a day up to ${vermerk.am}, or the note on the day itself`, { tag: am, am: vermerk.am })
}

const checkErmittlung = (befehl: Von<"IdentifyBeteiligte">, { tag }: Angesetzt, lage: Lage): Einwand => {
  const { vermerk, am = vermerk.am, niemand, stelle, wer } = befehl
  if (!rollenOf(lage, wer).includes("vorab-zu-ermitteln")) {
    const erlaubt = lage.gremium.einladungen.filter(({ als }) => als === "vorab-zu-ermitteln").map((one) => one.wer).join(", ")
    return refuse("gremienarbeit/ErmittlungNotNeeded", befehl, `the Konzept does not want ${wer} found beforehand for ${lage.gremium.id}`, erlaubt === "" ? "nothing: InviteBeteiligte" : `one of ${erlaubt}; or InviteBeteiligte`, { wer, erlaubt })
  }
  if ((stelle === undefined) === (niemand === undefined)) return refuse("gremienarbeit/ErmittlungInvalid", befehl, `of ${wer} ${stelle === undefined ? "neither a stelle nor a reason" : "both a stelle and a reason"} is given`, "either stelle or niemand", { wer })
  // Only who is in the Konzept: an id of one's own would be a place for persons.
  const unknown = checkElement(befehl, stelle === undefined ? [] : [stelle], lage.konzept.akteure, "akteur")
  if (unknown !== undefined) return unknown
  return am <= tag ? checkGetan(befehl) : refuse("gremienarbeit/ErmittlungTooLate", befehl, `the sitting is on ${tag}, and who comes was found on ${am}`, `am: a day up to ${tag}, where it was found by then; otherwise MoveSitzung, or HoldSitzung with maengel`, { wer, tag, am })
}

const checkRolle = ({ wer, als, ...befehl }: Von<"InviteBeteiligte">, lage: Lage): Einwand => {
  const rollen = rollenOf(lage, wer)
  const erlaubt = rollen.length === 0 ? ["einzuladen"] : rollen
  return erlaubt.includes(als) ? undefined : refuse("gremienarbeit/RolleMismatch", befehl, `${wer} is invited as ${als}, and the Konzept says ${erlaubt.join(" or ")}`, `als: ${erlaubt.join(" or ")}`, { wer, als, erlaubt: erlaubt.join(", ") })
}

const checkErmittelt = (befehl: Von<"InviteBeteiligte">, { ermittelt, id }: Angesetzt): Einwand =>
  befehl.als !== "vorab-zu-ermitteln" || ermittelt.some(({ stelle, wer }) => wer === befehl.wer && stelle !== undefined)
    ? undefined
    : refuse("gremienarbeit/ErmittlungMissing", befehl, `nobody of ${befehl.wer} was found for the sitting ${id}`, `IdentifyBeteiligte for ${befehl.wer} with the stelle first`, { wer: befehl.wer, sitzung: id })

const checkEinladung = (befehl: Von<"InviteBeteiligte">, sitzung: Angesetzt, lage: Lage): Einwand => {
  const { vermerk, als, am = vermerk.am, wer } = befehl
  const unknown = checkBeteiligte(befehl, [wer], lage.konzept) ?? checkRolle(befehl, lage) ?? checkErmittelt(befehl, sitzung)
  if (unknown !== undefined) return unknown
  const before = sitzung.eingeladen.find((one) => one.wer === wer && one.als === als)
  if (before !== undefined) return refuse("gremienarbeit/AlreadyInvited", befehl, `${wer} was invited to the sitting ${sitzung.id} on ${before.am}`, "nothing: the invitation stands", { wer, sitzung: sitzung.id, am: before.am })
  return am < sitzung.tag ? checkGetan(befehl) : refuse("gremienarbeit/EinladungTooLate", befehl, `the sitting ${sitzung.id} is on ${sitzung.tag}, and the invitation of ${am}`, `am: a day before ${sitzung.tag}, where the invitation went out by then; otherwise MoveSitzung, or HoldSitzung with maengel`, { wer, tag: sitzung.tag, am })
}

const idsOf = (offen: ReturnType<typeof offeneVon>, art: string): string => offen.flatMap((one) => (one.art === art && one.wer !== undefined ? [one.wer] : [])).join(", ")

// Everything that is missing is named at once, so that nobody comes back for the next thing.
const refuseOpen = (befehl: Befehl, sitzung: Angesetzt, offen: ReturnType<typeof offeneVon>): Entscheidung => {
  const [einladungen, ermittlungen] = [idsOf(offen, "einladung"), idsOf(offen, "ermittlung")]
  const agenda = offen.some(({ art }) => art === "tagesordnung")
  const parts = (invite: string, find: string, list: string): string =>
    [...(einladungen === "" ? [] : [`${invite} ${einladungen}`]), ...(ermittlungen === "" ? [] : [`${find} ${ermittlungen}`]), ...(agenda ? [list] : [])].join("; ")
  return refuse("gremienarbeit/PflichtenOpen", befehl, `before the sitting ${sitzung.id} is missing: ${parts("an invitation of", "who comes from", "an agenda")}`,
    `before ${sitzung.tag}, or noted later with the day am: ${parts("InviteBeteiligte for", "IdentifyBeteiligte and then InviteBeteiligte for", "AddTagesordnungspunkt")}; MoveSitzung; or maengel, which says why it met nevertheless`,
    { sitzung: sitzung.id, tag: sitzung.tag, einladungen, ermittlungen, ...(agenda ? { tagesordnung: "fehlt" } : {}) })
}

// What took place took place: with the reason it is noted, and what was missing stays on record.
const hold = (befehl: Von<"HoldSitzung">, sitzung: Angesetzt, { gremium, konzept }: Lage): Entscheidung => {
  const offen = offeneVon(konzept, gremium.id, sitzung)
  const [first, ...others] = offen.flatMap(({ art, wer }): ReadonlyArray<Mangel> => (art === "protokoll" ? [] : [{ art, ...(wer === undefined ? {} : { wer }) }]))
  if (first === undefined) {
    return befehl.maengel === undefined
      ? accept({ ...befehl, _tag: "SitzungHeld" })
      : refuse("gremienarbeit/MaengelNotOpen", befehl, `maengel is given, and nothing is missing before the sitting ${sitzung.id}`, "the command without maengel", { sitzung: sitzung.id })
  }
  return befehl.maengel === undefined ? refuseOpen(befehl, sitzung, offen) : accept({ ...befehl, _tag: "SitzungHeld", offen: [first, ...others] })
}

const checkFaellig = (befehl: Befehl, { id, tag }: Angesetzt): Einwand =>
  befehl.vermerk.am >= tag ? undefined : refuse("gremienarbeit/SitzungNotDue", befehl, `the sitting ${id} is on ${tag}, and the note is of ${befehl.vermerk.am}`, `a note from ${tag} on, or MoveSitzung to an earlier day`, { sitzung: id, tag, am: befehl.vermerk.am })

const refuseMissing = (befehl: Befehl, sitzung: string): Entscheidung => refuse("gremienarbeit/ProtokollMissing", befehl, `the sitting ${sitzung} has no minutes`, "WriteProtokoll first", { sitzung })

const checkGenehmigung = (befehl: Von<"ApproveProtokoll">, tag: Stichtag.Stichtag, spaeter: { readonly id: string; readonly tag: Stichtag.Stichtag }): Einwand =>
  spaeter.tag > tag ? undefined : refuse("gremienarbeit/GenehmigungInvalid", befehl, `the sitting ${spaeter.id} of ${spaeter.tag} is not later than ${befehl.sitzung} of ${tag}`, `a sitting after ${tag}`, { sitzung: befehl.sitzung, in: spaeter.id, tag })

/** Decides on sittings, agenda, invitations and minutes. */
export const sitzung: Handlers<
  | "ScheduleSitzung" | "MoveSitzung" | "CancelSitzung" | "AddTagesordnungspunkt" | "RemoveTagesordnungspunkt" | "IdentifyBeteiligte" | "InviteBeteiligte"
  | "HoldSitzung" | "CorrectSitzung" | "WriteProtokoll" | "CorrectProtokoll" | "ApproveProtokoll"
> = {
  ScheduleSitzung: (befehl, { sitzungen }, { konzept }) =>
    checkId(befehl, befehl.sitzung, sitzungen) ?? checkOrt(befehl, befehl.ort, konzept) ?? accept({ ...befehl, _tag: "SitzungScheduled" }),
  MoveSitzung: (befehl, stand, { konzept }) =>
    Result.flatMap(findAngesetzt(befehl, stand, befehl.sitzung), (found) =>
      checkEingeladene(befehl, found, befehl.tag) ?? checkOrt(befehl, befehl.ort, konzept) ?? accept({ ...befehl, _tag: "SitzungMoved" })),
  CancelSitzung: (befehl, stand) => Result.flatMap(findAngesetzt(befehl, stand, befehl.sitzung), () => accept({ ...befehl, _tag: "SitzungCancelled" })),
  AddTagesordnungspunkt: (befehl, stand, { konzept }) =>
    Result.flatMap(findAngesetzt(befehl, stand, befehl.sitzung), ({ tagesordnung }) =>
      checkId(befehl, befehl.punkt.id, tagesordnung) ?? checkPunkt(befehl, befehl.punkt, konzept, stand) ?? accept({ ...befehl, _tag: "TagesordnungspunktAdded" })),
  RemoveTagesordnungspunkt: (befehl, stand) =>
    findAngesetzt(befehl, stand, befehl.sitzung).pipe(Result.flatMap((found) => findPunkt(befehl, found, befehl.top)), Result.flatMap(() => accept({ ...befehl, _tag: "TagesordnungspunktRemoved" }))),
  IdentifyBeteiligte: (befehl, stand, lage) =>
    Result.flatMap(findAngesetzt(befehl, stand, befehl.sitzung), (found) => checkErmittlung(befehl, found, lage) ?? accept({ ...befehl, _tag: "BeteiligteIdentified" })),
  InviteBeteiligte: (befehl, stand, lage) =>
    Result.flatMap(findAngesetzt(befehl, stand, befehl.sitzung), (found) => checkEinladung(befehl, found, lage) ?? accept({ ...befehl, _tag: "BeteiligteInvited" })),
  HoldSitzung: (befehl, stand, lage) =>
    Result.flatMap(findAngesetzt(befehl, stand, befehl.sitzung), (found) =>
      checkFaellig(befehl, found) ?? checkBeteiligte(befehl, befehl.anwesend, lage.konzept) ?? hold(befehl, found, lage)),
  CorrectSitzung: (befehl, stand, { konzept }) =>
    Result.flatMap(findAbgehalten(befehl, stand, befehl.sitzung), () => checkBeteiligte(befehl, befehl.anwesend, konzept) ?? accept({ ...befehl, _tag: "SitzungCorrected" })),
  WriteProtokoll: (befehl, stand) =>
    Result.flatMap(findAbgehalten(befehl, stand, befehl.sitzung), ({ id, protokoll }) => protokoll === undefined
      ? accept({ ...befehl, _tag: "ProtokollWritten" })
      : refuse("gremienarbeit/ProtokollExists", befehl, `the minutes of the sitting ${id} were written on ${protokoll.am}`, "CorrectProtokoll where they were wrong", { sitzung: id, am: protokoll.am })),
  CorrectProtokoll: (befehl, stand) =>
    Result.flatMap(findAbgehalten(befehl, stand, befehl.sitzung), ({ id, protokoll }) => (protokoll === undefined ? refuseMissing(befehl, id) : accept({ ...befehl, _tag: "ProtokollCorrected" }))),
  ApproveProtokoll: (befehl, stand) => {
    const found = findAbgehalten(befehl, stand, befehl.sitzung)
    if (Result.isFailure(found)) return Result.fail(found.failure)
    const { id, protokoll, tag } = found.success
    if (protokoll === undefined) return refuseMissing(befehl, id)
    if (protokoll.genehmigt !== undefined) return refuse("gremienarbeit/ProtokollExists", befehl, `the minutes of the sitting ${id} were approved on ${protokoll.genehmigt.am}`, "nothing: they are approved", { sitzung: id, am: protokoll.genehmigt.am })
    const later = befehl.in === undefined ? undefined : findAbgehalten(befehl, stand, befehl.in)
    if (later !== undefined && Result.isFailure(later)) return Result.fail(later.failure)
    return (later === undefined ? undefined : checkGenehmigung(befehl, tag, later.success)) ?? accept({ ...befehl, _tag: "ProtokollApproved" })
  },
}
