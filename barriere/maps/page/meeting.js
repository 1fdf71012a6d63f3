// The tafel at work: the agenda, one address at a time, and the file it takes along.
function makeMeeting(page, explanation, seal) {
  const { file, records, choose } = page;
  const { colofon, domeinen, vergadering } = file.head;
  byId('tab-vergadering').hidden = !vergadering;
  if (!vergadering) return;

  const desk = element('div', 'tafel');
  byId('weergave-vergadering').append(desk);
  const oordelen = makeOordelen(page);
  const against = makeAgainst(page);
  const before = makeBefore(page);
  const paper = makePaper(page, oordelen, against, before);
  const agenda = makeAgenda(page, oordelen, (row) => go(row));
  const judging = makeJudging(oordelen, give);
  const title = element('h2');
  const about = element('div', 'over');
  const elsewhere = dockPanel(page, explanation, { current: () => current, go, start });
  const news = element('p', 'nieuws');
  const [previous, next, withdraw, record] = [['knop', 'Vorige'], ['knop', 'Volgende'], ['knop', 'Trek in'], ['knop vol', 'Leg vast']]
    .map(([className, text]) => buttonOf(className, text));
  let current = -1;

  function build() {
    const left = element('section', 'agenda');
    const heading = element('h2', '', 'Agenda');
    Object.assign(heading, { id: 'agenda-titel', tabIndex: -1 });
    left.setAttribute('aria-labelledby', heading.id);
    const bar = element('progress');
    const progress = element('p', 'voortgang');
    progress.id = 'voortgang';
    bar.setAttribute('aria-labelledby', progress.id);
    oordelen.listen(() => showProgress(progress, bar));
    const top = element('header');
    const order = element('p', 'hint', 'Op volgorde van adres. De pijltjestoetsen lopen door de lijst.');
    top.append(heading, progress, bar, order);
    const [filters, ...rest] = agenda.parts();
    const scroll = element('div', 'rol');
    scroll.append(...rest);
    left.append(top, filters, scroll);

    title.tabIndex = -1;
    title.id = 'vergadering-titel';
    const middle = element('section', 'behandeling');
    middle.setAttribute('aria-labelledby', title.id);
    const read = element('div', 'rol');
    Object.assign(read, { tabIndex: 0, role: 'region', ariaLabel: 'Het adres en wat ertegen spreekt' });
    read.append(title, about);
    record.type = 'submit';
    record.setAttribute('form', judging.form.id);
    const steps = element('div', 'tafelknoppen');
    steps.append(previous, next, withdraw, record);
    news.setAttribute('role', 'status');
    middle.append(read, elsewhere, judging.form, steps, news);
    desk.append(left, middle, makeClosing(page, oordelen, paper, seal, () => {
      agenda.arrange();
      if (current >= 0) draw(current);
    }));
    showProgress(progress, bar);
  }

  function showProgress(text, bar) {
    text.textContent = `${oordelen.count()} van ${oordelen.asked.length} beoordeeld`;
    Object.assign(bar, { max: Math.max(1, oordelen.asked.length), value: oordelen.count() });
  }

  // The panel takes the focus when it opens; whoever only looks keeps his.
  function draw(row, keepFocus = document.activeElement) {
    current = row;
    agenda.show(row);
    const held = records.held[row] === 1;
    title.textContent = records.label(row);
    about.replaceChildren(element('p', 'onder', records.where(row)),
      ...(held ? [element('p', 'bericht', 'Nu niet plannen.')] : factsOf(row)));
    judging.form.hidden = held;
    record.hidden = held;
    if (!held) judging.show(row);
    showSteps();
    choose(row, title);
    keepFocus.focus({ preventScroll: true });
  }

  function factsOf(row) {
    const note = (name) => (text) => {
      const made = element('p', 'bericht');
      made.append(element('strong', '', `${name}. `), text);
      return made;
    };
    return [element('p', 'woorden', scoreInWords(records, row, domeinen)), against(row),
      ...before.broughtOf(row).map(note('Ingebracht')), ...before.earlierOf(row).map(note('Eerder oordeel'))];
  }

  function showSteps() {
    previous.disabled = agenda.step(-1) < 0;
    next.disabled = agenda.step(1) < 0;
    const given = oordelen.of(current);
    withdraw.hidden = records.held[current] === 1 || !(given || oordelen.hasDraft(current));
    withdraw.textContent = given ? 'Trek in' : 'Wis';
    record.textContent = given ? 'Leg opnieuw vast' : 'Leg vast';
  }

  function go(row) {
    if (row < 0) return;
    draw(row, title);
    desk.querySelector('.behandeling .rol').scrollTop = 0;
    if (window.matchMedia('(max-width: 800px), (max-height: 480px)').matches) title.scrollIntoView();
  }

  function give(row, oordeel) {
    const following = agenda.step(1);
    oordelen.give(row, oordeel);
    const done = `Vastgelegd: ${records.label(row)}, ${spoken(oordeel.besluit)}. ${oordelen.count()} van ${oordelen.asked.length}.`;
    news.textContent = following < 0 ? `${done} Dit was het laatste adres.` : done;
    go(following < 0 ? row : following);
  }

  previous.addEventListener('click', () => go(agenda.step(-1)));
  next.addEventListener('click', () => go(agenda.step(1)));
  withdraw.addEventListener('click', () => {
    const taken = oordelen.of(current) ? 'Ingetrokken' : 'Gewist';
    oordelen.withdraw(current);
    news.textContent = `${taken}: ${records.label(current)}. ${oordelen.count()} van ${oordelen.asked.length}.`;
    go(current);
  });
  oordelen.listen(() => {
    agenda.redraw(current);
    if (current >= 0) showSteps();
  });

  // Where the reader was: the address that was open, the last one here, or the first.
  function start(chosen) {
    const row = oordelen.agenda.includes(chosen) ? chosen : current >= 0 ? current : oordelen.agenda[0];
    if (row !== undefined) draw(row);
  }

  build();
  if (!oordelen.agenda.length) {
    desk.replaceChildren(element('p', 'bericht', 'Er staan geen adressen op de agenda van de tafel.'));
  }
}
