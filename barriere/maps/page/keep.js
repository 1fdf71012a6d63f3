// The file that `barriere tafel lees` takes in. A sealed map saves a sealed file, under its own password.
const KIND = 'barriere-oordelen';
const VERSION = 1;
const NONCE_BYTES = 12;

const boundTo = () => new TextEncoder().encode(`${KIND} ${VERSION}`);
const base64Of = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

// `seal` is null for an open map, else the key of the map with the lock it opened.
async function closedFile(content, seal) {
  const outside = { soort: KIND, versie: VERSION, slot: null, inhoud: content };
  if (!seal) return outside;
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const how = { name: 'AES-GCM', iv, additionalData: boundTo() };
  const plain = new TextEncoder().encode(JSON.stringify(content));
  outside.inhoud = base64Of(new Uint8Array(await crypto.subtle.encrypt(how, seal.key, plain)));
  outside.slot = { zout: seal.lock.zout, nonce: base64Of(iv), rondes: seal.lock.rondes };
  return outside;
}

function nameOfFile(gemeente, now) {
  const slug = gemeente.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return `oordelen-${slug || 'gemeente'}-${dayOf(now)}.json`;
}

function download(name, text) {
  const link = element('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

// Gives what was saved and under which name.
async function saveOordelen(oordelen, colophon, seal) {
  const given = oordelen.list();
  const content = { run: colophon.run, gemeente: colophon.gemeente, oordelen: given };
  const name = nameOfFile(colophon.gemeente, new Date());
  download(name, `${JSON.stringify(await closedFile(content, seal), null, 1)}\n`);
  return { given, name };
}
