// The import rules. Each is provoked once in test/importRules.test.ts, and fires.

/** What each floor of core may import, the floors that come later included. Change it with an ADR. */
const floors = {
  kernel: [],
  konzept: ["kernel"],
  pruefung: ["konzept", "kernel"],
  merkmal: ["kernel"],
  cube: ["merkmal", "kernel"],
  zaehlsql: ["cube", "merkmal", "kernel"],
  befragung: ["geheimhaltung", "cube", "merkmal", "kernel"],
  ereignis: ["kernel"],
  datenschutz: ["kernel"],
  angebot: ["konzept", "merkmal", "kernel"],
  projektverlauf: ["ereignis", "konzept", "kernel"],
  kim: ["ereignis", "konzept", "kernel"],
  fall: ["angebot", "datenschutz", "ereignis", "konzept", "merkmal", "kernel"],
  befund: ["fall", "angebot", "datenschutz", "ereignis", "geheimhaltung", "cube", "konzept", "merkmal", "kernel"],
  gremienarbeit: ["projektverlauf", "befund", "ereignis", "konzept", "kernel"],
  fortschreibung: ["gremienarbeit", "projektverlauf", "ereignis", "pruefung", "konzept", "kernel"],
  geheimhaltung: ["cube", "merkmal", "kernel"],
  indikator: ["cube", "merkmal", "kernel"],
  bericht: [
    "kernel", "konzept", "pruefung", "merkmal", "cube", "befragung", "angebot", "projektverlauf",
    "kim", "ereignis", "datenschutz", "fall", "befund", "gremienarbeit", "fortschreibung", "geheimhaltung", "indikator",
  ],
  ports: ["bericht", "cube", "merkmal", "kernel"],
}

/** The modules of effect that run things or are services; the other modules are plain values and functions. */
const runtime = [
  "Cache", "Channel", "ChannelSchema", "Clock", "Config", "ConfigProvider", "Console", "Context", "Deferred", "Effect",
  "Effectable", "ErrorReporter", "ExecutionPlan", "Fiber", "FiberHandle", "FiberMap", "FiberSet", "FileSystem", "Latch",
  "Layer", "LayerMap", "LayerRef", "Logger", "ManagedRuntime", "Metric", "PartitionedSemaphore", "Path", "PlatformError",
  "Pool", "PubSub", "Pull", "Queue", "Random", "RcMap", "RcRef", "Ref", "References", "Request", "RequestResolver",
  "Resource", "Runtime", "Schedule", "Scheduler", "Scope", "ScopedCache", "ScopedRef", "Semaphore", "Sink", "Stdio",
  "Stream", "SubscriptionRef", "SynchronizedRef", "Take", "Terminal", "Tracer", "Tx\\w+",
]

const effectFile = "(?:^|/)node_modules/effect/dist/"
const adapter = "(?:(?:storage|source|output|solver)-[^/]+|konzept-yaml)"
/** The adapters that embed pictures, which one other adapter draws. */
const embedding = "^packages/(output-html|output-office)/src/"
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to })

const floorRules = Object.entries(floors).map(([floor, below]) =>
  rule(
    `floor-${floor}`,
    `${floor} may import ${below.length === 0 ? "nothing of ours" : below.join(", ")}. A shape shared by siblings belongs on the floor below.`,
    { path: `^packages/core/src/${floor}/` },
    { path: "^packages/core/src/", pathNot: `^packages/core/src/(?:${[floor, ...below].join("|")})/` },
  ),
)

