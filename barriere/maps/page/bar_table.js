// A table whose numbers stand behind a bar, all bars on one scale from 0.
function barTable(caption, first, columns, rows, notes = null) {
  const table = element('table', 'staven');
  table.dataset.kolommen = String(columns.length + (notes ? 1 : 0));
  const most = Math.max(1, ...rows.flatMap((row) => row.counts));
  const head = element('tr');
  head.append(...[first, ...columns, ...(notes ? [notes.name] : [])].map((name) => scoped('col', name)));
  const body = element('tbody');
  rows.forEach((row, place) => {
    const line_ = element('tr');
    line_.append(scoped('row', row.name), ...row.counts.map((count) => barCell(count, most)));
    if (notes) line_.append(element('td', notes.texts[place] === '–' ? 'noot leeg' : 'noot', notes.texts[place]));
    body.append(line_);
  });
  const top = element('thead');
  top.append(head);
  table.append(element('caption', 'verborgen', caption), top, body);
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
