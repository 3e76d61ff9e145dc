import type { messagesEn } from './messages.en.ts';

export const messagesTr: Readonly<Record<keyof typeof messagesEn, string>> = {
  'action.view.messages': 'Son mesajlar',
  'messages.none': 'Henüz mesaj yok. Temas’ın kısaca söyledikleri burada yeniden okunabilir.',
  'messages.missed': '{{title}} · okunmamış hata',
  'messages.error': 'Hata',
};
