import type { Finding } from "../../kernel/Finding.js"
import * as Raummerkmal from "../../merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import * as Result from "effect/Result"
import type { Datensatz } from "./datensatzType.js"

const fehler = (code: string, path: Finding["path"], message: string, details: Finding["details"]): Finding =>
  ({ code: `cube/${code}`, schwere: "fehler", path, message, details })

/** Tells what keeps a Datensatz from saying for which area and which time it holds. */
export const problems = ({ id, cube, definitionen }: Datensatz): ReadonlyArray<Finding> => {
  const ids = cube.merkmale.map((merkmal) => merkmal.id)
  const lacking = [Raummerkmal.ID, Zeitmerkmal.ID].filter((wanted) => !ids.includes(wanted)).map((merkmal) =>
    fehler("MerkmalLacking", ["cube", "merkmale"], `the Datensatz "${id}" has no Merkmal "${merkmal}": add it, even with one key only, so that its numbers are not taken for another area or time`, { id, merkmal }))
  const lost = Object.keys(definitionen).filter((merkmal) => !ids.includes(merkmal)).map((merkmal) =>
    fehler("DefinitionUnused", ["definitionen", merkmal], `the Datensatz "${id}" names a definition of "${merkmal}", which is no Merkmal of its cube`, { id, merkmal }))
  const zeiten = cube.merkmale.find((merkmal) => merkmal.id === Zeitmerkmal.ID)?.liste.auspraegungen ?? []
  const unreadable = zeiten.flatMap(({ schluessel }) => {
    const zeit = Zeitmerkmal.parse(schluessel)
    return Result.isSuccess(zeit) ? []
      : [fehler("ZeitUnreadable", ["cube", "merkmale", Zeitmerkmal.ID, schluessel], `the Datensatz "${id}" holds for a time that cannot be read: ${zeit.failure.message}`, { id, wert: schluessel })]
  })
  return [...lacking, ...lost, ...unreadable]
}
