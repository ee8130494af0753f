// The main job: read the Marl Konzept, check it, write the report. Not written yet; this says what is missing.
import { doorsOf, importName, packageNames } from "./workspace.mjs"

const needed = ["@teilhabe/core/konzept", "@teilhabe/core/bericht", "@teilhabe/konzepte/marl", "@teilhabe/output-html", "@teilhabe/output-markdown"]
const present = packageNames().flatMap((name) => doorsOf(name).map((door) => importName(name, door)))
const missing = needed.filter((name) => !present.includes(name))
console.log(missing.length > 0 ? `Es fehlen noch: ${missing.join(", ")}` : "Alle Türen sind da; der Hauptlauf selbst fehlt noch.")
