// How an address stands against the run compared with; '' for an address on hold. What people brought
// in is on no list of the score, so it is new only when the score did not know it.
const CHANGES = {
  nieuw: 'nieuw op de lijst',
  hoger: 'meer punten',
  lager: 'minder punten',
  gelijk: 'evenveel punten',
};

function changeOf(records, row) {
  if (records.held[row] === 1) return '';
  const before = records.before[row];
  if (before < 0 || (records.listedBefore[row] !== 1 && !records.brought[row])) return 'nieuw';
  return before < records.total[row] ? 'hoger' : before > records.total[row] ? 'lager' : 'gelijk';
}

const signed = (count) => (count > 0 ? `+${count}` : count < 0 ? `−${-count}` : '±0');

// When sorted, new stands above every difference, and no loss of points below 0.
const NEW = 500;
const LOST = 250;

function differenceOf(records, row) {
  const change = changeOf(records, row);
  return change === 'nieuw' ? change : signed(records.total[row] - records.before[row]);
}

function differenceKey(records, row) {
  const change = changeOf(records, row);
  return change === 'nieuw' ? NEW : LOST + records.total[row] - records.before[row];
}
