const LOCALE = 'nl-NL';
const numberFormat = new Intl.NumberFormat(LOCALE);
const many = (count, one, more) => `${numberFormat.format(count)} ${count === 1 ? one : more}`;
const points = (count) => many(count, 'punt', 'punten');

function longDate(iso) {
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
  return iso ? new Intl.DateTimeFormat(LOCALE, format).format(new Date(`${iso}T00:00:00Z`)) : '';
}

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
  };
  records.text = (name, row) => words[name].text(row);
  records.label = (row) => labelOf(records, row);
  records.order = neutralOrder(records);
  return records;
}

function labelOf(records, row) {
  const extra = records.text('toevoeging', row);
  const street = `${records.text('straat', row)} ${records.number[row]}`;
  return street + records.text('huisletter', row) + (extra ? `-${extra}` : '');
}

function ranks(list) {
  const collator = new Intl.Collator(LOCALE, { numeric: true });
  const sorted = list.map((_, i) => i).sort((a, b) => collator.compare(list[a], list[b]));
  const rank = new Int32Array(list.length);
  sorted.forEach((index, place) => { rank[index] = place; });
  return rank;
}

// By address: an order that says nothing about one address against another.
function neutralOrder(records) {
  let rows = Uint32Array.from({ length: records.n }, (_, row) => row);
  for (const name of ['toevoeging', 'huisletter', '', 'straat']) {
    if (name) {
      const { list, index } = records.words[name];
      const rank = ranks(list);
      rows = stableBy(rows, index.map((word) => rank[word]));
    } else rows = stableBy(rows, records.number);
  }
  return rows;
}

// A counting sort, as long as the values are small whole numbers.
function stableBy(rows, values) {
  let [least, most] = [0, 0];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least < 0 || most > 1e6) return rows.slice().sort((a, b) => values[a] - values[b]);
  const place = new Uint32Array(most + 2);
  for (const value of values) place[value + 1]++;
  for (let value = 0; value <= most; value++) place[value + 1] += place[value];
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) sorted[place[values[rows[i]]]++] = rows[i];
  return sorted;
}

function readContributions(file) {
  const { start, card, which, given } = file.lines();
  const names = ['status', 'zin', 'waarde', 'grens', 'basis', 'bron', 'datum'];
  const words = names.map((name) => [name, file.words(`b_${name}`)]);
  return (row) => {
    const rows = [];
    for (let i = start[row]; i < start[row + 1]; i++) {
      const texts = Object.fromEntries(words.map(([name, column]) => [name, column.text(which[i])]));
      rows.push({ ...texts, card: file.head.kaarten[card[i]], points: given[which[i]] });
    }
    return rows;
  };
}
