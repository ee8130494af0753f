// A file of one case: a list of events as a store keeps them, one line of JSON each, and the state that they lead to.
// #region decode
import { Ablehnung } from "@teilhabe/core/ereignis"
import { decodeBefehl, decodeEreignis, disclose, entscheider } from "@teilhabe/core/fall"
import * as Result from "effect/Result"

/** Reads a command as it comes from a form; throws where it is none, with all that is wrong. */
const decode = (eingabe) => Result.getOrThrow(decodeBefehl(eingabe))
// #endregion decode

// #region stored
/** The events of a case as a store gives them back: one line of JSON each. */
export const readEvents = (zeilen) => zeilen.map((zeile) => Result.getOrThrow(decodeEreignis(JSON.parse(zeile))))
// #endregion stored

/** Opens an empty file in a city. */
export const makeAkte = (umfeld) => {
  // #region decide
  const { decide, evolve, initial } = entscheider(umfeld)
  const zeilen = [] // what a store keeps: one line for each event
  let fall = initial

  const store = (ereignisse) => {
    for (const ereignis of ereignisse) {
      zeilen.push(JSON.stringify(ereignis))
      fall = evolve(fall, ereignis)
    }
  }

  /** Takes a command as it comes from a form: reads it, decides, stores what happened. */
  const take = (eingabe) => Result.map(decide(decode(eingabe), fall), (ereignisse) => store(ereignisse))
  // #endregion decide

  // #region show
  /** Stores that something is shown, and shows it: in this order, so that nothing is seen without a record. */
  const show = (eingabe) =>
    Result.map(disclose(fall, decode(eingabe), umfeld), ({ ereignis, sicht }) => {
      store([ereignis])
      return sicht
    })
  // #endregion show

  // #region must
  const expected = (result) => {
    if (Result.isFailure(result)) throw new Error(Ablehnung.toText(result.failure))
    return result.success
  }
  const refused = (result) => {
    if (Result.isSuccess(result)) throw new Error("this had to be refused")
    return result.failure
  }
  return {
    zeilen,
    store,
    get fall() { return fall },
    must: (eingabe) => expected(take(eingabe)),
    mustShow: (eingabe) => expected(show(eingabe)),
    mustRefuse: (eingabe) => refused(take(eingabe)),
    mustNotShow: (eingabe) => refused(show(eingabe)),
  }
  // #endregion must
}
