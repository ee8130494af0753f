// What a case may refer to in its city: Marl's Konzept, an invented catalogue of offers, an invented checklist.
import { readFileSync } from "node:fs"
import { decodeAngebotskatalog } from "@teilhabe/core/angebot"
import { Checkliste, Umfeld } from "@teilhabe/core/fall"
import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"))

// #region umfeld
export const katalog = Result.getOrThrow(decodeAngebotskatalog(read("angebote.json"), marl))
export const checklisten = Schema.decodeUnknownSync(Schema.Array(Checkliste.Checkliste))(read("checklisten.json"))
export const umfeld = Umfeld.of(marl, katalog, checklisten)
// #endregion umfeld
