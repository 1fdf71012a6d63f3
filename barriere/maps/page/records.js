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
  const records = {
    n: file.head.aantal,
    words,
    x: metres(file.numbers('a_x'), file.head.stap),
    y: metres(file.numbers('a_y'), file.head.stap),
    placed: file.numbers('a_plaats'),
    number: file.numbers('a_huisnummer'),
    total: file.numbers('a_totaal'),
    breadth: file.numbers('a_domeinen'),
    byDomain: ids.map((id) => file.numbers(`a_d_${id}`)),
    coverage: ids.map((id) => file.numbers(`a_dek_${id}`)),
    held: file.numbers('a_nu_niet'),
    pand: file.running('a_pand'),
    times: file.numbers('a_keer'),
    before: file.numbers('a_voor'),
    listedBefore: file.numbers('a_lijst_voor'),
  };
  records.text = (name, row) => words[name].text(row);
  records.label = (row) => labelOf(records, row);
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

function ranks(list) {
  const collator = new Intl.Collator(LOCALE, { numeric: true });
  const sorted = list.map((_, i) => i).sort((a, b) => collator.compare(list[a], list[b]));
  const rank = new Int32Array(list.length);
  sorted.forEach((index, place) => { rank[index] = place; });
  return rank;
}

// By address: an order that says nothing about one address against another.
function neutralOrder(records) {
  const keys = ['straat', 'huisletter', 'toevoeging'].map((name) => {
    const { list, index } = records.words[name];
    const rank = ranks(list);
    return (row) => rank[index[row]];
  });
  const [street, letter, extra] = keys;
  const rows = Uint32Array.from({ length: records.n }, (_, row) => row);
  rows.sort((a, b) => street(a) - street(b) || records.number[a] - records.number[b]
    || letter(a) - letter(b) || extra(a) - extra(b) || a - b);
  return rows;
}

// The rows of one table by address: `of(row)` gives them as objects; `start` and the columns serve
// those who go through all.
function readRows(file, prefix, words, numbers) {
  const owner = file.running(`${prefix}adres`);
  const start = new Uint32Array(file.head.aantal + 1);
  for (const row of owner) start[row + 1]++;
  for (let i = 0; i < file.head.aantal; i++) start[i + 1] += start[i];
  const texts = Object.fromEntries(words.map((name) => [name, file.words(prefix + name)]));
  const counts = Object.fromEntries(numbers.map((name) => [name, file.numbers(prefix + name)]));
  const one = (i) => {
    const made = {};
    for (const name of words) made[name] = texts[name].text(i);
    for (const name of numbers) made[name] = counts[name][i];
    return made;
  };
  const of = (row) => Array.from({ length: start[row + 1] - start[row] }, (_, i) => one(start[row] + i));
  return { start, texts, counts, of };
}

function readContributions(file) {
  const words = ['status', 'zin', 'waarde', 'grens', 'basis', 'bron', 'datum'];
  const rows = readRows(file, 'b_', words, ['kaart', 'punten']);
  const of = (row) => rows.of(row)
    .map((one) => ({ ...one, card: file.head.kaarten[one.kaart], points: one.punten }));
  return { ...rows, of };
}

function readPast(file) {
  return {
    changes: readRows(file, 'w_', ['kaart', 'naam', 'oorzaak'], ['voor', 'na']),
    course: readRows(file, 'v_', ['peildatum'], ['totaal', 'domeinen', 'op_lijst']),
    events: readRows(file, 'g_', ['datum', 'soort', 'tekst'], []),
  };
}
