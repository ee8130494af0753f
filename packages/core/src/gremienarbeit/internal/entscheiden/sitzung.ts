import * as Result from "effect/Result"
import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Einladung } from "../../../konzept/Gremium.js"
import type { Konzept } from "../../../konzept/Konzept.js"
import type { Befehl } from "../../Befehl.js"
import type { Angesetzt } from "../../Gremienstand.js"
import { offeneVon } from "../../offenePflichten.js"
import type { Anlass, Tagesordnungspunkt } from "../../Tagesordnungspunkt.js"
import { checkBeteiligte, checkElement, checkId, findAbgehalten, findAngesetzt, findPunkt } from "./einwand.js"
import { accept, type Einwand, type Handlers, type Lage, refuse } from "./handler.js"

const checkTag = (befehl: Befehl, tag: Stichtag.Stichtag): Einwand =>
  tag >= befehl.vermerk.am
    ? undefined
    : refuse("gremienarbeit/SitzungInPast", befehl, `the sitting is to be on ${tag}, and the note is of ${befehl.vermerk.am}`, `a day from ${befehl.vermerk.am} on`, { tag, am: befehl.vermerk.am })

const checkOrt = (befehl: Befehl, ort: string | undefined, { orte }: Konzept): Einwand => checkElement(befehl, ort === undefined ? [] : [ort], orte, "ort")

// Who was invited before has still been invited in time: a day has to lie between the invitation and the new day.
const checkEingeladene = (befehl: Befehl, { eingeladen }: Angesetzt, tag: Stichtag.Stichtag): Einwand => {
  const late = eingeladen.find(({ am }) => am >= tag)
  return late === undefined
    ? undefined
    : refuse("gremienarbeit/EinladungTooLate", befehl, `${late.wer} was invited on ${late.am}, which is not before ${tag}`, `a day after ${late.am}`, { wer: late.wer, tag, am: late.am })
}

const checkAnlass = (befehl: Befehl, anlass: Anlass, konzept: Konzept): Einwand => {
  if (anlass.art === "ueberpruefung") return checkElement(befehl, [anlass.projekt], konzept.projekte, "projekt")
  if (anlass.art === "anregung") return checkBeteiligte(befehl, [anlass.von], konzept)
  if (anlass.art === "indikator") return checkElement(befehl, [anlass.indikator], konzept.monitoring?.indikatoren ?? [], "indikator")
  return undefined
}

const checkPunkt = (befehl: Befehl, { anlass, handlungsfelder, projekte }: Tagesordnungspunkt, konzept: Konzept): Einwand =>
  checkElement(befehl, handlungsfelder, konzept.handlungsfelder, "handlungsfeld") ?? checkElement(befehl, projekte, konzept.projekte, "projekt") ?? checkAnlass(befehl, anlass, konzept)

const rollenOf = ({ gremium }: Lage, wer: string): ReadonlyArray<Einladung["als"]> => gremium.einladungen.filter((one) => one.wer === wer).map(({ als }) => als)

type Von<T extends Befehl["_tag"]> = Extract<Befehl, { readonly _tag: T }>

