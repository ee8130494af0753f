// Says in German how a withheld cell comes out, where one subtraction or one other table is enough.

const grouped = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 6 })
const said = (wert) => grouped.format(wert)

const INSGESAMT = "insgesamt"
const DURCH = {
  gleichungen: "folgt aus mehreren Summen zusammen",
  eingrenzung: "folgt daraus, dass keine Zahl kleiner als null ist",
  programm: "engste Grenzen aus allen Tabellen zusammen (lineares Programm)",
}

const withKey = (koordinate, id, key) => {
  const { [id]: _, ...rest } = koordinate
  return key === INSGESAMT ? rest : { ...rest, [id]: key }
}

/** Explains cells of tables that came from files. */
export const explainer = (tabellen, { Codeliste, Cube, Messwert }) => {
  const numberAt = (cube, koordinate) => Messwert.getWert(Cube.get(cube, koordinate))
  const nameIn = ({ liste }, key) => (key === INSGESAMT ? INSGESAMT : Codeliste.get(liste, key).name)
  const partsOf = (liste, key) => Codeliste.below(liste, key === INSGESAMT ? undefined : key).map(({ schluessel }) => schluessel)

  // The cell is what its total leaves when the other parts are taken away.
  const asRest = (cube, merkmal, koordinate, wanted) => {
    const key = koordinate[merkmal.id]
    if (key === undefined) return undefined
    const above = Codeliste.get(merkmal.liste, key).oberhalb ?? INSGESAMT
    const others = partsOf(merkmal.liste, above).filter((one) => one !== key)
    const total = numberAt(cube, withKey(koordinate, merkmal.id, above))
    const numbers = others.map((one) => [one, numberAt(cube, withKey(koordinate, merkmal.id, one))])
    if (total === undefined || numbers.some(([, wert]) => wert === undefined)) return undefined
    const rest = numbers.reduce((sum, [, wert]) => sum - wert, total)
    return rest !== wanted ? undefined : [[above, total], ...numbers].map(([one, wert]) => `${said(wert)} (${nameIn(merkmal, one)})`).join(" − ")
  }

  const asSum = (cube, merkmal, koordinate, wanted) => {
    const parts = partsOf(merkmal.liste, koordinate[merkmal.id] ?? INSGESAMT)
    const numbers = parts.map((one) => [one, numberAt(cube, withKey(koordinate, merkmal.id, one))])
    if (parts.length === 0 || numbers.some(([, wert]) => wert === undefined)) return undefined
    const sum = numbers.reduce((all, [, wert]) => all + wert, 0)
    return sum !== wanted ? undefined : numbers.map(([one, wert]) => `${said(wert)} (${nameIn(merkmal, one)})`).join(" + ")
  }

  const knows = ({ merkmale }, koordinate) => Object.entries(koordinate).every(([wanted, key]) =>
    merkmale.some(({ id, liste }) => id === wanted && Codeliste.find(liste, key) !== undefined))

  return ({ bis, durch, stelle: { koordinate }, von }) => {
    for (const { cube, id } of von === bis ? tabellen.filter((one) => knows(one.cube, koordinate)) : []) {
      if (numberAt(cube, koordinate) !== undefined) return `steht offen in ${id}`
      for (const merkmal of cube.merkmale) {
        const why = asRest(cube, merkmal, koordinate, von) ?? asSum(cube, merkmal, koordinate, von)
        if (why !== undefined) return why
      }
    }
    return DURCH[durch]
  }
}
