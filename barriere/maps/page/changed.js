// The addresses of the choice that changed, each with the contribution that did it.
function changedAddresses(page) {
  const { records, selection, file, choose } = page;
  const { state } = selection;
  const names = { adres: 'Adres', verschil: 'Verschil' };
  const caption = element('caption');
  const more = buttonOf('knop');
  const below = element('p', 'meer');
  below.append(more);
  const none = element('p', 'hint', 'Geen veranderde adressen bij deze keuze.');
  const heads = [sortHead('adres', names.adres), sortHead('verschil', names.verschil), scoped('col', 'Waardoor')];
  const table = tableOf('gewijzigd', caption, heads, []);
  const most = records.before.reduce((top, value) => Math.max(top, value), file.head.verdeling[0].length - 1);

  function line() {
    return (row) => {
      const moves = movesOf(page, row);
      const address = scoped('row');
      address.append(addressButton(records, row), element('span', 'tweede', records.text('buurt', row)));
      const points = element('td', 'verschilcel');
      points.append(element('strong', '', differenceOf(records, row)), arrow(moves.before, moves.now), beforeAndNow(moves, most));
      const why = element('td');
      why.append(whyOf(moves));
      return rowOf(address, points, why);
    };
  }

  const given = () => (state.change ? state.rows : state.rows.filter((row) => moved(page, row)));
  function drawn({ count, shown, column, down }) {
    const order = orderOf({ name: names[column], ...columns[column] }, down);
    caption.textContent = `${many(count, 'adres', 'adressen')}, ${order}${partShown({ count, shown })}. Gelijke verschillen hebben geen onderlinge volgorde.`;
    none.hidden = count > 0;
  }

  const columns = { verschil: { down: true, key: () => (row) => differenceKey(records, row) } };
  const rows = makeRows({ table, more, state, columns, given, line, choose, drawn });
  return { rows, parts: [table, none, below] };
}
