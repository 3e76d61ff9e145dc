import type { versionsEn } from './versions.en.ts';

export const versionsTr: Readonly<Record<keyof typeof versionsEn, string>> = {
  'recovery.title': 'Çalışmanız hâlâ burada',
  'recovery.hint': 'Temas geçen sefer düzgün kapanmadı. Kaydettiği her şey güvende.',
  'recovery.later': 'Sonra',
  'recovery.discardHint': '30 gün boyunca geri alınabilir',
  'recovery.discarded': 'Son silinenler',
  'recovery.discardedHint': 'Silinen çalışmalar 30 gün saklanır.',
  'recovery.showDiscarded': 'Son silinenler ({{count}})',
  'recovery.showLeft': 'Yarım kalan çalışmalara dön',
  'recovery.discardedAt': 'Silindi: {{time}}',
  'recovery.restore': 'Geri al',
  'recovery.noneLeft': 'Yarım kalan çalışma yok.',
  'recovery.noneDiscarded': 'Son 30 günde hiçbir şey silinmedi.',
  'save.safeHint': 'Çalışmanız Temas’ta güvende; başka bir adla ya da başka bir yere kaydedin.',
  'notice.passing-place': 'Bu dosya, e-posta ekleri gibi geçici bir klasörde duruyor; yarın yok olabilir. Saklamak için başka bir yere kaydedin.',
  'notice.conflict-copy':
    'Bu dosyanın yanında “{{copy}}” var: klasörleri eşitleyen bir program, başkasının değişikliklerini oraya koymuş. Sizin çalışmanızdan hiçbir şey kaybolmadı.',
};
