// Paper is narrower than a screen: the map is drawn again at its printed width.
function preparePrint(map) {
  const container = map.getContainer();
  const resize = () => map.invalidateSize({ pan: true, animate: false });
  window.addEventListener('beforeprint', () => {
    container.classList.add('op-papier');
    resize();
  });
  window.addEventListener('afterprint', () => {
    container.classList.remove('op-papier');
    resize();
  });
}