export default {
  forbidden: [
    ...floorRules,
    rule(
      "floor-unknown",
      "Every folder of core is a floor with a row in the table of .dependency-cruiser.mjs.",
      { path: `^packages/core/src/(?!(?:${Object.keys(floors).join("|")})/)` },
      {},
    ),
    rule("no-circle", "No circle, type imports included: move what both need to a third file.", {}, { circular: true }),
    rule(
      "no-own-index",
      "Import the file by its name: an index of the own package knots everything with everything.",
      { path: "^packages/([^/]+)/src/" },
      { path: ["^packages/$1/src/index\\.ts$", "^packages/$1/src/.+/index\\.ts$"] },
    ),
    rule(
      "no-foreign-internal",
      "What lies in internal/ belongs to its floor alone.",
      { path: "^packages/core/src/([^/]+)/" },
      { path: "^packages/core/src/[^/]+/internal/", pathNot: "^packages/core/src/$1/" },
    ),
    rule(
      "browser-no-node",
      "core, konzepte and register run in the browser too: what needs Node belongs in an adapter.",
      { path: "^packages/(?:core|konzepte|register)/src/" },
      { dependencyTypes: ["core"] },
    ),
    rule(
      "attacker-apart",
      "The attacker and the protector share the shapes of tables, results and findings, and no other code: a slip of one must not hide from the other.",
      { path: "^packages/core/src/geheimhaltung/(?:attack\\.|internal/angriff/)" },
      { path: "^packages/core/src/geheimhaltung/(?:protect\\.|internal/(?!angriff/|finding\\.))" },
    ),
    rule(
      "protector-apart",
      "The protector does not ask the attacker: it has to be right by itself.",
      { path: "^packages/core/src/geheimhaltung/(?:protect\\.|internal/schutz/)" },
      { path: "^packages/core/src/geheimhaltung/(?:attack\\.|internal/angriff/)" },
    ),
    rule(
      "core-imports",
      "core, konzepte and register rest on effect, date-fns and @date-fns/utc only.",
      { path: "^packages/(?:core|konzepte|register)/src/" },
      { path: "(?:^|/)node_modules/", pathNot: "(?:^|/)node_modules/(?:effect|date-fns|@date-fns/utc)/" },
    ),
    rule(
      "no-effect-barrel",
      "Import effect/X: the barrel cannot be shaken by every bundler.",
      { path: "^packages/" },
      { path: `${effectFile}index\\.` },
    ),
    rule(
      "runtime-in-ports-only",
      "Effect, Layer, Context and whatever else runs belongs in core/src/ports and in the adapters.",
      { path: "^packages/(?:core/src/(?!ports/)|konzepte/src/|register/src/)" },
      { path: `${effectFile}(?:(?:${runtime.join("|")})\\.|[a-z][^/]*/)` },
    ),
    rule(
      "doors-only",
      "One package enters another through its doors.",
      { path: "^packages/([^/]+)/" },
      {
        path: "^packages/[^/]+/(?:src|dist)/",
        pathNot: [
          "^packages/$1/",
          "^packages/core/(?:src|dist)/[^/]+/index\\.(?:d\\.)?[jt]s$",
          "^packages/konzepte/(?:src|dist)/[^/]+\\.(?:d\\.)?[jt]s$",
          "^packages/(?!core/|konzepte/)[^/]+/(?:src|dist)/index\\.(?:d\\.)?[jt]s$",
          "^packages/(?!core/|konzepte/)[^/]+/(?:src|dist)/(?!internal/)\\w+/index\\.(?:d\\.)?[jt]s$",
        ],
      },
    ),
    rule(
      "adapters-apart",
      "An adapter knows core and no other package of ours.",
      { path: `^packages/(${adapter})/src/`, pathNot: embedding },
      { path: "^packages/(?!core/)", pathNot: "^packages/$1/" },
    ),
    rule(
      "pictures-by-one",
      "output-html and output-office take their pictures from output-svg, and know no other adapter.",
      { path: embedding },
      { path: "^packages/(?!core/|output-svg/)", pathNot: "^packages/$1/" },
    ),
    rule(
      "packages-down",
      "core imports no package of ours; konzepte, app and conformance import core only.",
      { path: `^packages/(?!${adapter}/)([^/]+)/src/` },
      { path: "^packages/(?!core/)", pathNot: "^packages/$1/" },
    ),
    rule(
      "no-drawer",
      "A file is named after what it holds: utils, helpers, common and types hold anything.",
      {},
      { path: "^packages/.*/(?:utils?|helpers?|common|types)(?:\\.ts$|/)" },
    ),
    rule("no-dead-end", "An import has to lead somewhere.", {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: "(?:^|/)(?:node_modules|dist)/" },
    exclude: { path: "\\.(?:test|test-d|bench)\\.ts$|^packages/[^/]+/(?:test|node_modules)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".js", ".mjs", ".d.ts"],
    },
  },
}
