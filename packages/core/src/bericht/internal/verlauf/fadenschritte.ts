/**
 * The sentences of the red thread from a decision on: what happened, what it serves, what the next Fassung says.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Beschlusslage } from "../../../gremienarbeit/Gremienstand.js"
import type { Id } from "../../../kernel/Id.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Fassung from "../../../konzept/Fassung.js"
import type { Glied } from "../../../konzept/Glied.js"
import { roterFaden } from "../../../konzept/roterFaden.js"
import * as Block from "../../Block.js"
import { punkt, undText, zitat } from "../satz.js"
import { isInKraft, zeilenanker } from "./fortschreibung.js"
import type { Verlaufssicht } from "./sicht.js"

/** All links of the red thread, to be found by their ids. */
export interface Fadensicht {
  readonly sicht: Verlaufssicht
  readonly glieder: ReadonlyArray<Glied>
  readonly byId: ReadonlyMap<Id, Glied>
  readonly lagen: ReadonlyMap<Id, Beschlusslage>
}

const ereignisSatz = ({ sicht }: Fadensicht, { am, fuehrtZu: [projekt], titel }: Glied): Block.Zeile => [
  ...(am === undefined ? ["Es folgte"] : [`Am ${Stichtag.toText(am)} folgte`]),
  " im Projekt ", projekt === undefined ? "ohne Namen" : sicht.verweis(projekt), `: ${punkt(titel.de)}`,
]

const zeilenSatz = ({ sicht: { eingang: { fortschreibung }, stichtag } }: Fadensicht, { fuehrtZu: [element], titel }: Glied): Block.Zeile => {
  if (fortschreibung === undefined) return [punkt(titel.de)]
  const zeile = fortschreibung.fortschreibung.zeilen.find((one) => one.element === element)
  const name = `Fassung ${Fassung.nummer(fortschreibung.naechste)}`
  const link = zeile === undefined ? name : Block.verweis(zeilenanker(zeile), name)
  // A draft says what is to be: a councillor must not read as done what is not decided.
  if (!isInKraft(fortschreibung, stichtag)) return ["Im Entwurf der ", link, ` steht daraufhin: ${punkt(zeile?.vorhaben[0] ?? titel.de)}`]
  return ["In der ", link, ` steht daraufhin: ${punkt(titel.de)}`]
}

/** What a decision means and nobody has carried out yet. */
const offenerSatz = ({ lagen, sicht }: Fadensicht, beschluss: Id, id: Id): Block.Zeile => {
  const wirkungen = lagen.get(beschluss)?.beschluss.wirkungen ?? []
  const proposed = wirkungen.some((wirkung) => wirkung.art === "konzept" && wirkung.antrag.elemente.includes(id))
  const named = sicht.verweis(id)
  if (proposed) return ["Er schlägt vor, im Konzept zu ändern: ", typeof named === "string" ? zitat(named) : named, "."]
  const ordered = wirkungen.some((wirkung) => wirkung.art === "projekt" && wirkung.auftrag.projekt === id)
  return ordered ? ["Notiert ist dazu noch nichts im Projekt ", sicht.verweis(id), "."] : ["Er betrifft ", typeof named === "string" ? zitat(named) : named, "."]
}

const projektSatz = ({ konzept, titel, verweis }: Verlaufssicht, id: Id): ReadonlyArray<Block.Zeile> => {
  const projekt = konzept.projekte.find((one) => one.id === id)
  if (projekt === undefined) return []
  const ziele = projekt.leitziele.map((ziel) => zitat(titel(ziel)))
  const serves = ziele.length === 0 ? "ist keinem Leitziel zugeordnet" : `dient ${ziele.length === 1 ? "dem Leitziel" : "den Leitzielen"} ${undText(ziele)}`
  return [["Das Projekt ", verweis(id), ` ${serves}; Handlungsfeld: `, verweis(projekt.handlungsfeld), "."]]
}

/** Tells what a decision led to, as far as the red thread goes from it. */
export const fadenschritte = (faden: Fadensicht, beschluss: Glied): ReadonlyArray<Block.Zeile> => {
  const { byId, glieder, sicht } = faden
  const found = roterFaden(sicht.konzept, beschluss.id, glieder)
  const reached = Result.isSuccess(found) ? found.success.aufwaerts : []
  const next = beschluss.fuehrtZu.flatMap((id) => byId.get(id) ?? [])
  const direct = beschluss.fuehrtZu.filter((id) => !byId.has(id))
  const aufgehoben = faden.lagen.get(beschluss.id)?.aufgehoben
  const projekte = [...new Set(reached.flatMap(({ element }) => (element.art === "projekt" ? [element.id] : [])))]
  return [
    ...next.filter(({ art }) => art === "projektereignis").map((glied) => ereignisSatz(faden, glied)),
    ...direct.map((id) => offenerSatz(faden, beschluss.id, id)),
    ...(aufgehoben === undefined ? [] : [[`Der Beschluss wurde am ${Stichtag.toText(aufgehoben.am)} aufgehoben: ${punkt(aufgehoben.grund)}`]]),
    ...next.filter(({ art }) => art === "aenderung").map((glied) => zeilenSatz(faden, glied)),
    ...projekte.flatMap((id) => projektSatz(sicht, id)),
  ]
}
