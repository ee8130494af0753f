import type { Finding, Path } from "../../kernel/Finding.js"
import { nearest } from "../../kernel/nearest.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import * as Aufenthaltsstatus from "../../merkmal/Aufenthaltsstatus.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import * as Geschlecht from "../../merkmal/Geschlecht.js"
import * as Rechtskreis from "../../merkmal/Rechtskreis.js"
import type { Angebot } from "../Angebot.js"
import { fehler, hinweis } from "./finding.js"
import type { Gelesen, Platz } from "./gelesen.js"

const LISTEN = [
  ["rechtskreise", Rechtskreis.liste],
  ["aufenthaltsstatus", Aufenthaltsstatus.liste],
  ["geschlecht", Geschlecht.liste],
] as const

const MAX_SHOWN = 60

/** Whether a key is in use on all days of an offer, on some, or on none. */
const inUse = ({ gueltigAb, gueltigBis }: Codeliste.Auspraegung, { bis, von }: Zeitraum.Zeitraum): "ganz" | "teils" | "nie" => {
  const isOver = gueltigBis !== undefined && gueltigBis < von
  const isAhead = gueltigAb !== undefined && bis !== undefined && bis < gueltigAb
  if (isOver || isAhead) return "nie"
  const isPartly = (gueltigAb !== undefined && von < gueltigAb) || (gueltigBis !== undefined && (bis === undefined || gueltigBis < bis))
  return isPartly ? "teils" : "ganz"
}

const checkSchluessel = (liste: Codeliste.Codeliste, schluessel: string, at: Path, it: Angebot): ReadonlyArray<Finding> => {
  const one = Codeliste.find(liste, schluessel)
  const details = { schluessel, liste: liste.id }
  if (one === undefined) {
    const near = nearest(schluessel, liste.auspraegungen.map((known) => known.schluessel))
    const message = `the list ${liste.id} has no key "${schluessel.slice(0, MAX_SHOWN)}"; name one that it has`
    return [fehler("SchluesselNotFound", at, message, details, it, near)]
  }
  if (one.art === "fehlt") {
    const message = `"${schluessel}" of the list ${liste.id} stands for a missing answer, which nobody can be asked to have; remove it`
    return [fehler("SchluesselMeansMissing", at, message, details, it)]
  }
  const use = inUse(one, it.gueltig)
  const days = { ab: one.gueltigAb ?? "", bis: one.gueltigBis ?? "" }
  const span = `from ${one.gueltigAb ?? "ever"} to ${one.gueltigBis ?? "now"}`
  if (use === "nie") {
    const message = `"${schluessel}" was in use ${span} and never while "${it.id}" is offered; name the key of that time`
    return [fehler("SchluesselNotValid", at, message, { ...details, ...days }, it)]
  }
  if (use === "ganz") return []
  const message = `"${schluessel}" was in use ${span} and not as long as "${it.id}" is offered; look whether another key belongs beside it`
  return [hinweis("SchluesselPartlyValid", at, message, { ...details, ...days }, it)]
}

const checkAlter = ({ at, it }: Platz): ReadonlyArray<Finding> => {
  const { bis, von } = it.zugang.alter ?? {}
  if (von === undefined || bis === undefined || von <= bis) return []
  const message = `"${it.id}" is for people from ${von} to ${bis} years of age, which nobody is; swap or correct the two`
  return [fehler("AlterOutOfOrder", [...at, "zugang", "alter"], message, { id: it.id, von, bis }, it)]
}

const STATUS = Aufenthaltsstatus.liste.auspraegungen.filter(({ art }) => art === undefined)

/** The statuses of the group whose name a status bears too: of `duldung` the Ausbildungsduldung and others. */
const kindsOf = (status: string): ReadonlyArray<Codeliste.Auspraegung> =>
  STATUS.some(({ schluessel }) => schluessel === status)
    ? STATUS.filter(({ schluessel }) => schluessel !== status && Aufenthaltsstatus.zuordnungLsn.paare.get(schluessel)?.nach === status)
    : []

/** Who names a status by the word for a whole group may have meant the group, and would shut people out unawares. */
const checkStatus = ({ at, it }: Platz): ReadonlyArray<Finding> => {
  const named = it.zugang.aufenthaltsstatus
  return named.flatMap((schluessel, index) => {
    const missing = kindsOf(schluessel).filter((one) => !named.includes(one.schluessel) && inUse(one, it.gueltig) !== "nie")
    if (missing.length === 0) return []
    const fehlend = missing.map((one) => one.schluessel).join(", ")
    const message = `"${it.id}" lets in "${schluessel}" and shuts out what is of its kind: ${fehlend}; name them too if the whole group is meant`
    return [hinweis("StatusPartlyNamed", [...at, "zugang", "aufenthaltsstatus", index], message, { id: it.id, schluessel, fehlend }, it)]
  })
}

/** Conditions can be met: their keys exist while the offer does, and their ages run upwards. */
export const checkZugang = ({ angebote }: Gelesen): ReadonlyArray<Finding> =>
  angebote.flatMap((platz) => [
    ...LISTEN.flatMap(([key, liste]) =>
      platz.it.zugang[key].flatMap((schluessel, index) =>
        checkSchluessel(liste, schluessel, [...platz.at, "zugang", key, index], platz.it))),
    ...checkStatus(platz),
    ...checkAlter(platz),
  ])
