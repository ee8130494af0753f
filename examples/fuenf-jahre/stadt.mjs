// A city that notes what happens, day after day: every event comes from `decide`, none is written by hand.
import { Fassungen } from "@teilhabe/core/fortschreibung"
import * as gremienarbeit from "@teilhabe/core/gremienarbeit"
import * as projektverlauf from "@teilhabe/core/projektverlauf"
import * as Result from "effect/Result"
import { fassungen } from "./fassung-2.mjs"

/** Streams of one kind: each Projekt and each Gremium has its own. */
const makeStroeme = (floor, initial, melde) => {
  const staende = new Map()
  const ereignisse = []
  const standOf = (id) => staende.get(id) ?? initial
  // #region gib
  const gib = (id, befehl) => {
    const heute = befehl.vermerk.am
    const umfeld = { konzept: Fassungen.konzeptAm(fassungen, heute), heute }
    const ausgang = floor.decide(befehl, standOf(id), umfeld)
    if (Result.isFailure(ausgang)) return melde(befehl, ausgang.failure)
    ereignisse.push(...ausgang.success)
    staende.set(id, ausgang.success.reduce(floor.evolve, standOf(id)))
  }
  // #endregion gib
  return { ereignisse, staende, standOf, gib }
}

/** Makes a city without a past; `plane` puts something on a day, and `lebe` runs the days in order. */
export const makeStadt = () => {
  const abgelehnt = []
  const melde = (befehl, ablehnung) => abgelehnt.push({ befehl, ablehnung })
  const projekte = makeStroeme(projektverlauf, { lage: "vorgesehen" }, melde)
  const gremien = makeStroeme(gremienarbeit, gremienarbeit.Gremienstand.leer, melde)
  const tage = new Map()
  const plane = (tag, tun) => tage.set(tag, [...(tage.get(tag) ?? []), tun])

  /** Notes something on a Projekt; who reads figures notes for the controlling. */
  const projekt = (am, befehl, zweck = "steuerung") =>
    projekte.gib(befehl.projekt, { ...befehl, vermerk: { von: "integrationsbeauftragter", am, zweck } })
  const gremium = (am, befehl, zweck = "gremienarbeit") =>
    gremien.gib(befehl.gremium, { ...befehl, vermerk: { von: "integrationsbeauftragter", am, zweck } })

  const lebe = (bis) => {
    for (;;) {
      const [heute] = [...tage.keys()].sort()
      if (heute === undefined) return
      const plaene = tage.get(heute)
      tage.delete(heute)
      if (heute > bis) continue
      for (const tun of plaene) tun(heute)
    }
  }
  return { abgelehnt, gremien, projekte, plane, projekt, gremium, lebe }
}
