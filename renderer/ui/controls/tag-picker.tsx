import type { Id } from '../../../shared/base/id.ts';
import { switchContributor } from '../../../shared/commands/lists.ts';
import { switchTag } from '../../../shared/commands/tags.ts';
import { contributorsOf, tagsOf } from '../../../shared/model/hosted.ts';
import { useT } from '../app-context.ts';
import { useDocument, useEditor } from '../editor-context.ts';
import { ChipPicker } from './chip-picker.tsx';

/** The tags of one or several notes and cards. */
export function TagPicker({ ids }: { readonly ids: readonly Id[] }) {
  const t = useT();
  const editor = useEditor();
  const document = useDocument();
  return (
    <ChipPicker
      kind="tag"
      label={t('picker.tags')}
      placeholder={t('picker.addTag')}
      carried={ids.map((id) => tagsOf(document, id))}
      history="history.tags"
      onSwitch={(tagId, on) => editor.execute('history.tags', switchTag(editor.document, { ids, tagId, on }))}
    />
  );
}

/** The functions that contribute to one or several touchpoints; the owner of a single one is not offered. */
export function ContributorPicker({ ids }: { readonly ids: readonly Id[] }) {
  const t = useT();
  const editor = useEditor();
  const document = useDocument();
  const [only, other] = ids;
  const ownerId = only !== undefined && other === undefined ? document.find('touchpoint', only)?.ownerId : null;
  return (
    <ChipPicker
      kind="function"
      label={t('picker.contributors')}
      placeholder={t('picker.addContributor')}
      carried={ids.map((id) => contributorsOf(document, id))}
      {...(ownerId ? { without: [ownerId] } : {})}
      history="history.contributors"
      onSwitch={(functionId, on) => editor.execute('history.contributors', switchContributor(editor.document, { ids, functionId, on }))}
    />
  );
}
