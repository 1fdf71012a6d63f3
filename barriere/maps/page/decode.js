function unpack(bytes) {
  const length = new DataView(bytes.buffer).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  const body = bytes.subarray(4 + length);
  const section = (name) => {
    const [offset, size] = head.delen[name];
    return body.subarray(offset, offset + size);
  };
  let lines = null;
  const file = {
    head,
    section,
    lines: () => { lines ||= linesOf(file); return lines; },
    numbers: (name) => varints(section(name)),
    running: (name) => running(varints(section(name))),
    words: (name) => wordsOf(head.woorden[name], running(varints(section(name)))),
    shapes: (name) => shapesOf(name, section, head.stap),
  };
  return file;
}

// What is dear to read is read when it is first asked for.
function once(make) {
  let made = null;
  return () => (made ||= make());
}

function varints(bytes) {
  const out = new Int32Array(bytes.length);
  let count = 0;
  for (let at = 0; at < bytes.length; at++) {
    let byte = bytes[at];
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[++at];
      value |= (byte & 127) << shift;
    }
    out[count++] = (value >>> 1) ^ -(value & 1);
  }
  return out.subarray(0, count);
}

function startsOf(counts) {
  const start = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) start[i + 1] = start[i] + counts[i];
  return start;
}

function running(values) {
  for (let i = 1; i < values.length; i++) values[i] += values[i - 1];
  return values;
}

// Steps from the one before become metres from the corner.
function metres(steps, step) {
  const out = new Float32Array(steps.length);
  for (let i = 0, at = 0; i < steps.length; i++) {
    at += steps[i];
    out[i] = at * step;
  }
  return out;
}

function wordsOf(list, index) {
  const text = (row) => list[index[row]];
  return { list, index, text };
}

// Coordinates in metres from the south-west corner; `start[i]` to `start[i + 1]` is shape i.
function shapesOf(name, section, step) {
  const counts = varints(section(`${name}_n`));
  const start = startsOf(counts);
  const x = metres(varints(section(`${name}_x`)), step);
  const y = metres(varints(section(`${name}_y`)), step);
  return { n: counts.length, start, x, y };
}

function boxesOf(shapes) {
  const boxes = new Float32Array(shapes.n * 4);
  for (let i = 0; i < shapes.n; i++) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let p = shapes.start[i]; p < shapes.start[i + 1]; p++) {
      west = Math.min(west, shapes.x[p]);
      east = Math.max(east, shapes.x[p]);
      south = Math.min(south, shapes.y[p]);
      north = Math.max(north, shapes.y[p]);
    }
    boxes.set([west, south, east, north], i * 4);
  }
  return boxes;
}
