/** A number as people type it, with decimal comma or point and any minus sign; null for nothing, undefined for no number. */
export function parseDecimal(typed: string): number | null | undefined {
  const plain = typed.trim().replaceAll('−', '-').replace(',', '.').replace(/^\+/, '');
  if (plain === '') return null;
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}
