// What we do not know, domain by domain: missing data is never nought and never guilt.
function makeUnknowns({ file, records, contributions }) {
  return (row) => {
    const found = unknownsOf(file.head.domeinen, records, row, contributions.of(row));
    return section('Wat we niet weten', found.length ? listOf('onbekend', found.map(item)) : element('p', '', ALL_KNOWN));
  };

  function item({ domain, word, rows }) {
    const made = element('li');
    made.append(icon(domain.id), element('strong', '', `${domain.naam}: ${word}`));
    for (const [why, names] of byReason(rows)) made.append(element('span', '', `${names.join('; ')}: ${why}`));
    return made;
  }

  // Cards that miss the same thing are said in one breath.
  function byReason(rows) {
    const found = new Map();
    for (const one of rows) found.set(one.zin, [...(found.get(one.zin) || []), one.card.naam]);
    return found;
  }
}
