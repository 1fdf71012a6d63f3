// The list on every kept day: who stayed, who is new, and under the floor who left.
const LEFT = 15;

function runBars(runs) {
  const made = drawing(246, 'De lijst per peildatum');
  const room = (100 - LEFT) / Math.max(runs.length, 3);
  const thick = runs.length > 7 ? 14 : 34;
  const floor = 156;
  const most = Math.max(1, ...runs.map((run) => run.op_lijst));
  const tall = (count) => (count / most) * (floor - 26);
  const middle = (place) => LEFT + room * (place + 0.5);
  runs.forEach((run, place) => {
    const x = middle(place);
    const fresh = run.nieuw ?? 0;
    const old = tall(run.op_lijst - fresh);
    const block = (y, height, fill) => svg('rect', { x: `${x}%`, y, width: thick, height, fill,
      transform: `translate(${-thick / 2} 0)`, class: 'blok' });
    if (run.op_lijst > fresh) made.append(block(floor - old, old, 'var(--diep)'));
    if (fresh) made.append(block(floor - old - tall(fresh), tall(fresh), hatched(made)));
    made.append(...barNumber(run.op_lijst, x, floor - tall(run.op_lijst) - 6, floor, DRAWN, room));
    made.append(...dayBelow(runs, place, x, floor));
    made.append(letters(change(run.nieuw, '+'), x, floor + 58, 'getal midden'));
    made.append(letters(change(run.eraf, '−'), x, floor + 80, 'getal midden'));
  });
  made.append(line(LEFT, 100, floor, 'vloer'), line(0, 100, floor + 42, 'raster'),
    letters('nieuw', 0, floor + 58, 'as'), letters('eraf', 0, floor + 80, 'as'));
  return made;
}

const change = (count, sign) => (count === null ? '–' : count ? `${sign}${numberFormat.format(count)}` : '0');

function dayBelow(runs, place, x, floor) {
  const [day, year] = [runs[place].peildatum, runs[place].peildatum.slice(0, 4)];
  const close = runs.length > 7 ? { month: 'short' } : { day: 'numeric', month: 'short' };
  const words = [letters(dateIn(day, close), x, floor + 16, 'as midden')];
  if (!place || runs[place - 1].peildatum.slice(0, 4) !== year) words.push(letters(year, x, floor + 31, 'as midden'));
  return words;
}
