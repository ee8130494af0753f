import * as Result from "effect/Result"
import type { Handlers } from "./handler.js"

/** NOT BUILT YET: accepts everything. */
export const loeschung: Handlers<"EraseDaten"> = {
  EraseDaten: (befehl) => Result.succeed([{ ...befehl, _tag: "DatenErased" }]),
}
