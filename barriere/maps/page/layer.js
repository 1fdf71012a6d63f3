// A canvas that Leaflet moves and zooms, and that we paint again when the view rests.
const CanvasLayer = L.Renderer.extend({
  initialize(name, paint) {
    L.setOptions(this, { pane: name, padding: 0.15 });
    L.stamp(this);
    this._layers = {};
    this._paint = paint;
  },
  _initContainer() {
    this._container = document.createElement('canvas');
    this._container.setAttribute('aria-hidden', 'true');
  },
  _destroyContainer() { this._container.remove(); },
  _updatePaths() {},
  _update() {
    if (this._map._animatingZoom && this._bounds) return;
    L.Renderer.prototype._update.call(this);
    this._resize();
    this.redraw();
  },
  _resize() {
    const size = this._bounds.getSize();
    const canvas = this._container;
    this._sharp = window.devicePixelRatio > 1 ? 2 : 1;
    L.DomUtil.setPosition(canvas, this._bounds.min);
    canvas.style.width = `${size.x}px`;
    canvas.style.height = `${size.y}px`;
  },
  // Leaflet announces one change of view more than once: paint after the last of them.
  redraw() {
    if (this._waiting) return;
    this._waiting = true;
    queueMicrotask(() => {
      this._waiting = false;
      if (this._map) this._draw();
    });
  },
  _draw() {
    const begin = performance.now();
    const size = this._bounds.getSize();
    const canvas = this._container;
    canvas.width = this._sharp * size.x;
    canvas.height = this._sharp * size.y;
    const pen = canvas.getContext('2d');
    pen.scale(this._sharp, this._sharp);
    pen.translate(-this._bounds.min.x, -this._bounds.min.y);
    this._paint(pen, viewOf(this._map, this._bounds, this._sharp));
    performance.measure(`barriere:${this.options.pane}`, { start: begin, end: performance.now() });
  },
});

// From metres to pixels: x * k + ox, oy - y * k; and what is in view, in metres.
function viewOf(map, bounds, sharp) {
  const k = map.getZoomScale(map.getZoom(), 0);
  const origin = map.getPixelOrigin();
  const [ox, oy] = [-origin.x, -origin.y];
  return {
    k, ox, oy, bounds, sharp,
    west: (bounds.min.x - ox) / k,
    east: (bounds.max.x - ox) / k,
    north: (oy - bounds.min.y) / k,
    south: (oy - bounds.max.y) / k,
  };
}

const inView = (view, west, south, east, north) => west <= view.east && east >= view.west
  && south <= view.north && north >= view.south;

function trace(pen, shapes, i, view, closed) {
  const { x, y, start } = shapes;
  const { k, ox, oy } = view;
  const first = start[i];
  const end = start[i + 1];
  pen.moveTo(x[first] * k + ox, oy - y[first] * k);
  for (let p = first + 1; p < end; p++) pen.lineTo(x[p] * k + ox, oy - y[p] * k);
  if (closed) pen.closePath();
}

// The palette is one for all media; asking the browser takes longer than drawing.
const known = new Map();

function colour(name) {
  if (!known.has(name)) {
    known.set(name, getComputedStyle(document.documentElement).getPropertyValue(`--${name}`));
  }
  return known.get(name);
}

function addLayer(map, name, zIndex, paint) {
  map.createPane(name).style.zIndex = zIndex;
  return new CanvasLayer(name, paint).addTo(map);
}
