export { colorAt, lookFrom, open, painted, putNote } from './board.page.ts';

/** How dark each pixel of a part of the page is, 0 to 255, row by row. */
export function darkness(x: number, y: number, width: number, height: number): readonly number[] {
  const whole = document.createElement('canvas');
  whole.width = innerWidth;
  whole.height = innerHeight;
  const context = whole.getContext('2d');
  for (const layer of document.querySelectorAll<HTMLCanvasElement>('#board canvas'))
    if (layer.style.display !== 'none') context?.drawImage(layer, 0, 0, innerWidth, innerHeight);
  const { data } = context?.getImageData(x, y, width, height) ?? { data: new Uint8ClampedArray() };
  return Array.from({ length: width * height }, (_, at) => 255 - ((data[at * 4] ?? 0) + (data[at * 4 + 1] ?? 0) + (data[at * 4 + 2] ?? 0)) / 3);
}

export const cursor = (): string => document.querySelector<HTMLElement>('#board')?.style.cursor ?? '';
