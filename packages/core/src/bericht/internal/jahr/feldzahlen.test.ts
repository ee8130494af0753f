import { expect, it } from "vitest"
import { zahlen } from "../../../../test/monitoringBeispiel.js"
import * as Raum from "../../../kernel/Raum.js"
import type { Posten } from "../monitoringSicht.js"
import { standzelle } from "./feldzahlen.js"

it("says of an Indikator what stands in for it", () => {
  const posten = (abdeckung: object): string => standzelle(zahlen, { abdeckung: { stand: "vertreten", kennzeichen: [], ...abdeckung } } as unknown as Posten)
  expect(posten({ kennzeichen: ["stellvertretend"], raum: Raum.make("05562", "Recklinghausen"), jahr: 2011 })).toBe("vertreten: anderes Maß; Kreis; 2011")
  expect(posten({ raum: zahlen.raum, jahr: zahlen.jahr })).toBe("vertreten")
  expect(posten({ stand: "fehlt" })).toBe("nicht vorhanden")
})
