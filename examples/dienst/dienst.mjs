// The report of a year as a page, and cases as an API: what a city's own service needs, in forty lines.
import { TeilhabeError } from "@teilhabe/app"
import { HtmlRenderer } from "@teilhabe/output-html"
import fastify from "fastify"

/** Numbers of HTTP for the reasons of the library; what is not named is a fault of ours. */
const STATUS = { ablehnung: 409, conflict: 409, decode: 400, duplicate: 409, erased: 410, "not-found": 404, request: 400, closed: 503, storage: 503 }

/** Makes the service; `werIst` says who asks, by the sign-on of the house: nobody may write a name into a note himself. */
export const makeDienst = (teilhabe, werIst) => {
  const dienst = fastify({ bodyLimit: 100_000, routerOptions: { maxParamLength: 200 } })
  dienst.decorateRequest("wer", "")
  dienst.addHook("onRequest", async (request, reply) => {
    request.wer = await werIst(request)
    if (request.wer === undefined) return reply.code(401).send({ fehler: "Bitte anmelden." })
  })
  dienst.addHook("onSend", async (_, reply) => void reply.headers({ "cache-control": "no-store", "x-content-type-options": "nosniff" }))
  dienst.setErrorHandler((error, _, reply) => {
    if (!(error instanceof TeilhabeError)) return reply.code(error.statusCode ?? 500).send({ fehler: error.statusCode ? error.message : "Ein Fehler des Dienstes." })
    const { ablehnung, findings, message, reason } = error
    return reply.code(STATUS[reason] ?? 500).send({ grund: reason, fehler: message, fehlt: ablehnung?.needed, stellen: findings?.map(({ code, path }) => ({ code, path })) })
  })
  const noted = ({ body, wer }) => ({ ...body, vermerk: { ...body?.vermerk, von: wer } })
  const requestId = ({ headers }) => (headers["idempotency-key"] === undefined ? undefined : { id: headers["idempotency-key"] })

  dienst.get("/berichte/:jahr", async ({ params: { jahr } }, reply) => {
    const [seite] = await teilhabe.bericht.render(await teilhabe.bericht.jahresbericht(Number(jahr)), HtmlRenderer.layer)
    return reply.type(seite.mediaType).send(seite.bytes)
  })
  dienst.get("/faelle", () => teilhabe.faelle.list())
  dienst.post("/faelle/:fall/befehle", async (request, reply) => {
    const { version } = await teilhabe.faelle.handle(request.params.fall, noted(request), requestId(request))
    return reply.code(201).send({ version }) // the case itself is shown by the route below, which records who saw what
  })
  dienst.post("/faelle/:fall/einsichten", (request) => teilhabe.faelle.show(request.params.fall, noted(request), requestId(request)).then(({ sicht }) => sicht))
  return dienst
}
