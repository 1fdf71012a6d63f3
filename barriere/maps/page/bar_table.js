// A table whose numbers stand behind a bar, all bars on one scale from 0.
function barTable(caption, first, columns, rows, notes = null) {
  const most = Math.max(1, ...rows.flatMap((row) => row.counts));
  const heads = [first, ...columns, ...(notes ? [notes.name] : [])].map((name) => scoped('col', name));
  const note = (text) => element('td', text === '–' ? 'noot leeg' : 'noot', text);
  const lines = rows.map((row, place) => rowOf(scoped('row', row.name), ...row.counts.map((count) => barCell(count, most)),
    ...(notes ? [note(notes.texts[place])] : [])));
  const table = tableOf('staven', hiddenCaption(caption), heads, lines);
  table.dataset.kolommen = String(columns.length + (notes ? 1 : 0));
  keepRoles(table);
  return table;
}

function barCell(count, most) {
  const cell = element('td');
  const box = element('div', 'balkje');
  if (count) {
    const bar = svg('svg', { class: 'lengte', 'aria-hidden': 'true', focusable: 'false' });
    bar.append(svg('rect', { width: '100%', height: '100%', rx: 1.5, class: 'staaf' }));
    bar.style.width = `calc((100% - 2.6rem) * ${count / most})`;
    box.append(bar);
  }
  box.append(element('span', count ? 'getal' : 'getal nul', numberFormat.format(count)));
  cell.append(box);
  return cell;
}

// On a narrow screen the rows are laid out anew: what they are must not get lost by it.
function keepRoles(table) {
  const roles = { table: [table], rowgroup: table.querySelectorAll('thead, tbody'), row: table.rows,
    columnheader: table.tHead.querySelectorAll('th'), rowheader: table.querySelectorAll('tbody th'),
    cell: table.querySelectorAll('td') };
  for (const [role, parts] of Object.entries(roles)) for (const part of parts) part.setAttribute('role', role);
}
