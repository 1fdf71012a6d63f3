// A stop in the list and its disc on the map are one: who points at one sees the other.
function markStops() {
  const lines = new Map([...document.querySelectorAll('.naar-kaart')]
    .map((link) => [link.hash.slice(1), link.closest('.stop-regel')]));

  function mark(id, on) {
    const disc = document.getElementById(id);
    if (!disc) return;
    const map = disc.closest('svg');
    for (const part of [disc, lines.get(id)]) part.classList.toggle('gekozen', on);
    map.classList.toggle('kiest', on);
    const team = [...lines.get(id).querySelector('.nr').classList].find((name) => name.startsWith('team-'));
    for (const way of map.querySelectorAll(`.weg.${team}`)) way.classList.toggle('gekozen', on);
  }

  for (const [id, line] of lines) {
    const link = line.querySelector('.naar-kaart');
    line.addEventListener('pointerenter', () => mark(id, true));
    line.addEventListener('pointerleave', () => mark(id, link === document.activeElement));
    link.addEventListener('focus', () => mark(id, true));
    link.addEventListener('blur', () => mark(id, false));
    const disc = document.getElementById(id);
    if (!disc) continue;
    disc.addEventListener('pointerenter', () => mark(id, true));
    disc.addEventListener('pointerleave', () => mark(id, link === document.activeElement));
    disc.addEventListener('click', () => link.focus());
  }
}
