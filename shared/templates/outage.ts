import type { CurvePoint, JourneyMap, LaneType, NoteColor } from '../model/kinds.ts';

/** What stands on the board, in both languages, side by side. */
export interface Wording {
  readonly tr: string;
  readonly en: string;
}

type Point = Pick<CurvePoint, 'value' | 'basis'> & Partial<Pick<CurvePoint, 'sampleSize' | 'measuredOn'>>;

export interface OutageStep {
  readonly name: Wording;
  /** On the journey map, from the customer's side. */
  readonly journey: Readonly<Partial<Record<LaneType, readonly Wording[]>>>;
  readonly experience: Point;
  /** Null where she had no expectation at all: the curve stops. */
  readonly expectation: Point | null;
  /** On the blueprint: what shows, and what is behind it. */
  readonly blueprint: Readonly<Partial<Record<LaneType, readonly Wording[]>>>;
}

export interface OutageStage {
  readonly name: Wording;
  readonly steps: readonly OutageStep[];
}

interface OutageHeader {
  readonly title: Wording;
  readonly persona: Wording;
  readonly scenario: Wording;
  readonly scope: Wording;
  readonly goal: Wording;
  readonly date: string;
  readonly status: JourneyMap['status'];
}

const t = (tr: string, en: string): Wording => ({ tr, en });
const assumed = (value: number): Point => ({ value, basis: 'assumed' });
const observed = (value: number): Point => ({ value, basis: 'observed' });
const measured = (value: number, sampleSize: number, measuredOn: string): Point => ({ value, basis: 'measured', sampleSize, measuredOn });

export const OUTAGE_BOARD = t('Kesinti çalıştayı', 'Outage workshop');

export const OUTAGE_HEADERS: Readonly<Record<JourneyMap['form'], OutageHeader>> = {
  journey: {
    title: t('Hattın sustuğu akşam', 'The evening the line went dead'),
    persona: t('Elif, 38, evden çalışıyor, iki çocuklu, sekiz yıllık müşteri', 'Elif, 38, works from home, two children, customer for eight years'),
    scenario: t(
      'Salı akşamı ev interneti ve sabit telefon birlikte kesiliyor. Elinde yalnızca cep telefonu var.',
      'On a Tuesday evening broadband and landline fail together. All she has left is her mobile.',
    ),
    scope: t('Kesintinin ilk dakikasından iki hafta sonrasına kadar', 'From the first minute of the outage to two weeks after'),
    goal: t('Kesintide herkes ilk aramada tanınsın ve akşam güvenle kapansın', 'Everyone is recognised on the first call, and the evening ends with trust'),
    date: '2026-05-14',
    status: 'draft',
  },
  blueprint: {
    title: t('Hattın sustuğu akşamın arkası', 'Behind the evening the line went dead'),
    persona: t('Elif, 38, evden çalışıyor, iki çocuklu, sekiz yıllık müşteri', 'Elif, 38, works from home, two children, customer for eight years'),
    scenario: t('Aynı akşam, bu kez bizim taraftan: kim ne biliyordu, neden söylemedi?', 'The same evening from our side: who knew what, and why did nobody say so?'),
    scope: t('Şebeke izleme, çağrı merkezi, sosyal medya ekibi, saha ve mağaza', 'Network monitoring, call centre, social media team, field and shops'),
    goal: t('Müşteriye yaşattığımız her boşluğun içerideki nedenini ve sahibini bulmak', 'Find the cause and the owner behind every gap she ran into'),
    date: '2026-05-14',
    status: 'hypothesis',
  },
};

