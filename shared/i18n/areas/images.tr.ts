import type { imagesEn } from './images.en.ts';

export const imagesTr: Readonly<Record<keyof typeof imagesEn, string>> = {
  'action.insert.image': 'Görsel…',
  'action.image.replace': 'Görseli değiştir…',
  'action.image.save': 'Görseli farklı kaydet…',
  'images.working_one': 'Görsel ekleniyor…',
  'images.working_other': '{{count}} görsel ekleniyor…',
  'images.added_one': '{{count}} görsel eklendi.',
  'images.added_other': '{{count}} görsel eklendi.',
  'images.drop': 'Panoya eklemek için bırakın',
  'images.description': 'Açıklama',
  'images.descriptionHint': 'Göremeyenler için: görselde ne var?',
  'images.size': 'Boyut',
  'images.width': 'Genişlik',
  'images.height': 'Yükseklik',
  'images.missing': 'Görselin içeriği bu dosyada yok.',
  'history.image': 'Görsel',
  'history.imageReplace': 'Görseli değiştirme',
  'history.imageDescription': 'Görsel açıklaması',
  'history.imageSize': 'Görselin boyutu',
  'native.imageTitle': 'Görsel seç',
};
