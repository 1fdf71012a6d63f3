// One figure: what it shows, how to read it, the drawing, and the same numbers as a table.
function figure(id, title, reading, ...parts) {
  const made = element('figure', `cijfer cijfer-${id}`);
  const caption = element('figcaption');
  const heading = element('h3', '', title);
  heading.id = `cijfer-${id}`;
  caption.append(heading, ...reading.map((sentence) => element('p', '', sentence)));
  made.setAttribute('aria-labelledby', heading.id);
  made.append(caption, ...parts);
  return made;
}

// `x` and `width` of what stands in a drawing are percents, `y` and `height` pixels: letters never shrink.
function drawing(height, label) {
  const made = svg('svg', { class: 'tekening', height, role: 'img', 'aria-label': label });
  made.append(patternOfNew());
  return made;
}

let patterns = 0;
function patternOfNew() {
  const pattern = svg('pattern', { id: `arcering-${++patterns}`, width: 5, height: 5,
    patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' });
  pattern.append(svg('rect', { width: 5, height: 5, fill: 'var(--papier)' }),
    svg('rect', { width: 2, height: 5, fill: 'var(--diep)' }));
  return pattern;
}

const hatched = (made) => `url(#${made.querySelector('pattern').id})`;

function letters(text, x, y, className = '', attributes = {}) {
  const made = svg('text', { x: `${x}%`, y, class: className, ...attributes });
  made.textContent = text;
  return made;
}

// How wide a drawing is in pixels: on a sheet, on a telephone.
const DRAWN = [510, 290];
const SMALL = [115, 115];
const DIGIT = 6.5;

// A number above its bar; where that is too narrow it stands upright in the bar.
function barNumber(count, x, y, floor, widths, room) {
  const text = numberFormat.format(count);
  const [fits, fitsSmall] = widths.map((wide) => text.length * DIGIT <= (wide * room) / 100);
  const above = (when) => letters(text, x, y, `getal midden${when}`);
  const inside = (when) => letters(text, x, floor - 3 - (text.length * DIGIT) / 2, `getal midden staand${when}`);
  if (!fits) return [inside('')];
  return fitsSmall ? [above('')] : [above(' ruim'), inside(' nauw')];
}

function line(from, to, y, className) {
  return svg('line', { x1: `${from}%`, x2: `${to}%`, y1: y, y2: y, class: className });
}

function asTable(caption, columns, rows) {
  const folded = element('details');
  folded.append(element('summary', '', 'Bekijk als tabel'), scrolling(caption, numberTable(caption, columns, rows)));
  return folded;
}
