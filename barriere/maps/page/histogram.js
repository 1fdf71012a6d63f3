const WIDTH = 400;
const HEIGHT = 56;

// Bars of all addresses on a logarithmic height: one address stays visible beside thousands.
function makeHistogram(selection, counts, colophon) {
  const bars = byId('staven');
  const slider = byId('drempel');
  const { state, records } = selection;
  bars.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  bars.setAttribute('preserveAspectRatio', 'none');

  function draw() {
    const list = counts[state.domain + 1];
    const from = selection.steps();
    const { low, high } = selection.bounds();
    const length = Math.max(list.length, high + 1);
    const wide = WIDTH / length;
    const top = Math.log1p(Math.max(1, ...list));
    const shown = shownCounts(length);
    bars.replaceChildren();
    list.forEach((count, value) => {
      const steps = [[count, 'var(--rest)'], [shown[value], `var(--punt-${selection.stepOf(value, from)})`]];
      for (const [number, fill] of steps) {
        if (number) bars.append(bar(value, wide, (Math.log1p(number) / top) * HEIGHT, fill));
      }
      if (count) bars.lastChild.append(titled(value, count, shown[value]));
    });
    place(low, high, length);
    describe(list);
  }

  function shownCounts(length) {
    const values = selection.measure();
    const shown = new Uint32Array(length);
    for (const row of state.rows) if (records.held[row] !== 1) shown[values[row]]++;
    return shown;
  }

  function bar(value, wide, height, fill) {
    const tall = Math.max(2, height);
    return svg('rect', { x: value * wide + 0.8, width: wide - 1.6, y: HEIGHT - tall, height: tall, fill });
  }

  function titled(value, all, shown) {
    const title = svg('title', {});
    title.textContent = `${points(value)}: ${many(all, 'adres', 'adressen')}, ${numberFormat.format(shown)} getoond`;
    return title;
  }

  // The thumb's middle stands below the bar of its value.
  function place(low, high, length) {
    const thumb = 20;
    slider.min = low;
    slider.max = high;
    slider.value = state.threshold;
    slider.disabled = low === high;
    slider.style.left = `calc(${((low + 0.5) / length) * 100}% - ${thumb / 2}px)`;
    slider.style.width = `calc(${((high - low) / length) * 100}% + ${thumb}px)`;
    slider.setAttribute('aria-valuetext', `${points(state.threshold)} of meer`);
  }

  function describe(list) {
    const counted = sumOf(list);
    const all = counted + (state.domain < 0 ? records.waiting : 0);
    byId('drempel-punten').textContent = `${points(state.threshold)}`;
    const known = numberFormat.format(state.rows.length);
    byId('aantal').textContent = `${known} van ${many(all, 'adres', 'adressen')}`;
    describeTheme();
    byId('verdeling-hint').textContent = 'Grijs: wel geteld, niet getoond. Dit bestand heeft adressen vanaf '
      + `${points(colophon.drempel_punten)} in ${many(colophon.drempel_domeinen, 'domein', 'domeinen')}. `
      + 'De hoogte is logaritmisch.';
    bars.setAttribute('aria-label', `Verdeling van ${many(counted, 'adres', 'adressen')} naar punten`);
  }

  // Of the theme as a whole, and of what the other choices leave of it.
  function describeTheme() {
    const line = byId('thema-aantal');
    line.hidden = state.theme < 0;
    if (line.hidden) return;
    const all = selection.countAlone({ theme: state.theme });
    const left = state.rows.length;
    line.textContent = `Thema ${selection.themes.names[state.theme]}: ${many(all, 'adres', 'adressen')}`
      + (left === all ? '' : `, ${numberFormat.format(left)} bij uw andere keuzes`);
  }

  slider.addEventListener('input', () => selection.change({ threshold: Number(slider.value) }));
  selection.listen(draw);
  draw();
}
