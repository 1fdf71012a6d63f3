// What changed since an earlier peildatum. First what changed around the addresses, so that nobody
// takes another rule for another address.
function makeComparison(page) {
  const { records, selection, file, views } = page;
  const { sinds, domeinen } = file.head;
  const panel = byId('weergave-verschil');
  if (!sinds) {
    panel.append(element('h2', '', 'Verschil'), ...withoutEarlier());
    return;
  }
  const totals = changeButtons(selection, sinds);
  const list = changedAddresses(page);
  panel.append(
    element('h2', '', `Sinds ${longDate(sinds.peildatum)}`),
    section('Wat er anders is dan toen', ...circumstancesOf(sinds)),
    section('Adressen in dit bestand', ...totals.parts),
    section('Kaarten', ...cardsOf(sinds)),
    section('Welke adressen, en waardoor', makeChips(selection, domeinen, panel), ...list.parts),
  );
  views.on('verschil', () => {
    totals.draw();
    list.rows.arrange();
  });
  selection.listen((patch) => { if (!narrows(patch)) list.rows.mark(); });

  function withoutEarlier() {
    const steps = element('ol', 'stappen');
    for (const [before, command, after] of [
      ['Maak een score op een latere peildatum: ', 'barriere score', '.'],
      ['Maak de kaart opnieuw: ', 'barriere kaart', '. Die vergelijkt met de score ervoor.'],
      ['Of kies zelf een eerdere dag: ', 'barriere kaart --sinds JJJJ-MM-DD', '.'],
    ]) {
      const item = element('li', '', before);
      item.append(element('code', '', command), after);
      steps.append(item);
    }
    return [element('p', '', 'Deze kaart is met geen eerdere score vergeleken. Zo krijgt u een vergelijking:'), steps];
  }
}

function circumstancesOf({ omstandigheden }) {
  if (!omstandigheden.length) {
    return [element('p', '', 'Catalogus, leveringen en grenzen zijn dezelfde als toen.')];
  }
  return [listOf('omstandigheden', omstandigheden.map((text) => element('li', '', text))),
    element('p', 'hint', 'Hierdoor kunnen punten anders zijn zonder dat er op een adres iets is veranderd.'
      + ' Waar dat zo is, staat het bij de kaart.')];
}

// The four ways to stand against the earlier run: how many under the other choices, and a press chooses.
function changeButtons(selection, { vervallen }) {
  const { state, records } = selection;
  const row = element('div', 'soorten');
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', 'Kies een verandering');
  const buttons = Object.entries(CHANGES).map(([id, text]) => {
    const button = buttonOf('telling');
    button.append(element('strong'), element('span', '', text));
    button.addEventListener('click', () => selection.change({ change: state.change === id ? '' : id }));
    row.append(button);
    return { id, button };
  });
  const gone = element('p', 'telling af');
  gone.append(element('strong', '', numberFormat.format(vervallen)), element('span', '', 'niet meer op de lijst'));
  row.append(gone);
  const held = records.held.includes(1);
  const note = element('p', 'hint', 'Wie niet meer op de lijst staat, staat niet in dit bestand.'
    + (held ? ' Adressen die nu niet gepland worden, zijn hier niet bij.' : ''));

  function draw() {
    for (const { id, button } of buttons) {
      button.firstChild.textContent = numberFormat.format(selection.count({ change: id }));
      button.setAttribute('aria-pressed', String(state.change === id));
    }
  }
  return { parts: [row, note], draw };
}

function cardsOf({ kaarten }) {
  if (!kaarten.length) return [element('p', '', 'Geen kaart geeft ergens andere punten dan toen.')];
  const most = Math.max(...kaarten.map(({ meer, minder }) => Math.max(meer, minder)));
  const caption = element('caption', '', 'Bij hoeveel adressen elke kaart minder of meer punten geeft, over alle adressen'
    + ' van de score: ook onder de drempel, dus meer dan in de lijst hieronder.');
  const heads = ['Kaart', 'Minder punten', 'Meer punten', 'Waardoor'].map((name) => scoped('col', name));
  const lines = kaarten.map(({ naam, oorzaak, meer, minder }) => rowOf(scoped('row', naam), moves(minder, 'omlaag'),
    moves(meer, 'omhoog'), element('td', 'waardoor', oorzaak || 'wat over het adres bekend is')));
  return [scrolling('Tabel met kaarten', tableOf('kaartentabel', caption, heads, lines))];

  function moves(count, className) {
    const cell = element('td', className);
    const bar = svg('svg', { viewBox: '0 0 100 10', class: 'vergelijk', 'aria-hidden': 'true', preserveAspectRatio: 'none' });
    const width = (count / most) * 100;
    if (count) bar.append(svg('rect', { x: className === 'omlaag' ? 100 - width : 0, y: 1, width, height: 8 }));
    const line = element('div');
    line.append(element('span', '', numberFormat.format(count)), bar);
    cell.append(line);
    return cell;
  }
}
