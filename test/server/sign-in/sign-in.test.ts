import { NOTICE_VERSION } from '../../../src/domain/privacy';
import { MINUTE, SECOND } from '../../../src/domain/time';
import { DEMO_PHONES, type RunningServer, startServer } from '../support/start-server';

const MONDAY_MORNING = Date.parse('2026-08-24T09:00:00+08:00');
const STRICT = { CODE_INTERVAL_SECONDS: '60', CODES_PER_PHONE_HOUR: '5', CODES_PER_ADDRESS_HOUR: '30' };
const { resident } = DEMO_PHONES;

const agreed = { noticeVersion: NOTICE_VERSION };

let running: RunningServer;

beforeEach(async () => {
  running = await startServer({ at: MONDAY_MORNING, env: STRICT });
});
afterEach(() => running.stop());

async function codeFor(phone: string): Promise<string> {
  const { demoCode } = await running.anonymous.call('requestSignInCode', { body: { ...agreed, phone } });
  return demoCode ?? '';
}

const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000');

describe('a one-time code', () => {
  it('signs in once, and never again', async () => {
    const code = await codeFor(resident);
    const session = await running.anonymous.call('signIn', { body: { ...agreed, phone: resident, code } });
    expect(session.me).toMatchObject({
      name: '李娟',
      address: '李女士',
      role: 'resident',
      phone: '138****0001',
    });
    const again = await running.anonymous.refused('signIn', { body: { ...agreed, phone: resident, code } });
    expect(again).toMatchObject({ code: 'wrongCode', status: 401 });
  });

  it('is over after five minutes', async () => {
    const code = await codeFor(resident);
    running.clock.by(5 * MINUTE);
    expect(
      (await running.anonymous.refused('signIn', { body: { ...agreed, phone: resident, code } })).code,
    ).toBe('wrongCode');
  });

  it('is over after five wrong tries, even for the right code', async () => {
    const code = await codeFor(resident);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const problem = await running.anonymous.refused('signIn', {
        body: { ...agreed, phone: resident, code: wrongFor(code) },
      });
      expect(problem.code).toBe('wrongCode');
    }
    expect(
      (await running.anonymous.refused('signIn', { body: { ...agreed, phone: resident, code } })).code,
    ).toBe('wrongCode');
  });

  it('still signs in after four wrong tries', async () => {
    const code = await codeFor(resident);
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await running.anonymous.refused('signIn', {
        body: { ...agreed, phone: resident, code: wrongFor(code) },
      });
    }
    await expect(
      running.anonymous.call('signIn', { body: { ...agreed, phone: resident, code } }),
    ).resolves.toBeDefined();
  });

  it('gives way to a newer one', async () => {
    const first = await codeFor(resident);
    running.clock.by(61 * SECOND);
    const second = await codeFor(resident);
    if (first !== second) {
      expect(
        (await running.anonymous.refused('signIn', { body: { ...agreed, phone: resident, code: first } }))
          .code,
      ).toBe('wrongCode');
    }
    await expect(
      running.anonymous.call('signIn', { body: { ...agreed, phone: resident, code: second } }),
    ).resolves.toBeDefined();
  });

  it('is sent once a minute and five times an hour to one telephone, with the time to wait', async () => {
    await codeFor(resident);
    const soon = await running.anonymous.try('requestSignInCode', { body: { ...agreed, phone: resident } });
    expect(soon).toMatchObject({ ok: false, status: 429, problem: { code: 'rateLimited' } });
    expect(soon.headers.get('retry-after')).toBe('60');
    for (let sent = 1; sent < 5; sent += 1) {
      running.clock.by(61 * SECOND);
      await codeFor(resident);
    }
    running.clock.by(61 * SECOND);
    const sixth = await running.anonymous.refused('requestSignInCode', {
      body: { ...agreed, phone: resident },
    });
    expect(sixth.code).toBe('rateLimited');
    running.clock.by(60 * MINUTE);
    await expect(codeFor(resident)).resolves.toMatch(/^\d{6}$/);
  });

  it('is limited for one address across telephones; wrong tries count', async () => {
    const code = await codeFor(resident);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await running.anonymous.refused('signIn', {
        body: { ...agreed, phone: resident, code: wrongFor(code) },
      });
    }
    for (let sent = 0; sent < 24; sent += 1) await codeFor(`139${String(sent).padStart(8, '0')}`);
    const refused = await running.anonymous.refused('requestSignInCode', {
      body: { ...agreed, phone: '13700000000' },
    });
    expect(refused.code).toBe('rateLimited');
    running.clock.by(60 * MINUTE);
    await expect(codeFor('13700000000')).resolves.toBeDefined();
  });

  it('is asked for with the same answer, whether the telephone is known or not', async () => {
    const known = await running.anonymous.call('requestSignInCode', { body: { ...agreed, phone: resident } });
    const unknown = await running.anonymous.call('requestSignInCode', {
      body: { ...agreed, phone: '13900000000' },
    });
    expect(Object.keys(unknown)).toEqual(Object.keys(known));
    expect(unknown.expiresAt).toBe(known.expiresAt);
  });

  it('is kept as a seal only, like the telephone and the token', async () => {
    const code = await codeFor('13911112222');
    const { token } = await running.anonymous.call('signIn', {
      body: { ...agreed, phone: resident, code: await codeFor(resident) },
    });
    const codes = await running.server.store.db.selectFrom('sign_in_code').selectAll().execute();
    const sessions = await running.server.store.db.selectFrom('session').selectAll().execute();
    const kept = JSON.stringify([codes, sessions]);
    expect(codes).toHaveLength(2);
    expect(kept).not.toContain(`"${code}"`);
    expect(kept).not.toContain('13911112222');
    expect(kept).not.toContain(token.split('.')[1]);
  });

  it('is in the demo log without the telephone', async () => {
    const code = await codeFor(resident);
    expect(running.log.some((line) => line.includes(`"demoCode":"${code}"`))).toBe(true);
    expect(running.log.join()).not.toContain(resident);
  });
});

