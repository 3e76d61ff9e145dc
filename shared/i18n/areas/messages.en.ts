/** What the app says in passing, and where it can be read again. */
export const messagesEn = {
  'action.view.messages': 'Recent messages',
  'messages.none': 'No messages yet. What Temas says in passing can be read here again.',
  'messages.missed': '{{title}} · unread error',
  'messages.error': 'Error',
} as const;
