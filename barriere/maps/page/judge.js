// The form for one address: besluit, reason and words. Nothing is filled in beforehand.
const MEANING = { opnemen: 'gaan kijken', afwijzen: 'niet gaan kijken', aanhouden: 'nu niet plannen' };

function makeJudging(oordelen, done) {
  const form = element('form');
  form.id = 'oordeel-formulier';
  form.noValidate = true;
  const radios = Object.keys(oordelen.redenen).map(radio);
  const besluit = element('fieldset', 'besluit');
  const reden = element('select');
  const toelichting = element('textarea');
  const counter = element('p', 'hint');
  const rest = element('div', 'waarom');
  const waits = element('p', 'hint', 'Bij aanhouden staat er overal alleen “nu niet plannen”. Daar hoort geen reden of toelichting bij.');
  const alert = element('p', 'fout');
  let row = -1;

  function radio(name) {
    const input = element('input');
    Object.assign(input, { type: 'radio', name: 'besluit', value: name });
    return input;
  }

  function build() {
    besluit.append(element('legend', 'opschrift', 'Besluit'));
    for (const input of radios) {
      const label = element('label');
      label.append(input, element('span', 'naam', capital(input.value)), element('span', 'hint', MEANING[input.value] || ''));
      besluit.append(label);
    }
    reden.id = 'oordeel-reden';
    toelichting.id = 'oordeel-toelichting';
    Object.assign(toelichting, { rows: 3, maxLength: LONGEST_TEXT, spellcheck: false, autocomplete: 'off' });
    const hint = element('p', 'hint', 'Schrijf geen namen en geen persoonsgegevens op.');
    hint.id = 'toelichting-hint';
    counter.id = 'toelichting-teller';
    alert.id = 'oordeel-fout';
    alert.setAttribute('role', 'alert');
    const under = element('div', 'tweezijdig');
    under.append(hint, counter);
    rest.append(labelFor(reden, 'Reden'), reden, labelFor(toelichting, 'Toelichting'), toelichting, under);
    form.append(element('h3', '', 'Oordeel van de tafel'), besluit, waits, rest, alert);
  }

  function labelFor(field, text) {
    const label = element('label', 'opschrift', text);
    label.htmlFor = field.id;
    return label;
  }

  function values() {
    return { besluit: radios.find((input) => input.checked)?.value || '', reden: reden.value, toelichting: toelichting.value };
  }

  function fillReasons(of, chosen) {
    const codes = Object.entries(oordelen.redenen[of] || {});
    reden.replaceChildren(...[['', 'Kies een reden'], ...codes].map(([code, words]) => {
      const option = element('option', '', capital(words));
      option.value = code;
      return option;
    }));
    reden.value = Object.hasOwn(oordelen.redenen[of] || {}, chosen) ? chosen : '';
  }

  function layOut() {
    const { besluit: chosen } = values();
    rest.hidden = !chosen || chosen === WAIT;
    waits.hidden = chosen !== WAIT;
    const length = lengthOf(plainText(toelichting.value));
    counter.textContent = length < oordelen.tekens ? `${length} van minstens ${oordelen.tekens} tekens` : `${length} tekens`;
  }

  function show(next) {
    row = next;
    const kept = oordelen.draftOf(row);
    for (const input of radios) input.checked = input.value === kept.besluit;
    fillReasons(kept.besluit, kept.reden);
    toelichting.value = kept.toelichting;
    clear();
    layOut();
  }

  function clear() {
    alert.textContent = '';
    for (const field of [...radios, reden, toelichting]) {
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-describedby');
    }
    toelichting.setAttribute('aria-describedby', `${counter.id} toelichting-hint`);
  }

  function refuse([name, words]) {
    const field = { besluit: radios[0], reden, toelichting }[name];
    alert.textContent = words;
    if (name !== 'besluit') field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', alert.id);
    field.focus();
  }

  form.addEventListener('input', (event) => {
    if (event.target.name === 'besluit') fillReasons(event.target.value, '');
    clear();
    layOut();
    oordelen.draft(row, values());
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const oordeel = oordelen.tidy(values());
    const fault = oordelen.faultOf(oordeel);
    if (fault) refuse(fault);
    else done(row, oordeel);
  });
  build();
  return { form, show };
}
