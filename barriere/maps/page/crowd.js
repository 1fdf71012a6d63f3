const CROWD = 5000;
const CROWD_CELL = 3;

// From many to few points; what would lie wholly under another dot is not drawn at all.
function drawingOrder(dots, view) {
  const order = Array.from({ length: 4 }, () => []);
  const crowded = dots.count > CROWD;
  const size = view.bounds.getSize();
  const wide = Math.ceil(size.x / CROWD_CELL) + 1;
  const taken = crowded ? new Uint8Array(wide * (Math.ceil(size.y / CROWD_CELL) + 1)) : null;
  for (let step = 3; step >= 0; step--) {
    for (let i = 0; i < dots.count; i++) {
      if (dots.step[i] !== step) continue;
      if (crowded) {
        const column = Math.floor((dots.x[i] - view.bounds.min.x) / CROWD_CELL);
        const cell = column + wide * Math.floor((dots.y[i] - view.bounds.min.y) / CROWD_CELL);
        if (taken[cell]) continue;
        taken[cell] = 1;
      }
      order[step].push(i);
    }
  }
  return order;
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
