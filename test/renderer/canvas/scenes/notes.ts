import { fresh } from '../../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../../shared/model/kinds.ts';
import { note, onBoard, PHOTO } from './place.ts';

/** Notes of every size of letters, colour and list, and with all that can hang on one. */
export const notes: readonly AnyRecord[] = [
  ...onBoard([
    note('auto', 20, 20, 'Müşteri hattı aradı ama kimse onu tanımadı'),
    note('bold', 196, 20, 'Kalın ve ortada', { color: 'orange', bold: true, align: 'center' }),
    note('small', 372, 20, 'Küçük yazı: çağrı merkezi beni tanımadı, tekrar anlattım', { color: 'pink', textSize: 'small' }),
    note('medium', 548, 20, 'Orta yazı, sağda', { color: 'violet', textSize: 'medium', align: 'right' }),
    note('large', 724, 20, 'Büyük yazı', { color: 'blue', textSize: 'large' }),
    note('bullets', 20, 212, '• modem kapandı\n• numarası kayıtlı değildi, tanınmadı\n• geri arandı', { color: 'teal' }),
    note('boxes', 196, 212, '☑ hattı aradı\n⬜ sosyal medyaya yazdı\n⬜ geri arandı', { color: 'green' }),
    note('emoji', 372, 212, '🙂 😡 👍 🔥\nİlk ığdır, şöğüç âîû', { color: 'grey' }),
    note('long', 548, 212, 'Afyonkarahisarlılaştıramadıklarımızdanmışsınızcasına'),
    note(
      'grown',
      724,
      212,
      'Söz uzadıkça harfler küçülür, sonra not aşağı doğru büyür, çünkü sığmaz; yine de her sözü okunur ve hiçbiri kesilmez. '.repeat(2),
      {
        color: 'orange',
      },
    ),
    note('link', 20, 404, 'Kayıt sayfası', { color: 'blue', link: 'https://example.org/kayit' }),
    note('photo', 196, 404, 'Işık kırmızı', { color: 'pink' }),
    note('files', 372, 404, 'Tutanaklar ekte', { color: 'violet' }),
    note('tagged', 548, 404, 'Etiketli ve yorumlu', { color: 'green' }),
    note('empty', 724, 544, '', { width: 48, height: 48 }),
    note('locked', 788, 544, '⚡', { width: 48, height: 48, color: 'grey', locked: true }),
  ]),
  fresh('attachment', { id: 'photo-1', noteId: 'photo', ...PHOTO, order: 'a0' }),
  ...[1, 2].map((at) =>
    fresh('attachment', {
      id: `file-${at}`,
      noteId: 'files',
      sha256: String(at).repeat(64),
      mime: 'application/octet-stream',
      name: 'tutanak.pdf',
      byteCount: 10,
      order: `a${at}`,
    }),
  ),
  fresh('tag', { id: 'tag', name: 'kesinti', color: 'pink', order: 'a0' }),
  fresh('tag', { id: 'tag-2', name: 'hızlı kazanım', color: 'teal', order: 'a1' }),
  fresh('tagging', { id: 'tagging', tagId: 'tag', noteId: 'tagged' }),
  fresh('tagging', { id: 'tagging-2', tagId: 'tag-2', noteId: 'tagged' }),
  fresh('comment', {
    id: 'comment',
    noteId: 'tagged',
    author: 'Ece',
    text: 'Emin miyiz?',
    writtenAt: '2026-03-01T09:30:00.000Z',
    resolved: false,
  }),
];
