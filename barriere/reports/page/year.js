function start() {
  markStops();
  chooseReasons();
  zoomMaps();
}
