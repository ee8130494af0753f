import { erasing } from "./broken/erasing.js"
import { expectExactly } from "./broken/expectExactly.js"
import { opening } from "./broken/opening.js"
import { reading } from "./broken/reading.js"

expectExactly([...reading, ...erasing, ...opening])
