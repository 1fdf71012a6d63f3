const MOST_FOUND = 8;

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase(LOCALE);

function makeSearch(selection, choose) {
  const { records } = selection;
  const field = byId('zoek');
  const list = byId('gevonden');
  let found = [];
  let active = -1;
  let texts = null;

  function haystack() {
    texts ||= Array.from(records.order, (row) => {
      const postcode = records.text('postcode', row);
      return plain(`${records.label(row)} ${postcode} ${spaced(postcode)}`);
    });
    return texts;
  }

  // Every word must be there; a number must be a whole one, so that 1 does not find 12.
  function matcher(query) {
    const words = plain(query).split(/\s+/).filter(Boolean);
    const edge = (word) => (/^\d+$/.test(word) ? '(?![0-9])' : '');
    const quote = (word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    const tests = words.map((word) => new RegExp(`(^|[^\\p{L}\\p{N}])${quote(word)}${edge(word)}`, 'u'));
    return (text) => tests.every((test) => test.test(text));
  }

  function look() {
    const query = field.value.trim();
    found = [];
    active = -1;
    if (query) {
      const matches = matcher(query);
      haystack().forEach((text, i) => { if (matches(text)) found.push(records.order[i]); });
    }
    show(query);
  }

  function show(query) {
    list.replaceChildren(...found.slice(0, MOST_FOUND).map((row, i) => {
      const item = element('li', '', records.label(row));
      item.append(element('span', '', records.text('buurt', row)));
      Object.assign(item, { id: `gevonden-${i}`, role: 'option' });
      item.setAttribute('aria-selected', 'false');
      item.addEventListener('pointerdown', (event) => {
        event.preventDefault();
        pick(row);
      });
      return item;
    }));
    list.hidden = !found.length;
    field.setAttribute('aria-expanded', String(found.length > 0));
    field.removeAttribute('aria-activedescendant');
    byId('zoekbericht').textContent = messageFor(query);
  }

  function messageFor(query) {
    if (!query) return '';
    if (!found.length) return 'Niet gevonden in dit bestand. Dat zegt niets over het adres: het kan onder de drempel liggen.';
    return found.length > MOST_FOUND
      ? `${many(found.length, 'adres', 'adressen')} gevonden, de eerste ${MOST_FOUND} getoond.` : '';
  }

  function activate(place) {
    const items = list.children;
    active = (place + items.length) % items.length;
    [...items].forEach((item, i) => item.setAttribute('aria-selected', String(i === active)));
    field.setAttribute('aria-activedescendant', items[active].id);
  }

  function close() {
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  }

  function pick(row) {
    field.value = records.label(row);
    byId('zoekbericht').textContent = selection.state.rows.includes(row)
      ? '' : 'Dit adres valt buiten uw keuzes: het staat nu niet op de kaart en in de tabel.';
    close();
    choose(row, field);
  }

  field.addEventListener('input', look);
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    const open = !list.hidden;
    if (event.key === 'ArrowDown' && open) activate(active + 1);
    else if (event.key === 'ArrowUp' && open) activate(active < 0 ? -1 : active - 1);
    else if (event.key === 'Enter' && found.length) pick(found[Math.max(0, active)]);
    else if (event.key === 'Escape' && open) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
