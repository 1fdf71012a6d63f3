// What the password opened was made by barriere and cannot have been changed: it is the page.
async function show(bytes) {
  const html = new TextDecoder().decode(await gunzip(bytes));
  const trusted = window.trustedTypes
    ? window.trustedTypes.createPolicy('zegel', { createHTML: (text) => text }).createHTML(html)
    : html;
  const opened = new DOMParser().parseFromString(trusted, 'text/html');
  document.body.replaceChildren(...opened.body.childNodes);
  delete document.body.dataset.staat;
  start();
  const heading = document.querySelector('h1');
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

async function open(event) {
  event.preventDefault();
  const [field, told] = ['wachtwoord', 'slot-bericht'].map((id) => document.getElementById(id));
  const block = (id) => document.getElementById(id).textContent;
  told.textContent = 'Even geduld, het blad wordt geopend.';
  try {
    const found = await unseal(bytesOf(block('gegevens')), field.value, JSON.parse(block('slot')), block('open'));
    if (found) {
      await show(found.content);
      return;
    }
    told.textContent = 'Dit wachtwoord past niet bij dit bestand.';
    field.select();
  } catch (error) {
    told.textContent = 'Dit blad kan niet worden getoond. Het bestand is onvolledig, of de browser is te oud: '
      + 'gebruik een versie van Edge, Chrome, Firefox of Safari van na mei 2023.';
    throw error;
  }
}

document.addEventListener('DOMContentLoaded', () => {
  document.getElementById('slotvenster').addEventListener('submit', open);
  document.getElementById('wachtwoord').focus();
});
