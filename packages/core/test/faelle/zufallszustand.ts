/**
 * What holds of every case, whatever happened in it, and what the state has to say where the oracle says it too.
 *
 * @module
 */
import type { Ereignis } from "../../src/fall/Ereignis.js"
import type { Eroeffnet, Fall } from "../../src/fall/Fall.js"
import * as Phase from "../../src/fall/Phase.js"
import { istAufgegeben, type Modell } from "./modell.js"

/** A property that does not hold. */
export class Verletzung extends Error {}

/** Throws where something does not hold. */
export const halte = (bedingung: boolean, satz: string): void => {
  if (!bedingung) throw new Verletzung(satz)
}

const einzeln = (name: string, liste: ReadonlyArray<{ readonly id: string }>): void =>
  halte(new Set(liste.map(({ id }) => id)).size === liste.length, `each ${name} has an id of its own`)

/** Goals form a forest, and each measure hangs on a Handlungsziel. */
export const checkBaum = ({ ziele, massnahmen, passungen }: Eroeffnet): void => {
  const motto = new Set<string>(ziele.motto.map(({ id }) => id))
  const rahmen = new Set<string>(ziele.rahmen.map(({ id }) => id))
  const handlung = new Set<string>(ziele.handlung.map(({ id }) => id))
  einzeln("goal", [...ziele.motto, ...ziele.rahmen, ...ziele.handlung])
  halte(ziele.rahmen.every(({ mottoziel }) => motto.has(mottoziel)), "each Rahmenziel has its Mottoziel")
  halte(ziele.handlung.every(({ rahmenziel }) => rahmen.has(rahmenziel)), "each Handlungsziel has its Rahmenziel")
  halte(massnahmen.every(({ handlungsziel }) => handlung.has(handlungsziel)), "each Maßnahme has its Handlungsziel")
  halte(passungen.every(({ handlungsziel }) => handlung.has(handlungsziel)), "each Passung has its Handlungsziel")
  const gemessen = ["bewertungen", "ausgang", "stufe", "skala", "gewicht"]
  halte(ziele.motto.every((ziel) => gemessen.every((feld) => !Object.hasOwn(ziel, feld))), "a Mottoziel is never measured")
}

const planlos = new Set(["aufnahme", "beraten", "bestandsaufnahme", "zielvereinbarung"])

/** A plan stands on an agreement, and the steered phases have both. */
export const checkVereinbarungen = (fall: Eroeffnet): void => {
  const hat = (feld: string): boolean => Object.hasOwn(fall, feld) && fall[feld as "phase"] !== undefined
  halte(!hat("hilfeplan") || hat("zielvereinbarung"), "a plan stands on an agreement on goals")
  halte(!planlos.has(fall.phase) || !(hat("zielvereinbarung") || hat("hilfeplan")), `no agreement is in force in the phase ${fall.phase}`)
  halte(fall.phase !== "hilfeplanung" || (hat("zielvereinbarung") && !hat("hilfeplan")), "the Hilfeplanung has its goals agreed and no plan")
  const gesteuert = fall.phase === "leistungssteuerung" || fall.phase === "monitoring" || fall.phase === "evaluation"
  halte(!gesteuert || (hat("zielvereinbarung") && hat("hilfeplan") && hat("naechstePruefung")), `the phase ${fall.phase} has agreement, plan and next review`)
  halte(["aufnahme", "beraten", "abgeschlossen"].includes(fall.phase) || hat("aufnahme"), `nobody comes to ${fall.phase} without having been taken up`)
  for (const art of ["zielvereinbarung", "hilfeplan"] as const) {
    const alle = [...fall.fruehereVereinbarungen.filter((eine) => eine.art === art), ...(hat(art) && "hilfeplan" in fall && art === "hilfeplan" ? [fall.hilfeplan] : []), ...(art === "zielvereinbarung" && "zielvereinbarung" in fall ? [fall.zielvereinbarung] : [])]
    halte(alle.every(({ fassung }, at) => fassung === at + 1), `the versions of the ${art} count on without a gap`)
  }
}

/** The record of phases has no gap and runs forward. */
export const checkVerlauf = ({ verlauf, phase, zuletzt }: Eroeffnet): void => {
  halte(verlauf.at(-1)?.phase === phase && verlauf.at(-1)?.bis === undefined, "the last span is that of the phase, and is open")
  halte(verlauf.every(({ bis, von }, at) => at === verlauf.length - 1 || (bis === verlauf[at + 1]?.von && von <= (bis ?? ""))), "each span ends where the next begins")
  halte(verlauf.every(({ von }) => von <= zuletzt), "no span begins after the last event")
  halte(verlauf.every((zeit, at) => at === 0 || Phase.uebergaenge.some(({ von, nach }) => von === verlauf[at - 1]?.phase && nach === zeit.phase)), "each step of the record is one that there is")
}

