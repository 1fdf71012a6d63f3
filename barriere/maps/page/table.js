// The map's equal for those who cannot see it: the same addresses under the same choices, in full.
const MOST_PRINTED = 1000;

function makeTable(page) {
  const { records, selection, file, views, choose } = page;
  const panel = byId('weergave-tabel');
  const columns = tableColumns(page);
  const table = element('table', 'voluit');
  const caption = element('p', 'hint');
  const heads = columns.map(headOf);
  const more = element('button', 'knop');
  const none = element('p', 'hint', byId('leeg').textContent);
  const region = element('div', 'tabelvak');
  build();

  function build() {
    const row = element('tr');
    row.append(...heads);
    caption.id = 'tabel-bijschrift';
    table.setAttribute('aria-labelledby', caption.id);
    table.append(element('thead'), element('tbody'));
    table.tHead.append(row);
    more.type = 'button';
    const below = element('p', 'meer');
    below.append(more);
    region.tabIndex = 0;
    region.setAttribute('role', 'region');
    region.setAttribute('aria-label', 'Tabel met adressen');
    region.append(table, none, below);
    const top = element('div', 'tabelkop');
    top.append(element('h2', '', 'Tabel'), caption);
    panel.append(top, makeChips(selection, file.head.domeinen, panel), region, legend());
  }

  function headOf({ id, name, upright }) {
    const head = element('th', upright ? 'staand' : '');
    head.scope = 'col';
    head.dataset.kolom = id;
    const button = element('button');
    button.type = 'button';
    button.append(element('span', '', name));
    head.append(button);
    return head;
  }

  function legend() {
    const line = element('p', 'hint uitlegregel');
    line.append(hidden('span', 'nul', '·'), ' geen punten  ', hidden('i', 'hol'),
      ' weinig of geen gegevens: geen punten zegt dan weinig');
    return line;
  }

  function line() {
    return (row) => {
      const tr = element('tr');
      const held = records.held[row] === 1;
      tr.append(...columns.map((column) => {
        const cell = element(column.id === BY_ADDRESS ? 'th' : 'td', column.className || `cel-${column.id}`);
        if (column.id === BY_ADDRESS) cell.scope = 'row';
        cell.dataset.naam = column.name;
        if (held && !column.always) cell.textContent = '–';
        else column.fill(cell, row);
        return cell;
      }));
      return tr;
    };
  }

  // On hold has nothing to sort on: after the rest.
  const unlessHeld = ({ key, always }) => () => {
    const own = key();
    return always ? own : (row) => (records.held[row] === 1 ? -1 : own(row));
  };

  function drawn({ count, shown, column, down }) {
    const all = file.head.verdeling[0].reduce((sum, number) => sum + number, 0);
    const order = orderOf(columns.find(({ id }) => id === column), down);
    const part = shown < count ? `, de eerste ${numberFormat.format(shown)} getoond` : '';
    caption.textContent = `${numberFormat.format(count)} van ${many(all, 'adres', 'adressen')}, ${order}${part}. `
      + 'Gelijke punten hebben geen onderlinge volgorde.';
    none.hidden = count > 0;
  }

  const rows = makeRows({
    table, more, state: selection.state, line, choose, drawn,
    columns: Object.fromEntries(columns.slice(1).map((one) => [one.id, { ...one, key: unlessHeld(one) }])),
    given: () => selection.state.rows,
  });
  views.on('tabel', () => {
    heads.forEach((head, place) => head.classList.toggle('actief', columns[place].domain === selection.state.domain));
    rows.arrange();
  });
  selection.listen((patch) => { if (!narrows(patch)) rows.mark(); });
  // Paper has no button for the next page.
  window.addEventListener('beforeprint', () => { if (views.current() === 'tabel') rows.fill(MOST_PRINTED); });
}

function orderOf({ name, down: most }, down) {
  const way = most ? `, van ${down ? 'veel naar weinig' : 'weinig naar veel'}` : down ? ', van Z naar A' : '';
  return `op ${name.toLocaleLowerCase(LOCALE)}${way}`;
}
