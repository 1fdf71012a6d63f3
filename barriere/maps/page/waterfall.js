function makeWaterfall({ file, records, contributions }) {
  const domains = file.head.domeinen;
  return (row) => {
    const given = contributions.of(row).filter((one) => one.status === 'punt');
    return section('Waar de punten vandaan komen', waterfall(domains, given, records.byDomain.map((values) => values[row])));
  };
}

// Each bar starts where the former ended; a cap takes back what a domain has too much.
function waterfall(domains, given, capped) {
  const list = element('ol', 'waterval');
  const sum = Math.max(1, given.reduce((all, one) => all + one.points, 0));
  let before = 0;
  domains.forEach((domain, number) => {
    const own = given.filter((one) => one.card.domein === number);
    for (const one of own) {
      list.append(step(one, domain, { before, sum }));
      before += one.points;
    }
    const over = own.reduce((all, one) => all + one.points, 0) - capped[number];
    if (over > 0) {
      before -= over;
      list.append(cap(domain, over, { before, sum }));
    }
  });
  const total = element('li', 'som');
  total.append(element('span', 'naam', 'Samen'), element('span', 'plus', points(before)));
  list.append(total);
  return list;
}

function bar(count, { before, sum }, className) {
  const track = element('span', `balk ${className}`);
  const fill = element('span');
  fill.style.left = `${(before / sum) * 100}%`;
  fill.style.width = `${(count / sum) * 100}%`;
  track.append(fill);
  return track;
}

function step(one, domain, at) {
  const item = element('li');
  const line = element('div', 'regel');
  line.append(icon(domain.id), element('span', 'naam', one.card.naam),
    bar(one.points, at, ''), element('span', 'plus', `+${one.points}`));
  line.querySelector('.naam').append(element('span', 'domeinnaam', domain.naam));
  item.append(line, element('p', 'zin', one.zin), facts(one));
  if (one.card.onschuldig.length) {
    const innocent = element('p', 'onschuldig');
    innocent.append(element('strong', '', 'Kan ook: '), one.card.onschuldig.map(asSentence).join(' '));
    item.append(innocent);
  }
  return item;
}

function cap(domain, over, at) {
  const item = element('li');
  const line = element('div', 'regel');
  line.append(icon(domain.id), element('span', 'naam', `Plafond ${domain.naam}`),
    bar(over, at, 'af'), element('span', 'plus', `−${over}`));
  item.append(line, element('p', 'zin', 'Eén domein telt voor niet meer dan dit mee.'));
  return item;
}

function facts(one) {
  const source = [one.bron, longDate(one.datum)].filter(Boolean).join(', ');
  const texts = [['Waarde', one.waarde], ['Grens', one.grens], ['Basis', one.basis], ['Bron', source]];
  return pairs(texts.map(([name, text]) => [name, [text || 'niet bekend']]), 'feiten');
}
