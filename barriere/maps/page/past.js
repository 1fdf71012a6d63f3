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
  return { start, of };
}

// Written as what each run differs from the one after it, the last from now.
function readCourse(file, records) {
  const written = readRows(file, 'v_', ['peildatum'], ['totaal', 'domeinen', 'op_lijst']);
  const { drempel_punten: points, drempel_domeinen: domains } = file.head.colofon;
  function of(row) {
    let next = { totaal: records.total[row], domeinen: records.breadth[row] };
    return written.of(row).reverse().map((one) => {
      next = { ...one, totaal: one.totaal + next.totaal, domeinen: one.domeinen + next.domeinen };
      const reached = next.totaal >= points && next.domeinen >= domains;
      next.op_lijst = Number((one.op_lijst === 1) !== reached);
      return next;
    }).reverse();
  }
  return { of };
}

function readPast(file, records) {
  return {
    changes: readRows(file, 'w_', ['kaart', 'naam', 'oorzaak'], ['voor', 'na']),
    course: readCourse(file, records),
    events: readRows(file, 'g_', ['datum', 'soort', 'tekst'], []),
  };
}
