// Reading a saved file back. Whoever made it, the worst it can do is to be refused in words.
const LARGEST_FILE = 8 * 1024 * 1024;
const MOST_OORDELEN = 10000;
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const refused = (words) => Object.assign(new Error(words), { words });

// Gives [row, oordeel] for every oordeel in the file; throws an error with `words` for the reader.
async function readOordelen(blob, oordelen, colophon, seal) {
  if (blob.size > LARGEST_FILE) throw refused('Dit bestand is groter dan 8 MB. Dat is geen bestand met oordelen.');
  const outside = parsed(await blob.text());
  if (!isObject(outside) || outside.soort !== KIND) throw refused('Dit is geen bestand met oordelen van de risicokaart.');
  if (outside.versie !== VERSION) throw refused('Dit bestand hoort bij een andere versie van de kaart.');
  const content = await opened(outside, seal);
  if (!isObject(content) || !Array.isArray(content.oordelen) || content.oordelen.length > MOST_OORDELEN) {
    throw refused('De inhoud van dit bestand is niet te lezen.');
  }
  if (content.gemeente !== colophon.gemeente) throw refused('Deze oordelen zijn van een andere gemeente.');
  if (content.run !== colophon.run) throw refused('Deze oordelen horen bij een kaart van een andere score.');
  const seen = new Set();
  return content.oordelen.map((one, number) => fitting(one, number + 1, oordelen, seen));
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw refused('Dit bestand is niet te lezen: het is geen JSON, of het is beschadigd.');
  }
}

async function opened({ slot, inhoud }, seal) {
  if (slot === null && !seal) return inhoud;
  if (slot === null) throw refused('Dit bestand is niet verzegeld, en deze kaart wel. Gebruik een bestand dat op deze kaart is bewaard.');
  if (!seal) throw refused('Dit bestand is verzegeld, en deze kaart niet. Het hoort bij een andere kaart.');
  if (!isObject(slot) || slot.zout !== seal.lock.zout || slot.rondes !== seal.lock.rondes) {
    throw refused('Dit bestand is verzegeld op een andere kaart. Open het op de kaart waarop het is bewaard.');
  }
  let plain = null;
  try {
    const how = { name: 'AES-GCM', iv: bytesOf(slot.nonce), additionalData: boundTo() };
    plain = await crypto.subtle.decrypt(how, seal.key, bytesOf(inhoud));
  } catch {
    throw refused('Dit bestand gaat niet open: het is beschadigd of veranderd.');
  }
  return parsed(new TextDecoder().decode(plain));
}

function fitting(one, number, oordelen, seen) {
  const wrong = (what) => refused(`Oordeel ${number} in dit bestand ${what}. Er is niets overgenomen.`);
  const names = ['sleutel', 'besluit', 'reden', 'toelichting'];
  if (!isObject(one) || names.some((name) => typeof one[name] !== 'string')) throw wrong('is niet te lezen');
  const row = oordelen.rowOf(one.sleutel);
  if (row < 0) throw wrong('gaat over een adres dat niet op de agenda staat');
  if (seen.has(row)) throw wrong('gaat over een adres dat er twee keer in staat');
  seen.add(row);
  const oordeel = { besluit: one.besluit, reden: one.reden, toelichting: plainText(one.toelichting) };
  if (oordelen.faultOf(oordeel)) throw wrong('mist een geldig besluit, een reden of een goede toelichting');
  return [row, oordeel];
}
