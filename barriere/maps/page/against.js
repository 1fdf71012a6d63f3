// What speaks against the points of an address: it stands right below the score, and is never all folded.
const SHOWN_INNOCENT = 4;
const SHOWN_EXCEPTIONS = 2;

// `makeAgainst(page)` gives (row) => section; nobody asks it of an address on hold.
function makeAgainst({ file, records, contributions }) {
  const domains = file.head.domeinen;

  function draw(row) {
    const made = element('section', 'ertegen');
    const rows = contributions.of(row);
    const innocent = innocentOf(rows);
    const excepted = rows.filter((one) => one.status === 'uitzondering').map(nameAndWhy);
    const shown = pairs([
      ['Kan ook', innocent.slice(0, SHOWN_INNOCENT)],
      ['Uitzondering', excepted.slice(0, SHOWN_EXCEPTIONS)],
      ['Onbekend', unknownDomains(row)],
      ['Niet vast', looseOf(row)],
    ]);
    const rest = [innocent.slice(SHOWN_INNOCENT), excepted.slice(SHOWN_EXCEPTIONS)];
    const count = rest[0].length + rest[1].length;
    made.append(element('h3', '', 'Wat ertegen spreekt'));
    if (shown.children.length) made.append(shown);
    else made.append(element('p', '', 'Er is niets bekend dat ertegen spreekt. Dat bewijst niets.'));
    if (!count) return made;
    const more = folded(`en ${numberFormat.format(count)} meer`, pairs([['Kan ook', rest[0]], ['Uitzondering', rest[1]]]));
    more.dataset.papier = '';
    made.append(more);
    return made;
  }

  function unknownDomains(row) {
    const said = domains
      .map((domain, number) => [domain, scarceWord(records.coverage[number][row])])
      .filter(([, word]) => word)
      .map(([domain, word]) => `${domain.naam} (${word})`);
    return said.length ? [`${capital(said.join(', '))}.`] : [];
  }

  // What is firm speaks neither for nor against.
  function looseOf(row) {
    const loose = { gevoelig: ['Bij een kleine verandering van de punten kan dit adres van de lijst af gaan.'],
      toeval: ['Bij kleine veranderingen van de punten staat dit adres meestal niet op de lijst.'] };
    const firm = records.text('robuust', row);
    return Object.hasOwn(loose, firm) ? loose[firm] : [];
  }

  return draw;
}

// The first explanation of every card that gave points comes before the second of any.
function innocentOf(rows) {
  const lists = rows.filter((one) => one.status === 'punt').map((one) => one.card.onschuldig);
  const most = Math.max(0, ...lists.map((list) => list.length));
  const found = new Set();
  for (let place = 0; place < most; place++) {
    for (const list of lists) if (place < list.length) found.add(asSentence(list[place]));
  }
  return [...found];
}

const nameAndWhy = (one) => `${one.card.naam}: ${one.zin}`;
