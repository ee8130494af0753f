// A plain Node server: the report as a page, the Projekte and their roter Faden as JSON.
// #region report
import { createServer } from "node:http"
import { konzeptbericht } from "@teilhabe/core/bericht"
import { Stichtag } from "@teilhabe/core/kernel"
import { checkKonzept } from "@teilhabe/core/pruefung"
import { marl } from "@teilhabe/konzepte/marl"
import { renderHtml } from "@teilhabe/output-html"
import { faden, projekte } from "./antworten.mjs"

// The library reads no clock: your program says what day it is.
const now = new Date()
const stand = Stichtag.make(now.getFullYear(), now.getMonth() + 1, now.getDate())
const [seite] = await renderHtml(konzeptbericht(marl, { stand, findings: checkKonzept(marl) }))
if (seite === undefined) throw new Error("the report has no file")
// #endregion report

// #region server
const unreadable = { status: 400, body: { fehler: "Die Adresse ist nicht lesbar." } }

/** @param {{ readonly parts: ReadonlyArray<string>, readonly query: URLSearchParams }} asked */
const answer = ({ parts: [collection, id, part], query }) => {
  if (collection === "projekte" && id === undefined) return projekte(query.get("horizont"))
  if (collection === "projekte" && id !== undefined && part === "faden") return faden(id)
  return { status: 404, body: { fehler: "Diese Adresse gibt es nicht.", adressen: ["/", "/projekte", "/projekte/<id>/faden"] } }
}

/** The address that was asked for; nothing where it cannot be read. @param {string} text */
const read = (text) => {
  try {
    const url = new URL(text, "http://server")
    return { parts: decodeURIComponent(url.pathname).split("/").slice(1), query: url.searchParams }
  } catch {
    return undefined
  }
}

export const server = createServer((request, response) => {
  const asked = read(request.url ?? "")
  if (asked?.parts.join("/") === "") {
    response.writeHead(200, { "content-type": seite.mediaType, "x-content-type-options": "nosniff" }).end(seite.bytes)
    return
  }
  const { status, body } = asked === undefined ? unreadable : answer(asked)
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body))
})
// #endregion server
