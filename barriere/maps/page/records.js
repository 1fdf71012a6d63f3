const NOT_THERE_YET = 9999;

function readAddresses(file) {
  const ids = file.head.domeinen.map((domain) => domain.id);
  const words = {};
  for (const name of Object.keys(file.head.woorden)) {
    if (name.startsWith('a_')) words[name.slice(2)] = file.words(name);
  }
  const byDomain = pointsByDomain(file, ids);
  const records = {
    n: file.head.aantal,
    words,
    x: metres(file.numbers('a_x'), file.head.stap),
    y: metres(file.numbers('a_y'), file.head.stap),
    placed: file.numbers('a_plaats'),
    number: file.numbers('a_huisnummer'),
    total: totalOf(file, byDomain),
    breadth: breadthOf(file, byDomain),
    byDomain,
    coverage: ids.map((id) => file.numbers(`a_dek_${id}`)),
    held: file.numbers('a_nu_niet'),
    pand: file.running('a_pand'),
    times: file.numbers('a_keer'),
    listedBefore: file.numbers('a_lijst_voor'),
  };
  // Written as how much more there is now; NOT_THERE_YET where the address was not in that run.
  records.before = file.numbers('a_voor')
    .map((more, row) => (more === NOT_THERE_YET ? -1 : records.total[row] - more));
  // Who waits is in no count of the file, but is shown.
  records.waiting = records.held.reduce((sum, held) => sum + held, 0);
  records.text = (name, row) => words[name].text(row);
  records.label = (row) => labelOf(records, row);
  records.where = (row) => whereOf(records, row);
  records.order = neutralOrder(records);
  records.brought = broughtBy(records);
  return records;
}

// What people brought in stands beside the score: no threshold hides it.
function broughtBy(records) {
  const { list, index } = records.words.herkomst;
  const byPeople = list.map((road) => road !== '' && !road.split(' en ').includes('score'));
  return Uint8Array.from(index, (word) => byPeople[word]);
}

function labelOf(records, row) {
  const extra = records.text('toevoeging', row);
  const street = `${records.text('straat', row)} ${records.number[row]}`;
  return street + records.text('huisletter', row) + (extra ? `-${extra}` : '');
}

function whereOf(records, row) {
  const parts = [spaced(records.text('postcode', row)), records.text('buurt', row), records.text('soort', row)];
  return parts.filter(Boolean).join(' · ');
}

const isListed = (colofon, records, row) => records.total[row] >= colofon.drempel_punten
  && records.breadth[row] >= colofon.drempel_domeinen;

function readContributions(file) {
  const { start, card, which, given } = file.lines();
  const names = ['status', 'zin', 'waarde', 'grens', 'basis', 'bron', 'datum'];
  const words = names.map((name) => [name, file.words(`b_${name}`)]);
  const status = (i) => words[0][1].text(which[i]);
  const one = (i) => ({
    ...Object.fromEntries(words.map(([name, column]) => [name, column.text(which[i])])),
    card: file.head.kaarten[card[i]],
    points: given[which[i]],
  });
  const of = (row) => Array.from({ length: start[row + 1] - start[row] }, (_, i) => one(start[row] + i));
  return { start, card, status, of };
}
