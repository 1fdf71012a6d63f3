// The addresses of the choice that changed, each with the contribution that did it.
function changedAddresses(page) {
  const { records, selection, file, choose } = page;
  const { state } = selection;
  const names = { adres: 'Adres', verschil: 'Verschil', waardoor: 'Waardoor' };
  const table = element('table', 'gewijzigd');
  const caption = element('caption');
  const more = element('button', 'knop');
  more.type = 'button';
  const below = element('p', 'meer');
  below.append(more);
  const none = element('p', 'hint', 'Geen veranderde adressen bij deze keuze.');
  const head = element('tr');
  for (const [id, name] of Object.entries(names)) {
    const cell = element('th', '', id === 'waardoor' ? name : undefined);
    cell.scope = 'col';
    if (id !== 'waardoor') {
      const button = element('button', '', name);
      button.type = 'button';
      cell.dataset.kolom = id;
      cell.append(button);
    }
    head.append(cell);
  }
  table.append(caption, element('thead'), element('tbody'));
  table.tHead.append(head);
  const most = records.before.reduce((top, value) => Math.max(top, value), file.head.verdeling[0].length - 1);

  function line() {
    return (row) => {
      const moves = movesOf(page, row);
      const tr = element('tr');
      const address = element('th');
      address.scope = 'row';
      address.append(addressButton(records, row), element('span', 'tweede', records.text('buurt', row)));
      const points = element('td', 'verschilcel');
      points.append(element('strong', '', differenceOf(records, row)), arrow(moves.before, moves.now), beforeAndNow(moves, most));
      const why = element('td');
      why.append(whyOf(moves));
      tr.append(address, points, why);
      return tr;
    };
  }

  const given = () => (state.change ? state.rows : state.rows.filter((row) => moved(page, row)));
  function drawn({ count, shown, column, down }) {
    const part = shown < count ? `, de eerste ${numberFormat.format(shown)} getoond` : '';
    const order = orderOf({ name: names[column], ...columns[column] }, down);
    caption.textContent = `${many(count, 'adres', 'adressen')}, ${order}${part}. Gelijke verschillen hebben geen onderlinge volgorde.`;
    none.hidden = count > 0;
  }

  const columns = { verschil: { down: true, key: () => (row) => differenceKey(records, row) } };
  const rows = makeRows({ table, more, state, columns, given, line, choose, drawn });
  return { rows, parts: [table, none, below] };
}
