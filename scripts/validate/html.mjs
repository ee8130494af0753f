// Checks HTML pages by html-validate: node scripts/validate/html.mjs [--planted] FILE…
// With --planted every page is broken in each of several ways first, and html-validate has to refuse each: a check that passes anything is none.
// Ends with 1 where a page is refused, or where a broken one is not.
import { readFileSync } from "node:fs"
import { HtmlValidate, StaticConfigLoader } from "html-validate"

// What the standard and WCAG ask for; what is a matter of taste is left to our own tests.
const off = [
  // The roles of tables repeat the elements on purpose: a browser that lays rows out as cards forgets them.
  "no-redundant-role", "prefer-native-element",
  // Titles are the words of a city.
  "long-title",
  // Letters of any kind stand in the page as they are.
  "no-raw-characters", "tel-non-breaking", "doctype-style", "attribute-boolean-style", "no-trailing-whitespace",
]
const config = { extends: ["html-validate:recommended", "html-validate:standard", "html-validate:a11y"], rules: { "no-missing-references": "error", "input-missing-label": "error", ...Object.fromEntries(off.map((rule) => [rule, "off"])) } }
const validator = new HtmlValidate(new StaticConfigLoader(config))

const complaintsOf = async (markup, file) =>
  (await validator.validateString(markup, file)).results.flatMap(({ messages }) => messages.map(({ column, line, message, ruleId }) => `${file}:${line}:${column}: ${ruleId}: ${message}`))

/** Ways to break a page, each with the rule that has to see it. */
const planted = [
  ["an id twice", "no-dup-id", (page) => page.replace("<main ", "<p id=\"titel\">x</p><main ")],
  ["an element that is not closed", "close-order", (page) => page.replace("<main ", "<div><main ")],
  ["a heading in a paragraph", "element-permitted-content", (page) => page.replace("</main>", "<ul><p>x</p></ul></main>")],
  ["a field without its label", "input-missing-label", (page) => page.replace("</main>", "<input type=\"text\"></main>")],
  ["a picture without words", "wcag/h37", (page) => page.replace("</main>", "<img src=\"x.png\"></main>")],
  ["an attribute that HTML gave up", "no-deprecated-attr", (page) => page.replace("<table ", "<table bgcolor=\"red\" ")],
  ["an element that HTML gave up", "deprecated", (page) => page.replace("</main>", "<center>x</center></main>")],
  ["a reference to nothing", "no-missing-references", (page) => page.replace("aria-labelledby=\"inhalt-titel\"", "aria-labelledby=\"nichts\"")],
  ["a table row outside its table", "element-permitted-content", (page) => page.replace("</main>", "<div><tr><td>x</td></tr></div></main>")],
]

const files = process.argv.slice(2).filter((one) => one !== "--planted")
if (files.length === 0) {
  console.error("Usage: node scripts/validate/html.mjs [--planted] FILE…")
  process.exitCode = 1
}
for (const file of files) {
  const page = readFileSync(file, "utf8")
  const complaints = await complaintsOf(page, file)
  console.log(`${file}: ${complaints.length === 0 ? "valid" : `${complaints.length} complaints`}`)
  for (const complaint of complaints.slice(0, 50)) console.error(complaint)
  if (complaints.length > 0) process.exitCode = 1
  if (!process.argv.includes("--planted")) continue
  for (const [name, rule, breakIt] of planted) {
    const broken = breakIt(page)
    const found = broken === page ? ["the page has no place for it"] : await complaintsOf(broken, file)
    const seen = broken !== page && found.some((one) => one.includes(`: ${rule}: `))
    console.log(`  ${seen ? "refused" : "NOT REFUSED"}: ${name}`)
    if (seen) continue
    for (const complaint of found.slice(0, 3)) console.error(`    ${complaint}`)
    process.exitCode = 1
  }
}
