// Paper is narrower than a screen: the map is drawn again at its printed width.
function preparePrint(map, chosenPlace) {
  const container = map.getContainer();
  let centre = null;
  const look = (at) => {
    map.invalidateSize({ pan: false });
    map.setView(at, map.getZoom(), { reset: true });
  };
  window.addEventListener('beforeprint', () => {
    centre = map.getCenter();
    container.classList.add('op-papier');
    look(chosenPlace() || centre);
  });
  window.addEventListener('afterprint', () => {
    container.classList.remove('op-papier');
    look(centre);
  });
}
