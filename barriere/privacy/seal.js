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

// A wrong password and a changed file look the same: both give null. `open` is what the file says of
// itself unsealed. The key stays, and never leaves this page: what is saved here is sealed with it.
async function unseal(closed, password, lock, open) {
  const how = {
    name: 'AES-GCM',
    iv: bytesOf(lock.nonce),
    additionalData: new TextEncoder().encode(open),
  };
  const key = await keyOf(password, lock);
  try {
    return { content: new Uint8Array(await crypto.subtle.decrypt(how, key, closed)), seal: { key, lock } };
  } catch {
    return null;
  }
}
