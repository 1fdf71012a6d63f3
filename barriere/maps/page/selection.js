// What the reader has chosen, and which rows follow from it. Everything else listens.
function makeSelection(records, colophon) {
  const listeners = [];
  const state = {
    domain: -1,
    threshold: colophon.drempel_punten,
    breadth: 1,
    wijk: '',
    chosen: -1,
    rows: new Uint32Array(0),
  };
  const measure = () => (state.domain < 0 ? records.total : records.byDomain[state.domain]);

  function bounds() {
    let low = Infinity;
    let high = 1;
    for (const value of measure()) {
      if (value > 0 && value < low) low = value;
      if (value > high) high = value;
    }
    return { low: Math.min(low, high), high };
  }

  function filter() {
    const values = measure();
    const { list, index } = records.words.wijk;
    const wijk = list.indexOf(state.wijk);
    state.rows = records.order.filter((row) => values[row] >= state.threshold
      && records.breadth[row] >= state.breadth
      && (state.wijk === '' || index[row] === wijk));
  }

  function change(patch) {
    const domainChanged = 'domain' in patch && patch.domain !== state.domain;
    Object.assign(state, patch);
    if (domainChanged) state.threshold = startingThreshold();
    if (Object.keys(patch).some((name) => name !== 'chosen')) filter();
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

  state.threshold = startingThreshold();
  filter();
  return { state, records, measure, bounds, steps, stepOf, change,
    listen: (listener) => listeners.push(listener) };
}
