import { assumed, card, measured, observed, on, t, type OutageStage } from './outage-words.ts';

/** From the call back to what stays with her. */
export const OUTAGE_AFTER: readonly OutageStage[] = [
  {
    name: t('Çözülüyor', 'Getting it fixed'),
    steps: [
      {
        name: t('Geri arıyorlar', 'They call back'),
        journey: {
          doing: [
            card(t('Her şeyi üçüncü kez anlattım', 'Explained it all for the third time'), {
              promisedMinutes: 30,
              actualMinutes: 95,
              isMomentOfTruth: true,
              importanceToCustomer: 4,
              importanceToOrganisation: 4,
            }),
          ],
          thinking: [t('Nihayet dinleyen biri', 'At last, someone who listens')],
          channel: [on('phone')],
          expectation: [t('Yazdıklarım temsilcinin önünde olsun', 'Have what I wrote in front of you')],
          pain: [t('Temsilci IVR denemelerimi görmüyor', 'The agent can’t see my attempts in the IVR')],
          opportunity: [
            card(t('Tek kayıt: yazışma ve çağrı yan yana', 'One case: messages and calls side by side'), {
              owner: 'technology',
              contributors: ['service', 'marketing'],
              state: 'planned',
            }),
          ],
        },
        experience: observed(1, t('Nihayet bir insan', 'A person, at last')),
        expectation: assumed(1),
        neighbour: null,
        blueprint: {
          evidence: [t('Ekranda “gizli numara”', '“Withheld number” on her screen')],
          customer: [t('Sorunu üçüncü kez anlatıyor', 'Explains for the third time')],
          frontstage: [
            card(t('Temsilci arıyor; ekranında yalnızca bir isim var', 'An agent calls; the screen shows only a name'), {
              channel: 'phone',
              owner: 'service',
              promisedMinutes: 30,
              actualMinutes: 95,
              isWaitingPoint: true,
            }),
          ],
          backstage: [card(t('Kayıt çağrı merkezine elle kopyalanıyor', 'The case is copied over by hand'), { owner: 'service' })],
          support: [t('Çağrı merkezi yazılımı', 'Call centre software')],
        },
        arrows: [
          { from: 'frontstage', to: 'customer', both: true },
          { from: 'backstage', to: 'frontstage' },
          { from: 'backstage', to: 'support', both: true },
        ],
      },
      {
        name: t('Hat geliyor', 'The line is back'),
        journey: {
          doing: [
            card(t('Biz konuşurken internet kendiliğinden geldi', 'It came back by itself while we were talking'), {
              feeling: t('Rahatlamış', 'Relieved'),
              importanceToCustomer: 5,
              importanceToOrganisation: 3,
            }),
            t('Çocukların dersini yeniden açtım', 'Put the children’s lesson back on'),
          ],
          thinking: [t('Ne bozuldu, kim düzeltti?', 'What broke, and who fixed it?')],
          channel: [on('home')],
          expectation: [t('Nedenini söyleyin, bir daha olur mu deyin', 'Tell me why, and whether it will happen again')],
          pain: [t('Kimse “düzeldi” demedi', 'Nobody said “it’s fixed”')],
          opportunity: [
            card(t('Kapanış SMS’i: neden oldu, ne yaptık', 'A closing text: what happened, what we did'), {
              owner: 'service',
              channel: 'sms',
              state: 'planned',
              tags: ['quick'],
            }),
          ],
        },
        experience: measured(1.1, 1240, '2026-04-27'),
        expectation: measured(1.6, 1240, '2026-04-27'),
        neighbour: observed(0.2),
        blueprint: {
          evidence: [t('Yanan ışıklar, gelmeyen SMS', 'Lights on, no text message')],
          customer: [t('Bağlantıyı kendisi deniyor', 'Tests the connection herself')],
          frontstage: [
            card(t('Temsilci düzeldiğini müşteriden öğreniyor', 'The agent learns from her that it works'), {
              channel: 'phone',
              owner: 'service',
              isFailPoint: true,
            }),
          ],
          backstage: [
            card(t('Arıza kaydı kapanıyor, sosyal medya kaydı açık kalıyor', 'The fault ticket closes; the social media case stays open'), {
              owner: 'technology',
              promisedMinutes: 120,
              actualMinutes: 205,
            }),
          ],
          support: [t('Arıza yönetimi, CRM’e haber vermiyor', 'Fault management, silent towards the CRM')],
        },
        arrows: [
          { from: 'customer', to: 'frontstage' },
          { from: 'frontstage', to: 'backstage' },
          { from: 'backstage', to: 'support' },
        ],
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
            card(t('Ne olur ne olmaz diye ek mobil paket aldım', 'Bought extra mobile data, just in case'), {
              afterEffect: t('Bir dahaki kesintide yalnız kalma korkusu', 'The fear of being alone in the next outage'),
              feeling: t('Kaygılı', 'Worried'),
              isMomentOfTruth: true,
              importanceToCustomer: 4,
              importanceToOrganisation: 5,
            }),
            t('Komşuya hangi firmada olduğunu sordum', 'Asked the neighbour who their provider is'),
          ],
          thinking: [t('Ya bir dahaki sefere kimseye ulaşamazsam?', 'What if I can’t reach anyone next time?')],
          channel: [t('Kanal yok: arayan soran olmadı', 'None: nobody got in touch')],
          expectation: [t('Birkaç gün sonra biri hatırımı sorsun', 'Someone should check on me a few days later')],
          pain: [t('Kayıt kapandı, kaygı kapanmadı', 'The ticket is closed, the worry is not')],
          opportunity: [
            card(t('48 saat sonra bir arama: her şey yolunda mı?', 'A call after 48 hours: is everything all right?'), {
              channel: 'phone',
              state: 'planned',
              tags: ['proof'],
              comments: [
                {
                  author: t('Deniz, Müşteri hizmetleri', 'Deniz, Customer service'),
                  text: t('Bunun sahibi kim? Bizde böyle bir iş yok.', 'Who owns this? We have no such task.'),
                  at: '2026-05-14T11:05:00.000Z',
                },
              ],
            }),
          ],
        },
        experience: assumed(-1.5, t('Ya bir dahaki sefere?', 'And what about next time?')),
        expectation: assumed(1),
        neighbour: assumed(-1.9),
        blueprint: {
          evidence: [t('Her ayki gibi gelen fatura', 'The bill, as if nothing had happened')],
          customer: [t('Başka firmalara bakıyor', 'Looks at other providers')],
          frontstage: [card(t('Anket yalnızca çağrıyı soruyor', 'The survey asks about the call only'), { channel: 'sms', owner: 'marketing' })],
          backstage: [
            card(t('Sahipsiz: kapanan kaydın ardından kimse aramıyor', 'Ownerless: nobody follows up once a ticket is closed'), {
              isFailPoint: true,
            }),
          ],
          support: [t('Anket aracı, çağrıdan hemen sonra', 'Survey tool, right after the call')],
        },
        arrows: [
          { from: 'frontstage', to: 'customer' },
          { from: 'support', to: 'frontstage' },
        ],
      },
      {
        name: t('Kaydı öğreniyor', 'Learns about registering'),
        journey: {
          doing: [t('Hepimizin cep numarasını aboneliğe eklettim', 'Had all our mobiles added to the subscription')],
          thinking: [t('Bunu neden ilk gün söylemediniz?', 'Why didn’t you say so on day one?')],
          channel: [t('Firmada çalışan bir tanıdık', 'An acquaintance who works there'), on('store')],
          expectation: [t('Kurulumda sorsanız iki dakika sürerdi', 'At set-up it would have taken two minutes')],
          pain: [t('Çareyi biliyorlar ama kimseye söylemiyorlar', 'They know the cure but tell no one')],
          opportunity: [
            card(t('Kurulumda ve ilk faturada: cep numaranızı tanıtın', 'At set-up and on the first bill: register your mobiles'), {
              owner: 'sales',
              channel: 'letter',
              state: 'planned',
              tags: ['quick'],
            }),
          ],
        },
        experience: assumed(0.5),
        expectation: null,
        neighbour: null,
        blueprint: {
          evidence: [t('Kayıt onayı SMS’i', 'A text confirming the registration')],
          customer: [t('Ailenin cep numaralarını ekletiyor', 'Registers the family’s mobiles')],
          frontstage: [card(t('Mağaza çalışanı numaraları ekliyor', 'Shop staff add the numbers'), { channel: 'store', owner: 'sales' })],
          backstage: [
            card(t('Bu adım eğitimde var, kurulum listesinde yok', 'The step is in the training, not on the set-up checklist'), {
              owner: 'sales',
              comments: [
                {
                  author: t('Selin, Satış', 'Selin, Sales'),
                  text: t('Kurulum listesine bugün ekledim.', 'Added to the set-up checklist today.'),
                  at: '2026-05-14T11:40:00.000Z',
                  resolved: true,
                },
              ],
            }),
          ],
          support: [t('Abonelik işlemleri ekranı', 'Subscription desk screen')],
        },
        arrows: [
          { from: 'customer', to: 'frontstage', both: true },
          { from: 'frontstage', to: 'backstage' },
          { from: 'backstage', to: 'support', both: true },
        ],
      },
    ],
  },
];
