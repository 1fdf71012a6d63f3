// The small list beside the map.
function makeList(selection, domains, choose) {
  const { records, state } = selection;

  const columns = {
    buurt: { key: () => wordKey(records, 'buurt') },
    punten: { key: () => { const values = selection.measure(); return unlessHeld(records, (row) => values[row]); }, down: true },
    domeinen: { key: () => unlessHeld(records, (row) => records.breadth[row]), down: true },
  };

  function line() {
    const from = selection.steps();
    const values = selection.measure();
    return (row) => {
      const tr = element('tr');
      const address = element('td');
      address.append(addressButton(records, row));
      const status = statusOf(records, row);
      if (status) address.append(element('span', 'stand', status));
      address.append(element('span', 'smal', records.text('buurt', row)));
      tr.append(address, element('td', 'breed', records.text('buurt', row)), ...scoreCells(row, values[row], from));
      return tr;
    };
  }

  function scoreCells(row, value, from) {
    const score = element('td', 'punten');
    const breadth = element('td', 'breedte');
    if (records.held[row] === 1) {
      score.textContent = '–';
      breadth.textContent = '–';
      return [score, breadth];
    }
    score.append(element('i', `punt stap-${selection.stepOf(value, from)}`), String(value));
    breadth.append(pillars(row), element('span', '', String(records.breadth[row])));
    return [score, breadth];
  }

  // Seven small pillars in the order of the barrier model: where the points come from.
  function pillars(row) {
    const picture = svg('svg', { viewBox: '0 0 41 14', class: 'zuilen', role: 'img' });
    const named = [];
    records.byDomain.forEach((values, domain) => {
      const value = values[row];
      const tall = value ? 3 + (11 * Math.min(value, 6)) / 6 : 1.5;
      const fill = value ? 'var(--diep)' : 'var(--rest)';
      picture.append(svg('rect', { x: domain * 6, y: 14 - tall, width: 4.6, height: tall, rx: 0.8, fill }));
      if (value) named.push(`${domains[domain].naam} ${value}`);
    });
    picture.setAttribute('aria-label', `${named.join(', ')};`);
    const title = svg('title', {});
    title.textContent = named.join(', ');
    picture.append(title);
    return picture;
  }

  const rows = makeRows({
    table: byId('rijen').parentElement, more: byId('meer'), state, columns, line, choose,
    given: () => state.rows,
    drawn: ({ count }) => { byId('leeg').hidden = count > 0; },
  });
  selection.listen((patch) => {
    if (narrows(patch)) rows.arrange();
    else rows.mark();
  });
  rows.arrange();
}
