// Tables: a caption, heads and lines; the first cell of a line names it.
function tableOf(className, caption, heads, lines) {
  const table = element('table', className);
  table.append(caption, element('thead'), element('tbody'));
  table.tHead.append(rowOf(...heads));
  table.tBodies[0].append(...lines);
  return table;
}

function rowOf(...cells) {
  const row = element('tr');
  row.append(...cells);
  return row;
}

function scoped(scope, text) {
  const cell = element('th', '', text);
  cell.scope = scope;
  return cell;
}

const hiddenCaption = (text) => element('caption', 'verborgen', text);

function numberTable(caption, columns, rows) {
  const lines = rows.map(([name, ...cells]) => rowOf(scoped('row', name), ...cells.map((cell) => element('td', '', cell))));
  return tableOf('getallen', hiddenCaption(caption), columns.map((name) => scoped('col', name)), lines);
}

// What is wider than its place scrolls by itself, by keyboard too.
function scrolling(name, ...parts) {
  const region = element('div', 'schuift');
  region.tabIndex = 0;
  region.setAttribute('role', 'region');
  region.setAttribute('aria-label', name);
  region.append(...parts);
  return region;
}
