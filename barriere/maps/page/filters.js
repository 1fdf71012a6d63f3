function fillDomains(selection, domains) {
  const choices = [{ id: 'alle', naam: 'alle domeinen' }, ...domains];
  const numbers = choices.map(({ id, naam }, place) => {
    const label = element('label', 'domein');
    const radio = element('input');
    Object.assign(radio, { type: 'radio', name: 'domein', value: String(place - 1), checked: !place });
    radio.addEventListener('change', () => selection.change({ domain: place - 1 }));
    const number = element('span', 'getal');
    label.append(radio, icon(id), element('span', 'naam', capital(naam)), number);
    byId('domeinen').append(label);
    return number;
  });
  // What the choice of a domain gives, with the other choices as they are.
  function countAll() {
    numbers.forEach((number, place) => {
      const count = selection.count({ domain: place - 1 });
      number.replaceChildren(numberFormat.format(count), element('span', 'verborgen', count === 1 ? ' adres' : ' adressen'));
    });
  }
  const indifferent = ['chosen', 'threshold', 'domain'];
  selection.listen((patch) => {
    if (Object.keys(patch).some((name) => !indifferent.includes(name))) countAll();
  });
  countAll();
}

function fillSelect(id, options, change) {
  const select = byId(id);
  for (const [value, text] of options) {
    const option = element('option', '', text);
    option.value = value;
    select.append(option);
  }
  select.closest('label').hidden = options.length < 2;
  select.addEventListener('change', () => change(select.value));
}

function wordsIn(records, name) {
  const { list } = records.words[name];
  return list.filter(Boolean).sort(new Intl.Collator(LOCALE).compare);
}

function fillFilters(selection, head) {
  const { records, themes } = selection;
  const same = (word) => [word, capital(word)];
  const choice = (name, all) => [['', all], ...wordsIn(records, name).map(same)];
  fillDomains(selection, head.domeinen);
  fillSelect('wijk', [['', 'Alle wijken'], ...wordsIn(records, 'wijk').map((name) => [name, name])],
    (wijk) => selection.change({ wijk }));
  fillSelect('thema', [[-1, 'Alle thema’s'], ...themes.names.map((name, place) => [place, name])],
    (theme) => selection.change({ theme: Number(theme) }));
  fillSelect('soort', choice('soort', 'Alle soorten'), (kind) => selection.change({ kind }));
  const most = head.domeinen.length;
  const breadths = Array.from({ length: most }, (_, i) => i + 1)
    .map((count) => [count, count === most ? `alle ${most} domeinen` : `${count} of meer domeinen`]);
  breadths[0][1] = 'Elke breedte';
  fillSelect('breedte', breadths, (value) => selection.change({ breadth: Number(value) }));
  fillSelect('oordeel', [...choice('oordeel', 'Elk oordeel'), ['geen', 'Nog geen oordeel']],
    (oordeel) => selection.change({ oordeel }));
  const changes = head.sinds ? Object.entries(CHANGES).map(([id, text]) => [id, capital(text)]) : [];
  fillSelect('verandering', [['', 'Alles'], ...changes], (change) => selection.change({ change }));
  fillSelect('robuust', choice('robuust', 'Alles'), (firm) => selection.change({ firm }));
  keepFilters(selection);
}

// The fields follow the choice, whoever made it.
function keepFilters(selection) {
  const fields = { wijk: 'wijk', thema: 'theme', soort: 'kind', breedte: 'breadth', oordeel: 'oordeel',
    verandering: 'change', robuust: 'firm' };
  const folded = ['kind', 'breadth', 'oordeel', 'change', 'firm'];
  function show() {
    for (const [id, name] of Object.entries(fields)) byId(id).value = selection.state[name];
    for (const radio of document.querySelectorAll('#domeinen input')) {
      radio.checked = Number(radio.value) === selection.state.domain;
    }
    const count = selection.narrowed().filter((name) => folded.includes(name)).length;
    byId('gekozen').textContent = count ? `(${count} gekozen)` : '';
  }
  selection.listen((patch) => { if (narrows(patch)) show(); });
  show();
}

function drawLegend(selection, domains) {
  const list = byId('legenda-punten');
  const { records, state } = selection;
  const held = records.held.includes(1);
  function draw() {
    const from = selection.steps();
    byId('legenda-titel').textContent = state.domain < 0
      ? 'Punten' : `Punten ${domains[state.domain].naam}`;
    list.replaceChildren(...from.map((low, i) => {
      const last = i + 1 === from.length;
      const end = last ? 0 : from[i + 1] - 1;
      const range = low === end ? `${low}` : `${low}–${end}`;
      const item = element('li', '', last ? `${low} of meer` : range);
      item.prepend(element('i', `punt stap-${selection.stepOf(low, from)}`));
      return item;
    }));
    if (!held) return;
    const item = element('li', '', 'nu niet plannen');
    item.prepend(element('i', 'punt vierkant'));
    list.append(item);
  }
  selection.listen((patch) => { if ('domain' in patch) draw(); });
  draw();
}
