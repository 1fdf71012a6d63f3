// How the address hangs together with others, as counts only: which others is not in the file.
function makeLinks({ contributions }) {
  return (row) => {
    const found = contributions.of(row).filter((one) => one.card.samenhang && one.status !== 'onbekend');
    if (!found.length) return null;
    const reached = found.filter((one) => one.status !== 'geen');
    const below = found.filter((one) => one.status === 'geen');
    return section('Samenhang', ...[
      element('p', 'hint', 'Altijd een aantal. Welk adres, welke persoon of welke eigenaar het is, staat niet in dit bestand.'),
      reached.length && list(reached),
      below.length && folded(`Grens niet gehaald (${numberFormat.format(below.length)})`, list(below)),
    ].filter(Boolean));
  };

  function list(rows) {
    return listOf('geen', rows.map((one) => cardLine(one, one.status === 'punt' ? ` (${signed(one.points)})` : '')));
  }
}