const checkErmittlung = (befehl: Von<"IdentifyBeteiligte">, { tag }: Angesetzt, lage: Lage): Einwand => {
  const { niemand, stelle, vermerk: { am }, wer } = befehl
  if (!rollenOf(lage, wer).includes("vorab-zu-ermitteln")) {
    const erlaubt = lage.gremium.einladungen.filter(({ als }) => als === "vorab-zu-ermitteln").map((one) => one.wer).join(", ")
    return refuse("gremienarbeit/ErmittlungNotNeeded", befehl, `the Konzept does not want ${wer} found beforehand for ${lage.gremium.id}`, erlaubt === "" ? "nothing: InviteBeteiligte" : `one of ${erlaubt}; or InviteBeteiligte`, { wer, erlaubt })
  }
  if ((stelle === undefined) === (niemand === undefined)) return refuse("gremienarbeit/ErmittlungInvalid", befehl, `of ${wer} ${stelle === undefined ? "neither a stelle nor a reason" : "both a stelle and a reason"} is given`, "either stelle or niemand", { wer })
  return am <= tag ? undefined : refuse("gremienarbeit/ErmittlungTooLate", befehl, `the sitting was to be on ${tag}, and the note is of ${am}`, "MoveSitzung first: who has to be found beforehand is found by the day of the sitting", { wer, tag, am })
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
  const { als, vermerk: { am }, wer } = befehl
  const unknown = checkBeteiligte(befehl, [wer], lage.konzept) ?? checkRolle(befehl, lage) ?? checkErmittelt(befehl, sitzung)
  if (unknown !== undefined) return unknown
  const before = sitzung.eingeladen.find((one) => one.wer === wer && one.als === als)
  if (before !== undefined) return refuse("gremienarbeit/AlreadyInvited", befehl, `${wer} was invited to the sitting ${sitzung.id} on ${before.am}`, "nothing: the invitation stands", { wer, sitzung: sitzung.id, am: before.am })
  return am < sitzung.tag ? undefined : refuse("gremienarbeit/EinladungTooLate", befehl, `the sitting ${sitzung.id} is on ${sitzung.tag}, and the invitation of ${am}`, `an invitation before ${sitzung.tag}, or MoveSitzung first`, { wer, tag: sitzung.tag, am })
}

const idsOf = (offen: ReturnType<typeof offeneVon>, art: string): string => offen.flatMap((one) => (one.art === art && one.wer !== undefined ? [one.wer] : [])).join(", ")

// Everything that is missing is named at once, so that nobody comes back for the next thing.
const checkPflichten = (befehl: Befehl, sitzung: Angesetzt, { gremium, konzept }: Lage): Einwand => {
  const offen = offeneVon(konzept, gremium.id, sitzung)
  if (offen.length === 0) return undefined
  const [einladungen, ermittlungen] = [idsOf(offen, "einladung"), idsOf(offen, "ermittlung")]
  const agenda = offen.some(({ art }) => art === "tagesordnung")
  const parts = (invite: string, find: string, list: string): string =>
    [...(einladungen === "" ? [] : [`${invite} ${einladungen}`]), ...(ermittlungen === "" ? [] : [`${find} ${ermittlungen}`]), ...(agenda ? [list] : [])].join("; ")
  return refuse("gremienarbeit/PflichtenOpen", befehl, `before the sitting ${sitzung.id} is missing: ${parts("an invitation of", "who comes from", "an agenda")}`,
    `before ${sitzung.tag} (or MoveSitzung): ${parts("InviteBeteiligte for", "IdentifyBeteiligte and then InviteBeteiligte for", "AddTagesordnungspunkt")}`,
    { sitzung: sitzung.id, tag: sitzung.tag, einladungen, ermittlungen, ...(agenda ? { tagesordnung: "fehlt" } : {}) })
}

const checkFaellig = (befehl: Befehl, { id, tag }: Angesetzt): Einwand =>
  befehl.vermerk.am >= tag ? undefined : refuse("gremienarbeit/SitzungNotDue", befehl, `the sitting ${id} is on ${tag}, and the note is of ${befehl.vermerk.am}`, `a note from ${tag} on, or MoveSitzung to an earlier day`, { sitzung: id, tag, am: befehl.vermerk.am })

const checkGenehmigung = (befehl: Von<"ApproveProtokoll">, tag: Stichtag.Stichtag, spaeter: { readonly id: string; readonly tag: Stichtag.Stichtag }): Einwand =>
  spaeter.tag > tag ? undefined : refuse("gremienarbeit/GenehmigungInvalid", befehl, `the sitting ${spaeter.id} of ${spaeter.tag} is not later than ${befehl.sitzung} of ${tag}`, `a sitting after ${tag}`, { sitzung: befehl.sitzung, in: spaeter.id, tag })

/** Decides on sittings, agenda, invitations and minutes. */
export const sitzung: Handlers<
  | "ScheduleSitzung" | "MoveSitzung" | "CancelSitzung" | "AddTagesordnungspunkt" | "RemoveTagesordnungspunkt" | "IdentifyBeteiligte" | "InviteBeteiligte"
  | "HoldSitzung" | "WriteProtokoll" | "ApproveProtokoll"