/** The step from one state to the next is one that there is. */
export const checkSchritt = (vorher: Fall, ereignis: Ereignis, nachher: Fall, befehl: string): void => {
  halte(nachher.phase !== "neu", "what was opened stays opened")
  if (nachher.phase === "neu") return
  const weg = Phase.uebergaenge.some((einer) => einer.von === vorher.phase && einer.nach === nachher.phase && einer.befehl === befehl)
  halte(vorher.phase === nachher.phase || weg, `the step from ${vorher.phase} to ${nachher.phase} by ${befehl} is one that there is`)
  halte(nachher !== vorher, `${ereignis._tag} changes the case`)
  halte(nachher.version === (vorher.phase === "neu" ? 0 : vorher.version) + 1, `the version counts ${ereignis._tag}`)
  halte(nachher.zuletzt === ereignis.vermerk.am, "the day of the last event is kept")
  if (vorher.phase !== "neu") halte(nachher.protokoll.length >= vorher.protokoll.length, "no line of the record of disclosures is lost")
  const zeigt = ["FallDisclosed", "UebermittlungRecorded", "KonferenzHeld", "FallberichtIssued"].includes(ereignis._tag)
  halte(nachher.protokoll.length === (vorher.phase === "neu" ? 0 : vorher.protokoll.length) + (zeigt ? 1 : 0), `the record of disclosures keeps ${ereignis._tag}`)
}

const gleich = (was: string, a: unknown, b: unknown): void => {
  const [links, rechts] = [JSON.stringify(a), JSON.stringify(b)]
  if (links !== rechts) throw new Verletzung(`the state and the rules differ in ${was}: ${links} and ${rechts}`)
}

const vergleicheVereinbarungen = (modell: Modell, fall: Eroeffnet): void => {
  const [ziele, plaene] = [fall.fruehereVereinbarungen.filter(({ art }) => art === "zielvereinbarung"), fall.fruehereVereinbarungen.filter(({ art }) => art === "hilfeplan")]
  gleich("the agreements on goals, of now and of the past", ziele.length + ("zielvereinbarung" in fall ? 1 : 0), modell.zaehlerZiel)
  gleich("the plans, of now and of the past", plaene.length + ("hilfeplan" in fall ? 1 : 0), modell.zaehlerPlan)
}

const sortiert = (liste: Iterable<string>): ReadonlyArray<string> => [...liste].sort()

const vergleicheZiele = (modell: Modell, { ziele }: Eroeffnet): void => {
  gleich("the goals", sortiert([...ziele.motto, ...ziele.rahmen, ...ziele.handlung].map(({ id }) => id)), sortiert(modell.ziele.keys()))
  const auf = new Set<string>([...ziele.motto, ...ziele.rahmen, ...ziele.handlung].filter(({ aufgegeben }) => aufgegeben !== undefined).map(({ id }) => id))
  for (const ziel of modell.ziele.values()) halte(!ziel.aufgegeben || auf.has(ziel.id), `the goal ${ziel.id} is given up`)
  for (const ziel of ziele.handlung) {
    const soll = modell.ziele.get(ziel.id)
    const offen = soll?.ausgang === "offen" && !istAufgegeben(modell, ziel.id)
    gleich(`what became of ${ziel.id}`, ziel.ausgang === "offen", offen)
    if (soll !== undefined && soll.ausgang !== "offen") gleich(`what became of ${ziel.id}`, ziel.ausgang, soll.ausgang)
    gleich(`the ratings of ${ziel.id}`, ziel.bewertungen.map(({ stufe }) => stufe), soll?.bewertungen)
  }
}

/** The state says the same as the oracle. */
export const vergleiche = (modell: Modell, fall: Eroeffnet): void => {
  gleich("phase, day and version", [fall.phase, fall.zuletzt, fall.version], [modell.phase, modell.zuletzt, modell.version])
  gleich("the people", fall.personen.map(({ id }) => id), [...modell.personen.keys()])
  gleich("who is responsible", [fall.zustaendig.traeger, fall.zustaendig.fallfuehrung, fall.zustaendig.vertretung], [modell.zustaendig.traeger, modell.zustaendig.fallfuehrung, modell.zustaendig.vertretung])
  gleich("what is noted", sortiert(fall.angaben.map(({ id }) => id)), sortiert(modell.angaben.keys()))
  gleich("the findings", sortiert(fall.bestand.map(({ id }) => id)), sortiert(modell.bestand.keys()))
  vergleicheZiele(modell, fall)
  vergleicheVereinbarungen(modell, fall)
  gleich("the measures", fall.massnahmen.map(({ id, stand }) => [id, stand]), [...modell.massnahmen.values()].map(({ id, stand }) => [id, stand]))
  gleich("the Passungen", fall.passungen.map(({ id }) => id), [...modell.passungen.keys()])
  gleich("the consents", fall.einwilligungen.map(({ id, widerrufenAm, beendet }) => [id, widerrufenAm !== undefined, beendet.length > 0]), [...modell.einwilligungen].map(([id, eine]) => [id, eine.widerrufen, eine.fallgebundenVorbei]))
  gleich("who is restricted", sortiert(fall.eingeschraenkt.map(({ person }) => person)), sortiert(modell.eingeschraenkt))
  gleich("the spans under laws", sortiert(fall.rechtskreise.map(({ id, von, bis, rechtskreis }) => [id, von, bis, rechtskreis].join())), sortiert([...modell.rechtskreise].map(([id, { von, bis, rechtskreis }]) => [id, von, bis, rechtskreis].join())))
  gleich("the checklists", fall.checklisten.map(({ id, erledigt }) => [id, erledigt.length]), [...modell.laeufe].map(([id, { erledigt }]) => [id, erledigt.size]))
  gleich("the hand-overs", fall.uebergaben.map(({ id, stand }) => [id, stand]), [...modell.uebergaben].map(([id, { stand }]) => [id, stand]))
  gleich("the conferences", fall.konferenzen.map(({ id }) => id), [...modell.konferenzen])
}
