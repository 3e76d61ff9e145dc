import type { Editor } from './editor.ts';

/** After a crash whoever opened a file sees no start screen: that there is other unsaved work is said here, until it was read. */
export async function tellOfLeftWork(editor: Editor): Promise<void> {
  const { request } = editor.bridge;
  const crash = await request['start.afterCrash'](null);
  if (!crash.ok || !crash.value) return;
  const left = await request['start.leftBehind'](null);
  if (!left.ok || left.value.length === 0) return;
  const act = () => editor.session.setState({ dialog: { name: 'recovery' } });
  editor.notify('info', editor.t('recovery.others', { count: left.value.length }), { lasting: true, offers: { label: 'recovery.show', act } });
}
