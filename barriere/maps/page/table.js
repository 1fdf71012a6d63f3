// The map's equal for those who cannot see it: the same addresses under the same choices, in full.
const MOST_PRINTED = 1000;

function makeTable(page) {
  const { records, selection, file, views, choose } = page;
  const panel = byId('weergave-tabel');
  const columns = tableColumns(page);
  const table = element('table', 'voluit');
  const caption = element('p', 'hint');
  const heads = columns.map(({ id, name, upright }) => sortHead(id, name, upright ? 'staand' : ''));
  const more = buttonOf('knop');
  const none = element('p', 'hint', byId('leeg').textContent);
  build();

  function build() {
    caption.id = 'tabel-bijschrift';
    table.setAttribute('aria-labelledby', caption.id);
    table.append(element('thead'), element('tbody'));
    table.tHead.append(rowOf(...heads));
    const below = element('p', 'meer');
    below.append(more);
    const region = scrolling('Tabel met adressen', table, none, below);
    region.className = 'tabelvak';
    const top = element('div', 'tabelkop');
    top.append(element('h2', '', 'Tabel'), caption);
    panel.append(top, makeChips(selection, file.head.domeinen, panel), region, legend());
  }

  function legend() {
    const line = element('p', 'hint uitlegregel');
    line.append(hidden('span', 'nul', '·'), ' geen punten  ', hidden('i', 'hol'),
      ' weinig of geen gegevens: geen punten zegt dan weinig');
    return line;
  }

  function line() {
    return (row) => {
      const held = records.held[row] === 1;
      return rowOf(...columns.map((column) => {
        const cell = element(column.id === BY_ADDRESS ? 'th' : 'td', column.className || `cel-${column.id}`);
        if (column.id === BY_ADDRESS) cell.scope = 'row';
        cell.dataset.naam = column.name;
        if (held && !column.always) cell.textContent = '–';
        else column.fill(cell, row);
        return cell;
      }));
    };
  }

  function drawn({ count, shown, column, down }) {
    const all = sumOf(file.head.verdeling[0]) + records.waiting;
    const order = orderOf(columns.find(({ id }) => id === column), down);
    caption.textContent = `${numberFormat.format(count)} van ${many(all, 'adres', 'adressen')}, ${order}${partShown({ count, shown })}. `
      + 'Gelijke punten hebben geen onderlinge volgorde.';
    none.hidden = count > 0;
  }

  const sortable = ({ id, key, always, down }) => [id, { down, key: () => (always ? key() : unlessHeld(records, key())) }];
  const rows = makeRows({
    table, more, state: selection.state, line, choose, drawn,
    columns: Object.fromEntries(columns.slice(1).map(sortable)),
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
