// Free text as the werkmap reads it: on one line, without marks that nobody sees, and without persons.
const NINE_DIGITS = /(?<!\d)\d{3}[ .-]?\d{3}[ .-]?\d{3}(?!\d)|(?<!\d)\d{4}[ .]\d{2}[ .]\d{3}(?!\d)/g;
const PHONE = /(?<!\d)(?:\+31|0031|0)[ ()-]*[1-9](?:[ ()-]*\d){8}(?!\d)/;
const MAIL = /\S@\S+\.[\p{L}\p{N}_]/u;

function plainText(text) {
  return text.replace(/[\p{Cf}\p{Cs}]/gu, '').replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim().normalize('NFC');
}

const lengthOf = (text) => [...text].length;

// What in a text identifies a person, in words; '' when nothing does.
function personIn(text) {
  if (MAIL.test(text)) return 'een e-mailadres';
  if (PHONE.test(text)) return 'een telefoonnummer';
  return (text.match(NINE_DIGITS) || []).some((found) => passesEleven(found.replace(/\D/g, ''))) ? 'een BSN' : '';
}

function passesEleven(digits) {
  const sum = [...digits].reduce((all, digit, i) => all + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return sum % 11 === 0 && Number(digits) > 0;
}
