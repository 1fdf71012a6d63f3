// How much of what could be asked is known, per wijk and domain. Little data is never a low risk.
function coverageTable(caption, domains, wijken) {
  const heads = domains.map(({ id, naam }) => {
    const cell = scoped('col');
    cell.append(icon(id), element('span', '', capital(naam)));
    return cell;
  });
  const lines = wijken.map((wijk) => rowOf(scoped('row', wijkName(wijk)),
    ...(wijk.dekking.length ? wijk.dekking.map(coverageCell) : [tooFew(domains.length)])));
  return scrolling(caption, tableOf('dekking', hiddenCaption(caption), [scoped('col', 'Wijk'), ...heads], lines));
}

function tooFew(columns) {
  const cell = element('td', 'nul', 'te weinig adressen om te noemen');
  cell.colSpan = columns;
  return cell;
}

function coverageCell(share) {
  const cell = element('td');
  cell.append(element('span', 'getal', `${share} %`), coverageBar(share));
  const word = scarceWord(share);
  if (word) cell.append(element('span', 'woord', word));
  return cell;
}

function coverageBar(share) {
  const bar = svg('svg', { class: 'deel', 'aria-hidden': 'true', focusable: 'false' });
  bar.append(patternOfNew(), svg('rect', { width: `${share}%`, height: '100%', class: 'staaf' }));
  bar.append(svg('rect', { x: `${share}%`, width: `${100 - share}%`, height: '100%', fill: hatched(bar) }));
  return bar;
}

const wijkName = (wijk) => wijk.naam || 'Wijk onbekend';
