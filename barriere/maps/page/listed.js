const ROADS = {
  score: 'Het kwam voor de tafel door de score.',
  mens: 'Mensen brachten het in bij de tafel. Dat staat naast de score en geeft geen punten.',
  steekproef: 'Het kwam voor de tafel door de aselecte steekproef. Dat zegt niets over het adres.',
};

const NOT_ALONE = 'Door de score alleen staat dit adres dus niet op de lijst.';

// Why the address is on the list or not, by which road it came before the tafel, and where it stands.
function makeListed({ file, records }) {
  const { colofon } = file.head;

  return (row) => {
    const on = isListed(colofon, records, row);
    const lines = [
      ['Lijst', [records.text('waarom', row), !on && records.brought[row] ? NOT_ALONE : ''].filter(Boolean)],
      ['Herkomst', roadOf(row)],
      ['Stand', [records.text('stand', row)].filter(Boolean).map(asSentence)],
      ['Oordeel', oordeelOf(row)],
      ['Plek', records.placed[row] ? [] : ['De plek op de kaart is niet bekend.']],
    ];
    const list = pairs(lines);
    return list.children.length ? section(`Waarom ${on ? '' : 'niet '}op de lijst`, list) : null;
  };

  function roadOf(row) {
    const roads = records.text('herkomst', row);
    if (!roads) return ['Het is niet aan de tafel voorgelegd.'];
    return roads.split(' en ').map((road) => ROADS[road] || asSentence(road));
  }

  function oordeelOf(row) {
    const judged = records.text('oordeel', row);
    if (!judged) return records.text('stand', row) ? [] : ['Nog geen oordeel.'];
    const day = longDate(records.text('oordeel_op', row));
    return [[`${capital(judged)}.`, records.text('toelichting', row), day && `(${day})`].filter(Boolean).join(' ')];
  }
}
