import { expect, it } from 'vitest';
import { isDrawing, leavesOut } from '../../../renderer/editor/drawings.ts';

it('knows the source of a drawing by its beginning, and words about one by theirs', () => {
  expect(isDrawing('<svg xmlns="http://www.w3.org/2000/svg"/>')).toBe(true);
  expect(isDrawing('\n<?xml version="1.0"?>\n<!-- a --><svg width="1">')).toBe(true);
  expect(isDrawing('<svgz>')).toBe(false);
  expect(isDrawing('An <svg> is a drawing')).toBe(false);
  expect(isDrawing('<?xml version="1.0"?><rss></rss>')).toBe(false);
});

it.each([
  '<svg><script>1</script></svg>',
  '<svg onload="x()"/>',
  '<svg><a href="https://example.org"><rect/></a></svg>',
  '<svg><image xlink:href="http://example.org/a.png"/></svg>',
  '<svg><foreignObject><p/></foreignObject></svg>',
  '<svg><style>@import url(https://example.org/a.css)</style></svg>',
  '<svg><rect fill="url(//example.org/a#b)"/></svg>',
])('finds what is left out of %s', (text) => expect(leavesOut(text)).toBe(true));

it('finds nothing in an ordinary drawing', () => {
  const plain =
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><style>.a{fill:url(#g)}</style><use xlink:href="#a"/>' +
    '<image href="data:image/png;base64,AA"/><rect fill="url(#g)"/><text>on time = late</text><animate/></svg>';
  expect(leavesOut(plain)).toBe(false);
});
