// Other addresses of this file in the same building or close by; each opens its own explanation.
const NEAR = 100;
const FEW_NEIGHBOURS = 6;

function makeNearby({ file, records, choose }) {
  const { colofon } = file.head;

  return (row) => {
    const { same, near } = around(row);
    const made = section('In de buurt', element('p', 'hint', 'Alleen adressen die in dit bestand staan: vanaf '
      + `${points(colofon.drempel_punten)} in ${many(colofon.drempel_domeinen, 'domein', 'domeinen')}, of ingebracht.`));
    if (records.pand[row] >= 0) made.append(...group('In hetzelfde pand', same));
    if (records.placed[row]) made.append(...group(`Binnen ${NEAR} meter`, near));
    else made.append(element('p', '', 'De plek van dit adres is niet bekend, dus ook niet wat er in de buurt ligt.'));
    return made;
  };

  // One pass over all addresses, in their neutral order: at equal distance that order stays.
  function around(row) {
    const { x, y, placed, pand } = records;
    const same = [];
    const near = [];
    for (const other of records.order) {
      if (other === row) continue;
      if (pand[row] >= 0 && pand[other] === pand[row]) same.push({ row: other, far: -1 });
      else if (placed[row] && placed[other]) {
        const east = x[other] - x[row];
        const north = y[other] - y[row];
        if (east * east + north * north <= NEAR * NEAR) near.push({ row: other, far: Math.round(Math.hypot(east, north)) });
      }
    }
    near.sort((a, b) => a.far - b.far);
    return { same, near };
  }

  function group(title, found) {
    const list = found.length ? listed('buren', found.map(neighbour), FEW_NEIGHBOURS) : element('p', '', 'Geen ander adres in dit bestand.');
    return [element('h4', '', title), list];
  }

  function neighbour({ row, far }) {
    const item = element('li');
    const button = addressButton(records, row);
    button.addEventListener('click', () => choose(row, button));
    const held = records.held[row] === 1;
    const said = [far < 0 ? '' : `${far} m`, held ? 'nu niet plannen' : points(records.total[row])];
    item.append(button, element('span', '', said.filter(Boolean).join(' · ')));
    return item;
  }
}
