// The points of an address through the kept runs, as steps; the same as a table for who cannot see it.
const CHART = { wide: 320, tall: 136, left: 36, right: 284, top: 30, floor: 108 };
const VALUE_APART = 26;
const DATE_APART = 80;

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

// The labels lie over the drawing, so that they keep their size when it is narrow.
function drawCourse(runs, from) {
  const at = placeOf(runs, from);
  const picture = svg('svg', { viewBox: `0 0 ${CHART.wide} ${CHART.tall}`, 'aria-hidden': 'true', focusable: 'false' });
  const bound = at.y(from);
  picture.append(
    svg('path', { d: `M${CHART.left - 14} ${CHART.floor}H${CHART.right + 14}`, class: 'as' }),
    svg('path', { d: `M${CHART.left - 14} ${bound}H${CHART.right + 14}`, class: 'drempel' }),
    svg('path', { d: stepsOf(runs, at), class: 'lijn' }),
  );
  const radius = runs.length > 24 ? 2.5 : runs.length > 12 ? 3.5 : 4.5;
  for (const run of runs) {
    picture.append(svg('circle', { cx: at.x(run), cy: at.y(run.totaal), r: radius, class: run.op_lijst ? 'op' : 'af' }));
  }
  const made = element('div', 'verloop');
  made.setAttribute('aria-hidden', 'true');
  made.append(picture, written(from, CHART.left - 24, bound, 'grens'));
  for (const run of spread(runs, (run) => at.x(run), VALUE_APART)) {
    const fell = runs.indexOf(run) > 0 && runs[runs.indexOf(run) - 1].totaal > run.totaal;
    made.append(written(run.totaal, at.x(run), at.y(run.totaal) + (fell ? 15 : -14), 'waarde'));
  }
  for (const run of spread(runs, (run) => at.x(run), DATE_APART)) {
    made.append(written(shortDate(run.peildatum), at.x(run), CHART.floor + 14, 'dag'));
  }
  return made;
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

function written(text, x, y, className) {
  const made = element('span', className);
  made.dataset.tekst = text;
  made.style.left = `${(x / CHART.wide) * 100}%`;
  made.style.top = `${(y / CHART.tall) * 100}%`;
  return made;
}

const shortDate = (iso) => dateIn(iso, { day: 'numeric', month: 'short', year: 'numeric' });

function courseTable(runs) {
  const hidden = element('div', 'verborgen');
  hidden.append(numberTable('Verloop van de score', ['Peildatum', 'Punten', 'Domeinen', 'Op de lijst'],
    runs.map((run) => [longDate(run.peildatum), run.totaal, run.domeinen, run.op_lijst ? 'ja' : 'nee'])));
  return hidden;
}
