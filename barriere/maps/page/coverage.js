// How much of what could be asked is known of an address, in words.
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

const OPEN = ['onbekend', 'onzeker'];
const ALL_KNOWN = 'In elk domein waren de gegevens er.';

// The domains of which something is not known: how little there is, and which cards miss it.
function unknownsOf(domains, records, row, all) {
  return domains.map((domain, number) => {
    const rows = all.filter((one) => one.card.domein === number && OPEN.includes(one.status));
    const word = coverageWord(records.coverage[number][row]) || (rows.length ? 'niet alles bekend' : '');
    return { domain, word, rows };
  }).filter(({ word }) => word);
}
