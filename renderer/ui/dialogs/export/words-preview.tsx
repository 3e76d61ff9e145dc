import { useT } from '../../app-context.ts';

/** As much as anybody reads in a dialog. Letters. */
const MOST = 12_000;

/** The beginning of a file of words. */
export function WordsPreview({ bytes }: { readonly bytes: Uint8Array }) {
  const t = useT();
  const text = new TextDecoder().decode(bytes.subarray(0, 4 * MOST)).slice(0, MOST);
  return (
    <pre className="preview-text" tabIndex={0} aria-label={t('export.preview')}>
      {text}
    </pre>
  );
}
