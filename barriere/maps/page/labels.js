const STREETS_FROM = 1;
const FONT = '"Barriere Sans", system-ui, sans-serif';

function ready(pen, font) {
  pen.font = `${font} ${FONT}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
}

function isFree(taken, box) {
  const clash = taken.some((other) => box[0] < other[2] && box[2] > other[0]
    && box[1] < other[3] && box[3] > other[1]);
  if (!clash) taken.push(box);
  return !clash;
}

function write(pen, text, x, y, angle) {
  pen.save();
  pen.translate(x, y);
  pen.rotate(angle);
  pen.strokeText(text, 0, 0);
  pen.fillText(text, 0, 0);
  pen.restore();
}

// Above the addresses, so that a crowded area keeps its name.
function paintAreaNames(ground, pen, view) {
  if (view.k >= STREETS_FROM) return;
  const areas = view.k < 0.1 ? ground.wijk : ground.buurt;
  const taken = [];
  ready(pen, '600 12.5px');
  pen.fillStyle = colour('buurtnaam');
  pen.strokeStyle = 'rgba(255,255,255,.82)';
  pen.lineWidth = 3.5;
  areas.names.forEach((name, i) => {
    const x = areas.middle[i * 2] * view.k + view.ox;
    const y = view.oy - areas.middle[i * 2 + 1] * view.k;
    const half = pen.measureText(name).width / 2 + 6;
    if (isFree(taken, [x - half, y - 10, x + half, y + 10])) write(pen, name, x, y, 0);
  });
}

function paintStreetNames({ wegen, roadNames }, pen, view) {
  const taken = [];
  ready(pen, view.k >= 4 ? '13px' : '11.5px');
  pen.fillStyle = colour('straatnaam');
  pen.strokeStyle = colour('weg');
  pen.lineWidth = 3;
  const spots = [];
  eachInView(wegen, view, (i) => {
    if (roadNames[i]) spots.push(bestSpot(wegen, i, view));
  });
  const near = new Map();
  for (const spot of spots.filter(Boolean).sort((a, b) => b.length - a.length || a.i - b.i)) {
    const name = roadNames[spot.i];
    const width = pen.measureText(name).width;
    const others = near.get(name) || [];
    const repeated = others.some((other) => Math.hypot(other.x - spot.x, other.y - spot.y) < 340);
    if (width + 8 > spot.length || repeated) continue;
    const wide = Math.abs(Math.cos(spot.angle)) * width / 2 + 8;
    const high = Math.abs(Math.sin(spot.angle)) * width / 2 + 8;
    if (!isFree(taken, [spot.x - wide, spot.y - high, spot.x + wide, spot.y + high])) continue;
    write(pen, name, spot.x, spot.y, spot.angle);
    near.set(name, [...others, spot]);
  }
}

// The longest nearly straight stretch of a road inside the view, in pixels.
function bestSpot(roads, i, view) {
  let best = null;
  let from = roads.start[i];
  for (let p = from + 1; p < roads.start[i + 1]; p++) {
    const last = p + 1 === roads.start[i + 1];
    if (!last && bend(roads, p) < 0.18) continue;
    const spot = stretch(roads, from, p, view);
    if (spot && (!best || spot.length > best.length)) best = { ...spot, i };
    from = p;
  }
  return best;
}

function bend({ x, y }, p) {
  const before = Math.atan2(y[p] - y[p - 1], x[p] - x[p - 1]);
  const after = Math.atan2(y[p + 1] - y[p], x[p + 1] - x[p]);
  return Math.abs(Math.atan2(Math.sin(after - before), Math.cos(after - before)));
}

function stretch({ x, y }, from, to, view) {
  const clip = clipped([x[from], y[from]], [x[to], y[to]], view);
  if (!clip) return null;
  const [[x1, y1], [x2, y2]] = clip.map(([a, b]) => [a * view.k + view.ox, view.oy - b * view.k]);
  let angle = Math.atan2(y2 - y1, x2 - x1);
  if (angle > Math.PI / 2) angle -= Math.PI;
  if (angle <= -Math.PI / 2) angle += Math.PI;
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2, angle, length: Math.hypot(x2 - x1, y2 - y1) };
}

// Liang-Barsky: the part of a segment inside the view, or null.
function clipped([ax, ay], [bx, by], view) {
  let [t0, t1] = [0, 1];
  const [dx, dy] = [bx - ax, by - ay];
  const edges = [[-dx, ax - view.west], [dx, view.east - ax], [-dy, ay - view.south], [dy, view.north - ay]];
  for (const [p, q] of edges) {
    if (p === 0 && q < 0) return null;
    if (p < 0) t0 = Math.max(t0, q / p);
    if (p > 0) t1 = Math.min(t1, q / p);
  }
  return t0 < t1 ? [[ax + t0 * dx, ay + t0 * dy], [ax + t1 * dx, ay + t1 * dy]] : null;
}
