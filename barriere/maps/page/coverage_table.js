// How much of what could be asked is known, per wijk and domain. Little data is never a low risk.
const LITTLE = 50;

function coverageTable(caption, domains, wijken) {
  const table = element('table', 'dekking');
  const head = element('tr');
  head.append(scoped('col', 'Wijk'));
  for (const { id, naam } of domains) {
    const cell = scoped('col');
    cell.append(icon(id), element('span', '', capital(naam)));
    head.append(cell);
  }
  const body = element('tbody');
  for (const wijk of wijken) {
    const row = element('tr');
    row.append(scoped('row', wijkName(wijk)));
    row.append(...(wijk.dekking.length ? wijk.dekking.map(coverageCell) : [tooFew(domains.length)]));
    body.append(row);
  }
  const top = element('thead');
  top.append(head);
  table.append(element('caption', 'verborgen', caption), top, body);
  return scrolling(caption, table);
}

function tooFew(columns) {
  const cell = element('td', 'nul', 'te weinig adressen om te noemen');
  cell.colSpan = columns;
  return cell;
}

function coverageCell(share) {
  const cell = element('td');
  cell.append(element('span', 'getal', `${share} %`), coverageBar(share));
  const word = share === 0 ? 'geen gegevens' : share < LITTLE ? 'weinig gegevens' : '';
  if (word) cell.append(element('span', 'woord', word));
  return cell;
}

function coverageBar(share) {
  const bar = svg('svg', { class: 'deel', 'aria-hidden': 'true', focusable: 'false' });
  bar.append(patternOfNew());
  bar.append(svg('rect', { width: `${share}%`, height: '100%', class: 'staaf' }),
    svg('rect', { x: `${share}%`, width: `${100 - share}%`, height: '100%', fill: hatched(bar) }));
  return bar;
}

const wijkName = (wijk) => wijk.naam || 'Wijk onbekend';
