import sharp from 'sharp';
import { NOTICE_VERSION } from '../../../src/domain/privacy';
import { Client, type RunningServer, startServer } from '../support/start-server';
import { TUESDAY_10 } from '../support/times';

let running: RunningServer;
beforeAll(async () => {
  running = await startServer({ at: TUESDAY_10 });
});
afterAll(() => running.stop());

/** Signs in as the app does: with the first consent and no other. */
async function arrive(phone: string): Promise<Client> {
  const { anonymous, url } = running;
  const { demoCode = '' } = await anonymous.call('requestSignInCode', {
    body: { phone, noticeVersion: NOTICE_VERSION },
  });
  const { token, me } = await anonymous.call('signIn', {
    body: { phone, code: demoCode, communityId: 'guifangyuan', noticeVersion: NOTICE_VERSION },
  });
  return new Client(url, token, me);
}

const repair = { body: { kind: 'repair' as const, matter: '门锁坏了' } };
const agree = (purpose: 'requestHandling' | 'roomBinding' | 'signInAndContact') => ({
  body: { purpose, noticeVersion: NOTICE_VERSION },
});

describe('consent before collection', () => {
  it('sends no code to whoever has not agreed, and keeps nothing of the number', async () => {
    const body = { phone: '13911110001' };
    for (const noticeVersion of [undefined, NOTICE_VERSION + 1])
      expect(
        await running.anonymous.refused('requestSignInCode', { body: { ...body, noticeVersion } }),
      ).toMatchObject({ code: 'consentRequired', details: { purpose: 'signInAndContact' } });
    const { db } = running.server.store;
    expect(await db.selectFrom('sign_in_code').selectAll().execute()).toEqual([]);
  });

  it('signs nobody in without it, whatever else they agreed to', async () => {
    const body = { phone: '13911110002', code: '000000', communityId: 'guifangyuan' };
    expect((await running.anonymous.refused('signIn', { body })).code).toBe('consentRequired');
    const purposes = ['requestHandling' as const];
    expect(
      (
        await running.anonymous.refused('signIn', {
          body: { ...body, noticeVersion: NOTICE_VERSION, purposes },
        })
      ).code,
    ).toBe('consentRequired');
  });

  it('keeps who agreed to which version, and when', async () => {
    const { me } = await arrive('13911110003');
    expect(me).toMatchObject({
      consents: [{ purpose: 'signInAndContact', version: NOTICE_VERSION, givenAt: TUESDAY_10 }],
      noticeVersion: NOTICE_VERSION,
    });
  });

  it('asks for the rest when it is needed, each by itself', async () => {
    const newcomer = await arrive('13911110004');
    expect(await newcomer.refused('createServiceRequest', repair)).toMatchObject({
      code: 'consentRequired',
      details: { purpose: 'requestHandling' },
    });
    const [room] = (await newcomer.call('listRooms', { query: {} })).rooms;
    const binding = { body: { roomId: room?.id ?? '', relation: 'owner' as const } };
    expect(await newcomer.refused('requestRoomBinding', binding)).toMatchObject({
      code: 'consentRequired',
      details: { purpose: 'roomBinding' },
    });

    await newcomer.call('giveConsent', agree('requestHandling'));
    await newcomer.call('createServiceRequest', repair);
    expect((await newcomer.refused('requestRoomBinding', binding)).code).toBe('consentRequired');
    await newcomer.call('giveConsent', agree('roomBinding'));
    await newcomer.call('requestRoomBinding', binding);
  });

  it('takes no photo either', async () => {
    const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#8a6' } })
      .png()
      .toBuffer();
    const newcomer = await arrive('13911110005');
    expect(await newcomer.upload(picture)).toMatchObject({ ok: false, problem: { code: 'consentRequired' } });
    const desk = await running.signIn('frontDesk');
    expect(await desk.upload(picture)).toMatchObject({ ok: true });
  });

  it('takes it back as easily: what was begun goes on, nothing new begins', async () => {
    const resident = await running.signIn('resident');
    const { id } = await resident.call('createServiceRequest', repair);
    const { consents } = await resident.call('withdrawConsent', { body: { purpose: 'requestHandling' } });
    expect(consents.map(({ purpose }) => purpose)).not.toContain('requestHandling');
    expect((await resident.refused('createServiceRequest', repair)).code).toBe('consentRequired');
    await resident.call('urge', { params: { id }, body: {} });
    await resident.call('giveConsent', agree('requestHandling'));
    await resident.call('createServiceRequest', repair);
  });

  it('agreeing twice is agreeing once; nobody agrees to what they were not shown', async () => {
    const resident = await arrive('13911110006');
    const first = await resident.call('giveConsent', agree('requestHandling'));
    running.clock.by(60_000);
    expect((await resident.call('giveConsent', agree('requestHandling'))).consents).toEqual(first.consents);
    const problem = await resident.refused('giveConsent', {
      body: { purpose: 'roomBinding', noticeVersion: NOTICE_VERSION + 1 },
    });
    expect(problem.code).toBe('consentRequired');
  });

  it('without the first there is no account: every session ends', async () => {
    const phone = '13911110007';
    const [here, there] = [await arrive(phone), await arrive(phone)];
    await here.call('withdrawConsent', { body: { purpose: 'signInAndContact' } });
    for (const client of [here, there]) expect((await client.refused('getMe')).code).toBe('notSignedIn');
    expect((await arrive(phone)).me?.consents.map(({ purpose }) => purpose)).toEqual(['signInAndContact']);
  });
});
