import type { Id } from '../../shared/base/id.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { ExportContent, ExportChoice, OptionsOf } from '../../shared/ipc/export-choice.ts';
import type { ExportFormat } from '../../shared/ipc/export-formats.ts';
import { LONGEST_PART, type Drawn, type ExportBridge, type ExportTask } from '../../shared/ipc/export-page.ts';
import type { BoardLayout } from '../../shared/layout/board-layout.ts';
import { layoutBoard } from '../../shared/layout/layout-board.ts';
import type { Measure } from '../../shared/layout/text.ts';
import { Document } from '../../shared/model/document.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';

/** Everything the writer of a format is given. */
export interface ExportJob<F extends ExportFormat = ExportFormat> {
  readonly options: OptionsOf<F>;
  readonly boardId: Id;
  readonly content: ExportContent;
  readonly document: Document;
  readonly title: string;
  readonly author: string;
  readonly language: ExportTask['language'];
  /** ISO 8601 */
  readonly day: string;
  readonly t: Translate;
  readonly measure: Measure;
  readonly bridge: ExportBridge;
  /** Laid out once a board, however often it is asked for. */
  readonly layoutOf: (boardId: Id) => BoardLayout;
  /** 0..1 of the drawing. */
  readonly progress: (done: number) => Promise<void>;
  /** Hands the next bytes of the file on, in pieces that may cross to main; ends when they are written. */
  readonly send: (bytes: Uint8Array) => Promise<void>;
}

/** Makes one file, or a page that is ready to be printed. */
export type Exporter<F extends ExportFormat> = (job: ExportJob<F>) => Promise<Result<Drawn>>;

export function jobOf(task: ExportTask, bridge: ExportBridge, measure: Measure, t: Translate): ExportJob {
  const { choice, recordsJson, language, title, author, day } = task;
  const document = new Document(JSON.parse(recordsJson) as readonly AnyRecord[]);
  const layouts = new Map<Id, BoardLayout>();
  const layoutOf = (boardId: Id): BoardLayout => {
    const layout = layouts.get(boardId) ?? layoutBoard(document, boardId, { measure, t });
    layouts.set(boardId, layout);
    return layout;
  };
  const { boardId, content, options }: ExportChoice = choice;
  return {
    options: options as OptionsOf<ExportFormat>,
    boardId,
    content,
    document,
    title,
    author,
    language,
    day,
    t,
    measure,
    bridge,
    layoutOf,
    progress: async (done) => void (await bridge.progress(done)),
    send: async (bytes) => {
      for (let at = 0; at < bytes.byteLength; at += LONGEST_PART) {
        const sent = await bridge.part(bytes.slice(at, at + LONGEST_PART));
        // Main knows what went wrong and throws this page away.
        if (!sent.ok) throw new Error(`a part of the file was not written: ${sent.error.code}`);
      }
    },
  };
}
