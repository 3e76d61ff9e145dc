import type { Face } from './bundled-faces.ts';
import { fontBytes } from './font-files.ts';

/** Faces as a style element that holds them whole, so that a file shows its words as we do wherever a browser opens it. */
export const embedFonts = async (faces: Iterable<Face>): Promise<string> =>
  `<style>text{white-space:pre;font-variant-ligatures:none}${await fontFaceRules(faces)}</style>`;

/** The same as style rules. */
export async function fontFaceRules(faces: Iterable<Face>): Promise<string> {
  const rules: string[] = [];
  for (const face of faces) {
    const { family, weights, unicodeRange } = face;
    const range = unicodeRange === null ? '' : `unicode-range:${unicodeRange};`;
    const source = `url(data:font/woff2;base64,${base64(await fontBytes(face))}) format("woff2")`;
    rules.push(`@font-face{font-family:"${family}";font-weight:${[...new Set(weights)].join(' ')};${range}src:${source}}`);
  }
  return rules.join('');
}

/** In pieces: a call with every byte as an argument would be too long. */
function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
