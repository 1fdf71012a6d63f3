// What the reader has chosen, and which rows follow from it. Everything else listens.
const NO_CHOICE = { domain: -1, breadth: 1, wijk: '', kind: '', theme: -1, oordeel: '', change: '', firm: '' };

function makeSelection(records, colophon, themes) {
  const listeners = [];
  const known = [];
  const state = { ...NO_CHOICE, threshold: colophon.drempel_punten, chosen: -1, rows: new Uint32Array(0) };
  const measureOf = (domain) => (domain < 0 ? records.total : records.byDomain[domain]);
  const measure = () => measureOf(state.domain);

  const boundsOf = (domain) => (known[domain + 1] ||= extremes(domain));

  // From the least that hides nobody. Of all domains together no threshold hides what people brought in.
  function extremes(domain) {
    let low = Infinity;
    let high = 1;
    measureOf(domain).forEach((value, row) => {
      if (value > high) high = value;
      if (value > 0 && value < low && (domain >= 0 || !records.brought[row])) low = value;
    });
    return { low: Math.min(low, high), high };
  }

  function rowsOf(choice) {
    const tests = testsOf(choice, records, themes, measureOf(choice.domain));
    return records.order.filter((row) => tests.every((test) => test(row)));
  }

  function counted(choice) {
    const tests = testsOf(choice, records, themes, measureOf(choice.domain));
    let number = 0;
    for (let row = 0; row < records.n; row++) number += tests.every((test) => test(row));
    return number;
  }

  // How many addresses another choice gives, everything else as it is; alone: with nothing else.
  const count = (patch) => counted({ ...state, ...patch, ...('domain' in patch && { threshold: startingThreshold(patch.domain) }) });
  const countAlone = (patch) => counted({ ...NO_CHOICE, threshold: startingThreshold(-1), ...patch });

  function change(patch) {
    const domainChanged = 'domain' in patch && patch.domain !== state.domain;
    Object.assign(state, patch);
    if (domainChanged) state.threshold = startingThreshold();
    if (narrows(patch)) state.rows = rowsOf(state);
    for (const listener of listeners) listener(patch);
  }

  function startingThreshold(domain = state.domain) {
    const { low, high } = boundsOf(domain);
    return domain < 0 ? Math.min(Math.max(colophon.drempel_punten, low), high) : low;
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

  function narrowed() {
    const chosen = Object.keys(NO_CHOICE).filter((name) => state[name] !== NO_CHOICE[name]);
    return state.threshold === startingThreshold() ? chosen : [...chosen, 'threshold'];
  }

  const drop = (name) => change({ [name]: name === 'threshold' ? startingThreshold() : NO_CHOICE[name] });
  const widen = () => {
    Object.assign(state, NO_CHOICE);
    change({ ...NO_CHOICE, threshold: startingThreshold() });
  };

  state.threshold = startingThreshold();
  state.rows = rowsOf(state);
  return { state, records, themes, measure, bounds: () => boundsOf(state.domain), steps, stepOf, change, count, countAlone,
    narrowed, drop, widen, listen: (listener) => listeners.push(listener) };
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
  if (state.oordeel === 'geen') {
    const none = word('oordeel', '');
    tests.push((row) => none(row) && !held[row]);
  } else if (state.oordeel) tests.push(word('oordeel', state.oordeel));
  if (state.firm) tests.push(word('robuust', state.firm));
  if (state.change) tests.push((row) => changeOf(records, row) === state.change);
  if (state.theme >= 0) tests.push((row) => themes.has(row, state.theme));
  return tests;
}
