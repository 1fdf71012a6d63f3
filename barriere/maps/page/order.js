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
  const word = (name) => {
    const { list, index } = records.words[name];
    const rank = ranks(list);
    return (row) => rank[index[row]];
  };
  for (const key of [word('toevoeging'), word('huisletter'), (row) => records.number[row], word('straat')]) {
    rows = sortedBy(rows, key, false);
  }
  return rows;
}

// A stable sort: equals keep the order they came in. A key below 0 is a blank: last, either way.
// It counts, as long as the keys are small.
function sortedBy(rows, key, down) {
  const keys = new Int32Array(rows.length);
  let most = -1;
  for (let i = 0; i < keys.length; i++) {
    keys[i] = key(rows[i]);
    if (keys[i] > most) most = keys[i];
  }
  for (let i = 0; i < keys.length; i++) {
    if (keys[i] < 0) keys[i] = most + 1;
    else if (down) keys[i] = most - keys[i];
  }
  return most > MOST_COUNTED ? compared(rows, keys) : counted(rows, keys, most);
}

const MOST_COUNTED = 1e6;

function compared(rows, keys) {
  const places = Uint32Array.from(keys, (_, i) => i).sort((a, b) => keys[a] - keys[b] || a - b);
  return places.map((place) => rows[place]);
}

function counted(rows, keys, most) {
  const place = new Uint32Array(most + 3);
  for (const value of keys) place[value + 1]++;
  for (let value = 0; value <= most; value++) place[value + 1] += place[value];
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < keys.length; i++) sorted[place[keys[i]]++] = rows[i];
  return sorted;
}
