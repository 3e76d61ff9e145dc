import { MARKS, MARK_FIELDS, marksOf } from '../../../shared/model/card-marks.ts';
import type { JourneyMap, Touchpoint } from '../../../shared/model/kinds.ts';
import { useT } from '../app-context.ts';
import { Keys } from '../controls/keys.tsx';
import { MarkGlyph } from '../controls/mark-glyph.tsx';
import { useDocument, useEditor } from '../editor-context.ts';
import { shortcutOf } from '../shortcut.ts';

/** The five marks, each down when all of the cards carry it. */
export function MarkToggles({ cards }: { readonly cards: readonly Touchpoint[] }) {
  const t = useT();
  const editor = useEditor();
  return (
    <div className="mark-toggles" role="group" aria-label={t('marks.title')}>
      {MARKS.map((mark) => {
        const count = cards.filter((card) => card[MARK_FIELDS[mark]]).length;
        return (
          <button
            key={mark}
            type="button"
            className="mark-row"
            aria-pressed={count === cards.length ? true : count > 0 ? 'mixed' : false}
            onClick={() => editor.perform(`mark.${mark}`)}
          >
            <MarkGlyph mark={mark} />
            {t(`mark.${mark}`)}
            <Keys shortcut={shortcutOf(`mark.${mark}`) ?? ''} />
          </button>
        );
      })}
    </div>
  );
}

/** How many touchpoints of a map carry each mark; a click selects them. */
export function MarkCounts({ map }: { readonly map: JourneyMap }) {
  const t = useT();
  const editor = useEditor();
  const document = useDocument();
  const cards = document.children('lane', map.id).flatMap((lane) => document.children('touchpoint', lane.id));
  const marked = MARKS.map((mark) => ({ mark, ids: cards.filter((card) => marksOf(card).includes(mark)).map(({ id }) => id) })).filter(
    ({ ids }) => ids.length > 0,
  );
  if (marked.length === 0) return <p className="field-hint">{t('marks.none')}</p>;
  return (
    <div className="mark-toggles" role="group" aria-label={t('marks.title')}>
      {marked.map(({ mark, ids }) => (
        <button
          key={mark}
          type="button"
          className="mark-row"
          aria-label={t('marks.select', { mark: t(`mark.${mark}`), count: ids.length })}
          onClick={() => editor.select(ids)}
        >
          <MarkGlyph mark={mark} />
          {t(`mark.${mark}`)}
          <span className="mark-count">{ids.length}</span>
        </button>
      ))}
    </div>
  );
}
