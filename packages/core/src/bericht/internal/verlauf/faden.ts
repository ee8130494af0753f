/**
 * The chapter on the red thread: from a Befund to the sitting, the decision, what happened, and the line of the next Fassung.
 *
 * @module
 */
import * as Result from "effect/Result"
import { gliedkennung } from "../../../ereignis/gliedkennung.js"
import { aenderungsglieder } from "../../../fortschreibung/aenderungsglieder.js"
import * as Fassungen from "../../../fortschreibung/Fassungen.js"
import type { Beschlusslage } from "../../../gremienarbeit/Gremienstand.js"
import { anlassglied, befundglied, beschlusskennung, glieder } from "../../../gremienarbeit/glieder.js"
import type { Id } from "../../../kernel/Id.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Text from "../../../kernel/Text.js"
import type { Glied } from "../../../konzept/Glied.js"
import { roterFaden } from "../../../konzept/roterFaden.js"
import * as Block from "../../Block.js"
import { befragungenOf } from "./befragung.js"
import { fadenschritte, type Fadensicht } from "./fadenschritte.js"
import { zitat } from "../satz.js"
import { ANKER, isTold, type Verlaufssicht } from "./sicht.js"

/** What an element that the Konzept in force has no more lives on in. */
const nachfolgerOf = ({ eingang: { fassungen }, konzept }: Verlaufssicht, id: Id): ReadonlyArray<Id> => {
  if (fassungen === undefined || konzept.projekte.some((projekt) => projekt.id === id)) return []
  const now = fassungen.alle.find((one) => one.konzept === konzept)
  return now === undefined ? [] : fassungen.alle.toReversed().flatMap((one) => {
    const found = Fassungen.verbleib(fassungen, id, one.nummer, now.nummer)
    return Result.isSuccess(found) ? found.success.elemente.map((element) => element.id) : []
  })
}

const withNachfolger = (sicht: Verlaufssicht, glied: Glied): Glied =>
  glied.art === "projektereignis" ? { ...glied, fuehrtZu: [...new Set([...glied.fuehrtZu, ...glied.fuehrtZu.flatMap((id) => nachfolgerOf(sicht, id))])] } : glied

/** Where a thread begins: a Befund, or a survey that was on an agenda. */
interface Anfang { readonly glied: Glied; readonly titel: string; readonly anker: string; readonly satz: string }

const anfaengeOf = (sicht: Verlaufssicht): ReadonlyArray<Anfang> => {
  const { eingang: { befunde = [] }, gremien, stichtag } = sicht
  const staende = [...gremien.values()]
  const ausBefunden = befunde.filter(({ am }) => am <= stichtag).map(({ am, id, titel }): Anfang =>
    ({ glied: befundglied(id, Text.make(titel), am, staende, sicht.konzept), titel, anker: `befund-${id}`, satz: `Der Befund ist vom ${Stichtag.toText(am)}.` }))
  const ausBefragungen = befragungenOf(sicht).map(({ am, fragebogen: { id, titel } }): Anfang =>
    ({ glied: anlassglied({ art: "befragung", befragung: id }, titel, am, staende), titel: `Befragung: ${titel.de}`, anker: `faden-${id}`, satz: `Die Ergebnisse liegen seit dem ${Stichtag.toText(am)} vor.` }))
  return [...ausBefunden, ...ausBefragungen.filter(({ glied }) => glied.fuehrtZu.length > 0)]
}

/** Every link that is known on the Stichtag. */
const allGlieder = (sicht: Verlaufssicht, anfaenge: ReadonlyArray<Anfang>): ReadonlyArray<Glied> => {
  const { fortschreibung } = sicht.eingang
  const staende = [...sicht.gremien.values()]
  const base = glieder(sicht.konzept, staende, sicht.ereignisse).map((glied) => withNachfolger(sicht, glied))
  const lines = fortschreibung === undefined ? undefined : aenderungsglieder(fortschreibung.fortschreibung, fortschreibung.naechste, base)
  return [...anfaenge.map(({ glied }) => glied), ...(lines?.verknuepft ?? base), ...(lines?.glieder ?? [])]
}

interface Ort { readonly gremium: Id; readonly titel: string; readonly tag: Stichtag.Stichtag }

/** Which Gremium met, by the id of the link of a sitting. */
const orteOf = ({ gremien }: Verlaufssicht): ReadonlyMap<Id, Ort> =>
  new Map([...gremien].flatMap(([gremium, { sitzungen }]) => sitzungen.flatMap(({ id, tag, tagesordnung }) =>
    tagesordnung.map((top) => [gliedkennung("sitzung", gremium, id, top.id), { gremium, titel: top.titel.de, tag }] as const))))

const fadensichtOf = (sicht: Verlaufssicht, anfaenge: ReadonlyArray<Anfang>): Fadensicht => {
  const all = allGlieder(sicht, anfaenge)
  const kennung = beschlusskennung(sicht.konzept, [...sicht.gremien.values()])
  return { sicht, glieder: all, byId: new Map(all.map((glied) => [glied.id, glied])), lagen: new Map([...sicht.gremien].flatMap(([gremium, { beschluesse }]) => beschluesse.map((lage) => [kennung(gremium, lage.beschluss.id), lage] as const))) }
}

