// What is chosen, in words above every list, each with a way to undo it: no choice is forgotten.
const CHOICE_WORDS = {
  threshold: ({ threshold }) => `vanaf ${points(threshold)}`,
  domain: ({ domain }, { domains }) => `domein ${domains[domain].naam}`,
  wijk: ({ wijk }) => `wijk ${wijk}`,
  theme: ({ theme }, { themes }) => `thema ${themes.names[theme]}`,
  kind: ({ kind }) => `soort ${kind}`,
  breadth: ({ breadth }) => `${breadth} of meer domeinen`,
  oordeel: ({ oordeel }) => (oordeel === 'geen' ? 'nog geen oordeel' : `oordeel ${oordeel}`),
  change: ({ change }) => CHANGES[change],
  firm: ({ firm }) => firm,
};

// Returns a box that keeps itself; `rest` takes the focus when the last choice is undone.
function makeChips(selection, domains, rest) {
  const { state } = selection;
  const known = { domains, themes: selection.themes };
  const box = element('div', 'gekozen');
  const list = element('ul');
  list.setAttribute('aria-label', 'Uw keuzes');
  const all = buttonOf('wis-alles', 'Wis alle keuzes');
  all.addEventListener('click', () => undo(selection.widen));
  box.append(list, all);

  function draw() {
    const chosen = selection.narrowed();
    box.hidden = !chosen.length;
    list.replaceChildren(...Object.keys(CHOICE_WORDS).filter((name) => chosen.includes(name)).map(chip));
  }

  function chip(name) {
    const item = element('li');
    const text = capital(CHOICE_WORDS[name](state, known));
    const button = buttonOf('keuze');
    button.append(element('span', '', text), element('span', 'verborgen', ', wis deze keuze'), icon('sluit'));
    button.addEventListener('click', () => undo(() => selection.drop(name)));
    item.append(button);
    return item;
  }

  function undo(change) {
    change();
    (box.hidden ? rest : list.querySelector('button')).focus();
  }

  selection.listen((patch) => { if (narrows(patch)) draw(); });
  draw();
  return box;
}
