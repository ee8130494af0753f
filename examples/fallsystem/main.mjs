// A small case system over the front door. Which store keeps it is said in one line, the first import.
import { storage } from "./sqlite.mjs"
import { randomUUID } from "node:crypto"
import { mkdirSync, rmSync } from "node:fs"
import { openTeilhabe, TeilhabeError } from "@teilhabe/app"
import { marl } from "@teilhabe/konzepte/marl"
import { sqliteKeyRing } from "@teilhabe/storage-sqlite"
import { am, angabe, blick, KIND, MUTTER, oeffnen } from "./familie.mjs"

const sag = (zeile) => console.log(zeile)

mkdirSync("out", { recursive: true })
for (const end of ["", "-wal", "-shm"]) rmSync(`out/schluessel.db${end}`, { force: true })

// #region open
let heute = "2026-03-02"

const open = () => openTeilhabe({
  storage,
  keys: sqliteKeyRing({ datei: "out/schluessel.db", stadt: "05562024" }), // kept apart from the store and its backups
  konzept: marl,
  clock: () => heute,
  ids: () => randomUUID(),
  snapshotEvery: 10,
})
const teilhabe = await open()
const { faelle } = teilhabe
// #endregion open

// #region subscribe
const gesehen = { Event: 0, Rewrite: 0, Tombstone: 0, Sealed: 0 }
const onEnd = (error) => error && console.error("What was seen grows old from here on:", error.message) // nothing where it was closed
const abonnement = teilhabe.subscribe({ after: 0, onEnd }, ({ _tag }) => {
  gesehen[_tag] += 1
})
// #endregion subscribe

// #region handle
const { fall } = await faelle.handle("f-1", oeffnen("f-1"), { id: "formular-1" })
const noch = await faelle.handle("f-1", oeffnen("f-1"), { id: "formular-1" }) // the answer got lost: the same request again
sag(`Fall ${fall.fall} ist eröffnet (${fall.phase}). Noch einmal abgeschickt: ${noch.version === 1 ? "dieselbe Antwort" : "ein zweiter Fall"}.`)
// #endregion handle

// #region refuse
const fehler = await faelle.handle("f-1", { _tag: "CloseFall", bericht: "Zu früh", vermerk: am(heute) }).catch((error) => error)
if (!(fehler instanceof TeilhabeError)) throw fehler
sag(`CloseFall: ${fehler.reason}, ${fehler.ablehnung._tag}.`)
// #endregion refuse

// #region conflict
const zweites = await open() // a second program on the same store
const notizen = (wer, { handle }) => Array.from({ length: 10 }, (_, n) => handle("f-1", angabe(`a-${wer}-${n}`, MUTTER, "biografie", "biografie", `Notiz ${wer} ${n}`)))
const fertig = await Promise.all([...notizen("x", faelle), ...notizen("y", zweites.faelle)])
sag(`Zwei Programme schreiben zugleich: ${(await faelle.state("f-1")).angaben.length} Notizen, ${new Set(fertig.map(({ version }) => version)).size} Fassungen des Falls, keine verloren.`)
// #endregion conflict

// #region show
heute = "2026-03-09"
const { sicht } = await faelle.show("f-1", blick(heute)) // stored first, then shown
const fremd = { ...blick(heute), anfrage: { ...blick(heute).anfrage, empfaenger: "sportvereine", rolle: "leistungserbringer", zweck: "vermittlung" }, vermerk: am(heute, "vermittlung") }
const verweigert = await faelle.show("f-1", fremd).catch((error) => error)
const { protokoll } = await faelle.state("f-1")
sag(`Die Fallführung sieht ${sicht.angaben.length} Notizen, der Sportverein nichts (${verweigert.ablehnung._tag}). Im Protokoll: ${protokoll.map(({ anfrage }) => anfrage.empfaenger).join(", ")}.`)
// #endregion show

await faelle.handle("f-2", { ...oeffnen("f-2"), vermerk: am(heute) })
const { position } = await faelle.handle("f-2", { _tag: "BreakOffFall", grund: "umzug", vermerk: am(heute) })
await abonnement.whenAt(position) // whoever follows has seen it now

// #region erase
heute = "2026-03-16"
await faelle.handle("f-1", { _tag: "EraseDaten", personen: [MUTTER, KIND], datenarten: ["biografie"], grundlage: { art: "verlangen" }, vermerk: am(heute) })
const worte = (await faelle.events("f-1")).filter((ereignis) => JSON.stringify(ereignis).includes("Notiz ")).length
const grabstein = await faelle.erase("f-2", { rule: "akte-abgelegt", by: "cm-awo-3" })
const weg = await faelle.state("f-2").catch((error) => error)
sag(`Auf Verlangen gelöscht: noch ${worte} Ereignisse mit Worten. Fall f-2: ${grabstein.events} Ereignisse weg, Regel ${grabstein.rule}; wer fragt, hört „${weg.reason}“.`)
// #endregion erase

await abonnement.whenAt(grabstein.position)
sag(`Das Abonnement sah: ${gesehen.Event} Ereignisse, ${gesehen.Rewrite} Löschung von Worten, ${gesehen.Tombstone} gelöschten Fall.`)

// #region projekt
const projekt = "wohnen-mieterqualifizierung"
await teilhabe.projekte.handle(projekt, { _tag: "StartProjekt", projekt, vermerk: am(heute, "steuerung") }, { id: "formular-2" })
sag((await teilhabe.projekte.ampel(projekt, heute)).satz)
// #endregion projekt

// #region snapshot
await Promise.all([teilhabe, zweites].map((one) => one.close()))
const morgen = await open() // reads the state that was kept, and the events after it
const [zeile] = await morgen.faelle.list()
sag(`Am nächsten Tag: ${zeile.fall} (${zeile.phase}), ${(await morgen.faelle.events("f-1")).length} Ereignisse, ${(await morgen.faelle.state("f-1")).protokoll.length} Offenlegung.`)
await morgen.close()
// #endregion snapshot
