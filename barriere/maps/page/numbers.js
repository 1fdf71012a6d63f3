// The view Cijfers: counts of all addresses, whatever was chosen elsewhere; drawn once.
const STEPS = { voorgesteld: 'Voorgesteld aan de tafel', beoordeeld: 'Beoordeeld', vastgesteld: 'Vastgesteld',
  gepland: 'Gepland', bezocht: 'Bezocht' };
const MIN_POINTS = 8; // fewer bars than this would look like towers

function makeNumbers(page) {
  const { head } = page.file;
  const { colofon, cijfers, verdeling, domeinen } = head;
  let drawn = false;
  page.views.on('cijfers', () => {
    if (drawn) return;
    drawn = true;
    byId('weergave-cijfers').append(numbersHead(colofon, verdeling[0]), sheet());
  });

  function sheet() {
    const made = element('div', 'vel');
    made.append(scoreFigure(colofon, verdeling[0]), domainFigure(domeinen, verdeling.slice(1)));
    if (cijfers) {
      made.append(roadFigure(cijfers.weg), runFigure(cijfers.peildata), wijkFigure(cijfers.wijken),
        quarterFigure(cijfers.kwartalen), coverageFigure(domeinen, cijfers.wijken));
    }
    return made;
  }
}

function numbersHead(colophon, counts) {
  const made = element('div', 'aanhef');
  made.append(element('h2', '', 'Cijfers'),
    element('p', '', `Geteld over ${many(sumOf(counts), 'adres', 'adressen')} van ${colophon.gemeente} op `
      + `${longDate(colophon.peildatum)}. Afgeschermde adressen en adressen die nu niet gepland worden, tellen `
      + 'nergens mee. Keuzes die u bij de kaart of de tabel maakte, veranderen hier niets.'));
  return made;
}

function scoreFigure(colophon, counts) {
  const title = 'Hoeveel adressen hebben hoeveel punten';
  const [none, ...some] = counts;
  const reading = [`${numberFormat.format(none)} van ${many(sumOf(counts), 'adres', 'adressen')} hebben 0 punten; `
    + `die staan niet in de grafiek. ${numberFormat.format(sumOf(some))} hebben 1 punt of meer. Met `
    + `${points(colophon.drempel_punten)} of meer, in minstens ${many(colophon.drempel_domeinen, 'domein', 'domeinen')}, `
    + 'komt een adres op de lijst.',
  'De hoogte is logaritmisch: elke lijn staat voor tien keer zo veel adressen als de lijn eronder.'];
  const drawn = scoreBars(counts, { height: 250, most: Math.max(1, ...bundled(counts)), from: colophon.drempel_punten,
    wide: Math.max(MIN_POINTS, colophon.drempel_punten, bundled(counts).length), label: title });
  return figure('punten', title, reading, drawn,
    asTable(title, ['Punten', 'Adressen'], counts.map((count, value) => [String(value), numberFormat.format(count)])));
}

function domainFigure(domains, counts) {
  const title = 'Punten per domein';
  const most = Math.max(1, ...counts.flatMap(bundled));
  const wide = Math.max(3, ...counts.map((list) => bundled(list).length));
  const panes = element('div', 'klein');
  domains.forEach(({ id, naam }, place) => {
    const one = element('div');
    const name = element('h4');
    name.append(icon(id), element('span', '', capital(naam)));
    const found = sumOf(counts[place].slice(1));
    one.append(name, element('p', '', found ? many(found, 'adres', 'adressen') : 'geen adres met punten'));
    one.append(scoreBars(counts[place], { height: 100, most, wide, label: `Punten ${naam}`, quiet: true }));
    panes.append(one);
  });
  const rows = Array.from({ length: Math.max(...counts.map((list) => list.length)) }, (_, value) => [String(value),
    ...counts.map((list) => numberFormat.format(list[value] ?? 0))]);
  return figure('domeinen', title, ['Bij elk domein staat hoeveel adressen er punten in hebben, en hoeveel. '
    + 'Alle zeven hebben dezelfde schaal, ook logaritmisch.'], panes,
  asTable(title, ['Punten', ...domains.map(({ naam }) => capital(naam))], rows));
}

