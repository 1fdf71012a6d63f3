const DRAWS = 1000;

// The score, from how many domains, and how firm its place on the list is.
function makeHeadline({ file, records }) {
  const { length } = file.head.domeinen;
  return (row) => {
    const made = element('div', 'kern');
    const total = records.total[row];
    const line = element('p', 'score');
    line.append(element('strong', '', numberFormat.format(total)), ' ',
      element('span', '', `${total === 1 ? 'punt' : 'punten'} in ${records.breadth[row]} van ${length} domeinen`));
    made.append(line);
    const firm = firmnessOf(records, row);
    if (firm) made.append(firm);
    return made;
  };
}

// The words of the terminal's explanation, so that two readers never read two things.
function firmnessOf(records, row) {
  const times = records.times[row];
  if (times < 0) return null;
  const often = times === 0 ? 'nooit' : times >= DRAWS ? 'altijd' : `${numberFormat.format(times)} keer`;
  const said = `ij ${numberFormat.format(DRAWS)} kleine veranderingen van de punten staat dit adres ${often} op de lijst.`;
  const word = records.text('robuust', row);
  const line = element('p', 'vastheid');
  if (word) line.append(element('strong', '', `${capital(word)}:`), ` b${said}`);
  else line.append(`B${said}`);
  return line;
}
