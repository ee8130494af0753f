/**
 * Loads the WebAssembly of HiGHS, once.
 *
 * @module
 */
import highs from "highs"

// Its types speak of the CommonJS file, whose default is one step further down than that of the module which is loaded.
const loadHighs = highs as unknown as typeof highs.default

/** What the loader of HiGHS gives. */
export type Highs = Awaited<ReturnType<typeof loadHighs>>

/** Where the WebAssembly file is found; left out, beside the loader. */
export interface Lage {
  /** Gives the address of a file by its name, `highs.wasm`. */
  readonly locateFile?: (file: string) => string
  /** The bytes of `highs.wasm`. */
  readonly wasmBinary?: ArrayBuffer | ArrayBufferView
}

let loaded: Promise<Highs> | undefined

const load = async (lage: Lage): Promise<Highs> => {
  try {
    return await loadHighs({ ...lage })
  } catch (cause) {
    loaded = undefined
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`highs.wasm could not be loaded: ${why}; say with locateFile or wasmBinary where it is`, { cause })
  }
}

/** Gives the loaded HiGHS; a load that failed is tried again at the next call. */
export const loadOnce = (lage: Lage): Promise<Highs> => {
  loaded ??= load(lage)
  return loaded
}
