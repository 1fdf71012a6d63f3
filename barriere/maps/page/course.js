// The points of an address through the kept runs, as steps; the same as a table for who cannot see it.
const CHART = { wide: 320, tall: 138, left: 34, right: 286, top: 26, floor: 108 };
const LABEL_APART = 64;

function makeCourse({ file, past }) {
  const from = file.head.colofon.drempel_punten;

  return (row) => {
    const runs = past().course.of(row);
    const title = 'Verloop van de score';
    if (runs.length < 2) return section(title, element('p', '', 'Er is geen eerdere score van dit adres.'));
    const hint = element('p', 'hint', 'Dicht rondje: op de lijst. Open rondje: niet op de lijst. '
      + `Streepjes: de drempel van nu, ${points(from)}.`);
    return section(title, drawCourse(runs, from), hint, courseTable(runs));
  };
}

function drawCourse(runs, from) {
  const at = placeOf(runs, from);
  const first = runs[0];
  const last = runs.at(-1);
  const said = `Van ${points(first.totaal)} op ${longDate(first.peildatum)} naar ${points(last.totaal)} op `
    + `${longDate(last.peildatum)}. De tabel hierna geeft elke score.`;
  const picture = svg('svg', { viewBox: `0 0 ${CHART.wide} ${CHART.tall}`, class: 'verloop', role: 'img', 'aria-label': said });
  const bound = at.y(from);
  picture.append(
    svg('path', { d: `M${CHART.left - 14} ${CHART.floor}H${CHART.right + 14}`, class: 'as' }),
    svg('path', { d: `M${CHART.left - 14} ${bound}H${CHART.right + 14}`, class: 'drempel' }),
    written(from, CHART.left - 18, bound + 4, 'end'),
    svg('path', { d: stepsOf(runs, at), class: 'lijn' }),
  );
  const radius = runs.length > 24 ? 2.5 : 4.5;
  for (const run of runs) {
    picture.append(svg('circle', { cx: at.x(run), cy: at.y(run.totaal), r: radius, class: run.op_lijst ? 'op' : 'af' }));
  }
  for (const run of spread(runs, (run) => at.x(run), 22)) {
    picture.append(written(run.totaal, at.x(run), at.y(run.totaal) - 10, 'middle', 'waarde'));
  }
  for (const run of spread(runs, (run) => at.x(run), LABEL_APART)) {
    picture.append(written(shortDate(run.peildatum), at.x(run), CHART.floor + 18, 'middle'));
  }
  return picture;
}

function placeOf(runs, from) {
  const days = runs.map((run) => Date.parse(run.peildatum));
  const span = Math.max(1, days.at(-1) - days[0]);
  const most = Math.max(from, ...runs.map((run) => run.totaal), 1);
  return {
    x: (run) => round(CHART.left + ((Date.parse(run.peildatum) - days[0]) / span) * (CHART.right - CHART.left)),
    y: (value) => round(CHART.floor - (value / most) * (CHART.floor - CHART.top)),
  };
}

const round = (value) => Math.round(value * 10) / 10;

function stepsOf(runs, at) {
  const [first, ...rest] = runs;
  return `M${at.x(first)} ${at.y(first.totaal)}${rest.map((run) => `H${at.x(run)}V${at.y(run.totaal)}`).join('')}`;
}

// The first and the last always have their label; between them what has room.
function spread(runs, x, apart) {
  const last = runs.at(-1);
  const kept = [runs[0]];
  for (const run of runs.slice(1, -1)) {
    if (x(run) - x(kept.at(-1)) >= apart && x(last) - x(run) >= apart) kept.push(run);
  }
  return x(last) - x(runs[0]) >= apart || kept.length > 1 ? [...kept, last] : [last];
}

function written(text, x, y, anchor, className) {
  const made = svg('text', { x, y, 'text-anchor': anchor, class: className || 'bijschrift' });
  made.textContent = text;
  return made;
}

function shortDate(iso) {
  const format = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(LOCALE, format).format(new Date(`${iso}T00:00:00Z`));
}

function courseTable(runs) {
  const table = element('table', 'verborgen');
  table.append(element('caption', '', 'Verloop van de score'));
  const head = table.createTHead().insertRow();
  for (const name of ['Peildatum', 'Punten', 'Domeinen', 'Op de lijst']) {
    const cell = element('th', '', name);
    cell.scope = 'col';
    head.append(cell);
  }
  const body = table.createTBody();
  for (const run of runs) {
    const line = body.insertRow();
    const day = element('th', '', longDate(run.peildatum));
    day.scope = 'row';
    line.append(day, ...[run.totaal, run.domeinen, run.op_lijst ? 'ja' : 'nee'].map((text) => element('td', '', String(text))));
  }
  return table;
}
