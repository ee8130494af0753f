// Type-checks sources, tests, type tests and every fence in one program.
import { extract } from "./doctest.mjs"
import { binary, node } from "./run.mjs"

extract()
const { code } = await node([binary("typescript", "tsc"), "-p", "tsconfig.check.json", "--pretty", "false"])
process.exitCode = code
