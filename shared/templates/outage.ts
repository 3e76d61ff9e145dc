import type { JourneyMap, NoteColor, Persona } from '../model/kinds.ts';
import { OUTAGE_AFTER } from './outage-after.ts';
import { OUTAGE_EVENING } from './outage-evening.ts';
import { t, type OutageStage, type TagName, type Who, type Wording } from './outage-words.ts';

interface OutageHeader {
  readonly title: Wording;
  readonly scenario: Wording;
  readonly scope: Wording;
  readonly goal: Wording;
  readonly date: string;
  readonly status: JourneyMap['status'];
}

/** The workshop's two boards: what happened, and what to do first. */
export const OUTAGE_BOARDS = { story: t('Kesinti akşamı', 'The outage'), plan: t('Önce ne yapacağız?', 'What comes first?') };

interface OutagePersona extends Pick<Persona, 'color' | 'icon'> {
  readonly name: string;
  readonly role: Wording;
  readonly goals: Wording;
  readonly frustrations: Wording;
  readonly quote: Wording;
}

/** Names of people are the same in both languages. */
export const OUTAGE_PERSONAS: Readonly<Record<Who, OutagePersona>> = {
  elif: {
    name: 'Elif',
    color: 'teal',
    icon: 'home',
    role: t('38, evden çalışıyor, iki çocuklu, sekiz yıllık müşteri', '38, works from home, two children, a customer for eight years'),
    goals: t('Toplantıya yetişmek, çocukların dersi kopmasın', 'Make her meeting; keep the children’s lesson going'),
    frustrations: t('Aynı şeyi her kanalda baştan anlatmak', 'Telling the same story in every channel'),
    quote: t('Aradığım numarayı değil, beni tanıyın.', 'Know me, not the number I ring from.'),
  },
  mehmet: {
    name: 'Mehmet',
    color: 'violet',
    icon: 'phone',
    role: t('71, karşı komşu, yalnız yaşıyor; tek hattı sabit telefon', '71, the neighbour, lives alone; the landline is all he has'),
    goals: t('Kızı aradığında ulaşabilsin', 'That his daughter can reach him'),
    frustrations: t('Kesintide kimseyi arayamamak', 'No way to call anyone in an outage'),
    quote: t('Telefon susunca ev de susuyor.', 'When the phone goes silent, so does the house.'),
  },
};

export const OUTAGE_TAGS: Readonly<Record<TagName, { readonly name: Wording; readonly color: NoteColor }>> = {
  quick: { name: t('Hızlı kazanım', 'Quick win'), color: 'green' },
  proof: { name: t('Veri gerek', 'Needs data'), color: 'blue' },
};

/** A channel no list comes with. */
export const OUTAGE_CHANNEL = { name: t('Ev interneti', 'Broadband at home'), icon: 'home', color: 'violet' } as const;

/** The journey is walked once more from here back to there. */
export const OUTAGE_LOOP = { from: 3, to: 2, label: t('üç kez baştan arıyor', 'calls again, three times') };

export const OUTAGE_HEADERS: Readonly<Record<JourneyMap['form'], OutageHeader>> = {
  journey: {
    title: t('Hattın sustuğu akşam', 'The evening the line went dead'),
    scenario: t(
      'Salı akşamı ev interneti ve sabit telefon birlikte kesiliyor. Elinde yalnızca cep telefonu var.',
      'On a Tuesday evening broadband and landline fail together. All she has left is her mobile.',
    ),
    scope: t('Kesintinin ilk dakikasından iki hafta sonrasına kadar', 'From the first minute of the outage to two weeks after'),
    goal: t(
      'Kesintide herkes ilk aramada tanınsın ve akşam güvenle kapansın',
      'Everyone is recognised on the first call, and the evening ends with trust',
    ),
    date: '2026-05-14',
    status: 'draft',
  },
  blueprint: {
    title: t('Hattın sustuğu akşamın arkası', 'Behind the evening the line went dead'),
    scenario: t(
      'Aynı akşam, bu kez bizim taraftan: kim ne biliyordu, neden söylemedi?',
      'The same evening from our side: who knew what, and why did nobody say so?',
    ),
    scope: t(
      'Şebeke izleme, çağrı merkezi, sosyal medya ekibi, saha ve mağaza',
      'Network monitoring, call centre, social media team, field and shops',
    ),
    goal: t(
      'Müşteriye yaşattığımız her boşluğun içerideki nedenini ve sahibini bulmak',
      'Find the cause and the owner behind every gap she ran into',
    ),
    date: '2026-05-14',
    status: 'hypothesis',
  },
};

export const OUTAGE_STAGES: readonly OutageStage[] = [...OUTAGE_EVENING, ...OUTAGE_AFTER];

/** Beside the maps: what the room wants answered on Monday. */
export const OUTAGE_NOTES: readonly { readonly text: Wording; readonly color: NoteColor }[] = [
  {
    text: t('Mehmet gibi yalnız sabit hattı olana nasıl haber veririz?', 'How do we reach people like Mehmet, with a landline only?'),
    color: 'yellow',
  },
  { text: t('Kaç hanenin cep numarası kayıtlı? (Teknoloji)', 'How many homes have a mobile registered? (Technology)'), color: 'blue' },
  { text: t('Kesintiden sonra kim arayacak? Bugün sahibi yok.', 'Who calls after an outage? Today nobody owns it.'), color: 'pink' },
  {
    text: t('Tanınmayan her arayan insana bağlansa kaç temsilci gerekir?', 'Every unknown caller to a person: how many agents is that?'),
    color: 'green',
  },
  { text: t('Sosyal medya aracı CRM’e ne zaman bağlanabilir?', 'When can the social media tool join the CRM?'), color: 'violet' },
  {
    text: t('Kaygı hâlâ varsayım: kesinti yaşamış on müşteriyle konuşalım', 'The worry is still a guess: talk to ten customers who had an outage'),
    color: 'orange',
  },
];

export const OUTAGE_QUESTIONS = t('Pazartesiye kadar yanıt bekleyenler', 'To be answered by Monday');

/** The opportunities by value and effort: which field each lies in, and where in it, in steps of a note. */
export const OUTAGE_PLAN: readonly { readonly text: Wording; readonly color: NoteColor; readonly field: 0 | 1 | 2 | 3; readonly at: number }[] = [
  { text: t('Etkilenen hanelere SMS', 'Text the affected homes'), color: 'green', field: 0, at: 0 },
  { text: t('Karşılama anonsunda süre', 'Repair time in the greeting'), color: 'green', field: 0, at: 1 },
  { text: t('Kurulumda cep numarası', 'Register mobiles at set-up'), color: 'green', field: 0, at: 2 },
  { text: t('Tanınmayan arayan insana', 'Unknown caller to a person'), color: 'yellow', field: 1, at: 0 },
  { text: t('Tek kayıt, bütün kanallar', 'One case for all channels'), color: 'yellow', field: 1, at: 1 },
  { text: t('İnternetsiz yardım kartı', 'Offline help card'), color: 'blue', field: 2, at: 0 },
  { text: t('Modem ışıklarını yeniden tasarlamak', 'Redesigning the modem lights'), color: 'grey', field: 3, at: 0 },
];
