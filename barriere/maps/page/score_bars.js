// Addresses by points, from 1 point up. A bar's height is logarithmic: one address stays visible.
const MOST_POINTS = 15;
const FOOT = 0.45; // what 1 address stands above the floor, in tens

function bundled(counts) {
  const short = counts.slice(1, MOST_POINTS + 1);
  const rest = sumOf(counts.slice(MOST_POINTS + 1));
  if (counts.length > MOST_POINTS) short[MOST_POINTS - 1] += rest;
  return short;
}

// A round number of tens is the top, if that leaves little of the room empty.
function topOf(most) {
  const round = 10 ** Math.ceil(Math.log10(Math.max(most, 10)));
  return round <= 2.5 * most ? round : Math.max(most, 10);
}

// `most`: the count that reaches the top; `from`: the points at which the mark stands, or 0.
function scoreBars(counts, { height, most, from = 0, wide = MOST_POINTS, label, quiet = false }) {
  const list = bundled(counts);
  const floor = height - (quiet ? 18 : 38);
  const top = quiet ? 16 : 34;
  const whole = Math.log10(topOf(most)) + FOOT;
  const scale = (count) => floor - ((Math.log10(count) + FOOT) / whole) * (floor - top);
  const made = drawing(height, label);
  const room = (quiet ? 100 : 90) / wide;
  if (!quiet) made.append(...grid(scale, most));
  Array.from({ length: wide }, (_, place) => list[place] ?? 0).forEach((count, place) => {
    const x = place * room;
    const value = place + 1;
    const name = value === MOST_POINTS && counts.length > MOST_POINTS + 1 ? `${value}+` : String(value);
    made.append(letters(name, x + room / 2, floor + 15, 'as midden'));
    if (!count) return;
    const y = scale(count);
    const kind = from && value >= from ? 'staaf' : 'staaf onder';
    made.append(svg('rect', { x: `${x + room * 0.11}%`, width: `${room * 0.78}%`, y, height: floor - y, rx: 1.5, class: kind }));
    made.append(...barNumber(count, x + room / 2, y - 4, floor, quiet ? SMALL : DRAWN, room));
  });
  made.append(line(0, quiet ? 100 : 90, floor, 'vloer'));
  if (!quiet) made.append(letters('punten', 0, floor + 33, 'as'));
  if (from) made.append(...mark(from, room, floor));
  return made;
}

function grid(scale, most) {
  const parts = [];
  for (let count = 1; count <= topOf(most); count *= 10) {
    parts.push(line(0, 100, scale(count), 'raster'),
      letters(numberFormat.format(count), 100, scale(count) - 3, 'as eind'));
  }
  return parts;
}

function mark(from, room, floor) {
  const x = (from - 1) * room;
  return [svg('line', { x1: `${x}%`, x2: `${x}%`, y1: 4, y2: floor + 6, class: 'streep' }),
    letters(`vanaf ${points(from)}`, x, 13, 'merkteken', { dx: 6 })];
}
