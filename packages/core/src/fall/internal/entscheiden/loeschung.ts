import type { Eroeffnet } from "../../Fall.js"
import { type Ding, loeschbares } from "../loeschung/dinge.js"
import { gebrauchtesOf } from "../loeschung/gebraucht.js"
import { isGetroffen } from "../loeschung/treffer.js"
import { accept, type BefehlOf, type Entscheidung, type Handlers, refuse } from "./handler.js"

type Loeschbefehl = BefehlOf<"EraseDaten">

const checkPersonen = (befehl: Loeschbefehl, fall: Eroeffnet): Entscheidung | undefined => {
  const unknown = befehl.personen.find((person) => !fall.personen.some(({ id }) => id === person))
  return unknown === undefined
    ? undefined
    : refuse("fall/PersonNotFound", befehl, `nobody in the case ${fall.fall} has the key ${unknown}`, "the key of a person of the case", { person: unknown })
}

// Who needs the data for a claim in law keeps it, whoever else it concerns; a term of the host's waits for any restriction.
const checkRestricted = (befehl: Loeschbefehl, fall: Eroeffnet, getroffen: ReadonlyArray<Ding>): Entscheidung | undefined => {
  const keeps = fall.eingeschraenkt
    .filter(({ grund }) => grund === "rechtsansprueche" || befehl.grundlage.art === "loeschklasse")
    .find(({ person }) => befehl.personen.includes(person) || getroffen.some(({ personen }) => personen.includes(person)))
  return keeps === undefined
    ? undefined
    : refuse("fall/VerarbeitungRestricted", befehl, `data of the person ${keeps.person} is restricted since ${keeps.seit} for the reason ${keeps.grund}, and kept`,
        "LiftEinschraenkung of that person first", { person: keeps.person, seit: keeps.seit, grund: keeps.grund })
}

const checkNeeded = (befehl: Loeschbefehl, fall: Eroeffnet, getroffen: ReadonlyArray<Ding>): Entscheidung | undefined => {
  const needed = gebrauchtesOf(fall, befehl.datenarten, getroffen)
  if (needed === undefined) return undefined
  if ("datenart" in needed) {
    return refuse("fall/EraseNotAllowed", befehl, `the case ${fall.fall} is in the phase ${fall.phase} and needs the kind ${needed.datenart}`,
      "CloseFall or BreakOffFall first, or other kinds", { datenart: needed.datenart, phase: fall.phase })
  }
  const { id, liste } = needed.ding
  return refuse("fall/EraseNotAllowed", befehl, `the words of ${id} touch one of the kinds, and it is open`, `AbandonZiel or SettleHandlungsziel, DropMassnahme or EndMassnahme of ${id} first`, { id, liste })
}

// A term of the host's waits until it is settled what is true (Art. 18 Abs. 1 lit. a DSGVO); who disputes may ask for it to go all the same.
const checkBestritten = (befehl: Loeschbefehl, getroffen: ReadonlyArray<Ding>): Entscheidung | undefined => {
  const found = befehl.grundlage.art === "loeschklasse" ? getroffen.find(({ bestritten }) => bestritten) : undefined
  return found === undefined
    ? undefined
    : refuse("fall/EraseNotAllowed", befehl, `${found.id} is disputed, and kept until that is settled`, `RectifyAngabe of ${found.id} first, or the request of the person as ground`, { id: found.id, liste: found.liste })
}

const erase = (befehl: Loeschbefehl, fall: Eroeffnet): Entscheidung => {
  const unknown = checkPersonen(befehl, fall)
  if (unknown !== undefined) return unknown
  const getroffen = loeschbares(fall).filter((one) => isGetroffen(befehl, one))
  if (getroffen.length === 0) {
    const kinds = befehl.datenarten.join(", ")
    return refuse("fall/NothingToErase", befehl, `the case ${fall.fall} and its events hold nothing of the kinds ${kinds} on ${befehl.personen.join(", ")}`, "kinds and people that the Loeschplan lists", { datenarten: kinds })
  }
  return checkRestricted(befehl, fall, getroffen) ?? checkBestritten(befehl, getroffen) ?? checkNeeded(befehl, fall, getroffen) ?? accept({ ...befehl, _tag: "DatenErased" })
}

/** Decides on what may be wiped. */
export const loeschung: Handlers<"EraseDaten"> = { EraseDaten: erase }
