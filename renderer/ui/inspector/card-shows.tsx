import { CARD_SHOWS, setShown } from '../../../shared/commands/attributes.ts';
import type { JourneyMap } from '../../../shared/model/kinds.ts';
import { useT } from '../app-context.ts';
import { useEditor } from '../editor-context.ts';

/** Which attributes the cards of a map show below their words. */
export function CardShows({ map }: { readonly map: JourneyMap }) {
  const t = useT();
  const editor = useEditor();
  return (
    <div role="group" aria-label={t('cards.show')}>
      {CARD_SHOWS.map((name) => (
        <label key={name} className="check-row">
          <input
            type="checkbox"
            checked={map[name]}
            onChange={({ target }) =>
              editor.execute('history.shows', setShown(editor.document, { mapId: map.id, patch: { [name]: target.checked } }))
            }
          />
          {t(`cards.shows.${name}`)}
        </label>
      ))}
    </div>
  );
}
