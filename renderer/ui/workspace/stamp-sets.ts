/** What can be stamped, by what it is used for. The bundled font has all of them. */
export const STAMP_SETS = [
  { label: 'stamps.reactions', emoji: ['👍', '👎', '👏', '🙌', '🙏', '💪', '🤝', '👀', '👋', '👉', '👆', '👇', '❤️', '💔', '🎉', '🔥'] },
  { label: 'stamps.faces', emoji: ['😀', '😊', '🙂', '😐', '😕', '🙁', '😢', '😡', '😱', '🤔', '😍', '😴', '😅', '🤯', '🥳', '😷'] },
  { label: 'stamps.marks', emoji: ['✅', '❌', '❓', '❗', '⚠️', '⭐', '💡', '🎯', '🚩', '📌', '⛔', '🔁', '⏰', '⏳', '💬', '💤'] },
  { label: 'stamps.things', emoji: ['📞', '📱', '💻', '📧', '✉️', '🏠', '🏢', '🏪', '🚚', '📦', '💳', '💰', '📈', '📉', '🔧', '🔒', '📝', '📷', '🔍', '🔑', '🎁', '☕', '🚗', '✈️'] },
] as const;
