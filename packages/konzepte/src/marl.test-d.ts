import type { Konzept, Projekt } from "@teilhabe/core/konzept"
import { marl } from "./marl.js"

const konzept: Konzept.Konzept = marl
const projekt: Projekt.Projekt | undefined = konzept.projekte[0]
void projekt

// @ts-expect-error A list of the Konzept cannot grow.
marl.projekte.push(projekt)

// @ts-expect-error A value deep inside cannot be replaced.
marl.stadt.ags = "05562024"
