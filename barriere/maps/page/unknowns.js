// What we do not know, domain by domain: missing data is never nought and never guilt.
function makeUnknowns({ file, records, contributions }) {
  const domains = file.head.domeinen;
  const open = ['onbekend', 'onzeker'];

  return (row) => {
    const rows = contributions.of(row).filter((one) => open.includes(one.status));
    const items = domains
      .map((domain, number) => item(domain, records.coverage[number][row], rows.filter((one) => one.card.domein === number)))
      .filter(Boolean);
    const list = element('ul', 'onbekend');
    list.append(...items);
    return section('Wat we niet weten', items.length ? list : element('p', '', 'In elk domein waren de gegevens er.'));
  };

  function item(domain, share, rows) {
    const word = coverageWord(share);
    if (!word && !rows.length) return null;
    const made = element('li');
    made.append(icon(domain.id), element('strong', '', `${domain.naam}: ${word || 'niet alles bekend'}`));
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

// Below this share of its indicators too little is known to say anything about a domain.
const SCARCE = 50;

// No data is never a low risk, so it is said in words and not drawn as nought.
function coverageWord(share) {
  if (share < 0) return 'niet gemeten';
  if (share === 0) return 'geen gegevens';
  if (share < SCARCE) return 'weinig gegevens';
  return share < 100 ? 'niet alle gegevens' : '';
}
