const CROWD = 5000;
const CROWD_CELL = 3;

// From many to few points; what would lie wholly under another dot is not drawn at all.
function drawingOrder(dots, view) {
  const order = Array.from({ length: 4 }, () => []);
  if (dots.count <= CROWD) {
    for (let i = 0; i < dots.count; i++) order[dots.step[i]].push(i);
    return order;
  }
  const top = topDots(dots, view);
  for (let cell = 0; cell < top.length; cell++) {
    if (top[cell]) order[dots.step[top[cell] - 1]].push(top[cell] - 1);
  }
  return order;
}

// Per cell of the screen the first dot of the highest step there, counted from 1.
function topDots(dots, view) {
  const { min } = view.bounds;
  const size = view.bounds.getSize();
  const wide = Math.ceil(size.x / CROWD_CELL) + 1;
  const high = Math.ceil(size.y / CROWD_CELL) + 1;
  const top = new Uint32Array(wide * high);
  for (let i = 0; i < dots.count; i++) {
    const column = Math.floor((dots.x[i] - min.x) / CROWD_CELL);
    const row = Math.floor((dots.y[i] - min.y) / CROWD_CELL);
    if (column < 0 || row < 0 || column >= wide || row >= high) continue;
    const there = top[column + wide * row];
    if (!there || dots.step[there - 1] < dots.step[i]) top[column + wide * row] = i + 1;
  }
  return top;
}

// Tens of thousands of dots: squares written straight into the picture.
function paintCrowd(pen, dots, order, view, fills) {
  const { sharp, bounds } = view;
  const picture = pen.createImageData(pen.canvas.width, pen.canvas.height);
  const pixels = new Uint32Array(picture.data.buffer);
  order.forEach((list, step) => {
    const [red, green, blue] = hexParts(fills[step]);
    const paint = (255 << 24) | (blue << 16) | (green << 8) | red;
    const side = (2 + step) * sharp;
    for (const i of list) {
      const left = Math.round((dots.x[i] - bounds.min.x) * sharp - side / 2);
      const top = Math.round((dots.y[i] - bounds.min.y) * sharp - side / 2);
      if (left < 0 || top < 0 || left + side > picture.width || top + side > picture.height) continue;
      for (let line = top; line < top + side; line++) {
        pixels.fill(paint, line * picture.width + left, line * picture.width + left + side);
      }
    }
  });
  pen.putImageData(picture, 0, 0);
}