function roadFigure(road) {
  const title = 'Van voorstel tot bezoek';
  const rows = Object.entries(STEPS).map(([id, name]) => ({ name, counts: [road[id]] }));
  return figure('weg', title, ['Zoveel adressen kwamen zo ver. Een adres dat een stap bereikte, telt ook bij de stappen '
    + 'ervoor. Beoordeeld is: opnemen of afwijzen. Gepland is: in het nieuwste jaarplan van een jaar.'], barTable(title, 'Stap', ['Adressen'], rows));
}

function runFigure(runs) {
  const title = 'De lijst per peildatum';
  const day = ({ peildatum }) => longDate(peildatum);
  if (runs.length < 2) {
    return figure('lijst', title, runs.map((run) => `Er is één score bewaard, van ${day(run)}: `
      + `${many(run.op_lijst, 'adres', 'adressen')} op de lijst. Vanaf de volgende peildatum staat hier het verloop.`));
  }
  const number = (count) => (count === null ? '–' : numberFormat.format(count));
  const rows = runs.map((run) => [day(run), number(run.op_lijst), number(run.nieuw), number(run.eraf)]);
  return figure('lijst', title, ['Het aantal adressen op de lijst bij elke bewaarde score, volgens de regels van die dag. '
    + 'Gearceerd en met +: nieuw sinds de peildatum ervoor. Met −: van de lijst af.'], runBars(runs),
  asTable(title, ['Peildatum', 'Op de lijst', 'Nieuw', 'Eraf'], rows));
}

function wijkFigure(wijken) {
  const title = 'Voorstellen en bezoeken per wijk';
  const rows = wijken.map((wijk) => ({ name: wijkName(wijk), counts: [wijk.voorgesteld, wijk.gepland, wijk.bezocht] }));
  return figure('wijken', title, ['Aantallen adressen, met de wijken op alfabet. Hoe groot een wijk is, staat er niet bij: '
    + 'de punten gaan over adressen en nooit over een wijk.'],
  barTable(title, 'Wijk', ['Voorgesteld', 'Gepland', 'Bezocht'], rows));
}

function quarterFigure(quarters) {
  const title = 'Oordelen en bezoeken per kwartaal';
  if (!quarters.length) return figure('kwartalen', title, ['Er is nog geen oordeel gegeven en nog geen adres bezocht.']);
  const rows = quarters.map((one) => ({ name: `${one.jaar}, kwartaal ${one.kwartaal}`,
    counts: [one.opgenomen, one.afgewezen, one.bezoeken] }));
  const texts = quarters.map(confirmedWords);
  return figure('kwartalen', title, ['Elk oordeel en elk bezoek telt in het kwartaal waarin het was. In hoeveel bezoeken '
    + 'iets werd bevestigd, staat er vanaf 5 bezoeken in een kwartaal.'],
  barTable(title, 'Kwartaal', ['Opgenomen', 'Afgewezen', 'Bezoeken'], rows, { name: 'Iets bevestigd', texts }));
}

function confirmedWords({ bezoeken, bevestigd }) {
  if (!bezoeken) return '–';
  return bevestigd === null ? 'te weinig bezoeken' : `${bevestigd} van ${many(bezoeken, 'bezoek', 'bezoeken')}`;
}

function coverageFigure(domains, wijken) {
  const title = 'Wat er bekend is, per wijk en domein';
  return figure('dekking', title, ['Het deel van de indicatoren waarvoor er gegevens zijn, naar beneden afgerond. '
    + 'Gearceerd: wat niet te vragen was. Weinig gegevens betekent dat er weinig te zeggen is, niet dat er niets aan de '
    + 'hand is.'], coverageTable(title, domains, wijken.filter((wijk) => wijk.naam || wijk.dekking.length)));
}
