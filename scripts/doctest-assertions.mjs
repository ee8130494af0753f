// Rewrites a ts fence: `expression // => value` becomes a check, without moving any line.
import ts from "typescript"

const parse = (text) => ts.createSourceFile("fence.ts", text, ts.ScriptTarget.ES2022, true)

const isExpression = (text) => {
  const { diagnostics } = ts.transpileModule(`(${text}\n)`, { reportDiagnostics: true })
  return (diagnostics ?? []).length === 0
}

const mark = /(?:^|\s)\/\/ => (.*)$/u
const ownLine = /^\s*\/\/ ?(.*)$/u

/** The `// =>` comments: line (from 0), the value, and whether the comment has the line to itself. */
const marksIn = (code) =>
  code.flatMap((line, at) => {
    const match = mark.exec(line)
    if (match === null) return []
    let value = match[1].trim()
    for (let next = at + 1; !value.startsWith("throws ") && !isExpression(value) && ownLine.test(code[next] ?? ""); next += 1) {
      value += `\n${ownLine.exec(code[next])[1]}`
    }
    return [{ at, value, alone: line.slice(0, match.index).trim() === "" }]
  })

const statementsOf = (source) => {
  const found = []
  const visit = (node) => {
    if (ts.isStatement(node) && !ts.isBlock(node)) found.push(node)
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(source, visit)
  return found
}

const lineOf = (source, position) => source.getLineAndCharacterOfPosition(position).line

/** Where a statement ends, without a semicolon that stands at the start of the next line. */
const endOf = (statement) => {
  const last = statement.getLastToken()
  return last?.kind === ts.SyntaxKind.SemicolonToken ? last.getFullStart() : statement.getEnd()
}

/** The innermost statement that ends on the line of the mark, or on the last line of code above it. */
const statementFor = (source, statements, code, { at, alone }) => {
  let line = at
  if (alone) do line -= 1; while (line >= 0 && (code[line] ?? "").replace(/\/\/.*$/u, "").trim() === "")
  const ending = statements.filter((statement) => lineOf(source, endOf(statement)) === line)
  return ending.reduce((best, statement) => (best === undefined || statement.getStart() >= best.getStart() ? statement : best), undefined)
}

/** Whether `await` may stand where the statement stands. */
const mayAwait = (statement) => {
  for (let node = statement.parent; node !== undefined; node = node.parent) {
    if (ts.isFunctionLike(node)) return node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword) ?? false
  }
  return true
}

/** `console.log(x)` in a guide stands for `x`. */
const looked = (expression) => {
  const isLog = ts.isCallExpression(expression) && expression.expression.getText() === "console.log" && expression.arguments.length === 1
  return (isLog ? expression.arguments[0] : expression).getText()
}

const fail = (place, message) => ({ replace: `throw new Error(${JSON.stringify(`${place}: ${message}`)});` })

/** What to put in place of the statement (`replace`) or behind it (`append`). */
const checkFor = (statement, { value }, place) => {
  if (statement === undefined) return { append: `throw new Error(${JSON.stringify(`${place}: no statement ends where "// =>" stands`)});` }
  const [prefix, thunk] = mayAwait(statement) ? ["await ", "async () => "] : ["", "() => "]
  const call = (actual, rest) => `${prefix}${prefix === "" ? "doctestCheckNow" : "doctestCheck"}(${JSON.stringify(place)}, ${thunk}(${actual}), ${rest});`
  const [, thrown] = /^throws (\w+)$/u.exec(value) ?? []
  const expected = thrown === undefined ? `${thunk}(${value})` : `{ throws: ${JSON.stringify(thrown)} }`
  if (thrown === undefined && !isExpression(value)) return fail(place, `"${value}" is not a JavaScript expression`)
  if (ts.isExpressionStatement(statement)) return { replace: call(looked(statement.expression), expected) }
  const [declaration] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : []
  if (declaration !== undefined && thrown === undefined && ts.isIdentifier(declaration.name)) return { append: `; ${call(declaration.name.text, expected)}` }
  return fail(place, `"// =>" stands behind neither an expression nor a plain "const x = …"`)
}

/** Uses every name the fence declares or imports: an example may stop before it has used all. */
const uses = (source) => {
  const values = []
  const types = []
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement) && statement.importClause !== undefined && !statement.importClause.isTypeOnly) {
      const { name, namedBindings } = statement.importClause
      if (name !== undefined) values.push(name.text)
      if (namedBindings !== undefined && ts.isNamespaceImport(namedBindings)) values.push(namedBindings.name.text)
      if (namedBindings !== undefined && ts.isNamedImports(namedBindings)) {
        for (const element of namedBindings.elements) if (!element.isTypeOnly) values.push(element.name.text)
      }
    }
    if (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) types.push(statement.name.text)
    if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name !== undefined) values.push(statement.name.text)
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) if (ts.isIdentifier(name)) values.push(name.text)
    }
  }
  return `;void [${values.join(", ")}]\nexport type { ${types.join(", ")} }\n`
}

/** The module for a fence, its code on the same lines as in the file it comes from. */
export const assertions = (fence) => {
  const text = fence.code.join("\n")
  const source = parse(text)
  const statements = statementsOf(source)
  const edits = []
  for (const found of marksIn(fence.code)) {
    const statement = statementFor(source, statements, fence.code, found)
    const check = checkFor(statement, found, `${fence.file}:${fence.line + 1 + found.at}`)
    const end = statement === undefined ? text.length : endOf(statement)
    if (check.replace === undefined) edits.push({ from: end, to: end, text: statement === undefined ? `\n${check.append}` : check.append })
    else edits.push({ from: statement.getStart(), to: end, text: keepLines(check.replace, text.slice(statement.getStart(), end)) })
  }
  edits.sort((a, b) => b.from - a.from)
  const body = edits.reduce((result, edit) => result.slice(0, edit.from) + edit.text + result.slice(edit.to), text)
  const depth = fence.file.split("/").length + 1
  // Under names that no example takes for its own.
  const head = `import { check as doctestCheck, checkNow as doctestCheckNow } from "${"../".repeat(depth)}test/doctestCheck.js"; void [doctestCheck, doctestCheckNow]`
  return `${head}${"\n".repeat(fence.line)}${body}\n${uses(source)}`
}

/** Pads or joins so that the new text takes as many lines as the old. */
const keepLines = (text, old) => {
  const missing = old.split("\n").length - text.split("\n").length
  return missing >= 0 ? text + "\n".repeat(missing) : text.replaceAll("\n", " ")
}
