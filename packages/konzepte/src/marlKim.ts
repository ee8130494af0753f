/** Municipal integration management in the city of Marl as typed data. @module @teilhabe/konzepte/marlKim */
import type { Kim } from "@teilhabe/core/kim"
import { data } from "./marlKim.generated.js"

/** Marl's posts, agreement and *Marler Weg*, from two press texts; what they do not say is absent. @quelle Pressebericht 2023, Meldung der Stadt */
export const marlKim: Kim.Kim = data
