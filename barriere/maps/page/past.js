// The rows of one table by address: `of(row)` gives them as objects.
function readRows(file, prefix, words, numbers) {
  const owner = file.running(`${prefix}adres`);
  const many = new Uint32Array(file.head.aantal);
  for (const row of owner) many[row]++;
  const start = startsOf(many);
  const texts = Object.fromEntries(words.map((name) => [name, file.words(prefix + name)]));
  const counts = Object.fromEntries(numbers.map((name) => [name, file.numbers(prefix + name)]));
  const one = (i) => {
    const made = {};
    for (const name of words) made[name] = texts[name].text(i);
    for (const name of numbers) made[name] = counts[name][i];
    return made;
  };
  const of = (row) => Array.from({ length: start[row + 1] - start[row] }, (_, i) => one(start[row] + i));
  return { of };
}

function readPast(file) {
  return {
    changes: readRows(file, 'w_', ['kaart', 'naam', 'oorzaak'], ['voor', 'na']),
    course: readRows(file, 'v_', ['peildatum'], ['totaal', 'domeinen', 'op_lijst']),
    events: readRows(file, 'g_', ['datum', 'soort', 'tekst'], []),
  };
}
