const byId = (id) => document.getElementById(id);

function askPassword(closed, lock, opening) {
  const form = byId('slotvenster');
  const field = byId('wachtwoord');
  byId('slot-van').textContent =
    `Van ${opening.gemeente}, te vernietigen vóór ${longDate(opening.vernietigen_voor)}. ` +
    `Niet voor u bedoeld? Verwijder dit bestand en meld het bij ${opening.contact}.`;
  form.hidden = false;
  document.body.dataset.staat = 'slot';
  field.focus();
  return new Promise((opened) => {
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      byId('slot-bericht').textContent = 'Even geduld, de kaart wordt geopend.';
      const unsealed = await unseal(closed, field.value, lock, byId('open').textContent);
      if (!unsealed) {
        byId('slot-bericht').textContent = 'Dit wachtwoord past niet bij dit bestand.';
        field.select();
        return;
      }
      field.value = '';
      form.hidden = true;
      opened(unsealed);
    });
  });
}

async function unlock() {
  const opening = JSON.parse(byId('open').textContent);
  const lock = JSON.parse(byId('slot').textContent);
  const closed = bytesOf(byId('gegevens').textContent);
  byId('gegevens').remove();
  warnWhenOverdue(opening);
  offerToLock(lock !== null);
  const { content, seal } = lock ? await askPassword(closed, lock, opening) : { content: closed, seal: null };
  return { bytes: await gunzip(content), seal };
}
