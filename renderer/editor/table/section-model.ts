import type { Id } from '../../../shared/base/id.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import type { DocumentReader } from '../../../shared/model/document.ts';
import { columnModel } from './column-model.ts';
import { emotionModel } from './emotion-model.ts';
import { laneModel } from './lane-model.ts';
import type { TableModel } from './model.ts';
import { touchpointModel } from './touchpoint-model.ts';
import type { SectionName } from './view.ts';

const MODELS = { touchpoints: touchpointModel, columns: columnModel, lanes: laneModel, emotion: emotionModel } as const;

export const sectionModel = (document: DocumentReader, section: SectionName, mapId: Id, t: Translate): TableModel =>
  MODELS[section](document, mapId, t);
