/** Prints the hash of the page, to be compared between processes. */
import { createHash } from "node:crypto"
import { renderHtml } from "../src/renderHtml.js"
import { musterstadt } from "./musterstadt.js"

const [datei] = await renderHtml(musterstadt)
console.log(createHash("sha256").update(datei?.bytes ?? "").digest("hex"))