export const OUTAGE_STAGES: readonly OutageStage[] = [
  {
    name: t('Hat susuyor', 'The line goes dead'),
    steps: [
      {
        name: t('Bağlantı kopuyor', 'The connection drops'),
        journey: {
          doing: [
            t('Toplantının ortasında görüntü dondu, çağrıdan düştüm', 'The picture froze and I fell out of my meeting'),
            t('Telefonumda mobil veriye geçtim', 'Switched to mobile data on my phone'),
          ],
          thinking: [t('Sorun bende mi, onlarda mı?', 'Is it me or is it them?')],
          channel: [t('Ev interneti, sabit telefon', 'Broadband, landline')],
          expectation: [t('Mahallede arıza varsa ben sormadan söyleyin', 'If the whole street is down, tell me before I ask')],
          pain: [t('Kesintiyi haber veren bir SMS bile gelmedi', 'Not even a text to say there is an outage')],
          opportunity: [t('Etkilenen hanelere 5 dakika içinde SMS', 'Text the affected homes within 5 minutes')],
        },
        experience: observed(-1),
        expectation: assumed(1),
        blueprint: {
          evidence: [t('Modemde sönük internet ışığı', 'The internet light on the modem is out')],
          customer: [t('Mobil veriye geçiyor', 'Switches to mobile data')],
          frontstage: [t('Arıza sayfası var ama evde internet yok', 'There is an outage page, but no internet to see it')],
          backstage: [t('İzleme ekranı arızayı 4 dakikada görüyor, müşteriye haber çıkmıyor', 'Monitoring sees the fault in 4 minutes; nobody tells customers')],
          support: [t('Şebeke izleme', 'Network monitoring')],
        },
      },
      {
        name: t('Modemi kapatıp açıyor', 'Restarts the modem'),
        journey: {
          doing: [t('Fişi çektim, otuza kadar saydım, taktım. İki kere.', 'Pulled the plug, counted to thirty, plugged it in. Twice.')],
          thinking: [t('Kırmızı ışık ne demekti?', 'What did the red light mean again?')],
          channel: [t('Modem ve altındaki etiket', 'The modem and the sticker under it')],
          expectation: [t('Işıklar bana ne yapacağımı söylesin', 'The lights should tell me what to do')],
          pain: [t('Yardım sayfası internette, ben değilim', 'The help page is online; I am not')],
          opportunity: [t('Kutuda, internetsiz de işe yarayan bir yardım kartı', 'A help card in the box that works offline')],
        },
        experience: assumed(-1),
        expectation: assumed(0),
        blueprint: {
          evidence: [t('Modem etiketi: yalnızca sabit hat numarası', 'Modem sticker: only the landline number')],
          customer: [t('Modemi iki kez yeniden başlatıyor', 'Restarts the modem twice')],
          frontstage: [t('Çevrimiçi yardım sayfası', 'Online help page')],
          backstage: [t('Saha ekibi mahalledeki dolaba gönderiliyor', 'A field crew is sent to the street cabinet')],
          support: [t('Saha iş emri sistemi', 'Field work orders')],
        },
      },
    ],
  },
  {
    name: t('Yardım arıyor', 'Looking for help'),
    steps: [
      {
        name: t('Çağrı merkezini arıyor', 'Calls the help line'),
        journey: {
          doing: [t('Cep telefonumdan çağrı merkezini aradım', 'Rang the help line from my mobile')],
          thinking: [t('Beş dakikada hallolur', 'Five minutes and it’s done')],
          channel: [t('Telefon', 'Phone'), t('Sesli yanıt (IVR)', 'Voice menu (IVR)')],
          expectation: [t('Kaydımı alsınlar, ne kadar süreceğini söylesinler', 'Log the fault and tell me how long')],
          pain: [t('“Arıza” menüde dördüncü sırada', '“Fault” is option four in the menu')],
          opportunity: [t('Arıza varken karşılama anonsu süreyi söylesin', 'During an outage, greet callers with the repair time')],
        },
        experience: measured(-0.6, 412, '2026-04-20'),
        expectation: measured(1.2, 412, '2026-04-20'),
        blueprint: {
          evidence: [t('Karşılama anonsu', 'The recorded greeting')],
          customer: [t('Cep telefonundan arıyor', 'Calls from a mobile')],
          frontstage: [t('IVR karşılıyor, arayan numaraya bakıyor', 'The IVR answers and looks at the calling number')],
          backstage: [t('IVR aboneyi sabit hattan tanıyor; o hat da kesik', 'The IVR knows callers by their landline, which is down too')],
          support: [t('Abone veritabanı: anahtar, sabit hat numarası', 'Subscriber database, keyed by landline number')],
        },
      },
      {
        name: t('Sistem tanımıyor', 'Is not recognised'),
        journey: {
          doing: [
            t('Abone numarası sorulunca eski fatura aradım', 'Asked for a customer number, I went hunting for an old bill'),
            t('Üçüncü turda kapattım', 'Hung up on the third lap of the menu'),
          ],
          thinking: [t('Sekiz yıldır müşterinizim, kim olduğumu bilmiyor musunuz?', 'Eight years a customer, and you don’t know who I am?')],
          channel: [t('Sesli yanıt (IVR)', 'Voice menu (IVR)')],
          expectation: [t('Aradığım numarayı değil, beni tanıyın', 'Know me, not the number I ring from')],
          pain: [
            t('Arıza için aradım, abonelik satmaya kalktılar', 'I rang about a fault and was offered a subscription'),
            t('Bir insana bağlanmanın yolu yok', 'No way through to a person'),
          ],
          opportunity: [t('Tanınmayan arayan doğrudan insana bağlansın', 'Unknown caller? Straight to a person')],
        },
        experience: measured(-1.8, 137, '2026-04-20'),
        expectation: measured(1.4, 137, '2026-04-20'),
        blueprint: {
          evidence: [t('“Kaydınız bulunamadı” anonsu', 'The message “we found no record of you”')],
          customer: [t('Menüde dönüp duruyor, kapatıyor', 'Goes round the menu and hangs up')],
          frontstage: [t('IVR yeni müşteri menüsüne yönlendiriyor', 'The IVR sends her to the new-customer menu')],
          backstage: [t('Cep numarası hanenin aboneliğinde kayıtlı değil: eşleşme yok', 'Her mobile is not on the household’s subscription: no match')],
          support: [t('CRM: hane başına tek telefon alanı', 'CRM: one phone field per household')],
        },
      },
      {
        name: t('Sosyal medyada yazıyor', 'Writes on social media'),
        journey: {
          doing: [
            t('Herkesin göreceği yere yazdım', 'Posted it where everyone can see'),
            t('Numaramı özel mesajla gönderdim', 'Sent my number in a private message'),
          ],
          thinking: [t('Demek bağırmadan duyulmuyormuş', 'So you have to shout to be heard')],
          channel: [t('Sosyal medya', 'Social media'), t('Özel mesaj', 'Direct message')],
          expectation: [t('Yarım saat içinde, hazır metin değil, bir insan', 'Within half an hour: a human, not a template')],
          pain: [t('Derdimi bu kez herkesin önünde, baştan anlattım', 'Told it all again, this time in public')],
          opportunity: [t('12 dakikada yanıt: her kanalın ölçüsü bu olsun', 'Answered in 12 minutes: make it the norm everywhere')],
        },
        experience: observed(0.5),
        expectation: assumed(0),
        blueprint: {
          evidence: [t('Herkese açık gönderi ve yanıtımız', 'Her public post and our reply')],
          customer: [t('Yazıyor, numarasını özelden iletiyor', 'Posts, then sends her number privately')],
          frontstage: [t('Sosyal medya ekibi 12 dakikada yanıtlıyor', 'The social media team replies in 12 minutes')],
          backstage: [t('Ekip kendi aracında ayrı bir kayıt açıyor', 'The team opens a separate case in its own tool')],
          support: [t('Sosyal medya kayıt aracı, CRM’e bağlı değil', 'Social media ticket tool, not linked to the CRM')],
        },
      },
    ],
  },
  {
    name: t('Çözülüyor', 'Getting it fixed'),
    steps: [
      {
        name: t('Geri arıyorlar', 'They call back'),
        journey: {
          doing: [t('Her şeyi üçüncü kez anlattım', 'Explained it all for the third time')],
          thinking: [t('Nihayet dinleyen biri', 'At last, someone who listens')],
          channel: [t('Telefon (cep)', 'Phone (mobile)')],
          expectation: [t('Yazdıklarım temsilcinin önünde olsun', 'Have what I wrote in front of you')],
          pain: [t('Temsilci IVR denemelerimi görmüyor', 'The agent can’t see my attempts in the IVR')],
          opportunity: [t('Tek kayıt: yazışma ve çağrı yan yana', 'One case: messages and calls side by side')],
        },
        experience: observed(1),
        expectation: assumed(1),
        blueprint: {
          evidence: [t('Ekranda “gizli numara”', '“Withheld number” on her screen')],
          customer: [t('Sorunu üçüncü kez anlatıyor', 'Explains for the third time')],
          frontstage: [t('Temsilci arıyor; ekranında yalnızca bir isim var', 'An agent calls; the screen shows only a name')],
          backstage: [t('Kayıt çağrı merkezine elle kopyalanıyor', 'The case is copied over by hand')],
          support: [t('Çağrı merkezi yazılımı', 'Call centre software')],
        },
      },
      {
        name: t('Hat geliyor', 'The line is back'),
        journey: {
          doing: [
            t('Biz konuşurken internet kendiliğinden geldi', 'It came back by itself while we were talking'),
            t('Çocukların dersini yeniden açtım', 'Put the children’s lesson back on'),
          ],
          thinking: [t('Ne bozuldu, kim düzeltti?', 'What broke, and who fixed it?')],
          channel: [t('Ev interneti, sabit telefon', 'Broadband, landline')],
          expectation: [t('Nedenini söyleyin, bir daha olur mu deyin', 'Tell me why, and whether it will happen again')],
          pain: [t('Kimse “düzeldi” demedi', 'Nobody said “it’s fixed”')],
          opportunity: [t('Kapanış SMS’i: neden oldu, ne yaptık', 'A closing text: what happened, what we did')],
        },
        experience: measured(1.1, 1240, '2026-04-27'),
        expectation: measured(1.6, 1240, '2026-04-27'),
        blueprint: {
          evidence: [t('Yanan ışıklar, gelmeyen SMS', 'Lights on, no text message')],
          customer: [t('Bağlantıyı kendisi deniyor', 'Tests the connection herself')],
          frontstage: [t('Temsilci düzeldiğini müşteriden öğreniyor', 'The agent learns from her that it works')],
          backstage: [t('Arıza kaydı kapanıyor, sosyal medya kaydı açık kalıyor', 'The fault ticket closes; the social media case stays open')],
          support: [t('Arıza yönetimi, CRM’e haber vermiyor', 'Fault management, silent towards the CRM')],
        },
      },
    ],
  },
  {
    name: t('Sonrası', 'Afterwards'),
    steps: [
      {
        name: t('Kaygı kalıyor', 'The worry stays'),
        journey: {
          doing: [
            t('Ne olur ne olmaz diye ek mobil paket aldım', 'Bought extra mobile data, just in case'),
            t('Komşuya hangi firmada olduğunu sordum', 'Asked the neighbour who their provider is'),
          ],
          thinking: [t('Ya bir dahaki sefere kimseye ulaşamazsam?', 'What if I can’t reach anyone next time?')],
          channel: [t('Kanal yok: arayan soran olmadı', 'None: nobody got in touch')],
          expectation: [t('Birkaç gün sonra biri hatırımı sorsun', 'Someone should check on me a few days later')],
          pain: [t('Kayıt kapandı, kaygı kapanmadı', 'The ticket is closed, the worry is not')],
          opportunity: [t('48 saat sonra bir arama: her şey yolunda mı?', 'A call after 48 hours: is everything all right?')],
        },
        experience: assumed(-1.5),
        expectation: assumed(1),
        blueprint: {
          evidence: [t('Her ayki gibi gelen fatura', 'The bill, as if nothing had happened')],
          customer: [t('Başka firmalara bakıyor', 'Looks at other providers')],
          frontstage: [t('Anket yalnızca çağrıyı soruyor', 'The survey asks about the call only')],
          backstage: [t('Sahipsiz: kapanan kaydın ardından kimse aramıyor', 'Ownerless: nobody follows up once a ticket is closed')],
          support: [t('Anket aracı, çağrıdan hemen sonra', 'Survey tool, right after the call')],
        },
      },
      {
        name: t('Kaydı öğreniyor', 'Learns about registering'),
        journey: {
          doing: [t('Hepimizin cep numarasını aboneliğe eklettim', 'Had all our mobiles added to the subscription')],
          thinking: [t('Bunu neden ilk gün söylemediniz?', 'Why didn’t you say so on day one?')],
          channel: [t('Firmada çalışan bir tanıdık', 'An acquaintance who works there'), t('Mağaza', 'Store')],
          expectation: [t('Kurulumda sorsanız iki dakika sürerdi', 'At set-up it would have taken two minutes')],
          pain: [t('Çareyi biliyorlar ama kimseye söylemiyorlar', 'They know the cure but tell no one')],
          opportunity: [t('Kurulumda ve ilk faturada: cep numaranızı tanıtın', 'At set-up and on the first bill: register your mobiles')],
        },
        experience: assumed(0.5),
        expectation: null,
        blueprint: {
          evidence: [t('Kayıt onayı SMS’i', 'A text confirming the registration')],
          customer: [t('Ailenin cep numaralarını ekletiyor', 'Registers the family’s mobiles')],
          frontstage: [t('Mağaza çalışanı numaraları ekliyor', 'Shop staff add the numbers')],
          backstage: [t('Bu adım eğitimde var, kurulum listesinde yok', 'The step is in the training, not on the set-up checklist')],
          support: [t('Abonelik işlemleri ekranı', 'Subscription desk screen')],
        },
      },
    ],
  },
];

/** Beside the maps: what the room wants answered on Monday. */
export const OUTAGE_NOTES: readonly { readonly text: Wording; readonly color: NoteColor }[] = [
  { text: t('Pazartesiye kadar yanıt bekleyenler', 'To be answered by Monday'), color: 'yellow' },
  { text: t('Kaç hanenin cep numarası kayıtlı? (Teknoloji)', 'How many homes have a mobile registered? (Technology)'), color: 'blue' },
  { text: t('Kesintiden sonra kim arayacak? Bugün sahibi yok.', 'Who calls after an outage? Today nobody owns it.'), color: 'pink' },
  { text: t('Tanınmayan her arayan insana bağlansa kaç temsilci gerekir?', 'Every unknown caller to a person: how many agents is that?'), color: 'green' },
  { text: t('Sosyal medya aracı CRM’e ne zaman bağlanabilir?', 'When can the social media tool join the CRM?'), color: 'violet' },
  { text: t('Kaygı hâlâ varsayım: kesinti yaşamış on müşteriyle konuşalım', 'The worry is still a guess: talk to ten customers who had an outage'), color: 'orange' },
];
