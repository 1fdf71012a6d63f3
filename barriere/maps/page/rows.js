// Addresses in the rows of a table: in pages, sorted by the heads, walked with the arrow keys.
const PAGE = 100;
const BY_ADDRESS = 'adres';

// The key of a word in alphabetical order; the last of the names decides least.
function wordKey(records, ...names) {
  const parts = names.map((name) => {
    const { list, index } = records.words[name];
    const rank = ranks(list);
    return { rank: (row) => rank[index[row]], size: list.length, blank: (row) => list[index[row]] === '' };
  });
  return (row) => (parts.every((part) => part.blank(row)) ? -1
    : parts.reduce((key, part) => key * part.size + part.rank(row), 0));
}

// `columns`: per head but the address, `key()` gives the sort key of a row, `down` says that the
// first click puts the most on top. `line` makes a row, `drawn` hears what is shown.
function makeRows({ table, more, state, columns, given, line, choose, drawn }) {
  const body = table.tBodies[0];
  const heads = [...table.querySelectorAll('th[data-kolom]')];
  const sort = { column: BY_ADDRESS, down: false };
  let rows = new Uint32Array(0);
  let shown = 0;

  // What is given is by address: equals keep that neutral order.
  function arrange() {
    const neutral = given();
    if (sort.column !== BY_ADDRESS) rows = sortedBy(neutral, columns[sort.column].key(), sort.down);
    else rows = sort.down ? neutral.slice().reverse() : neutral;
    shown = 0;
    body.replaceChildren();
    table.hidden = !rows.length;
    extend(PAGE);
  }

  function extend(most) {
    const next = rows.slice(shown, shown + most);
    const made = line();
    body.append(...Array.from(next, (row) => marked(made(row), row)));
    shown += next.length;
    more.hidden = shown >= rows.length;
    more.textContent = nextPage(rows.length - shown)
      + ` (${numberFormat.format(shown)} van ${numberFormat.format(rows.length)} getoond)`;
    drawn({ count: rows.length, shown, ...sort });
  }

  function marked(tr, row) {
    tr.dataset.rij = row;
    if (row === state.chosen) tr.setAttribute('aria-current', 'true');
    return tr;
  }

  function mark() {
    for (const tr of body.children) {
      if (Number(tr.dataset.rij) === state.chosen) tr.setAttribute('aria-current', 'true');
      else tr.removeAttribute('aria-current');
    }
  }

  function sortOn(column) {
    const first = column !== BY_ADDRESS && Boolean(columns[column].down);
    sort.down = sort.column === column ? !sort.down : first;
    sort.column = column;
    showSort();
    arrange();
  }

  function showSort() {
    for (const head of heads) {
      if (head.dataset.kolom !== sort.column) head.removeAttribute('aria-sort');
      else head.setAttribute('aria-sort', sort.down ? 'descending' : 'ascending');
    }
  }

  for (const head of heads) {
    head.querySelector('button').addEventListener('click', () => sortOn(head.dataset.kolom));
  }
  body.addEventListener('keydown', (event) => walkAmong(event, body, '.adres'));
  body.addEventListener('click', (event) => {
    const tr = event.target.closest('tr');
    if (tr) choose(Number(tr.dataset.rij), tr.querySelector('.adres'));
  });
  more.addEventListener('click', () => {
    const first = shown;
    extend(PAGE);
    body.children[first].querySelector('.adres').focus();
  });
  showSort();
  return { arrange, mark, fill: (count) => { if (shown < Math.min(count, rows.length)) extend(count - shown); } };
}

// Up, down, Home and End; at either end one stays there.
function walkAmong(event, list, selector) {
  const steps = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
  const from = event.target.closest(selector);
  if (!(event.key in steps) || !from) return;
  event.preventDefault();
  const all = [...list.querySelectorAll(selector)];
  all[Math.max(0, Math.min(all.length - 1, all.indexOf(from) + steps[event.key]))].focus();
}

// A head to sort on.
function sortHead(id, name, className) {
  const head = scoped('col');
  if (className) head.className = className;
  head.dataset.kolom = id;
  const button = buttonOf();
  button.append(element('span', '', name));
  head.append(button);
  return head;
}

const nextPage = (left) => `Toon de volgende ${Math.min(PAGE, left)}`;
const partShown = ({ count, shown }) => (shown < count ? `, de eerste ${numberFormat.format(shown)} getoond` : '');
const addressButton = (records, row) => buttonOf('adres', records.label(row));

// On hold has nothing to sort on: after the rest.
const unlessHeld = (records, key) => (row) => (records.held[row] === 1 ? -1 : key(row));

// On hold says that and nothing else.
function statusOf(records, row) {
  if (records.held[row] === 1) return 'nu niet plannen';
  return records.text('oordeel', row);
}

// The order in words; `down` of a column tells that it holds numbers.
function orderOf({ name, down: numbers }, down) {
  const way = numbers ? `, van ${down ? 'veel naar weinig' : 'weinig naar veel'}` : down ? ', van Z naar A' : '';
  return `op ${name.toLocaleLowerCase(LOCALE)}${way}`;
}
