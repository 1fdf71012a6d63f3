// Everything about one address, from top to bottom; every part gives nothing where it has nothing to say.
function makeExplanation(page) {
  const { records, state } = page.selection;
  const panel = byId('uitleg');
  const parts = [makeHeadline, makeAgainst, makeDifference, makeListed, makeWaterfall, makeUnknowns, makeCourse, makeEvents,
    makeNearby, makeLinks, makeWithheld].map((make) => make(page));
  let invoker = null;

  // A neighbour opened from the panel leads back to where the reader came from, not to what is gone.
  function open(row, from) {
    if (from && !panel.contains(from)) invoker = from;
    panel.replaceChildren(titleOf(row), ...bodyOf(row));
    panel.hidden = false;
    panel.scrollTop = 0;
    document.body.classList.add('met-uitleg');
    byId('uitleg-titel').focus({ preventScroll: true });
    if (window.innerWidth <= 800) panel.scrollIntoView();
  }

  function close() {
    if (panel.hidden) return;
    panel.hidden = true;
    document.body.classList.remove('met-uitleg');
    const row = state.chosen;
    page.selection.change({ chosen: -1 });
    const inList = document.querySelector(`#rijen tr[data-rij="${row}"] .adres`);
    const back = invoker && invoker.isConnected ? invoker : inList || byId('zoek');
    back.focus();
    invoker = null;
  }

  // On hold says that and nothing else; there is nothing else in the file.
  function bodyOf(row) {
    if (records.held[row] === 1) return [element('p', 'bericht', 'Nu niet plannen.')];
    return parts.map((part) => part(row)).filter(Boolean);
  }

  function titleOf(row) {
    const head = element('header');
    const title = element('h2', '', records.label(row));
    title.id = 'uitleg-titel';
    title.tabIndex = -1;
    const shut = buttonOf('sluit');
    shut.setAttribute('aria-label', 'Uitleg sluiten');
    shut.append(icon('sluit'));
    shut.addEventListener('click', close);
    head.append(title, shut, element('p', 'onder', records.where(row)));
    return head;
  }

  // Paper cannot be unfolded.
  let unfolded = [];
  const unfold = (open) => unfolded.forEach((one) => { one.open = open; });
  window.addEventListener('beforeprint', () => {
    unfolded = [...document.querySelectorAll('details[data-papier]:not([open])')];
    unfold(true);
  });
  window.addEventListener('afterprint', () => unfold(false));
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(); });
  return { open, close };
}
