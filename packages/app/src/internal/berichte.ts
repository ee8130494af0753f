import { type Dokument, konzeptbericht } from "@teilhabe/core/bericht"
import { Renderer } from "@teilhabe/core/ports"
import { checkKonzept } from "@teilhabe/core/pruefung"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Anschluss } from "./anschluss.js"
import { tagOf } from "./eingaben.js"
import { type Geprueft, kindOf } from "./optionen.js"
import { TeilhabeError } from "./TeilhabeError.js"

type Konzeptberichtsangaben = Parameters<typeof konzeptbericht>[1]

/** What a Konzeptbericht is made with; `stand` is the day of the clock where left out. */
export interface Berichtswunsch extends Omit<Konzeptberichtsangaben, "stand"> {
  readonly stand?: string
}

/** The reports. */
export interface Berichte {
  /** The report on the Konzept, with what is found wrong in it. */
  readonly konzeptbericht: (wunsch?: Berichtswunsch) => Promise<Dokument.Dokument>
  /** Turns a report into files, by a Renderer such as `HtmlRenderer.layer`; nothing is written to a disk. */
  readonly render: (dokument: Dokument.Dokument, renderer: Layer.Layer<Renderer.Renderer, unknown>) => Promise<ReadonlyArray<Renderer.Datei>>
}

/** Opens the reports. */
export const openBerichte = ({ run }: Anschluss, { clock, konzept }: Geprueft): Berichte => ({
  konzeptbericht: async ({ stand, ...wunsch } = {}) =>
    konzeptbericht(konzept, { findings: checkKonzept(konzept), ...wunsch, stand: stand === undefined ? clock() : tagOf(stand, "stand of konzeptbericht") }),
  render: async (dokument, renderer) => {
    const given: unknown = renderer
    if (!Layer.isLayer(given)) throw new TeilhabeError("request", `render needs a Renderer as a Layer, such as HtmlRenderer.layer; it was given ${kindOf(given)}`)
    return run(Effect.flatMap(Renderer.Renderer, (one) => one.render(dokument)).pipe(Effect.provide(renderer)))
  },
})
