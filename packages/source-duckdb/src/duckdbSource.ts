import { CubeSource } from "@teilhabe/core/ports"
import type * as Layer from "effect/Layer"

/** Counts a table that DuckDB holds or reads. */
export const duckdbSource = (): Layer.Layer<CubeSource.CubeSource, CubeSource.CubeSourceError> => {
  throw new RangeError("not built yet")
}
