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
      ['Plek', records.placed[row] ? [] : ['De plek op de kaart is niet bekend.']],
    ];
    return section(`Waarom ${on ? '' : 'niet '}op de lijst`, ...[pairs(lines), oordeelOf(row)].filter(Boolean));
  };

  function roadOf(row) {
    const roads = records.text('herkomst', row);
    if (!roads) return ['Het is niet aan de tafel voorgelegd.'];
    return roads.split(' en ').map((road) => (Object.hasOwn(ROADS, road) ? ROADS[road] : asSentence(road)));
  }

  function oordeelOf(row) {
    const judged = records.text('oordeel', row);
    if (!judged) return null;
    const day = longDate(records.text('oordeel_op', row));
    const note = element('p', 'bericht');
    note.append(element('strong', '', `Oordeel: ${judged}. `), records.text('toelichting', row), day ? ` (${day})` : '');
    return note;
  }
}
