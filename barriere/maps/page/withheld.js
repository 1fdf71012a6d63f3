// Cards that were asked and gave no points, by the reason why; what is unknown stands elsewhere.
const QUIET = [
  ['uitzondering', 'Uitzondering', 'De grens is gehaald, maar er geldt een uitzondering.'],
  ['groep', 'Telt niet apart', 'De grens is gehaald, maar een andere kaart meet hetzelfde. Alleen de hoogste telt.'],
  ['proef', 'Op proef', 'De grens is gehaald, maar deze kaart wordt nog uitgeprobeerd. Ze wordt gemeten en geeft geen punten.'],
  ['onzeker', 'Onzeker', 'Het is niet zeker of de grens is gehaald. Bij twijfel komen er geen punten.'],
  ['geen', 'Grens niet gehaald', 'Er is gemeten, en de grens is niet gehaald.'],
];

function makeWithheld({ contributions }) {
  return (row) => {
    const rows = contributions.of(row);
    const groups = QUIET
      .map(([status, name, why]) => ({ name, why, rows: rows.filter((one) => one.status === status) }))
      .filter((group) => group.rows.length);
    return groups.length ? section('Gekeken, geen punten', ...groups.map(group)) : null;
  };

  function group({ name, why, rows }) {
    const list = listOf('geen', rows.map((one) => cardLine(one)));
    return folded(`${name} (${numberFormat.format(rows.length)})`, element('p', 'hint', why), list);
  }
}
