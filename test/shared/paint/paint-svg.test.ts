import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml, paintSvg } from '../../../shared/paint/paint-svg.ts';
import type { Scene, SceneItem } from '../../../shared/scene/scene.ts';

const scene = (...items: readonly SceneItem[]): Scene => ({
  groups: [{ id: 'a', bounds: { x: 0, y: 0, width: 100, height: 50 }, items }],
  bounds: { x: -10, y: 0.004, width: 100.127, height: 50 },
  background: '#f3f1ec',
});
const text = (value: string): SceneItem => ({
  type: 'text',
  x: 1,
  y: 2,
  text: value,
  font: { family: 'hand', weight: 500, size: 20 },
  color: '#221f1b80',
  width: 10,
});
const paint = (...items: readonly SceneItem[]): string => paintSvg(scene(...items), { title: 'Yol <haritası> & "şema"', language: 'tr' });

describe('SVG', () => {
  it('keeps text as text in the bundled faces, without ligatures', () => {
    const svg = paint(text('İĞÜŞıç -> 3x4 😀'));
    expect(svg).toContain('>İĞÜŞıç -&gt; 3x4 😀</text>');
    expect(svg).toMatch(
      /font-family="&quot;Shantell Sans&quot;, [^"]*&quot;Noto Emoji&quot;[^"]*" font-weight="500" font-size="20" fill="#221f1b" fill-opacity="0.5"/,
    );
    expect(svg).toContain('font-variant="none"');
    expect(svg).toContain('lang="tr"');
    expect(svg).toContain('<title>Yol &lt;haritası&gt; &amp; &quot;şema&quot;</title>');
  });

  it('writes lines that follow each other as one text, for those who hear it', () => {
    const line = (y: number, value: string, color = '#221f1b') => ({ ...text(value), y, color }) as SceneItem;
    const svg = paint(line(1, 'Çağrı'), line(2, 'merkezi'), line(3, 'başka', '#000000'));
    expect(svg).toMatch(/<text font-family="[^"]*" [^>]*><tspan x="1" y="1">Çağrı<\/tspan><tspan x="1" y="2">merkezi<\/tspan><\/text>/);
    expect(svg).toContain('>başka</text>');
  });

  it('leaves out what cannot be seen', () => {
    const rect = (fill: string): SceneItem => ({ type: 'rect', rect: { x: 3, y: 3, width: 7, height: 7 }, radius: 0, fill, stroke: null });
    expect(paint(rect('#4a3f3000'))).not.toContain('x="3"');
    expect(paint(rect('#4a3f3010'))).toContain('x="3"');
  });

  it('keeps the neighbours of one parent few where there are many, and every one of them', () => {
    const { groups, ...rest } = scene(text('a'));
    const many = Array.from({ length: 250 }, () => groups).flat();
    const svg = paintSvg({ ...rest, groups: many }, { title: '', language: 'tr' });
    expect(svg.match(/<g role="group">/g)).toHaveLength(3);
    expect(svg.match(/>a<\/text>/g)).toHaveLength(250);
  });

  it('has the scene’s bounds as its view box and the background behind everything', () => {
    expect(paint()).toContain('viewBox="-10 0 100.13 50" width="100.13" height="50"');
    expect(paint()).toContain('<rect x="-10" y="0" width="100.13" height="50" fill="#f3f1ec"/>');
    expect(paintSvg({ groups: [], bounds: null, background: '#ffffff' }, { title: '', language: 'en' })).toContain('viewBox="0 0 1 1"');
  });

  it('embeds pictures by the address it is given, cut to their rectangle, and shows where one is missing', () => {
    const image = (radius: number): SceneItem => ({ type: 'image', rect: { x: 1, y: -2.5, width: 30, height: 20 }, radius, sha256: 'a'.repeat(64) });
    const painted = paintSvg(scene(image(0), image(4)), {
      title: '',
      language: 'tr',
      addressOf: (sha256) => `data:image/png;base64,${sha256.slice(0, 4)}"<`,
    });
    expect(painted).toContain(
      '<image x="1" y="-2.5" width="30" height="20" href="data:image/png;base64,aaaa&quot;&lt;" preserveAspectRatio="xMidYMid slice"/>',
    );
    const clip = /<clipPath id="([A-Za-z][\w-]*)"><rect x="1" y="-2.5" width="30" height="20" rx="4"\/><\/clipPath>/.exec(painted)?.[1] ?? 'none';
    expect(painted).toContain(`clip-path="url(#${clip})"`);
    expect(paint(image(0))).not.toContain('<image');
    expect(paint(image(0))).toContain('<rect x="1" y="-2.5" width="30" height="20"');
  });

  it('draws paths and rectangles with rounded corners and dashes', () => {
    const round: SceneItem = {
      type: 'rect',
      rect: { x: 0, y: 0, width: 10, height: 4 },
      radius: 9,
      fill: null,
      stroke: { color: '#000000', width: 2, dash: [8, 5] },
    };
    const svg = paint(round, {
      type: 'path',
      steps: [{ to: 'move', at: { x: 0, y: 1 } }, { to: 'curve', c1: { x: 1, y: 1 }, c2: { x: 2, y: 2 }, at: { x: 3, y: 3 } }, { to: 'close' }],
      fill: '#ff0000',
      stroke: null,
    });
    const inks = 'fill="none" stroke="#000000" stroke-width="2" stroke-linejoin="round" stroke-dasharray="8 5"/>';
    expect(svg).toContain(`<path d="M2 0H8C9.1 0 10 0.9 10 2V2C10 3.1 9.1 4 8 4H2C0.9 4 0 3.1 0 2V2C0 0.9 0.9 0 2 0Z" ${inks}`);
    expect(paintSvg(scene(round), { title: '', language: 'en', alone: {} })).toContain(`<rect x="0" y="0" width="10" height="4" rx="2" ${inks}`);
    expect(svg).toContain('<path d="M0 1C1 1 2 2 3 3Z" fill="#ff0000"/>');
  });

  it('links only to the web and to mail', () => {
    const link = (href: string) => paint({ type: 'link', rect: { x: 0, y: 0, width: 1, height: 1 }, href });
    expect(link('https://example.org/?a=1&b="2"')).toContain('<a href="https://example.org/?a=1&amp;b=&quot;2&quot;">');
    expect(link('mailto:a@example.org')).toContain('<a ');
    for (const href of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '//example.org']) expect(link(href)).not.toContain('<a ');
  });

  it('needs nothing a strict page forbids: no style attributes, scripts, filters or images', () => {
    const svg = paint(text('<script>alert(1)</script>'), {
      type: 'link',
      rect: { x: 0, y: 0, width: 1, height: 1 },
      href: 'https://example.org/"onload="x',
    });
    expect(svg).not.toMatch(/\sstyle=|<script|<filter|<pattern|<image|\son\w+=/);
  });

  it('holds no character that XML forbids, and gives every other back', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom('\0', '\u0001', '\u001f', '\u0085', '\ud800', '\udc00', '\uffff', '<', '&', '"', "'", ']]>'),
            fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
          ),
        }),
        (value) => {
          const escaped = escapeXml(value);
          // Control characters are the very thing that must not be there.
          // oxlint-disable-next-line no-control-regex
          expect(escaped).not.toMatch(/[<"\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
          expect(escaped.isWellFormed()).toBe(true);
          const back = escaped
            .replace(/&lt;/g, '<')
            .replace(/&gt;/g, '>')
            .replace(/&quot;/g, '"')
            .replace(/&#39;/g, "'")
            .replace(/&amp;/g, '&');
          expect(back).toBe([...value].filter((character) => /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}\uFFFE\uFFFF])$/u.test(character)).join(''));
        },
      ),
    );
  });
});
