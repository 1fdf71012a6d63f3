// Leaflet asks once whether SVG works; no other text may ever become HTML.
if (window.trustedTypes) {
  window.trustedTypes.createPolicy('default', {
    createHTML: (text) => (text === '<svg/>' ? text : null),
  });
}
