// Metres: finer is not seen from afar. A large area gets larger blocks.
const BLOCK = 5;
const MOST_BLOCKS = 2000000;
// A building belongs to the cell of its middle, so some of it may lie in the next.
const SPILL = 400;

// How full each block is: what a town looks like when its buildings are too small to see.
function builtUpPicture({ panden, cells, facts: { cel: cell } }) {
  if (!panden.n) return null;
  const width = Math.max(...cells.map(({ west }) => west)) + cell + SPILL;
  const height = Math.max(...cells.map(({ south }) => south)) + cell + SPILL;
  const size = Math.max(BLOCK, Math.ceil(Math.sqrt((width * height) / MOST_BLOCKS)));
  const [wide, high] = [Math.ceil(width / size), Math.ceil(height / size)];
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [wide, high];
  const pen = canvas.getContext('2d');
  const picture = pen.createImageData(wide, high);
  paintShares(new Uint32Array(picture.data.buffer), filledBlocks(panden, size, wide, high), wide, high);
  pen.putImageData(picture, 0, 0);
  return { canvas, width: wide * size, height: high * size };
}

// The area of a ring, less than nothing for a hole, is spread over its corners, each pulled
// halfway to their middle: a share of the block they come to lie in.
function filledBlocks({ n, start, x, y }, size, wide, high) {
  const filled = new Float32Array(wide * high);
  for (let i = 0; i < n; i++) {
    const [first, end] = [start[i], start[i + 1]];
    let [double, sumX, sumY] = [0, 0, 0];
    for (let p = first, before = end - 1; p < end; before = p++) {
      double += (x[before] - x[first]) * (y[p] - y[first]) - (x[p] - x[first]) * (y[before] - y[first]);
      sumX += x[p];
      sumY += y[p];
    }
    const corners = end - first;
    const share = double / (2 * corners * size * size);
    for (let p = first; p < end; p++) {
      const column = Math.floor((x[p] + sumX / corners) / 2 / size);
      const row = Math.floor((y[p] + sumY / corners) / 2 / size);
      if (column < wide && row < high) filled[row * wide + column] += share;
    }
  }
  return filled;
}

function paintShares(pixels, filled, wide, high) {
  const [red, green, blue] = hexParts(colour('pandlijn'));
  const paint = (blue << 16) | (green << 8) | red;
  for (let row = 0; row < high; row++) {
    const line = (high - 1 - row) * wide;
    for (let column = 0; column < wide; column++) {
      const share = filled[row * wide + column];
      if (share > 0) pixels[line + column] = (Math.min(255, share * 330) << 24) | paint;
    }
  }
}
