// Five ways to look at the same addresses, as tabs. What is not looked at is not drawn.
const VIEWS = ['kaart', 'tabel', 'vergadering', 'verschil', 'cijfers'];

function makeViews(selection) {
  const draws = {};
  const stale = new Set(VIEWS);
  const tabs = VIEWS.map((name) => byId(`tab-${name}`));
  const listeners = [];
  let current = 'kaart';

  function show(name) {
    current = name;
    document.body.dataset.weergave = name;
    // Where the panel on the left is away, the view is the main part.
    byId('weergavevak').setAttribute('role', ['vergadering', 'cijfers'].includes(name) ? 'main' : 'region');
    VIEWS.forEach((view, place) => {
      tabs[place].setAttribute('aria-selected', String(view === name));
      tabs[place].tabIndex = view === name ? 0 : -1;
      const panel = byId(`weergave-${view}`);
      if (panel) panel.hidden = view !== name;
    });
    skipTo(name);
    draw();
    for (const listener of listeners) listener(name);
  }

  function skipTo(name) {
    const link = document.querySelector('.spring');
    link.href = name === 'kaart' ? '#lijst' : `#weergave-${name}`;
    link.textContent = name === 'kaart' ? 'Naar de lijst met adressen' : `Naar ${byId(`tab-${name}`).textContent}`;
  }

  function draw() {
    if (!stale.has(current)) return;
    stale.delete(current);
    draws[current]?.();
  }

  function walk(event) {
    const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -VIEWS.length, End: VIEWS.length };
    if (!(event.key in steps)) return;
    event.preventDefault();
    const shown = VIEWS.filter((name) => !byId(`tab-${name}`).hidden);
    const to = Math.max(0, Math.min(shown.length - 1, shown.indexOf(current) + steps[event.key]));
    show(shown[to]);
    byId(`tab-${shown[to]}`).focus();
  }

  tabs.forEach((tab, place) => {
    tab.addEventListener('click', () => show(VIEWS[place]));
    tab.addEventListener('keydown', walk);
  });
  selection.listen((patch) => {
    if (!narrows(patch)) return;
    VIEWS.forEach((name) => stale.add(name));
    draw();
  });
  return { show, on: (name, drawing) => { draws[name] = drawing; },
    current: () => current, listen: (listener) => listeners.push(listener) };
}
