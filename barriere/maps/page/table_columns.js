// The columns of the table: all that the map knows of an address. `key()` gives a sort key per row,
// `fill` what is in the cell. Of an address on hold only the columns of its place (`always`) are filled.
const FIRMNESS = ['toeval', 'gevoelig', 'robuust'];

function tableColumns({ records, selection, file }) {
  const { domeinen, sinds } = file.head;
  const word = (id, name, field = id) => ({ id, name, key: () => wordKey(records, field),
    fill: (cell, row) => cell.append(capital(records.text(field, row))) });
  return [
    { id: BY_ADDRESS, name: 'Adres', always: true, fill: (cell, row) => {
      cell.append(addressButton(records, row));
      if (records.held[row] === 1) cell.append(element('span', 'stand', statusOf(records, row)));
    } },
    { ...word('postcode', 'Postcode'), always: true, fill: (cell, row) => cell.append(spaced(records.text('postcode', row))) },
    { id: 'wijk', name: 'Wijk en buurt', always: true, key: () => wordKey(records, 'wijk', 'buurt'), fill: (cell, row) => {
      cell.append(records.text('wijk', row), element('span', 'tweede', records.text('buurt', row)));
    } },
    word('soort', 'Soort'),
    { id: 'totaal', name: 'Totaal', down: true, upright: true, className: 'getalcel', key: () => (row) => records.total[row],
      fill: (cell, row) => cell.append(...dotted(selection, -1, row), String(records.total[row])) },
    ...domeinen.map((domain, number) => domainColumn({ records, selection }, domain, number)),
    { id: 'breedte', name: 'Breedte', down: true, upright: true, className: 'getalcel', key: () => (row) => records.breadth[row],
      fill: (cell, row) => cell.append(String(records.breadth[row])) },
    { ...word('vast', 'Hoe vast', 'robuust'), down: true, key: () => {
      const rank = records.words.robuust.list.map((text) => FIRMNESS.indexOf(text));
      return (row) => rank[records.words.robuust.index[row]];
    } },
    sinds && { id: 'sinds', name: 'Sinds vorige keer', down: true, className: 'getalcel', key: () => (row) => differenceKey(records, row),
      fill: (cell, row) => cell.append(differenceOf(records, row)) },
    word('herkomst', 'Herkomst'),
    { id: 'oordeel', name: 'Oordeel en stand', key: () => wordKey(records, 'oordeel', 'stand'), fill: (cell, row) => {
      const judged = records.text('oordeel', row);
      if (judged) cell.append(element('span', 'stand', judged));
      cell.append(element('span', 'tweede', records.text('stand', row)));
    } },
  ].filter(Boolean);
}

// The dot stands with the points that the map shows: of all domains, or of the one that is chosen.
function dotted(selection, domain, row) {
  if (selection.state.domain !== domain) return [];
  const value = selection.measure()[row];
  return [element('i', `punt stap-${selection.stepOf(value, selection.steps())}`)];
}

// Nought is a small dot; few data is said, because then nought is not a low risk.
function domainColumn({ records, selection }, domain, number) {
  const values = records.byDomain[number];
  const fill = (cell, row) => {
    const value = values[row];
    const few = scarceWord(records.coverage[number][row]);
    cell.dataset.sterkte = value > 4 ? 3 : value > 2 ? 2 : value ? 1 : 0;
    cell.append(...dotted(selection, number, row));
    if (value) cell.append(String(value));
    else cell.append(element('span', 'verborgen', '0'));
    if (!value && !few) cell.append(hidden('span', 'nul', '·'));
    if (!few) return;
    cell.title = few;
    cell.append(hidden('i', 'hol'), element('span', 'verborgen', `, ${few}`));
    cell.classList.add('weinig');
  };
  return { id: `d_${domain.id}`, name: capital(domain.naam), domain: number, down: true, upright: true, className: 'domeincel',
    key: () => (row) => values[row], fill };
}
