// A file cannot destroy itself; from its last day on it says so, before and after it is opened.
function isOverdue(opening) {
  return !opening.fictief && dayOf(new Date()) >= opening.vernietigen_voor;
}

function warnWhenOverdue(opening) {
  if (!isOverdue(opening)) return;
  const box = byId('verlopen');
  box.textContent = `Dit bestand had vóór ${longDate(opening.vernietigen_voor)} vernietigd moeten zijn. `
    + `Verwijder het, ook uit de mail en de prullenbak. Vragen? ${opening.contact}.`;
  box.hidden = false;
}

// Closing is a new start: what was read is gone from this window, and the password is asked again.
function offerToLock(sealed) {
  if (!sealed) return;
  const button = byId('vergrendel');
  button.hidden = false;
  button.addEventListener('click', () => window.location.reload());
}
