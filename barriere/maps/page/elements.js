// The pieces that every view is made of: text becomes text, and never markup.
const SVG = 'http://www.w3.org/2000/svg';

function svg(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function icon(id) {
  const picture = svg('svg', { class: 'icoon', 'aria-hidden': 'true', focusable: 'false' });
  picture.append(svg('use', { href: `#i-${id}` }));
  return picture;
}

function buttonOf(className, text) {
  const made = element('button', className, text);
  made.type = 'button';
  return made;
}

function listOf(className, items) {
  const made = element('ul', className);
  made.append(...items);
  return made;
}

function hidden(name, className, text) {
  const made = element(name, className, text);
  made.setAttribute('aria-hidden', 'true');
  return made;
}

function section(title, ...children) {
  const made = element('section');
  made.append(element('h3', '', title), ...children);
  return made;
}

function folded(title, ...children) {
  const made = element('details');
  made.append(element('summary', '', title), ...children);
  return made;
}

// The first few in view, the others one step away.
function listed(className, items, few) {
  const made = element('div');
  made.append(listOf(className, items.slice(0, few)));
  const rest = items.slice(few);
  if (rest.length) made.append(folded(`en ${numberFormat.format(rest.length)} meer`, listOf(className, rest)));
  return made;
}

// Names with what there is to say under each; a name without texts is left out.
function pairs(groups, className = 'paren') {
  const list = element('dl', className);
  for (const [name, texts] of groups) {
    if (!texts.length) continue;
    const group = element('div');
    group.append(element('dt', '', name), ...texts.map((text) => element('dd', '', text)));
    list.append(group);
  }
  return list;
}

// What a card says of an address, in one line.
function cardLine({ card, zin }, given = '') {
  const made = element('li');
  made.append(element('strong', '', `${card.naam}${given}:`), ` ${zin}`);
  return made;
}
