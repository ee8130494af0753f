/** Keys that took the place of the key of a state that is no more. */
export const nachfolger: Readonly<Record<string, ReadonlyArray<string>>> = {
  "120": ["122", "130", "131", "138", "144"],
  "132": ["133", "140"],
  "133": ["150", "170"],
  "138": ["132"],
  "159": ["127", "139", "142", "146", "160", "166", "169", "422", "425", "430", "444", "450", "470", "471", "477"],
  "162": ["155", "164"],
  "276": ["277", "278"],
}

/** Other names that tables print for a state: the full form of the Auswärtiges Amt, or an earlier name. */
export const auchGenannt: Readonly<Record<string, ReadonlyArray<string>>> = {
  "138": ["Jugoslawien, Bundesrepublik"],
  "144": ["Mazedonien"],
  "146": ["Moldau", "Moldawien"],
  "160": ["Russland"],
  "163": ["Türkiye"],
  "164": ["Tschechische Republik"],
  "168": ["Großbritannien"],
  "169": ["Weißrussland", "Belarus (Weißrussland)"],
  "231": ["Elfenbeinküste"],
  "242": ["Kap Verde"],
  "246": ["Kongo, Demokratische Republik"],
  "281": ["Swasiland"],
  "282": ["Vereinigte Republik Tansania"],
  "326": ["Plurinationaler Staat Bolivien"],
  "367": ["Bolivarische Republik Venezuela"],
  "368": ["USA", "Vereinigte Staaten von Amerika"],
  "427": ["Birma"],
  "434": ["Nordkorea"],
  "439": ["Islamische Republik Iran"],
  "449": ["Demokratische Volksrepublik Laos"],
  "467": ["Südkorea"],
  "475": ["Arabische Republik Syrien"],
  "479": ["Volksrepublik China"],
  "545": ["Föderierte Staaten von Mikronesien"],
}
