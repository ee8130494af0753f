// What the storage commands have in common before anything is built.

/** The packages that have to be built. */
export const PACKAGES = ["core", "storage-sqlite", "storage-postgres"]

/** The flag `--planted NAME` of a command, and its other arguments. */
export const plantedOf = (args) => {
  const at = args.indexOf("--planted")
  return at === -1 ? { rest: args } : { defect: args[at + 1], rest: args.filter((_, index) => index !== at && index !== at + 1) }
}
