const NUMBERS_FROM = 2;
const SPREAD_FROM = 1;
const GOLDEN_ANGLE = 2.39996;

function makePoints(map, selection) {
  const { records, state } = selection;
  const place = placesInStack(records);
  const palette = [0, 1, 2, 3].map((step) => ({
    fill: colour(`punt-${step}`),
    edge: colour(`punt-${step}-rand`),
    text: colour(`punt-${step}-tekst`),
  }));
  let drawn = [];

  function radius(step, k) {
    if (k >= NUMBERS_FROM) return 10 + step * 1.4;
    return (k < 0.1 ? 2.6 : k < 0.5 ? 4 : 5.6) + step * 1.2;
  }

  function spot(row, view) {
    const size = view.k >= SPREAD_FROM ? 13 * Math.sqrt(place[row]) : 0;
    const angle = place[row] * GOLDEN_ANGLE;
    return [records.x[row] * view.k + view.ox + size * Math.cos(angle),
      view.oy - records.y[row] * view.k + size * Math.sin(angle)];
  }

  function paint(pen, view) {
    const values = selection.measure();
    const from = selection.steps();
    const margin = 30 / view.k;
    drawn = [];
    for (const row of state.rows) {
      if (!records.placed[row]) continue;
      const x = records.x[row];
      const y = records.y[row];
      if (x < view.west - margin || x > view.east + margin) continue;
      if (y < view.south - margin || y > view.north + margin) continue;
      const step = selection.stepOf(values[row], from);
      const [px, py] = spot(row, view);
      drawn.push({ row, step, x: px, y: py, r: radius(step, view.k), value: values[row] });
    }
    drawn.sort((a, b) => a.value - b.value || a.row - b.row);
    for (const dot of drawn) paintDot(pen, dot, view.k);
    paintChosen(pen, view);
  }

  function paintDot(pen, dot, k) {
    const held = records.held[dot.row] === 1;
    const { fill, edge, text } = palette[dot.step];
    pen.fillStyle = held ? '#ffffff' : fill;
    pen.strokeStyle = held ? colour('gedempt') : edge;
    pen.lineWidth = held ? 2 : 1.1;
    pen.beginPath();
    if (held) pen.rect(dot.x - dot.r * 0.8, dot.y - dot.r * 0.8, dot.r * 1.6, dot.r * 1.6);
    else pen.arc(dot.x, dot.y, dot.r, 0, 2 * Math.PI);
    pen.fill();
    pen.stroke();
    if (k < NUMBERS_FROM) return;
    pen.fillStyle = held ? colour('inkt') : text;
    pen.font = `600 ${dot.value > 9 ? 12 : 13}px ${FONT}`;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillText(dot.value, dot.x, dot.y + 0.5);
  }

  function paintChosen(pen, view) {
    const row = state.chosen;
    if (row < 0 || !records.placed[row]) return;
    const [x, y] = spot(row, view);
    const dot = drawn.find((other) => other.row === row);
    const r = (dot ? dot.r : 6) + 5;
    for (const [width, paint] of [[7, '#ffffff'], [3, colour('inkt')]]) {
      pen.lineWidth = width;
      pen.strokeStyle = paint;
      pen.beginPath();
      pen.arc(x, y, r, 0, 2 * Math.PI);
      pen.stroke();
    }
  }

  function at(point) {
    let best = null;
    for (const dot of drawn) {
      const distance = Math.hypot(dot.x - point.x, dot.y - point.y);
      if (distance <= Math.max(dot.r, 12) && (!best || distance <= best.distance)) {
        best = { row: dot.row, distance };
      }
    }
    return best ? best.row : -1;
  }

  const layer = addLayer(map, 'adressen', 410, paint);
  return { at, redraw: () => layer.redraw(), radius };
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
