#!/bin/sh
# The commands of the guide, in its order.
set -eu
# #region check
npx teilhabe-konzept check konzept
# #endregion check
# #region report
node report.mjs
# #endregion report
# #region build
npx teilhabe-konzept build konzept --out out/musterhausen.json
# #endregion build
