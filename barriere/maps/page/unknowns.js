// What we do not know, domain by domain: missing data is never nought and never guilt.
const OPEN = ['onbekend', 'onzeker'];
const ALL_KNOWN = 'In elk domein waren de gegevens er.';

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

// The domains of which something is not known: how little there is, and which cards miss it.
function unknownsOf(domains, records, row, all) {
  return domains.map((domain, number) => {
    const rows = all.filter((one) => one.card.domein === number && OPEN.includes(one.status));
    const word = coverageWord(records.coverage[number][row]) || (rows.length ? 'niet alles bekend' : '');
    return { domain, word, rows };
  }).filter(({ word }) => word);
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

const scarceWord = (share) => (share < SCARCE ? coverageWord(share) : '');
