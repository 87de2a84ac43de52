import { NOTICE_VERSION } from '../../../src/domain/privacy';
import { APPID, SECRET, WeChatDouble, type WeChatUser } from '../../doubles/wechat/wechat-double';
import { AGREED, DEMO_PHONES, type RunningServer, startServer } from '../support/start-server';
import { MINUTE, TUESDAY_10 } from '../support/times';

describe('signing in by WeChat', () => {
  let wechat: WeChatDouble;
  let running: RunningServer;
  beforeAll(async () => {
    wechat = new WeChatDouble({ now: () => running?.clock.now() ?? TUESDAY_10 });
    running = await startServer({
      at: TUESDAY_10,
      env: { WECHAT_APPID: APPID, WECHAT_SECRET: SECRET, WECHAT_BASE_URL: await wechat.open() },
    });
  });
  afterAll(async () => {
    await running.stop();
    await wechat.close();
  });

  const enter = (user: WeChatUser, more: object = {}) =>
    running.anonymous.call('signInWithWeChat', { body: { code: wechat.login(user), ...more } });
  const ticketOf = async (user: WeChatUser) => (await enter(user)).ticket?.ticket ?? '';
  const byButton = (user: WeChatUser, ticket: string, more: object = {}) =>
    running.anonymous.try('phoneByWeChat', {
      body: { code: wechat.pressPhoneButton(user), ticket, ...AGREED, ...more },
    });
  const binding = (openid: string) =>
    running.server.store.db.selectFrom('wechat_binding').selectAll().where('openid', '=', openid).execute();

  it('asks for the telephone first, binds it by the button, and from then on lets in at once', async () => {
    const user = wechat.user(DEMO_PHONES.resident, 'union-1');
    const first = await enter(user);
    expect(first).toEqual({
      session: null,
      ticket: { ticket: expect.any(String), expiresAt: TUESDAY_10 + 10 * MINUTE },
    });
    const bound = await byButton(user, first.ticket?.ticket ?? '');
    expect(bound).toMatchObject({ ok: true, body: { me: { role: 'resident' } } });
    const again = await enter(user);
    expect(again).toMatchObject({
      ticket: null,
      session: { me: { role: 'resident', phone: '138****0001' } },
    });
    expect(await binding(user.openid)).toMatchObject([{ unionid: 'union-1' }]);
  });

  it('binds by the one-time code, too, for whoever would rather type their number', async () => {
    const user = wechat.user('13800000999');
    const weChatTicket = await ticketOf(user);
    const phone = DEMO_PHONES.technician;
    const { demoCode = '' } = await running.anonymous.call('requestSignInCode', {
      body: { phone, noticeVersion: NOTICE_VERSION },
    });
    await running.anonymous.call('signIn', { body: { phone, code: demoCode, weChatTicket, ...AGREED } });
    expect(await enter(user)).toMatchObject({ session: { me: { role: 'technician' } } });
  });

  it('lets a newcomer choose their community with the same code of the button', async () => {
    const user = wechat.user('13700001111');
    const ticket = await ticketOf(user);
    const code = wechat.pressPhoneButton(user);
    const body = { code, ticket, ...AGREED };
    const asked = await running.anonymous.refused('phoneByWeChat', { body });
    expect(asked).toMatchObject({ code: 'chooseCommunity', details: { newcomer: true } });
    const [community] = (asked.details?.communities ?? []) as { id: string }[];
    const entered = await running.anonymous.call('phoneByWeChat', {
      body: { ...body, communityId: community?.id ?? '', name: '李新' },
    });
    expect(entered.me).toMatchObject({ name: '李新', role: 'resident' });
    // The number was asked for once, and paid for once.
    expect(
      wechat.callsOf('/wxa/business/getuserphonenumber').filter((answered) => answered === 0),
    ).toHaveLength(2);
  });

  it('takes a ticket once, within ten minutes, and no made-up one', async () => {
    const user = wechat.user(DEMO_PHONES.guard);
    const ticket = await ticketOf(user);
    expect((await byButton(user, ticket)).ok).toBe(true);
    expect(await byButton(user, ticket)).toMatchObject({ problem: { code: 'weChatTicketExpired' } });
    const late = await ticketOf(wechat.user('13700002222'));
    running.clock.by(10 * MINUTE);
    expect(await byButton(user, late)).toMatchObject({ problem: { code: 'weChatTicketExpired' } });
    expect(await byButton(user, 'x'.repeat(43))).toMatchObject({ problem: { code: 'weChatTicketExpired' } });
  });

  it('signs in by telephone although the ticket has run out, and binds nothing then', async () => {
    const user = wechat.user('13700003333');
    const weChatTicket = await ticketOf(user);
    running.clock.by(10 * MINUTE);
    const phone = DEMO_PHONES.administrator;
    const { demoCode = '' } = await running.anonymous.call('requestSignInCode', {
      body: { phone, noticeVersion: NOTICE_VERSION },
    });
    const session = await running.anonymous.call('signIn', {
      body: { phone, code: demoCode, weChatTicket, ...AGREED },
    });
    expect(session.me.role).toBe('administrator');
    expect((await enter(user)).session).toBeNull();
  });

  it('moves a WeChat to whoever proves it now, and never has two people by one', async () => {
    const user = wechat.user(DEMO_PHONES.supervisor);
    const [one, other] = [await ticketOf(user), await ticketOf(user)];
    await byButton(user, one);
    expect(await enter(user)).toMatchObject({ session: { me: { role: 'supervisor' } } });
    user.phone = DEMO_PHONES.frontDesk;
    await byButton(user, other);
    expect(await enter(user)).toMatchObject({ session: { me: { role: 'frontDesk' } } });
    expect(await binding(user.openid)).toHaveLength(1);
  });

  it('is unbound by its owner, and asks for the telephone again', async () => {
    const user = wechat.user(DEMO_PHONES.resident);
    await byButton(user, await ticketOf(user));
    const resident = await running.signIn('resident');
    expect(await resident.call('getMyWeChat')).toMatchObject({ on: true, bound: true });
    expect(await resident.call('unbindWeChat')).toMatchObject({ bound: false });
    expect((await enter(user)).session).toBeNull();
  });

  it('ends with the person: whoever has left is let in by their WeChat no more', async () => {
    const user = wechat.user('13700004444');
    const ticket = await ticketOf(user);
    const { me } = await running.anonymous.call('phoneByWeChat', {
      body: { code: wechat.pressPhoneButton(user), ticket, communityId: 'guifangyuan', ...AGREED },
    });
    await running.server.store.write(async (tx) => {
      await tx.updateTable('person').set({ left_at: 1 }).where('id', '=', me.id).execute();
    });
    expect((await enter(user)).session).toBeNull();
  });

  it.each([
    [40029, 401, 'weChatCodeInvalid'],
    [40226, 403, 'weChatBlocked'],
    [45011, 429, 'rateLimited'],
    [-1, 503, 'weChatUnavailable'],
    [40125, 503, 'weChatUnavailable'],
    ['silent', 503, 'weChatUnavailable'],
    ['cut', 503, 'weChatUnavailable'],
  ] as const)('says what to do when WeChat answers %s', async (fault, status, code) => {
    wechat.fail('/sns/jscode2session', fault);
    expect(
      await running.anonymous.refused('signInWithWeChat', { body: { code: 'any-code-at-all' } }),
    ).toMatchObject({
      status,
      code,
    });
  });

  it('takes no number from abroad, to which no code could be sent', async () => {
    const user = wechat.user('85261234567');
    expect(await byButton(user, await ticketOf(user))).toMatchObject({
      problem: { code: 'weChatPhoneUnusable' },
    });
  });

  it('keeps neither session keys nor what stands in tickets where anybody could read it', async () => {
    const user = wechat.user('13700005555', 'union-secret');
    await ticketOf(user);
    const tickets = await running.server.store.db.selectFrom('wechat_ticket').selectAll().execute();
    expect(tickets.length).toBeGreaterThan(0);
    expect(JSON.stringify(tickets)).not.toMatch(new RegExp(`${user.openid}|union-secret|13700005555`));
    expect(running.log.join('\n')).not.toMatch(/session_key|openid|access_token|o[A-Za-z0-9_-]{27}(?![\w-])/);
  });
});

describe('without WeChat', () => {
  it('nothing of it is there, and its actions say so', async () => {
    const running = await startServer({ at: TUESDAY_10 });
    const { anonymous } = running;
    expect(await anonymous.call('getWeChat')).toEqual({ on: false });
    expect(await anonymous.refused('signInWithWeChat', { body: { code: 'some-code' } })).toMatchObject({
      code: 'weChatOff',
    });
    const body = { code: 'some-code', ticket: 'x'.repeat(43) };
    expect(await anonymous.refused('phoneByWeChat', { body })).toMatchObject({ code: 'weChatOff' });
    const resident = await running.signIn('resident');
    expect(await resident.call('getMyWeChat')).toEqual({ on: false, bound: false, topics: [] });
    expect((await fetch(`${running.url}/wechat/push`, { method: 'POST' })).status).toBe(404);
    expect(running.server.courier).toBeNull();
    await resident.call('createServiceRequest', { body: { kind: 'repair', matter: '水槽漏水' } });
    const { db } = running.server.store;
    expect(await db.selectFrom('outbox').selectAll().where('topic', '=', 'notice').execute()).toEqual([]);
    await running.stop();
  });
});
