// A theme has an address when one of its cards gives points there, or when it is of one of its kinds.
const COUNTS = ['punt', 'groep'];

function makeThemes(head, records, contributions) {
  const { list, index } = records.words.soort;
  let members = null;

  function work() {
    const { start, card, status } = contributions;
    const ofCard = head.kaarten.map((_, card) => maskOf((theme) => theme.kaarten.includes(card)));
    const ofKind = list.map((kind) => maskOf((theme) => theme.soorten.includes(kind)));
    const made = Uint32Array.from(index, (kind) => ofKind[kind]);
    for (let row = 0; row < records.n; row++) {
      for (let i = start[row]; i < start[row + 1]; i++) {
        if (COUNTS.includes(status(i))) made[row] |= ofCard[card[i]];
      }
    }
    return made;
  }

  function maskOf(test) {
    return head.themas.reduce((mask, theme, number) => (test(theme) ? mask | (1 << number) : mask), 0);
  }

  return { names: head.themas.map((theme) => theme.naam),
    has: (row, theme) => ((members ||= work())[row] & (1 << theme)) !== 0 };
}
