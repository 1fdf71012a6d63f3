// What the score differs from the run compared with, card by card; the cap makes the sum exact.
function makeDifference(page) {
  const { file, records } = page;
  const { sinds } = file.head;
  if (!sinds) return () => null;
  const since = `sinds ${longDate(sinds.peildatum)}`;

  return (row) => {
    const { before, now, cards, rest } = movesOf(page, row);
    const made = element('section', 'verschil');
    if (before < 0) {
      made.append(title('Nieuw in de score', since));
      return made;
    }
    const step = now - before;
    if (!step && !cards.length) {
      made.append(element('p', '', `Geen verschil in punten ${since}.`));
      return made;
    }
    made.append(title(signed(step), since));
    const list = element('ul');
    list.append(...cards.map(card));
    if (rest) list.append(moved('Plafond van de domeinen', rest, rest > 0 ? 'neemt minder weg dan toen' : 'neemt meer weg dan toen'));
    if (list.children.length) made.append(list);
    const side = crossed(row);
    if (side) made.append(element('p', '', side));
    return made;
  };

  function title(what, when) {
    const made = element('h3');
    made.append(element('strong', '', what), ` ${when}`);
    return made;
  }

  function card(one) {
    const what = !one.voor ? 'erbij' : !one.na ? 'eraf' : `van ${one.voor} naar ${one.na}`;
    return moved(`${one.kaart} ${one.naam}`, one.na - one.voor, [what, one.oorzaak].filter(Boolean).join(', '));
  }

  function moved(name, count, why) {
    const item = element('li');
    item.append(element('span', '', `${name}: ${why}`), element('span', 'plus', signed(count)));
    return item;
  }

  function crossed(row) {
    const now = isListed(file.head.colofon, records, row);
    if (now === (records.listedBefore[row] === 1)) return '';
    return now ? 'Toen stond het niet op de lijst.' : 'Toen stond het op de lijst.';
  }
}
