/** Runs in a browser's page: finds lines of text on it, and on a screenshot. Both return the place in pixels. */

/**
 * Finds a text after a number of characters, and how many characters there are up to its end. White space counts as
 * none; `null` if the page does not have it.
 */
window.findText = (text, after) => {
  const wanted = text.replace(/\s/g, '');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const places = [];
  let read = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (let i = 0; i < node.data.length; i += 1) {
      if (/\s/.test(node.data[i])) continue;
      read += node.data[i];
      places.push([node, i]);
    }
  }
  const at = read.indexOf(wanted, after);
  if (at < 0) return null;
  const end = at + wanted.length;
  const { top, left } = locate(places[at]);
  const { bottom, right } = locate(places[end - 1]);
  return { box: { top, left, bottom, right }, end };
};

/** Returns the box of a character. */
function locate([node, i]) {
  const range = document.createRange();
  range.setStart(node, i);
  range.setEnd(node, i + 1);
  return range.getBoundingClientRect();
}

/** Finds what is purple on a screenshot; `null` if nothing is. */
window.findPurple = async (png) => {
  const data = await fetch(`data:image/png;base64,${png}`);
  const image = await createImageBitmap(await data.blob());
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const pixels = context.getImageData(0, 0, image.width, image.height).data;
  const purple = [];
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at] === 255 && pixels[at + 1] === 0 && pixels[at + 2] === 255) purple.push(at / 4);
  }
  if (purple.length === 0) return null;
  const placeOf = (pixel) => [Math.floor(pixel / image.width), pixel % image.width];
  const [[top, left], [bottom, right]] = [placeOf(purple[0]), placeOf(purple.at(-1))];
  return { top, left, bottom: bottom + 1, right: right + 1 };
};
