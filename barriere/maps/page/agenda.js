// The addresses before the tafel, in the one order that says nothing about them.
const MARKS = { opnemen: 'plus', afwijzen: 'sluit', aanhouden: 'min' };

function makeAgenda({ records }, oordelen, pick) {
  const list = element('ol');
  list.id = 'agenda-adressen';
  const more = buttonOf('knop');
  const empty = element('p', 'hint', 'Geen adressen bij deze keuze.');
  const [onlyOpen, onlyNew] = [element('input'), element('input')];
  let rows = oordelen.agenda;
  let current = -1;

  const isOpen = (row) => records.held[row] !== 1 && !oordelen.of(row);
  const isNew = (row) => records.held[row] !== 1 && !records.text('oordeel', row);

  // The one that is open stays in the list: nobody loses his place while judging.
  function arrange() {
    rows = oordelen.agenda.filter((row) => row === current
      || ((!onlyOpen.checked || isOpen(row)) && (!onlyNew.checked || isNew(row))));
    const until = Math.max(PAGE, Math.ceil((rows.indexOf(current) + 1) / PAGE) * PAGE, list.children.length);
    list.replaceChildren(...rows.slice(0, until).map(line));
    empty.hidden = rows.length > 0;
    offerMore();
    mark();
  }

  function offerMore() {
    more.hidden = list.children.length >= rows.length;
    more.textContent = nextPage(rows.length - list.children.length);
  }

  function line(row) {
    const item = element('li');
    item.dataset.rij = row;
    const button = buttonOf();
    const earlier = records.text('oordeel', row);
    const under = [records.text('buurt', row), earlier ? `eerder: ${earlier}` : ''].filter(Boolean).join(' · ');
    button.append(element('span', 'wat', records.label(row)), element('span', 'onder', under), stateOf(row));
    item.append(button);
    return item;
  }

  function stateOf(row) {
    const besluit = records.held[row] === 1 ? WAIT : oordelen.of(row)?.besluit;
    const state = element('span', `stand ${besluit ? 'gegeven' : 'open'}`, besluit ? spoken(besluit) : 'open');
    if (besluit) state.prepend(icon(MARKS[besluit] || 'plus'));
    if (!oordelen.hasDraft(row)) return state;
    state.classList.add('bezig');
    state.append(element('span', 'nog', besluit ? 'gewijzigd, niet vastgelegd' : 'niet vastgelegd'));
    return state;
  }

  function mark() {
    const reach = list.querySelector(`[data-rij="${current}"]`) || list.firstElementChild;
    for (const item of list.children) {
      const button = item.firstElementChild;
      if (Number(item.dataset.rij) === current) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
      button.tabIndex = item === reach ? 0 : -1;
    }
  }

  // One item is redrawn in place, so that the focus stays where it is.
  function redraw(row) {
    const item = list.querySelector(`[data-rij="${row}"]`);
    item?.querySelector('.stand').replaceWith(stateOf(row));
  }

  function show(row) {
    current = row;
    if (onlyOpen.checked || onlyNew.checked || !list.querySelector(`[data-rij="${row}"]`)) arrange();
    mark();
    list.querySelector(`[data-rij="${row}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  list.addEventListener('keydown', (event) => walkAmong(event, list, 'button'));
  list.addEventListener('click', (event) => {
    const item = event.target.closest('li');
    if (item) pick(Number(item.dataset.rij));
  });
  more.addEventListener('click', () => {
    const from = list.children.length;
    list.append(...rows.slice(from, from + PAGE).map(line));
    offerMore();
    mark();
    list.children[from].firstElementChild.focus();
  });
  for (const box of [onlyOpen, onlyNew]) box.addEventListener('change', arrange);

  return { show, redraw, arrange, step: (by) => rows[rows.indexOf(current) + by] ?? -1,
    parts: () => [choices([[onlyOpen, 'Alleen open'], [onlyNew, 'Alleen nog geen oordeel in het dossier']]), empty, list, more] };
}

function choices(boxes) {
  const group = element('fieldset', 'agendakeuze');
  group.append(element('legend', 'verborgen', 'Welke adressen'));
  for (const [box, text] of boxes) {
    box.type = 'checkbox';
    const label = element('label');
    label.append(box, text);
    group.append(label);
  }
  return group;
}
