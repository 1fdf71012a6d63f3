// The end of a sitting: save, go on with what was saved, print.
function makeClosing({ file, records }, oordelen, paper, seal, redrawn) {
  const { colofon } = file.head;
  const made = element('section', 'afsluiting');
  made.setAttribute('aria-label', 'Bewaren en afdrukken');
  const save = buttonOf('knop vol');
  const told = element('p', 'hint');
  told.setAttribute('role', 'status');
  const open = element('input');
  const [agenda, list] = ['Druk agenda af', 'Druk oordelen af'].map((text) => buttonOf('knop', text));

  function show() {
    const count = oordelen.count();
    save.textContent = count ? `Bewaar ${many(count, 'oordeel', 'oordelen')}` : 'Bewaar oordelen';
    save.disabled = !count;
  }

  async function keep() {
    const { given, name } = await saveOordelen(oordelen, colofon, seal);
    oordelen.keptAs(given);
    const open = oordelen.unfinished().map(records.label);
    told.textContent = [`Bewaard als ${name}.`, open.length ? `Nog niet vastgelegd, en dus niet bewaard: ${open.join(', ')}.` : '']
      .filter(Boolean).join(' ');
  }

  async function goOn() {
    const [blob] = open.files;
    if (!blob) return;
    try {
      take(await readOordelen(blob, oordelen, colofon, seal));
    } catch (error) {
      told.textContent = error.words || 'Dit bestand is niet te lezen.';
    }
    open.value = '';
  }

  // What stands in the page was typed last, and stays.
  function take(read) {
    const fresh = read.filter(([row]) => !oordelen.of(row) && !oordelen.hasDraft(row));
    const [clean, stayed] = [!oordelen.count(), read.length - fresh.length];
    for (const [row, oordeel] of fresh) oordelen.give(row, oordeel);
    if (clean && !stayed) oordelen.keptAs(oordelen.list());
    told.textContent = [`${many(fresh.length, 'oordeel', 'oordelen')} overgenomen.`,
      stayed ? `Bij ${many(stayed, 'adres', 'adressen')} stond hier al een oordeel; dat bleef staan.` : ''].filter(Boolean).join(' ');
    redrawn();
  }

  save.addEventListener('click', keep);
  agenda.addEventListener('click', () => paper.print('agenda'));
  list.addEventListener('click', () => paper.print('oordelen'));
  Object.assign(open, { type: 'file', accept: '.json,application/json', id: 'oordelen-bestand' });
  open.addEventListener('change', goOn);
  const label = element('label', 'bestand', 'Ga verder met een bewaard bestand');
  label.append(open);
  const hint = element('p', 'hint', seal
    ? 'Het bestand krijgt hetzelfde wachtwoord als deze kaart.' : 'Tot u bewaart, staan de oordelen alleen in dit venster.');
  window.addEventListener('beforeunload', (event) => {
    if (oordelen.unsaved() || oordelen.unfinished().length) event.preventDefault();
  });
  oordelen.listen(show);
  show();
  const prints = element('div', 'naast');
  prints.append(agenda, list);
  made.append(save, hint, prints, label, told);
  return made;
}
