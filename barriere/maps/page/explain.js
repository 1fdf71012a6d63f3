function makeExplanation(page) {
  const { file, selection, contributions } = page;
  const { records, state } = selection;
  const domains = file.head.domeinen;
  const against = makeAgainst(page);
  const panel = byId('uitleg');
  let invoker = null;

  function open(row, from) {
    invoker = from || invoker;
    panel.replaceChildren(...contents(row));
    panel.hidden = false;
    panel.scrollTop = 0;
    document.body.classList.add('met-uitleg');
    byId('uitleg-titel').focus({ preventScroll: true });
    if (window.innerWidth <= 800) panel.scrollIntoView();
  }

  function close() {
    if (panel.hidden) return;
    panel.hidden = true;
    document.body.classList.remove('met-uitleg');
    const row = state.chosen;
    selection.change({ chosen: -1 });
    const inList = document.querySelector(`#rijen tr[data-rij="${row}"] .adres`);
    const back = invoker && invoker.isConnected ? invoker : inList || byId('zoek');
    back.focus();
    invoker = null;
  }

  // On hold says that and nothing else; there is nothing else in the file.
  function contents(row) {
    if (records.held[row] === 1) return [titleOf(row), element('p', 'bericht', 'Nu niet plannen.')];
    const rows = contributions.of(row);
    const given = rows.filter((one) => one.status === 'punt');
    return [
      titleOf(row),
      scoreOf(row),
      against(row),
      ...statusBlock(row),
      section('Waar de punten vandaan komen', waterfall(domains, given, records.byDomain.map((values) => values[row]))),
      section('Wat we niet weten', unknowns(row, rows)),
      ...notGiven(rows),
    ].filter(Boolean);
  }

  function titleOf(row) {
    const head = element('header');
    const title = element('h2', '', records.label(row));
    title.id = 'uitleg-titel';
    title.tabIndex = -1;
    const shut = element('button', 'sluit');
    shut.type = 'button';
    shut.setAttribute('aria-label', 'Uitleg sluiten');
    shut.append(icon('sluit'));
    shut.addEventListener('click', close);
    const postcode = records.text('postcode', row).replace(/^(\d{4})/, '$1 ');
    const parts = [postcode, records.text('buurt', row), records.text('soort', row)];
    head.append(title, shut, element('p', 'onder', parts.filter(Boolean).join(' · ')));
    return head;
  }

  function scoreOf(row) {
    const total = records.total[row];
    const line = element('p', 'score');
    line.append(element('strong', '', String(total)), ' ',
      element('span', '', `${total === 1 ? 'punt' : 'punten'} in ${records.breadth[row]} van ${domains.length} domeinen`));
    return line;
  }

  function statusBlock(row) {
    const blocks = [];
    const why = records.text('waarom', row);
    if (why) blocks.push(section('Waarom op de lijst', element('p', '', why)));
    const judged = records.text('oordeel', row);
    if (judged) {
      const day = longDate(records.text('oordeel_op', row));
      const note = element('p', 'bericht');
      note.append(element('strong', '', `Oordeel: ${judged}. `), records.text('toelichting', row), day ? ` (${day})` : '');
      blocks.push(note);
    }
    if (!records.placed[row]) blocks.push(element('p', 'bericht', 'De plek op de kaart is niet bekend.'));
    return blocks;
  }

  function section(title, ...children) {
    const made = element('section');
    made.append(element('h3', '', title), ...children);
    return made;
  }

  function unknowns(row, rows) {
    const list = element('ul', 'onbekend');
    domains.forEach((domain, number) => {
      const share = records.coverage[number][row];
      const open = rows.filter((one) => one.card.domein === number
        && (one.status === 'onbekend' || one.status === 'onzeker'));
      const word = coverageWord(share);
      if (!word && !open.length) return;
      const item = element('li');
      item.append(icon(domain.id), element('strong', '', `${domain.naam}: ${word || 'niet alles bekend'}`));
      for (const one of open) item.append(element('span', '', `${one.card.naam}. ${one.zin}`.trim()));
      list.append(item);
    });
    return list.children.length ? list : element('p', '', 'In elk domein waren de gegevens er.');
  }

  function notGiven(rows) {
    const quiet = ['geen', 'uitzondering', 'groep', 'proef'];
    const others = rows.filter((one) => quiet.includes(one.status));
    if (!others.length) return [];
    const folded = element('details');
    folded.append(element('summary', '', `Gekeken, geen punten (${others.length})`));
    const list = element('ul', 'geen');
    for (const one of others) {
      const item = element('li');
      item.append(element('strong', '', one.card.naam), ` ${one.zin}`);
      list.append(item);
    }
    folded.append(list);
    return [folded];
  }

  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(); });
  return { open, close };
}

// Below this share of its indicators too little is known to say anything about a domain.
const SCARCE = 50;

// No data is never a low risk, so it is said in words and not drawn as nought.
function coverageWord(share) {
  if (share < 0) return 'niet gemeten';
  if (share === 0) return 'geen gegevens';
  if (share < SCARCE) return 'weinig gegevens';
  return share < 100 ? 'niet alle gegevens' : '';
}
