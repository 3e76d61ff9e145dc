import { fresh } from '../../shared/model/fresh.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';

/** What the one attachment holds: a red PNG of 4 by 3 pixels. */
export const PICTURE = {
  sha256: '291cac2bfb4c9455da35b90d5c203b2cebb82451e8d9aa0d1ea316c119094949',
  mime: 'image/png',
  bytes: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAEElEQVR4nGM4IWcDRww4OQAP2g2Z5HvIdwAAAABJRU5ErkJggg==', 'base64'),
} as const;

/** A document with at least one record of every kind, around a board `board-1` and a note `note-1`. */
export const everyKind = (board: AnyRecord, note: AnyRecord): readonly AnyRecord[] => [
  board,
  note,
  fresh('persona', { id: 'persona-1', name: 'Deniz', color: 'teal', icon: 'user', order: 'a0' }),
  fresh('channel', { id: 'channel-1', type: 'phone', color: 'blue', icon: 'phone', order: 'a0' }),
  fresh('function', { id: 'function-1', type: 'custom', name: 'Şebeke', color: 'violet', icon: 'cpu', order: 'a0' }),
  fresh('tag', { id: 'tag-1', name: 'kesinti', color: 'pink', order: 'a0' }),
  fresh('frame', { id: 'frame-1', boardId: 'board-1', x: -500, y: 0, width: 400, height: 300, shape: 'rectangle', role: 'empathy-says', locked: true, order: 'a0' }),
  fresh('personaCard', { id: 'persona-card-1', boardId: 'board-1', personaId: 'persona-1', x: -500, y: 400, order: 'a0' }),
  fresh('map', {
    id: 'map-1',
    boardId: 'board-1',
    x: 0,
    y: 400,
    form: 'journey',
    title: 'Kesinti',
    persona: 'Deniz',
    scenario: '',
    scope: '',
    goal: '',
    date: '2026-03-01',
    status: 'hypothesis',
    order: 'a0',
  }),
  fresh('stage', { id: 'stage-1', mapId: 'map-1', name: null, order: 'a0' }),
  fresh('step', { id: 'step-1', stageId: 'stage-1', name: 'Modem', order: 'a0' }),
  fresh('lane', { id: 'lane-1', mapId: 'map-1', type: 'doing', name: null, order: 'a0' }),
  fresh('lane', { id: 'lane-2', mapId: 'map-1', type: 'emotion', name: null, order: 'a1' }),
  fresh('touchpoint', { id: 'touchpoint-1', stepId: 'step-1', laneId: 'lane-1', title: 'Modemi kapatıp açıyor', channelId: 'channel-1', ownerId: 'function-1', importanceToCustomer: 5, promisedMinutes: 30, isPainPoint: true, order: 'a0' }),
  fresh('touchpoint', { id: 'touchpoint-2', stepId: 'step-1', laneId: 'lane-1', title: 'Arıyor', color: 'pink', link: 'https://example.org/', order: 'a1' }),
  fresh('curve', { id: 'curve-1', laneId: 'lane-2', subject: 'experience', name: null, scaleMin: -2, scaleMax: 2, order: 'a0' }),
  fresh('curvePoint', { id: 'point-1', curveId: 'curve-1', stepId: 'step-1', value: -1.5, basis: 'measured', sampleSize: 12, measuredOn: '2026-02-01' }),
  fresh('step', { id: 'step-2', stageId: 'stage-1', name: 'Arama', alternativeToId: 'step-1', width: 300, order: 'a1' }),
  fresh('contribution', { id: 'contribution-1', touchpointId: 'touchpoint-1', functionId: 'function-1' }),
  fresh('connector', { id: 'connector-1', fromId: 'touchpoint-1', toId: 'touchpoint-2', heads: 'two', label: 'ya da' }),
  fresh('jump', { id: 'jump-1', fromId: 'step-2', toId: 'step-1', label: 'yeniden dene' }),
  fresh('tagging', { id: 'tagging-1', tagId: 'tag-1', noteId: 'note-1' }),
  fresh('comment', { id: 'comment-1', touchpointId: 'touchpoint-1', author: 'Ece', text: 'Emin miyiz?', writtenAt: '2026-03-01T09:30:00.000Z', resolved: false }),
  fresh('attachment', { id: 'attachment-1', touchpointId: 'touchpoint-2', sha256: PICTURE.sha256, mime: 'image/png', name: 'ekran.png', byteCount: PICTURE.bytes.length, width: 4, height: 3, order: 'a0' }),
];
