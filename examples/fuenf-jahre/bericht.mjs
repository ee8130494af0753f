// The report on the five years, as one document for every renderer.
import { verlaufsbericht } from "@teilhabe/core/bericht"
import { marlKim } from "@teilhabe/konzepte/marlKim"
import { befragung2022, befragung2024 } from "./befragungen.mjs"
import { BEGINN, ENDE } from "./ereignisse.mjs"
import { BEFUND_AM, befundId, befundTitel, fadenOf } from "./faden.mjs"
import { fassung2, fassungen } from "./fassung-2.mjs"
import { kimPflichten, nachStrom, regel } from "./kalender.mjs"

/** The results of the two surveys. */
export const befragungenOf = (seed) => {
  const [offen, zufall] = [befragung2022(seed), befragung2024(seed)]
  return [
    { fragebogen: offen.fragebogen, am: "2022-11-24", auswertungen: [offen.auswertung] },
    { fragebogen: zufall.fragebogen, am: "2024-11-21", auswertungen: [zufall.auswertung], ruecklauf: zufall.ruecklauf },
  ]
}

/** From this day on there is a draft of the second Fassung. */
export const ENTWURF_AM = "2023-11-15"

// #region bericht
/** The report on the years of a seed, as of a day of them. */
export const berichtOf = (jahre, stichtag = ENDE) =>
  verlaufsbericht({
    konzept: fassung2, fassungen, stichtag, zeitraum: { von: BEGINN, bis: stichtag, art: "zeitraum" },
    projekte: nachStrom(jahre.projektereignisse, "projekt"), gremien: nachStrom(jahre.gremienereignisse, "gremium"),
    ...(stichtag < ENTWURF_AM ? {} : { fortschreibung: { fortschreibung: fadenOf(jahre, stichtag).fortschreibung, naechste: fassung2 } }),
    befunde: [{ id: befundId, titel: befundTitel, am: BEFUND_AM }],
    kim: marlKim, befragungen: befragungenOf(jahre.seed), berichte: jahre.berichte,
    weiterePflichten: [2021, 2022, 2023, 2024, 2025].flatMap((jahr) => kimPflichten(jahr, stichtag)),
    kalenderregel: regel, kennzeichnung: "erfundenes Beispiel",
  })
// #endregion bericht
