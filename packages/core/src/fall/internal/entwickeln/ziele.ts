import type * as Ziel from "../../Ziel.js"
import { replace } from "../kopie.js"
import type { EreignisOf, Evolvers } from "./evolver.js"

type Aufgabe = NonNullable<Ziel.Gefuehrt<object>["aufgegeben"]>
type Path = EreignisOf<"ZielAbandoned">["ziel"]

const give = <Z>(ziel: Ziel.Gefuehrt<Z>, aufgegeben: Aufgabe): Ziel.Gefuehrt<Z> => (ziel.aufgegeben === undefined ? { ...ziel, aufgegeben } : ziel)

// What is settled already was reached or not, whatever becomes of the goals above it.
const giveStep = (ziel: Ziel.Handlungszielstand, aufgegeben: Aufgabe): Ziel.Handlungszielstand =>
  ziel.ausgang === "offen" ? { ...ziel, aufgegeben, ausgang: "aufgegeben" } : ziel

/** The goals after one was given up, with what hangs below it. */
const abandon = ({ handlung, motto, rahmen }: Ziel.Zielbaum, { ebene, id }: Path, aufgegeben: Aufgabe): Ziel.Zielbaum => {
  const isRahmen = (ziel: Ziel.Rahmenziel) => (ebene === "mottoziel" ? ziel.mottoziel === id : ebene === "rahmenziel" && ziel.id === id)
  const below = rahmen.filter(isRahmen).map((ziel) => ziel.id)
  const isHandlung = (ziel: Ziel.Handlungsziel) => (ebene === "handlungsziel" ? ziel.id === id : below.includes(ziel.rahmenziel))
  return {
    motto: ebene === "mottoziel" ? motto.map((ziel) => (ziel.id === id ? give(ziel, aufgegeben) : ziel)) : motto,
    rahmen: rahmen.map((ziel) => (isRahmen(ziel) ? give(ziel, aufgegeben) : ziel)),
    handlung: handlung.map((ziel) => (isHandlung(ziel) ? giveStep(ziel, aufgegeben) : ziel)),
  }
}

const has = (list: ReadonlyArray<{ readonly id: string }>, id: string): boolean => list.some((one) => one.id === id)

// A goal whose id is in use, or above which nothing stands, has no place: whatever is replayed, the goals are a forest.
const isFree = ({ handlung, motto, rahmen }: Ziel.Zielbaum, id: string): boolean => ![motto, rahmen, handlung].some((list) => has(list, id))

/** Tells the case after what became of goals. */
export const ziele: Evolvers<"MottozielFormulated" | "RahmenzielFormulated" | "HandlungszielFormulated" | "ZielAbandoned"> = {
  MottozielFormulated: (fall, { vermerk, ziel }) =>
    fall.phase === "neu" || !isFree(fall.ziele, ziel.id) ? fall : replace(fall, { ziele: { ...fall.ziele, motto: [...fall.ziele.motto, { ...ziel, seit: vermerk.am }] } }),
  RahmenzielFormulated: (fall, { vermerk, ziel }) =>
    fall.phase === "neu" || !has(fall.ziele.motto, ziel.mottoziel) || !isFree(fall.ziele, ziel.id)
      ? fall
      : replace(fall, { ziele: { ...fall.ziele, rahmen: [...fall.ziele.rahmen, { ...ziel, seit: vermerk.am }] } }),
  HandlungszielFormulated: (fall, { vermerk, ziel }) =>
    fall.phase === "neu" || !has(fall.ziele.rahmen, ziel.rahmenziel) || !isFree(fall.ziele, ziel.id)
      ? fall
      : replace(fall, { ziele: { ...fall.ziele, handlung: [...fall.ziele.handlung, { ...ziel, seit: vermerk.am, bewertungen: [], ausgang: "offen" }] } }),
  ZielAbandoned: (fall, { grund, vermerk, ziel }) =>
    fall.phase === "neu" || isFree(fall.ziele, ziel.id) ? fall : replace(fall, { ziele: abandon(fall.ziele, ziel, { am: vermerk.am, grund }) }),
}
