// What changed at one address: its points before and now, and which cards did it.
function movesOf({ records, past }, row) {
  const before = records.before[row];
  const now = records.total[row];
  const cards = past().changes.of(row);
  const rest = now - before - cards.reduce((sum, card) => sum + card.na - card.voor, 0);
  return { before, now, cards, rest: before < 0 ? 0 : rest };
}

// Whether there is something to tell: other points, new, or cards that made up for one another.
function moved({ records, past }, row) {
  if (records.held[row] === 1) return false;
  const { start } = past().changes;
  return changeOf(records, row) !== 'gelijk' || start[row + 1] > start[row];
}

function whyOf(moves) {
  const list = element('ul', 'oorzaken');
  for (const card of moves.cards) {
    const item = element('li', '', card.naam);
    item.append(' ', arrow(card.voor, card.na));
    if (card.oorzaak) item.append(element('span', 'tweede', card.oorzaak));
    list.append(item);
  }
  if (moves.rest) list.append(element('li', 'tweede', `plafond van een domein ${signed(moves.rest)}`));
  if (moves.before < 0) list.append(element('li', 'tweede', 'stond niet in de vorige score'));
  return list.children.length ? list : element('span', 'tweede', 'geen andere punten');
}

// '0 → 3', which a reader of the screen hears as 'van 0 naar 3'.
function arrow(before, now) {
  const made = element('span', 'vannaar');
  made.append(element('span', 'verborgen', 'van '), before < 0 ? '–' : String(before), hidden('span', '', ' → '),
    element('span', 'verborgen', ' naar '), String(now));
  return made;
}

// Two thin bars: before above in grey, now below in colour.
function beforeAndNow({ before, now }, most) {
  const picture = svg('svg', { viewBox: '0 0 100 14', class: 'vergelijk', 'aria-hidden': 'true', preserveAspectRatio: 'none' });
  const bars = [[before, 1, 'var(--rand)'], [now, 8, 'var(--diep)']];
  for (const [value, y, fill] of bars) {
    if (value > 0) picture.append(svg('rect', { x: 0, y, width: (value / most) * 100, height: 5, fill }));
  }
  return picture;
}
