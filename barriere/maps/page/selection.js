// What the reader has chosen, and which rows follow from it. Everything else listens.
const NO_CHOICE = { domain: -1, breadth: 1, wijk: '', kind: '', theme: -1, oordeel: '', change: '', firm: '' };

function makeSelection(records, colophon, themes) {
  const listeners = [];
  const state = { ...NO_CHOICE, threshold: colophon.drempel_punten, chosen: -1, rows: new Uint32Array(0) };
  const measure = () => (state.domain < 0 ? records.total : records.byDomain[state.domain]);

  function bounds() {
    let low = Infinity;
    let high = 1;
    measure().forEach((value, row) => {
      if (value > high) high = value;
      if (value > 0 && value < low && !records.brought[row]) low = value;
    });
    return { low: Math.min(low, high), high };
  }

  function filter() {
    const tests = testsOf(state, records, themes, measure());
    state.rows = records.order.filter((row) => tests.every((test) => test(row)));
  }

  function change(patch) {
    const domainChanged = 'domain' in patch && patch.domain !== state.domain;
    Object.assign(state, patch);
    if (domainChanged) state.threshold = startingThreshold();
    if (narrows(patch)) filter();
    for (const listener of listeners) listener(patch);
  }

  function startingThreshold() {
    const { low, high } = bounds();
    return state.domain < 0 ? Math.min(Math.max(colophon.drempel_punten, low), high) : low;
  }

  // Each step begins half as high again as the one before. They hang on the threshold of the
  // settings alone, so a colour means the same on every map of the municipality.
  function steps() {
    const from = [state.domain < 0 ? Math.max(1, colophon.drempel_punten) : 1];
    while (from.length < 4) from.push(Math.max(from.at(-1) + 1, Math.round(from.at(-1) * 1.5)));
    return from;
  }

  function stepOf(value, from) {
    let step = 0;
    while (step + 1 < from.length && value >= from[step + 1]) step++;
    return step;
  }

  const narrowed = () => Object.keys(NO_CHOICE).filter((name) => state[name] !== NO_CHOICE[name]);
  const widen = () => {
    Object.assign(state, NO_CHOICE);
    change({ ...NO_CHOICE, threshold: startingThreshold() });
  };

  state.threshold = startingThreshold();
  filter();
  return { state, records, themes, measure, bounds, steps, stepOf, change, narrowed, widen,
    listen: (listener) => listeners.push(listener) };
}

// Whether a change of choice changes the rows, and not only the address that is open.
const narrows = (patch) => Object.keys(patch).some((name) => name !== 'chosen');

// Only what was chosen is tested. An address on hold has no points and no kind to choose it by; what
// people brought in needs no points.
function testsOf(state, records, themes, values) {
  const { held, brought } = records;
  const word = (name, wanted) => {
    const { list, index } = records.words[name];
    const place = list.indexOf(wanted);
    return (row) => index[row] === place;
  };
  const open = state.domain < 0;
  const tests = [(row) => values[row] >= state.threshold || (open && (held[row] === 1 || brought[row] === 1))];
  if (state.breadth > 1) tests.push((row) => records.breadth[row] >= state.breadth || (open && held[row] === 1));
  if (state.wijk) tests.push(word('wijk', state.wijk));
  if (state.kind) tests.push(word('soort', state.kind));
  if (state.oordeel) tests.push(state.oordeel === 'geen' ? (row) => word('oordeel', '')(row) && !held[row] : word('oordeel', state.oordeel));
  if (state.firm) tests.push(word('robuust', state.firm));
  if (state.change) tests.push((row) => changeOf(records, row) === state.change);
  if (state.theme >= 0) tests.push((row) => themes.has(row, state.theme));
  return tests;
}
