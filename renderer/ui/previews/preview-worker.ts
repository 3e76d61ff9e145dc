import type { Id } from '../../../shared/base/id.ts';
import { compareDocuments, summaryOf, type Change, type ComparedRecord } from '../../../shared/exchange/comparison.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { boardName } from '../../../shared/layout/names.ts';
import type { Measure } from '../../../shared/layout/text.ts';
import { piecesOfDiff } from '../../../shared/model/diff-pieces.ts';
import { diffBetween } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { boardsOf } from '../../../shared/model/on-board.ts';
import { boardScene } from '../../../shared/scene/board-scene.ts';
import { themes } from '../../../shared/scene/themes.ts';
import { loadFaces } from '../../platform/faces.ts';
import { measureOn } from '../../platform/measure.ts';
import { paintState } from './paint-state.ts';
import type { DrawnState, PictureAsk, PreviewCall, PreviewCalls, PreviewQuestion } from './preview-messages.ts';
import { StateBitmaps } from './state-bitmaps.ts';

// Looks at states of a workshop beside the page: reading, laying out and drawing ten thousand notes would hold it up.

/** The page's types know no worker; this is what is used of one. */
interface Scope {
  readonly fonts: FontFaceSet;
  addEventListener(type: 'message', listener: (event: MessageEvent<PreviewQuestion>) => void): void;
  postMessage(message: unknown, transfer?: Transferable[]): void;
}
const scope = self as unknown as Scope;

/** What is looked at is one state and the present, and sometimes the one looked at before. */
const MOST_STATES = 3;
/** More of one change are counted, not named. */
const MOST_NAMED = 100;

let ready: Promise<void> = Promise.resolve();
let t: Translate = translator('en');
let measure: Measure | null = null;
const states = new Map<string, Document>();
const bitmaps = new StateBitmaps();

function documentOf(state: string): Document {
  const document = states.get(state);
  if (!document) throw new Error('nobody has loaded that state');
  return document;
}

const compared = (before: string, after: string): readonly ComparedRecord[] => compareDocuments(documentOf(before), documentOf(after), t);

const marksOf = ({ differing }: PictureAsk): ReadonlyMap<Id, Change> =>
  new Map(differing ? compared(differing.before, differing.after).map(({ id, change }) => [id, change]) : []);

function drawn(ask: PictureAsk): DrawnState | null {
  const document = documentOf(ask.state);
  const boardId = ask.boardId ?? boardsOf(document)[0]?.id;
  if (boardId === undefined || !measure) return null;
  const canvas = new OffscreenCanvas(Math.round(ask.width * ask.density), Math.round(ask.height * ask.density));
  const target = canvas.getContext('2d');
  if (!target) return null;
  const scene = boardScene(document, layoutBoard(document, boardId, { measure, t }), { tokens: themes[ask.theme] });
  const { lookup, missing } = bitmaps.looked(ask.density);
  return paintState(target, scene, ask, marksOf(ask), lookup) ? { bitmap: canvas.transferToImageBitmap(), missing: missing() } : null;
}

type Answer<C extends PreviewCall> = PreviewCalls[C]['out'];

const calls: { readonly [C in PreviewCall]: (args: PreviewCalls[C]['in']) => Answer<C> | Promise<Answer<C>> } = {
  begin({ faces, language }) {
    t = translator(language);
    ready = loadFaces(scope.fonts, faces).then(() => {
      measure = measureOn(new OffscreenCanvas(1, 1).getContext('2d'));
    });
    return null;
  },
  load({ state, recordsJson }) {
    const document = new Document(JSON.parse(recordsJson) as readonly AnyRecord[]);
    states.delete(state);
    states.set(state, document);
    for (const [oldest] of states) {
      if (states.size <= MOST_STATES) break;
      if (oldest !== 'now') states.delete(oldest);
    }
    return boardsOf(document).map((board) => ({ id: board.id, name: boardName(document, board, t) }));
  },
  draw: drawn,
  give: ({ pictures }) => bitmaps.add(pictures),
  compare: ({ before, after }) => summaryOf(compared(before, after), MOST_NAMED),
  difference: ({ from, to }) =>
    [...piecesOfDiff(diffBetween(documentOf(from).records(), documentOf(to).records()))].map((piece) => JSON.stringify(piece)),
};

async function answer({ id, call, args }: PreviewQuestion): Promise<void> {
  try {
    // Text measured with another face would be laid out wrongly.
    if (call === 'draw') await ready;
    const value = await (calls[call] as (given: unknown) => unknown)(args);
    scope.postMessage({ id, value }, call === 'draw' && value ? [(value as DrawnState).bitmap] : []);
  } catch (error) {
    console.error(error instanceof Error ? error.stack : error);
    scope.postMessage({ id });
  }
}

scope.addEventListener('message', ({ data }) => void answer(data));
