import { ACTIONS, type ActionId } from '../../shared/commands/actions.ts';
import type { MessageKey } from '../../shared/i18n/en.ts';
import type { SaveStatus } from '../../shared/ipc/contract.ts';
import { performable } from './actions/table.ts';
import type { Editor } from './editor.ts';
import { mergeGiven, mergeIntoOriginal } from './merging/merging.ts';
import { noticeText } from './notice-words.ts';
import { withoutSaving } from './notices.ts';
import { endEdit } from './text-edit.ts';
import { finishWork } from './under-way.ts';

/** What can be done at once about what main says. */
const WAYS_OUT: Readonly<Record<string, { readonly label: MessageKey; readonly act: (editor: Editor) => void; readonly lasting?: true }>> = {
  'passing-place': { label: 'action.file.saveAs', act: (editor) => editor.perform('file.saveAs') },
  'conflict-copy': { label: 'action.file.mergeCopies', act: (editor) => editor.perform('file.mergeCopies') },
  'copy-open': { label: 'merge.into', act: (editor) => void mergeIntoOriginal(editor), lasting: true },
  'copy-known': { label: 'merge.into', act: (editor) => void mergeIntoOriginal(editor), lasting: true },
};

const isActionId = (id: string): id is ActionId => ACTIONS.some((action) => action.id === id);

/** Connects an editor to what main says about its window; the answer ends it. */
export function listenToBridge(editor: Editor, onStatus: (status: SaveStatus) => void): () => void {
  const { on } = editor.bridge;
  const stops = [
    on.action(({ id }) => {
      if (isActionId(id)) editor.perform(id);
    }),
    on.status((status) => {
      if (status.state === 'saved') editor.session.setState(({ notices }) => ({ notices: withoutSaving(notices) }));
      onStatus(status);
    }),
    on.title(({ title, untitled }) => editor.session.setState({ title, untitled })),
    on.language((language) => editor.session.setState({ language })),
    on.theme((theme) => editor.session.setState({ theme })),
    on.canvas((canvas) => editor.session.setState({ canvas })),
    on.enter((enter) => editor.session.setState({ enter })),
    on.fullScreen((fullScreen) => {
      editor.fullScreen = fullScreen;
    }),
    on.notice(({ code, detail }) => {
      const news = noticeText(editor.t, code, detail);
      const way = WAYS_OUT[code];
      if (news)
        editor.notify(
          news.tone,
          news.text,
          way && { offers: { label: way.label, act: () => way.act(editor) }, ...(way.lasting && { lasting: true }) },
        );
    }),
    on.mergeCopies(({ files }) => mergeGiven(editor, files)),
    on.flush(() => void flush(editor)),
    reportNextSteps(editor),
    reportEnabledActions(editor),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Brings everything to the host: what is being written, and what still comes in slices. */
async function flush(editor: Editor): Promise<void> {
  endEdit(editor);
  await finishWork(editor);
  editor.commit();
  await editor.sync.flush();
  await editor.bridge.request['document.flushed'](null);
}

/** Tells main what undo and redo would take back. */
function reportNextSteps({ session, bridge }: Editor): () => void {
  const stop = session.subscribe(({ undoLabel: undo, redoLabel: redo }, before) => {
    if (undo !== before.undoLabel || redo !== before.redoLabel) void bridge.request['app.setNextSteps']({ undo, redo });
  });
  return () => {
    stop();
    void bridge.request['app.setNextSteps']({ undo: null, redo: null });
  };
}

/** Tells main which actions can run, once per round of changes and only when the list is another one. */
function reportEnabledActions(editor: Editor): () => void {
  let told = '';
  let planned = false;
  let ended = false;
  const tell = () => {
    planned = false;
    if (ended) return;
    const ids = performable(editor);
    const now = ids.join();
    if (now === told) return;
    told = now;
    void editor.bridge.request['app.setEnabledActions']([...ids]);
  };
  const plan = () => {
    if (planned) return;
    planned = true;
    queueMicrotask(tell);
  };
  // The session is not there yet while the editor is being built.
  queueMicrotask(() => {
    if (ended) return;
    tell();
    stop = editor.session.subscribe((state, before) => {
      if (state.camera === before.camera || state.selection !== before.selection) plan();
    });
  });
  let stop = () => {};
  return () => {
    ended = true;
    stop();
  };
}
