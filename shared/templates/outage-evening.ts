import { assumed, card, measured, observed, on, t, type OutageStage } from './outage-words.ts';

/** From the moment the line goes dead until somebody answers. */
export const OUTAGE_EVENING: readonly OutageStage[] = [
  {
    name: t('Hat susuyor', 'The line goes dead'),
    steps: [
      {
        name: t('Bağlantı kopuyor', 'The connection drops'),
        journey: {
          doing: [
            card(t('Toplantının ortasında görüntü dondu, çağrıdan düştüm', 'The picture froze and I fell out of my meeting'), {
              feeling: t('Tedirgin', 'Uneasy'),
              importanceToCustomer: 5,
              importanceToOrganisation: 3,
            }),
            t('Telefonumda mobil veriye geçtim', 'Switched to mobile data on my phone'),
          ],
          thinking: [t('Sorun bende mi, onlarda mı?', 'Is it me or is it them?')],
          channel: [on('home')],
          expectation: [t('Mahallede arıza varsa ben sormadan söyleyin', 'If the whole street is down, tell me before I ask')],
          pain: [t('Kesintiyi haber veren bir SMS bile gelmedi', 'Not even a text to say there is an outage')],
          opportunity: [
            card(t('Etkilenen hanelere 5 dakika içinde SMS', 'Text the affected homes within 5 minutes'), {
              owner: 'technology',
              contributors: ['marketing', 'service'],
              channel: 'sms',
              state: 'planned',
              tags: ['quick'],
              importanceToCustomer: 5,
              importanceToOrganisation: 4,
            }),
          ],
        },
        experience: observed(-1),
        expectation: assumed(1),
        neighbour: observed(-1.5),
        blueprint: {
          evidence: [t('Modemde sönük internet ışığı', 'The internet light on the modem is out')],
          customer: [t('Mobil veriye geçiyor', 'Switches to mobile data')],
          frontstage: [
            card(t('Arıza sayfası var ama evde internet yok', 'There is an outage page, but no internet to see it'), {
              channel: 'web',
              owner: 'product',
            }),
          ],
          backstage: [
            card(
              t(
                'İzleme ekranı arızayı 4 dakikada görüyor, müşteriye haber çıkmıyor',
                'Monitoring sees the fault in 4 minutes; nobody tells customers',
              ),
              {
                owner: 'technology',
                actualMinutes: 4,
                isFailPoint: true,
                comments: [
                  {
                    author: t('Kerem, Teknoloji', 'Kerem, Technology'),
                    text: t('Alarm bizde var; müşteri listesi bizde yok.', 'We have the alarm; we don’t have the customer list.'),
                    at: '2026-05-14T10:20:00.000Z',
                  },
                  {
                    author: t('Ayşe, Pazarlama', 'Ayşe, Marketing'),
                    text: t('Liste bizde. İkisini cuma günü eşleştirelim.', 'We have the list. Let’s match the two on Friday.'),
                    at: '2026-05-14T10:24:00.000Z',
                  },
                ],
              },
            ),
          ],
          support: [t('Şebeke izleme', 'Network monitoring')],
        },
        arrows: [
          { from: 'support', to: 'backstage' },
          { from: 'backstage', to: 'backstage', next: true },
        ],
      },
      {
        name: t('Modemi kapatıp açıyor', 'Restarts the modem'),
        journey: {
          doing: [t('Fişi çektim, otuza kadar saydım, taktım. İki kere.', 'Pulled the plug, counted to thirty, plugged it in. Twice.')],
          thinking: [t('Kırmızı ışık ne demekti?', 'What did the red light mean again?')],
          channel: [t('Modem ve altındaki etiket', 'The modem and the sticker under it')],
          expectation: [t('Işıklar bana ne yapacağımı söylesin', 'The lights should tell me what to do')],
          pain: [t('Yardım sayfası internette, ben değilim', 'The help page is online; I am not')],
          opportunity: [
            card(t('Kutuda, internetsiz de işe yarayan bir yardım kartı', 'A help card in the box that works offline'), {
              owner: 'product',
              state: 'planned',
              tags: ['quick'],
            }),
          ],
        },
        experience: assumed(-1),
        expectation: assumed(0),
        neighbour: observed(-1.9),
        blueprint: {
          evidence: [t('Modem etiketi: yalnızca sabit hat numarası', 'Modem sticker: only the landline number')],
          customer: [t('Modemi iki kez yeniden başlatıyor', 'Restarts the modem twice')],
          frontstage: [card(t('Çevrimiçi yardım sayfası', 'Online help page'), { channel: 'web', owner: 'product', isFailPoint: true })],
          backstage: [
            card(t('Saha ekibi mahalledeki dolaba gönderiliyor', 'A field crew is sent to the street cabinet'), {
              owner: 'technology',
              promisedMinutes: 120,
              actualMinutes: 205,
            }),
          ],
          support: [t('Saha iş emri sistemi', 'Field work orders')],
        },
        arrows: [
          { from: 'customer', to: 'frontstage', both: true },
          { from: 'backstage', to: 'support', both: true },
        ],
      },
    ],
  },
  {
    name: t('Yardım arıyor', 'Looking for help'),
    steps: [
      {
        name: t('Çağrı merkezini arıyor', 'Calls the help line'),
        journey: {
          doing: [
            card(t('Cep telefonumdan çağrı merkezini aradım', 'Rang the help line from my mobile'), {
              expectedMinutes: 5,
              actualMinutes: 18,
              isWaitingPoint: true,
              importanceToCustomer: 5,
              importanceToOrganisation: 5,
            }),
          ],
          thinking: [t('Beş dakikada hallolur', 'Five minutes and it’s done')],
          channel: [on('phone'), on('ivr')],
          expectation: [t('Kaydımı alsınlar, ne kadar süreceğini söylesinler', 'Log the fault and tell me how long')],
          pain: [t('“Arıza” menüde dördüncü sırada', '“Fault” is option four in the menu')],
          opportunity: [
            card(t('Arıza varken karşılama anonsu süreyi söylesin', 'During an outage, greet callers with the repair time'), {
              owner: 'service',
              contributors: ['technology'],
              state: 'planned',
              tags: ['quick'],
            }),
          ],
        },
        experience: measured(-0.6, 412, '2026-04-20'),
        expectation: measured(1.2, 412, '2026-04-20'),
        neighbour: null,
        blueprint: {
          evidence: [t('Karşılama anonsu', 'The recorded greeting')],
          customer: [t('Cep telefonundan arıyor', 'Calls from a mobile')],
          frontstage: [
            card(t('IVR karşılıyor, arayan numaraya bakıyor', 'The IVR answers and looks at the calling number'), {
              channel: 'ivr',
              owner: 'service',
              isWaitingPoint: true,
              actualMinutes: 6,
            }),
          ],
          backstage: [
            card(t('IVR aboneyi sabit hattan tanıyor; o hat da kesik', 'The IVR knows callers by their landline, which is down too'), {
              owner: 'technology',
              isFailPoint: true,
            }),
          ],
          support: [t('Abone veritabanı: anahtar, sabit hat numarası', 'Subscriber database, keyed by landline number')],
        },
        arrows: [
          { from: 'customer', to: 'frontstage' },
          { from: 'frontstage', to: 'backstage', both: true, label: t('arayan numara', 'caller’s number') },
          { from: 'backstage', to: 'support', both: true },
        ],
      },
      {
        name: t('Sistem tanımıyor', 'Is not recognised'),
        journey: {
          doing: [
            card(t('Abone numarası sorulunca eski fatura aradım', 'Asked for a customer number, I went hunting for an old bill'), {
              feeling: t('Öfkeli, küçümsenmiş', 'Angry, belittled'),
              evidence: t('“Üç kez aradım, üçünde de yeni müşteri sandılar.”', '“I rang three times; each time they took me for a new customer.”'),
              isMomentOfTruth: true,
              importanceToCustomer: 5,
              importanceToOrganisation: 5,
            }),
            t('Üçüncü turda kapattım', 'Hung up on the third lap of the menu'),
          ],
          thinking: [t('Sekiz yıldır müşterinizim, kim olduğumu bilmiyor musunuz?', 'Eight years a customer, and you don’t know who I am?')],
          channel: [on('ivr')],
          expectation: [t('Aradığım numarayı değil, beni tanıyın', 'Know me, not the number I ring from')],
          pain: [
            t('Arıza için aradım, abonelik satmaya kalktılar', 'I rang about a fault and was offered a subscription'),
            t('Bir insana bağlanmanın yolu yok', 'No way through to a person'),
          ],
          opportunity: [
            card(t('Tanınmayan arayan doğrudan insana bağlansın', 'Unknown caller? Straight to a person'), {
              owner: 'service',
              state: 'planned',
              importanceToCustomer: 5,
              importanceToOrganisation: 4,
            }),
          ],
        },
        experience: measured(-1.8, 137, '2026-04-20', t('Kim olduğumu bilmiyor musunuz?', 'Don’t you know who I am?')),
        expectation: measured(1.4, 137, '2026-04-20'),
        neighbour: null,
        blueprint: {
          evidence: [t('“Kaydınız bulunamadı” anonsu', 'The message “we found no record of you”')],
          customer: [t('Menüde dönüp duruyor, kapatıyor', 'Goes round the menu and hangs up')],
          frontstage: [
            card(t('IVR yeni müşteri menüsüne yönlendiriyor', 'The IVR sends her to the new-customer menu'), {
              channel: 'ivr',
              owner: 'sales',
              isFailPoint: true,
            }),
          ],
          backstage: [
            card(t('Cep numarası hanenin aboneliğinde kayıtlı değil: eşleşme yok', 'Her mobile is not on the household’s subscription: no match'), {
              owner: 'technology',
            }),
          ],
          support: [t('CRM: hane başına tek telefon alanı', 'CRM: one phone field per household')],
        },
        arrows: [
          { from: 'customer', to: 'frontstage', both: true },
          { from: 'backstage', to: 'frontstage' },
          { from: 'support', to: 'backstage' },
        ],
      },
      {
        name: t('Sosyal medyada yazıyor', 'Writes on social media'),
        journey: {
          doing: [
            card(t('Herkesin göreceği yere yazdım', 'Posted it where everyone can see'), {
              expectedMinutes: 30,
              actualMinutes: 12,
              importanceToCustomer: 3,
              importanceToOrganisation: 5,
            }),
            t('Numaramı özel mesajla gönderdim', 'Sent my number in a private message'),
          ],
          thinking: [t('Demek bağırmadan duyulmuyormuş', 'So you have to shout to be heard')],
          channel: [on('social'), on('messaging')],
          expectation: [t('Yarım saat içinde, hazır metin değil, bir insan', 'Within half an hour: a human, not a template')],
          pain: [t('Derdimi bu kez herkesin önünde, baştan anlattım', 'Told it all again, this time in public')],
          opportunity: [
            card(t('12 dakikada yanıt: her kanalın ölçüsü bu olsun', 'Answered in 12 minutes: make it the norm everywhere'), {
              owner: 'marketing',
              state: 'planned',
              tags: ['proof'],
            }),
          ],
        },
        experience: observed(0.5),
        expectation: assumed(0),
        neighbour: null,
        blueprint: {
          evidence: [t('Herkese açık gönderi ve yanıtımız', 'Her public post and our reply')],
          customer: [t('Yazıyor, numarasını özelden iletiyor', 'Posts, then sends her number privately')],
          frontstage: [
            card(t('Sosyal medya ekibi 12 dakikada yanıtlıyor', 'The social media team replies in 12 minutes'), {
              channel: 'social',
              owner: 'marketing',
              promisedMinutes: 30,
              actualMinutes: 12,
            }),
          ],
          backstage: [card(t('Ekip kendi aracında ayrı bir kayıt açıyor', 'The team opens a separate case in its own tool'), { owner: 'marketing' })],
          support: [t('Sosyal medya kayıt aracı, CRM’e bağlı değil', 'Social media ticket tool, not linked to the CRM')],
        },
        arrows: [
          { from: 'customer', to: 'frontstage', both: true },
          { from: 'frontstage', to: 'backstage' },
          { from: 'backstage', to: 'support', both: true },
          { from: 'backstage', to: 'backstage', next: true },
        ],
      },
    ],
  },
];
