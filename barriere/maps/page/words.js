// How numbers, days and names are written, everywhere on the page.
const LOCALE = 'nl-NL';
const numberFormat = new Intl.NumberFormat(LOCALE);
const many = (count, one, more) => `${numberFormat.format(count)} ${count === 1 ? one : more}`;
const points = (count) => many(count, 'punt', 'punten');
const sumOf = (counts) => counts.reduce((sum, count) => sum + count, 0);
const capital = (text) => text.charAt(0).toLocaleUpperCase(LOCALE) + text.slice(1);
const asSentence = (text) => capital(text.replace(/\.?$/, '.'));
const spaced = (postcode) => postcode.replace(/^(\d{4})(?=\S)/, '$1 ');

function dateIn(iso, format) {
  return iso ? new Intl.DateTimeFormat(LOCALE, { ...format, timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`)) : '';
}

const longDate = (iso) => dateIn(iso, { day: 'numeric', month: 'long', year: 'numeric' });

// The day on the clock of the reader, as the file writes days.
function dayOf(now) {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
