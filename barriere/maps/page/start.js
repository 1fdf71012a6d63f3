const still = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

function fillHeader(colophon) {
  const parts = [colophon.gemeente, `peildatum ${longDate(colophon.peildatum)}`, `catalogus ${colophon.catalogus}`];
  byId('kop-gegevens').textContent = parts.join(' · ');
  const limits = [`Vernietigen vóór ${longDate(colophon.vernietigen_voor)}`, `beheer: ${colophon.contact}`];
  if (colophon.fictief) limits.unshift('Fictieve gegevens');
  byId('leus-beheer').textContent = `${limits.join(' · ')}.`;
  byId('herkomst').textContent = `Ondergrond: BAG en gemeente${colophon.fictief ? ' (fictief)' : ''} · Leaflet`;
  document.title = `Risicokaart ${colophon.gemeente}`;
}

function extentOf(records, ground) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = (x, y) => {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  };
  for (let row = 0; row < records.n; row++) if (records.placed[row]) add(records.x[row], records.y[row]);
  if (west > east) {
    for (const areas of [ground.wijk, ground.panden]) areas.x.forEach((x, i) => add(x, areas.y[i]));
  }
  return west > east ? L.latLngBounds([0, 0], [1000, 1000]) : L.latLngBounds([south, west], [north, east]);
}

function drawScale(map) {
  const box = byId('schaal');
  function draw() {
    const k = map.getZoomScale(map.getZoom(), 0);
    const metres = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000].find((m) => m * k >= 60) || 20000;
    box.firstElementChild.textContent = metres < 1000 ? `${metres} m` : `${metres / 1000} km`;
    box.firstElementChild.style.width = `${Math.round(metres * k)}px`;
  }
  map.on('zoomend', draw);
  draw();
}

function wireMap(map, extent, found, choose) {
  const whole = () => map.fitBounds(extent.pad(0.04), { animate: !still(), maxZoom: 1 });
  map.fitBounds(extent.pad(0.04), { animate: false, maxZoom: 1 });
  byId('inzoomen').addEventListener('click', () => map.zoomIn(1, { animate: !still() }));
  byId('uitzoomen').addEventListener('click', () => map.zoomOut(1, { animate: !still() }));
  byId('alles').addEventListener('click', whole);
  const container = map.getContainer();
  container.setAttribute('role', 'region');
  container.setAttribute('aria-label', 'Kaart. De lijst met adressen geeft dezelfde gegevens.');
  map.on('click', (event) => {
    const row = found(event.layerPoint);
    if (row >= 0) choose(row, container);
  });
  map.on('mousemove', (event) => container.classList.toggle('boven-adres', found(event.layerPoint) >= 0));
  new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(container);
}

function moveTo(map, records, row) {
  if (!records.placed[row]) return;
  const zoom = Math.max(map.getZoom(), 1);
  const aside = byId('uitleg');
  const covered = aside.hidden || window.innerWidth <= 800 ? 0 : aside.offsetWidth / 2;
  const target = map.project([records.y[row], records.x[row]], zoom).add([covered, 0]);
  map.setView(map.unproject(target, zoom), zoom, { animate: !still() });
}

function show(map, { bytes, seal }) {
  const file = unpack(bytes);
  const { colofon, domeinen, verdeling } = file.head;
  const records = readAddresses(file);
  const ground = readGround(file);
  const contributions = readContributions(file);
  const selection = makeSelection(records, colofon, makeThemes(file.head, records, contributions));
  for (const id of ['weergaven', 'paneel', 'kaartknoppen', 'legenda', 'schaal', 'herkomst']) byId(id).hidden = false;
  byId('voorportaal').hidden = true;
  document.body.dataset.staat = 'gereed';
  document.body.dataset.weergave = 'kaart';
  map.invalidateSize({ pan: false });
  fillHeader(colofon);
  fillFilters(selection, file.head);
  // What every view may ask: the data, the choice, and opening an address.
  const page = { file, records, selection, contributions, past: once(() => readPast(file, records)), choose };
  const explanation = makeExplanation(page);
  function choose(row, from) {
    selection.change({ chosen: row });
    explanation.open(row, from);
    moveTo(map, records, row);
  }
  addLayer(map, 'ondergrond', 200, (pen, view) => paintGround(ground, pen, view));
  const dots = makePoints(map, selection);
  addLayer(map, 'namen', 420, (pen, view) => paintAreaNames(ground, pen, view));
  wireMap(map, extentOf(records, ground), dots.at, choose);
  drawScale(map);
  makeHistogram(selection, verdeling, colofon);
  drawLegend(selection, domeinen);
  byId('lijst').before(makeChips(selection, domeinen, byId('lijst')));
  makeList(selection, domeinen, choose);
  makeSearch(selection, choose);
  selection.listen(dots.redraw);
  page.views = makeViews(selection);
  makeTable(page);
  makeComparison(page);
  makeNumbers(page);
  makeMeeting(page, explanation, seal);
  page.views.show('kaart');
  preparePrint(map, () => {
    const row = selection.state.chosen;
    return row >= 0 && records.placed[row] ? [records.y[row], records.x[row]] : null;
  });
}

async function start(map) {
  try {
    const opened = await unlock();
    await document.fonts.load(`600 12px ${FONT}`);
    await document.fonts.load(`12px ${FONT}`);
    show(map, opened);
    await null;
    performance.mark('barriere:gereed');
  } catch (error) {
    byId('melding').textContent = 'Deze kaart kan niet worden getoond. Het bestand is onvolledig, of de browser is te oud: '
      + 'gebruik een versie van Edge, Chrome, Firefox of Safari van na mei 2023.';
    byId('melding').hidden = false;
    byId('voorportaal').hidden = false;
    for (const id of ['paneel', 'weergaven']) byId(id).hidden = true;
    document.body.dataset.staat = 'fout';
    throw error;
  }
}
