const PAGE = 100;

function makeList(selection, domains, choose) {
  const { records, state } = selection;
  const body = byId('rijen');
  const more = byId('meer');
  const sort = { column: 'adres', down: false };
  let rows = [];
  let shown = 0;

  const sorters = {
    buurt: () => {
      const { list, index } = records.words.buurt;
      const rank = ranks(list);
      return (a, b) => rank[index[a]] - rank[index[b]];
    },
    punten: () => {
      const values = selection.measure();
      return (a, b) => values[a] - values[b];
    },
    domeinen: () => (a, b) => records.breadth[a] - records.breadth[b],
  };

  // state.rows is by address already and sorting is stable: equals keep that neutral order.
  function arrange() {
    rows = Array.from(state.rows);
    const sign = sort.down ? -1 : 1;
    if (sort.column === 'adres') {
      if (sort.down) rows.reverse();
    } else {
      const compare = sorters[sort.column]();
      rows.sort((a, b) => sign * compare(a, b));
    }
    shown = 0;
    body.replaceChildren();
    extend();
    byId('leeg').hidden = rows.length > 0;
    body.parentElement.hidden = !rows.length;
  }

  function extend() {
    const from = selection.steps();
    const values = selection.measure();
    const next = rows.slice(shown, shown + PAGE);
    body.append(...next.map((row) => line(row, values[row], from)));
    shown += next.length;
    more.hidden = shown >= rows.length;
    more.textContent = `Toon de volgende ${Math.min(PAGE, rows.length - shown)}`
      + ` (${numberFormat.format(shown)} van ${numberFormat.format(rows.length)} getoond)`;
  }

  function line(row, value, from) {
    const tr = element('tr');
    tr.dataset.rij = row;
    if (row === state.chosen) tr.setAttribute('aria-current', 'true');
    const address = element('td');
    const button = element('button', 'adres', records.label(row));
    button.type = 'button';
    address.append(button);
    const status = statusOf(records, row);
    if (status) address.append(element('span', 'stand', status));
    address.append(element('span', 'smal', records.text('buurt', row)));
    tr.append(address, element('td', 'breed', records.text('buurt', row)), ...scoreCells(row, value, from));
    return tr;
  }

  // An address on hold has no points to show.
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

  function mark() {
    for (const tr of body.children) {
      if (Number(tr.dataset.rij) === state.chosen) tr.setAttribute('aria-current', 'true');
      else tr.removeAttribute('aria-current');
    }
  }

  function walk(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
    if (!(event.key in steps) || event.target.className !== 'adres') return;
    event.preventDefault();
    const buttons = [...body.querySelectorAll('.adres')];
    const to = buttons.indexOf(event.target) + steps[event.key];
    buttons[Math.max(0, Math.min(buttons.length - 1, to))].focus();
  }

  function sortOn(column) {
    const numeric = column === 'punten' || column === 'domeinen';
    sort.down = sort.column === column ? !sort.down : numeric;
    sort.column = column;
    showSort();
    arrange();
  }

  function showSort() {
    for (const head of document.querySelectorAll('#lijst th')) {
      if (head.dataset.kolom !== sort.column) head.removeAttribute('aria-sort');
      else head.setAttribute('aria-sort', sort.down ? 'descending' : 'ascending');
    }
  }

  for (const head of document.querySelectorAll('#lijst th')) {
    head.firstElementChild.addEventListener('click', () => sortOn(head.dataset.kolom));
  }
  body.addEventListener('keydown', walk);
  body.addEventListener('click', (event) => {
    const tr = event.target.closest('tr');
    if (tr) choose(Number(tr.dataset.rij), tr.querySelector('.adres'));
  });
  more.addEventListener('click', () => {
    const first = shown;
    extend();
    body.children[first].querySelector('.adres').focus();
  });
  selection.listen((patch) => {
    if (narrows(patch)) arrange();
    else mark();
  });
  showSort();
  arrange();
}

// On hold says that and nothing else.
function statusOf(records, row) {
  if (records.held[row] === 1) return 'nu niet plannen';
  return records.text('oordeel', row);
}
