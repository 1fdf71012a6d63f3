const byId = (id) => document.getElementById(id);

function bytesOf(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

async function gunzip(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function keyOf(password, lock) {
  const secret = new TextEncoder().encode(password.normalize('NFC'));
  const raw = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(lock.zout), iterations: lock.rondes };
  return crypto.subtle.deriveKey(how, raw, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

// A wrong password and a changed file look the same: both give null. The key stays, and never leaves
// this page: what is saved here is sealed with it.
async function unseal(closed, password, lock) {
  const how = {
    name: 'AES-GCM',
    iv: bytesOf(lock.nonce),
    additionalData: new TextEncoder().encode(byId('open').textContent),
  };
  const key = await keyOf(password, lock);
  try {
    return { content: new Uint8Array(await crypto.subtle.decrypt(how, key, closed)), seal: { key, lock } };
  } catch {
    return null;
  }
}

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
      const unsealed = await unseal(closed, field.value, lock);
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