describe('a session', () => {
  it('ends with the sign-out, at once and for that token only', async () => {
    const here = await running.signIn('resident');
    running.clock.by(61 * SECOND);
    const there = await running.signIn('resident');
    await here.call('signOut');
    expect((await here.refused('getMe')).code).toBe('notSignedIn');
    await expect(there.call('getMe')).resolves.toMatchObject({ name: '李娟' });
  });

  it('ends after thirty days, used or not', async () => {
    const client = await running.signIn('resident');
    running.clock.by(29 * 24 * 60 * MINUTE);
    await expect(client.call('getMe')).resolves.toBeDefined();
    running.clock.by(24 * 60 * MINUTE);
    expect((await client.refused('getMe')).code).toBe('notSignedIn');
  });

  it('ends when the person leaves, who then cannot come back by themself', async () => {
    const client = await running.signIn('technician');
    await running.server.store.write((tx) =>
      tx
        .updateTable('person')
        .set({ left_at: running.clock.now() })
        .where('phone', '=', DEMO_PHONES.technician)
        .execute(),
    );
    expect((await client.refused('getMe')).code).toBe('notSignedIn');
    running.clock.by(61 * SECOND);
    const code = await codeFor(DEMO_PHONES.technician);
    const problem = await running.anonymous.refused('signIn', {
      body: { ...agreed, phone: DEMO_PHONES.technician, code, communityId: 'guifangyuan' },
    });
    expect(problem.code).toBe('notPermitted');
  });

  it('is nobody’s with another community in front of the same secret', async () => {
    const client = await running.signIn('resident');
    const forged = `yunqili.${client.token?.split('.')[1]}`;
    const response = await fetch(`${running.url}/api/me`, { headers: { authorization: `Bearer ${forged}` } });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });
});

describe('the community', () => {
  it('is chosen by a newcomer, who comes back with the same code and is a resident without rooms', async () => {
    const phone = '13900000001';
    const code = await codeFor(phone);
    const choice = await running.anonymous.refused('signIn', { body: { ...agreed, phone, code } });
    expect(choice).toMatchObject({ code: 'chooseCommunity', status: 409, details: { newcomer: true } });
    expect(choice.details?.communities).toEqual([
      expect.objectContaining({ id: 'guifangyuan', name: '桂芳园' }),
      expect.objectContaining({ id: 'yunqili', name: '云栖里' }),
    ]);
    const { me } = await running.anonymous.call('signIn', {
      body: { ...agreed, phone, code, communityId: 'yunqili' },
    });
    expect(me).toMatchObject({
      role: 'resident',
      name: '住户0001',
      rooms: [],
      community: { name: '云栖里' },
    });
  });

  it('is chosen among theirs by somebody who is known in two', async () => {
    const phone = '13800001219';
    const code = await codeFor(phone);
    const choice = await running.anonymous.refused('signIn', { body: { ...agreed, phone, code } });
    expect(choice).toMatchObject({ code: 'chooseCommunity', details: { newcomer: false } });
    const { me } = await running.anonymous.call('signIn', {
      body: { ...agreed, phone, code, communityId: 'yunqili' },
    });
    expect(me.rooms).toEqual([expect.objectContaining({ label: '2 栋 201', status: 'verified' })]);
  });

  it('must exist', async () => {
    const phone = '13900000002';
    const problem = await running.anonymous.refused('signIn', {
      body: { ...agreed, phone, code: await codeFor(phone), communityId: 'atlantis' },
    });
    expect(problem).toMatchObject({ code: 'unknownCommunity', status: 422 });
  });
});
