// What the server answers, without HTTP: a status and a body for each question.
// #region imports
import { Id, nearest } from "@teilhabe/core/kernel"
import { Element, Horizont, roterFaden, selectProjekte } from "@teilhabe/core/konzept"
import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"
// #endregion imports

/** @typedef {{ readonly status: number, readonly body: unknown }} Antwort */

// #region notFound
/** @param {string} id @param {string | undefined} gemeint @returns {Antwort} */
const notFound = (id, gemeint) => ({
  status: 404,
  body: { fehler: `Das Konzept kennt „${id}“ nicht.`, ...(gemeint === undefined ? {} : { gemeint }) },
})
// #endregion notFound

// #region faden
/** @param {import("@teilhabe/core/konzept").Element.Element} element */
const show = ({ id, art, titel, quelle }) => ({ id, art, titel: titel.de, quelle })

/** The way from one element up to the Integrationsbegriff, and what depends on it. @param {string} text */
export const faden = (text) => {
  const id = Id.parse(text) // what comes from outside is no Id yet
  if (Result.isFailure(id)) return notFound(text, nearest(id.failure.nearest, Element.list(marl).map((element) => element.id)))
  return Result.match(roterFaden(marl, id.success), {
    onFailure: (error) => notFound(error.id, error.nearest),
    onSuccess: ({ pfad, abwaerts }) => ({
      status: 200,
      body: { pfad: pfad.map(show), abwaerts: abwaerts.map(({ element }) => show(element)) },
    }),
  })
}
// #endregion faden

// #region projekte
/** The Projekte of one Horizont, or all. @param {string | null} wanted @returns {Antwort} */
export const projekte = (wanted) => {
  const horizont = Horizont.all.find((one) => one === wanted)
  if (wanted !== null && horizont === undefined) {
    const gemeint = nearest(wanted, Horizont.all)
    return { status: 400, body: { fehler: `„${wanted}“ ist kein Horizont.`, erlaubt: Horizont.all, gemeint } }
  }
  const found = selectProjekte(marl, horizont === undefined ? {} : { horizont })
  return Result.match(found, {
    onFailure: (error) => notFound(error.id, error.nearest),
    onSuccess: (all) => ({ status: 200, body: all.map(({ id, titel, horizont }) => ({ id, titel: titel.de, horizont })) }),
  })
}
// #endregion projekte
