// Runs the service: node serve.mjs, then http://localhost:8020/berichte/2026
import { randomUUID } from "node:crypto"
import { mkdirSync } from "node:fs"
import { openTeilhabe } from "@teilhabe/app"
import { marl } from "@teilhabe/konzepte/marl"
import { sqliteStorage } from "@teilhabe/storage-sqlite"
import { makeDienst } from "./dienst.mjs"

mkdirSync("out", { recursive: true })
const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date())
const teilhabe = await openTeilhabe({ storage: sqliteStorage({ datei: "out/stadt.db" }), konzept: marl, clock: today, ids: () => randomUUID() })

// Here everybody is the same caseworker: put the sign-on of your house in its place before anybody else can reach the port.
const dienst = makeDienst(teilhabe, () => "cm-1")
dienst.addHook("onClose", () => teilhabe.close())
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void dienst.close())
console.log(await dienst.listen({ host: "127.0.0.1", port: 8020 }))
