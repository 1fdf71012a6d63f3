// Closer to a map: the streets grow, the discs keep their size.
const CLOSEST = 8;

function zoomMaps() {
  for (const figure of document.querySelectorAll('.kaart')) zoomable(figure);
}

function zoomable(figure) {
  const map = figure.querySelector('.blad > svg');
  const { width, height } = map.viewBox.baseVal;
  let [zoom, x, y] = [1, width / 2, height / 2];

  function draw() {
    const [w, h] = [width / zoom, height / zoom];
    x = Math.min(Math.max(x, w / 2), width - w / 2);
    y = Math.min(Math.max(y, h / 2), height - h / 2);
    map.setAttribute('viewBox', `${x - w / 2} ${y - h / 2} ${w} ${h}`);
    map.style.setProperty('--zoom', zoom);
    map.classList.toggle('ver', zoom > 1);
  }

  // The stop that is chosen comes to the middle of the map.
  function to(closer) {
    zoom = Math.min(Math.max(closer, 1), CLOSEST);
    const chosen = map.querySelector('.stop.gekozen, .stop:target');
    if (chosen) ({ e: x, f: y } = chosen.querySelector('g[transform]').transform.baseVal.consolidate().matrix);
    draw();
  }

  const steps = { in: () => to(zoom * 2), uit: () => to(zoom / 2), heel: () => to(1) };
  for (const button of figure.querySelectorAll('[data-zoom]')) {
    button.addEventListener('click', steps[button.dataset.zoom]);
  }
  figure.querySelector('.knoppen').hidden = false;
  map.addEventListener('pointerdown', (down) => {
    if (zoom === 1 || down.button !== 0) return;
    const scale = width / zoom / map.clientWidth;
    let last = down;
    const drag = (move) => {
      [x, y] = [x - (move.clientX - last.clientX) * scale, y - (move.clientY - last.clientY) * scale];
      last = move;
      draw();
    };
    const stop = () => {
      window.removeEventListener('pointermove', drag);
      for (const end of ['pointerup', 'pointercancel']) window.removeEventListener(end, stop);
    };
    window.addEventListener('pointermove', drag);
    for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, stop);
  });
}
