// Every line that occurs is in the file once; `which[i]` is the line of contribution i, and
// `start[row]` to `start[row + 1]` are the contributions of an address.
function linesOf(file) {
  const many = file.numbers('b_aantal');
  const card = file.numbers('b_kaart');
  const which = file.numbers('b_regel');
  const perCard = file.numbers('b_regels');
  const start = startsOf(many);
  const first = startsOf(perCard);
  for (let row = 0; row < many.length; row++) {
    for (let i = start[row]; i < start[row + 1]; i++) {
      if (i > start[row]) card[i] += card[i - 1];
      which[i] += first[card[i]];
    }
  }
  const status = file.words('b_status');
  const given = file.numbers('b_punten');
  const counted = given.map((points, line) => (status.text(line) === 'punt' ? points : 0));
  return { start, card, which, given, counted };
}

// What contributions give, less what the cap of a domain takes back.
function pointsByDomain(file, ids) {
  const { start, card, which, counted } = file.lines();
  const place = file.head.kaarten.map((one) => one.domein);
  const shown = ids.map(() => new Int32Array(file.head.aantal));
  for (let row = 0; row < file.head.aantal; row++) {
    for (let i = start[row]; i < start[row + 1]; i++) shown[place[card[i]]][row] += counted[which[i]];
  }
  ids.forEach((id, n) => {
    const back = file.numbers(`a_d_${id}`);
    for (let row = 0; row < back.length; row++) shown[n][row] -= back[row];
  });
  return shown;
}

// A total is written as what it differs from the sum over the domains: mostly nothing.
function totalOf(file, byDomain) {
  const total = file.numbers('a_totaal');
  for (const values of byDomain) for (let row = 0; row < total.length; row++) total[row] += values[row];
  return total;
}

function breadthOf(file, byDomain) {
  const breadth = file.numbers('a_domeinen');
  for (const values of byDomain) {
    for (let row = 0; row < breadth.length; row++) if (values[row] > 0) breadth[row]++;
  }
  return breadth;
}
