/**
 * Folds a text for search: case and diacritics disappear, and the four Turkish i's become one, so that "isik" finds
 * "Işık" and "İŞLEM" is found by "islem" whatever keyboard is at hand.
 */
export function fold(text: string): string {
  return text.replaceAll('İ', 'i').replaceAll('I', 'i').replaceAll('ı', 'i').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').trim();
}
