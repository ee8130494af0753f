/**
 * The tests that get a process of their own.
 *
 * All others share one process per worker, which loads the sources once and not for every file. A test that replaces a module, a global or the
 * environment would change them for its neighbours; one that measures time or memory would measure its neighbours too.
 *
 * @module
 */

/** Paths from the root: a folder, with a slash at its end, or a file. */
export const isolated: ReadonlyArray<string> = [
  // They keep files, locks and servers open, kill processes and fill disks.
  "packages/storage-postgres/",
  "packages/storage-sqlite/",
  // They replace a module, the environment or the time zone.
  "packages/core/src/geheimhaltung/FreigabeOhneSchutz.test.ts",
  "packages/core/src/kernel/Stichtag.test.ts",
  "packages/output-html/test/browser.test.ts",
  "packages/output-office/src/docx/renderDocx.test.ts",
  // They measure processor time or memory.
  "packages/core/src/bericht/scale.test.ts",
  "packages/core/src/geheimhaltung/internal/regel/zellen.test.ts",
  "packages/core/src/indikator/scale.test.ts",
  "packages/core/src/pruefung/scale.test.ts",
  "packages/core/test/geheimhaltungUtility.test.ts",
  "packages/konzept-yaml/test/mutation.test.ts",
  "packages/solver-highs/test/highsLoeser.test.ts",
  "packages/source-tables/test/realData.test.ts",
]
