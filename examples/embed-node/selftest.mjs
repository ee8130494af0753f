// Starts the server on a free port, asks every address once, prints the answers and stops; exits with 1 on a wrong one.
import { once } from "node:events"
import { server } from "./server.mjs"

server.listen(0, "127.0.0.1")
await once(server, "listening")
const address = server.address()
if (address === null || typeof address === "string") throw new Error("the server has no port")

/** What has to come back: address, status, a piece of the answer. @type {ReadonlyArray<readonly [string, number, string]>} */
const expected = [
  ["/", 200, "<html"],
  ["/projekte", 200, '"horizont":"langfristig"'],
  ["/projekte?horizont=kurzfristig", 200, '"id":"wohnen-mieterqualifizierung"'],
  ["/projekte?horizont=kurzfristg", 400, '"gemeint":"kurzfristig"'],
  ["/projekte/wohnen-mieterqualifizierung/faden", 200, '"art":"integrationsbegriff"'],
  ["/projekte/wohnen-mieterqualifizirung/faden", 404, '"gemeint":"wohnen-mieterqualifizierung"'],
  ["/projekte/Wohnen%20Mieterqualifizierung/faden", 404, '"gemeint":"wohnen-mieterqualifizierung"'],
  ["/projekte/%/faden", 400, '"fehler"'],
  ["/anderswo", 404, '"adressen"'],
]

for (const [path, status, piece] of expected) {
  const response = await fetch(`http://127.0.0.1:${address.port}${path}`)
  const body = await response.text()
  const right = response.status === status && body.includes(piece)
  console.log(`${right ? "ok   " : "WRONG"} ${response.status} ${path} ${body.slice(0, 120).replaceAll("\n", " ")}`)
  if (!right) process.exitCode = 1
}
server.close()
server.closeAllConnections()
