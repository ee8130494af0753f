// A rule of a host's own, and how it is tested with given, when and then: no store, no clock, no mock.
// #region regel
import { Ablehnung, Spezifikation } from "@teilhabe/core/ereignis"
import { entscheider } from "@teilhabe/core/fall"
import { Stichtag } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"
import { personen } from "./familie.mjs"
import { umfeld } from "./stadt.mjs"
import { AWO, am } from "./verlauf.mjs"

const stadt = entscheider(umfeld)

// In this office nobody hands over a case within the first four weeks.
const fruehestens = (fall) => Stichtag.addDays(fall.verlauf[0].von, 28)

const haus = {
  ...stadt,
  decide: (befehl, fall) =>
    befehl._tag === "OfferUebergabe" && fall.phase !== "neu" && befehl.vermerk.am < fruehestens(fall)
      ? Result.fail(Ablehnung.make("haus/TooEarlyToHandOver", befehl._tag, `the case ${fall.fall} was opened on ${fall.verlauf[0].von}`, `a day from ${fruehestens(fall)} on`))
      : stadt.decide(befehl, fall),
}
// #endregion regel

// #region test
const given = Spezifikation.of(haus)

const eroeffnet = { _tag: "FallOpened", fall: "f-1", personen, zustaendig: AWO, wunsch: "Eine Wohnung", vermerk: am("2024-02-05") }
const anbieten = {
  _tag: "OfferUebergabe", vermerk: am("2024-02-06"),
  uebergabe: { id: "u-1", an: { traeger: "awo", fallfuehrung: "cm-awo-9", vertretung: [] }, grund: "Krankheit", frist: "2024-02-20" },
}
const aufnehmen = { _tag: "AddPerson", person: { id: "p-oma", beziehung: "elternteil", vertretenDurch: [] }, vermerk: am("2024-02-06") }

const am27Tag = { ...anbieten, vermerk: am("2024-03-03"), uebergabe: { ...anbieten.uebergabe, frist: "2024-03-20" } }
given([eroeffnet]).when(anbieten).thenRefused("haus/TooEarlyToHandOver")
given([eroeffnet]).when(am27Tag).thenRefused("haus/TooEarlyToHandOver")
given([eroeffnet]).when({ ...am27Tag, vermerk: am("2024-03-04") }).thenState((fall) => fall.uebergaben.length === 1) // four weeks after the opening
given([eroeffnet]).when(aufnehmen).then([{ ...aufnehmen, _tag: "PersonAdded" }])
given([eroeffnet]).when(aufnehmen).thenState((fall) => fall.personen.length === personen.length + 1)
// #endregion test

// A specification that cannot fail is none: the same command without the rule of the house goes through.
Spezifikation.of(stadt)([eroeffnet]).when(anbieten).thenState((fall) => fall.uebergaben.length === 1)
console.log("Die eigene Regel hält, was sie sagt.")
