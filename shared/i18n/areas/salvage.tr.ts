import type { salvageEn } from './salvage.en.ts';

export const salvageTr: Readonly<Record<keyof typeof salvageEn, string>> = {
  'salvage.title': 'Bu dosya bozuk',
  'salvage.hint': '“{{name}}” olduğu gibi bırakıldı. Bir bölümü hâlâ okunabiliyor ve yeni bir çalıştay olarak açılabilir.',
  'salvage.rescued': 'Kurtarılanlar',
  'salvage.lost': 'Kaybolanlar',
  'salvage.nothingLost': 'Dosyaya göre hiçbir şey',
  'salvage.perhaps': 'Belki sayılamayan bir şeyler',
  'salvage.perhapsMore': 'belki sayılamayan başka şeyler de',
  'salvage.others_one': '{{count}} başka öğe',
  'salvage.others_other': '{{count}} başka öğe',
  'salvage.files_one': '{{count}} ekli dosya veya resim',
  'salvage.files_other': '{{count}} ekli dosya ve resim',
  'salvage.advice': 'Dosyanın daha eski bir kopyasında daha fazlası olabilir: bir şey atmadan önce karşılaştırın.',
  'salvage.open': 'Kurtarılanları aç',
  'salvage.opening': 'Açılıyor…',
  'cli.salvage': 'Bir bölümü okunabiliyor ({{what}}): dosyayı Temas’ta açın ya da “temas import” ile yeni bir dosyaya alın.',
  'import.left.damaged_one': 'bozuk dosyadan artık okunamayan {{count, number}} öğe',
  'import.left.damaged_other': 'bozuk dosyadan artık okunamayan {{count, number}} öğe',
  'import.left.torn_one': 'belki daha fazlası: dosya bozuk, içindekilerin hepsi sayılamıyor',
  'import.left.torn_other': 'belki daha fazlası: dosya bozuk, içindekilerin hepsi sayılamıyor',
};