> = {
  ScheduleSitzung: (befehl, { sitzungen }, { konzept }) =>
    checkId(befehl, befehl.sitzung, sitzungen) ?? checkTag(befehl, befehl.tag) ?? checkOrt(befehl, befehl.ort, konzept) ?? accept({ ...befehl, _tag: "SitzungScheduled" }),
  MoveSitzung: (befehl, stand, { konzept }) =>
    Result.flatMap(findAngesetzt(befehl, stand, befehl.sitzung), (found) =>
      checkTag(befehl, befehl.tag) ?? checkEingeladene(befehl, found, befehl.tag) ?? checkOrt(befehl, befehl.ort, konzept) ?? accept({ ...befehl, _tag: "SitzungMoved" })),
  CancelSitzung: (befehl, stand) => Result.flatMap(findAngesetzt(befehl, stand, befehl.sitzung), () => accept({ ...befehl, _tag: "SitzungCancelled" })),
  AddTagesordnungspunkt: (befehl, stand, { konzept }) =>
    Result.flatMap(findAngesetzt(befehl, stand, befehl.sitzung), ({ tagesordnung }) =>
      checkId(befehl, befehl.punkt.id, tagesordnung) ?? checkPunkt(befehl, befehl.punkt, konzept) ?? accept({ ...befehl, _tag: "TagesordnungspunktAdded" })),
  RemoveTagesordnungspunkt: (befehl, stand) =>
    findAngesetzt(befehl, stand, befehl.sitzung).pipe(Result.flatMap((found) => findPunkt(befehl, found, befehl.top)), Result.flatMap(() => accept({ ...befehl, _tag: "TagesordnungspunktRemoved" }))),
  IdentifyBeteiligte: (befehl, stand, lage) =>
    Result.flatMap(findAngesetzt(befehl, stand, befehl.sitzung), (found) => checkErmittlung(befehl, found, lage) ?? accept({ ...befehl, _tag: "BeteiligteIdentified" })),
  InviteBeteiligte: (befehl, stand, lage) =>
    Result.flatMap(findAngesetzt(befehl, stand, befehl.sitzung), (found) => checkEinladung(befehl, found, lage) ?? accept({ ...befehl, _tag: "BeteiligteInvited" })),
  HoldSitzung: (befehl, stand, lage) =>
    Result.flatMap(findAngesetzt(befehl, stand, befehl.sitzung), (found) =>
      checkFaellig(befehl, found) ?? checkPflichten(befehl, found, lage) ?? checkBeteiligte(befehl, befehl.anwesend, lage.konzept) ?? accept({ ...befehl, _tag: "SitzungHeld" })),
  WriteProtokoll: (befehl, stand) =>
    Result.flatMap(findAbgehalten(befehl, stand, befehl.sitzung), ({ id, protokoll }) => protokoll === undefined
      ? accept({ ...befehl, _tag: "ProtokollWritten" })
      : refuse("gremienarbeit/ProtokollExists", befehl, `the minutes of the sitting ${id} were written on ${protokoll.am}`, "nothing: they are there", { sitzung: id, am: protokoll.am })),
  ApproveProtokoll: (befehl, stand) => {
    const found = findAbgehalten(befehl, stand, befehl.sitzung)
    if (Result.isFailure(found)) return Result.fail(found.failure)
    const { id, protokoll, tag } = found.success
    if (protokoll === undefined) return refuse("gremienarbeit/ProtokollMissing", befehl, `the sitting ${id} has no minutes`, "WriteProtokoll first", { sitzung: id })
    if (protokoll.genehmigt !== undefined) return refuse("gremienarbeit/ProtokollExists", befehl, `the minutes of the sitting ${id} were approved on ${protokoll.genehmigt.am}`, "nothing: they are approved", { sitzung: id, am: protokoll.genehmigt.am })
    const later = befehl.in === undefined ? undefined : findAbgehalten(befehl, stand, befehl.in)
    if (later !== undefined && Result.isFailure(later)) return Result.fail(later.failure)
    return (later === undefined ? undefined : checkGenehmigung(befehl, tag, later.success)) ?? accept({ ...befehl, _tag: "ProtokollApproved" })
  },
}
