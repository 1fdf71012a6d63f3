// The oordelen of this sitting. They live in memory only: the disk of the reader never holds them
// but in the file that the reader saves.
const LONGEST_TEXT = 2000;
const WAIT = 'aanhouden';
const NO_OORDEEL = { besluit: '', reden: '', toelichting: '' };

function makeOordelen({ file, records }) {
  const { redenen, tekens } = file.head.vergadering;
  const agenda = onTheAgenda(records);
  const given = new Map();
  const drafts = new Map();
  const listeners = [];
  let saved = '[]';

  const asked = agenda.filter((row) => records.held[row] !== 1);
  const place = new Map(asked.map((row) => [records.text('sleutel', row), row]));
  const of = (row) => given.get(row) || null;
  const draftOf = (row) => drafts.get(row) || given.get(row) || NO_OORDEEL;
  const tell = () => { for (const listener of listeners) listener(); };

  // In the neutral order, whatever order they were given in.
  function list() {
    return asked.filter((row) => given.has(row))
      .map((row) => ({ sleutel: records.text('sleutel', row), adres: records.label(row), ...given.get(row) }));
  }

  // What an oordeel still lacks: the field and what to do.
  function faultOf({ besluit, reden, toelichting }) {
    if (!Object.hasOwn(redenen, besluit)) return ['besluit', 'Kies eerst een besluit.'];
    if (!Object.hasOwn(redenen[besluit], reden)) return ['reden', 'Kies een reden.'];
    if (besluit === WAIT) return toelichting ? ['toelichting', 'Bij aanhouden hoort geen toelichting.'] : null;
    const length = lengthOf(toelichting);
    if (length < tekens) return ['toelichting', `De toelichting is te kort (${many(length, 'teken', 'tekens')}). Schrijf in minstens ${tekens} tekens op waarom.`];
    if (length > LONGEST_TEXT) return ['toelichting', `De toelichting is te lang (${length} tekens). Er passen er ${LONGEST_TEXT}.`];
    const person = personIn(toelichting);
    return person ? ['toelichting', `In de toelichting lijkt ${person} te staan. Schrijf zonder persoonsgegevens op wat u weet van het adres.`] : null;
  }

  // As it would be kept: a wait bears no text, and its only reason goes without asking.
  function tidy({ besluit, reden, toelichting }) {
    if (besluit !== WAIT) return { besluit, reden, toelichting: plainText(toelichting) };
    return { besluit, reden: Object.keys(redenen[WAIT])[0], toelichting: '' };
  }

  function give(row, oordeel) {
    given.set(row, oordeel);
    drafts.delete(row);
    tell();
  }

  function withdraw(row) {
    given.delete(row);
    drafts.delete(row);
    tell();
  }

  function draft(row, values) {
    if (same(values, given.get(row) || NO_OORDEEL)) drafts.delete(row);
    else drafts.set(row, values);
    tell();
  }

  return { agenda, asked, rowOf: (key) => place.get(key) ?? -1, redenen, tekens, of, draftOf, list, faultOf, tidy, give, withdraw, draft,
    hasDraft: (row) => drafts.has(row),
    unfinished: () => asked.filter((row) => drafts.has(row)),
    count: () => given.size,
    unsaved: () => JSON.stringify(list()) !== saved,
    keptAs: (kept) => { saved = JSON.stringify(kept); tell(); },
    listen: (listener) => listeners.push(listener) };
}

const same = (one, other) => Object.keys(NO_OORDEEL).every((name) => one[name] === other[name]);

// What came before the tafel by any road, by address. One on hold stands there as every other that
// waits does: by its place alone.
function onTheAgenda(records) {
  const { list, index } = records.words.herkomst;
  const nowhere = list.indexOf('');
  return Array.from(records.order.filter((row) => index[row] !== nowhere || records.held[row] === 1));
}

// What people read: a wait says that and nothing else.
const spoken = (besluit) => (besluit === WAIT ? 'nu niet plannen' : besluit);
