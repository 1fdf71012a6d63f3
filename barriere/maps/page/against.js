// What speaks against the points of an address.
function makeAgainst({ records, contributions }) {
  return (row) => {
    const made = element('section', 'ertegen');
    if (records.held[row] === 1) return made;
    const given = contributions.of(row).filter((one) => one.status === 'punt');
    const list = element('ul');
    for (const text of new Set(given.flatMap((one) => one.card.onschuldig))) list.append(element('li', '', capital(text)));
    made.append(element('h3', '', 'Wat ertegen spreekt'), list);
    return made;
  };
}
