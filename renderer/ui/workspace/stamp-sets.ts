import type { MessageKey } from '../../../shared/i18n/en.ts';

/** What can be stamped, by what it is used for, in rows of six. The bundled font has all of them. */
export const STAMP_SETS = [
  { label: 'stamps.reactions', emoji: ['👍', '👎', '👏', '🙌', '🙏', '💪', '🤝', '👀', '👋', '👌', '👉', '👆', '👇', '❤️', '💔', '🎉', '🔥', '🚀'] },
  { label: 'stamps.faces', emoji: ['😀', '😊', '🙂', '😐', '😕', '🙁', '😢', '😡', '😱', '🤔', '😍', '😴', '😅', '😂', '😎', '🤯', '🥳', '😷'] },
  { label: 'stamps.marks', emoji: ['✅', '❌', '❓', '❗', '⚠️', '⭐', '💡', '🎯', '🚩', '📌', '⛔', '🔁', '➕', '➖', '⏰', '⏳', '💬', '💤'] },
  {
    label: 'stamps.things',
    emoji: [
      '📞',
      '📱',
      '💻',
      '📧',
      '✉️',
      '🏠',
      '🏢',
      '🏪',
      '🚚',
      '📦',
      '💳',
      '💰',
      '📈',
      '📉',
      '🔧',
      '🔒',
      '📝',
      '📷',
      '🔍',
      '🔑',
      '🎁',
      '☕',
      '🚗',
      '✈️',
    ],
  },
] as const;

type Offered = (typeof STAMP_SETS)[number]['emoji'][number];

const OFFERED: ReadonlySet<string> = new Set(STAMP_SETS.flatMap(({ emoji }): readonly string[] => emoji));
const isOffered = (emoji: string): emoji is Offered => OFFERED.has(emoji);

/** What an emoji is called; null for one that is not offered, as another file may hold. */
export const emojiName = (emoji: string): MessageKey | null => (isOffered(emoji) ? `emoji.${emoji}` : null);
