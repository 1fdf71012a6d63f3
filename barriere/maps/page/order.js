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
