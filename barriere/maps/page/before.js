// What people said of an address before: who brought it in and why, and the oordeel in the dossier.
function makeBefore({ records, past }) {
  const dated = (one) => (one.datum ? `${longDate(one.datum)}: ${one.tekst}` : one.tekst);
  const of = (row, kind) => past().events.of(row).filter((one) => one.soort === kind);

  function earlierOf(row) {
    const judged = records.text('oordeel', row);
    if (!judged) return [];
    // The last one in the dossier tells its reason; the column does not.
    const told = of(row, 'oordeel').at(-1);
    const tekst = told ? told.tekst : `${capital(spoken(judged))}. ${records.text('toelichting', row)}`;
    return [dated({ datum: records.text('oordeel_op', row), tekst })];
  }

  return { earlierOf, broughtOf: (row) => of(row, 'ingebracht').map(dated) };
}
