// Contrast of texts as they are drawn: one picture of the page with those texts in a loud colour
// and one without them. Where the two differ is text; what the second shows there lies behind it.
({
  // Scroll the first into view and note of each text where it is and how it should look.
  begin(selectors) {
    const found = selectors.map((path) => path.reduce((root, one) => {
      const here = root.querySelector(one);
      return here && here.shadowRoot && one !== path.at(-1) ? here.shadowRoot : here;
    }, document));
    found[0].scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    this.texts = found.map((element) => ({ element, boxes: boxesOf(element), ...looks(element) }));
    return this.texts.length;

    function boxesOf(element) {
      const boxes = [];
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        boxes.push(...range.getClientRects());
      }
      if (!boxes.length) boxes.push(element.getBoundingClientRect());
      return boxes.map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
    }

    function looks(element) {
      const style = getComputedStyle(element);
      const drawn = element instanceof SVGElement ? style.fill : style.color;
      const [red, green, blue, alpha = 1] = drawn.match(/[\d.]+/g).map(Number);
      let opacity = alpha;
      for (let up = element; up; up = up.parentElement) opacity *= Number(getComputedStyle(up).opacity);
      const size = parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 56 / 3 && Number(style.fontWeight) >= 700);
      return { colour: [red, green, blue], opacity, least: large ? 3 : 4.5 };
    }
  },

  paint(colour) {
    for (const { element } of this.texts) {
      for (const name of ['color', '-webkit-text-fill-color', 'fill']) {
        if (colour) element.style.setProperty(name, colour, 'important');
        else element.style.removeProperty(name);
      }
      if (!element.getAttribute('style')) element.removeAttribute('style');
    }
  },

  // Something else lies over every line of it, here and now.
  covered({ element, boxes }) {
    return boxes.every(({ left, top, right, bottom }) => {
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return over && !over.contains(element) && !element.contains(over);
    });
  },

  // Per text [worst contrast, least wanted]; of one without a letter in sight, whether it is
  // covered.
  async judge(loud, bare) {
    const [a, b] = await Promise.all([loud, bare].map(async (text) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const pen = canvas.getContext('2d');
      pen.drawImage(picture, 0, 0);
      return pen.getImageData(0, 0, picture.width, picture.height);
    }));
    const linear = (part) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    const light = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    const ratio = (one, two) => (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    return this.texts.map((one) => {
      const { boxes, colour, opacity, least } = one;
      let worst = Infinity;
      for (const box of boxes) {
        for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(a.height, box.bottom); y++) {
          for (let x = Math.max(0, Math.floor(box.left)); x < Math.min(a.width, box.right); x++) {
            const at = 4 * (y * a.width + x);
            const behind = [0, 1, 2].map((part) => b.data[at + part]);
            if ([0, 1, 2].every((part) => Math.abs(a.data[at + part] - behind[part]) < 8)) continue;
            const seen = colour.map((part, i) => part * opacity + behind[i] * (1 - opacity));
            worst = Math.min(worst, ratio(light(seen), light(behind)));
          }
        }
      }
      return worst === Infinity ? this.covered(one) : [worst, least];
    });
  },
})
