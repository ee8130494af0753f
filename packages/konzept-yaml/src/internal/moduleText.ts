import { isModuleName } from "./moduleName.js"

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/u

const MAX_WIDTH = 110

/** A string literal that no editor, no browser and no direction mark can read otherwise. */
const literal = (text: string): string =>
  JSON.stringify(text).replace(/[\u007F-\u009F\u2028\u2029]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`)

const property = (key: string): string => (IDENTIFIER.test(key) ? key : literal(key))

/** Writes a value as source: on one line where it fits, each entry on its own line where it does not. */
const write = (value: unknown, indent: string): string => {
  if (typeof value === "string") return literal(value)
  if (typeof value !== "object" || value === null) return String(value)
  const inner = `${indent}  `
  const isList = Array.isArray(value)
  const entries = isList
    ? value.map((item) => write(item, inner))
    : Object.entries(value).map(([key, item]) => `${property(key)}: ${write(item, inner)}`)
  if (entries.length === 0) return isList ? "[]" : "{}"
  const [open, close] = isList ? ["[", "]"] : ["{ ", " }"]
  const line = `${open}${entries.join(", ")}${close}`
  if (indent.length + line.length <= MAX_WIDTH && !line.includes("\n")) return line
  return `${open.trim()}\n${entries.map((entry) => `${inner}${entry},\n`).join("")}${indent}${close.trim()}`
}

/** What a module of data is made of. */
interface Modul {
  readonly head: string
  /** Where the type comes from, and how it is written. */
  readonly door: string
  readonly namespace: string
  readonly comment: string
}

/** Writes a value as a module that is data alone; throws a `RangeError` where `name` cannot be exported. */
export const moduleText = (value: unknown, name: string, { comment, door, head, namespace }: Modul): string => {
  // The name becomes source code: whatever else stood in it would be run with the module.
  if (!isModuleName(name)) throw new RangeError(`${literal(name.slice(0, 40))} cannot be exported by a module. Give a name of letters, digits and _ that begins with a letter and is neither reserved nor the type of its data`)
  return [
    head,
    `import type { ${namespace} } from "${door}"`,
    "",
    `/** ${comment} */`,
    `export const ${name} = ${write(value, "")} as unknown as ${namespace}.${namespace}`,
    "",
  ].join("\n")
}
