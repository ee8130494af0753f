// Asks the service what its users would ask, over HTTP, and checks the answers.
import { deepEqual, equal, match } from "node:assert/strict"
import { openTeilhabe } from "@teilhabe/app"
import { memoryEventStore } from "@teilhabe/core/ports"
import { marl } from "@teilhabe/konzepte/marl"
import { makeDienst } from "./dienst.mjs"

let last = 0
const teilhabe = await openTeilhabe({ storage: memoryEventStore(), konzept: marl, clock: () => "2026-03-02", ids: () => `id-${++last}` })
const dienst = makeDienst(teilhabe, ({ headers }) => headers["x-wer"])
const adresse = await dienst.listen({ host: "127.0.0.1", port: 0 })

/** Asks as a caseworker. */
const frage = async (pfad, { body, headers = {}, method = body === undefined ? "GET" : "POST" } = {}) => {
  const antwort = await fetch(`${adresse}${pfad}`, {
    method, headers: { "x-wer": "cm-1", ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  })
  const text = await antwort.text()
  return { status: antwort.status, kopf: antwort.headers, text, inhalt: antwort.headers.get("content-type")?.includes("json") ? JSON.parse(text) : undefined }
}

const vermerk = { am: "2026-03-02", zweck: "fallarbeit", von: "somebody-else" }
const oeffnen = {
  _tag: "OpenFall", fall: "f-1", wunsch: "Eine Wohnung.", vermerk, personen: [{ id: "p-1", beziehung: "hauptperson", vertretenDurch: [] }],
  zustaendig: { traeger: "awo", fallfuehrung: "cm-1", vertretung: [] },
}
const schluessel = { "idempotency-key": "formular-1" }

for (const versuch of [1, 2]) {
  const { inhalt, status } = await frage("/faelle/f-1/befehle", { body: oeffnen, headers: schluessel })
  deepEqual({ status, inhalt }, { status: 201, inhalt: { version: 1 } }, `the same request, sent ${versuch} times, opens one case`)
}
equal((await teilhabe.faelle.events("f-1"))[0].vermerk.von, "cm-1", "the note names who signed on, not whom the request names")
deepEqual((await frage("/faelle")).inhalt, [{ fall: "f-1", phase: "aufnahme" }])
console.log("Ein Fall ist eröffnet, einmal, auch wenn die Anfrage zweimal kommt.")

const zuFrueh = await frage("/faelle/f-1/befehle", { body: { _tag: "CloseFall", bericht: "Zu früh", vermerk } })
deepEqual([zuFrueh.status, zuFrueh.inhalt.grund], [409, "ablehnung"])
const keiner = await frage("/faelle/f-1/befehle", { body: { _tag: "Nichts", vermerk } })
deepEqual([keiner.status, keiner.inhalt.grund], [400, "decode"])
deepEqual((await frage("/faelle/f-1/befehle", { body: "{" })).status, 400)
deepEqual((await frage("/faelle/f-2/einsichten", { body: { anfrage: {}, vermerk } })).status, 400)
console.log(`Was nicht geht, sagt warum: ${zuFrueh.inhalt.fehlt}`)

const anfrage = { empfaenger: "cm-1", rolle: "fallfuehrung", zweck: "fallarbeit", personen: ["p-1"], datenarten: ["identitaet"] }
const einsicht = await frage("/faelle/f-1/einsichten", { body: { anfrage, vermerk } })
equal(einsicht.status, 200)
const gesehen = (await teilhabe.faelle.events("f-1")).at(-1)
deepEqual([gesehen._tag, gesehen.vermerk.von], ["FallDisclosed", "cm-1"])
console.log("Wer etwas vom Fall sieht, steht vorher im Fall.")

const bericht = await frage("/berichte/2026")
equal(bericht.status, 200)
match(bericht.kopf.get("content-type"), /^text\/html/)
match(bericht.text, /<title>[^<]*2026<\/title>/)
deepEqual((await frage("/berichte/morgen")).status, 400)
console.log(`Der Bericht über 2026 ist eine Seite von ${Math.round(bericht.text.length / 1000)} kB.`)

const ohne = await fetch(`${adresse}/faelle`)
equal(ohne.status, 401, "nobody asks without signing on")
await dienst.close()
await teilhabe.close()
console.log("Alles wie erwartet.")
