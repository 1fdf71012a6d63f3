// Filling in small batches: one path for all buildings takes seconds.
const BATCH = 40;
const HOUSES_FROM = 0.7;
const SMALL_TOWN = 15000;
const OUTLINES_FROM = 1;

function readGround(file) {
  const facts = file.head.grond;
  const ground = { facts, roadNames: facts.wegen };
  for (const name of ['panden', 'water', 'wegen', 'wijk', 'buurt']) {
    ground[name] = file.shapes(name);
    if (name !== 'panden') ground[name].boxes = boxesOf(ground[name]);
  }
  ground.cells = cellsOf(file.numbers('panden_cel'), ground.panden.n, facts.cel);
  ground.builtUp = builtUpPicture(ground);
  for (const name of ['wijk', 'buurt']) {
    const steps = file.numbers(`${name}_midden`);
    ground[name].middle = Float32Array.from(steps, (value) => value * file.head.stap);
    ground[name].names = facts[name];
  }
  return ground;
}

function cellsOf(table, rings, size) {
  const cells = [];
  for (let i = 0; i < table.length; i += 3) {
    const end = i + 5 < table.length ? table[i + 5] : rings;
    cells.push({ west: table[i] * size, south: table[i + 1] * size, from: table[i + 2], end });
  }
  return cells;
}

function hexParts(hex) {
  const text = hex.trim();
  return [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
}

function paintGround(ground, pen, view) {
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  const cells = cellsInView(ground, view);
  const count = cells.reduce((sum, { from, end }) => sum + end - from, 0);
  const houses = view.k >= HOUSES_FROM || (view.k >= 0.2 && count <= SMALL_TOWN);
  paintWater(ground.water, pen, view);
  if (!houses) paintBuiltUp(ground.builtUp, pen, view);
  paintRoads(ground, pen, view);
  if (houses) paintHouses(ground.panden, cells, pen, view);
  paintBorders(ground, pen, view);
  if (view.k >= STREETS_FROM) paintStreetNames(ground, pen, view);
}

function eachInView(shapes, view, visit) {
  const { boxes } = shapes;
  for (let i = 0; i < shapes.n; i++) {
    if (inView(view, boxes[i * 4], boxes[i * 4 + 1], boxes[i * 4 + 2], boxes[i * 4 + 3])) visit(i);
  }
}

function paintWater(water, pen, view) {
  pen.fillStyle = colour('water');
  pen.strokeStyle = colour('waterlijn');
  pen.lineWidth = 1;
  pen.beginPath();
  eachInView(water, view, (i) => trace(pen, water, i, view, true));
  pen.fill();
  if (view.k >= HOUSES_FROM) pen.stroke();
}

function paintBuiltUp(picture, pen, view) {
  if (!picture) return;
  const { k, ox, oy } = view;
  pen.imageSmoothingEnabled = true;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture.canvas, ox, oy - picture.height * k, picture.width * k, picture.height * k);
}

function paintRoads({ wegen, roadNames }, pen, view) {
  const shown = { true: [], false: [] };
  eachInView(wegen, view, (i) => shown[roadNames[i] !== ''].push(i));
  const paths = view.k < 0.25 ? [] : shown.false;
  for (const [list, metres, least] of [[paths, 3, 1], [shown.true, 6.5, 1.3]]) {
    const width = Math.max(least, metres * view.k);
    pen.beginPath();
    for (const i of list) trace(pen, wegen, i, view, false);
    if (view.k >= HOUSES_FROM) {
      pen.strokeStyle = colour('wegrand');
      pen.lineWidth = width + 1.6;
      pen.stroke();
    }
    pen.strokeStyle = colour('weg');
    pen.lineWidth = width;
    pen.stroke();
  }
}

function cellsInView({ cells, facts }, view) {
  const spill = 80;
  return cells.filter(({ west, south }) => inView(view, west - spill, south - spill,
    west + facts.cel + spill, south + facts.cel + spill));
}

function paintHouses(panden, cells, pen, view) {
  pen.fillStyle = colour(view.k < OUTLINES_FROM ? 'pand-ver' : 'pand');
  pen.strokeStyle = colour('pandlijn');
  pen.lineWidth = view.k >= 4 ? 1 : 0.6;
  for (const { from, end } of cells) {
    for (let i = from; i < end;) {
      pen.beginPath();
      for (const stop = Math.min(end, i + BATCH); i < stop; i++) trace(pen, panden, i, view, true);
      pen.fill();
      if (view.k >= OUTLINES_FROM) pen.stroke();
    }
  }
}

function paintBorders({ wijk, buurt }, pen, view) {
  pen.strokeStyle = colour('grens');
  for (const [areas, dashes, width] of [[buurt, [2, 4], 0.8], [wijk, [7, 4], 1.2]]) {
    if (areas === buurt && view.k < 0.1) continue;
    pen.setLineDash(dashes);
    pen.lineWidth = width;
    pen.beginPath();
    eachInView(areas, view, (i) => trace(pen, areas, i, view, false));
    pen.stroke();
  }
  pen.setLineDash([]);
}
