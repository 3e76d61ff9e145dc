import { app } from 'electron';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Boot, SaveStatus } from '../../shared/ipc/contract.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { Document } from '../../shared/model/document.ts';
import { boardAsTemplate } from '../../shared/templates/own-template.ts';
import { typedTitle } from '../host/typed-title.ts';
import { translateOf, languageOf, type AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import { assetsFor, bringAssets, fetchAssets } from './carry-assets.ts';
import { addAttachment, chooseAttachments, chooseDropped, readPicture, saveAttachment, stopAttaching, takeChosen } from './attachments.ts';
import { askToOverwrite, askWhatToOpen, askWhereToSave, openLink } from './dialogs.ts';
import { folderOf, type DocumentSession } from './document-session.ts';
import { documentFor, isOpenElsewhere, openEach, openOwnTemplate, openTemplate, readTemplate, tellFailure, type Places } from './documents.ts';
import type { Exports } from '../export/exports.ts';
import { forgetOpen, forgetRecent } from './forget.ts';
import { openedFor, readImport, stopImport } from './imports.ts';
import {
  discardLeftBehind,
  folderOfWork,
  listDiscarded,
  listLeftBehind,
  readWork,
  readWorkPictures,
  restoreDiscarded,
  saveWork,
} from './left-behind.ts';
import { mergeIntoOriginal } from './merge-into.ts';
import { beginMerge, endMerge, readCopies, sortDrop } from './merging.ts';
import { isAsking, unlock } from './passphrases.ts';
import type { Preferences } from './preferences.ts';
import type { RunMark } from './run-mark.ts';
import { copyToSend, revealSent, stopSending } from './sending.ts';
import { answerSalvage } from './salvaging.ts';
import { recoverOrAsk, tellOrAsk } from './unlocking.ts';
import { documentTitle } from './window-title.ts';
import { bringPictures, keepVersion, listVersions, openVersion, readVersion, readVersionPictures, removeVersion, renameVersion } from './versions.ts';
import type { Handlers } from './window-requests.ts';
import { renewMenu, updateMenu } from './windows.ts';

const PLATFORMS: Readonly<Record<string, Boot['platform']>> = { darwin: 'mac', win32: 'windows' };

interface HandlerParts {
  readonly state: AppState;
  readonly places: Places;
  readonly preferences: Preferences;
  readonly exports: Exports;
  readonly runMark: RunMark;
}

/** What each channel does. Senders and inputs have been checked. */
export function createHandlers({ state, places, preferences, exports, runMark }: HandlerParts): Handlers {
  const withSession = async <T>(window: AppWindow, run: (session: DocumentSession) => Promise<Result<T>> | Result<T>): Promise<Result<T>> =>
    window.session ? run(window.session) : fail('bad-request');

  /** Each failure is said in this window with the file's name; the answer is only that all of them were tried. */
  const openAll = async (paths: readonly string[], window: AppWindow): Promise<Result<null>> => {
    const failures = await openEach(state, places, paths, () => window);
    for (const failure of failures) tellOrAsk(state, places, window, failure);
    return ok(null);
  };

  /** What a file that has none yet may be called: after its first map, if somebody named it. */
  const nameFor = async (session: DocumentSession, t: Translate): Promise<string> => {
    const read = await session.read();
    return session.called ?? (read.ok ? typedTitle(read.value.records) : null) ?? documentTitle(session, t);
  };

  const saveAs = async (window: AppWindow, session: DocumentSession): Promise<Result<SaveStatus>> => {
    const t = translateOf(state);
    const path = await askWhereToSave(window, t, {
      title: 'native.saveTitle',
      folder: folderOf(session),
      name: session.name ?? (await nameFor(session, t)),
      extension: 'cxmap',
    });
    if (path === null) return fail('cancelled');
    if (await isOpenElsewhere(state, path, window)) return fail('file-in-use');
    const saved = await session.saveAs(path);
    return saved.ok ? ok(session.status) : saved;
  };

  const otherSessions = (own: DocumentSession): readonly DocumentSession[] =>
    [...state.windows.values()].flatMap(({ session }) => (session && session !== own ? [session] : []));

  return {
    'app.boot': async (_input, window) => {
      await window.arriving;
      window.session?.pageStarted();
      const document = await documentFor(state, window);
      if (!document.ok) return document;
      setImmediate(() => window.pageBooted());
      return ok({
        language: languageOf(state),
        theme: state.settings.current.theme,
        canvas: state.settings.current.canvas,
        touch: state.settings.current.touch,
        enter: state.settings.current.enter,
        minimap: state.settings.current.minimap,
        snaps: state.settings.current.snaps,
        author: state.settings.current.author,
        version: app.getVersion(),
        platform: PLATFORMS[process.platform] ?? 'linux',
        document: document.value,
      });
    },
    'app.setLanguage': async (language) => ok(await preferences.setLanguage(language)),
    'app.setTheme': async (theme) => ok(await preferences.setTheme(theme)),
    'app.setCanvas': async (canvas) => ok(await preferences.setCanvas(canvas)),
    'app.setTouch': async (touch) => ok(await preferences.setTouch(touch)),
    'app.setEnter': async (enter) => ok(await preferences.setEnter(enter)),
    'app.setSnaps': async (snaps) => ok(await preferences.setSnaps(snaps)),
    'app.setMinimap': async (shown) => ok(await preferences.setMinimap(shown)),
    'app.setAuthor': async (author) => ok(await preferences.setAuthor(author)),
    'app.setEnabledActions': (ids, window) => {
      window.enabledActions = new Set(ids);
      updateMenu(window);
      return ok(null);
    },
    'app.setNextSteps': (steps, window) => {
      window.nextSteps = steps;
      renewMenu(window);
      return ok(null);
    },
    'app.setFullScreen': (on, { browser }) => {
      browser.setFullScreen(on);
      return ok(null);
    },
    'app.closeWindow': (_input, { browser }) => {
      browser.close();
      return ok(null);
    },
    'app.showStart': () => {
      const free = [...state.windows.values()].find((window) => window.isFree);
      if (free) free.show();
      else places.newWindow();
      return ok(null);
    },
    'start.recent': async () => ok(await state.recent.list((token) => state.thumbnails.has(token))),
    'start.leftBehind': () => listLeftBehind(state),
    'start.discarded': () => listDiscarded(state),
    // Nothing comes over a passphrase that is being typed: it is told once that is done.
    'start.afterCrash': (_input, window) => ok(!isAsking(window) && runMark.takeCrash()),
    'start.workRecords': (token) => readWork(state, token),
    'start.workPictures': (wanted) => readWorkPictures(state, wanted),
    'start.forgetRecent': (token, window) => forgetRecent({ state, window, exports }, token),
    'document.new': (template, window) => openTemplate(state, places, template, window),
    'start.templates': async () => ok(await state.templates.list()),
    'document.newFromTemplate': (token, window) => {
      const path = state.templates.pathOf(token);
      return path === null ? fail('file-missing') : openOwnTemplate(state, places, path, window);
    },
    'template.save': ({ name, boardId, picture }, window) =>
      withSession(window, async (session) => {
        // A template lies in the clear, and somebody wanted this workshop not to.
        if (session.encrypted) return fail('template-encrypted');
        const read = await session.read();
        if (!read.ok) return read;
        const records = boardAsTemplate(new Document(read.value.records), boardId);
        if (records.length === 0) return fail('bad-request');
        const assets = await assetsFor(session, records);
        return assets.ok ? state.templates.add(name, { records, assets: assets.value }, picture) : assets;
      }),
    'template.read': (token, window) =>
      withSession(window, async (session) => {
        const path = state.templates.pathOf(token);
        return path === null ? fail('file-missing') : readTemplate(state, path, session);
      }),
    'template.rename': async ({ token, name }) => {
      await state.templates.rename(token, name);
      return ok(null);
    },
    'template.delete': async (token) => {
      await state.templates.remove(token);
      return ok(null);
    },
    'document.openDialog': async (_input, window) => openAll(await askWhatToOpen(window, translateOf(state)), window),
    'document.openRecent': (token, window) => {
      const path = state.recent.pathOf(token);
      return path === null ? fail('file-missing') : openAll([path], window);
    },
    'document.recover': async (token, window) => {
      const folder = await folderOfWork(token);
      return folder === null ? fail('file-missing') : recoverOrAsk(state, places, window, { folder, name: null });
    },
    'document.unlock': ({ token, passphrase }, window) => unlock(window, token, passphrase),
    'document.openSalvaged': (answer, window) => answerSalvage(state, places, window, answer),
    'document.discard': (token) => discardLeftBehind(state, token),
    'document.restoreDiscarded': (token) => restoreDiscarded(state, token),
    'document.saveLeftBehind': ({ token, name }, window) => saveWork(state, window, token, name),
    'document.apply': ({ sequence, diff }, window) =>
      withSession(window, (session) =>
        session.apply(sequence, diff, () => fetchAssets(session, [...otherSessions(session), openedFor(window)], diff)),
      ),
    'document.read': (_input, window) => withSession(window, (session) => session.readRecords()),
    'history.keep': (batch, window) => withSession(window, (session) => session.keepHistory(batch)),
    'history.read': (question, window) => withSession(window, (session) => session.readHistory(question)),
    'document.flushed': (_input, window) => {
      window.onFlushed?.();
      return ok(null);
    },
    'versions.list': (_input, window) => withSession(window, (session) => listVersions({ state, session })),
    'versions.keep': ({ kind, name }, window) => withSession(window, (session) => keepVersion({ state, session }, kind, name)),
    'versions.read': (token, window) => withSession(window, (session) => readVersion({ state, session }, token)),
    'versions.pictures': (wanted, window) => withSession(window, (session) => readVersionPictures({ state, session }, wanted)),
    'versions.rename': ({ token, name }, window) => withSession(window, (session) => renameVersion({ state, session }, token, name)),
    'versions.remove': (token, window) => withSession(window, (session) => removeVersion({ state, session }, token)),
    'versions.bring': (token, window) => withSession(window, (session) => bringPictures({ state, session }, token)),
    'versions.open': (token, window) => withSession(window, (session) => openVersion({ state, session }, places, token)),
    'versions.forget': (_input, window) => withSession(window, (session) => forgetOpen({ state, window, exports }, session)),
    'document.save': (_input, window) =>
      withSession(window, async (session) => (session.path === null ? saveAs(window, session) : ok(await session.save()))),
    'document.saveAs': (_input, window) => withSession(window, (session) => saveAs(window, session)),
    'document.overwrite': (_input, window) =>
      withSession(window, async (session) => {
        if (!session.fileIsSomebodyElses || session.name === null) return fail('bad-request');
        return (await askToOverwrite(window, session.name, translateOf(state))) ? ok(await session.overwrite()) : fail('cancelled');
      }),
    'merge.sortDrop': (tokens, window) => withSession(window, (session) => sortDrop({ state, window, session }, places, tokens)),
    'merge.intoOriginal': (_input, window) => withSession(window, (session) => mergeIntoOriginal({ state, window, session }, places)),
    'merge.read': (tokens, window) => withSession(window, (session) => readCopies({ state, window, session }, tokens)),
    'merge.begin': (token, window) => withSession(window, (session) => beginMerge({ state, window, session }, token)),
    'merge.end': (token, window) => withSession(window, (session) => endMerge({ state, window, session }, token)),
    'document.setThumbnail': (png, window) =>
      withSession(window, async ({ path, encrypted }) => {
        if (encrypted) return ok(null);
        window.thumbnail = png;
        const token = path === null ? null : state.recent.tokenOf(path);
        if (token !== null && !(await state.thumbnails.put(token, png))) return fail('bad-request');
        return ok(null);
      }),
    'export.remembered': (_input, window) => exports.remembered(window),
    'export.preview': (input, window) => exports.preview(window, input),
    'export.endPreview': (_input, window) => exports.endPreview(window),
    'export.start': (input, window) => exports.start(window, input),
    'export.print': (choice, window) => exports.print(window, choice),
    'export.endPrint': (_input, window) => exports.endPrint(window),
    'export.cancel': (jobId) => exports.cancel(jobId),
    'export.reveal': (jobId) => exports.reveal(jobId),
    'send.versions': (_input, window) => withSession(window, (session) => session.versions.size()),
    'send.start': (choice, window) => withSession(window, (session) => copyToSend({ state, window, session }, choice)),
    'send.stop': (_input, window) => {
      stopSending(window);
      return ok(null);
    },
    'send.reveal': (_input, window) => revealSent(window),
    'attachment.choose': (what, window) => chooseAttachments(state, window, what),
    'attachment.take': (file, window) => withSession(window, (session) => takeChosen({ state, window, session }, file)),
    'attachment.add': (file, window) => withSession(window, (session) => addAttachment({ state, window, session }, file)),
    'attachment.stop': (_input, window) => {
      stopAttaching(window);
      return ok(null);
    },
    'attachment.bring': (hashes, window) => withSession(window, async (session) => ok(await bringAssets(session, otherSessions(session), hashes))),
    'attachment.picture': (sha256, window) => withSession(window, (session) => readPicture([session, openedFor(window)], sha256)),
    'attachment.saveAs': (file, window) => withSession(window, (session) => saveAttachment(state, window, session, file)),
    'import.read': (file, window) => withSession(window, (session) => readImport({ state, window, session }, file)),
    'import.stop': (_input, window) => {
      stopImport(window);
      return ok(null);
    },
    'link.open': async (text, window) => ((await openLink(window, text, translateOf(state))) ? ok(null) : fail('bad-request')),
    chooseDropped: (files, window) =>
      chooseDropped(
        window,
        files.map(({ path }) => path),
      ),
    openDropped: async (files, window) => {
      const opened = await openAll(
        files.flatMap(({ path }) => (path === '' ? [] : [path])),
        window,
      );
      for (const { name, refusal } of files) if (refusal !== null) tellFailure(window, name, { code: refusal });
      return opened;
    },
  };
}
