import sharp from 'sharp';
import type { WeChatUser } from '../../doubles/wechat/wechat-double';
import type { Client } from '../support/start-server';
import { HOUR, MINUTE } from '../support/times';
import { openWeChatDesk, type WeChatDesk } from '../wechat/support/wechat-desk';

const CHECK = '/wxa/msg_sec_check';
const MEDIA = '/wxa/media_check_async';
const RISKY = '加微信赌球，包赢';

describe('what people submit', () => {
  let desk: WeChatDesk;
  let resident: { client: Client; user: WeChatUser };
  beforeEach(async () => {
    desk = await openWeChatDesk();
    resident = await desk.come('resident');
    await desk.work();
  });
  afterEach(() => desk.stop());

  const filed = (client: Client, matter: string, more: object = {}) =>
    client.try('createServiceRequest', { body: { kind: 'repair', matter, ...more } });
  const file = async (matter: string) => {
    const answer = await filed(resident.client, matter);
    if (!answer.ok) throw new Error(answer.problem.code);
    return answer.body.id;
  };

  describe('in words', () => {
    it('is judged by WeChat where it knows the writer', async () => {
      expect(await filed(resident.client, RISKY)).toMatchObject({
        status: 422,
        problem: { code: 'contentRefused' },
      });
      expect(desk.wechat.content.textsChecked).toEqual([RISKY]);
      // What WeChat cannot decide is read by staff, who are the first to see it.
      expect((await filed(resident.client, '你看着办')).ok).toBe(true);
    });

    it('is judged by our own list alone where WeChat does not know the writer', async () => {
      const supervisor = await desk.running.signIn('supervisor');
      const id = await file('水槽漏水');
      const checked = desk.wechat.content.textsChecked.length;
      const raise = (reason: string) => supervisor.try('escalate', { params: { id }, body: { reason } });
      expect(await raise('办 假 证')).toMatchObject({
        problem: { code: 'contentRefused', details: { found: ['办假证'] } },
      });
      expect((await raise('住户很着急')).ok).toBe(true);
      expect(desk.wechat.content.textsChecked).toHaveLength(checked);
    });

    it('is refused by our own list before anybody else is asked', async () => {
      expect(await filed(resident.client, '办假证')).toMatchObject({ problem: { code: 'contentRefused' } });
      expect(desk.wechat.content.textsChecked).toEqual([]);
    });

    it('is not judged by WeChat for whoever has not opened the mini-program for two hours', async () => {
      desk.running.clock.by(3 * HOUR);
      expect((await filed(resident.client, RISKY)).ok).toBe(true);
      expect(desk.wechat.callsOf(CHECK)).toEqual([61010]);
    });

    it.each([['cut', 'cut'], [-1, -1], [45009], [44991]] as const)(
      'is kept when WeChat cannot say (%s), checked later, and rises to the supervisor if it is risky',
      async (...faults) => {
        desk.wechat.fail(CHECK, ...faults);
        const id = await file(RISKY);
        desk.running.clock.by(MINUTE);
        await desk.work();
        const supervisor = await desk.running.signIn('supervisor');
        const { story } = await supervisor.call('getServiceRequest', { params: { id } });
        expect(story.filter(({ type }) => type === 'escalated')).toMatchObject([
          { actor: null, words: expect.stringContaining('请核实') },
        ]);
        const rows = await desk.running.server.store.db.selectFrom('outbox').select('payload').execute();
        expect(JSON.stringify(rows)).not.toMatch(/\p{Script=Han}/u);
      },
    );

    it('is looked at later with all that was said: a rating’s tags, and whom the desk wrote down', async () => {
      const { client: clerk } = await desk.come('frontDesk');
      // Each question is asked twice: of the name and of the words.
      desk.wechat.fail(CHECK, -1, -1, -1, -1);
      const { rooms } = await clerk.call('listRooms', { query: { building: '3 栋' } });
      const written = await clerk.call('registerServiceRequest', {
        body: {
          ...{ kind: 'assistance', channel: 'counter', name: '李新', phone: '13700001111' },
          ...{ roomId: rooms[0]?.id ?? '', matter: '借手推车', readBack: '李新，借手推车' },
        },
      });
      await desk.work();
      expect(desk.wechat.content.textsChecked).toEqual(['李新\n借手推车\n李新，借手推车']);

      const by = { params: { id: written.id } };
      await clerk.call('accept', {
        ...by,
        body: { outOfTurnReason: '就在窗口', reply: '您好，手推车已经备好，请您来取，谢谢。再见！' },
      });
      await clerk.call('closeAssisted', {
        ...by,
        body: { reply: '您好，手推车已经收到，请慢走，谢谢。再见！' },
      });
      const caller = await desk.come({ phone: '13700001111' });
      desk.wechat.fail(CHECK, -1, -1);
      await caller.client.call('rate', {
        ...by,
        body: { service: { stars: 5, tags: ['热情'], words: '谢谢' }, callback: null },
      });
      await desk.work();
      expect(desk.wechat.content.textsChecked.at(-1)).toBe('谢谢\n热情');
    });

    it('of a message, kept unchecked and found sound, goes no further', async () => {
      const id = await file('水槽漏水');
      desk.running.clock.by(MINUTE);
      desk.wechat.fail(CHECK, -1, -1);
      await resident.client.call('sendMessage', { params: { id }, body: { text: '请快一点' } });
      await desk.work();
      expect(desk.wechat.content.textsChecked).toEqual(['水槽漏水', '请快一点']);
      const { story } = await resident.client.call('getServiceRequest', { params: { id } });
      expect(story.map(({ type }) => type)).not.toContain('escalated');
    });
  });

  describe('in pictures', () => {
    const picture = () =>
      sharp({ create: { width: 40, height: 30, channels: 3, background: '#8a6' } })
        .jpeg()
        .toBuffer();
    const upload = async (client: Client) => {
      const answer = await client.upload(await picture());
      if (!answer.ok) throw new Error(answer.problem.code);
      return answer.body.id;
    };
    /** A repair at home with a photo, and what its household and the desk see of it. */
    async function withPhoto() {
      const photoId = await upload(resident.client);
      const home = resident.client.me?.rooms.find(({ status }) => status === 'verified')?.roomId ?? '';
      const answer = await filed(resident.client, '水槽漏水', { photoIds: [photoId], roomId: home });
      if (!answer.ok) throw new Error(answer.problem.code);
      const { id } = answer.body;
      const housemate = await desk.running.signIn({
        phone: '13700007777',
        communityId: resident.client.me?.community.id ?? '',
      });
      await desk.running.server.store.write(async (tx) => {
        await tx
          .insertInto('room_binding')
          .values({
            community_id: housemate.me?.community.id ?? '',
            id: 'housemate',
            person_id: housemate.me?.id ?? '',
            room_id: home,
            relation: 'family',
            status: 'verified',
            requested_at: 1,
            decided_at: 1,
            decided_by: null,
            note: null,
          })
          .execute();
      });
      const desks = await desk.running.signIn('frontDesk');
      const seen = async (client: Client) => {
        const { photos, story } = await client.call('getServiceRequest', { params: { id } });
        expect(story[0]?.photos).toEqual(photos);
        return photos.map(({ underReview }) => underReview ?? false);
      };
      return async () => ({
        sender: await seen(resident.client),
        housemate: await seen(housemate),
        desk: await seen(desks),
      });
    }

    it('is under review until WeChat has looked: its sender and staff see it, nobody else', async () => {
      const seen = await withPhoto();
      expect(await seen()).toEqual({ sender: [true], housemate: [], desk: [true] });
      await desk.work();
      const told = await desk.wechat.reportMedia('pass');
      expect(told.map(({ status }) => status)).toEqual([200]);
      expect(await seen()).toEqual({ sender: [false], housemate: [false], desk: [false] });
    });

    it.each([
      ['risky', { sender: [], housemate: [], desk: [true] }],
      ['review', { sender: [true], housemate: [], desk: [true] }],
    ] as const)('that WeChat finds %s stays with those who must know', async (suggest, expected) => {
      const seen = await withPhoto();
      await desk.work();
      await desk.wechat.reportMedia(suggest);
      expect(await seen()).toEqual(expected);
    });

    it('that WeChat cannot fetch, or never answers about, is for people to judge', async () => {
      const seen = await withPhoto();
      await desk.work();
      desk.running.clock.by(3 * HOUR);
      await desk.running.server.housekeeping.run();
      await desk.wechat.reportMedia('pass');
      const still = { sender: [true], housemate: [], desk: [true] };
      const { photos } = {
        photos: await desk.running.server.store.db.selectFrom('photo_check').select('status').execute(),
      };
      expect(photos).toEqual([{ status: 'review' }]);
      resident = { ...resident, client: await desk.running.signIn('resident') };
      expect(await seen()).toEqual(still);
    });

    describe('that nobody but people can judge', () => {
      /** A photo that WeChat could not judge, and the supervisor who looks at it. */
      async function inDoubt() {
        const seen = await withPhoto();
        await desk.work();
        await desk.wechat.reportMedia('review');
        const supervisor = await desk.running.signIn('supervisor');
        const { photos } = await supervisor.call('listDoubtfulPhotos', { query: {} });
        const [{ photo, request } = { photo: { id: '' }, request: { id: '' } }] = photos;
        const judge = (verdict: 'released' | 'refused') =>
          supervisor.try('judgePhoto', { params: { id: request.id }, body: { photoId: photo.id, verdict } });
        return { seen, supervisor, photos, judge, requestId: request.id, photoId: photo.id };
      }

      it('waits for a supervisor, with the request that it belongs to', async () => {
        const { supervisor, photos } = await inDoubt();
        expect(photos).toMatchObject([
          { photo: { underReview: true }, request: { kind: 'repair', matter: '水槽漏水' } },
        ]);
        expect((await fetch(new URL(photos[0]?.photo.url ?? '', desk.running.url))).status).toBe(200);
        expect(await supervisor.call('listDoubtfulPhotos', { query: {} })).toMatchObject({
          total: 1,
          nextCursor: null,
        });
      });

      it('released, it is seen by all who may see the request; who it was is kept, and told to staff alone', async () => {
        const { seen, supervisor, judge, requestId, photoId } = await inDoubt();
        expect(await judge('released')).toMatchObject({ ok: true });
        expect(await seen()).toEqual({ sender: [false], housemate: [false], desk: [false] });
        expect(await supervisor.call('listDoubtfulPhotos', { query: {} })).toMatchObject({
          photos: [],
          total: 0,
        });
        const told = await supervisor.call('getServiceRequest', { params: { id: requestId } });
        expect(told.story.filter(({ type }) => type === 'photoReleased')).toMatchObject([
          { actor: { id: supervisor.me?.id } },
        ]);
        const own = await resident.client.call('getServiceRequest', { params: { id: requestId } });
        expect(own.story.map(({ type }) => type)).not.toContain('photoReleased');
        expect(JSON.stringify(own)).toContain(photoId);
      });

      it('refused, it is seen by staff alone, and its sender is told, and nobody else', async () => {
        const { seen, judge, requestId } = await inDoubt();
        const withheld = async (client: Client) =>
          (await client.call('getServiceRequest', { params: { id: requestId } })).withheldPhotos;
        expect(await withheld(resident.client)).toBe(0);
        await judge('refused');
        expect(await seen()).toEqual({ sender: [], housemate: [], desk: [true] });
        expect(await withheld(resident.client)).toBe(1);
        expect(await withheld(await desk.running.signIn('frontDesk'))).toBe(0);
      });

      it('is judged once: whoever comes later is told so', async () => {
        const { seen, judge } = await inDoubt();
        await judge('refused');
        expect(await judge('released')).toMatchObject({ problem: { code: 'wrongState' } });
        expect(await seen()).toMatchObject({ sender: [] });
      });

      it('is heard of on the live feed by all whom the request concerns', async () => {
        const { judge, requestId } = await inDoubt();
        const { position } = await resident.client.call('getFeed', { query: { after: 0 } });
        await judge('released');
        const { items } = await resident.client.call('getFeed', { query: { after: position } });
        expect(items).toMatchObject([{ subject: 'serviceRequest', id: requestId }]);
        expect(JSON.stringify(items)).not.toContain('photoReleased');
      });

      it('is not judged while WeChat still looks', async () => {
        await withPhoto();
        const supervisor = await desk.running.signIn('supervisor');
        expect(await supervisor.call('listDoubtfulPhotos', { query: {} })).toMatchObject({ total: 0 });
        const { items } = await supervisor.call('listServiceRequests', { query: { view: 'all' } });
        const { id = '' } = items.find(({ matter }) => matter === '水槽漏水') ?? {};
        const { photos } = await supervisor.call('getServiceRequest', { params: { id } });
        const body = { photoId: photos[0]?.id ?? '', verdict: 'released' as const };
        expect(await supervisor.try('judgePhoto', { params: { id }, body })).toMatchObject({
          problem: { code: 'wrongState' },
        });
      });

      it('comes page by page, who waits longest first', async () => {
        for (const matter of ['第一张', '第二张', '第三张']) {
          desk.running.clock.by(MINUTE);
          const answer = await filed(resident.client, matter, { photoIds: [await upload(resident.client)] });
          expect(answer.ok).toBe(true);
        }
        await desk.work();
        desk.running.clock.by(HOUR + MINUTE);
        await desk.running.server.housekeeping.run();
        const supervisor = await desk.running.signIn('supervisor');
        const read = (cursor?: string) =>
          supervisor.call('listDoubtfulPhotos', { query: { limit: 2, ...(cursor ? { cursor } : {}) } });
        const first = await read();
        const rest = await read(first.nextCursor ?? '');
        expect([first.total, rest.nextCursor]).toEqual([3, null]);
        expect([...first.photos, ...rest.photos].map(({ request }) => request.matter)).toEqual([
          '第一张',
          '第二张',
          '第三张',
        ]);
      });
    });

    it.each(['silent', -1, 45009, 44991] as const)(
      'is asked about again when WeChat is not there (%s)',
      async (fault) => {
        await upload(resident.client);
        desk.wechat.fail(MEDIA, fault);
        await desk.work();
        desk.running.clock.by(MINUTE);
        await desk.work();
        expect(desk.wechat.callsOf(MEDIA).at(-1)).toBe(0);
        expect((await desk.wechat.reportMedia('pass')).map(({ status }) => status)).toEqual([200]);
      },
    );

    it('of somebody whom WeChat does not know is shown as ever: staff are the first to see it', async () => {
      await upload(await desk.running.signIn('supervisor'));
      expect(await desk.running.server.store.db.selectFrom('photo_check').selectAll().execute()).toEqual([]);
    });

    it('is given to WeChat as JPEG, by an address that runs out and cannot be guessed', async () => {
      await upload(resident.client);
      await desk.work();
      const url = desk.wechat.content.tasks[0]?.url ?? '';
      const answer = await fetch(url);
      expect(answer.headers.get('content-type')).toBe('image/jpeg');
      expect((await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).format).toBe('jpeg');
      expect((await fetch(url.replace(/.{4}\.jpg$/, 'AAAA.jpg'))).status).toBe(404);
      desk.running.clock.by(2 * HOUR);
      expect((await fetch(url)).status).toBe(404);
    });
  });
});
