// What people did about the address: brought in, judged, visited, found. The latest first.
const FEW_EVENTS = 6;

function makeEvents({ past }) {
  return (row) => {
    const events = past().events.of(row).reverse();
    const title = 'Wat er al gebeurde';
    if (!events.length) return section(title, element('p', '', 'Er is geen bezoek of oordeel om te tonen.'));
    return section(title, listed('gebeurd', events.map(item), FEW_EVENTS));
  };

  function item(one) {
    const made = element('li');
    const day = element('time', '', longDate(one.datum) || 'datum onbekend');
    if (one.datum) day.dateTime = one.datum;
    made.append(day, element('p'));
    made.lastChild.append(element('strong', '', `${capital(one.soort)}.`), ` ${one.tekst}`);
    return made;
  }
}