const sitzungsSatz = ({ gremium, tag, titel }: Ort, sicht: Verlaufssicht): Block.Zeile =>
  [`Am ${Stichtag.toText(tag)} beriet darüber das Gremium `, sicht.verweis(gremium), `; der Tagesordnungspunkt hieß ${zitat(titel)}.`]

const beschlussSchritte = (faden: Fadensicht, beschluss: Glied): ReadonlyArray<Block.Zeile> =>
  [[`Es fasste den Beschluss ${zitat(beschluss.titel.de)}.`], ...fadenschritte(faden, beschluss)]

/** One beginning: a numbered list for each sitting that had it on the agenda. */
const abschnitt = (faden: Fadensicht, orte: ReadonlyMap<Id, Ort>, { anker, glied: { fuehrtZu: starts, id }, satz, titel }: Anfang): ReadonlyArray<Block.Block> => {
  const { byId, glieder: all, sicht } = faden
  const found = roterFaden(sicht.konzept, id, all)
  const head = [Block.ueberschrift(3, titel, { anker }), Block.absatz(satz)]
  if (Result.isFailure(found) || starts.length === 0) return [...head, Block.absatz("Auf der Tagesordnung einer Sitzung stand er bis zum Stichtag nicht.")]
  const { pfad, vollstaendig } = found.success
  const begriff = pfad.at(-1)?.titel.de
  return [
    ...head,
    ...starts.flatMap((start) => {
      const ort = orte.get(start)
      const beschluesse = (byId.get(start)?.fuehrtZu ?? []).flatMap((top) => byId.get(top)?.fuehrtZu ?? []).flatMap((to) => byId.get(to) ?? []).filter(({ art }) => art === "beschluss")
      return ort === undefined ? [] : [Block.schritte([
        sitzungsSatz(ort, sicht),
        ...(beschluesse.length === 0 ? [["Einen Beschluss dazu fasste es nicht."]] : beschluesse.flatMap((one) => beschlussSchritte(faden, one))),
      ])]
    }),
    Block.absatz(vollstaendig && begriff !== undefined ? `Der Faden reicht bis zum Integrationsbegriff ${zitat(begriff)}.` : "Bis zum Integrationsbegriff führt von hier kein Weg."),
  ]
}

/** Of weight is what changes a Projekt or the Konzept; an assessment alone changes neither. */
const isOfWeight = ({ beschluss }: Beschlusslage): boolean =>
  beschluss.wirkungen.some((wirkung) => wirkung.art === "konzept" || (wirkung.art === "projekt" && wirkung.auftrag._tag !== "AssessProjekt"))

/** The decisions that are told already. */
const ausAnfaengen = (faden: Fadensicht, anfaenge: ReadonlyArray<Anfang>): ReadonlySet<Id> =>
  new Set(anfaenge.flatMap(({ glied: { id } }) => {
    const found = roterFaden(faden.sicht.konzept, id, faden.glieder)
    return Result.isSuccess(found) ? found.success.aufwaerts.flatMap(({ element }) => (element.art === "beschluss" ? [element.id] : [])) : []
  }))

const weitere = (faden: Fadensicht, anfaenge: ReadonlyArray<Anfang>): ReadonlyArray<Block.Block> => {
  const { byId, sicht } = faden
  const told = ausAnfaengen(faden, anfaenge)
  const kennung = beschlusskennung(sicht.konzept, [...sicht.gremien.values()])
  const rest = [...sicht.gremien].flatMap(([gremium, { beschluesse }]) => beschluesse
    .filter((lage) => isOfWeight(lage) && isTold(sicht, lage.am) && !told.has(kennung(gremium, lage.beschluss.id)))
    .map((lage) => ({ gremium, lage })))
    .toSorted((a, b) => Stichtag.compare(a.lage.am, b.lage.am))
  if (rest.length === 0) return []
  return [
    Block.ueberschrift(3, "Weitere Beschlüsse", { anker: "weitere-beschluesse" }),
    Block.absatz("Beschlüsse, die ein Projekt oder das Konzept ändern und weder auf einen Befund noch auf eine Befragung zurückgehen:"),
    Block.liste(rest.map(({ gremium, lage: { am, beschluss } }): Block.Zeile => {
      const glied = byId.get(kennung(gremium, beschluss.id))
      const steps = glied === undefined ? [] : fadenschritte(faden, glied)
      return [Block.fett(beschluss.titel.de), ` (${Stichtag.toText(am)}, `, sicht.verweis(gremium), "):", ...steps.flatMap((step) => [" ", ...step])]
    })),
  ]
}

/** The chapter on the red thread. */
export const fadenkapitel = (sicht: Verlaufssicht): ReadonlyArray<Block.Block> => {
  const anfaenge = anfaengeOf(sicht)
  const faden = fadensichtOf(sicht, anfaenge)
  const orte = orteOf(sicht)
  const more = weitere(faden, anfaenge)
  return [
    sicht.kapitel("Roter Faden", ANKER.faden),
    ...(anfaenge.length === 0 ? [Block.absatz("Befunde aus der Fallarbeit liegen nicht vor.")] : []),
    ...anfaenge.flatMap((one) => abschnitt(faden, orte, one)),
    ...more,
    ...(anfaenge.length === 0 && more.length === 0 ? [Block.absatz("Auch Beschlüsse, die ein Projekt oder das Konzept ändern, sind nicht notiert.")] : []),
  ]
}
