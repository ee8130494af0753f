import type { Stichtag } from "../../../kernel/Stichtag.js"
import type * as Ziel from "../../Ziel.js"
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

const since = (am: Stichtag) => ({ seit: am })

/** Tells the case after what became of goals. */
export const ziele: Evolvers<"MottozielFormulated" | "RahmenzielFormulated" | "HandlungszielFormulated" | "ZielAbandoned"> = {
  MottozielFormulated: (fall, { vermerk, ziel }) =>
    fall.phase === "neu" ? fall : { ...fall, ziele: { ...fall.ziele, motto: [...fall.ziele.motto, { ...ziel, ...since(vermerk.am) }] } },
  RahmenzielFormulated: (fall, { vermerk, ziel }) =>
    fall.phase === "neu" ? fall : { ...fall, ziele: { ...fall.ziele, rahmen: [...fall.ziele.rahmen, { ...ziel, ...since(vermerk.am) }] } },
  HandlungszielFormulated: (fall, { vermerk, ziel }) =>
    fall.phase === "neu"
      ? fall
      : { ...fall, ziele: { ...fall.ziele, handlung: [...fall.ziele.handlung, { ...ziel, ...since(vermerk.am), bewertungen: [], ausgang: "offen" }] } },
  ZielAbandoned: (fall, { grund, vermerk, ziel }) =>
    fall.phase === "neu" ? fall : { ...fall, ziele: abandon(fall.ziele, ziel, { am: vermerk.am, grund }) },
}
