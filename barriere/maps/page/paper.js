// What goes along on paper: the agenda to write on, and the list of oordelen to sign.
const PAPERS = { agenda: 'Agenda van de barrièretafel', oordelen: 'Oordelen van de barrièretafel' };

function makePaper(page, oordelen, against, before) {
  const { file, records, contributions, views } = page;
  const { colofon, domeinen } = file.head;
  const sheet = element('main');
  sheet.id = 'druk';
  sheet.hidden = true;
  document.body.append(sheet);

  // Repeated by the browser on every page.
  function banner(kind) {
    const made = element('header', 'drukkop');
    const top = element('p', 'drukregel');
    top.append(element('strong', 'merk', 'Vertrouwelijk'), element('h1', '', `${PAPERS[kind]} · ${colofon.gemeente}`));
    const facts = [colofon.fictief ? 'Fictieve gegevens' : '', `peildatum ${longDate(colofon.peildatum)}`,
      `catalogus ${colofon.catalogus}`, `beheer: ${colofon.contact}`, `vernietigen vóór ${longDate(colofon.vernietigen_voor)}`];
    made.append(top, element('p', 'leus', 'Een score is een reden om te kijken, geen bewijs.'),
      element('p', 'drukfeiten', `${capital(facts.filter(Boolean).join(' · '))}.`));
    return made;
  }

  function headOf(row) {
    const made = element('div', 'drukadres');
    made.append(element('h2', '', records.label(row)),
      element('p', '', [records.text('buurt', row), records.text('wijk', row)].filter(Boolean).join(', ')));
    return made;
  }

  function pair(name, ...content) {
    const made = element('div', 'drukpaar');
    made.append(element('h3', '', name), ...content);
    return made;
  }

  function agendaItem(row) {
    const item = element('article');
    item.append(headOf(row));
    if (records.held[row] === 1) {
      item.append(element('p', '', 'Nu niet plannen.'));
      return item;
    }
    const rows = contributions.of(row);
    const reasons = element('ul');
    for (const one of rows.filter((each) => each.status === 'punt')) {
      const line = element('li');
      line.append(element('strong', '', `${one.card.naam}. `), one.zin);
      reasons.append(line);
    }
    const brought = records.text('herkomst', row).split(' en ').includes('mens') ? ROADS.mens : '';
    const road = [scoreInWords(records, row, domeinen), records.text('waarom', row), brought].filter(Boolean).join(' ');
    const why = pair('Op de agenda', element('p', '', road), reasons);
    const contra = against(row);
    for (const folded of contra.querySelectorAll('details')) folded.open = true;
    const said = (name) => (text) => pair(name, element('p', '', text));
    item.append(why, ...before.broughtOf(row).map(said('Ingebracht')), contra, said('Wat we niet weten')(unknownOf(row, rows)),
      ...before.earlierOf(row).map(said('Eerder oordeel')), room(row));
    return item;
  }

  function unknownOf(row, rows) {
    const said = unknownsOf(domeinen, records, row, rows).map(({ domain, word, rows: open }) => {
      const cards = open.length ? `: ${open.map((one) => one.card.naam.toLocaleLowerCase(LOCALE)).join('; ')}` : '';
      return `${domain.naam} (${word})${cards}.`;
    });
    return said.map(capital).join(' ') || ALL_KNOWN;
  }

  // Lines to write on; what was prepared already stands there.
  function room(row) {
    const made = element('div', 'schrijfruimte');
    const given = oordelen.of(row);
    if (given) {
      made.append(pair('Oordeel', element('p', '', inWords(oordelen, given))));
      return made;
    }
    const boxes = element('p', 'hokjes');
    for (const besluit of Object.keys(oordelen.redenen)) boxes.append(element('span', 'hokje', besluit));
    made.append(pair('Besluit', boxes), pair('Reden', element('p', 'schrijflijn'), element('p', 'schrijflijn')));
    return made;
  }

  function judgedItem(row) {
    const item = element('article');
    const given = oordelen.of(row);
    item.append(headOf(row));
    if (given) item.append(pair('Voorbereid', element('p', '', inWords(oordelen, given))));
    item.append(...before.earlierOf(row).map((text) => pair('In het dossier', element('p', '', text))));
    return item;
  }

  function signature() {
    const made = element('article', 'handtekening');
    made.append(element('h2', '', 'Vastgesteld door'));
    for (const name of ['Naam en functie', 'Datum', 'Handtekening']) made.append(pair(name, element('p', 'schrijflijn')));
    return made;
  }

  function fill(kind) {
    const rows = kind === 'agenda' ? oordelen.agenda
      : oordelen.asked.filter((row) => oordelen.of(row) || records.text('oordeel', row));
    const body = element('div', 'drukinhoud');
    const order = 'De adressen staan op volgorde van straat en huisnummer. Die volgorde zegt niets over de adressen.';
    body.append(element('p', 'drukorde', order),
      ...rows.map(kind === 'agenda' ? agendaItem : judgedItem));
    if (!rows.length) body.append(element('p', '', kind === 'agenda' ? 'Er staan geen adressen op de agenda.' : 'Er zijn nog geen oordelen.'));
    if (kind === 'oordelen' && rows.length) body.append(signature());
    sheet.replaceChildren(banner(kind), body);
    sheet.hidden = false;
    document.body.dataset.druk = kind;
  }

  function begin() {
    if (!document.body.dataset.druk && views.current() === 'vergadering') fill('agenda');
  }

  function end() {
    delete document.body.dataset.druk;
    sheet.hidden = true;
    sheet.replaceChildren();
  }

  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  window.matchMedia('print').addEventListener('change', ({ matches }) => (matches ? begin() : end()));
  return { print: (kind) => { fill(kind); window.print(); } };
}

function scoreInWords(records, row, domains) {
  return `${points(records.total[row])} in ${records.breadth[row]} van ${many(domains.length, 'domein', 'domeinen')}.`;
}

function inWords(oordelen, { besluit, reden, toelichting }) {
  if (besluit === WAIT) return 'Nu niet plannen.';
  return `${capital(besluit)}. Reden: ${oordelen.redenen[besluit][reden]}. ${toelichting}`;
}
