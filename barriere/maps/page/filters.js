function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function icon(id) {
  const picture = svg('svg', { class: 'icoon', 'aria-hidden': 'true', focusable: 'false' });
  picture.append(svg('use', { href: `#i-${id}` }));
  return picture;
}

function capital(text) {
  return text.charAt(0).toLocaleUpperCase(LOCALE) + text.slice(1);
}

function fillDomains(selection, domains) {
  const { records } = selection;
  const choices = [{ id: 'alle', naam: 'alle domeinen' }, ...domains];
  choices.forEach(({ id, naam }, place) => {
    const label = element('label', 'domein');
    const radio = element('input');
    Object.assign(radio, { type: 'radio', name: 'domein', value: String(place - 1), checked: !place });
    radio.addEventListener('change', () => selection.change({ domain: place - 1 }));
    const values = place ? records.byDomain[place - 1] : records.total;
    const count = values.reduce((sum, value) => sum + (value > 0), 0);
    const number = element('span', 'getal', numberFormat.format(count));
    number.append(element('span', 'verborgen', count === 1 ? ' adres' : ' adressen'));
    label.append(radio, icon(id), element('span', 'naam', capital(naam)), number);
    byId('domeinen').append(label);
  });
}

function fillSelect(select, options, change) {
  for (const [value, text] of options) {
    const option = element('option', '', text);
    option.value = value;
    select.append(option);
  }
  select.addEventListener('change', () => change(select.value));
}

function fillFilters(selection, head) {
  fillDomains(selection, head.domeinen);
  const collator = new Intl.Collator(LOCALE);
  const wijken = head.woorden.a_wijk.filter(Boolean).sort(collator.compare);
  fillSelect(byId('wijk'), [['', 'Alle wijken'], ...wijken.map((name) => [name, name])],
    (wijk) => selection.change({ wijk }));
  const least = head.colofon.drempel_domeinen;
  const most = head.domeinen.length;
  const breadths = Array.from({ length: most - least + 1 }, (_, i) => i + least)
    .map((count) => [count, count === most ? `alle ${most} domeinen` : `${count} of meer domeinen`]);
  fillSelect(byId('breedte'), breadths, (value) => selection.change({ breadth: Number(value) }));
}

function drawLegend(selection, domains) {
  const list = byId('legenda-punten');
  const { records, state } = selection;
  const held = records.held.some((value) => value === 1);
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
