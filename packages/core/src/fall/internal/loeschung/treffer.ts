/**
 * What an erasure hits in a case, worked out once: the state and the events are wiped by the same answer.
 *
 * @module
 */
import type { Datenart } from "../../../datenschutz/Datenart.js"
import type { PersonId } from "../../../datenschutz/Kennung.js"
import type { Stichtag } from "../../../kernel/Stichtag.js"
import type { Besprechung, Eroeffnet } from "../../Fall.js"
import type { Gefuehrt } from "../../Ziel.js"
import type { Ueberpruefung } from "../../Ueberpruefung.js"
import { type Ding, dinge, hauptpersonen, ueberpruefungsding } from "./dinge.js"

/** Whose data of which kinds is erased. */
export interface Umfang {
  readonly personen: ReadonlyArray<PersonId>
  readonly datenarten: ReadonlyArray<Datenart>
}

/** Tells what is hit. */
export interface Treffer {
  /** Whether something of these kinds that concerns these people is hit: one person and one kind are enough. */
  readonly trifft: (personen: ReadonlyArray<PersonId>, datenarten: ReadonlyArray<Datenart>) => boolean
  /** Whether something is hit that speaks of the case as a whole. */
  readonly ganzes: (...datenarten: ReadonlyArray<Datenart>) => boolean
  /** Whether a thing of the case is hit, by its list and id. */
  readonly ding: (liste: Ding["liste"], id: string) => boolean
  /** Whether a review is hit, as a whole. */
  readonly ueberpruefung: (ueberpruefung: Ueberpruefung) => boolean
  /** Whether the reason for which a goal was given up is hit: it stands with every goal that fell with it. */
  readonly aufgabe: (am: Stichtag, grund: string) => boolean
}

const key = (...parts: ReadonlyArray<string>): string => JSON.stringify(parts)

/** Tells whether a thing is hit by an erasure. */
export const isGetroffen = ({ datenarten, personen }: Umfang, one: Pick<Ding, "datenarten" | "personen">): boolean =>
  one.personen.some((person) => personen.includes(person)) && one.datenarten.some((datenart) => datenarten.includes(datenart))

/** Works out what an erasure hits in a case. */
export const trefferOf = (fall: Eroeffnet, umfang: Umfang): Treffer => {
  const haupt = hauptpersonen(fall)
  const hit = new Set(dinge(fall).filter((one) => isGetroffen(umfang, one)).map(({ id, liste }) => key(liste, id)))
  const gruende = new Set(
    (["motto", "rahmen", "handlung"] as const).flatMap((ebene) => {
      const ziele: ReadonlyArray<Gefuehrt<{ readonly id: string }>> = fall.ziele[ebene]
      return ziele.flatMap(({ aufgegeben, id }) => (aufgegeben !== undefined && hit.has(key(ebene, id)) ? [key(aufgegeben.am, aufgegeben.grund)] : []))
    }),
  )
  const trifft: Treffer["trifft"] = (personen, datenarten) => isGetroffen(umfang, { personen, datenarten })
  return {
    trifft,
    ganzes: (...datenarten) => trifft(haupt, datenarten),
    ding: (liste, id) => hit.has(key(liste, id)),
    ueberpruefung: (ueberpruefung) => isGetroffen(umfang, ueberpruefungsding(fall, ueberpruefung)),
    aufgabe: (am, grund) => gruende.has(key(am, grund)),
  }
}

/** Tells whether what came of a conference is hit: by whom and what it was about, or as the case as a whole where it was anonymous. */
export const isKonferenzGetroffen = (treffer: Treffer, { datenarten = [], personen }: Pick<Besprechung, "personen" | "datenarten">): boolean =>
  personen === undefined ? treffer.ganzes("verlauf", ...datenarten) : treffer.trifft(personen, ["verlauf", ...datenarten])

/** What one or the other hits. */
export const either = (one: Treffer, other: Treffer): Treffer => ({
  trifft: one.trifft,
  ganzes: (...datenarten) => one.ganzes(...datenarten) || other.ganzes(...datenarten),
  ding: (liste, id) => one.ding(liste, id) || other.ding(liste, id),
  ueberpruefung: (ueberpruefung) => one.ueberpruefung(ueberpruefung) || other.ueberpruefung(ueberpruefung),
  aufgabe: (am, grund) => one.aufgabe(am, grund) || other.aufgabe(am, grund),
})
