import { toggleMark } from '../../../shared/commands/attributes.ts';
import { MARK_FIELDS, type Mark } from '../../../shared/model/card-marks.ts';
import type { Editor } from '../editor.ts';
import { selectedCards } from '../selection.ts';
import { endEdit } from '../text-edit.ts';

const toggle = (mark: Mark) => (editor: Editor) => {
  endEdit(editor);
  const cards = selectedCards(editor);
  const on = !cards.every((card) => card[MARK_FIELDS[mark]]);
  editor.execute('history.marks', toggleMark(editor.document, { ids: cards.map(({ id }) => id), mark }));
  const { t } = editor;
  editor.announce(t(on ? 'announce.marked' : 'announce.unmarked', { mark: t(`mark.${mark}`) }));
};

export const markActions = {
  'mark.pain': toggle('pain'),
  'mark.opportunity': toggle('opportunity'),
  'mark.truth': toggle('truth'),
  'mark.fail': toggle('fail'),
  'mark.waiting': toggle('waiting'),
} as const;
