const NUMBERS_FROM = 2;
const SPREAD_FROM = 1;
const GOLDEN_ANGLE = 2.39996;

function makePoints(map, selection) {
  const { records, state } = selection;
  let place = null;
  const ink = colour('inkt');
  const muted = colour('gedempt');
  const palette = [0, 1, 2, 3].map((step) => ({
    fill: colour(`punt-${step}`),
    edge: colour(`punt-${step}-rand`),
    text: colour(`punt-${step}-tekst`),
  }));
  const stamps = new Map();
  const dots = { count: 0, k: 1,
    row: new Uint32Array(records.n + 1), x: new Float32Array(records.n + 1),
    y: new Float32Array(records.n + 1), step: new Uint8Array(records.n + 1) };

  function radius(step, k) {
    if (k >= NUMBERS_FROM) return 10 + step * 1.4;
    return (k < 0.1 ? 2.6 : k < 0.5 ? 4 : 5.6) + step * 1.2;
  }

  // Addresses in one building stand around it in a spiral, once there is room.
  function put(i, row, view) {
    if (view.k >= SPREAD_FROM) place ||= placesInStack(records);
    const size = view.k >= SPREAD_FROM ? 13 * Math.sqrt(place[row]) : 0;
    const angle = size ? place[row] * GOLDEN_ANGLE : 0;
    dots.row[i] = row;
    dots.x[i] = records.x[row] * view.k + view.ox + size * Math.cos(angle);
    dots.y[i] = view.oy - records.y[row] * view.k + size * Math.sin(angle);
  }

  function collect(view) {
    const values = selection.measure();
    const from = selection.steps();
    const margin = 30 / view.k;
    const [west, east] = [view.west - margin, view.east + margin];
    const [south, north] = [view.south - margin, view.north + margin];
    dots.count = 0;
    dots.k = view.k;
    const { rows } = state;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      const x = records.x[row];
      const y = records.y[row];
      if (!records.placed[row] || x < west || x > east || y < south || y > north) continue;
      put(dots.count, row, view);
      dots.step[dots.count++] = selection.stepOf(values[row], from);
    }
  }

  function paint(pen, view) {
    collect(view);
    const order = drawingOrder(dots, view);
    if (order.reduce((sum, list) => sum + list.length, 0) > CROWD) {
      paintCrowd(pen, dots, order, view, palette.map(({ fill }) => fill));
    } else for (const list of order) for (const i of list) paintDot(pen, i, view.k, view.sharp);
    paintChosen(pen, view);
  }

  // A dot is drawn once and then stamped: thousands of circles take long.
  function stampOf(step, held, r, sharp) {
    const key = `${step} ${held} ${r} ${sharp}`;
    if (stamps.has(key)) return stamps.get(key);
    const stamp = document.createElement('canvas');
    const side = 2 * Math.ceil(r + 2);
    stamp.width = stamp.height = side * sharp;
    const pen = stamp.getContext('2d');
    pen.scale(sharp, sharp);
    pen.translate(side / 2, side / 2);
    pen.fillStyle = held ? '#ffffff' : palette[step].fill;
    pen.strokeStyle = held ? muted : palette[step].edge;
    pen.lineWidth = held ? 2 : 1.1;
    pen.beginPath();
    if (held) pen.rect(-r * 0.8, -r * 0.8, r * 1.6, r * 1.6);
    else pen.arc(0, 0, r, 0, 2 * Math.PI);
    pen.fill();
    pen.stroke();
    stamps.set(key, stamp);
    return stamp;
  }

  function paintDot(pen, i, k, sharp) {
    const row = dots.row[i];
    const held = records.held[row] === 1;
    const step = dots.step[i];
    const { text } = palette[step];
    const stamp = stampOf(step, held, radius(step, k), sharp);
    const side = stamp.width / sharp;
    const on = (at) => Math.round((at - side / 2) * sharp) / sharp;
    pen.drawImage(stamp, on(dots.x[i]), on(dots.y[i]), side, side);
    if (k < NUMBERS_FROM || held) return;
    const value = selection.measure()[row];
    ready(pen, value > 9 ? '600 12px' : '600 13px');
    pen.fillStyle = text;
    pen.fillText(value, dots.x[i], dots.y[i] + 0.5);
  }

  function paintChosen(pen, view) {
    const row = state.chosen;
    if (row < 0 || !records.placed[row]) return;
    const spare = records.n;
    put(spare, row, view);
    const [x, y] = [dots.x[spare], dots.y[spare]];
    const step = selection.stepOf(selection.measure()[row], selection.steps());
    const r = radius(step, view.k) + 5;
    for (const [width, stroke] of [[7, '#ffffff'], [3, ink]]) {
      pen.lineWidth = width;
      pen.strokeStyle = stroke;
      pen.beginPath();
      pen.arc(x, y, r, 0, 2 * Math.PI);
      pen.stroke();
    }
  }

  function at(point) {
    let best = -1;
    let nearest = Infinity;
    for (let i = 0; i < dots.count; i++) {
      const distance = Math.hypot(dots.x[i] - point.x, dots.y[i] - point.y);
      if (distance <= Math.max(radius(dots.step[i], dots.k), 12) && distance <= nearest) {
        [best, nearest] = [dots.row[i], distance];
      }
    }
    return best;
  }

  const layer = addLayer(map, 'adressen', 410, paint);
  return { at, redraw: () => layer.redraw() };
}

// Addresses in one building share a place; each gets its number there, from 0.
function placesInStack(records) {
  const seen = new Map();
  const place = new Uint16Array(records.n);
  for (const row of records.order) {
    const key = Math.round(records.x[row]) * 1e7 + Math.round(records.y[row]);
    place[row] = seen.get(key) || 0;
    seen.set(key, place[row] + 1);
  }
  return place;
}
