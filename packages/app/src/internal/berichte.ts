import { type Dokument, jahresbericht, type Jahresstadt, konzeptbericht } from "@teilhabe/core/bericht"
import { Id } from "@teilhabe/core/kernel"
import { Renderer } from "@teilhabe/core/ports"
import { checkKonzept } from "@teilhabe/core/pruefung"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Anschluss } from "./anschluss.js"
import { jahrOf, requireObject, tagOf } from "./eingaben.js"
import type { Ungelesenes } from "./jahresfragen.js"
import type { Jahresstand } from "./jahresregister.js"
import { type Geprueft, kindOf } from "./optionen.js"
import { TeilhabeError } from "./TeilhabeError.js"

type Konzeptberichtsangaben = Parameters<typeof konzeptbericht>[1]

/** What a Konzeptbericht is made with; `stand` is the day of the clock where left out. */
export interface Berichtswunsch extends Omit<Konzeptberichtsangaben, "stand"> {
  readonly stand?: string
}

/** What a Jahresbericht is made with beside the streams; `stichtag` is the last day of the year where left out. */
export interface Jahreswunsch extends Omit<Jahresstadt, "fassungen" | "gremien" | "konzept" | "projekte" | "stichtag"> {
  readonly stichtag?: string
}

/** The report on a year. */
export interface Jahresdokument extends Dokument.Dokument, Ungelesenes {}

/** The reports. */
export interface Berichte {
  /** The report on the Konzept, with what is found wrong in it. */
  readonly konzeptbericht: (wunsch?: Berichtswunsch) => Promise<Dokument.Dokument>
  /**
   * The report on a year, from what was noted of Projekte and Gremien, with what the host gives: figures, what cases taught, surveys, its own texts.
   *
   * Of cases it takes what went through disclosure control, and reads no stream of a case.
   */
  readonly jahresbericht: (jahr: number, wunsch?: Jahreswunsch) => Promise<Jahresdokument>
  /** Turns a report into files, by a Renderer such as `HtmlRenderer.layer`; nothing is written to a disk. */
  readonly render: (dokument: Dokument.Dokument, renderer: Layer.Layer<Renderer.Renderer, unknown>) => Promise<ReadonlyArray<Renderer.Datei>>
}

const stroemeOf = <E>(stroeme: ReadonlyMap<string, ReadonlyArray<{ readonly ereignis: E }>>): ReadonlyMap<Id.Id, ReadonlyArray<E>> =>
  new Map([...stroeme].map(([id, events]) => [Id.make(id), events.map(({ ereignis }) => ereignis)]))

/** Opens the reports; `read` gives what happened in all Projekte and Gremien. */
export const openBerichte = ({ run }: Anschluss, { clock, fassungen, konzept }: Geprueft, read: () => Promise<Jahresstand>): Berichte => ({
  konzeptbericht: async ({ stand, ...wunsch } = {}) =>
    konzeptbericht(konzept, { findings: checkKonzept(konzept), ...wunsch, stand: stand === undefined ? clock() : tagOf(stand, "stand of konzeptbericht") }),
  jahresbericht: async (year, wunsch = {}) => {
    const jahr = jahrOf(year, "jahresbericht")
    requireObject(wunsch, "What jahresbericht is made with")
    const { stichtag, ...angaben } = wunsch
    const { gremien, projekte, unlesbare } = await read()
    const stadt: Jahresstadt = {
      ...angaben, konzept, projekte: stroemeOf(projekte), gremien: stroemeOf(gremien), ...(fassungen === undefined ? {} : { fassungen }),
      ...(stichtag === undefined ? {} : { stichtag: tagOf(stichtag, "stichtag of jahresbericht") }),
    }
    return { ...jahresbericht(stadt, jahr), unlesbare }
  },
  render: async (dokument, renderer) => {
    const given: unknown = renderer
    if (!Layer.isLayer(given)) throw new TeilhabeError("request", `render needs a Renderer as a Layer, such as HtmlRenderer.layer; it was given ${kindOf(given)}`)
    return run(Effect.flatMap(Renderer.Renderer, (one) => one.render(dokument)).pipe(Effect.provide(renderer)))
  },
})
